"""A page and its place on the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.metadata.json_ld import node, website_node
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.features.metadata.json_ld import Node
    from shk.site.context import Context
    from shk.site.page_meta import PageMeta

CRUMBS = "#crumbs"
"""The pages above a page, as a place on it."""


def page_nodes(context: Context, meta: PageMeta, main: Node | None = None) -> list[Node]:
    """A page with the pages above it.

    Args:
        context: in the language of the page.
        meta: what it says about itself.
        main: what the page is about, which has a node of its own.
    """
    url = context.address + meta.uri
    crumbs = _crumbs(context, meta)
    page = node(
        "WebPage",
        id=url,
        url=url,
        name=meta.title,
        description=meta.description,
        inLanguage=context.language,
        isPartOf=website_node(context),
        mainEntity={"@id": main["@id"]} if main else None,
        breadcrumb={"@id": crumbs["@id"]} if crumbs else None,
    )
    return [item for item in (page, crumbs) if item]


def _crumbs(context: Context, meta: PageMeta) -> Node | None:
    """The way from the start page to a page, itself last; None if nothing is above it."""
    if not meta.crumbs:
        return None
    start = (context.text(N_("Start")), context.addresses.start)
    above = ((crumb.title, crumb.uri) for crumb in meta.crumbs)
    items = [
        node(
            "ListItem",
            position=number,
            name=title,
            item=node("WebPage", id=context.address + uri),
        )
        for number, (title, uri) in enumerate((start, *above, (meta.title, meta.uri)), 1)
    ]
    return node("BreadcrumbList", id=f"{context.address}{meta.uri}{CRUMBS}", itemListElement=items)
