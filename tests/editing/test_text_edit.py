"""Edits touch the lines they must and no other byte."""

from __future__ import annotations

import codecs
import unicodedata
from typing import TYPE_CHECKING

import pytest

from shk.editing.changes import EditRefusedError
from shk.editing.text_edit import Edit, SourceFile
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "---\ntitle: Få  # så\nöl: 1\n---\n\nBody\n"


def read(tmp_path: Path, raw: bytes) -> SourceFile:
    """A file with some bytes."""
    file = tmp_path / "a.md"
    file.write_bytes(raw)
    return SourceFile.of(file, "a.md")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(tmp_path: Path, end: str) -> None:
    raw = codecs.BOM_UTF8 + TEXT.replace("\n", end).encode()
    source = read(tmp_path, raw)
    at = source.seen.index("1")
    edited = source.edited([Edit(at, at + 1, "2\nnew: 3")])
    wanted = TEXT.replace("öl: 1", "öl: 2\nnew: 3").replace("\n", end)
    assert edited == codecs.BOM_UTF8 + wanted.encode()


def test_letters_taken_apart_stay_on_lines_that_are_not_touched(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", TEXT)
    source = read(tmp_path, apart.encode())
    at = source.position(SourceLocation("a.md", 6, 1))
    assert source.seen[at:] == "Body\n"
    assert source.edited([Edit(at, at + 4, "Text")]) == apart.replace("Body", "Text").encode()


def test_several_edits_on_a_line_and_one_twice(tmp_path: Path) -> None:
    source = read(tmp_path, b"a b c\nd\n")
    edits = [Edit(4, 5, "C"), Edit(0, 1, "A"), Edit(0, 1, "A"), Edit(6, 7, "D")]
    assert source.edited(edits) == b"A b C\nD\n"


def test_a_line_goes_away_with_its_end(tmp_path: Path) -> None:
    assert read(tmp_path, b"a\nb\nc").edited([Edit(2, 4, "")]) == b"a\nc"


def test_a_file_without_a_last_line_end_grows(tmp_path: Path) -> None:
    assert read(tmp_path, b"a").edited([Edit(1, 1, "\nb\n")]) == b"a\nb\n"


def test_front_matter_is_found(tmp_path: Path) -> None:
    source = read(tmp_path, TEXT.encode())
    start, end = source.fields
    assert source.seen[start:end] == "title: Få  # så\nöl: 1\n"


def test_no_utf_8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EditRefusedError) as refused:
        read(tmp_path, b"\xff\xfe")
    assert refused.value.details == {"path": "a.md"}
