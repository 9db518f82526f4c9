"""The JSON-LD of whole pages, judged by the vocabulary of schema.org."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from typing import Any

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF

from shk.features.registry import all_pages
from tests.metadata.schema_org import SCHEMA, faults, graph_of
from tests.portfolios import small_context

ADDRESS = "https://example.org/"


@cache
def texts() -> dict[str, str]:
    """The JSON-LD of every page of the small portfolio in Swedish, by address."""
    context = dataclasses.replace(small_context("sv"), address=ADDRESS)
    return {page.url: page.meta.linked for page in all_pages(context) if page.meta.linked}


@cache
def graph() -> Graph:
    """All of it."""
    return graph_of(texts().values())


def types_on(uri: str) -> set[str]:
    """The types of the nodes of a page."""
    nodes: list[dict[str, Any]] = json.loads(texts()[uri])["@graph"]
    return {node["@type"] for node in nodes}


def test_every_page_holds_to_the_vocabulary() -> None:
    assert faults(graph()) == set()


@pytest.mark.parametrize(
    ("predicate", "value", "reason"),
    [
        (RDF.type, SCHEMA.Storey, "no such class"),
        (SCHEMA.startDate, Literal("2024-01-01"), "no property of its class"),
        (SCHEMA.datePublished, Literal("in spring"), "not allowed: in spring"),
    ],
)
def test_a_fault_is_found(predicate: URIRef, value: URIRef | Literal, reason: str) -> None:
    wrong = Graph()
    story = URIRef(f"{ADDRESS}berattelser/picnic/#article")
    wrong.add((story, RDF.type, SCHEMA.Article))
    wrong.add((story, predicate, value))
    assert reason in {why for _, _, why in faults(wrong)}


@pytest.mark.parametrize(
    ("uri", "types"),
    [
        ("", {"WebPage", "Organization", "WebSite"}),
        ("berattelser/picnic/", {"WebPage", "BreadcrumbList", "Article"}),
        ("berattelser/picnic/lattlast/", {"WebPage", "BreadcrumbList", "Article"}),
        ("initiativ/hill-plots/", {"WebPage", "BreadcrumbList", "ResearchProject"}),
        ("aktiviteter/", {"WebPage", "ItemList"}),
        ("data/", {"WebPage", "DataCatalog"}),
        ("parter/town/", {"WebPage", "BreadcrumbList"}),
    ],
)
def test_a_page_tells_what_it_is_about(uri: str, types: set[str]) -> None:
    assert types_on(uri) == types


def test_every_page_with_crumbs_tells_them() -> None:
    context = dataclasses.replace(small_context("sv"), address=ADDRESS)
    for page in all_pages(context):
        meta = page.meta
        if meta.linked:
            assert ("BreadcrumbList" in types_on(page.url)) is bool(meta.crumbs), page.url


def test_framed_pages_leave_it_to_the_page_they_show_a_part_of() -> None:
    context = dataclasses.replace(small_context("sv"), address=ADDRESS)
    framed = [page.meta for page in all_pages(context) if page.part_of]
    assert framed
    assert not any(meta.linked for meta in framed)
