"""The page of open data explains every field once, and its examples have real addresses."""

from __future__ import annotations

import dataclasses
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from shk.features.field_reference.public_fields import public_fields
from shk.features.open_data.datasets import datasets
from shk.features.open_data.page import OpenDataView, open_data_view
from shk.model.schema.envelope import Envelope
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.features.open_data.fields import DataField


@pytest.fixture
def view() -> OpenDataView:
    """The page for the small portfolio."""
    context = dataclasses.replace(small_context(), address="https://town.example/")
    return open_data_view(context, datasets(context))


def every_field(view: OpenDataView) -> list[DataField]:
    """Every field on the page."""
    parts = (
        *(dataset.fields for dataset in view.datasets),
        view.around,
        *(p.fields for p in view.parts),
    )
    return list(chain.from_iterable(parts))


def test_each_dataset_has_its_fields_and_files(view: OpenDataView) -> None:
    first, *_, last = view.datasets
    assert (first.id, first.count) == ("initiatives", "5 records")
    assert [file.format for file in first.files] == ["JSON", "CSV"]
    assert all(file.size.endswith("\u00a0kB") for file in first.files)
    assert first.schema == "data/v1/schema/initiatives.json"
    assert first.columns[:2] == ("id", "iri")
    assert (last.id, last.fields, last.schema, last.columns) == ("portfolio", (), "", ())


def test_a_single_record_is_counted_as_one(view: OpenDataView) -> None:
    assert next(dataset.count for dataset in view.datasets if dataset.id == "figures") == "1 record"


def test_every_field_is_explained_and_every_part_is_there(view: OpenDataView) -> None:
    anchors = [part.id for part in view.parts]
    assert len(anchors) == len(set(anchors))
    for field in every_field(view):
        assert field.title
        assert field.help
        assert field.type
        assert not field.part or field.part in anchors
    assert {item.part for item in every_field(view)} - {""} == set(anchors)


def test_what_surrounds_the_records_is_explained(view: OpenDataView) -> None:
    assert [item.key for item in view.around] == [
        public_field.key for public_field in public_fields((Envelope,))
    ]
    assert view.around[0].key == "$schema"


def test_types_are_given_in_words(view: OpenDataView) -> None:
    types = {
        (dataset.id, field.key): field.type for dataset in view.datasets for field in dataset.fields
    }
    assert types["initiatives", "goals"] == "list of ids of other records"
    assert types["initiatives", "strands"] == "list of words of a vocabulary"
    assert types["initiatives", "period"] == "record"
    assert types["activities", "participants"] == "whole number"
    assert types["stories", "date"] == "day, as in 2024-03-15"
    assert types["places", "latitude"] == "number"
    assert types["parties", "partner"] == "true or false"
    assert types["goals", "name"] == "text"


def test_examples_ask_for_files_that_are_reported(view: OpenDataView) -> None:
    files = [f"https://town.example/{file.uri}" for file in view.datasets[0].files]
    assert [example.id for example in view.examples] == ["shell", "python", "r", "javascript"]
    for example in view.examples:
        assert any(f'"{file}"' in example.code or f"{file}\n" in example.code for file in files)


def test_the_page_says_whom_to_name(view: OpenDataView) -> None:
    assert (view.attribution, view.attribution_url) == ("Town and College", "https://town.example/")
    assert (view.licence, view.version, view.folder) == ("CC BY 4.0", 1, "data/v1/")


def test_the_catalogue_is_named_in_each_form(view: OpenDataView) -> None:
    assert [(item.title, item.uri) for item in view.catalogue] == [
        ("RDF/XML", "data/dcat.rdf"),
        ("Turtle", "data/dcat.ttl"),
    ]
