"""The partnership and the site as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.metadata.json_ld import (
    CONTACT,
    ORGANISATION,
    WEBSITE,
    moment,
    named,
    node,
    publisher,
)
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.metadata.json_ld import Node
    from shk.site.context import Context


def organisation(context: Context) -> Node:
    """The partnership with all that is known about it."""
    partnership = context.portfolio.partnership
    shown = partnership.publisher
    partners = (party.id for party in context.portfolio.parties.values() if party.partner)
    at = (shown.party,) if shown and shown.party else ()
    return node(
        "Organization",
        id=context.address + ORGANISATION,
        name=partnership.name,
        url=context.address,
        description=partnership.summary,
        foundingDate=moment(partnership.since),
        parentOrganization=next(iter(organisations(context, at)), None),
        member=organisations(context, partners),
        contactPoint=_contact(context),
    )


def _contact(context: Context) -> Node | None:
    """The contact point, if the partnership names one."""
    shown = context.portfolio.partnership.publisher
    if shown is None or not (shown.page or shown.email):
        return None
    return node(
        "ContactPoint",
        id=context.address + CONTACT,
        url=shown.page,
        email=shown.email,
    )


def website(context: Context) -> Node:
    """The site, with the way to search it from elsewhere."""
    target = f"{context.address}{context.addresses.search}?q={{query}}"
    return node(
        "WebSite",
        id=context.address + WEBSITE,
        name=context.portfolio.partnership.name,
        url=context.address,
        publisher=publisher(context),
        potentialAction={
            **node("SearchAction", target=node("EntryPoint", urlTemplate=target)),
            "query-input": "required name=query",
        },
    )


def organisations(context: Context, ids: Iterable[str]) -> list[Node]:
    """Parties and actors by their names and pages."""
    results = (context.portfolio.parties[id_] for id_ in ids)
    return [
        named(
            "Organization", item.name, context.address + context.addresses.of(Kind.PARTY, item.id)
        )
        for item in results
    ]


def places(context: Context, ids: Iterable[str]) -> list[Node]:
    """Places by their names and pages, with positions where they are known."""
    results = (context.portfolio.places[id_] for id_ in ids)
    return [
        named(
            "Place",
            item.name,
            context.address + context.addresses.of(Kind.PLACE, item.id),
            latitude=item.latitude,
            longitude=item.longitude,
        )
        for item in results
    ]
