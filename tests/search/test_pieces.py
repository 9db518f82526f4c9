"""The words of an index: numbers in letters, and pieces in which each word is found."""

from __future__ import annotations

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shk.features.search.index_files import filter_file
from shk.features.search.pieces import (
    LIMIT,
    Piece,
    pieces_of,
    read_word,
    root_of,
    words_in,
    written,
)
from shk.features.search.postings import Postings, digits, numbers
from tests.search.indexes import indexed_page

BEGINNINGS = st.text("abå", min_size=1, max_size=4)


@given(st.lists(st.integers(0, 2_000_000)))
def test_numbers_are_read_as_they_were_written(values: list[int]) -> None:
    assert numbers(b"".join(map(digits, values))) == values


@given(st.dictionaries(st.integers(0, 2000), st.tuples(st.integers(0, 31), BEGINNINGS), min_size=1))
def test_a_word_is_read_as_it_was_written(pages: dict[int, tuple[int, str]]) -> None:
    postings = _postings(pages)
    text = written("head", postings)
    again = read_word(text)
    assert (again.forms, again.pages, again.weights) == (
        postings.forms, postings.pages, postings.weights,
    )  # fmt: skip
    assert json.loads(text)[0].startswith("head ")


@given(
    st.dictionaries(st.integers(0, 99), st.tuples(st.integers(0, 31), BEGINNINGS)),
    st.dictionaries(st.integers(0, 99), st.tuples(st.integers(0, 31), BEGINNINGS)),
)
def test_a_word_that_is_changed_is_as_if_it_were_made_so(
    before: dict[int, tuple[int, str]], after: dict[int, tuple[int, str]]
) -> None:
    postings = _postings(before)
    for page in {**before, **after}:
        postings.change(page, before.get(page), after.get(page))
    made = _postings(after)
    assert written("x", postings) == written("x", made)


def _postings(pages: dict[int, tuple[int, str]]) -> Postings:
    """A word that stands on some pages."""
    postings = Postings()
    for page, (weight, form) in sorted(pages.items()):
        postings.add(page, weight, form)
    return postings


def holds(piece: Piece, root: str) -> bool:
    """As the browser asks a piece (assets/search-index.js)."""
    if not piece.last:
        return piece.first == root
    return piece.first <= root and (root <= piece.last or root.startswith(piece.last))


@given(st.dictionaries(BEGINNINGS, st.integers(1, LIMIT), min_size=1, max_size=40))
def test_each_word_is_in_the_piece_that_its_beginning_leads_to(sizes: dict[str, int]) -> None:
    words = {head: f'["{head} {head}","{"1" * size}",""]' for head, size in sizes.items()}
    pieces = list(pieces_of(words))
    for piece in pieces:
        here = words_in(piece.content)
        json.loads(piece.content)
        assert len(here) == 1 or len(piece.content) < LIMIT + 3 * len(here) or not piece.last
        for head in here:
            assert holds(piece, root_of(head))
            assert [other for other in pieces if holds(other, root_of(head))] == [piece]
    assert {head for piece in pieces for head in words_in(piece.content)} == set(words)
    for before, after in pairwise(pieces):
        assert before.first < after.first


@given(
    st.dictionaries(BEGINNINGS, st.integers(1, LIMIT), min_size=1, max_size=40),
    st.sampled_from("abå"),
)
def test_pieces_of_a_letter_depend_on_its_words_alone(sizes: dict[str, int], letter: str) -> None:
    words = {head: f'["{head} {head}","{"1" * size}",""]' for head, size in sizes.items()}
    own = {head: text for head, text in words.items() if head[0] == letter}
    assert list(pieces_of(own)) == [piece for piece in pieces_of(words) if piece.first[0] == letter]


def test_words_that_begin_alike_are_parted_by_their_next_letter() -> None:
    words = {
        f"{first}{second}{number}": f'["{first}{second}{number} x","{"1" * 90}",""]'
        for first in "ab"
        for second in "klmnop"
        for number in range(99)
    }
    pieces = list(pieces_of(words))
    assert len(pieces) > 4
    assert max(len(piece.content) for piece in pieces) < LIMIT * 1.1


def test_values_that_come_together_stand_once() -> None:
    marks = [("type:story", "year:2024", "year:2025"), ("type:place",), ("type:story",)]
    pages = [indexed_page(item) for item in marks]
    assert json.loads(filter_file(pages)) == {
        "type": [["place", "story"], "101"],
        "year": [["", "2024 2025"], "100"],
    }
