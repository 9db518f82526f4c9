"""F47: signs before figures and inside words are found; a soft hyphen parts no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.loader import load_portfolio
from shk.editing.slug import slug_of
from shk.i18n.messages import load_messages
from shk.lint.lix import read_text
from shk.lint.spelling import WORD, misspelled, words_in
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path


class Nobody:
    """A dictionary that has no words."""

    def knows(self, _word: str) -> bool:
        """Nothing."""
        return False

    def near(self, _word: str) -> tuple[str, ...]:
        """Nothing."""
        return ()


def test_speller_takes_halves_for_one_word(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    story = folders.stories / "en-dag-i-parken.md"
    story.write_text(story.read_text(encoding="utf-8") + "\nmjukt\u00adbinde\u200bstreck\n")
    loaded = load_portfolio(folders, messages=load_messages("sv"))
    values = {item.details["value"] for item in misspelled(loaded, "sv", Nobody(), "words.txt")}
    assert "mjuktbindestreck" in values
    assert not values & {"mjukt", "binde", "streck"}


def test_words_addresses_and_measures() -> None:
    assert list(words_in("mjukt\u00adbindestreck och sol\u00adsken")) == [
        "mjuktbindestreck",
        "och",
        "solsken",
    ]
    assert WORD.fullmatch("a\u00adb")
    assert slug_of("Mjukt\u00adbinde\u200bstreck") == "mjuktbindestreck"
    assert read_text("Sol\u00adsken och reg\u00adn.").words == read_text("Solsken och regn.").words
