# SPDX-License-Identifier: GPL-3.0-or-later
"""The presenter: a drawn person who speaks, blinks, breathes and gestures. `draw_presenter(ctx, pose)`."""
import math
from dataclasses import dataclass, field

from face import draw_face
from shapes import ellipse, fill, glow, linear, outline, rounded, stroke

SKIN, SKIN_SHADE, SKIN_LINE = "#F1C5A4", "#DDA07E", "#B97558"
HAIR, HAIR_DARK, HAIR_LIGHT = "#5A3424", "#3C2118", "#8A5638"
COAT, COAT_SHADE, COAT_LINE = "#FDFCFA", "#DADDE0", "#B9BFC6"
SCRUBS, SCRUBS_DARK, GOLD = "#3D7F7C", "#2A5F5E", "#D6A954"


@dataclass
class Mouth:
    """What the lips do: `open` 0 to 1 (jaw), `wide` -1 (pursed) to 1 (spread), `teeth` and `tongue` 0 to 1 (shown),
    `tuck` 0 to 1 (lower lip under the teeth, as for f)."""
    open: float = 0.0
    wide: float = 0.2
    teeth: float = 0.5
    tongue: float = 0.0
    tuck: float = 0.0


@dataclass
class Pose:
    mouth: Mouth = field(default_factory=Mouth)
    eyes: float = 1.0    # 1 open, 0 shut
    brows: float = 0.0   # 1 raised
    gaze: tuple = (0.0, 0.0)
    yaw: float = 0.0     # -1 to 1: the face turns to the viewer's right
    nod: float = 0.0     # -1 to 1: down
    tilt: float = 0.0    # degrees
    sway: float = 0.0    # pixels
    breath: float = 0.0  # -1 to 1
    hand: float = 0.0    # 0 rests out of sight, 1 raised
    turn: float = 0.0    # degrees that the raised hand turns


def draw_presenter(ctx, pose):
    ctx.save()
    # Drawn larger than shown: the chin stays above where lower thirds stand.
    ctx.translate(54, 48)
    ctx.scale(0.9, 0.9)
    ctx.translate(pose.sway, 3 * pose.breath)
    neck_x, neck_y = 540 + 0.4 * pose.sway, 940
    ctx.save()
    head_at(ctx, pose, neck_x, neck_y)
    hair_behind(ctx)
    ctx.restore()
    body(ctx, pose)
    ctx.save()
    head_at(ctx, pose, neck_x, neck_y)
    draw_face(ctx, pose)
    hair_in_front(ctx, pose)
    ctx.restore()
    tablet(ctx, pose)
    if pose.hand > 0.01:
        gesture(ctx, pose)
    ctx.restore()


def head_at(ctx, pose, x, y):
    """The origin becomes the middle of the face; the head turns about the neck."""
    ctx.translate(x, y)
    ctx.rotate(math.radians(pose.tilt))
    ctx.translate(pose.yaw * 6, -285 + pose.nod * 7)


def hair_behind(ctx):
    outline(ctx, [(16, -322), (132, -290), (214, -190), (238, -40), (252, 110), (246, 250), (258, 380), (214, 500),
                  (120, 540), (0, 470), (-120, 540), (-218, 504), (-262, 380), (-248, 250), (-254, 110), (-240, -40),
                  (-214, -190), (-120, -292)])
    fill(ctx, linear(-260, 0, 260, 0, (0, HAIR_DARK), (0.3, HAIR), (0.5, HAIR_DARK), (0.75, HAIR), (1, HAIR_DARK)))


def body(ctx, pose):
    lift = 4 * pose.breath
    ctx.save()
    ctx.translate(0, -lift)
    # Sleeves and shoulders
    outline(ctx, [(452, 985), (384, 1050), (270, 1098), (188, 1176), (148, 1330), (124, 1560), (104, 2140),
                  (976, 2140), (956, 1560), (932, 1330), (892, 1176), (810, 1098), (696, 1050), (628, 985)],
                  tension=0.85)
    fill(ctx, linear(100, 0, 980, 0, (0, COAT_SHADE), (0.16, COAT), (0.72, COAT), (1, "#C9CED4")))
    neck(ctx)
    scrubs(ctx)
    lapels(ctx)
    seams(ctx)
    badge(ctx)
    ctx.restore()


