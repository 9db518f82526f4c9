"""LIX is counted as Björnsson tells, and the hardest sentences are found where they stand."""

from __future__ import annotations

import pytest

from shk.lint.lix import HARDEST_LEVEL, LEVELS, level_word, lix_value, read_text
from tests.truth.plain_language import lix
from tests.truth.texts import INITIATIVES, PAGES, STORIES, Page

TWO = "Katten sover. Den mycket stora hunden springer hemifrån."
"""Eight words, two sentences, two long words."""


def test_lix_is_words_in_a_sentence_plus_percent_of_long_words() -> None:
    assert read_text(TWO).lix == lix_value(8, 2, 2) == 8 / 2 + 100 * 2 / 8


def test_a_text_without_words_has_no_lix() -> None:
    assert read_text("").lix == 0
    assert read_text("```\nkod\n```\n").lix == 0
    assert read_text("").hardest(3) == ()


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("Ett. Två! Tre?", 3),
        ("Vi tog med: Bröd och smör.", 2),
        ("Vi ses kl. tolv, t.ex. på torget.", 1),
        ("- Ett\n- Två\n- Tre", 3),
        ("1. Ett\n2. Två", 2),
        ("Ett stycke\növer två rader", 1),
        ("## Rubrik\n\nText utan punkt", 1),
        ("”Jag kommer.” Hon kom.", 2),
    ],
)
def test_sentences_are_counted(body: str, sentences: int) -> None:
    assert len(read_text(body).sentences) == sentences


def test_a_sentence_knows_its_place_and_reads_on_one_line() -> None:
    second = read_text("Ett.\n\n- Två. **Tre** är\n  fler.").sentences[-1]
    assert (second.line, second.column) == (2, 10)
    assert second.text == "Tre är fler."


def test_the_hardest_are_reported_in_the_order_of_the_text() -> None:
    hard = (
        "Verksamhetsutvecklingen förutsätter genomgripande organisationsförändringar"
        " inom samtliga förvaltningar omedelbart."
    )
    harder = hard.replace("omedelbart", "omedelbart, oåterkalleligen")
    body = f"Vi äter ihop här ute i parken varje dag.\n\n{hard}\n\nJa.\n\n{harder}"
    assert [item.line for item in read_text(body).hardest(2)] == [2, 6]
    assert [item.line for item in read_text(body).hardest(1)] == [6]


def test_short_sentences_are_not_hard_when_there_are_longer_ones() -> None:
    body = "Organisationsförändring. Vi åkte dit och åt en god middag ihop."
    assert read_text(body).hardest(1)[0].text.startswith("Vi åkte")


@pytest.mark.parametrize(
    ("lix", "word"),
    [(0, LEVELS[0][1]), (29.9, LEVELS[0][1]), (30, LEVELS[1][1]), (60, HARDEST_LEVEL)],
)
def test_levels(lix: float, word: str) -> None:
    assert level_word(lix) == word


@pytest.mark.parametrize("page", [*STORIES, *INITIATIVES, *PAGES], ids=lambda item: item.name)
def test_the_same_lix_as_the_tests_of_our_texts_count(page: Page) -> None:
    assert read_text(page.body).lix == pytest.approx(lix(page.body), abs=2)
