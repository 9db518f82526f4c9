"""The schema of a record allows what the check allows, and says it in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from shk.features.field_reference.json_schema import known_ids, list_schema, record_schema
from shk.i18n.messages import load_messages
from shk.model.schema.initiative import Initiative
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import Goal, Party
from shk.model.schema.story import Story
from tests.portfolios import INITIATIVES, small_portfolio

if TYPE_CHECKING:
    from shk.model.schema.record import Kind

SWEDISH = load_messages("sv")
ENGLISH = load_messages("en")


def ids() -> dict[Kind, dict[str, str]]:
    """The ids of the small portfolio."""
    return known_ids(small_portfolio(), RECORD_TYPES)


def faults(schema: dict[str, Any], data: object) -> list[str]:
    """Where a schema finds something wrong, dotted."""
    Draft202012Validator.check_schema(schema)
    iter_errors = Draft202012Validator(schema).iter_errors(data)
    return sorted(".".join(str(step) for step in item.absolute_path) for item in iter_errors)


def written(**changes: object) -> dict[str, Any]:
    """An initiative as it is authored, without its id, with some fields changed."""
    return {key: initiative for key, initiative in INITIATIVES[0].items() if key != "id"} | changes


@pytest.mark.parametrize("kind", [*RECORD_TYPES])
def test_every_record_has_a_schema_that_is_one(kind: Kind) -> None:
    schema = record_schema(RECORD_TYPES[kind], SWEDISH, ids())
    Draft202012Validator.check_schema(schema)
    for item in (schema, *schema.get("$defs", {}).values()):
        assert item["additionalProperties"] is False
        assert all(field["title"] and field["description"] for field in item["properties"].values())


def test_what_the_loader_gives_is_left_out() -> None:
    known = record_schema(Story, ENGLISH)["properties"]
    assert {"id", "path", "body", "body_line", "changed"} & set(known) == set()
    assert list(known)[:2] == ["title", "summary"]


def test_titles_and_help_are_in_the_language() -> None:
    field = record_schema(Story, SWEDISH)["properties"]["summary"]
    assert field["title"] == "Sammanfattning"
    assert field["maxLength"] == 200
    assert record_schema(Story, ENGLISH)["properties"]["summary"]["title"] == "Summary"


def test_a_real_record_is_allowed_and_a_spoiled_one_is_not() -> None:
    schema = record_schema(Initiative, ENGLISH, ids())
    assert faults(schema, written()) == []
    assert faults(schema, written(phase="piloting")) == ["phase"]
    assert faults(schema, written(goals=["growing", "grown"])) == ["goals.1"]
    assert faults(schema, written(colour="red")) == [""]
    assert faults(schema, written(period={"start": "last week"})) == ["period.start"]
    assert faults(schema, written(summary="x" * 201)) == ["summary"]
    assert faults(schema, {"title": "Alone"}) == [""] * 6


def test_a_field_written_with_a_reserved_word_has_its_own_name() -> None:
    person = record_schema(Initiative, ENGLISH)["$defs"]["Person"]
    assert "as" in person["properties"]
    assert "part" not in person["properties"]


def test_without_ids_any_text_can_be_named() -> None:
    assert faults(record_schema(Initiative, ENGLISH), written(goals=["anything"])) == []


def test_ids_and_words_are_reported_with_their_names() -> None:
    known = record_schema(Initiative, ENGLISH, ids())["properties"]
    goals = known["goals"]["items"]
    assert dict(zip(goals["enum"], goals["enumDescriptions"], strict=True)) == {
        "growing": "More people grow",
        "sharing": "Harvests are shared",
        "meeting": "People meet daily",
    }
    phase = known["phase"]
    assert phase["enumDescriptions"][phase["enum"].index("closed")].startswith("Closed – ")


def test_an_optional_field_may_be_empty() -> None:
    schema = list_schema(Party, ENGLISH, ids())
    row = {"id": "a", "name": "A", "kind": "network", "mark": "A", "part_of": None, "text": None}
    assert faults(schema, [row]) == []
    assert faults(schema, [row | {"part_of": "nobody"}]) == ["0.part_of"]
    assert faults(schema, [row | {"name": None}]) == ["0.name"]


def test_a_list_names_the_row_that_is_wrong() -> None:
    schema = list_schema(Goal, ENGLISH, ids())
    good = {"id": "a", "name": "A", "short": "A", "focus_area": "gardens"}
    assert faults(schema, [good, good | {"short": "x" * 41}]) == ["1.short"]
    assert faults(schema, good) == [""]


def test_times_tell_how_they_are_written() -> None:
    known = record_schema(Story, SWEDISH)["properties"]
    assert known["date"]["format"] == "date"
    assert "2024-03-15" in known["date"]["description"]
    assert "våren 2024" in known["about"]["description"]
    assert known["about"]["type"] == ["string", "integer", "null"]
