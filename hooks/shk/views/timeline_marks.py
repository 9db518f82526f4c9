"""The marks of one lane: where each goes, and the words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.drawing.time_axis import Extent, stack_rows
from shk.drawing.time_band import whole_words
from shk.drawing.wrap import text_width
from shk.model.when import Precision
from shk.views.link import when_text
from shk.views.timeline_bands import is_vague
from shk.views.timeline_entries import kind_label, told_language
from shk.views.timeline_frame import (
    FACE,
    LEAST_OUTLINE,
    OUTLINE,
    PAD,
    PLOT_LEFT,
    PLOT_RIGHT,
    ROW,
    SIGN,
)
from shk.views.timeline_picture import Mark, Outline, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.model.when import When
    from shk.views.happenings import Happening
    from shk.views.timeline_frame import Frame

AIR = 5.0
"""Between a sign and its words."""
GAP = 15.0
"""Between marks on a row, so that words are read with their own sign."""
TELLING = 16
"""Letters from which the beginning of a title says enough to stand in an outline."""
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
    words_at: float
    """Where the words begin, or end if they stand before the sign."""
    before: bool = False
    """Whether the words stand before the sign, for want of room after it."""

    @property
    def on_band(self) -> bool:
        """Whether it is small enough to stand on the period's band."""
        return not self.stretch and not self.words

    def extent(self, least_row: int) -> Extent:
        """How much of a row it takes."""
        left, right = self.stretch or (self.sign - SIGN, self.sign + SIGN)
        if self.words:
            width = text_width(self.words, FACE)
            left = min(left, self.words_at - width if self.before else left)
            right = max(right, right if self.before else self.words_at + width)
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
    rows = stack_rows([one.extent(1 if band and not one.on_band else 0) for one in placed], GAP)
    marks = (
        _mark(frame, one, top + PAD + ROW * (row + 0.5))
        for one, row in zip(placed, rows, strict=True)
    )
    return tuple(marks), max((*rows, 0)) + 1


def _place(frame: Frame, happening: Happening, *, worded: bool) -> _Placed:
    """Where a mark and its words go along the axis: in its outline, after it or before it."""
    title, stretch = happening.title, _stretch(frame, happening.when)
    if stretch:
        left, right = stretch
        sign = left + LEAST_OUTLINE / 2
        start = sign + SIGN + AIR
        inside = whole_words(title, right - AIR - start, FACE)
        if inside == title or len(inside) >= TELLING:
            return _Placed(happening, sign, stretch, inside, start)
    else:
        middle = frame.scale.middle(happening.when.start, happening.when.end)
        sign = min(max(middle, PLOT_LEFT + SIGN), PLOT_RIGHT - SIGN)
        left, right = sign - SIGN, sign + SIGN
    words = whole_words(title, BESIDE, FACE) if worded else ""
    if right + AIR + text_width(words, FACE) < PLOT_RIGHT:
        return _Placed(happening, sign, stretch, words, right + AIR)
    return _Placed(happening, sign, stretch, words, left - AIR, before=True)


def _stretch(frame: Frame, when: When) -> tuple[float, float] | None:
    """Both ends of an outline, wide enough to hold a sign; None for a known day.

    Spans of known days too short to outline are drawn as a day.
    """
    left, right = frame.scale.span(when.start, when.end)
    if right - left >= LEAST_OUTLINE:
        return None if when.precision is Precision.DAY else (left, right)
    if not any(is_vague(part) for part in when.parts or (when,)):
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
    anchor = "end" if placed.before else "start"
    label = Words(round(placed.words_at, 1), round(y + BASELINE, 1), placed.words, anchor)
    when = when_text(happening.when, frame.context.messages)
    return Mark(
        kind=happening.kind.value,
        x=round(placed.sign, 1),
        y=round(y, 1),
        uri=frame.uri_of(happening),
        name=f"{when}. {kind_label(frame.context, happening)}: {happening.title}",
        label=label if placed.words else None,
        outline=outline,
        language=told_language(frame.context, happening),
    )
