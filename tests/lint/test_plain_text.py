"""What a reader does not see becomes spaces, and the rest keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.lint.plain_text import (
    line_and_column,
    running_text,
    visible,
    visible_native,
    without_box_fields,
)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("En *stark* och __fet__ text", "En stark och fet text"),
        ("Läs [om köket](koket.md) nu", "Läs om köket nu"),
        ("![Två vid spisen](koket.jpg)", "! Två vid spisen"),
        ("Se `kod` här", "Se här"),
        ("Fotnot[^1] här\n\n[^1]: Källan", "Fotnot här : Källan"),
        ("Läs <https://a.example/b?c=d> i dag", "Läs i dag"),
        ("Se https://a.example/b i dag", "Se i dag"),
        ("[namn]: https://a.example", ""),
        ("```\nkod\n```\nefter", "efter"),
        ("<!-- inte\nhär --> men här", "men här"),
        ('<abbr title="gömt">ABC</abbr> är kort', "ABC är kort"),
        ("Ett stycke { .stor lang=sv }", "Ett stycke { .stor lang=sv }"),
        ("Ett stycke {: .stor }", "Ett stycke"),
        ("a&nbsp;b", "a b"),
    ],
)
def test_only_what_is_read_is_left(body: str, words: str) -> None:
    shown = visible(body)
    assert shown.split() == words.split()


@given(st.text(alphabet='ab [](){}<>*_`~!#\n:/.&;^-\u00e5="', max_size=80))
def test_every_letter_keeps_its_line_and_column(body: str) -> None:
    for shown in (visible(body), visible_native(body), running_text(body)):
        assert len(shown) == len(body)
        assert [n for n, item in enumerate(body) if item == "\n"] == [
            n for n, item in enumerate(shown) if item == "\n"
        ]
        assert all(new in (old, " ") for old, new in zip(body, shown, strict=True))


def test_foreign_phrases_are_left_out_for_the_dictionary_alone() -> None:
    body = 'Vi prövar <span lang="en">design thinking</span> här.'
    assert "thinking" in visible(body)
    assert visible_native(body).split() == ["Vi", "prövar", "här."]
    assert visible_native("Vi *go home*{ lang=en } nu").split() == ["Vi", "nu"]


def test_fields_of_boxes_are_no_prose() -> None:
    body = "> Ett ord.\n>\n> — Kim Lind, kock\n> Source: a-b\n\n![Två](a.jpg)\nCredit: Xyzw"
    left = visible(without_box_fields(body, "sv")).split()
    assert [item for item in left if item != ">"] == ["Ett", "ord.", "!", "Två"]


def test_headings_and_tables_are_no_running_text() -> None:
    assert running_text("## Rubrik\n\n| a | b |\n|---|---|\n\nText.").split() == ["Text."]


def test_places_count_lines_from_0_and_columns_from_1() -> None:
    text = "ett\ntvå tre"
    assert line_and_column(text, 0) == (0, 1)
    assert line_and_column(text, text.index("tre")) == (1, 5)
