"""The pages at old addresses."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.redirects.resolve import Answer, RedirectMap, is_page
from shk.features.redirects.server_rules import rule_files
from shk.features.redirects.suggest import nearest_above
from shk.i18n.dates import day_text
from shk.i18n.messages import N_
from shk.site.link import Link
from shk.site.page import page
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.features.redirects.resolve import Published
    from shk.features.site import Site
    from shk.model.schema.redirect import Moved
    from shk.site.context import Context
    from shk.site.page import PageSpec


MOVED = N_("The page has moved")


GONE = N_("The page is no longer here")


EXPIRED = N_("The page is no longer published")


EXPIRED_TEXT = N_("It was to be shown for a time only, and that time has passed.")


@dataclass(frozen=True)
class MovedView:
    """A page that sends its reader on at once."""

    meta: PageMeta
    """Title and old address of the page."""
    target: Link
    """Where it leads."""


@dataclass(frozen=True)
class GoneView:
    """A page that says why there is nothing more at its address."""

    meta: PageMeta
    """Title and old address of the page."""
    reason: str
    """The reason, as somebody wrote it or as the publication gives it."""
    reason_language: str
    """The language of the reason, if it is another than the page's."""
    since: str
    """The day it was decided, in words; empty if it went by itself."""
    target: Link
    """The nearest page there is."""


def moved_view(context: Context, address: str, target: Link) -> MovedView:
    """The page at an address that has moved.

    Args:
        context: in the language of the page it leads to.
        address: the old address.
        target: the page it leads to, by its title.
    """
    title = context.text(MOVED)
    return MovedView(
        PageMeta(title, target.title, address, language=context.translation_language), target
    )


def gone_view(context: Context, address: str, row: Moved | None, target: Link) -> GoneView:
    """The page at an address that has ended.

    Args:
        context: in the language that the page was in.
        address: the old address.
        row: what was decided; None if the page has expired, which has no row.
        target: the nearest page there is.
    """
    title = context.text(GONE if row else EXPIRED)
    reason = row.because if row else context.text(EXPIRED_TEXT)
    return GoneView(
        meta=PageMeta(title, reason, address, language=context.translation_language),
        reason=reason,
        reason_language=context.home.language if row and context.home else "",
        since=day_text(row.on, context.messages) if row else "",
        target=target,
    )


MOVED_TEMPLATE = "redirects/moved.html"


GONE_TEMPLATE = "redirects/gone.html"


def with_old_addresses(site: Site, published: Published, redirect_map: RedirectMap) -> Site:
    """The same site with a page at each old address, and rules for servers.

    Args:
        site: the site without them.
        published: what was settled.
        redirect_map: what becomes of each old address.
    """
    answers = redirect_map.answers
    pages = {old_page.url: old_page for old_page in _old_pages(site, published, answers)}
    return dataclasses.replace(
        site,
        files=(*site.files, *rule_files(answers, site.context.address)),
        old_pages=MappingProxyType({item.file: item for item in pages.values()}),
        old_files=MappingProxyType(
            {old: answer.to for old, answer in answers.items() if answer.to and not is_page(old)}
        ),
    )


def _old_pages(
    site: Site, published: Published, answers: Mapping[str, Answer]
) -> Iterator[PageSpec]:
    """A page for each address that was a page's."""
    for old, answer in answers.items():
        if not is_page(old):
            continue
        at = answer.to if answer.to is not None else nearest_above(old, published.current)
        context, target = _in_its_language(site, at if answer.to is not None else old, at)
        if answer.to is not None:
            yield page(context, old, MOVED_TEMPLATE, moved_view, old, target)
        else:
            yield page(context, old, GONE_TEMPLATE, gone_view, old, answer.row, target)


def _in_its_language(site: Site, speaker: str, at: str) -> tuple[Context, Link]:
    """The context in the language of an address, and a link to another one from there.

    Args:
        site: the site.
        speaker: the address whose language the page is to be in.
        at: the address the link leads to.
    """
    context = site.context.in_language(_language(site, speaker))
    result = site.page_at(f"{at}index.html")
    title = result.view.meta.title if result else f"/{at}"
    language = site.context.in_language(_language(site, at)).language
    other = language if language != context.language else ""
    return context, Link(title, at, other if result else "", other)


def _language(site: Site, address: str) -> str:
    """The language of an address, by its first folder; empty for the site's own."""
    first = address.partition("/")[0]
    return first if first in site.other_shells else ""
