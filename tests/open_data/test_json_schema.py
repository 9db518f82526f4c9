"""The schema of a file says what is published, and nothing that is not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from shk.features.open_data.json_schema import ITEM, file_schema
from shk.features.open_data.tables import tables
from shk.i18n.messages import load_messages
from shk.model.schema.authored import Authored
from shk.model.schema.record import Editorial
from shk.model.schema.record_types import KINDS

if TYPE_CHECKING:
    from shk.site.context import Context

NAMES = ("effects", "relations", "pages", "vocabulary", *(kind.dataset for kind in KINDS))
FILES_ONLY = {"consent", "register_id", "draft", "publish_on", "expires", "image", "hue", "path"}
"""What is for the work on a page; none of it is published anywhere."""


def faults(schema: dict[str, Any], data: object) -> list[str]:
    """Where data breaks a schema."""
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [".".join(str(item) for item in fault.path) for fault in validator.iter_errors(data)]


def keys_in(data: object) -> set[str]:
    """Every key anywhere in data."""
    if isinstance(data, list):
        return {key for datum_ in data for key in keys_in(datum_)}
    if isinstance(data, dict):
        return set(data) | {key for datum_ in data.values() for key in keys_in(datum_)}
    return set()


def test_every_dataset_is_tested(source: Context) -> None:
    assert {table.id for table in tables(source)} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_follows_its_schema(files: dict[str, str], name: str) -> None:
    schema, data = json.loads(files[f"schema/{name}.json"]), json.loads(files[f"{name}.json"])
    Draft202012Validator.check_schema(schema)
    assert data["$schema"] == schema["$id"] == f"https://town.example/data/v1/schema/{name}.json"
    assert faults(schema, data) == []
    assert data["count"] == len(data["items"]) > 0
    for datum_ in data["items"]:
        assert list(datum_) == list(schema["$defs"][ITEM]["properties"])
    assert not keys_in(data) & FILES_ONLY


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_schema_is_explained(files: dict[str, str], name: str) -> None:
    definitions = json.loads(files[f"schema/{name}.json"])["$defs"]
    for record in definitions.values():
        assert record["required"] == list(record["properties"])
        for field in record["properties"].values():
            assert field["title"]
            assert field["description"]


def test_spoiled_data_breaks_the_schema(files: dict[str, str]) -> None:
    schema = json.loads(files["schema/initiatives.json"])
    data = json.loads(files["initiatives.json"])
    first = data["items"][0]
    first["phase"] = "piloting"
    first["period"]["start"]["first_day"] = "in spring"
    del first["iri"]
    assert sorted(faults(schema, data)) == [
        "items.0",
        "items.0.period.start.first_day",
        "items.0.phase",
    ]


def test_a_field_that_is_added_breaks_nothing(files: dict[str, str]) -> None:
    data = json.loads(files["goals.json"])
    data["items"][0]["colour"] = "red"
    assert faults(json.loads(files["schema/goals.json"]), data) == []


def test_titles_are_in_the_language(source: Context) -> None:
    table = next(item for item in tables(source) if item.id == "stories")
    schema = file_schema(table, "https://town.example/s.json", load_messages("sv"))
    assert schema["$defs"][ITEM]["properties"]["summary"]["title"] == "Sammanfattning"


def test_what_is_for_the_work_on_a_page_is_marked() -> None:
    fields = Authored.model_fields
    marked = {
        name
        for name, field in fields.items()
        if any(isinstance(item, Editorial) for item in field.metadata)
    }
    assert marked == {"image", "versions", "draft", "publish_on", "expires"}
