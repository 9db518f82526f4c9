"""The last net reads what the search index holds: texts of pages, and words in its pieces."""

from __future__ import annotations

import pytest

from shk.content.checks.confidential import ConfidentialKeys
from shk.content.checks.leaks import LeakSearch
from shk.content.checks.secrets import LINE, NAME, NUMBER, Secret, Secrets
from shk.features.search import (
    Postings,
    index_path,
    page_file,
    pieces_of,
    search_entry,
    start_path,
    written,
)
from shk.features.search.entry import levels
from shk.i18n.messages import load_messages
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.directive_words import DirectiveWords
from tests.search.site_pages import html_page

PLACE = SourceLocation("stories/a.md", 3)
SECRETS = Secrets(
    {("consent", "skriftligt av mor"): Secret("skriftligt av mor", LINE, PLACE)},
    frozenset(),
    (
        Secret("Annika", NAME, PLACE),
        Secret("DNR-7731", NUMBER, PLACE),
        Secret("Öst Berg", NAME, PLACE),
    ),
    {},
)


def index_of(text: str) -> dict[str, str]:
    """The files of an index of one page with a text."""
    entry = search_entry(html_page(f"<h1>Sidan</h1><p>{text}</p>"))
    assert entry is not None
    words: dict[str, str] = {}
    for head, level, forms in levels(entry):
        postings = Postings()
        postings.add(0, level, forms)
        words[head] = written(head, postings)
    files = {
        index_path("sv", "words", str(number)): piece.content
        for number, piece in enumerate(pieces_of(words))
    }
    return files | {index_path("sv", "pages", "0"): page_file(entry, "a/"), start_path("sv"): "{}"}


def leaking(text: str, examples: dict[str, str] | None = None) -> set[str]:
    """The folders of the index in which something of a text is that nobody may read."""
    keys = ConfidentialKeys(DirectiveWords(load_messages("sv")))
    search = LeakSearch(SECRETS, keys, examples=examples or {})
    return {
        name.split("/")[2]
        for name, content in index_of(text).items()
        for _ in search.leaks_in(name, content.encode())
    }


@pytest.mark.parametrize("text", ["Annika var där.", "Se DNR-7731.", "<b>ANNIKA</b> och Annika"])
def test_what_nobody_may_read_is_seen_in_texts_and_in_words(text: str) -> None:
    assert leaking(text) == {"pages", "words"}


def test_a_name_of_several_words_is_seen_in_the_text() -> None:
    assert leaking("Där stod Öst Berg.") == {"pages"}


def test_words_alone_are_enough() -> None:
    """In capitals the text has another word than the secret; the pieces have it all the same."""
    assert leaking("ANNIKA var där.") == {"words"}


@pytest.mark.parametrize("text", ["Annikas var där.", "Där stod en annan.", "Se 7731 och DNR."])
def test_other_words_are_no_secret(text: str) -> None:
    assert leaking(text) == set()


def test_what_a_page_shows_as_an_example_is_no_secret() -> None:
    assert leaking("Annika var där.", {"a/": "name: Annika"}) == set()


def test_a_line_of_a_consent_is_seen_in_the_text_of_a_page() -> None:
    assert leaking("Före. Samtycke: skriftligt av mor. Efter.") == {"pages"}
