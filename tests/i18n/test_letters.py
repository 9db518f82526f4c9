"""Words as addresses have them."""

from __future__ import annotations

from shk.i18n.letters import ascii_words


def test_accents_go_and_signs_part_words() -> None:
    assert ascii_words("Öppen dag på Åsa café, 2024!") == [
        "oppen", "dag", "pa", "asa", "cafe", "2024",
    ]  # fmt: skip


def test_signs_that_stand_for_letters_count_as_these() -> None:
    assert ascii_words("№ 7") == ["no", "7"]
    assert ascii_words("…") == []
