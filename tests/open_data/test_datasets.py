"""The list of datasets tells the truth about the files."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from shk.features.open_data.datasets import data_files, datasets
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from shk.site.context import Context


def test_every_file_is_reported_with_its_size(source: Context) -> None:
    sizes = {
        data_file.uri: len(
            data_file.content
            if isinstance(data_file.content, bytes)
            else data_file.content.encode()
        )
        for data_file in data_files(source)
    }
    reported = {
        distribution.uri: distribution.size
        for dataset in datasets(source)
        for distribution in dataset.distributions
    }
    schemas = {
        distribution.schema
        for dataset in datasets(source)
        for distribution in dataset.distributions
        if distribution.schema
    }
    assert sizes == {**reported, **{schema: sizes[schema] for schema in schemas}}


def test_what_is_json_has_a_schema_of_its_own(source: Context) -> None:
    every = [distribution for dataset in datasets(source) for distribution in dataset.distributions]
    judged = [item.schema for item in every if item.uri.endswith("json")]
    assert all(judged)
    assert len(set(judged)) == len(judged)
    assert not any(item.schema for item in every if not item.uri.endswith("json"))


def test_counts_are_those_of_the_files(source: Context, files: dict[str, str]) -> None:
    for dataset in datasets(source):
        if dataset.parts:
            assert dataset.count == json.loads(files[f"{dataset.id}.json"])["count"]
        assert dataset.uri == f"data/#{dataset.id}"


def test_a_file_tells_what_it_is(files: dict[str, str]) -> None:
    data = json.loads(files["goals.json"])
    del data["items"]
    assert data == {
        "$schema": "https://town.example/data/v1/schema/goals.json",
        "dataset": "goals",
        "title": "Societal goals",
        "description": "What the initiatives are to contribute to.",
        "version": 1,
        "language": "en",
        "generated": "2025-06-01",
        "known_until": "2025-06-01",
        "source": "https://town.example/data/v1/goals.json",
        "documentation": "https://town.example/data/",
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "attribution": "Town and College",
        "count": 3,
    }


def test_the_same_day_gives_the_same_bytes(source: Context) -> None:
    again = dataclasses.replace(small_context(), address=source.address)
    assert [(file.uri, file.content) for file in data_files(again)] == [
        (file.uri, file.content) for file in data_files(source)
    ]


def test_titles_follow_the_language_and_files_do_not() -> None:
    home = small_context("sv")
    existing = home.in_language("en")
    assert datasets(home)[0].title == "Initiativ"
    assert datasets(existing)[0].title == "Initiatives"
    assert datasets(existing)[0].distributions == datasets(home)[0].distributions


def test_files_are_there_before_there_is_anything_to_tell() -> None:
    nothing = small_context(portfolio=empty_portfolio())
    assert [data_file.uri for data_file in data_files(nothing)] == [
        data_file.uri for data_file in data_files(small_context())
    ]
