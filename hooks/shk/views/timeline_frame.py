"""What all lanes of a timeline's picture are drawn in, and its measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.drawing.time_axis import TimeScale

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from shk.views.context import Context
    from shk.views.happenings import Happening

WIDTH = 1160.0
"""Width of the picture; the others below are in the same unit."""
LABEL_WIDTH = 252.0
"""Room for a lane's label."""
PLOT_LEFT, PLOT_RIGHT = 272.0, 1152.0
"""Where time begins and ends."""
FACE = 13.4
"""Size with which the width of words is estimated.

They are set in 14 (12 px or more when the picture is 1000 px wide); the site's
face is a twentieth narrower than the one that widths are estimated from.
"""
LABEL = 15.0
"""Size of lane labels."""
LABEL_LINE = 19.0
"""From one line of a label to the next."""
ROW = 25.0
"""From one row of marks to the next in a lane."""
PAD = 7.0
"""Air above and below what stands in a lane."""
SIGN = 7.0
"""Half the width of a sign."""
OUTLINE = 20.0
"""Height of an outlined stretch."""
LEAST_OUTLINE = 26.0
"""The least width an outlined stretch is drawn with."""
BAND = 9.0
"""Height of a period's band."""


@dataclass(frozen=True)
class Frame:
    """The stretch of time that is drawn, and how its marks lead to the list."""

    context: Context
    """The portfolio, the language and the day."""
    scale: TimeScale
    """Where each day lies."""
    crowd: int
    """How many marks of a lane may have words beside them; with more, none has."""
    uri_of: Callable[[Happening], str]
    """The list entry that tells of a happening."""


def frame_of(
    context: Context, first: date, last: date, crowd: int, uri_of: Callable[[Happening], str]
) -> Frame:
    """A frame for the days from first to last; see `Frame` for the rest."""
    return Frame(context, TimeScale(first, last, PLOT_LEFT, PLOT_RIGHT), crowd, uri_of)
