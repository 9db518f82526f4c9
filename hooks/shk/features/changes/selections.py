"""The effects by what they belong to: a page a facet, with a section for each of its values.

Each number that counts effects leads to a heading here, so that what it counts is there
without JavaScript.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.vocabulary import Dimension, Stage
from shk.site.changes import TITLE, all_changes, change_link, effect_sort, sorts
from shk.site.evidence import known_how
from shk.site.facets import DOCUMENT, LEVEL, YEAR, change_marks, list_facets
from shk.site.known import until_note
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from shk.site.urls import change_anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shk.model.portfolio.changes import Change
    from shk.site.context import Context
    from shk.site.facets import Facet, FacetValue

    Groups = Iterator[tuple[tuple[str, ...], str, list[Change]]]
    """Ids from the wider to the narrower one, a title and the effects of each group."""

SELECTED = N_("Changes by {facet}")
LEAD = N_("Every effect under what it belongs to. One that belongs to several stands below each.")


@dataclass(frozen=True)
class SelectedChange:
    """An effect in short; all that is known of it stands on the list of all."""

    link: Link
    """The effect, on the list of all."""
    owner: str
    """The page on which it is written, by title."""
    known: str
    """How it is known."""


@dataclass(frozen=True)
class SelectedGroup:
    """Effects of a value that have something more in common."""

    ids: tuple[str, ...]
    """Its heading's id, and those of wider numbers that begin with it."""
    title: str
    """What they have in common."""
    changes: tuple[SelectedChange, ...]
    """The effects."""


@dataclass(frozen=True)
class Selection:
    """The effects of a value of a facet."""

    id: str
    """Its heading's id."""
    link: Link
    """The value, and its own page."""
    count: int
    """How many effects it has."""
    groups: tuple[SelectedGroup, ...]
    """The effects."""


@dataclass(frozen=True)
class SelectionsView:
    """The page of a facet."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds."""
    known: str
    """Until when the sources report; empty if that is now."""
    selections: tuple[Selection, ...]
    """A section for each value that an effect has."""


def change_facets(context: Context) -> tuple[Facet, ...]:
    """What effects can be chosen by."""
    return list_facets(context, (change_marks(item) for item in all_changes(context)))


def selections_view(context: Context, facet: Facet) -> SelectionsView:
    """The page of a facet."""
    addresses, lead = context.addresses, context.text(LEAD)
    title = context.text(SELECTED).replace("{facet}", facet.title.lower())
    uri = addresses.changes_by(facet.name)
    crumb = Link(context.text(TITLE), addresses.changes)
    own: defaultdict[str, list[Change]] = defaultdict(list)
    for change in all_changes(context):
        for value in _values(change, facet.name):
            own[value].append(change)
    return SelectionsView(
        meta=PageMeta(title, lead, uri, crumbs=(crumb,), section=addresses.changes),
        lead=lead,
        known=until_note(context),
        selections=tuple(
            _selection(context, facet, value, own[value.value]) for value in facet.values
        ),
    )


def _selection(context: Context, facet: Facet, value: FacetValue, own: list[Change]) -> Selection:
    """The effects of a value."""
    groups = (
        group
        for grouping in _GROUPINGS.get(facet.name, (_by_sort,))
        for group in _groups(context, value.value, grouping(context, own))
    )
    link = Link(value.title, value.uri, value.language)
    return Selection(change_anchor(value.value), link, len(own), tuple(groups))


def _values(change: Change, facet: str) -> list[str]:
    """The values that an effect has of a facet."""
    return next(mark.values.split() for mark in change_marks(change) if mark.name == facet)


def _groups(context: Context, value: str, groups: Groups) -> Iterator[SelectedGroup]:
    """Groups with ids that begin with the value's; a group without effects is left out."""
    started: set[str] = set()
    for keys, title, changes in groups:
        if changes:
            ids = (change_anchor(value, *keys[: end + 1]) for end in reversed(range(len(keys))))
            fresh = tuple(item for item in ids if item not in started)
            started.update(fresh)
            lines = tuple(_line(context, change) for change in changes)
            yield SelectedGroup(fresh, title, lines)


def _line(context: Context, change: Change) -> SelectedChange:
    """An effect in short."""
    known = known_how(context, change.effect.evidence)[0]
    return SelectedChange(change_link(context, change), change.text.owner.title, known)


def _by_sort(context: Context, changes: list[Change]) -> Groups:
    """By step, those that did not turn out as hoped apart."""
    for sort, label in sorts(context):
        yield (sort,), label, [it for it in changes if effect_sort(it.effect) == sort]


def _by_evidence(context: Context, changes: list[Change]) -> Groups:
    """By how they are known."""
    for stage in Stage:
        own = [it for it in changes if it.effect.evidence.stage is stage]
        yield (stage.value,), context.text(stage.label), own


def _by_dimension(context: Context, changes: list[Change]) -> Groups:
    """By system dimension, and by step within it."""
    for dimension in Dimension:
        own = [it for it in changes if it.effect.dimension is dimension]
        for (sort,), label, selected in _by_sort(context, own):
            title = f"{context.text(dimension.label)}: {label.lower()}"
            yield (dimension.value, sort), title, selected


_GROUPINGS: dict[str, tuple[Callable[[Context, list[Change]], Groups], ...]] = {
    DOCUMENT: (_by_evidence,),
    LEVEL: (_by_dimension,),
    YEAR: (_by_sort, _by_evidence),
}
"""How the effects of a facet's values are grouped; by step when nothing else is written."""
