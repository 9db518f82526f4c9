"""A page and its place on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.metadata.json_ld import node, whole_site
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.features.metadata.json_ld import Node
    from shk.site.context import Context
    from shk.site.head import Head

CRUMBS = "#crumbs"
"""The pages above a page, as a place on it."""


def page_nodes(context: Context, head: Head, main: Node | None = None) -> list[Node]:
    """A page with the pages above it.

    Args:
        context: in the language of the page.
        head: what it tells of itself.
        main: what the page is about, which is told beside it.
    """
    url = context.address + head.uri
    crumbs = _crumbs(context, head)
    page = node(
        "WebPage",
        id=url,
        url=url,
        name=head.title,
        description=head.description,
        inLanguage=context.language,
        isPartOf=whole_site(context),
        mainEntity={"@id": main["@id"]} if main else None,
        breadcrumb={"@id": crumbs["@id"]} if crumbs else None,
    )
    return [one for one in (page, crumbs) if one]


def _crumbs(context: Context, head: Head) -> Node | None:
    """The way from the start page to a page, itself last; None if nothing is above it."""
    if not head.crumbs:
        return None
    start = (context.text(N_("Start")), context.addresses.start)
    above = ((one.title, one.uri) for one in head.crumbs)
    items = [
        node(
            "ListItem",
            position=number,
            name=title,
            item=node("WebPage", id=context.address + uri),
        )
        for number, (title, uri) in enumerate((start, *above, (head.title, head.uri)), 1)
    ]
    return node("BreadcrumbList", id=f"{context.address}{head.uri}{CRUMBS}", itemListElement=items)
