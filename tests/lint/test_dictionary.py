"""The Swedish dictionary knows the words, their forms and their compounds."""

from __future__ import annotations

import pytest

from shk.lint.spelling import load_dictionary


@pytest.mark.parametrize(
    "word", ["kommunen", "Kommunen", "äldreboendena", "samhällsmål", "skolutveckling", "glasskål"]
)
def test_words_forms_and_compounds_are_known(word: str) -> None:
    dictionary = load_dictionary("sv")
    assert dictionary
    assert dictionary.knows(word)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("verskamhet", "verksamhet"), ("föräldrautbilningen", "föräldrautbildningen")],
)
def test_a_slip_is_found_and_the_word_is_near(wrong: str, right: str) -> None:
    dictionary = load_dictionary("sv")
    assert dictionary
    assert not dictionary.knows(wrong)
    assert dictionary.near(wrong)[0] == right


def test_a_language_without_a_dictionary_has_none() -> None:
    assert load_dictionary("en") is None


def test_it_is_read_once() -> None:
    assert load_dictionary("sv") is load_dictionary("sv")
