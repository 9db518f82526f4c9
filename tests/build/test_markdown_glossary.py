"""Hints in texts: which words are marked, and which are left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from shk.build.markdown_glossary import GlossaryHints
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.features.library.glossary import Hint
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path

HINTS = (
    Hint(("test bed", "test beds"), 'Where "new" ways are tried.', "glossary/#test-bed"),
    Hint(("öppen verkstad", "öppna verkstäder"), "Ett möte.", "glossary/#verkstad"),
    Hint(("bed",), "Where plants grow.", "glossary/#bed"),
    Hint(("Core Team",), "Those who choose.", "glossary/#core-team"),
)


def converted(text: str, *extensions: str, page: str = "stories/one/") -> str:
    """A Markdown text with the hints in it."""
    hints = GlossaryHints(HINTS)
    hints.before_convert(page)
    return Markdown(extensions=[*extensions, hints]).convert(text)


def marked(text: str, *extensions: str) -> list[str]:
    """The words that are marked, in their order."""
    page = BeautifulSoup(converted(text, *extensions), "html.parser")
    return [element.get_text() for element in page.select("a.glossary-word")]


def test_a_word_leads_to_the_glossary_and_explains_itself() -> None:
    assert converted("In a test bed.") == (
        '<p>In a <a class="glossary-word" href="../../glossary/#test-bed" '
        'title="Where &quot;new&quot; ways are tried.">test bed</a>.</p>'
    )


def test_the_link_is_made_for_the_page_it_stands_on() -> None:
    assert 'href="../glossary/#bed"' in converted("A bed.", page="about/")


def test_only_the_first_of_a_word_or_its_forms_is_marked() -> None:
    assert marked("Test beds and a test bed.\n\nA *test bed* too.") == ["Test beds"]


def test_each_page_begins_anew() -> None:
    hints = GlossaryHints(HINTS)
    for page in ("one/", "two/"):
        hints.before_convert(page)
        assert "glossary-word" in Markdown(extensions=[hints]).convert("A test bed.")


@pytest.mark.parametrize(
    "text",
    [
        "## A test bed",
        "[the test bed](https://example.org)",
        "[*the* test bed](https://example.org)",
        "`test bed`",
        "    test bed",
        "![test bed](picture.png)",
        'See <a href="x">the test bed</a> here.',
        'See <a href="x">the *test bed*</a> here.',
        '<div class="x">test bed</div>',
        "<https://example.org/bed>",
    ],
)
def test_headings_links_code_and_html_are_left_alone(text: str) -> None:
    assert marked(text, "fenced_code") == []
    assert BeautifulSoup(converted(text), "html.parser").select("a a") == []


@pytest.mark.parametrize(
    "text", ["bedroom", "seabed", "test-bed", "bed-side", "bed_side", "bed:s", "TEST BED", "öppet"]
)
def test_only_whole_words_as_they_are_written(text: str) -> None:
    assert marked(f"A {text} here.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Öppen verkstad hölls.", ["Öppen verkstad"]),
        ("Två öppna\nverkstäder hölls.", ["öppna\nverkstäder"]),
        ("Core Team, a bed (test bed).", ["Core Team", "bed", "test bed"]),
        ("A test bed and a bed, and the test bed.", ["test bed", "bed"]),
        ("- *A* bed\n- **test beds** and **Core Team** meet", ["bed", "test beds", "Core Team"]),
        ("> A bed.", ["bed"]),
        ("First **this** bed *and* a test bed *here*.", ["bed", "test bed"]),
    ],
)
def test_words_are_found_in_running_text(text: str, words: list[str]) -> None:
    assert marked(text) == words


def test_a_marked_text_says_the_same_as_before() -> None:
    text = "A bed, *a* test bed **and** Core Team; then öppen verkstad, and bed again."
    plain = BeautifulSoup(Markdown().convert(text), "html.parser").get_text()
    assert BeautifulSoup(converted(text), "html.parser").get_text() == plain
    assert len(marked(text)) == 4


def test_without_words_nothing_changes() -> None:
    assert Markdown(extensions=[GlossaryHints(())]).convert("A bed.") == "<p>A bed.</p>"


def test_stories_of_a_site_lead_to_its_glossary(demo_site: Path) -> None:
    raw = (demo_site / "stories/reeds-bring-back-the-frogs/index.html").read_bytes()
    links = BeautifulSoup(raw, "html.parser").select("a.glossary-word")
    assert [(link["href"], link.get_text()) for link in links] == [
        ("../../glossary/#reed-bed", "reeds")
    ]
    page = BeautifulSoup((demo_site / "glossary/index.html").read_bytes(), "html.parser")
    assert page.find(id="reed-bed") is not None


def test_a_site_without_a_glossary_has_no_hints(demo: Path, tmp_path: Path) -> None:
    (demo / "docs/data/glossary.yml").unlink()
    site = build(
        SiteOptions(str(demo / "mkdocs.yml"), str(tmp_path / "site"), strict=True),
        Run(today=DEMO_DAY),
    )
    assert not (site / "glossary").exists()
    text = (site / "stories/reeds-bring-back-the-frogs/index.html").read_text(encoding="utf-8")
    assert "glossary" not in text
