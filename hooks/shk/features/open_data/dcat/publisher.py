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


def describe_publisher(told: Description) -> URIRef:
    """Say who publishes the data, with the sort of publisher that the profile demands."""
    context = told.context
    partnership = context.portfolio.partnership
    agent = told.thing(told.iri(ORGANISATION), FOAF.Agent)
    told.name(agent, FOAF.name, partnership.name)
    told.name(agent, DCTERMS.description, partnership.summary)
    if kind := publisher_kind(context.portfolio):
        told.say(agent, DCTERMS.type, PUBLISHER_TYPES[kind])
    told.document(agent, FOAF.homepage, told.iri(context.addresses.start))
    return agent


def publisher_kind(portfolio: Portfolio) -> PartyKind | None:
    """The sort of organisation at which the partnership is organised, else of its first party."""
    publisher, parties = portfolio.partnership.publisher, portfolio.parties
    at = publisher.party if publisher else None
    if at is not None and at in parties:
        return parties[at].kind
    return next((one.kind for one in parties.values() if one.partner), None)


def describe_contact(told: Description) -> URIRef:
    """Say where to turn: the page and the shared mailbox that the partnership names.

    The profile demands an address for e-mail. One that nobody has given is not made
    up: the contact then is a page alone, which is the site itself if no page is named.
    """
    partnership = told.context.portfolio.partnership
    publisher = partnership.publisher
    contact = told.thing(told.iri(CONTACT), VCARD.Organization, VCARD.Kind)
    told.say(contact, VCARD.fn, Literal(partnership.name))
    page = publisher.page if publisher else None
    told.say(contact, VCARD.hasURL, URIRef(page) if page else told.iri(""))
    if publisher and publisher.email:
        told.say(contact, VCARD.hasEmail, URIRef(f"mailto:{publisher.email}"))
    return contact


def describe_area(told: Description) -> URIRef | None:
    """Say which rectangle holds the places whose positions are known; None if none is."""
    known = [
        (one.longitude, one.latitude)
        for one in told.context.portfolio.places.values()
        if one.longitude is not None and one.latitude is not None
    ]
    if not known:
        return None
    west, east = min(one[0] for one in known), max(one[0] for one in known)
    south, north = min(one[1] for one in known), max(one[1] for one in known)
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    ring = ", ".join(f"{longitude} {latitude}" for longitude, latitude in corners)
    area = told.thing(told.iri(AREA), DCTERMS.Location)
    shape = Literal(f"POLYGON(({ring}))", datatype=GEOSPARQL.wktLiteral)
    told.say(area, DCAT.bbox, shape)
    return area
