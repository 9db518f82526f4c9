"""The site shows what it has taken over from its sources, and tells what it left out."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag

HERE = Path(__file__).parent
KINDS = {"initiative", "goal", "challenge", "activity", "figure", "vision", "relation"}
APART = " | "
"""Put after paragraphs and cells, so that a phrase or number never runs on into the next."""
NEAR = 700
"""How many characters a place on a page may have, for what it says to belong together."""


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a data file beside this test."""
    result: list[dict[str, Any]] = yaml.safe_load((HERE / f"{name}.yml").read_text("utf-8"))
    return result


TAKEN = rows("taken_over")
LEFT = rows("left_out")
SECTIONS: dict[str, list[str]] = yaml.safe_load((HERE / "sections.yml").read_text("utf-8"))


def plain(text: str) -> str:
    """A text with every space alike and no soft hyphens."""
    return " ".join(text.replace("\u00ad", "").split())


def places(html: str) -> list[str]:
    """The text of a page's main part and of every element in it, the frame left out."""
    main = BeautifulSoup(html, "html.parser").find("main")
    assert isinstance(main, Tag), "no <main>"
    for drawn in main.find_all("svg"):
        drawn.decompose()
    for block in main.find_all(["p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3"]):
        block.append(APART)
    return [plain(element.get_text(" ")) for element in [main, *main.select("*")]]


@cache
def places_of(page: Path) -> list[str]:
    """The same for a file, kept, since many rows ask for the same page."""
    return places(page.read_text(encoding="utf-8"))


def says(text: str, phrase: str) -> bool:
    """Whether a text has a phrase, not as a part of a longer word or number."""
    before = r"(?<!\d )" if phrase[0].isdigit() else ""
    return bool(re.search(rf"(?<!\w){before}{re.escape(phrase)}(?!\w)", text))


def said_together(expected: list[str], phrases: list[str]) -> bool:
    """Whether one place of the page, an entry or a paragraph, has all the phrases."""
    return any(
        all(says(text, phrase) for phrase in phrases) for text in expected if len(text) <= NEAR
    )


def lacks(row: dict[str, Any], site: Path) -> str:
    """What a page does not say of a row; empty if it says all of it."""
    page = site / row["page"] / "index.html"
    if not page.is_file():
        return f"no page {row['page']}"
    phrases = [row["says"]] if isinstance(row["says"], str) else row["says"]
    result = places_of(page)
    if missing := [phrase for phrase in phrases if not says(result[0], phrase)]:
        return f"{row['page']} does not say {missing}"
    if row["kind"] != "initiative" and len(phrases) > 1 and not said_together(result, phrases):
        return f"{row['page']} does not say {phrases} in one place"
    return ""


def test_the_pages_say_what_is_taken_over(real_site: Path) -> None:
    assert [fault for row in TAKEN if (fault := lacks(row, real_site))] == []


def test_rows_are_well_formed() -> None:
    for row in TAKEN:
        assert set(row) == {"source", "section", "kind", "says", "page"}, row
        assert row["kind"] in KINDS, row
    for row in LEFT:
        assert set(row) == {"source", "section", "what", "why"}, row
        assert all(isinstance(value, str) and value for value in row.values()), row


def test_every_section_is_taken_over_or_left_out() -> None:
    results = {(row["source"], row["section"]) for row in [*TAKEN, *LEFT]}
    assert results == {(source, item) for source, section in SECTIONS.items() for item in section}


def test_sources_are_the_documents_of_the_site() -> None:
    documents = yaml.safe_load((HERE.parents[1] / "docs/data/documents.yml").read_text("utf-8"))
    held = [document["id"] for document in documents if not document.get("missing")]
    assert list(SECTIONS) == held


def test_no_row_stands_twice() -> None:
    seen = [(row["source"], row["section"], row["page"], str(row["says"])) for row in TAKEN]
    assert len(seen) == len(set(seen))


def test_the_portfolio_of_2024_is_whole() -> None:
    of_year = [
        row
        for row in TAKEN
        if row["kind"] == "initiative" and row["section"].startswith("Initiativ 2024: ")
    ]
    counts = dict.fromkeys({row["section"] for row in of_year}, 0)
    for row in of_year:
        counts[row["section"]] += 1
    assert counts == {
        "Initiativ 2024: Alla barn och unga lyckas": 14,
        "Initiativ 2024: Välmående och självständiga äldre": 9,
    }


def test_a_fact_that_is_not_there_is_noticed() -> None:
    result = places("<main><p>12&nbsp;500&nbsp;000 kr</p><p>3 mars 2024</p></main>")
    assert says(result[0], "12 500 000 kr")
    assert not says(result[0], "2 500 000")
    assert not says(result[0], "500 000")
    assert not says(result[0], "kr 3 mars")
    assert not says("13 mars 2024", "3 mars 2024")
    assert said_together(result, ["12 500 000 kr", "3 mars 2024"])
    assert not said_together(
        places(f"<main><p>A</p><p>{'x ' * NEAR}</p><p>B</p></main>"), ["A", "B"]
    )
