"""Draws a plan with very many initiatives: a ring for each beside its challenge, without titles.

Each initiative stands once, beside the topmost of its challenges, so that the
picture stays as legible with five hundred as with fifty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.map.descriptions import node_descriptions
from shk.features.map.layout import topic_label, topic_node
from shk.features.map.node_data import initiative_facts, node_key, state_icon
from shk.features.map.shapes import COLUMNS, MapBlock, MapCaption, MapDot, MapDrawing
from shk.features.map.sheets import map_sheets
from shk.i18n.messages import N_
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.features.map.plan import AreaPlan, MapPlan
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.reference import Challenge
    from shk.site.context import Context

GROUPED_FROM = 61
"""From how many initiatives a map is drawn without their titles."""

_WIDTH = 1100.0
_FIRST, _STEP = 330.0, 28.0
_PER_ROW = 27
_TOP, _INSET, _BETWEEN, _GAP, _RIM = 30.0, 26.0, 40.0, 18.0, 8.0


def is_grouped(plan: MapPlan) -> bool:
    """Whether a plan has too many initiatives for their titles."""
    return len(plan.initiatives) >= GROUPED_FROM


def grouped_drawing(context: Context, plan: MapPlan, title: str) -> MapDrawing:
    """Draw a plan without titles.

    Args:
        context: the portfolio and the language.
        plan: what stands on the map.
        title: what the map is called.
    """
    homes = _homes(plan)
    blocks: list[MapBlock] = []
    bottom = _TOP - _BETWEEN
    for area in plan.areas:
        block, bottom = _block(context, plan, area, homes, bottom + _BETWEEN)
        blocks.append(block)
    return MapDrawing(
        title=title,
        description=context.text(N_("The list below the picture says the same in words.")),
        width=_WIDTH,
        height=round(bottom + _RIM, 1),
        captions=(
            MapCaption(context.text(N_("Challenges")), COLUMNS.label, 14.0, "end"),
            MapCaption(context.text(N_("Initiatives")), _FIRST - 8, 14.0, "start"),
        ),
        blocks=tuple(blocks),
        arcs=(),
        columns=COLUMNS,
        sheets=map_sheets(blocks, round(bottom + _RIM, 1)),
        text=node_descriptions(context, plan),
    )


def _homes(plan: MapPlan) -> dict[str, list[Initiative]]:
    """The initiatives by the topmost of their challenges, or by their focus area."""
    initiatives: dict[str, list[Initiative]] = {}
    met: set[str] = set()
    for challenge in plan.challenges:
        own = [item for item in plan.taking_on(challenge.id) if item.id not in met]
        met.update(item.id for item in own)
        initiatives[node_key(Kind.CHALLENGE, challenge.id)] = own
    for area in plan.areas:
        rest = [
            initiative for initiative in plan.initiatives if initiative.focus_area == area.area.id
        ]
        own = [item for item in rest if item.id not in met]
        met.update(item.id for item in own)
        initiatives[node_key(Kind.FOCUS_AREA, area.area.id)] = own
    return initiatives


def _block(
    context: Context,
    plan: MapPlan,
    area: AreaPlan,
    homes: dict[str, list[Initiative]],
    top: float,
) -> tuple[MapBlock, float]:
    """A focus area below a top, and where it ends."""
    labels = [topic_label(context, area.area, "area")]
    for challenge in area.challenges:
        key = node_key(Kind.CHALLENGE, challenge.id)
        note = _count(context, plan, challenge, len(homes[key]))
        labels.append(topic_label(context, challenge, "challenge", note))
    labels += [topic_label(context, item, "idle") for item in area.idle]
    topics, dots, y = [], [], top + _INSET
    for label in labels:
        kind = Kind.FOCUS_AREA if label.kind == "area" else Kind.CHALLENGE
        own = homes[node_key(kind, label.record.id)]
        height = max(label.height, -(-len(own) // _PER_ROW) * _STEP)
        topics.append(topic_node(context, label, y + height / 2))
        dots += _dots(context, own, y + height / 2, plan.year)
        y += height + _GAP
    return MapBlock(area.area.hue, top, (), tuple(topics), (), tuple(dots)), y - _GAP


def _count(context: Context, plan: MapPlan, challenge: Challenge, shown: int) -> str:
    """How many initiatives take a challenge on, and how many of them stand elsewhere."""
    count = len(plan.taking_on(challenge.id))
    wording = context.messages.plural("%(num)s initiative", "%(num)s initiatives", count)
    if count == shown:
        return wording
    text = context.text(N_("{initiatives}, {number} of them above"))
    return text.replace("{initiatives}", wording).replace("{number}", str(count - shown))


def _dots(
    context: Context, initiatives: Sequence[Initiative], middle: float, year: int | None
) -> list[MapDot]:
    """A ring for each initiative, in rows around a middle."""
    rows = -(-len(initiatives) // _PER_ROW)
    first = middle - (rows - 1) * _STEP / 2
    result = []
    for place, initiative in enumerate(initiatives):
        row, column = divmod(place, _PER_ROW)
        state = state_icon(context, initiative, year)
        result.append(
            MapDot(
                facts=initiative_facts(context, initiative),
                name=initiative.title,
                uri=context.addresses.of(Kind.INITIATIVE, initiative.id),
                hue=context.portfolio.focus_areas[initiative.focus_area].hue,
                symbol=state.symbol,
                x=round(_FIRST + column * _STEP),
                y=round(first + row * _STEP),
                language=context.language_of(Kind.INITIATIVE, initiative.id),
            )
        )
    return result
