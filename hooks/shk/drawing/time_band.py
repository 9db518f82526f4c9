"""The outline of a period on a time axis, and words cut to the room there is."""

from __future__ import annotations

from dataclasses import dataclass

from shk.drawing.wrap import text_width, wrap

ELLIPSIS = " …"


@dataclass(frozen=True)
class Band:
    """A stretch of time drawn as a flat band."""

    path: str
    """Its outline as SVG path data, closed."""
    vague: bool
    """Whether the period began or ended at some unknown time in here."""


def band_path(left: float, right: float, top: float, height: float, *, arrow: bool) -> str:
    """The outline of a band: square at both ends, or pointed at the right one.

    Args:
        left: where it begins.
        right: where it ends, the point of an arrow included.
        top: its upper edge.
        height: how thick it is.
        arrow: whether it goes on and so ends in a point.
    """
    bottom, middle = top + height, top + height / 2
    if not arrow:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    else:
        neck = max(left, right - height)
        corners = [
            (left, top),
            (neck, top),
            (neck, top - height / 2),
            (right, middle),
            (neck, bottom + height / 2),
            (neck, bottom),
            (left, bottom),
        ]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


def whole_words(text: str, width: float, size: float) -> str:
    """As many whole words as fit, with an ellipsis if some are left out.

    Returns:
        The text or its beginning; empty when not even the first word fits.
    """
    if text_width(text, size) <= width:
        return text
    words = text.split()
    for count in range(len(words) - 1, 0, -1):
        short = " ".join(words[:count]).rstrip(" ,–-:;") + ELLIPSIS
        if text_width(short, size) <= width:
            return short
    return ""


def label_lines(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """A label on a few lines; what is too long ends with a whole word and an ellipsis."""
    lines = wrap(text, width, size, lines=len(text) + 1)
    if len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], whole_words(rest, width, size) or ELLIPSIS.strip())
