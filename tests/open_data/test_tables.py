"""Every kind of record is a dataset, and so are their parts that stand on their own."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Any

from shk.features.open_data.json import item
from shk.features.open_data.source import data_context
from shk.features.open_data.tables import tables
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.vocabulary import Phase
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context


def items_of(source: Context, name: str) -> list[dict[str, Any]]:
    """The published records of a dataset."""
    table = next(element for element in tables(source) if element.id == name)
    return [item(row, source.messages) for row in table.rows()]


def test_names_and_addresses_are_unique(source: Context) -> None:
    names = [table.id for table in tables(source)]
    assert len(names) == len(set(names))
    for name in names:
        rows = items_of(source, name)
        assert len({row["id"] for row in rows}) == len(rows), name
        assert len({row["iri"] for row in rows}) == len(rows), name
        assert all(row["iri"].startswith("https://town.example/") for row in rows), name


def test_every_record_is_there(source: Context) -> None:
    for kind, info in KIND_INFO.items():
        results = [row["id"] for row in items_of(source, info.dataset)]
        assert results == list(small_portfolio().records(kind))


def test_a_record_without_a_page_is_found_in_its_file(source: Context) -> None:
    assert (
        items_of(source, "figures")[0]["iri"] == "https://town.example/data/v1/figures.json#plots"
    )
    assert items_of(source, "goals")[0]["iri"] == "https://town.example/goals/growing/"


def test_effects_tell_whose_they_are_and_keep_their_ids(source: Context) -> None:
    rows = items_of(source, "effects")
    assert [(row["initiative"], row["also_in_stories"]) for row in rows] == [
        ("hill-plots", ["picnic"]),
        *[("hill-plots", [])] * 2,
    ]
    hill = source.portfolio.initiatives["hill-plots"]
    twice = hill.model_copy(
        update={"effects": (hill.effects[2], *hill.effects[:2], *hill.effects[:1])}
    )
    changed = dataclasses.replace(
        source,
        portfolio=dataclasses.replace(
            source.portfolio, initiatives={**source.portfolio.initiatives, hill.id: twice}
        ),
    )
    before, after = (
        [element["id"] for element in items_of(element, "effects")] for element in (source, changed)
    )
    assert after == [before[2], before[0], before[1], f"{before[0]}-2"]


def test_relations_stand_once_with_their_reason(source: Context) -> None:
    rows = items_of(source, "relations")
    assert [(row["from"], row["kind"], row["to"]) for row in rows] == [
        ("hill-plots", "learns_with", "soil-study"),
        ("hill-plots", "twin", "quay-plots"),
        ("soil-study", "research_on", "hill-plots"),
        ("tool-library", "builds_on", "hill-plots"),
    ]
    assert rows[0]["because"] == "They dig the same soil."


def test_the_vocabulary_holds_every_word_that_stands_in_the_data(
    source: Context, files: dict[str, str]
) -> None:
    rows = items_of(source, "vocabulary")
    words = {(row["vocabulary"], row["value"]): row["label"] for row in rows}
    assert {value for name, value in words if name == "phase"} == {
        element.value for element in Phase
    }
    for name, content in files.items():
        if name.startswith("schema/"):
            for choice in _choices(json.loads(content)):
                assert choice <= {value for _, value in words}, name


def _choices(schema: object) -> list[set[str]]:
    """Every list of words with meanings in a schema."""
    if isinstance(schema, list):
        return [choice for each in schema for choice in _choices(each)]
    if not isinstance(schema, dict):
        return []
    own = [set(schema["enum"]) - {None}] if "enumDescriptions" in schema else []
    return own + [choice for each in schema.values() for choice in _choices(each)]


def test_versions_of_a_text_are_reported(source: Context) -> None:
    (version,) = next(
        element for element in items_of(source, "stories") if element["id"] == "picnic"
    )["versions"]
    assert version["audience"] == "easy"
    assert version["title"] == "We ate carrots"
    assert version["text"] == "We met.\nWe ate."
    assert version["iri"] == "https://town.example/stories/picnic/easy-to-read/"


def test_the_gate_holds_in_a_preview_and_the_language_is_the_sites_own() -> None:
    full = small_context()
    hidden = full.portfolio.stories["picnic"].model_copy(update={"draft": True})
    stories = {**full.portfolio.stories, "picnic": hidden}
    portfolio = dataclasses.replace(full.portfolio, stories=stories)
    preview = dataclasses.replace(full, portfolio=portfolio, preview=True)
    assert [element["id"] for element in items_of(data_context(preview), "stories")] == ["well"]
    assert data_context(small_context("sv").in_language("en")).language == "sv"
