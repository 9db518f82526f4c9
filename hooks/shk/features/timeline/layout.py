"""The timeline's picture: a lane for each initiative, gathered by focus area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.timeline.bands import is_vague, lane_bands
from shk.features.timeline.entries import entry_language, kind_label
from shk.features.timeline.plan import lane_plan
from shk.features.timeline.shapes import (
    FACE,
    LABEL,
    LABEL_LINE,
    LABEL_WIDTH,
    LEAST_OUTLINE,
    LINE,
    OUTLINE,
    PAD,
    PLOT_LEFT,
    PLOT_RIGHT,
    ROW,
    SIGN,
    WIDTH,
    Lane,
    LaneGroup,
    Mark,
    Outline,
    Rule,
    TimePicture,
    Today,
    Words,
)
from shk.geometry.text_wrap import text_width, wrap
from shk.geometry.time_axis import (
    Extent,
    month_ticks,
    quarter_ticks,
    stack_rows,
    year_ticks,
)
from shk.i18n.dates import month_short
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.when import Precision
from shk.site.known import is_past, known_month, status_flag, with_flag
from shk.site.link import when_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from shk.features.timeline.plan import LanePlan, Plan
    from shk.features.timeline.scope import Scope
    from shk.features.timeline.shapes import Frame
    from shk.geometry.time_axis import Tick
    from shk.model.portfolio.events import Event
    from shk.model.schema.when import When


AIR = 5.0
"""Between a sign and its words."""
GAP = 15.0
"""Between marks on a row, so that words are read with their own sign."""
LEAST_INSIDE = 110.0
"""Least room for words in an outline; with less, they stand beside it."""
BESIDE = 215.0
"""Room for words beside a sign."""
BASELINE = 5.0
"""From the middle of a row down to the baseline of its words."""


@dataclass(frozen=True)
class _Placed:
    """A mark before it has a row; places are along the axis."""

    event: Event
    """What it stands for."""
    sign: float
    """The middle of its sign."""
    stretch: tuple[float, float] | None
    """Both ends of its outline, unless the day is known."""
    words: tuple[str, ...]
    """The lines that are written; none for a sign alone."""
    words_at: float
    """Where the words begin, or end if they stand before the sign."""
    before: bool = False
    """Whether the words stand before the sign, for want of room after it."""

    @property
    def inside(self) -> bool:
        """Whether the words stand in the outline."""
        return self.stretch is not None and self.stretch[0] < self.words_at < self.stretch[1]

    @property
    def on_band(self) -> bool:
        """Whether it is small enough to stand on the period's band."""
        return not self.stretch and not self.words

    def extent(self, least_row: int) -> Extent:
        """How much of a row it takes."""
        left, right = self.stretch or (self.sign - SIGN, self.sign + SIGN)
        if self.words:
            width = _widest(self.words)
            left = min(left, self.words_at - width if self.before else left)
            right = max(right, right if self.before else self.words_at + width)
        return Extent(left, right, least_row)


def lane_marks(
    frame: Frame, events: Sequence[Event], top: float, *, band: bool
) -> tuple[tuple[Mark, ...], float]:
    """The marks of a lane, fanned out over rows so that none hides another.

    Args:
        frame: what they are drawn in.
        events: what happened, within the frame.
        top: where the lane begins.
        band: whether the first row has the band of a period.

    Returns:
        The marks in the order of the events, and how high their rows are together.
    """
    worded = len(events) <= frame.crowd
    placed = [_place(frame, event, worded=worded) for event in events]
    rows = stack_rows([item.extent(1 if band and not item.on_band else 0) for item in placed], GAP)
    heights = [ROW] * (max((*rows, 0)) + 1)
    for item, row in zip(placed, rows, strict=True):
        heights[row] = max(heights[row], ROW + LINE * max(len(item.words) - 1, 0))
    marks = (
        _mark(frame, item, top + PAD + sum(heights[:row]) + ROW / 2)
        for item, row in zip(placed, rows, strict=True)
    )
    return tuple(marks), sum(heights)


def _widest(lines: Sequence[str]) -> float:
    """How wide the longest of some lines is."""
    return max((text_width(line, FACE) for line in lines), default=0.0)


def _lines(text: str, width: float, size: float) -> tuple[str, ...]:
    """A text on as many lines as it needs."""
    return wrap(text, width, size, lines=len(text))


