"""The marks and the band of one lane."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from shk.drawing.time_axis import Extent, stack_rows
from shk.drawing.time_band import Band, band_path, whole_words
from shk.drawing.wrap import text_width
from shk.model.when import Precision
from shk.views.link import when_text
from shk.views.timeline_entries import kind_label
from shk.views.timeline_frame import BAND, LEAST_OUTLINE, OUTLINE, PAD, PLOT_LEFT, PLOT_RIGHT, ROW, SIGN, TEXT
from shk.views.timeline_picture import Mark, Outline, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from shk.model.initiative import Period
    from shk.model.when import When
    from shk.views.happenings import Happening
    from shk.views.timeline_frame import Frame

AIR = 5.0
"""Between a sign and its words, and between marks on a row."""
INSIDE = 150.0
"""An outline this wide holds its words even when they must be cut."""
BESIDE = 215.0
"""Room for words beside a sign."""
BASELINE = 5.0
"""From the middle of a row down to the baseline of its words."""


@dataclass(frozen=True)
class _Placed:
    """A mark before it has a row; places are along the axis."""

    happening: Happening
    """What it stands for."""
    sign: float
    """The middle of its sign."""
    stretch: tuple[float, float] | None
    """Both ends of its outline, unless the day is known."""
    words: str
    """What is written, or empty."""
    words_left: float
    """Where the words begin."""

    @property
    def on_band(self) -> bool:
        """Whether it is small enough to stand on the period's band."""
        return not self.stretch and not self.words

    def extent(self, least_row: int) -> Extent:
        """How much of a row it takes."""
        left, right = self.stretch or (self.sign - SIGN, self.sign + SIGN)
        if self.words:
            left = min(left, self.words_left)
            right = max(right, self.words_left + text_width(self.words, TEXT))
        return Extent(left, right, least_row)


def lane_marks(
    frame: Frame, happenings: Sequence[Happening], top: float, *, band: bool
) -> tuple[tuple[Mark, ...], int]:
    """The marks of a lane, fanned out over rows so that none hides another.

    Args:
        frame: what they are drawn in.
        happenings: what happened, within the frame.
        top: where the lane begins.
        band: whether the first row has the band of a period.

    Returns:
        The marks in the order of the happenings, and how many rows they take.
    """
    worded = len(happenings) <= frame.crowd
    placed = [_place(frame, one, worded=worded) for one in happenings]
    rows = stack_rows([one.extent(1 if band and not one.on_band else 0) for one in placed], AIR)
    marks = (
        _mark(frame, one, top + PAD + ROW * (row + 0.5))
        for one, row in zip(placed, rows, strict=True)
    )
    return tuple(marks), max((*rows, 0)) + 1


def lane_bands(frame: Frame, period: Period, top: float) -> tuple[Band, ...]:
    """The band of a period: pale where a start or end is not known, pointed if it goes on."""
    stretches = [
        (first, last, vague)
        for first, last, vague in period_stretches(period, frame.context.today)
        if first <= frame.scale.last and last >= frame.scale.first
    ]
    upper = top + PAD + (ROW - BAND) / 2
    bands = []
    for number, (first, last, vague) in enumerate(stretches, start=1):
        left, right = frame.scale.span(first, last)
        open_end = period.end is None or last > frame.scale.last
        arrow = open_end and number == len(stretches)
        bands.append(Band(band_path(left, right, upper, BAND, arrow=arrow), vague))
    return tuple(bands)


def period_stretches(period: Period, today: date) -> tuple[tuple[date, date, bool], ...]:
    """A period in stretches of first day, last day and whether its bound lies in there.

    A period without an end lasts until today, or the first day of a start that is to come.
    """
    start, end, day = period.start, period.end, timedelta(days=1)
    until = end.end if end else max(today, start.start)
    begun = min(start.end, until) if _is_vague(start) else start.start - day
    ending = end.start - day if end and _is_vague(end) else until
    found = (
        (start.start, begun, True),
        (begun + day, ending, False),
        (max(begun, ending) + day, until, True),
    )
    return tuple(one for one in found if one[0] <= one[1])


def _is_vague(when: When) -> bool:
    return when.precision is not Precision.DAY


def _place(frame: Frame, happening: Happening, *, worded: bool) -> _Placed:
    """Where a mark and its words go along the axis."""
    stretch = _stretch(frame, happening.when)
    if stretch:
        left, right = stretch
        sign = left + LEAST_OUTLINE / 2
        room = right - sign - SIGN - 2 * AIR
        inside = whole_words(happening.title, room, TEXT)
        if inside == happening.title or right - left >= INSIDE:
            return _Placed(happening, sign, stretch, inside, sign + SIGN + AIR)
    else:
        middle = frame.scale.middle(happening.when.start, happening.when.end)
        sign = min(max(middle, PLOT_LEFT + SIGN), PLOT_RIGHT - SIGN)
        left, right = sign - SIGN, sign + SIGN
    words = whole_words(happening.title, BESIDE, TEXT) if worded else ""
    width = text_width(words, TEXT)
    after = right + AIR
    before = left - AIR - width
    return _Placed(happening, sign, stretch, words, after if after + width < PLOT_RIGHT else before)


def _stretch(frame: Frame, when: When) -> tuple[float, float] | None:
    """Both ends of an outline, wide enough to hold a sign; None for a known day.

    Spans of known days too short to outline are drawn as a day.
    """
    left, right = frame.scale.span(when.start, when.end)
    if right - left >= LEAST_OUTLINE:
        return None if when.precision is Precision.DAY else (left, right)
    if not any(_is_vague(part) for part in when.parts or (when,)):
        return None
    middle = (left + right - LEAST_OUTLINE) / 2
    left = min(max(middle, PLOT_LEFT), PLOT_RIGHT - LEAST_OUTLINE)
    return left, left + LEAST_OUTLINE


def _mark(frame: Frame, placed: _Placed, y: float) -> Mark:
    """A placed mark on its row."""
    happening, outline = placed.happening, None
    if placed.stretch:
        left, right = placed.stretch
        outline = Outline(
            round(left, 1), round(y - OUTLINE / 2, 1), round(right - left, 1), OUTLINE
        )
    label = Words(round(placed.words_left, 1), round(y + BASELINE, 1), placed.words)
    when = when_text(happening.when, frame.context.messages)
    return Mark(
        kind=happening.kind.value,
        x=round(placed.sign, 1),
        y=round(y, 1),
        uri=frame.uri_of(happening),
        name=f"{when}. {kind_label(frame.context, happening)}: {happening.title}",
        label=label if placed.words else None,
        outline=outline,
    )
