"""Judges JSON-LD by the vocabulary of schema.org, as SHACL shapes.

pySHACL brings the shapes with it (datashapes.org/schema, made from schema.org's own
file of April 2021). They tell what the values of a property may be. Shapes leave
properties they do not know in peace, so that every class and property exists, and
that they belong together, is asked of the same file here.
"""

from __future__ import annotations

import json
import re
import warnings
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pyshacl import validate
from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import Node

SCHEMA = Namespace("http://schema.org/")
SH = Namespace("http://www.w3.org/ns/shacl#")
ACTION_INPUT = re.compile(r"^http://schema\.org/(\w+)-(?:input|output)$")
"""What schema.org's page on actions adds to the name of a property that is asked for."""
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@cache
def vocabulary() -> Graph:
    """All classes and properties of schema.org."""
    shapes = files("pyshacl").joinpath("assets/schema.ttl").read_bytes()
    return Graph().parse(data=shapes, format="turtle")


@cache
def _context() -> dict[str, Any]:
    """How plain values are read: dates, numbers and addresses as what the shapes take."""
    result: dict[str, Any] = {"@vocab": str(SCHEMA)}
    shapes = vocabulary()
    for shape in shapes.subjects(RDF.type, SH.PropertyShape):
        path, allowed = shapes.value(shape, SH.path), set(_allowed(shape))
        name = str(path).removeprefix(str(SCHEMA))
        if XSD.date in allowed:
            result[name] = {"@id": str(path), "@type": str(XSD.date)}
        elif XSD.float in allowed:
            result[name] = {"@id": str(path), "@type": str(XSD.float)}
        elif SH.IRI in allowed and XSD.string not in allowed:
            result[name] = {"@id": str(path), "@type": "@id"}
    return result


def _allowed(shape: Node) -> Iterator[Node]:
    """The data types, classes and kinds of node that a shape lets through."""
    shapes = vocabulary()
    either = shapes.value(shape, SH["or"])
    for item in (shape, *(Collection(shapes, either) if either else ())):
        for part in (SH.datatype, SH["class"], SH.nodeKind):
            yield from shapes.objects(item, part)


def graph_of(pages: Iterable[str]) -> Graph:
    """The nodes of JSON-LD texts as one graph; dates of less than a day are read as their first."""
    graph = Graph()
    for page in pages:
        data = json.loads(page)
        assert data["@context"] == "https://schema.org"
        full_dumps = json.dumps({"@context": _context(), "@graph": _full_days(data["@graph"])})
        with warnings.catch_warnings():
            # rdflib's reader of JSON-LD uses a class of its own that it calls outdated
            warnings.simplefilter("ignore", DeprecationWarning)
            graph.parse(data=full_dumps, format="json-ld")
    return graph


def _full_days(value: Any) -> Any:  # noqa: ANN401 - what JSON can hold
    """ISO 8601 allows years and months as dates, which the shapes' data type does not."""
    if isinstance(value, dict):
        return {
            key: _day(item) if key.endswith("Date") and isinstance(item, str) else _full_days(item)
            for key, item in value.items()
        }
    return [_full_days(item) for item in value] if isinstance(value, list) else value


def _day(text: str) -> str:
    return f"{text}-01-01"[:10]


def faults(graph: Graph) -> set[tuple[str, str, str]]:
    """What is wrong in a graph: what it is about, the class or property, and why."""
    return {*_unknown(graph), *_misused(graph)}


def _unknown(graph: Graph) -> Iterator[tuple[str, str, str]]:
    """Classes and properties that there are none of, and properties of other classes."""
    for subject in set(graph.subjects(RDF.type, None)):
        properties: set[Node] = {RDF.type}
        for kind in graph.objects(subject, RDF.type):
            if (kind, RDF.type, RDFS.Class) not in vocabulary():
                yield str(subject), str(kind), "no such class"
            properties |= _properties(kind)
        for path in set(graph.predicates(subject)):
            asked = ACTION_INPUT.match(str(path))
            meant = SCHEMA[asked[1]] if asked else path
            if meant not in properties:
                yield str(subject), str(path), "no property of its class"


@cache
def _properties(kind: Node) -> frozenset[Node]:
    """The properties of a class and of those above it."""
    shapes = vocabulary()
    above = shapes.transitive_objects(kind, RDFS.subClassOf)
    return frozenset(
        path
        for item in above
        for shape in shapes.objects(item, SH.property)
        for path in shapes.objects(shape, SH.path)
    )


def _misused(graph: Graph) -> Iterator[tuple[str, str, str]]:
    """Values of the wrong sort, found by pySHACL."""
    known = graph + _words()
    report: Any = validate(known, shacl_graph=_shapes(graph), ont_graph=_classes())[1]
    for subject in report.subjects(RDF.type, SH.ValidationResult):
        path, value = report.value(subject, SH.resultPath), report.value(subject, SH.value)
        yield str(report.value(subject, SH.focusNode)), str(path), f"not allowed: {value}"


def _shapes(graph: Graph) -> Graph:
    """The shapes of the classes in a graph, and of those above them."""
    full, result = vocabulary(), Graph()
    kinds = {kind for kind in graph.objects(None, RDF.type) if isinstance(kind, URIRef)}
    for kind in kinds:
        for transitive_object in full.transitive_objects(kind, RDFS.subClassOf):
            for triple in full.triples((transitive_object, None, None)):
                result.add(triple)
            for shape in full.objects(transitive_object, SH.property):
                result += full.cbd(shape)
    return result


@cache
def _classes() -> Graph:
    """Which class is above which."""
    graph = Graph()
    for triple in vocabulary().triples((None, RDFS.subClassOf, None)):
        graph.add(triple)
    return graph


@cache
def _words() -> Graph:
    """What the words of schema.org's lists belong to, such as that of a cancelled event."""
    shapes, result = vocabulary(), Graph()
    lists = set(shapes.transitive_subjects(RDFS.subClassOf, SCHEMA.Enumeration))
    for triple in shapes.triples((None, RDF.type, None)):
        if triple[2] in lists:
            result.add(triple)
    return result
