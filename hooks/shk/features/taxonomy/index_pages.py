"""The lists of all focus areas, societal goals, challenges and parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.collation import sort_key
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.conflicts import ConflictView, conflict_views
from shk.site.page_meta import PageMeta
from shk.site.record_links import focus_area_link, initiatives_counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.reference import Challenge, FocusArea, Goal, Party
    from shk.site.context import Context
    from shk.site.link import Link

    Listable = FocusArea | Goal | Challenge | Party

LEADS = {
    Kind.FOCUS_AREA: N_("The areas in which the partnership gathers its work."),
    Kind.GOAL: N_("What the work is to lead to in society."),
    Kind.CHALLENGE: N_("The difficult questions that initiatives take on."),
    Kind.PARTY: N_("The parties to the partnership, and those who work with them."),
}
"""What each list holds, in a sentence."""


@dataclass(frozen=True)
class IndexEntry:
    """One record on a list."""

    title: str
    """Its name."""
    uri: str
    """Its page."""
    text: str
    """A short explanation, or empty."""
    mark: str
    """Letter mark of a party; empty for others."""
    counts: str
    """How many initiatives it has, in words."""


@dataclass(frozen=True)
class IndexGroup:
    """Records that belong together."""

    title: str
    """What they have in common; empty for a single group."""
    link: Link | None
    """The focus area they belong to, if that is it."""
    hue: str
    """The hue of the focus area, or empty."""
    entries: tuple[IndexEntry, ...]
    """The records."""


@dataclass(frozen=True)
class TaxonomyIndexView:
    """The list of all records of a kind."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    groups: tuple[IndexGroup, ...]
    """The records in groups, empty groups left out."""
    conflicts: tuple[ConflictView, ...] = ()
    """What the sources do not agree on of the partnership, beside its parties."""


def taxonomy_index_view(context: Context, kind: Kind) -> TaxonomyIndexView:
    """The list of all records of a kind.

    Args:
        context: the portfolio and the language.
        kind: focus area, goal, challenge or party.

    Raises:
        KeyError: the kind has no such list.
    """
    title, lead = context.text(KIND_INFO[kind].plural), context.text(LEADS[kind])
    groups = {
        Kind.FOCUS_AREA: _focus_areas,
        Kind.GOAL: _goals,
        Kind.CHALLENGE: _challenges,
        Kind.PARTY: _parties,
    }[kind](context)
    disputed = context.portfolio.partnership.conflicts
    return TaxonomyIndexView(
        meta=PageMeta(title, lead, context.addresses.index_of(kind)),
        lead=lead,
        groups=tuple(group for group in groups if group.entries),
        conflicts=conflict_views(context, disputed) if kind is Kind.PARTY else (),
    )


def _focus_areas(context: Context) -> tuple[IndexGroup, ...]:
    """Each focus area as a group of its own, so that it shows in its hue."""
    return tuple(
        IndexGroup("", None, area.hue, (_entry(context, Kind.FOCUS_AREA, area),))
        for area in context.portfolio.focus_areas.values()
    )


def _goals(context: Context) -> tuple[IndexGroup, ...]:
    """Goals by focus area."""
    return _by_area(context, Kind.GOAL, context.portfolio.goals.values())


def _challenges(context: Context) -> tuple[IndexGroup, ...]:
    """Challenges by focus area."""
    return _by_area(context, Kind.CHALLENGE, context.portfolio.challenges.values())


def _by_area(
    context: Context, kind: Kind, records: Iterable[Goal | Challenge]
) -> tuple[IndexGroup, ...]:
    """Records by the focus area they belong to, in the order of the data file."""
    known = tuple(records)
    return tuple(
        IndexGroup(
            area.name,
            focus_area_link(context, area.id),
            area.hue,
            tuple(_entry(context, kind, item) for item in known if item.focus_area == area.id),
        )
        for area in context.portfolio.focus_areas.values()
    )


def _parties(context: Context) -> tuple[IndexGroup, ...]:
    """The parties to the partnership first, then everybody else by name."""
    parties = context.portfolio.parties.values()
    others = sorted(
        (party for party in parties if not party.partner),
        key=lambda item: sort_key(item.name, context.messages.language),
    )
    signed = tuple(_entry(context, Kind.PARTY, party) for party in parties if party.partner)
    beside = tuple(_entry(context, Kind.PARTY, other) for other in others)
    return (
        IndexGroup(context.text(N_("Parties")), None, "", signed),
        IndexGroup(context.text(N_("Other actors")), None, "", beside),
    )


def _entry(context: Context, kind: Kind, record: Listable) -> IndexEntry:
    """One record on a list."""
    count = len(context.portfolio.initiatives_of(kind, record.id))
    return IndexEntry(
        title=record.name,
        uri=context.addresses.of(kind, record.id),
        text=record.text or "",
        mark=getattr(record, "mark", ""),
        counts=initiatives_counted(context, count),
    )
