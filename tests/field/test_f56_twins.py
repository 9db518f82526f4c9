"""F56: a page, its twin and what a reader of Markdown makes of the twin are alike."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from shk.build.markdown_twins import markdown
from tests.field.markdown_cases import shown

READER = MarkdownIt("commonmark").enable("table")


def again(html: str) -> BeautifulSoup:
    """What a reader of Markdown makes of the twin of HTML."""
    return BeautifulSoup(READER.render(markdown(html, "https://x.example/")), "html.parser")


def words(page: BeautifulSoup) -> str:
    """The words of a page."""
    return " ".join(page.get_text(" ").split())


@pytest.mark.parametrize(
    "text",
    [
        "Vi gjorde:\n- a\n- b",
        "\\- a\n\\- b",
        "Text\n\\# b\n\\+ c",
        "2024\\. Ett år",
        "\\*a\\* och \\_b\\_ och snake_case",
        "- \\- a\n- 1\\. b",
    ],
)
def test_blocks_and_words_stay(text: str) -> None:
    page = shown(text)
    twin = again(str(page))
    assert words(twin) == words(page)
    for tag in ("li", "h1", "h2", "ul", "ol", "em", "strong"):
        assert len(twin(tag)) == len(page(tag)), tag


def test_columns_stay_aligned() -> None:
    page = shown("| a | b | c | d |\n|--:|:-:|:--|---|\n| 1 | 2 | 3 | 4 |")
    aligned = [str(item.get("style", "")).replace(" ", "").rstrip(";") for item in page("th")]
    twin = again(str(page))
    assert [str(item.get("style", "")).replace(" ", "") for item in twin("th")] == aligned
    assert aligned == ["text-align:right", "text-align:center", "text-align:left", ""]


pieces = st.sampled_from(
    ["- ", "+ ", "* ", "1. ", "12) ", "# ", "## ", "> ", "ord", "\n", " ", "_a_", "*"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=10).map("".join))
def test_a_paragraph_stays_a_paragraph(text: str) -> None:
    page = BeautifulSoup("<p></p>", "html.parser")
    assert page.p is not None
    page.p.string = text
    twin = again(str(page))
    assert words(twin) == words(page)
    assert not twin(["li", "h1", "h2", "blockquote", "em", "pre", "hr"])
