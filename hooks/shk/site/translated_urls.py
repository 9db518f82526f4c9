"""Addresses in a second language of the site, where it has pages of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.record import Kind
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from shk.model.portfolio.localize import TranslatedRecords


LISTED = frozenset({Kind.INITIATIVE, Kind.STORY, Kind.LEDGER_ROW, Kind.EVALUATION})
"""The kinds whose list, or a summary of it, is in the second language too."""


@dataclass(frozen=True, kw_only=True)
class TranslatedAddresses(Addresses):
    """Addresses in a second language where there is a page, else in the site's language.

    A page that comes to exist in the second language is one more property here, which
    asks ``_shared``; what the base class makes of such an address is given by ``site``.
    """

    site: Addresses
    """The addresses in the site's language."""
    own: Addresses
    """The addresses in the second language, with its folder."""
    translated: TranslatedRecords
    """The records that have a page in it."""
    full: bool = False
    """Whether the start page, lists, map, timeline and search are in it too."""

    @property
    def _shared(self) -> Addresses:
        """Where the pages are that stand around those of records."""
        return self.own if self.full else self.site

    def index_of(self, kind: Kind) -> str:
        """The list of all records of a kind."""
        return (self._shared if kind in LISTED else self.site).index_of(kind)

    def of(self, kind: Kind, record_id: str) -> str:
        """The page of a record, or its place on the list of its kind."""
        return (self.own if (kind, record_id) in self.translated else self.site).of(kind, record_id)

    @property
    def start(self) -> str:
        """The start page."""
        return self._shared.start

    @property
    def accessibility(self) -> str:
        """The accessibility statement."""
        return self._shared.accessibility

    @property
    def map(self) -> str:
        """The portfolio map."""
        return self._shared.map

    def map_of(self, focus_area_id: str) -> str:
        """The portfolio map of a focus area."""
        return self.site.map_of(focus_area_id)

    def map_of_goal(self, goal_id: str) -> str:
        """The portfolio map of a societal goal."""
        return self.site.map_of_goal(goal_id)

    def map_of_year(self, year: int) -> str:
        """The portfolio map as it was in a year."""
        return self.site.map_of_year(year)

    @property
    def dimensions(self) -> str:
        """The table of initiatives and the system dimensions they have effects in."""
        return self.site.dimensions

    @property
    def boundaries(self) -> str:
        """The places of the portfolio, drawn in the outlines of municipalities."""
        return self.site.boundaries

    @property
    def timeline(self) -> str:
        """The timeline over all years."""
        return self._shared.timeline

    def timeline_of(self, year: int) -> str:
        """The timeline of a year."""
        return self.site.timeline_of(year)

    def timeline_under(self, kind: Kind, record_id: str) -> str:
        """The timeline of a record."""
        return self.site.timeline_under(kind, record_id)

    def timeline_entry(self, year: int, anchor: str) -> str:
        """The place of an entry: on the timeline over all years, the only one in the language."""
        return f"{self.timeline}#{anchor}" if self.full else self.site.timeline_entry(year, anchor)

    def embeds(self, uri: str) -> str:
        """The part of a page that is made to be framed, in the language of that page."""
        own = uri.startswith(self.own.prefix)
        return self.own.embeds(uri) if own else self.site.embeds(uri)

    @property
    def years(self) -> str:
        """The years that have a page."""
        return self._shared.years

    def year(self, year: int) -> str:
        """A year in short."""
        return self._shared.year(year)

    @property
    def years_compared(self) -> str:
        """Each year beside the one before it."""
        return self.site.years_compared

    @property
    def changes(self) -> str:
        """The list of all effects."""
        return self.site.changes

    @property
    def changes_in_figures(self) -> str:
        """How many effects there are of each sort, for each record."""
        return self.site.changes_in_figures

    @property
    def follow_up(self) -> str:
        """The page that leads to all follow-up."""
        return self.site.follow_up

    def year_report(self, year: int) -> str:
        """The report of a year to print and to file."""
        return self.site.year_report(year)

    @property
    def search(self) -> str:
        """The search page."""
        return self._shared.search

    @property
    def data(self) -> str:
        """The page of open data."""
        return self._shared.data

    @property
    def feeds(self) -> tuple[str, ...]:
        """The feed of the stories that are available in the language, or else of all."""
        return self._shared.feeds

    def feeds_of(self, kind: Kind, record_id: str) -> tuple[str, ...]:
        """The feed of the stories of a record."""
        return self.site.feeds_of(kind, record_id)

    def list_page(self, uri: str, number: int) -> str:
        """A page of a list, in the language of the list."""
        own = self.own if uri.startswith(self.own.prefix) else self.site
        return own.list_page(uri, number)

    @property
    def follow(self) -> str:
        """The page about all feeds and calendars."""
        return self.site.follow


def translated_addresses(
    site: Addresses, own: Addresses, translated_records: TranslatedRecords, *, full: bool = False
) -> TranslatedAddresses:
    """The addresses of a second language.

    Args:
        site: the addresses in the site's language.
        own: those in the second language, with its folder.
        translated_records: the records that are available in it.
        full: whether the pages around those of records are in it too.
    """
    return TranslatedAddresses(
        site.messages, site.prefix, site=site, own=own, translated=translated_records, full=full
    )
