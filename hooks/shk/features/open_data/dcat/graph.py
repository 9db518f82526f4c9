"""A graph under construction, and the few things that are said in many places of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from shk.features.open_data.dcat.terms import DCATAP, GEOSPARQL, LANGUAGES, SPDX, VCARD

if TYPE_CHECKING:
    from datetime import date

    from rdflib.term import Node

    from shk.site.context import Context

PREFIXES = {
    "dcat": DCAT,
    "dcatap": DCATAP,
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "geosparql": GEOSPARQL,
    "rdf": RDF,
    "spdx": SPDX,
    "vcard": VCARD,
    "xsd": XSD,
}
"""Short names in the files."""


def _empty_graph() -> Graph:
    """A graph that knows our prefixes and no others, and keeps the order of what is said."""
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


@dataclass(frozen=True)
class Description:
    """What is said of things; every thing has an IRI, so that two builds say it alike."""

    context: Context
    """The public portfolio in the site's language, with its whole address."""
    graph: Graph = field(default_factory=_empty_graph)
    """What has been said."""

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The languages of titles: the site's own, and English for portals abroad."""
        english = self.context.in_language("en")
        return (self.context,) if english is self.context else (self.context, english)

    def iri(self, uri: str) -> URIRef:
        """The whole address of something on the site."""
        return URIRef(self.context.address + uri)

    def say(self, subject: Node, predicate: Node, *values: Node | None) -> None:
        """Say something of a thing; what is not known is left out."""
        for value in values:
            if value is not None:
                self.graph.add((subject, predicate, value))

    def thing(self, subject: URIRef, *kinds: Node) -> URIRef:
        """Say what a thing is; European shapes ask it of words of vocabularies too."""
        self.say(subject, RDF.type, *kinds)
        return subject

    def add_text(self, subject: Node, predicate: Node, source: str) -> None:
        """Say a text of the interface in every language."""
        for item in self.contexts:
            self.say(subject, predicate, Literal(item.text(source), lang=item.language))

    def name(self, subject: Node, predicate: Node, text: str) -> None:
        """Say a text that is in the site's language alone."""
        self.say(subject, predicate, Literal(text, lang=self.context.language))

    def speak(self, subject: Node, language: str) -> None:
        """Say which language something is in."""
        self.say(
            subject, DCTERMS.language, self.thing(LANGUAGES[language], DCTERMS.LinguisticSystem)
        )

    def document(self, subject: Node, predicate: Node, address: URIRef) -> None:
        """Say that there is a page about a thing."""
        self.say(subject, predicate, self.thing(address, FOAF.Document))


def day(value: date | None) -> Literal | None:
    """A day, if there is one."""
    return None if value is None else Literal(value.isoformat(), datatype=XSD.date)
