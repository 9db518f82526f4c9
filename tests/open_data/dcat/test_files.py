"""The catalogue of open data, judged by shapes of the profile."""

from __future__ import annotations

import dataclasses
import hashlib
from functools import cache
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from shk.features.open_data.datasets import datasets
from shk.features.open_data.dcat.catalogue import catalogue
from shk.features.open_data.dcat.filling import open_data_files
from shk.model.schema.publisher import Publisher
from shk.site.urls import CATALOGUE_FORMS
from tests.open_data.dcat.judge import profile_faults
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context
    from shk.site.page import MadeFile

SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
ADDRESS = "https://example.org/"
WHOLE = {"party": "college", "page": f"{ADDRESS}us/", "email": "data@example.org"}


def context_with(publisher: dict[str, str] | None) -> Context:
    """The small portfolio in Swedish, with a publisher."""
    portfolio = small_portfolio()
    reported = Publisher.model_validate(publisher) if publisher else None
    partnership = portfolio.partnership.model_copy(update={"publisher": reported})
    portfolio = dataclasses.replace(portfolio, partnership=partnership)
    return dataclasses.replace(small_context("sv", portfolio=portfolio), address=ADDRESS)


@cache
def files() -> dict[str, MadeFile]:
    """All files of open data of a site that tells everything, by their addresses."""
    return {
        open_data_file.uri: open_data_file
        for open_data_file in open_data_files(context_with(WHOLE))
    }


def read(ending: str, expected: dict[str, MadeFile] | None = None) -> Graph:
    """A form of the catalogue as rdflib reads it back."""
    form = {"rdf": "xml", "ttl": "turtle"}[ending]
    return Graph().parse(data=(expected or files())[f"data/dcat.{ending}"].content, format=form)


@pytest.mark.parametrize("ending", ["rdf", "ttl"])
def test_each_form_holds_to_the_profile(ending: str) -> None:
    assert profile_faults(read(ending)) == set()


@pytest.mark.parametrize(("ending", "form"), CATALOGUE_FORMS.items())
def test_a_draft_that_is_filled_in_is_what_is_written_at_once(ending: str, form: str) -> None:
    context = context_with(WHOLE)
    made = {item.uri: item for item in open_data_files(context)}

    def measures(uri: str) -> tuple[int, str]:
        held = made[uri].content
        content = held if isinstance(held, bytes) else held.encode()
        return len(content), hashlib.sha1(content, usedforsecurity=False).hexdigest()

    at_once = catalogue(context, measures).serialize(format=form, encoding="utf-8")
    assert made[f"data/dcat.{ending}"].content == at_once


def test_no_text_and_no_title_decides_a_draft() -> None:
    drafts = [part for ending in CATALOGUE_FORMS for part in files()[f"data/dcat.{ending}"].parts]
    assert [part.texts for part in drafts] == [frozenset()] * len(CATALOGUE_FORMS)


def test_both_forms_say_the_same() -> None:
    assert set(read("rdf")) == set(read("ttl"))


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (DCAT.Catalog, DCTERMS.title),
        (DCAT.Catalog, DCTERMS.description),
        (DCAT.Catalog, DCTERMS.publisher),
        (DCAT.Catalog, DCTERMS.license),
        (DCAT.Catalog, DCAT.dataset),
        (DCAT.Dataset, DCTERMS.title),
        (DCAT.Dataset, DCTERMS.description),
        (DCAT.Dataset, DCTERMS.publisher),
        (DCAT.Distribution, DCAT.accessURL),
        (DCAT.Distribution, DCTERMS["format"]),
        (FOAF.Agent, FOAF.name),
        (FOAF.Agent, DCTERMS.type),
        (VCARD.Organization, VCARD.fn),
        (VCARD.Organization, VCARD.hasEmail),
    ],
)
def test_the_shapes_miss_what_is_mandatory(kind: URIRef, path: URIRef) -> None:
    graph = read("ttl")
    first = next(
        subject for subject in graph.subjects(RDF.type, kind) if (subject, path, None) in graph
    )
    graph.remove((first, path, None))
    assert (str(path), "MinCountConstraintComponent") in profile_faults(graph)


def test_an_address_nobody_gave_is_not_made_up() -> None:
    """The profile asks every contact for an address for e-mail; the partnership may have none."""
    result = {
        open_data_file.uri: open_data_file for open_data_file in open_data_files(context_with(None))
    }
    graph = read("ttl", result)
    assert profile_faults(graph) == {(str(VCARD.hasEmail), "MinCountConstraintComponent")}
    assert set(graph.objects(None, VCARD.hasURL)) == {URIRef(ADDRESS)}


def test_contact_and_publisher_are_those_of_the_partnership() -> None:
    graph = read("ttl")
    contact = URIRef(f"{ADDRESS}#contact")
    assert set(graph.objects(contact, VCARD.hasEmail)) == {URIRef("mailto:data@example.org")}
    assert set(graph.objects(contact, VCARD.hasURL)) == {URIRef(f"{ADDRESS}us/")}
    publisher = URIRef(f"{ADDRESS}#organisation")
    assert set(graph.objects(None, DCTERMS.publisher)) == {publisher}
    kind = URIRef("http://purl.org/adms/publishertype/Academia-ScientificOrganisation")
    assert set(graph.objects(publisher, DCTERMS.type)) == {kind}


def test_without_a_host_the_first_party_tells_the_sort_of_publisher() -> None:
    result = {
        open_data_file.uri: open_data_file for open_data_file in open_data_files(context_with(None))
    }
    kind = URIRef("http://purl.org/adms/publishertype/LocalAuthority")
    assert set(read("ttl", result).objects(None, DCTERMS.type)) == {kind}


def test_every_dataset_and_file_is_reported_with_its_size_and_checksum() -> None:
    graph, listed = read("rdf"), datasets(context_with(WHOLE))
    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == len(listed)
    for distribution in (file for dataset in listed for file in dataset.distributions):
        reported = graph.value(None, DCAT.downloadURL, URIRef(ADDRESS + distribution.uri))
        held = files()[distribution.uri].content
        content = held if isinstance(held, bytes) else held.encode()
        assert str(graph.value(reported, DCAT.byteSize)) == str(len(content))
        checksum = graph.value(reported, SPDX.checksum)
        digest = hashlib.sha1(content).hexdigest()  # noqa: S324 - the profile's algorithm
        assert str(graph.value(checksum, SPDX.checksumValue)).lower() == digest
        schema = graph.value(reported, DCTERMS.conformsTo)
        assert schema == (URIRef(ADDRESS + distribution.schema) if distribution.schema else None)
        assert not distribution.schema or distribution.schema in files()


def test_titles_are_in_swedish_and_english() -> None:
    titles = set(read("rdf").objects(URIRef(f"{ADDRESS}data/#stories"), DCTERMS.title))
    assert titles == {Literal("Berättelser", lang="sv"), Literal("Stories", lang="en")}


def test_the_area_holds_the_places_that_are_known() -> None:
    box = read("rdf").value(URIRef(f"{ADDRESS}#area"), DCAT.bbox)
    assert str(box).startswith("POLYGON((16.5 59.4, 16.5 59.4,")


def test_no_address_is_relative_and_nothing_is_nameless() -> None:
    for triple in read("rdf"):
        for term in triple:
            assert isinstance(term, Literal) or str(term).startswith(("http", "mailto:"))


def test_the_files_are_the_same_each_time() -> None:
    again = {
        open_data_file.uri: open_data_file.content
        for open_data_file in open_data_files(context_with(WHOLE))
    }
    assert again == {uri: file.content for uri, file in files().items()}
