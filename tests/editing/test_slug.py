"""Addresses made from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.editing.slug import LONGEST, free_slug, slug_of
from shk.model.schema.record import SLUG_PATTERN


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Årby får ett gemensamt uppdrag", "arby-far-ett-gemensamt-uppdrag"),
        ("Öppet kafé – på Ängsgärdet!", "oppet-kafe-pa-angsgardet"),
        ("Växtkraft & lärande 2024", "vaxtkraft-larande-2024"),
        ("Barnens’ dag", "barnens-dag"),
        ("Smørrebrød i Łódź, straße", "smorrebrod-i-lodz-strasse"),
        ("Växtkraft", "vaxtkraft"),
        ("x" * 300 + " och mer", "x" * LONGEST),
        ("日本", ""),
        ("   ", ""),
    ],
)
def test_letters(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@given(st.text(max_size=120))
def test_a_slug_is_an_id_or_nothing(title: str) -> None:
    slug = slug_of(title)
    assert slug == "" or re.fullmatch(SLUG_PATTERN, slug)
    assert slug_of(slug) == slug


@given(st.lists(st.text("abcdeåäö", min_size=1, max_size=12), min_size=1, max_size=30))
def test_long_titles_lose_whole_words(words: list[str]) -> None:
    slug, full = slug_of(" ".join(words)), [slug_of(word) for word in words]
    assert slug.split("-") == full[: len(slug.split("-"))]
    assert len(slug) <= LONGEST


@given(st.text(max_size=30), st.integers(min_value=0, max_value=5))
def test_a_proposal_is_never_taken(title: str, count: int) -> None:
    taken: set[str] = set()
    for _ in range(count):
        taken.add(free_slug(title, taken, "story"))
    assert len(taken) == count
    assert all(re.fullmatch(SLUG_PATTERN, item) for item in taken)
