"""The site's own list of words is read as people write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.diagnostics import Diagnostics
from shk.content.word_list import read_words

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_is_a_word_or_several_that_belong_together(tmp_path: Path) -> None:
    text = "# Våra ord\nnorrstjärna\n\n  Long   Table # en middag\r\n"
    (tmp_path / "words.txt").write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    assert read_words(tmp_path, tmp_path, diagnostics) == {"norrstjärna", "Long Table"}
    assert diagnostics.count == 0


def test_there_need_be_no_list(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert read_words(tmp_path, tmp_path, diagnostics) == frozenset()
    assert diagnostics.count == 0


def test_a_list_that_is_no_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_bytes(b"k\xf6ket")
    diagnostics = Diagnostics()
    assert read_words(tmp_path, tmp_path, diagnostics) == frozenset()
    assert [problem.code.code for problem in diagnostics.problems] == ["encoding"]
