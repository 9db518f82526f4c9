"""A link says where it leads."""

from __future__ import annotations

import pytest

from shk.lint.link_text import empty_links, empty_texts
from shk.lint.texts import Genre, LintText


def reported(body: str, language: str = "sv") -> list[tuple[str, int, int]]:
    """The code and place of each piece of advice."""
    problems = empty_links([LintText("a.md", body, 5, Genre.PAGE, language)])
    return [
        (problem.code.code, problem.location.line, problem.location.column) for problem in problems
    ]


@pytest.mark.parametrize("text", ["Läs mer", "här", "**Klicka här!**", "Läs mer …", "click here"])
def test_texts_that_say_nothing(text: str) -> None:
    assert reported(f"Rad ett.\nSe [{text}](om.md).") == [("link-empty", 6, 4)]


@pytest.mark.parametrize(
    "body",
    [
        "Läs [mer om köket](koket.md).",
        "Läs mer [på sidan om köket](koket.md).",
        "![här](koket.jpg)",
        "`[här](koket.md)`",
        "```\n[här](koket.md)\n```",
        "[1](a.md)",
    ],
)
def test_texts_that_say_something_are_left_alone(body: str) -> None:
    assert reported(body) == []


@pytest.mark.parametrize(
    "body",
    ["<https://a.example/b>", "[https://a.example](b.md)", "[www.a.example](https://b.example)"],
)
def test_an_address_is_no_text(body: str) -> None:
    assert reported(body) == [("link-bare", 5, 1)]


def test_each_language_has_its_own_words() -> None:
    assert "läs mer" in empty_texts("sv")
    assert "läs mer" not in empty_texts("en")
    assert empty_texts("en") <= empty_texts("sv")
    assert empty_texts("xx") == empty_texts("en")
    assert reported("[läs mer](a.md)", "en") == []