def neck(ctx):
    outline(ctx, [(464, 860), (458, 960), (424, 1016), (470, 1120), (540, 1230), (610, 1120), (656, 1016), (622, 960),
                  (616, 860)], tension=0.8)
    fill(ctx, linear(440, 0, 640, 0, (0, SKIN), (0.6, SKIN), (1, SKIN_SHADE)))
    outline(ctx, [(466, 850), (462, 930), (490, 985), (545, 1004), (600, 975), (618, 930), (614, 850)])
    fill(ctx, linear(0, 880, 0, 1010, (0, "#C98A68", 0.85), (1, "#DDA07E", 0.15)))
    for mirror in (-1, 1):  # collar bones
        outline(ctx, [(540 + mirror * 22, 1082), (540 + mirror * 58, 1068), (540 + mirror * 98, 1040)], closed=False)
        stroke(ctx, SKIN_SHADE, 7, 0.6)
    outline(ctx, [(470, 1004), (500, 1080), (540, 1118), (580, 1080), (610, 1004)], closed=False)
    stroke(ctx, GOLD, 4)
    ellipse(ctx, 540, 1128, 11, 13)
    fill(ctx, GOLD)
    ellipse(ctx, 537, 1124, 4, 5)
    fill(ctx, "#FFF3D2")


def scrubs(ctx):
    for mirror in (-1, 1):
        outline(ctx, [(540 + mirror * 120, 1004), (540 + mirror * 86, 1090), (540, 1222), (540 - mirror * 30, 1500),
                      (540, 2140), (540 + mirror * 250, 2140), (540 + mirror * 220, 1300)], tension=0.4)
        fill(ctx, linear(400, 1000, 700, 1900, (0, SCRUBS), (1, SCRUBS_DARK)))
    for mirror in (-1, 1):  # hem of the neckline
        outline(ctx, [(540 + mirror * 116, 1006), (540 + mirror * 84, 1092), (540, 1224)], closed=False)
        stroke(ctx, SCRUBS_DARK, 12)
    outline(ctx, [(540, 1224), (538, 1500), (540, 2140)], closed=False)
    stroke(ctx, SCRUBS_DARK, 5, 0.5)


def lapels(ctx):
    for mirror in (-1, 1):
        def at(x, y):
            return 540 + mirror * x, y
        # Front of the coat below the lapel
        outline(ctx, [at(250, 1240), at(150, 1560), at(132, 2140), at(300, 2140), at(290, 1400)], tension=0.3)
        fill(ctx, COAT)
        # Shade that the lapel throws
        outline(ctx, [at(96, 1010), at(262, 1236), at(190, 1420), at(128, 1640), at(118, 1420)], tension=0.25)
        fill(ctx, "#244B4B", 0.22)
        # The lapel with its notch
        outline(ctx, [at(88, 982), at(150, 1010), at(214, 1130), at(182, 1172), at(256, 1216), at(190, 1420),
                      at(138, 1620), at(128, 1400), at(112, 1160)], tension=0.18)
        fill(ctx, linear(*at(80, 1000), *at(260, 1300), (0, "#FFFFFF"), (0.7, "#F6F6F5"), (1, "#E2E5E8")), keep=True)
        stroke(ctx, COAT_LINE, 4, 0.9)
        outline(ctx, [at(138, 1620), at(134, 1800), at(132, 2140)], closed=False)
        stroke(ctx, COAT_LINE, 4, 0.9)


def seams(ctx):
    """Where the sleeves meet the coat."""
    for mirror in (-1, 1):
        def at(x, y):
            return 540 + mirror * x, y
        outline(ctx, [at(262, 1290), at(272, 1480), at(290, 1700), at(306, 2140), at(262, 2140), at(256, 1640)])
        fill(ctx, "#C4CAD0", 0.5)
        outline(ctx, [at(258, 1260), at(266, 1460), at(286, 1700), at(304, 2140)], closed=False)
        stroke(ctx, COAT_LINE, 5, 0.8)


