"""Moments, numbers and sorting as Swedes write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.i18n.collation import sort_key
from shk.i18n.locales import locale_of
from shk.i18n.messages import load_messages
from shk.i18n.numbers import number_text
from shk.model.schema.when import parse_when
from shk.site.link import moment_view, when_text


@pytest.mark.parametrize(
    ("written", "swedish", "english"),
    [
        ("2024-03-03", "3 mars 2024", "3 March 2024"),
        ("2024-03", "mars 2024", "March 2024"),
        ("2024", "2024", "2024"),
        ("våren 2025", "våren 2025", "spring 2025"),
        ("winter 2022", "vintern 2022", "winter 2022"),
        ("2024-02-15/2024-02-16", "15–16 februari 2024", "15–16 February 2024"),
        ("2024-10-16/2024-11-04", "16 oktober – 4 november 2024", "16 October – 4 November 2024"),
        (
            "2023-12-30/2024-01-02",
            "30 december 2023 – 2 januari 2024",
            "30 December 2023 – 2 January 2024",
        ),
        ("2023/2024", "2023–2024", "2023–2024"),
        ("2024-02/2024-08", "februari–augusti 2024", "February–August 2024"),
        ("2023-12/2024-01", "december 2023 – januari 2024", "December 2023 – January 2024"),
        ("2023-12/2024", "december 2023 – 2024", "December 2023 – 2024"),
        ("vintern 2022/våren 2023", "vintern 2022 – våren 2023", "winter 2022 – spring 2023"),
    ],
)
def test_a_moment_in_words(written: str, swedish: str, english: str) -> None:
    moment = parse_when(written)
    assert when_text(moment, load_messages("sv")) == swedish
    assert when_text(moment, load_messages("en")) == english


@pytest.mark.parametrize(
    ("written", "machine"),
    [("2024-03-03", "2024-03-03"), ("2024-03", "2024-03"), ("2024", "2024"), ("våren 2025", "")],
)
def test_a_moment_for_machines(written: str, machine: str) -> None:
    assert moment_view(parse_when(written), load_messages("sv")).machine == machine


def test_thousands_are_apart() -> None:
    assert number_text(11129000, load_messages("sv")) == "11\xa0129\xa0000"
    assert number_text(1.5, load_messages("sv")) == "1,5"


def test_swedish_letters_come_last_and_in_their_order() -> None:
    words = ["ö", "Ängel", "zebra", "åka", "Adam", "élan", "eva"]
    ordered = sorted(words, key=lambda item: sort_key(item, "sv"))
    assert ordered == ["Adam", "élan", "eva", "zebra", "åka", "Ängel", "ö"]
    assert sorted(["z", "å", "a"], key=lambda item: sort_key(item, "en")) == ["a", "å", "z"]


@given(st.text(), st.text())
def test_sorting_never_fails_and_is_the_same_both_ways(text: str, other: str) -> None:
    first, second = sort_key(text, "sv"), sort_key(other, "sv")
    assert (first < second) == (second > first)


@pytest.mark.parametrize(
    ("language", "locale"), [("sv", "sv_SE"), ("en", "en_GB"), ("fi", "fi_FI"), ("xx", "xx")]
)
def test_a_language_follows_the_customs_of_a_country(language: str, locale: str) -> None:
    assert locale_of(language) == locale
