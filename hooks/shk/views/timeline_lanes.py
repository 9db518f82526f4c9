"""The timeline's picture: a lane for each initiative, gathered by focus area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.drawing.time_axis import month_ticks, quarter_ticks, year_ticks
from shk.drawing.time_band import label_lines
from shk.language.dates import month_short
from shk.language.messages import N_
from shk.model.record import Kind
from shk.views.timeline_bands import lane_bands
from shk.views.timeline_frame import (
    LABEL,
    LABEL_LINE,
    LABEL_WIDTH,
    PAD,
    PLOT_LEFT,
    PLOT_RIGHT,
    ROW,
    WIDTH,
)
from shk.views.timeline_marks import lane_marks
from shk.views.timeline_picture import Lane, LaneGroup, Rule, TimePicture, Today, Words
from shk.views.timeline_plan import lane_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.drawing.time_axis import Tick
    from shk.views.timeline_frame import Frame
    from shk.views.timeline_plan import LanePlan, Plan
    from shk.views.timeline_scope import Scope

LABEL_LINES = 3
"""Lines of a lane's label."""
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

EVERYBODY = N_("The whole partnership")
SHARED = N_("In common, outside the initiatives")
TODAY = N_("Today")
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
        notes=_notes(frame, plan),
    )


def _axis(frame: Frame) -> tuple[tuple[str, ...], tuple[Tick, ...], tuple[Rule, ...]]:
    """Names and ticks of years, or of months if they are wide, and the lines for them."""
    scale, messages = frame.scale, frame.context.messages
    if scale.day_width * 30 >= MONTHS_FROM:
        ticks = month_ticks(scale)
        labels = tuple(month_short(one.day, messages) for one in ticks)
        fine: tuple[Tick, ...] = ()
    else:
        ticks = year_ticks(scale, YEAR_GAP)
        labels = tuple(str(one.day.year) for one in ticks)
        fine = quarter_ticks(scale) if scale.day_width * 90 >= QUARTERS_FROM else year_ticks(scale)
    strong = {one.day for one in ticks}
    rules = tuple(
        Rule(round(one.x, 1), one.day in strong)
        for one in sorted({*ticks, *fine}, key=lambda one: one.day)
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
    one = plan.initiative
    title = one.title if one else frame.context.text(SHARED)
    lines = label_lines(title, LABEL_WIDTH, LABEL, LABEL_LINES)
    marks, rows = lane_marks(frame, plan.happenings, top, band=one is not None)
    height = max(rows * ROW, len(lines) * LABEL_LINE) + 2 * PAD
    baseline = top + PAD + LABEL_LINE - 2
    return Lane(
        title=title,
        uri=frame.context.addresses.of(Kind.INITIATIVE, one.id) if one else "",
        label=tuple(
            Words(0, round(baseline + number * LABEL_LINE, 1), line)
            for number, line in enumerate(lines)
        ),
        bottom=round(top + height, 1),
        bands=lane_bands(frame, one.period, top) if one else (),
        marks=marks,
        language=frame.context.language_of(Kind.INITIATIVE, one.id) if one else "",
    )


def _today(frame: Frame) -> Today | None:
    """The line for the day of the build, if it lies in the picture."""
    today = frame.context.today
    if not frame.scale.holds(today):
        return None
    x = round(frame.scale.middle(today, today), 1)
    left = x > PLOT_RIGHT - NAME_ROOM and x > PLOT_LEFT + NAME_ROOM
    place = x - PAD if left else x + PAD
    word = frame.context.text(TODAY)
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
