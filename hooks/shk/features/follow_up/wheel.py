"""What an evaluation found, as a wheel of steps and focus areas and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.follow_up.meta import follow_up_meta
from shk.geometry.sectors import sector
from shk.i18n.messages import N_
from shk.model.schema.follow_up import Finding, MethodStep
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Level, Question
from shk.site.evidence import SourceLine, source_lines
from shk.site.record_links import focus_area_link, initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.model.schema.reference import FocusArea
    from shk.site.context import Context
    from shk.site.link import Link
    from shk.site.page_meta import PageMeta

TITLE = N_("Steering wheel")
LEAD = N_(
    "The evaluation put its questions to each step of the work. Here is what it found, step by"
    " step, for each focus area."
)
SIZE, INNER, OUTER = 400.0, 84.0, 196.0
"""Width of the wheel, and the radii between which its rings lie, in its own unit."""
GAP = 0.006
"""Space between two steps, in turns."""


@dataclass(frozen=True)
class WheelFinding:
    """A finding."""

    id: str
    """Its place on the page."""
    name: str
    """The finding in short."""
    level: str
    """Where it shows; empty for the whole."""
    text: str
    """What was found."""
    initiatives: tuple[Link, ...]
    """The initiatives that it names."""


@dataclass(frozen=True)
class WheelQuestion:
    """The findings that answer a question."""

    title: str
    """The question in short."""
    findings: tuple[WheelFinding, ...]
    """What was found."""


@dataclass(frozen=True)
class WheelCell:
    """A step for a focus area."""

    id: str
    """Its place on the page."""
    area: Link
    """The focus area."""
    hue: str
    """Its hue."""
    count: str
    """How many findings there are, in words."""
    questions: tuple[WheelQuestion, ...]
    """The findings, by question."""


@dataclass(frozen=True)
class WheelStep:
    """A step of the work."""

    id: str
    """Its heading's id."""
    name: str
    """What it is called."""
    text: str
    """What is done in it; empty if unknown."""
    cells: tuple[WheelCell, ...]
    """The focus areas that something was found for."""


@dataclass(frozen=True)
class WheelSector:
    """A step for a focus area, as a part of the picture."""

    path: str
    """Its outline."""
    x: float
    """Where its label stands."""
    y: float
    """Where its label stands."""
    hue: str
    """The hue of the focus area."""
    label: str
    """How many findings there are."""
    name: str
    """Step, focus area and number, for those who do not see the picture."""
    uri: str
    """Its place on the page."""


@dataclass(frozen=True)
class WheelLabel:
    """The name of a step beside the picture."""

    text: str
    """The name."""
    x: float
    """Where it stands."""
    y: float
    """Where it stands."""


@dataclass(frozen=True)
class WheelView:
    """The page."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    size: float
    """Width and height of the picture."""
    sectors: tuple[WheelSector, ...]
    """The parts of the picture, step by step, the first focus area outermost."""
    labels: tuple[WheelLabel, ...]
    """The names of the steps."""
    areas: tuple[Link, ...]
    """The focus areas, outermost first."""
    steps: tuple[WheelStep, ...]
    """The steps, in the order of the data file."""
    sources: tuple[SourceLine, ...]
    """The documents that the findings come from."""


def wheel_view(context: Context) -> WheelView:
    """The page of the findings."""
    title, lead = context.text(TITLE), context.text(LEAD)
    areas = tuple(context.portfolio.focus_areas.values())
    steps = tuple(_steps(context, areas))
    values = context.portfolio.register(Finding).values()
    return WheelView(
        meta=follow_up_meta(context, Kind.FINDING, title, lead),
        lead=lead,
        size=SIZE,
        sectors=tuple(_sectors(steps, areas)),
        labels=tuple(_labels(steps)),
        areas=tuple(focus_area_link(context, area.id) for area in areas),
        steps=steps,
        sources=source_lines(context, (source for item in values for source in item.sources)),
    )


def _steps(context: Context, areas: Sequence[FocusArea]) -> Iterator[WheelStep]:
    """The steps that something was found for."""
    for step in context.portfolio.register(MethodStep).values():
        cells = tuple(cell for area in areas if (cell := _cell(context, step, area)) is not None)
        if cells:
            yield WheelStep(f"step-{step.id}", step.name, step.text or "", cells)


def _cell(context: Context, step: MethodStep, area: FocusArea) -> WheelCell | None:
    """What was found in a step for a focus area, or None if nothing was."""
    results = [
        item
        for item in context.portfolio.register(Finding).values()
        if item.step == step.id and item.focus_area == area.id
    ]
    if not results:
        return None
    return WheelCell(
        id=f"{step.id}-{area.id}",
        area=focus_area_link(context, area.id),
        hue=area.hue,
        count=context.messages.plural("%(num)s finding", "%(num)s findings", len(results)),
        questions=tuple(
            WheelQuestion(
                context.text(question.label), tuple(_findings(context, question, results))
            )
            for question in Question
            if any(item.question is question for item in results)
        ),
    )


def _findings(
    context: Context, question: Question, expected: Sequence[Finding]
) -> Iterator[WheelFinding]:
    """The findings that answer a question, by level."""
    levels = [None, *Level]
    fitting = [item for item in expected if item.question is question]
    for item in sorted(fitting, key=lambda it: levels.index(it.level)):
        named = (context.portfolio.initiatives[it] for it in item.initiatives)
        yield WheelFinding(
            item.id,
            item.name,
            context.text(item.level.label) if item.level else "",
            item.text,
            tuple(initiative_link(context, it) for it in named),
        )


def _sectors(steps: Sequence[WheelStep], areas: Sequence[FocusArea]) -> Iterator[WheelSector]:
    """The parts of the picture; each focus area is a ring, each step a part of all rings."""
    middle, ring = SIZE / 2, (OUTER - INNER) / max(len(areas), 1)
    order = {f"-{area.id}": place for place, area in enumerate(areas)}
    for place, step in enumerate(steps):
        first, last = place / len(steps) + GAP, (place + 1) / len(steps) - GAP
        last = min(last, first + 0.5)
        for cell in step.cells:
            ending = cell.id.removeprefix(step.id.removeprefix("step-"))
            outer = OUTER - ring * order[ending]
            shape = sector(middle, middle, outer - ring + 3, outer, first, last)
            number = sum(len(question.findings) for question in cell.questions)
            yield WheelSector(
                path=shape.path,
                x=shape.x,
                y=shape.y,
                hue=cell.hue,
                label=str(number),
                name=f"{step.name}, {cell.area.title}: {cell.count}",
                uri=f"#{cell.id}",
            )


def _labels(steps: Sequence[WheelStep]) -> Iterator[WheelLabel]:
    """The names of the steps, around the middle of the wheel."""
    middle = SIZE / 2
    for place, step in enumerate(steps):
        turn = (place + 0.5) / len(steps)
        shape = sector(middle, middle, 0, INNER * 1.2, turn, turn)
        yield WheelLabel(step.name, shape.x, shape.y)
