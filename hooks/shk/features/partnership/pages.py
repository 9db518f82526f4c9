"""The pages of how the partnership works, each only where the portfolio has something for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.partnership.groups import Group, groups
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.known import until_note
from shk.site.link import Link
from shk.site.page import page
from shk.site.page_meta import PageMeta
from shk.site.ways import Way, ways_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.site.context import Context
    from shk.site.page import PageSpec
    from shk.site.ways import WaysView

TITLE = N_("How the partnership works")
LEAD = N_("What the parties have agreed on, who decides, how the work is done and how it learns.")


@dataclass(frozen=True)
class PartnershipPage:
    """What a page shows of a kind of record."""

    lead: str
    """What the page shows, a source string."""
    group_by: str = ""
    """The field that its headings come from; empty for a page without headings."""


PAGES: Mapping[Kind, PartnershipPage] = {
    Kind.AGREEMENT: PartnershipPage(
        N_("What the parties have agreed on or are to, in our own words, clause by clause.")
    ),
    Kind.BODY: PartnershipPage(
        N_("Who decides what, and who is known to have had which role."), "level"
    ),
    Kind.DECISION: PartnershipPage(
        N_("What was decided or taken up at each meeting that our sources report."), "when"
    ),
    Kind.SELECTION_RULE: PartnershipPage(
        N_("By what an initiative is judged, who chooses, and how one can be proposed."), "part"
    ),
    Kind.PROCEDURE: PartnershipPage(
        N_("How the work is done, step by step, as far as it is public."), "step"
    ),
    Kind.LEARNING: PartnershipPage(
        N_("How the partnership learns from its initiatives, and what it has learned."), "form"
    ),
    Kind.PROGRAMME: PartnershipPage(
        N_("A programme for those who are to change systems, round by round.")
    ),
    Kind.RESEARCH_PROJECT: PartnershipPage(
        N_("Research that has been granted money, and money that was applied for."), "kind"
    ),
}
"""The kinds that have a page, in the order in which they lead on from one another."""


@dataclass(frozen=True)
class PartnershipView:
    """A page of how the partnership works."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page shows."""
    known: str
    """Until when the sources report, in a sentence; empty if that is now."""
    groups: tuple[Group, ...]
    """The records, under their headings."""


def partnership_pages(context: Context) -> Iterator[PageSpec]:
    """Every page of how the partnership works that the portfolio has something for."""
    pages = [kind for kind in PAGES if context.portfolio.records(kind)]
    if pages:
        yield page(context, context.addresses.partnership, "partnership/index.html", _index_view)
    for kind in pages:
        url = context.addresses.index_of(kind)
        yield page(context, url, "partnership/page.html", partnership_view, kind)


def partnership_view(context: Context, kind: Kind) -> PartnershipView:
    """The page of a kind of record."""
    shown = PAGES[kind]
    title, lead = context.text(KIND_INFO[kind].plural), context.text(shown.lead)
    crumb = Link(context.text(TITLE), context.addresses.partnership)
    return PartnershipView(
        meta=PageMeta(title, lead, context.addresses.index_of(kind), crumbs=(crumb,)),
        lead=lead,
        known=until_note(context),
        groups=groups(context, kind, shown.group_by),
    )


def _index_view(context: Context) -> WaysView:
    """The page that leads to the others."""
    ways = (
        Way(
            Link(context.text(KIND_INFO[kind].plural), context.addresses.index_of(kind)),
            context.text(shown.lead),
        )
        for kind, shown in PAGES.items()
        if context.portfolio.records(kind)
    )
    title, lead = context.text(TITLE), context.text(LEAD)
    return ways_view(context, title, lead, context.addresses.partnership, ways)
