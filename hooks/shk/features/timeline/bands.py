"""The band of one lane: when its initiative goes on, as far as that is known."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from shk.features.timeline.shapes import BAND, PAD, ROW
from shk.geometry.time_axis import Band, band_path
from shk.model.schema.when import Precision

if TYPE_CHECKING:
    from datetime import date

    from shk.features.timeline.shapes import Frame
    from shk.model.schema.initiative import Period
    from shk.model.schema.when import When


def lane_bands(frame: Frame, period: Period, top: float) -> tuple[Band, ...]:
    """The band of a period: pale where a start or end is not known, pointed if it goes on.

    It goes on today only if the sources report so; else it ends, without a point, where they do.
    """
    scale, today = frame.scale, frame.context.today
    stretches = period_stretches(period, today)
    last = stretches[-1][1]
    goes_on = last > scale.last or (not period.has_ended and last >= today)
    seen = [
        stretch for stretch in stretches if stretch[0] <= scale.last and stretch[1] >= scale.first
    ]
    upper = top + PAD + (ROW - BAND) / 2
    bands = []
    for number, (first, last, vague) in enumerate(seen, start=1):
        left, right = scale.span(first, last)
        arrow = goes_on and number == len(seen)
        bands.append(Band(band_path(left, right, upper, BAND, arrow=arrow), vague))
    return tuple(bands)


def period_stretches(period: Period, today: date) -> tuple[tuple[date, date, bool], ...]:
    """A period in stretches of first day, last day and whether its bound lies in there.

    A period without an end lasts as long as it is known to go on, or to the first day of a
    start that is to come.
    """
    start, end, day = period.start, period.end, timedelta(days=1)
    until = period.last_day(today)
    begun = min(start.end, until) if is_vague(start) else start.start - day
    ending = min(end.start - day, until) if end and is_vague(end) else until
    result = (
        (start.start, begun, True),
        (begun + day, ending, False),
        (max(begun, ending) + day, until, True),
    )
    return tuple(item for item in result if item[0] <= item[1])


def is_vague(when: When) -> bool:
    """Whether a moment is less exact than a day."""
    return when.precision is not Precision.DAY