def _place(frame: Frame, event: Event, *, worded: bool) -> _Placed:
    """Where a mark and its words go along the axis: in its outline, after it or before it."""
    title, stretch = event.title, _stretch(frame, event.when)
    if stretch:
        left, right = stretch
        sign = left + LEAST_OUTLINE / 2
        start = sign + SIGN + AIR
        room = right - AIR - start
        if room >= max(LEAST_INSIDE, _widest(title.split())):
            return _Placed(event, sign, stretch, _lines(title, room, FACE), start)
    else:
        middle = frame.scale.middle(event.when.start, event.when.end)
        sign = min(max(middle, PLOT_LEFT + SIGN), PLOT_RIGHT - SIGN)
        left, right = sign - SIGN, sign + SIGN
    words = _lines(title, BESIDE, FACE) if worded else ()
    if right + AIR + _widest(words) < PLOT_RIGHT:
        return _Placed(event, sign, stretch, words, right + AIR)
    return _Placed(event, sign, stretch, words, left - AIR, before=True)


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
    event, outline = placed.event, None
    if placed.stretch:
        left, right = placed.stretch
        outline = Outline(
            round(left, 1),
            round(y - OUTLINE / 2, 1),
            round(right - left, 1),
            OUTLINE + (LINE * (len(placed.words) - 1) if placed.inside else 0),
        )
    anchor = "end" if placed.before else "start"
    label = tuple(
        Words(round(placed.words_at, 1), round(y + BASELINE + number * LINE, 1), line, anchor)
        for number, line in enumerate(placed.words)
    )
    when = when_text(event.when, frame.context.messages)
    text = f"{when}. {kind_label(frame.context, event)}"
    language = entry_language(frame.context, event)
    title = event.title if language else f"{text}: {event.title}"
    name = with_flag(title, status_flag(frame.context, event.status))
    return Mark(
        kind=event.kind.value,
        x=round(placed.sign, 1),
        y=round(y, 1),
        uri=frame.uri_of(event),
        name=name,
        text=text if language else name,
        planned=not event.status.certain,
        label=label,
        outline=outline,
        language=language,
    )


TOP = 26.0
"""Air above the first focus area, where the word for today stands."""
HEADING = 62.0
"""Height of a focus area's heading with the ticks under it."""
HEADING_LINE, TICK_LINE = 28.0, 52.0
"""Baselines in a heading, from its top."""
GROUP_GAP = 22.0
"""Air between focus areas."""
MONTHS_FROM = 28.0
"""Least width of a month for months to be named."""
LEAST_AIR = 4.0
"""Air above and below a focus area that is not the first, so that no line is cut."""
QUARTERS_FROM = 20.0
"""Least width of a quarter for its line to be drawn."""
YEAR_GAP = 48.0
"""Least distance between the names of years."""
NAME_ROOM = 70.0
"""Room for the word for today."""
KNOWN_ROOM = 190.0
"""Room for the words at the point where the sources end."""
EVERYBODY = N_("The whole partnership")
SHARED = N_("In common, outside the initiatives")
TODAY = N_("Today")
KNOWN = N_("Known until {when}")
FEWER_LANES = N_("The picture shows {shown} of {all} initiatives, those where most has happened.")
FEWER_MARKS = N_("Where there is not room for everything, some activities are left out.")


def time_picture(frame: Frame, scope: Scope, title: str) -> TimePicture | None:
    """Draw what happened as lanes; None when there is nothing to draw."""
    scale = frame.scale
    plan = lane_plan(frame.context, scope, scale.first, scale.last)
    if not plan.areas:
        return None
    labels, ticks, rules = _axis(frame)
    groups: list[LaneGroup] = []
    top = TOP
    for area, lanes in plan.areas.items():
        named = tuple(zip(labels, ticks, strict=True))
        air = LEAST_AIR if groups else TOP
        group, top = _group(frame, area, lanes, named, (top, air))
        groups.append(group)
        top += GROUP_GAP
    return TimePicture(
        title=title,
        width=WIDTH,
        rules=rules,
        groups=tuple(groups),
        today=_today(frame),
        known=_known(frame),
        planned=any(mark.planned for it in groups for lane in it.lanes for mark in lane.marks),
        goes_on=not is_past(frame.context),
        notes=_notes(frame, plan),
    )


