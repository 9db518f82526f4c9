"""A heavy text is told with its level and its hardest sentences."""

from __future__ import annotations

import pytest

from shk.i18n.messages import load_messages
from shk.lint.readability import FEWEST_WORDS, HEAVIEST, SENTENCES, heavy_texts, text_weights
from shk.lint.texts import Genre, LintText
from shk.model.schema.vocabulary import Audience

LIGHT = "Vi åt ihop. Det var gott. Alla kom. " * 10
HEAVY = (
    "Kommunledningen presenterade omfattande förutsättningar avseende gemensamma verksamheter"
    " och nya möten.\n\n"
    "Vi åt.\n\n"
    "Organisationsförändringarna förutsätter samtidigt genomgripande kompetensutvecklingsinsatser"
    " inom samtliga verksamheter.\n\n"
) + "Grannarna lagade middagen tillsammans.\n\n" * 6


def story(body: str, genre: Genre = Genre.STORY, language: str = "sv") -> LintText:
    """A text that begins on the tenth line of its file."""
    return LintText("stories/a.md", body, 10, genre, language)


def test_an_easy_text_gets_no_advice() -> None:
    assert list(heavy_texts([story(LIGHT)])) == []


def test_the_place_is_the_hardest_sentence() -> None:
    (problem,) = heavy_texts([story(HEAVY)])
    assert str(problem.location) == "stories/a.md:14:1"


def test_lines_and_beginnings_are_given_in_words() -> None:
    (problem,) = heavy_texts([story(HEAVY)])
    reported = problem.fix(load_messages("sv"))
    assert "10: Kommunledningen presenterade" in reported
    assert "14: Organisationsförändringarna" in reported
    assert " …" in reported
    assert "mycket svår" in problem.what(load_messages("sv"))
    assert problem.details["sentences"].count(" / ") < SENTENCES


def test_each_sort_of_text_has_its_own_limit() -> None:
    assert set(HEAVIEST) == set(Genre)
    middling = "Hon arbetar i köket och lagar maten tillsammans med grannarna varje vecka. " * 4
    reported = {genre: bool([*heavy_texts([story(middling, genre)])]) for genre in Genre}
    assert reported == {genre: genre is Genre.EASY for genre in Genre}


def test_a_text_of_few_words_is_not_measured() -> None:
    words = "Kommunledningen presenterade omfattande förutsättningar. "
    few, enough = words * (FEWEST_WORDS // 4 - 1), words * (FEWEST_WORDS // 4)
    assert [len([*heavy_texts([story(item)])]) for item in (few, enough)] == [0, 1]


@pytest.mark.parametrize(("language", "count"), [("sv", 1), ("da", 1), ("en", 0)])
def test_lix_is_reported_for_the_languages_it_measures(language: str, count: int) -> None:
    assert len([*heavy_texts([story(HEAVY, language=language)])]) == count


def test_every_text_that_can_be_measured_has_a_weight() -> None:
    easy = LintText("stories/a.md", LIGHT, 30, Genre.EASY, "sv", Audience.EASY)
    english = story(HEAVY, language="en")
    short = story("Vi åt.")
    heavy, light = text_weights([story(HEAVY), easy, english, short])
    assert (heavy.path, heavy.audience, light.audience) == ("stories/a.md", None, Audience.EASY)
    assert heavy.lix > light.lix
    assert light.level == "very easy"


def test_the_level_is_that_of_the_number_that_is_reported() -> None:
    ten_words = "Arbetet arbetet arbetet vi vi vi vi vi vi vi. "  # three of them long: LIX 40
    (weight,) = text_weights([story(ten_words * 40 + "Vi går nu.")])  # and a little less
    assert weight.lix == 40
    assert weight.level == "somewhat hard"
