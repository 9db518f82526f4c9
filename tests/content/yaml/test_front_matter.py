"""A Markdown file taken apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from shk.content.diagnostics import Diagnostics
from shk.content.markdown.code_spans import prose_lines, without_code
from shk.content.source_text import SourceText
from shk.content.yaml.front_matter import split_page
from shk.content.yaml.tree import plain_data
from tests.content.strategies import broken_texts

if TYPE_CHECKING:
    from shk.content.authored_page import Page


def split(text: str) -> tuple[Page | None, list[tuple[str, int, int]]]:
    diagnostics = Diagnostics()
    page = split_page(SourceText("f.md", text), diagnostics, "title")
    problems = [
        (problem.code.code, problem.location.line, problem.location.column)
        for problem in diagnostics.problems
    ]
    return page, problems


def test_fields_and_body() -> None:
    page, problems = split("---\ntitle: Mat\n---\n\nText\n")
    assert problems == []
    assert page is not None
    assert plain_data(page.fields) == {"title": "Mat"}
    assert (page.body, page.body_line) == ("Text\n", 5)


def test_hyphens_in_a_text_and_in_the_body_do_not_end_the_fields() -> None:
    page, problems = split("---\ntext: |\n  ---\n  b\n---\nA\n\n---\n\nB")
    assert problems == []
    assert page is not None
    assert plain_data(page.fields) == {"text": "---\nb"}
    assert page.body == "A\n\n---\n\nB"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ("front-matter-missing", 1, 1)),
        ("----\na: b\n---\n", ("front-matter-missing", 1, 1)),
        ("---\na: b\n----\n", ("front-matter-unclosed", 4, 1)),
        ("---\na: b\n\nText", ("front-matter-unclosed", 3, 1)),
        ("---", ("front-matter-unclosed", 1, 1)),
        ("---\n''\n---\nText", ("front-matter-empty", 1, 1)),
        ("---\n\n\n- a\n---\nText", ("value-not-fields", 4, 1)),
    ],
)
def test_what_can_not_be_used(text: str, problem: tuple[str, int, int]) -> None:
    assert split(text) == (None, [problem])


def test_fields_and_body_are_reported_at_once() -> None:
    page, problems = split("---\na: *b\n---\n# H\n")
    assert page is None
    assert problems == [("yaml-alias", 2, 4), ("body-heading", 4, 1)]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("# H", [4]),
        ("#H", [4]),
        ("# H #", [4]),
        ("## H\n### H", []),
        ("    # code", []),
        ("\\# H", []),
        ("H\n===", [4]),
        ("a\nb\n===", []),
        ("H\n---", []),
        ("```\n# a\n```\n# H", [7]),
        ("````\n```\n# a\n````\n# H", [8]),
        ("~~~ yaml\n# a\n```\n# b\n~~~", []),
        ("``` never closed\n# a", []),
    ],
)
def test_headings_of_the_first_level(body: str, lines: list[int]) -> None:
    _, problems = split(f"---\ntitle: a\n---\n{body}")
    assert problems == [("body-heading", line, 1) for line in lines]


def test_heading_is_reported_without_its_signs() -> None:
    diagnostics = Diagnostics()
    split_page(SourceText("f.md", "---\ntitle: a\n---\n# Hej # "), diagnostics)
    assert diagnostics.problems[0].details["value"] == "Hej"


def test_prose_lines_keep_their_numbers() -> None:
    assert list(prose_lines("a\n```\nb\n```\nc", 5)) == [(5, "a"), (9, "c")]


def test_code_becomes_as_many_spaces() -> None:
    assert without_code("a `b` ``c`d`` e` f") == "a     " + " " * 7 + " e` f"


@given(broken_texts)
def test_any_front_matter_is_a_page_or_reported(text: str) -> None:
    page, problems = split(f"---\n{text}\n---\n\nText\n")
    assert page is not None or problems
