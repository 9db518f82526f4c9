"""F40: words that Markdown extensions put in are in the language of the page."""

from __future__ import annotations

import pytest

from shk.content.markdown.generated_text import HEADINGS
from shk.i18n.messages import load_messages
from tests.field.markdown_cases import shown

NOTE = 'A[^1].\n\n[^1]: En not.\n\n!!! note\n    Hej.\n\n!!! tip "Prova"\n    Hej.'


@pytest.mark.parametrize(
    ("language", "title", "heading"),
    [
        ("sv", "Tillbaka till texten vid not 1", "Obs"),
        ("en", "Back to the text at note 1", "Note"),
    ],
)
def test_notes_and_boxes(language: str, title: str, heading: str) -> None:
    page = shown(NOTE, language)
    back = page.select_one(".footnote-backref")
    assert back is not None
    assert back["title"] == title
    assert [element.get_text() for element in page.select(".admonition-title")] == [
        heading,
        "Prova",
    ]


def test_details_and_permalinks() -> None:
    page = shown("??? warning\n    Hej.", extensions=("pymdownx.details",))
    assert [item.get_text() for item in page("summary")] == ["Varning"]


@pytest.mark.parametrize("kind", HEADINGS)
def test_every_kind_of_box_has_a_name(kind: str) -> None:
    page = shown(f"!!! {kind}\n    Hej.")
    expected = load_messages("sv").text(HEADINGS[kind], "admonition")
    assert [element.get_text() for element in page.select(".admonition-title")] == [expected]
