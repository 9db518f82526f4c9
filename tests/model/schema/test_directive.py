"""The record of a directive and its words."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from shk.i18n.messages import load_messages
from shk.model.schema.directive import (
    AT_MOST_ONE,
    FITS,
    KEYS,
    ONE_OF,
    VALUES,
    VOCABULARIES,
    Directive,
    Order,
    Show,
)
from shk.model.schema.directive_words import DirectiveWords

SWEDISH = DirectiveWords(load_messages("sv"))
ENGLISH = DirectiveWords(load_messages("en"))


def test_every_key_and_value_is_marked_for_translation() -> None:
    assert tuple(Directive.model_fields) == KEYS
    assert {term for terms in VOCABULARIES.values() for term in terms} == set(VALUES)
    terms = {name: model_field.annotation for name, model_field in Directive.model_fields.items()}
    assert {name: terms[name] for name in VOCABULARIES} == dict(VOCABULARIES)


def test_what_fits_is_a_field() -> None:
    assert set(FITS) == set(Show)
    for fitting in (*FITS.values(), *ONE_OF.values(), *AT_MOST_ONE.values()):
        assert set(fitting) <= set(KEYS) - {"show"}


@pytest.mark.parametrize("words", [SWEDISH, ENGLISH])
def test_words_are_kept_apart_and_easy_to_write(words: DirectiveWords) -> None:
    for result in (words.keys.values(), *(each.values() for each in words.values.values())):
        assert len(set(result)) == len(result)
        assert all(re.fullmatch(r"[a-zåäö_]+", word) for word in result)


def test_the_fence_has_the_word_of_the_language_and_the_english_one() -> None:
    assert SWEDISH.fences == ("vy", "view")
    assert ENGLISH.fences == ("view",)


def test_a_record_in_swedish_becomes_the_english_one() -> None:
    written = SWEDISH.model().model_validate(
        {"visa": "berättelser", "antal": "3", "ordning": "relevanta", "samhällsmål": "halsa"}
    )
    assert SWEDISH.canonical(written) == Directive(
        show=Show.STORIES, count=3, order=Order.RELEVANT, goal="halsa"
    )


def test_the_written_record_knows_only_its_own_words() -> None:
    with pytest.raises(ValidationError):
        SWEDISH.model().model_validate({"show": "stories"})
    assert [model_field.alias for model_field in Directive.model_fields.values()] == [None] * len(
        KEYS
    )
