# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing helpers over cairo: smooth outlines, flat and graded fills."""
import math

import cairo


def colour(text, alpha=1.0):
    """'#RRGGBB' as cairo wants it."""
    return tuple(int(text[i:i + 2], 16) / 255 for i in (1, 3, 5)) + (alpha,)


def outline(ctx, points, closed=True, tension=1.0):
    """A smooth curve through the points (Catmull-Rom)."""
    count = len(points)

    def at(index):
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    ctx.move_to(*points[0])
    for i in range(count if closed else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(i - 1), at(i), at(i + 1), at(i + 2)
        ctx.curve_to(bx + (cx - ax) / 6 * tension, by + (cy - ay) / 6 * tension,
                     cx - (dx - bx) / 6 * tension, cy - (dy - by) / 6 * tension, cx, cy)
    if closed:
        ctx.close_path()


def rounded(ctx, x, y, width, height, radius):
    ctx.new_sub_path()
    for cx, cy, start in ((x + width - radius, y + radius, -90), (x + width - radius, y + height - radius, 0),
                          (x + radius, y + height - radius, 90), (x + radius, y + radius, 180)):
        ctx.arc(cx, cy, radius, math.radians(start), math.radians(start + 90))
    ctx.close_path()


def ellipse(ctx, x, y, rx, ry):
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(rx, ry)
    ctx.new_sub_path()
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    ctx.restore()


def fill(ctx, paint, alpha=1.0, keep=False):
    """Fills the path with a '#RRGGBB' colour or a gradient."""
    if isinstance(paint, str):
        ctx.set_source_rgba(*colour(paint, alpha))
    else:
        ctx.set_source(paint)
    if keep:
        ctx.fill_preserve()
    else:
        ctx.fill()


def stroke(ctx, paint, width, alpha=1.0):
    ctx.set_source_rgba(*colour(paint, alpha))
    ctx.set_line_width(width)
    ctx.set_line_cap(cairo.LINE_CAP_ROUND)
    ctx.set_line_join(cairo.LINE_JOIN_ROUND)
    ctx.stroke()


def linear(x0, y0, x1, y1, *stops):
    """A gradient along a line; a stop is (offset, '#RRGGBB'[, alpha])."""
    return _with_stops(cairo.LinearGradient(x0, y0, x1, y1), stops)


def radial(x, y, radius, *stops):
    return _with_stops(cairo.RadialGradient(x, y, 0, x, y, radius), stops)


def _with_stops(gradient, stops):
    for offset, text, *alpha in stops:
        gradient.add_color_stop_rgba(offset, *colour(text, *alpha))
    return gradient


def glow(ctx, x, y, rx, ry, text, alpha):
    """A soft elliptical patch of colour: blush, light, shade."""
    ctx.save()
    ctx.translate(x, y)
    ctx.scale(rx, ry)
    ctx.new_path()
    ctx.arc(0, 0, 1, 0, 2 * math.pi)
    fill(ctx, radial(0, 0, 1, (0, text, alpha), (1, text, 0)))
    ctx.restore()
