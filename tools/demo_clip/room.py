# SPDX-License-Identifier: GPL-3.0-or-later
"""The clinic room behind the presenter. Drawn once; the clip shows it out of focus."""
from shapes import ellipse, fill, glow, linear, outline, rounded, stroke

WIDTH, HEIGHT = 1080, 1920


def draw_room(ctx):
    wall(ctx)
    window(ctx)
    picture(ctx)
    shelf(ctx, 700, 640)
    bottles(ctx, 735, 640)
    shelf(ctx, 760, 960)
    towels(ctx, 800, 960)
    counter(ctx)
    plant(ctx, 120, 1330)
    glow(ctx, 180, 420, 900, 1000, "#FFF4E0", 0.55)
    glow(ctx, 1080, 1900, 900, 900, "#6B5A52", 0.18)


def wall(ctx):
    ctx.rectangle(0, 0, WIDTH, HEIGHT)
    fill(ctx, linear(0, 0, WIDTH, HEIGHT, (0, "#F4ECE3"), (0.55, "#E9DED3"), (1, "#D9CBBE")))
    for x in range(330, WIDTH, 150):  # panelling
        ctx.rectangle(x, 0, 3, 1330)
        fill(ctx, "#D9CABB", 0.5)


def window(ctx):
    rounded(ctx, -80, 90, 350, 1060, 24)
    fill(ctx, linear(0, 90, 0, 1150, (0, "#DCEBF1"), (0.6, "#EEF4F0"), (1, "#CFE0D2")))
    glow(ctx, 40, 950, 240, 260, "#A9C8AE", 0.8)
    glow(ctx, 190, 1080, 200, 200, "#94B99C", 0.7)
    for x, width in ((-80, 22), (88, 14), (252, 22)):
        ctx.rectangle(x, 90, width, 1060)
        fill(ctx, "#FFFFFF")
    for y in (90, 560, 1130):
        ctx.rectangle(-80, y, 350, 18)
        fill(ctx, "#FFFFFF")
    for x, alpha in ((205, 0.92), (235, 0.85), (268, 0.95), (300, 0.9)):  # curtain
        outline(ctx, [(x - 22, 40), (x + 24, 40), (x + 18, 600), (x + 30, 1290), (x - 26, 1290), (x - 14, 600)])
        fill(ctx, linear(x - 26, 0, x + 28, 0, (0, "#FFFDF9", alpha), (0.6, "#EFE6DB", alpha), (1, "#DDD0C2", alpha)))


def picture(ctx):
    ctx.rectangle(772, 150, 226, 296)
    fill(ctx, "#C9B8A6", 0.6)
    ctx.rectangle(762, 138, 226, 296)
    fill(ctx, "#B98F63")
    ctx.rectangle(774, 150, 202, 272)
    fill(ctx, "#FBF7F1")
    for x, y, rx, ry, text in ((842, 300, 52, 74, "#8FAE9E"), (905, 262, 42, 60, "#D99C84"),
                               (886, 346, 58, 40, "#E7C9A8")):
        ellipse(ctx, x, y, rx, ry)
        fill(ctx, text, 0.9)
    outline(ctx, [(830, 400), (850, 330), (842, 260), (868, 205)], closed=False)
    stroke(ctx, "#4F6B5E", 5)


def shelf(ctx, x, y):
    ctx.rectangle(x, y + 20, 400, 34)
    fill(ctx, linear(0, y + 20, 0, y + 54, (0, "#8A7461", 0.35), (1, "#8A7461", 0)))
    ctx.rectangle(x, y, 400, 22)
    fill(ctx, linear(0, y, 0, y + 22, (0, "#D2AC82"), (1, "#B98D60")))


def bottles(ctx, x, y):
    for left, width, height, body, cap in ((0, 62, 118, "#B9713E", "#3B2A22"), (86, 74, 150, "#F8F5F0", "#C7A27A"),
                                           (182, 90, 74, "#CFE0D6", "#FFFFFF"), (292, 66, 132, "#E8B9A2", "#F8F2EA")):
        rounded(ctx, x + left, y - height, width, height, 12)
        fill(ctx, linear(x + left, 0, x + left + width, 0, (0, body), (0.75, body), (1, "#7A6A5C")))
        rounded(ctx, x + left + width * 0.28, y - height - 30, width * 0.44, 34, 6)
        fill(ctx, cap)
        rounded(ctx, x + left + 10, y - height * 0.62, width - 20, height * 0.34, 4)
        fill(ctx, "#FFFFFF", 0.65)


def towels(ctx, x, y):
    for i, text in enumerate(("#FFFFFF", "#DCE7DF", "#F6EFE7")):
        rounded(ctx, x, y - 46 * (i + 1), 190 - 8 * i, 46, 20)
        fill(ctx, linear(0, y - 46 * (i + 1), 0, y - 46 * i, (0, text), (1, "#CFC6BC")))
    rounded(ctx, x + 215, y - 104, 78, 104, 12)
    fill(ctx, linear(x + 215, 0, x + 293, 0, (0, "#F7E9D6"), (1, "#D8BD9C")))
    ellipse(ctx, x + 254, y - 128, 10, 20)
    fill(ctx, "#F7B85C")
    glow(ctx, x + 254, y - 128, 90, 90, "#FFD99A", 0.7)


def counter(ctx):
    ctx.rectangle(0, 1330, WIDTH, HEIGHT - 1330)
    fill(ctx, linear(0, 1330, 0, HEIGHT, (0, "#C9D3C9"), (1, "#A9B8AC")))
    ctx.rectangle(0, 1306, WIDTH, 34)
    fill(ctx, linear(0, 1306, 0, 1340, (0, "#FFFFFF"), (1, "#E2DCD4")))
    for x in (330, 700):
        ctx.rectangle(x, 1345, 4, HEIGHT - 1345)
        fill(ctx, "#93A497", 0.8)


def plant(ctx, x, y):
    for dx, dy, tip_x, tip_y, text in ((-50, -60, -150, -330, "#5E8F73"), (0, -80, -10, -440, "#4E8065"),
                                       (30, -70, 110, -350, "#6FA384"),
                                       (-20, -60, -85, -250, "#7DB292"), (40, -40, 150, -190, "#5E8F73")):
        middle_x, middle_y = x + (dx + tip_x) / 2, y + (dy + tip_y) / 2
        outline(ctx, [(x + dx * 0.3, y - 40), (middle_x - 44, middle_y + 18), (x + tip_x, y + tip_y),
                      (middle_x + 44, middle_y - 6)])
        fill(ctx, text)
        outline(ctx, [(x + dx * 0.3, y - 40), (middle_x, middle_y), (x + tip_x, y + tip_y)], closed=False)
        stroke(ctx, "#3F6B54", 4, 0.5)
    outline(ctx, [(x - 82, y - 70), (x + 82, y - 70), (x + 62, y + 90), (x - 62, y + 90)], tension=0.35)
    fill(ctx, linear(x - 82, 0, x + 82, 0, (0, "#FAF6F0"), (0.6, "#EDE3D8"), (1, "#CDBFB0")))
