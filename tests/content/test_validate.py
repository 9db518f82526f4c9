"""Fields to records: each problem under its code, at its place, with the nearest word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import SourceText
from shk.content.validate import dotted, nearest, validate
from shk.content.yaml.tree import Fields, read_tree
from shk.model.schema.reference import Goal, Party, Place
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from shk.model.diagnostics.diagnostic import Problem
    from shk.model.schema.record import Record

GIVEN: dict[str, Any] = {"id": "s", "path": "stories/s.md", "body": "Text", "body_line": 9}


def validated(
    model: type[Record], text: str, given: dict[str, Any] | None = None
) -> tuple[Record | None, tuple[Problem, ...]]:
    diagnostics = Diagnostics()
    tree = read_tree(SourceText("f", text), diagnostics)
    assert isinstance(tree, Fields)
    return validate(model, tree, given or {}, diagnostics), diagnostics.problems


def test_a_record_is_made_of_what_is_written_and_given() -> None:
    text = "title: Mat\nsummary: Mat\ndate: 2024-05-02\ndraft: true\n"
    story, problems = validated(Story, text, GIVEN)
    assert problems == ()
    assert isinstance(story, Story)
    assert (story.title, story.id, story.draft) == ("Mat", "s", True)


def test_numbers_are_read_where_they_are_expected() -> None:
    place, problems = validated(Place, "id: a\nname: 7.10\nkind: venue\nlatitude: 59.50\n")
    assert problems == ()
    assert isinstance(place, Place)
    assert (place.name, place.latitude) == ("7.10", 59.5)


def test_a_given_field_can_not_be_written() -> None:
    text = "title: Mat\nsummary: Mat\ndate: 2024-05-02\nbody: x\n"
    story, problems = validated(Story, text, GIVEN)
    assert story is None
    assert [(problem.code.code, str(problem.location), problem.field) for problem in problems] == [
        ("field-unknown", "f:4:1", "body")
    ]


def test_unknown_field_tells_the_nearest_and_all() -> None:
    _, problems = validated(Goal, "id: a\nnamn: b\nname: b\nshort: c\nfocus_area: d\n")
    assert problems[0].details["suggestion"] == "name"
    assert (
        problems[0].details["allowed"]
        == "id, name, text, sources, conflicts, in_english, focus_area, short"
    )


def test_unknown_value_tells_the_nearest_and_all() -> None:
    _, problems = validated(Party, "id: a\nname: b\nkind: Univercity\nmark: c\n")
    assert problems[0].details["suggestion"] == "university"
    assert problems[0].details["allowed"].startswith("municipality, university, ")


def test_missing_field_is_reported_by_its_label() -> None:
    _, problems = validated(Goal, "id: a\nname: b\nfocus_area: c\n")
    assert dict(problems[0].details) == {"value": "short", "label": "Short name"}


def test_group_of_fields_tells_which() -> None:
    _, problems = validated(Goal, "id: a\nname: b\nfocus_area: c\nshort: d\nsources:\n  - x\n")
    assert [(problem.code.code, problem.field) for problem in problems] == [
        ("value-not-fields", "sources.1")
    ]
    assert problems[0].details["allowed"] == "document, where"


def test_length_is_counted_as_it_is_shown() -> None:
    _, problems = validated(Goal, f"id: a\nname: b\nfocus_area: c\nshort: '{'d' * 41}   '\n")
    assert (problems[0].details["length"], problems[0].details["limit"]) == ("41", "40")


def test_range_is_reported_by_the_bound_that_was_passed() -> None:
    text = "id: a\nname: b\nkind: venue\nlatitude: {}\n"
    assert validated(Place, text.format("-91"))[1][0].details["range"] == "≥ -90"
    assert validated(Place, text.format("91"))[1][0].details["range"] == "≤ 90"


def test_long_values_are_cut_on_one_line() -> None:
    _, problems = validated(
        Party, 'id: a\nname: b\nkind: university\nmark: "' + "x" * 50 + '\\n" \nurl: c\n'
    )
    assert all(len(problem.details["value"]) <= 60 for problem in problems)
    assert all("\n" not in problem.details["value"] for problem in problems)


def test_every_problem_of_a_record_is_reported() -> None:
    _, problems = validated(Place, "id: Å\nkind: x\nlatitude: y\nlongitud: z\n")
    assert sorted(problem.code.code for problem in problems) == [
        "field-missing",
        "field-unknown",
        "value-not-number",
        "value-pattern",
        "value-unknown",
    ]


@pytest.mark.parametrize("written", ["[a]", "{a: b}"])
@pytest.mark.parametrize("key", ["kind", "latitude", "name"])
def test_no_list_is_shown_as_a_program_writes_it(key: str, written: str) -> None:
    rows = {"id": "a", "name": "b", "kind": "venue", key: written}
    _, problems = validated(Place, "\n".join(f"{name}: {value}" for name, value in rows.items()))
    assert [(problem.code.code, problem.field) for problem in problems] == [("value-not-text", key)]


def test_nearest_word() -> None:
    assert nearest("pilott", ["pilot", "concept"]) == {"suggestion": "pilot"}
    assert nearest("rymden", ["pilot", "concept"]) == {}
    assert nearest("", []) == {}


def test_positions_are_distinguished_from_one() -> None:
    assert dotted(("effects", 0, "kind")) == "effects.1.kind"
    assert dotted(()) == ""
