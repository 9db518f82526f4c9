"""The table of initiatives and the system dimensions in which they have had effects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.map.controls import DIMENSIONS_TITLE, map_choices
from shk.features.map.node_data import initiative_facts
from shk.features.map.page import map_part_meta
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Dimension, EffectKind
from shk.site.evidence import effect_anchor
from shk.site.record_links import focus_area_link, initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.map.controls import MapChoices
    from shk.features.map.node_data import NodeFacts
    from shk.model.schema.effect import Effect
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import FocusArea
    from shk.site.context import Context
    from shk.site.link import Link
    from shk.site.page_meta import PageMeta

LEAD = N_(
    "In which of the seven dimensions of a system the sources report effects. Each mark leads to"
    " the effect and how it is known."
)


@dataclass(frozen=True)
class EffectMark:
    """An effect as a mark."""

    symbol: str
    """The symbol of its step; hollow when it did not turn out as hoped."""
    name: str
    """The step and the effect in words, for those who do not see the mark."""
    uri: str
    """The place of the effect on the initiative's page."""


@dataclass(frozen=True)
class DimensionCell:
    """An initiative in one dimension."""

    label: str
    """The dimension, for narrow screens."""
    marks: tuple[EffectMark, ...]
    """The effects, by step."""


@dataclass(frozen=True)
class DimensionRow:
    """An initiative in all dimensions."""

    initiative: Link
    """The initiative."""
    facts: NodeFacts
    """What it can be filtered by."""
    cells: tuple[DimensionCell, ...]
    """Its effects, a cell a dimension."""


@dataclass(frozen=True)
class DimensionGroup:
    """The initiatives of a focus area."""

    area: Link
    """The focus area."""
    hue: str
    """Its hue."""
    rows: tuple[DimensionRow, ...]
    """Initiatives with effects in a dimension, by title."""
    rest: tuple[Link, ...]
    """Initiatives that the sources report no effect for, by title."""


@dataclass(frozen=True)
class EffectLegend:
    """A step of the effect chain and its mark."""

    symbol: str
    """Its symbol."""
    title: str
    """What the step is called."""
    meaning: str
    """What it means, in a sentence."""


@dataclass(frozen=True)
class DimensionsView:
    """The table."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    choices: tuple[MapChoices, ...]
    """The other maps, by sort."""
    steps: tuple[EffectLegend, ...]
    """What the marks mean."""
    dimensions: tuple[str, ...]
    """The dimensions, a column each."""
    groups: tuple[DimensionGroup, ...]
    """The focus areas, a part of the table each."""


def dimensions_view(context: Context) -> DimensionsView:
    """The page of the table of dimensions."""
    title, lead = context.text(DIMENSIONS_TITLE), context.text(LEAD)
    meta = map_part_meta(context, title, lead, context.addresses.dimensions)
    areas = context.portfolio.focus_areas.values()
    return DimensionsView(
        meta=meta,
        lead=lead,
        choices=map_choices(context, meta.uri),
        steps=tuple(
            EffectLegend(_symbol(kind), context.text(kind.label), context.text(kind.meaning))
            for kind in EffectKind
        ),
        dimensions=tuple(context.text(item.label) for item in Dimension),
        groups=tuple(_group(context, area) for area in areas),
    )


def _group(context: Context, area: FocusArea) -> DimensionGroup:
    """The initiatives of a focus area."""
    own = context.by_title(context.portfolio.initiatives_of(Kind.FOCUS_AREA, area.id))
    results = [item for item in own if context.portfolio.effects_of(item)]
    return DimensionGroup(
        area=focus_area_link(context, area.id),
        hue=area.hue,
        rows=tuple(_row(context, item) for item in results),
        rest=tuple(initiative_link(context, item) for item in own if item not in results),
    )


def _row(context: Context, initiative: Initiative) -> DimensionRow:
    """An initiative in all dimensions."""
    cells = (
        DimensionCell(context.text(it.label), tuple(_marks(context, initiative, it)))
        for it in Dimension
    )
    return DimensionRow(
        initiative_link(context, initiative), initiative_facts(context, initiative), tuple(cells)
    )


def _marks(context: Context, initiative: Initiative, dimension: Dimension) -> Iterator[EffectMark]:
    """The effects of an initiative in a dimension, by step."""
    uri = context.addresses.of(Kind.INITIATIVE, initiative.id)
    for kind in EffectKind:
        for shown in context.portfolio.effects_of(initiative):
            effect = shown.effect
            if effect.kind is kind and effect.dimension is dimension:
                symbol = _symbol(kind, hollow=effect.negative)
                anchor = effect_anchor(shown, initiative)
                yield EffectMark(symbol, _name(context, effect), f"{uri}#{anchor}")


def _symbol(kind: EffectKind, *, hollow: bool = False) -> str:
    """The symbol of a step."""
    return f"effect-{kind.value}{'-hollow' if hollow else ''}"


def _name(context: Context, effect: Effect) -> str:
    """The step and the effect in words, and whether it did not turn out as hoped."""
    flag = context.text(N_("Did not turn out as hoped")) if effect.negative else ""
    words = ", ".join(item for item in (context.text(effect.kind.label), flag) if item)
    return f"{words}: {effect.text}"