def badge(ctx):
    rounded(ctx, 742, 1362, 150, 92, 12)
    fill(ctx, "#9AA4AC", 0.35)
    rounded(ctx, 736, 1354, 150, 92, 12)
    fill(ctx, "#FFFFFF", keep=True)
    stroke(ctx, "#C9CED3", 3)
    ctx.rectangle(736, 1366, 150, 20)
    fill(ctx, SCRUBS)
    ellipse(ctx, 768, 1416, 18, 18)
    fill(ctx, "#E7B89A")
    for y, width in ((1408, 70), (1426, 48)):
        rounded(ctx, 798, y - 5, width, 9, 4)
        fill(ctx, "#9AA4AC")


def hair_in_front(ctx, pose):
    shift = pose.yaw * 5
    # Left of the parting: over the forehead and down in front of the shoulder
    outline(ctx, [(66 + shift, -250), (30 + shift, -204), (-48 + shift, -158), (-118 + shift, -96),
                  (-156 + shift, -10), (-172, 90), (-196, 190), (-178, 300), (-206, 400), (-190, 490), (-140, 566),
                  (-214, 560), (-276, 486),
                  (-292, 390), (-262, 280), (-274, 150), (-250, 0), (-226, -150), (-140, -268), (-20, -314),
                  (50, -304)])
    fill(ctx, linear(-300, -200, 60, 260, (0, HAIR_DARK), (0.3, HAIR), (0.56, HAIR_LIGHT), (0.76, HAIR),
                     (1, HAIR_DARK)))
    # Right of the parting
    outline(ctx, [(56 + shift, -262), (96 + shift, -204), (136 + shift, -134), (158 + shift, -30), (172, 90),
                  (194, 190), (176, 300), (206, 400), (190, 490), (138, 562), (212, 560), (274, 486), (290, 390),
                  (260, 280), (272, 150),
                  (248, 0), (222, -150), (152, -262), (84, -306)])
    fill(ctx, linear(50, -250, 300, 300, (0, HAIR), (0.35, HAIR_LIGHT), (0.6, HAIR), (1, HAIR_DARK)))
    for points, paint, width, alpha in (
            ([(40, -282), (-70, -226), (-164, -110), (-208, 40), (-232, 180), (-224, 290), (-246, 400), (-220, 500)],
             HAIR_LIGHT, 8, 0.7),
            ([(20, -296), (-120, -240), (-212, -110), (-240, 60), (-256, 200)], HAIR_DARK, 5, 0.5),
            ([(50, -266), (-30, -206), (-112, -130), (-164, -20), (-190, 110)], HAIR_LIGHT, 5, 0.6),
            ([(-206, 180), (-204, 290), (-232, 400), (-214, 490), (-170, 552)], HAIR_DARK, 5, 0.5),
            ([(-262, 290), (-280, 390), (-252, 486), (-200, 546)], HAIR_DARK, 5, 0.4),
            ([(68, -286), (144, -226), (200, -100), (218, 50), (234, 190), (224, 290), (246, 400), (222, 500)],
             HAIR_LIGHT, 7, 0.65),
            ([(84, -292), (178, -222), (228, -90), (244, 60), (256, 200)], HAIR_DARK, 5, 0.5),
            ([(206, 190), (204, 290), (232, 400), (214, 490), (172, 550)], HAIR_DARK, 5, 0.5),
            ([(262, 290), (278, 390), (252, 486), (204, 546)], HAIR_DARK, 5, 0.4)):
        outline(ctx, points, closed=False)
        stroke(ctx, paint, width, alpha)
    for mirror in (-1, 1):  # ear-rings
        ellipse(ctx, mirror * 183 + shift, 138, 10, 12)
        fill(ctx, GOLD)
        ellipse(ctx, mirror * 183 + shift - 3, 134, 3.5, 4)
        fill(ctx, "#FFF3D2")


