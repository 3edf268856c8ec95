# SPDX-License-Identifier: GPL-3.0-or-later
"""The presenter's face, about an origin between the eyes' height and the cheeks."""
from shapes import ellipse, fill, glow, linear, outline, radial, stroke

SKIN, SKIN_LIGHT, SKIN_SHADE, SKIN_LINE = "#F1C5A4", "#F8D8BE", "#DDA07E", "#B97558"
LIP_UPPER, LIP_LOWER, LIP_LINE = "#B9545A", "#CF6F70", "#8F3B44"
LASH, BROW, IRIS = "#33201A", "#54321F", "#6A4126"


def draw_face(ctx, pose):
    ears(ctx, pose)
    shape(ctx, pose)
    ctx.save()
    ctx.translate(pose.yaw * 13, pose.nod * 9)
    cheeks(ctx)
    nose(ctx, pose)
    for side in (-1, 1):
        ctx.save()
        ctx.translate(side * (76 - side * pose.yaw * 4), -12)
        ctx.scale(1.1, 1.1)
        eye(ctx, pose, side)
        ctx.restore()
    ctx.translate(pose.yaw * 2, 142)
    mouth(ctx, pose.mouth)
    ctx.restore()


def ears(ctx, pose):
    for side in (-1, 1):
        ellipse(ctx, side * 172 - pose.yaw * 6, 84, 22, 46)
        fill(ctx, SKIN_SHADE)


def shape(ctx, pose):
    jaw = 10 * pose.mouth.open
    outline(ctx, [(0, -262), (104, -236), (164, -140), (176, -10), (164, 96), (124, 184 + jaw * 0.4), (58, 240 + jaw),
                  (0, 254 + jaw), (-58, 240 + jaw), (-124, 184 + jaw * 0.4), (-164, 96), (-176, -10), (-164, -140),
                  (-104, -236)])
    fill(ctx, linear(-176, -40, 190, 80, (0, SKIN_LIGHT), (0.45, SKIN), (0.8, SKIN), (1, "#E3AD8A")), keep=True)
    ctx.save()
    ctx.clip()
    glow(ctx, 190, 120, 120, 260, SKIN_SHADE, 0.55)     # side away from the window
    glow(ctx, -190, 190, 90, 160, SKIN_SHADE, 0.35)
    glow(ctx, 0, -262, 260, 110, "#B97F5E", 0.5)        # under the hair
    glow(ctx, 0, 262 + jaw, 120, 40, SKIN_SHADE, 0.45)  # under the chin
    glow(ctx, -30, -150, 130, 80, "#FFEBD8", 0.5)
    glow(ctx, 0, 214 + jaw, 46, 26, "#FFE6D0", 0.5)
    ctx.restore()


def cheeks(ctx):
    for side in (-1, 1):
        glow(ctx, side * 104, 84, 74, 56, "#E8837B", 0.42)
        glow(ctx, side * 96, 48, 50, 24, "#FFE9D6", 0.45)


def nose(ctx, pose):
    turn = pose.yaw * 6
    glow(ctx, 26 + turn, 46, 26, 66, SKIN_SHADE, 0.42)
    glow(ctx, -3 + turn, 40, 15, 62, "#FFF0E0", 0.75)
    glow(ctx, turn, 96, 44, 14, "#C98466", 0.5)
    outline(ctx, [(-27 + turn, 72), (-30 + turn, 84), (-19 + turn, 90), (-8 + turn, 87), (0 + turn, 93),
                  (8 + turn, 87), (19 + turn, 90), (30 + turn, 84), (27 + turn, 72)], closed=False)
    stroke(ctx, SKIN_LINE, 4.5, 0.75)
    for side in (-1, 1):
        ellipse(ctx, side * 14 + turn, 87, 6.5, 3.2)
        fill(ctx, "#8C4E3A", 0.6)


