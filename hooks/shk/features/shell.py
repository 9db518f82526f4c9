"""What the shell around every page shows: menu, parties, footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features import partnership
from shk.features.accessibility import statement_link
from shk.features.open_data import TITLE
from shk.i18n.locales import locale_of
from shk.i18n.messages import N_
from shk.model.portfolio.changes import report_years
from shk.model.portfolio.idna import readable_host
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.changes import all_changes
from shk.site.feed_links import FOLLOW_TITLE, site_feed
from shk.site.record_links import party_link

if TYPE_CHECKING:
    from shk.site.context import Context
    from shk.site.feed_links import FeedLink
    from shk.site.link import Link


LISTS = (
    Kind.FOCUS_AREA,
    Kind.GOAL,
    Kind.CHALLENGE,
    Kind.PARTY,
    Kind.PLACE,
    Kind.ACTIVITY,
    Kind.DOCUMENT,
    Kind.LEDGER_ROW,
    Kind.WORD,
)
"""The kinds whose lists the footer names, in its order."""
FOLLOWED_UP = (Kind.PARTNER_GOAL, Kind.ASSESSMENT, Kind.EVALUATION, Kind.RECOMMENDATION)
"""The kinds of which one is enough for the menu to name follow-up."""
MOST_AREAS = 3
"""Focus areas that the menu names one by one; with more, it names their list."""
OPTIONAL_LISTS = frozenset({Kind.LEDGER_ROW, Kind.WORD})
"""Those that have no page while the portfolio has none of them."""


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
    """The parties to the partnership."""
    feeds: tuple[FeedLink, ...]
    """The feed of new stories, in each format."""
    follow: Link
    """The page about all feeds and calendars."""
    data: Link
    """The page of open data."""
    accessibility: Link | None
    """The accessibility statement, if there is one."""
    search: str
    """The address of the search page."""
    edit_base: str
    """Address that a file's path is added to for editing it; empty without one."""
    home: str = ""
    """The address of the start page."""
    address: str = ""
    """The site's own address with a trailing slash, for links that have to be whole."""
    host: str = ""
    """The name of the site's host as people read it, without ``www.``."""
    locale: str = ""
    """Language and country as Open Graph writes them, ``sv_SE``."""
    own_language: str = ""
    """The language of the partnership's name and aims, when it is not that of the page."""
    vision_meaning: str = ""
    """What the vision means in the language of the page, when it was decided in another."""
    summary_language: str = ""
    """The language of the summary, when it is not that of the page."""
    notice: str = ""
    """The banner of a preview above every page, such as that the content has errors."""


def site_view(context: Context, pages: tuple[Link, ...] = (), edit_base: str = "") -> SiteView:
    """The shell around every page in the language of the context.

    Args:
        context: the portfolio, the language and the site's address.
        pages: hand-written pages; the first one gets a place in the menu.
        edit_base: where the files can be edited, ending with a slash; empty without a place.
    """
    partnership = context.portfolio.partnership
    home = context.in_language("")
    shown = home is context or partnership is not home.portfolio.partnership
    pages = tuple(context.own_page(page) for page in pages)
    return SiteView(
        name=partnership.name,
        summary=partnership.summary,
        vision=home.portfolio.partnership.vision,
        language=context.language,
        nav=(*_menu(context), *pages[:1]),
        explore=_explore(context),
        pages=pages,
        parties=tuple(
            party_link(context, party.id)
            for party in context.portfolio.parties.values()
            if party.partner
        ),
        feeds=site_feed(context),
        follow=context.link(context.text(FOLLOW_TITLE), context.addresses.follow),
        data=context.link(context.text(TITLE), context.addresses.data),
        accessibility=statement_link(context),
        search=context.addresses.search,
        edit_base=edit_base,
        home=context.addresses.start,
        address=context.address,
        host=readable_host(context.address),
        locale=locale_of(context.language),
        own_language=context.home.language if context.home else "",
        vision_meaning=_meaning(partnership.vision, home.portfolio.partnership.vision),
        summary_language="" if shown else home.language,
    )


def _meaning(text: str, decided: str) -> str:
    """What is available in the language of the page; nothing when it is the words as decided."""
    return text if text != decided else ""


def _menu(context: Context) -> tuple[Link, ...]:
    """The generated part of the menu, in readers' words: what changed, for whom, where and when."""
    addresses = context.addresses
    first = () if context.home else (*_changes(context), *_areas(context))
    label = N_("Portfolio map") if context.home else N_("Map")
    return (
        *(first or _lists(context)),
        context.link(context.text(label), addresses.map),
        context.link(context.text(N_("Timeline")), addresses.timeline),
        *_follow_up(context),
        *_years(context),
    )


def _years(context: Context) -> tuple[Link, ...]:
    """The years in short, in another language than the site's: all that it has of follow-up."""
    if not context.home or not report_years(context.portfolio, context.today.year):
        return ()
    return (context.link(context.text(N_("Year by year")), context.addresses.years),)


def _lists(context: Context) -> tuple[Link, ...]:
    """The lists of stories and initiatives."""
    index = context.addresses.index_of
    return tuple(
        context.link(context.text(KIND_INFO[kind].plural), index(kind))
        for kind in (Kind.STORY, Kind.INITIATIVE)
    )


def _changes(context: Context) -> tuple[Link, ...]:
    """The list of all effects, or those of stories and initiatives while there are none."""
    if not all_changes(context):
        return _lists(context)
    return (context.link(context.text(N_("Changes")), context.addresses.changes),)


def _areas(context: Context) -> tuple[Link, ...]:
    """Each focus area by its short name, or the list of them when they are many."""
    areas = context.portfolio.focus_areas.values()
    if len(areas) > MOST_AREAS:
        title = context.text(KIND_INFO[Kind.FOCUS_AREA].plural)
        return (context.link(title, context.addresses.index_of(Kind.FOCUS_AREA)),)
    return tuple(
        context.record_link(Kind.FOCUS_AREA, area.id, area.short or area.name) for area in areas
    )


def _follow_up(context: Context) -> tuple[Link, ...]:
    """The way to all follow-up, in the site's own language and if the portfolio has any."""
    if context.home or not any(context.portfolio.records(kind) for kind in FOLLOWED_UP):
        return ()
    return (context.link(context.text(N_("Follow-up")), context.addresses.follow_up),)


def _explore(context: Context) -> tuple[Link, ...]:
    """The lists beside the menu; the glossary only if there is one."""
    first = () if context.home else _lists(context)
    lists = first + tuple(
        context.link(context.text(KIND_INFO[kind].plural), context.addresses.index_of(kind))
        for kind in LISTS
        if kind not in OPTIONAL_LISTS or context.portfolio.records(kind)
    )
    return (*lists, *_partnership(context))


def _partnership(context: Context) -> tuple[Link, ...]:
    """The way to how the partnership works, if the portfolio describes it."""
    if not any(context.portfolio.records(kind) for kind in partnership.PAGES):
        return ()
    return (context.link(context.text(partnership.TITLE), context.addresses.partnership),)