def tablet(ctx, pose):
    """Her left forearm holds a tablet against her side."""
    ctx.save()
    ctx.translate(760, 1760 - 3 * pose.breath)
    ctx.rotate(math.radians(-9))
    rounded(ctx, -150, -96, 330, 470, 30)
    fill(ctx, "#2A3238", 0.25)
    rounded(ctx, -160, -110, 330, 470, 30)
    fill(ctx, linear(-160, -110, 170, 300, (0, "#4A555D"), (1, "#2B343A")))
    rounded(ctx, -142, -92, 294, 434, 16)
    fill(ctx, linear(-140, -90, 150, 300, (0, "#EAF3F1"), (1, "#BFD6D2")))
    for y, width, paint in ((-50, 150, SCRUBS), (-12, 220, "#9DB7B3"), (18, 190, "#9DB7B3"), (48, 210, "#9DB7B3")):
        rounded(ctx, -112, y, width, 15, 7)
        fill(ctx, paint, 0.85)
    for y, reach in ((78, 62), (116, 80), (154, 78), (192, 60)):
        finger(ctx, (196, y + 10), (196 - reach, y), 36)
    ctx.restore()


def gesture(ctx, pose):
    """Her right forearm: it rises from below the picture, with an open hand."""
    ctx.save()
    ctx.translate(276, 2000 + (1 - pose.hand) * 760)
    ctx.rotate(math.radians(8 + 0.5 * pose.turn + (1 - pose.hand) * -26))
    hand(ctx, pose)
    # Sleeve
    outline(ctx, [(-106, 120), (-92, -120), (-72, -330), (72, -330), (98, -120), (120, 120)], tension=0.7)
    fill(ctx, linear(-106, 0, 120, 0, (0, "#CBD0D5"), (0.3, COAT), (0.75, "#F1F2F2"), (1, "#C6CBD1")), keep=True)
    stroke(ctx, COAT_LINE, 4, 0.8)
    rounded(ctx, -82, -352, 164, 44, 20)
    fill(ctx, linear(-82, 0, 82, 0, (0, "#DDE0E3"), (0.4, "#FFFFFF"), (1, "#D0D5DA")), keep=True)
    stroke(ctx, COAT_LINE, 4, 0.8)
    ctx.restore()


def hand(ctx, pose):
    ctx.save()
    ctx.translate(0, -330)
    ctx.rotate(math.radians(pose.turn))
    outline(ctx, [(-44, 30), (-46, -40), (46, -40), (44, 30)], tension=0.6)  # wrist
    fill(ctx, linear(-50, 0, 50, 0, (0, SKIN), (1, SKIN_SHADE)))
    for base, tip, width in (((-50, -150), (-82, -268), 34), ((-17, -172), (-30, -308), 36),
                             ((19, -170), (22, -302), 35), ((50, -150), (68, -258), 31)):
        finger(ctx, base, tip, width)
    outline(ctx, [(-48, -20), (-66, -90), (-72, -150), (-40, -186), (10, -192), (56, -176), (72, -130), (66, -70),
                  (46, -20)])
    fill(ctx, linear(-70, -190, 70, -20, (0, "#F6D2B5"), (0.6, SKIN), (1, SKIN_SHADE)))
    # Thumb across the palm's edge
    outline(ctx, [(44, -40), (72, -92), (112, -128), (142, -170), (164, -158), (150, -112), (118, -62), (80, -20)])
    fill(ctx, linear(50, -100, 160, -60, (0, SKIN), (1, SKIN_SHADE)))
    outline(ctx, [(44, -50), (36, -92), (58, -132)], closed=False)
    stroke(ctx, SKIN_SHADE, 6, 0.8)
    outline(ctx, [(-52, -128), (-6, -142), (44, -128)], closed=False)
    stroke(ctx, SKIN_SHADE, 5, 0.6)
    ctx.restore()


def finger(ctx, base, tip, width):
    for grow, paint in ((5, SKIN_SHADE), (0, SKIN)):
        ctx.move_to(*base)
        bend = ((base[0] + tip[0]) / 2 + 3, (base[1] + tip[1]) / 2)
        ctx.curve_to(*bend, *bend, *tip)
        stroke(ctx, paint, width + grow)