def eye(ctx, pose, side):
    """Drawn for the viewer's right eye; the other one is its mirror image, with the gaze kept."""
    ctx.scale(side, 1)
    gaze_x, gaze_y = pose.gaze[0] * side * 7, pose.gaze[1] * 4
    opening = max(0.0, min(1.0, pose.eyes))
    smile = 2.0
    top = -21 * opening + 6 * (1 - opening)
    bottom = 15 - smile + 1 * (1 - opening)
    inner, outer = (-40, 6), (43, -4)

    def lids():
        ctx.move_to(*inner)
        ctx.curve_to(-24, top - 2, 14, top - 8, *outer)
        ctx.curve_to(24, bottom + 3, -18, bottom + 5, *inner)
        ctx.close_path()

    glow(ctx, 2, -26, 56, 26, "#C47F66", 0.4)  # eye shadow
    if opening > 0.06:
        lids()
        fill(ctx, linear(0, -20, 0, 18, (0, "#D9D0CC"), (0.35, "#FFFDFB"), (1, "#F6EFEB")), keep=True)
        ctx.save()
        ctx.clip()
        ellipse(ctx, 1 + gaze_x, -3 + gaze_y, 20.5, 20.5)
        fill(ctx, radial(1 + gaze_x, 3 + gaze_y, 21, (0, "#A06A3C"), (0.7, IRIS), (1, "#3B2215")))
        ellipse(ctx, 1 + gaze_x, -3 + gaze_y, 9.5, 9.5)
        fill(ctx, "#1B100C")
        ellipse(ctx, 1 + gaze_x - 6 * side, -10 + gaze_y, 5.5, 5.5)
        fill(ctx, "#FFFFFF", 0.95)
        ellipse(ctx, 1 + gaze_x + 7 * side, 5 + gaze_y, 2.8, 2.8)
        fill(ctx, "#FFFFFF", 0.6)
        ctx.move_to(-50, top - 12)  # shade that the lid throws
        ctx.curve_to(-24, top + 6, 14, top + 2, 50, -2)
        ctx.line_to(50, top - 20)
        ctx.close_path()
        fill(ctx, "#5A3A30", 0.35)
        ctx.restore()
    # Upper lashes: a tapered line with a wing
    ctx.move_to(*inner)
    ctx.curve_to(-24, top - 3, 14, top - 9, *outer)
    ctx.line_to(outer[0] + 10, outer[1] - 8 * opening + 3)
    ctx.curve_to(28, top - 13 * (0.4 + 0.6 * opening), -12, top - 12 * (0.5 + 0.5 * opening), *inner)
    ctx.close_path()
    fill(ctx, LASH)
    # Crease and lower lid
    ctx.move_to(-34, -10 + 0.3 * top)
    ctx.curve_to(-20, top - 15, 14, top - 20, 44, -16 + 0.3 * top)
    stroke(ctx, SKIN_LINE, 3, 0.7 * opening + 0.2)
    ctx.move_to(-30, bottom + 1)
    ctx.curve_to(-14, bottom + 6, 20, bottom + 5, 40, 2)
    stroke(ctx, SKIN_LINE, 2.5, 0.6)
    brow(ctx, pose.brows)


def brow(ctx, raised):
    y = -64 - 13 * raised
    ctx.move_to(-46, y + 3 - 2 * raised)
    ctx.curve_to(-20, y - 9 - 3 * raised, 22, y - 17, 58, y + 8)
    ctx.curve_to(24, y - 3, -12, y + 5 - 2 * raised, -42, y + 15 - 2 * raised)
    ctx.curve_to(-50, y + 14, -51, y + 6, -46, y + 3 - 2 * raised)
    ctx.close_path()
    fill(ctx, linear(-46, 0, 58, 0, (0, BROW, 0.6), (0.35, BROW, 0.92), (1, "#452819")))


