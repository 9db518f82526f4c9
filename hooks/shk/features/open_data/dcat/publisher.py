"""Who publishes the data, where to turn, and which area it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF

from shk.features.metadata import CONTACT, ORGANISATION
from shk.features.open_data.dcat.terms import GEOSPARQL, PUBLISHER_TYPES, VCARD

if TYPE_CHECKING:
    from shk.features.open_data.dcat.graph import Description
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.vocabulary import PartyKind

AREA = "#area"
"""The area that the places of the portfolio lie in."""


def describe_publisher(description: Description) -> URIRef:
    """Say who publishes the data, with the sort of publisher that the profile demands."""
    context = description.context
    partnership = context.portfolio.partnership
    agent = description.thing(description.iri(ORGANISATION), FOAF.Agent)
    description.name(agent, FOAF.name, partnership.name)
    description.name(agent, DCTERMS.description, partnership.summary)
    if kind := publisher_kind(context.portfolio):
        description.say(agent, DCTERMS.type, PUBLISHER_TYPES[kind])
    description.document(agent, FOAF.homepage, description.iri(context.addresses.start))
    return agent


def publisher_kind(portfolio: Portfolio) -> PartyKind | None:
    """The sort of organisation at which the partnership is organised, else of its first party."""
    publisher, parties = portfolio.partnership.publisher, portfolio.parties
    at = publisher.party if publisher else None
    if at is not None and at in parties:
        return parties[at].kind
    return next((party.kind for party in parties.values() if party.partner), None)


def describe_contact(description: Description) -> URIRef:
    """Say where to turn: the page and the shared mailbox that the partnership names.

    The profile demands an address for e-mail. One that nobody has given is not made
    up: the contact then is a page alone, which is the site itself if no page is named.
    """
    partnership = description.context.portfolio.partnership
    publisher = partnership.publisher
    contact = description.thing(description.iri(CONTACT), VCARD.Organization, VCARD.Kind)
    description.say(contact, VCARD.fn, Literal(partnership.name))
    page = publisher.page if publisher else None
    description.say(contact, VCARD.hasURL, URIRef(page) if page else description.iri(""))
    if publisher and publisher.email:
        description.say(contact, VCARD.hasEmail, URIRef(f"mailto:{publisher.email}"))
    return contact


def describe_area(description: Description) -> URIRef | None:
    """Say which rectangle holds the places whose positions are known; None if none is."""
    known = [
        (place.longitude, place.latitude)
        for place in description.context.portfolio.places.values()
        if place.longitude is not None and place.latitude is not None
    ]
    if not known:
        return None
    west, east = min(item[0] for item in known), max(item[0] for item in known)
    south, north = min(item[1] for item in known), max(item[1] for item in known)
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    ring = ", ".join(f"{longitude} {latitude}" for longitude, latitude in corners)
    area = description.thing(description.iri(AREA), DCTERMS.Location)
    shape = Literal(f"POLYGON(({ring}))", datatype=GEOSPARQL.wktLiteral)
    description.say(area, DCAT.bbox, shape)
    return area
