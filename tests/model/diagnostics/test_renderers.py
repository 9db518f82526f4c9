"""Problems as people and programs read them."""

from __future__ import annotations

import json

import pytest

from shk.i18n.messages import load_messages
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation
from shk.model.diagnostics.renderers import ADVICE_HEAD, OFTEN, RENDERERS, count_text, problem_text

ENGLISH = load_messages("en")
UNKNOWN = Problem(
    CODES["value-unknown"],
    SourceLocation("initiatives/a.md", 8, 8),
    "phase",
    {"value": "pilott", "allowed": "concept, pilot", "suggestion": "pilot"},
)
EMPTY_BODY = Problem(CODES["body-empty"], SourceLocation("stories/b.md", 12))


def test_a_problem_is_given_in_four_lines() -> None:
    place, what, why, fix = problem_text(UNKNOWN, ENGLISH).split("\n")
    assert place == "initiatives/a.md:8:8 error [value-unknown] · phase"
    assert "“pilott”" in what
    assert why.strip()
    assert fix == "  → Did you mean “pilot”? Choose one of: concept, pilot."


def test_a_problem_of_a_whole_file_names_no_field() -> None:
    first = problem_text(EMPTY_BODY, ENGLISH).split("\n")[0]
    assert first == "stories/b.md:12:1 warning [body-empty]"


@pytest.mark.parametrize(
    ("problems", "text"),
    [
        ((), "0 errors, 0 warnings"),
        ((UNKNOWN,), "1 error, 0 warnings"),
        ((UNKNOWN, UNKNOWN, EMPTY_BODY), "2 errors, 1 warning"),
    ],
)
def test_errors_and_warnings_are_counted_apart(problems: tuple[Problem, ...], text: str) -> None:
    assert count_text(problems, ENGLISH) == text


def test_json_has_a_row_a_problem_with_its_place() -> None:
    rows = json.loads(RENDERERS["json"]((UNKNOWN, EMPTY_BODY), ENGLISH))
    assert [row["code"] for row in rows] == ["value-unknown", "body-empty"]
    assert rows[0]["path"] == "initiatives/a.md"
    assert (rows[0]["line"], rows[0]["column"]) == (8, 8)
    assert rows[1]["severity"] == "warning"


def test_an_annotation_escapes_what_would_end_it() -> None:
    odd = Problem(CODES["yaml-bracket"], SourceLocation("a.md", 2), "", {"value": "100 %\nnext"})
    reported = RENDERERS["github"]((odd,), ENGLISH)
    assert "\n" not in reported
    assert "100 %25%0Anext" in reported


ADVICE = Problem(
    CODES["title-long"], SourceLocation("initiatives/a.md", 2, 8), "title", {"length": "90"}
)


def lonely(number: int) -> Problem:
    """An initiative without a story."""
    path = f"initiatives/{number}.md"
    return Problem(
        CODES["initiative-without-story"], SourceLocation(path), "", {"value": str(number)}
    )


def test_advice_stands_last_in_a_part_of_its_own() -> None:
    reported = RENDERERS["text"]((ADVICE, UNKNOWN, EMPTY_BODY), ENGLISH).split("\n\n")
    assert reported[0] == "── initiatives/a.md"
    assert reported[1].startswith("initiatives/a.md:8:8 error [value-unknown]")
    assert reported[2] == "── stories/b.md"
    assert reported[4] == ADVICE_HEAD
    assert reported[5].startswith("initiatives/a.md:2:8 advice [title-long] · title")
    assert reported[6] == "1 error, 1 warning, 1 piece of advice"


def test_a_piece_of_advice_leaves_out_why() -> None:
    reported = RENDERERS["text"]((ADVICE,), ENGLISH)
    assert ADVICE.fix(ENGLISH) in reported
    assert ADVICE.why(ENGLISH) not in reported


@pytest.mark.parametrize(("files", "reported"), [(OFTEN, OFTEN), (OFTEN + 1, 1)])
def test_the_same_advice_to_many_files_is_reported_once(files: int, reported: int) -> None:
    many = tuple(lonely(number) for number in range(files))
    text = RENDERERS["text"](many, ENGLISH)
    assert text.count(many[0].what(ENGLISH)) == reported
    assert [str(item.location) in text for item in many] == [True] * files
    assert "{" not in text


def test_without_advice_there_is_no_part_for_it() -> None:
    assert ADVICE_HEAD not in RENDERERS["text"]((UNKNOWN,), ENGLISH)
