"""What the sections of the state of the portfolio are made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.i18n.dates import day_text
from shk.model.portfolio.publication import hidden_reason
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.upkeep import WrittenPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.site.context import Context


@dataclass(frozen=True)
class ReportItem:
    """One thing to look at."""

    title: str
    """What it is called."""
    uri: str
    """Its page from the site's root; empty when there is none to see."""
    path: str
    """The file to open; empty when it is a row of a data file."""
    note: str
    """What there is to know about it; empty when the section says it all."""
    group: str = ""
    """Its group when a section is shortened; empty if the section never is."""


@dataclass(frozen=True)
class ReportSection:
    """One question put to the portfolio."""

    key: str
    """Its stable name, for programs and as the anchor on the page."""
    title: str
    """What was looked for."""
    lead: str
    """Why it matters or what to do, in a sentence."""
    items: tuple[ReportItem, ...]
    """What was found; empty when all is well."""


def day_sentence(context: Context, source: str, day: date) -> str:
    """A sentence with a day in it."""
    return context.text(source).replace("{day}", day_text(day, context.messages))


def page_item(context: Context, page: Authored | WrittenPage, note: str = "") -> ReportItem:
    """A page to look at; one that cannot be seen has no link."""
    if isinstance(page, WrittenPage):
        return ReportItem(page.title or page.path, page.address, page.path, note)
    kind = Kind.INITIATIVE if isinstance(page, Initiative) else Kind.STORY
    seen = context.preview or hidden_reason(page, context.today) is None
    uri = context.addresses.of(kind, page.id) if seen else ""
    return ReportItem(page.title, uri, page.path, note)


def text_item(
    context: Context, page: Authored | None, path: str, note: str, group: str = ""
) -> ReportItem:
    """A text to look at, of an initiative or story or else a page that is known by its file."""
    if page is None:
        return ReportItem(path, "", "", note, group)
    return replace(page_item(context, page, note), group=group)


def pages_by_path(portfolio: Portfolio) -> dict[str, Authored]:
    """Every initiative and story by the path of its file."""
    return {authored_page.path: authored_page for authored_page in authored_pages(portfolio)}


def authored_pages(portfolio: Portfolio) -> Iterator[Authored]:
    """Every initiative, then every story."""
    yield from portfolio.initiatives.values()
    yield from portfolio.stories.values()
