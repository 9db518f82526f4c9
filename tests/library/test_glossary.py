"""The glossary as a page and as hints."""

from __future__ import annotations

from dataclasses import replace

from shk.features.library.glossary import glossary_hints, glossary_view
from shk.features.registry import all_pages
from shk.features.shell import site_view
from shk.model.schema.reference import GlossaryWord
from tests.portfolios import empty_portfolio, rows, small_context, small_portfolio

WORDS = [
    {"id": "oppen", "word": "öppen dörr", "text": "En dörr som inte är stängd."},
    {"id": "ang", "word": "Äng", "text": "Gräs med blommor."},
    {"id": "zon", "word": "zon", "text": "Ett avgränsat område."},
    {"id": "a-kant", "word": "åkant", "text": "Där vattnet slutar."},
    {"id": "zebra", "word": "Zebra", "text": "Ett randigt djur."},
]


def test_words_are_sorted_as_the_language_sorts_letter_by_letter() -> None:
    context = small_context(
        "sv", portfolio=replace(small_portfolio(), words=rows(GlossaryWord, WORDS))
    )
    letters = glossary_view(context).letters
    assert [(letter.letter, [entry.word for entry in letter.entries]) for letter in letters] == [
        ("Z", ["Zebra", "zon"]),
        ("Å", ["åkant"]),
        ("Ä", ["Äng"]),
        ("Ö", ["öppen dörr"]),
    ]


def test_a_word_names_its_sources() -> None:
    view = glossary_view(small_context())
    entries = {entry.id: entry for letter in view.letters for entry in letter.entries}
    assert [(line.title, line.places) for line in entries["test-bed"].sources] == [
        ("Report 2024", ("Words",))
    ]
    assert view.meta.uri == "glossary/"


def test_a_hint_knows_every_form_and_where_the_word_stands() -> None:
    hints = glossary_hints(small_context())
    assert hints[0].forms == ("test bed", "test beds")
    assert hints[0].uri == "glossary/#test-bed"


def test_without_words_there_is_no_page_and_no_link() -> None:
    nothing = small_context(portfolio=empty_portfolio())
    assert "glossary/" not in {page.url for page in all_pages(nothing)}
    assert "glossary/" not in {link.uri for link in site_view(nothing).explore}
    assert "glossary/" in {page.url for page in all_pages(small_context())}
    assert "glossary/" in {link.uri for link in site_view(small_context()).explore}
