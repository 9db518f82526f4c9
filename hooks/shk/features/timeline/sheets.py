"""The lanes of a timeline on paper: parts that stand on a sheet lying down."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from shk.features.timeline.shapes import LaneSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.features.timeline.shapes import Lane

HEADING = 62.0
"""Height of a focus area's heading with the ticks under it."""
LEAST_AIR = 4.0
"""Air above and below a focus area that is not the first, so that no line is cut."""
SHEET, FIRST_SHEET = 670.0, 460.0
"""How much of the picture a sheet of A4 lying down holds, and the sheet with the page's head."""


def lane_sheets(top: float, lanes: Sequence[Lane], *, first: bool) -> tuple[LaneSheet, ...]:
    """Part a group between its lanes.

    Args:
        top: where it begins.
        lanes: its lanes.
        first: whether the head of the page lies on the first sheet.
    """
    room = FIRST_SHEET if first else SHEET
    cuts, end = [top], top
    for lane in lanes:
        if lane.bottom - cuts[-1] > room and end > cuts[-1]:
            cuts.append(end)
            room = SHEET - HEADING
        end = lane.bottom
    cuts.append(round(end + LEAST_AIR, 1))
    return tuple(LaneSheet(upper, round(lower - upper, 1)) for upper, lower in pairwise(cuts))
