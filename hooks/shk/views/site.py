"""What the shell around every page shows: menu, parties, footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.record import Kind
from shk.views.link import Link
from shk.views.records import party_link

if TYPE_CHECKING:
    from shk.views.context import Context


@dataclass(frozen=True)
class SiteView:
    """The shell; the same for every page of a build."""

    name: str
    """The name of the partnership."""
    summary: str
    """What it is, in one sentence."""
    vision: str
    """The vision, exactly as decided."""
    language: str
    """Language code of the interface, for example ``sv``."""
    nav: tuple[Link, ...]
    """The menu."""
    explore: tuple[Link, ...]
    """Further ways in, for the footer."""
    pages: tuple[Link, ...]
    """Hand-written pages, for the footer."""
    parties: tuple[Link, ...]
    """Those who have signed the agreement."""
    feed: str
    """The address of the feed of new stories."""
    search: str
    """The address of the search page."""
    edit_base: str
    """Address that a file's path is added to for editing it; empty without one."""
    notice: str = ""
    """What a preview tells above every page, such as that the content has errors."""


def site_view(context: Context, pages: tuple[Link, ...] = (), edit_base: str = "") -> SiteView:
    """The shell around every page.

    Args:
        context: the portfolio and the language.
        pages: hand-written pages; the first one gets a place in the menu.
        edit_base: where the files can be edited, ending with a slash; empty without a place.
    """
    partnership = context.portfolio.partnership
    return SiteView(
        name=partnership.name,
        summary=partnership.summary,
        vision=partnership.vision,
        language=context.messages.language,
        nav=(*_menu(context), *pages[:1]),
        explore=_explore(context),
        pages=pages,
        parties=tuple(
            party_link(context, one.id) for one in context.portfolio.parties.values() if one.partner
        ),
        feed=context.addresses.feed,
        search=context.addresses.search,
        edit_base=edit_base,
    )


def _menu(context: Context) -> tuple[Link, ...]:
    """The generated part of the menu."""
    addresses = context.addresses
    return (
        Link(context.text(N_("Stories")), addresses.index_of(Kind.STORY)),
        Link(context.text(N_("Initiatives")), addresses.index_of(Kind.INITIATIVE)),
        Link(context.text(N_("Portfolio map")), addresses.map),
        Link(context.text(N_("Timeline")), addresses.timeline),
    )


def _explore(context: Context) -> tuple[Link, ...]:
    """The lists beside the menu; the glossary only if there is one."""
    addresses = context.addresses
    glossary = Link(context.text(N_("Glossary")), addresses.index_of(Kind.WORD))
    return (
        Link(context.text(N_("Focus areas")), addresses.index_of(Kind.FOCUS_AREA)),
        Link(context.text(N_("Societal goals")), addresses.index_of(Kind.GOAL)),
        Link(context.text(N_("Challenges")), addresses.index_of(Kind.CHALLENGE)),
        Link(context.text(N_("Parties and actors")), addresses.index_of(Kind.PARTY)),
        Link(context.text(N_("Places")), addresses.index_of(Kind.PLACE)),
        Link(context.text(N_("Activities")), addresses.index_of(Kind.ACTIVITY)),
        Link(context.text(N_("Documents")), addresses.index_of(Kind.DOCUMENT)),
        *((glossary,) if context.portfolio.words else ()),
    )
