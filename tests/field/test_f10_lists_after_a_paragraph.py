"""F10: what an editor shows as a list is a list on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.field.markdown_cases import reported, shown

if TYPE_CHECKING:
    from pathlib import Path

EDITOR = MarkdownIt("commonmark").enable("table")


def outline(page: BeautifulSoup) -> list[tuple[str, int, str]]:
    """Each item with its kind of list, its depth and its own words."""
    return [
        (
            str(item.parent.name if item.parent else ""),
            len(item.find_parents(["ul", "ol"])),
            " ".join("".join(item.find_all(string=True, recursive=False)).split())
            or " ".join(item.p.get_text().split() if item.p else []),
        )
        for item in page.find_all("li")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vi gjorde:\n- a\n- b",
        "Vi gjorde:\n* a\n+ b\n1. c",
        "Först:\n1) a\n2) b",
        "- a\n  - b\n    - c\n- d",
        "1. a\n   - b\n2. c",
        "- a\n\n  mer\n- b",
        "3. a\n4. b",
    ],
)
def test_lists_are_those_of_an_editor(tmp_path: Path, text: str) -> None:
    expected = outline(BeautifulSoup(EDITOR.render(text), "html.parser"))
    assert expected
    assert outline(shown(text)) == expected
    assert reported(tmp_path, text) == []


lines = st.tuples(
    st.sampled_from(["", "  ", "    ", "   "]),
    st.sampled_from(["- ", "* ", "1. ", "2) ", "10. ", ""]),
    st.sampled_from(["ett", "två ord", "tre"]),
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(lines, st.just("")), min_size=1, max_size=8).map("\n".join))
def test_items_and_their_order_are_those_of_an_editor(text: str) -> None:
    editor = BeautifulSoup(EDITOR.render(text), "html.parser")
    assume(not editor("pre"))  # between lists, Python-Markdown takes such code for a list
    expected, result = outline(editor), outline(shown(text))
    assert [(kind, depth) for kind, depth, _ in result] == [(k, d) for k, d, _ in expected]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("> **Fakta: Tre**\n>\n> Text:\n> - a\n>   - b\n>\n> Källa: x", ["a", "b"]),
        ("!!! note\n    Text:\n    - a\n      - b", ["a", "b"]),
        ("A[^1].\n\n[^1]: Text:\n    - a\n    - b", ["a", "b"]),
        ("Ord\n:   Text:\n    - a\n      - b", ["a", "b"]),
    ],
)
def test_lists_inside_others(text: str, items: list[str]) -> None:
    own = [
        " ".join(item.find_all(string=True, recursive=False)).split() for item in shown(text)("li")
    ]
    assert [item[0] for item in own if item and item[0] in items] == items
