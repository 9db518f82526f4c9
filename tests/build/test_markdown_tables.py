"""Tables are boxed, so that a page never scrolls sideways because of one."""

from __future__ import annotations

from bs4 import BeautifulSoup
from markdown import Markdown

from shk.build.markdown_tables import ScrollingTables

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


def converted(text: str) -> BeautifulSoup:
    """A text converted with boxed tables."""
    html = Markdown(extensions=["tables", ScrollingTables("Table")]).convert(text)
    return BeautifulSoup(html, "html.parser")


def test_each_table_has_a_named_box_that_the_keyboard_reaches() -> None:
    page = converted(f"Before\n\n{TABLE}\nBetween\n\n{TABLE}")
    boxes = page.select("div.table-box")
    assert len(boxes) == len(page.find_all("table")) == 2
    for box in boxes:
        assert box["role"] == "region"
        assert box["aria-label"] == "Table"
        assert box["tabindex"] == "0"
        assert [element.name for element in box.find_all(recursive=False)] == ["table"]


def test_the_name_is_in_the_language_of_the_page_that_comes_next() -> None:
    tables = ScrollingTables("Tabell")
    tables.before_convert("Table")
    html = Markdown(extensions=["tables", tables]).convert(TABLE)
    assert 'aria-label="Table"' in html


def test_the_order_of_a_page_stays() -> None:
    page = converted(f"Before\n\n{TABLE}\nAfter")
    assert [element.name for element in page.find_all(recursive=False)] == ["p", "div", "p"]


def test_a_page_without_tables_is_left_alone() -> None:
    assert str(converted("Only *words*")) == "<p>Only <em>words</em></p>"