def mouth(ctx, m):
    half = 62 + 14 * m.wide - 6 * m.open
    corner = -7 - 7 * max(0.0, m.wide) + 4 * m.open  # a smile lifts the corners
    gap = 40 * m.open
    top_in, bottom_in = -1 - 0.22 * gap, 1 + 0.78 * gap - 6 * m.tuck
    upper = 13 - 3 * max(0.0, m.wide) + 4 * max(0.0, -m.wide)
    lower = (17 - 3 * max(0.0, m.wide) + 5 * max(0.0, -m.wide)) * (1 - 0.45 * m.tuck)

    glow(ctx, 0, bottom_in + lower + 13, 44, 12, SKIN_SHADE, 0.6)
    if m.open > 0.02:
        inner(ctx, half, corner, top_in, bottom_in)
        fill(ctx, "#5A1F26", keep=True)
        ctx.save()
        ctx.clip()
        if m.tongue > 0.02 or m.open > 0.3:
            ellipse(ctx, 0, bottom_in + 10 - 12 * m.tongue, half * 0.55, 18)
            fill(ctx, "#C4636A")
        if m.teeth > 0.02:
            depth = top_in + 6 + 11 * m.teeth
            ctx.move_to(-half, corner - 14)
            ctx.line_to(half, corner - 14)
            ctx.line_to(half * 0.86, depth - 7)
            ctx.curve_to(half * 0.4, depth + 1, -half * 0.4, depth + 1, -half * 0.86, depth - 7)
            ctx.close_path()
            fill(ctx, linear(0, top_in - 4, 0, depth, (0, "#E9DEDA"), (0.5, "#FFFFFF")))
        ctx.restore()
    # Upper lip with its bow, lower lip with a light
    ctx.move_to(-half, corner)
    ctx.curve_to(-half * 0.6, corner - upper * 0.6, -half * 0.3, top_in - upper - 3, -10, top_in - upper)
    ctx.curve_to(-4, top_in - upper + 4, 4, top_in - upper + 4, 10, top_in - upper)
    ctx.curve_to(half * 0.3, top_in - upper - 3, half * 0.6, corner - upper * 0.6, half, corner)
    ctx.curve_to(half * 0.5, top_in + 2, half * 0.2, top_in, 0, top_in + 1)
    ctx.curve_to(-half * 0.2, top_in, -half * 0.5, top_in + 2, -half, corner)
    ctx.close_path()
    fill(ctx, linear(0, top_in - upper, 0, top_in, (0, "#C8656A"), (1, LIP_UPPER)))
    ctx.move_to(-half, corner)
    ctx.curve_to(-half * 0.6, bottom_in - 1, -half * 0.25, bottom_in, 0, bottom_in)
    ctx.curve_to(half * 0.25, bottom_in, half * 0.6, bottom_in - 1, half, corner)
    ctx.curve_to(half * 0.62, bottom_in + lower * 0.95, half * 0.3, bottom_in + lower, 0, bottom_in + lower)
    ctx.curve_to(-half * 0.3, bottom_in + lower, -half * 0.62, bottom_in + lower * 0.95, -half, corner)
    ctx.close_path()
    fill(ctx, linear(0, bottom_in, 0, bottom_in + lower, (0, LIP_LOWER), (1, "#BE5C60")))
    glow(ctx, -8, bottom_in + lower * 0.42, 24, 6, "#FFD9D2", 0.7)
    if m.open <= 0.06:
        inner(ctx, half, corner, top_in, bottom_in)
        stroke(ctx, LIP_LINE, 3, 0.8)
    for side in (-1, 1):
        ctx.move_to(side * (half - 1), corner - 3)
        ctx.curve_to(side * (half + 4), corner - 1, side * (half + 6), corner - 4, side * (half + 7), corner - 9)
        stroke(ctx, SKIN_LINE, 3.4, 0.75)
        ctx.move_to(side * (half + 18), corner - 26)  # the fold of a smile
        ctx.curve_to(side * (half + 25), corner - 12, side * (half + 26), corner - 2, side * (half + 21), corner + 8)
        stroke(ctx, SKIN_SHADE, 4, 0.32)


def inner(ctx, half, corner, top, bottom):
    ctx.move_to(-half + 2, corner)
    ctx.curve_to(-half * 0.5, top + 1, half * 0.5, top + 1, half - 2, corner)
    ctx.curve_to(half * 0.6, bottom, half * 0.25, bottom + 1, 0, bottom + 1)
    ctx.curve_to(-half * 0.25, bottom + 1, -half * 0.6, bottom, -half + 2, corner)
    ctx.close_path()
