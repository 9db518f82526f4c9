"""The pages at old addresses."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.outputs.artifact import PageArtifact
from shk.outputs.permanence.proposal import nearest_above
from shk.outputs.permanence.rules import rule_files
from shk.outputs.permanence.settlement import Answer, Settlement, is_page
from shk.views.link import Link
from shk.views.moved import gone_view, moved_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.outputs.permanence.settlement import Published
    from shk.outputs.site import Site
    from shk.views.context import Context

MOVED_TEMPLATE = "moved.html"
GONE_TEMPLATE = "gone.html"


def with_old_addresses(site: Site, published: Published, settlement: Settlement) -> Site:
    """The same site with a page at each old address, and rules for servers.

    Args:
        site: the site without them.
        published: what was settled.
        settlement: what becomes of each old address.
    """
    answers = settlement.answers
    pages = {one.uri: one for one in _old_pages(site, published, answers)}
    return dataclasses.replace(
        site,
        files=(*site.files, *rule_files(answers)),
        old_pages=MappingProxyType({f"{uri}index.html": one for uri, one in pages.items()}),
        old_files=MappingProxyType(
            {old: one.to for old, one in answers.items() if one.to and not is_page(old)}
        ),
    )


def _old_pages(
    site: Site, published: Published, answers: Mapping[str, Answer]
) -> Iterator[PageArtifact]:
    """A page for each address that was a page's."""
    for old, answer in answers.items():
        if not is_page(old):
            continue
        at = answer.to if answer.to is not None else nearest_above(old, published.current)
        context, target = _in_its_language(site, at if answer.to is not None else old, at)
        if answer.to is not None:
            yield PageArtifact(moved_view(context, old, target), MOVED_TEMPLATE)
        else:
            yield PageArtifact(gone_view(context, old, answer.row, target), GONE_TEMPLATE)


def _in_its_language(site: Site, speaker: str, at: str) -> tuple[Context, Link]:
    """The context in the language of an address, and a link to another one from there.

    Args:
        site: the site.
        speaker: the address whose language the page is to be in.
        at: the address the link leads to.
    """
    context = site.context.in_language(_language(site, speaker))
    page = site.page_at(f"{at}index.html")
    title = page.view.head.title if page else f"/{at}"
    there = site.context.in_language(_language(site, at)).language
    other = there if there != context.language else ""
    return context, Link(title, at, other if page else "", other)


def _language(site: Site, address: str) -> str:
    """The language of an address, by its first folder; empty for the site's own."""
    first = address.partition("/")[0]
    return first if first in site.other_shells else ""
