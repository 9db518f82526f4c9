"""The records of what is placed in texts, and their words."""

from __future__ import annotations

from datetime import date

import pytest

from shk.i18n.messages import load_messages
from shk.model.schema.callouts import BOX_KEYS, BOXES, FactsBox, PlacedPicture, Quote
from shk.model.schema.directive import KEYS
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.image import Consent

SWEDISH = DirectiveWords(load_messages("sv"))


def test_every_key_is_marked_for_translation() -> None:
    written = {key for box in BOXES for key in SWEDISH.keys_of(box)}
    assert set(BOX_KEYS) <= written <= {*BOX_KEYS, *KEYS}


@pytest.mark.parametrize("record", BOXES)
def test_words_of_a_record_are_kept_apart(record: type) -> None:
    words = list(SWEDISH.keys_of(record).values())
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("written", ["källa", "Källa", "KÄLLA ", "source", "Source"])
def test_a_key_is_known_in_both_languages(written: str) -> None:
    assert SWEDISH.spoken_key(written, Quote) == "källa"


def test_a_key_of_two_words_is_known_with_a_space() -> None:
    assert SWEDISH.spoken_key("Gäller till", Quote) == "gäller till"
    assert SWEDISH.spoken_key("Register id", Quote) == "registernummer"


@pytest.mark.parametrize(
    ("written", "record", "means"),
    [
        ("Källla", FactsBox, True),
        ("Fotto", PlacedPicture, True),
        ("Obs", PlacedPicture, False),
        ("Nya kontakter", FactsBox, False),
    ],
)
def test_a_misspelled_key_is_no_caption(written: str, record: type, means: bool) -> None:  # noqa: FBT001 - a table's column
    assert SWEDISH.means_key(written, record) is means


def test_an_end_counts_even_if_nobody_reported_how_consent_was_given() -> None:
    day = date(2025, 1, 1)
    quote = Quote(who="Kim", role="chef", said="i maj", expires=day)
    picture = PlacedPicture(src="a.jpg", alt="b", consent="ja", register_id="7", expires=day)
    assert quote.agreed is not None
    assert quote.agreed.expires == day
    assert picture.image.consent == Consent(basis="ja", register_id="7", expires=day)
    assert PlacedPicture(src="a.jpg", alt="b").image.consent is None
