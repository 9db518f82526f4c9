"""How many effects there are of each sort, as a row that leads to the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.portfolio.changes import gather_changes, tally
from shk.model.schema.full_texts import memo
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import EffectKind
from shk.site.facets import FOCUS_AREA, GOAL, INITIATIVE, PARTY, PLACE
from shk.site.link import Link
from shk.site.list_pages import LongList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.model.portfolio.changes import Change
    from shk.model.schema.effect import Effect
    from shk.site.context import Context

NEGATIVE = "not-as-hoped"
"""The section of those that did not turn out as hoped, among those of the steps."""
NOT_AS_HOPED = N_("Did not turn out as hoped")
FACETS = {
    Kind.FOCUS_AREA: FOCUS_AREA,
    Kind.GOAL: GOAL,
    Kind.PLACE: PLACE,
    Kind.PARTY: PARTY,
    Kind.INITIATIVE: INITIATIVE,
}
"""The facet of the list of effects for each kind of record that effects are counted by."""
STEPS = (EffectKind.IMPACT, EffectKind.OUTCOME, EffectKind.OUTPUT)
"""The steps of the effect chain, what matters most to readers first."""


@dataclass(frozen=True)
class TallyCount:
    """How many effects there are of a sort."""

    sort: str
    """Value of the step, or ``not-as-hoped``."""
    label: str
    """What the sort is called."""
    count: int
    """How many there are."""
    uri: str
    """The list of them; empty where there are none."""


TITLE = N_("Changes")
"""What the list of all effects is called."""


@memo(8)
def all_changes(context: Context) -> tuple[Change, ...]:
    """Every effect, gathered once for all pages in a language."""
    return gather_changes(context.portfolio)


@memo(8)
def change_list(context: Context) -> LongList[Change]:
    """Every effect, by sort: what lasts, what changed, what did not work, what was done.

    Within a sort they stand by focus area in the order of the data, then by initiative and author.
    """
    order = {area: place for place, area in enumerate(context.portfolio.focus_areas)}
    names = dict(sorts(context))
    places = {sort: place for place, sort in enumerate(list_order())}

    def place(change: Change) -> tuple[int, int]:
        areas = (order[it] for it in change.belongs[Kind.FOCUS_AREA])
        return places[effect_sort(change.effect)], min(areas, default=len(order))

    def by_sort(changes: tuple[Change, ...]) -> tuple[tuple[Change, ...], tuple[str, ...]]:
        entries = tuple(sorted(changes, key=place))
        return entries, tuple(names[effect_sort(item.effect)] for item in entries)

    uri = context.addresses.changes
    return LongList(context.text(TITLE), uri, uri, all_changes(context), by_sort)


def list_order() -> Iterator[str]:
    """The sorts in the order of the list; what did not work comes before what was only done."""
    for step in STEPS:
        if step is EffectKind.OUTPUT:
            yield NEGATIVE
        yield step.value


@memo(8)
def _places(context: Context) -> Mapping[str, str]:
    """The address of the page that each effect stands on, by its key."""
    listed = change_list(context)
    uris = {item.key: listed.first_uri for item in listed.first}
    for number, part in enumerate(listed.parts, 1):
        uri = listed.uri(context.addresses, number)
        uris.update((item.key, uri) for item in part)
    return uris


def change_link(context: Context, change: Change) -> Link:
    """An effect on the list of all."""
    return Link(change.effect.text, f"{_places(context)[change.key]}#{change.key}")


def sorts(context: Context) -> Iterator[tuple[str, str]]:
    """The sorts that effects are counted by, each with its name."""
    for step in STEPS:
        yield step.value, context.text(step.label)
    yield NEGATIVE, context.text(NOT_AS_HOPED)


def effect_sort(effect: Effect) -> str:
    """The sort that an effect is counted by: its step, or that it did not turn out as hoped."""
    return NEGATIVE if effect.negative else effect.kind.value


def tally_counts(
    context: Context, changes: Iterable[Change], facet: str, *values: str
) -> tuple[TallyCount, ...]:
    """How many effects there are of each sort, those that are none too.

    Args:
        context: the portfolio and the language.
        changes: the effects.
        facet: what they have in common.
        values: its value, and those of further facets that narrow it.
    """
    result = tally(changes)
    counts = {key.value: number for key, number in result.by_step.items()}
    counts[NEGATIVE] = result.negative
    return tuple(
        TallyCount(
            sort,
            label,
            counts[sort],
            context.addresses.changes_of(facet, *values, sort) if counts[sort] else "",
        )
        for sort, label in sorts(context)
    )


def record_tally(context: Context, kind: Kind, record_id: str) -> tuple[TallyCount, ...]:
    """How many effects of each sort belong to a record; nothing where there are none."""
    changes = [
        change for change in all_changes(context) if record_id in change.belongs.get(kind, ())
    ]
    return tally_counts(context, changes, FACETS[kind], record_id) if changes else ()