def _axis(frame: Frame) -> tuple[tuple[str, ...], tuple[Tick, ...], tuple[Rule, ...]]:
    """Names and ticks of years, or of months if they are wide, and the lines for them."""
    scale, messages = frame.scale, frame.context.messages
    if scale.day_width * 30 >= MONTHS_FROM:
        ticks = month_ticks(scale)
        labels = tuple(month_short(tick.day, messages) for tick in ticks)
        fine: tuple[Tick, ...] = ()
    else:
        ticks = year_ticks(scale, YEAR_GAP)
        labels = tuple(str(tick.day.year) for tick in ticks)
        fine = quarter_ticks(scale) if scale.day_width * 90 >= QUARTERS_FROM else year_ticks(scale)
    strong = {tick.day for tick in ticks}
    rules = tuple(
        Rule(round(tick.x, 1), tick.day in strong)
        for tick in sorted({*ticks, *fine}, key=lambda item: item.day)
    )
    return labels, ticks, rules


def _group(
    frame: Frame,
    area_id: str,
    plans: Sequence[LanePlan],
    ticks: Sequence[tuple[str, Tick]],
    place: tuple[float, float],
) -> tuple[LaneGroup, float]:
    """The lanes of a focus area, and where they end; its place is its top and the air above."""
    top, air = place
    area = frame.context.portfolio.focus_areas.get(area_id)
    lanes: list[Lane] = []
    bottom = top + HEADING
    for plan in plans:
        lanes.append(_lane(frame, plan, bottom))
        bottom = lanes[-1].bottom
    title = area.name if area else frame.context.text(EVERYBODY)
    line = round(top + TICK_LINE, 1)
    group = LaneGroup(
        title=Words(0, round(top + HEADING_LINE, 1), title),
        hue=area.hue if area else "",
        top=round(top, 1),
        bottom=round(top + HEADING, 1),
        upper=round(top - air, 1),
        end=round(bottom + LEAST_AIR, 1),
        height=round(bottom + LEAST_AIR - top + air, 1),
        ticks=tuple(Words(round(tick.x + PAD, 1), line, label) for label, tick in ticks),
        lanes=tuple(lanes),
        language=frame.context.language_of(Kind.FOCUS_AREA, area.id) if area else "",
    )
    return group, bottom


def _lane(frame: Frame, plan: LanePlan, top: float) -> Lane:
    """One lane, as high as its label or its marks need."""
    initiative = plan.initiative
    title = initiative.title if initiative else frame.context.text(SHARED)
    lines = _lines(title, LABEL_WIDTH, LABEL)
    marks, rows = lane_marks(frame, plan.events, top, band=initiative is not None)
    height = max(rows, len(lines) * LABEL_LINE) + 2 * PAD
    baseline = top + PAD + LABEL_LINE - 2
    return Lane(
        title=title,
        uri=frame.context.addresses.of(Kind.INITIATIVE, initiative.id) if initiative else "",
        label=tuple(
            Words(0, round(baseline + number * LABEL_LINE, 1), line)
            for number, line in enumerate(lines)
        ),
        bottom=round(top + height, 1),
        bands=lane_bands(frame, initiative.period, top) if initiative else (),
        marks=marks,
        language=frame.context.language_of(Kind.INITIATIVE, initiative.id) if initiative else "",
    )


def _today(frame: Frame) -> Today | None:
    """The line for the day of the build, if it lies in the picture."""
    today = frame.context.today
    return _line(frame, today, frame.context.text(TODAY), NAME_ROOM)


def _known(frame: Frame) -> Today | None:
    """The line where the sources end, if it lies in the picture and is not that of today."""
    context = frame.context
    if not is_past(context):
        return None
    word = context.text(KNOWN).replace("{when}", known_month(context))
    return _line(frame, context.known_until, word, KNOWN_ROOM)


def _line(frame: Frame, day: date, word: str, room: float) -> Today | None:
    """A line for a day with a word beside it, if it lies in the picture.

    Args:
        frame: what it is drawn in.
        day: the day.
        word: what is written.
        room: how much room that needs.
    """
    if not frame.scale.holds(day):
        return None
    x = round(frame.scale.middle(day, day), 1)
    left = x > PLOT_RIGHT - room and x > PLOT_LEFT + room
    place = x - PAD if left else x + PAD
    return Today(x, Words(round(place, 1), TOP - PAD, word, "end" if left else "start"))


def _notes(frame: Frame, plan: Plan) -> tuple[str, ...]:
    """What is left out for want of room, in words."""
    text = frame.context.text
    notes = []
    if plan.shown < plan.initiatives:
        sentence = text(FEWER_LANES).replace("{shown}", str(plan.shown))
        notes.append(sentence.replace("{all}", str(plan.initiatives)))
    if plan.crowded:
        notes.append(text(FEWER_MARKS))
    return tuple(notes)
