"""Bytes to text: what is tolerated and what is told."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import (
    CONTROL_CHARACTER,
    SIZE_LIMIT,
    code_point,
    composed,
    decode_source,
    place_at,
    read_source,
    relative_path,
)
from shk.model.diagnostics.diagnostic import SourceLocation


def codes(diagnostics: Diagnostics) -> list[tuple[str, int, int]]:
    return [
        (problem.code.code, problem.location.line, problem.location.column)
        for problem in diagnostics.problems
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        ("åäö".encode(), "åäö"),
        (unicodedata.normalize("NFD", "åäö").encode(), "åäö"),
        ("a\u2028b\u2029c\x85d".encode(), "a b c d"),
        (b"", ""),
    ],
)
def test_tolerated_bytes(raw: bytes, text: str) -> None:
    diagnostics = Diagnostics()
    source = decode_source(raw, "f.md", diagnostics)
    assert source is not None
    assert source.text == text
    assert diagnostics.problems == ()


def test_encoding_is_given_in_letters_not_bytes() -> None:
    diagnostics = Diagnostics()
    assert decode_source("å\nåäö".encode() + b"\xe5", "f.md", diagnostics) is None
    assert codes(diagnostics) == [("encoding", 2, 4)]


def test_control_characters_are_reported_and_replaced() -> None:
    diagnostics = Diagnostics()
    source = decode_source(b"a\x00b\nc\x0b", "f.md", diagnostics)
    assert source is not None
    assert source.text == "a b\nc "
    assert codes(diagnostics) == [("control-character", 1, 2), ("control-character", 2, 2)]
    assert diagnostics.problems[0].details == {"value": "U+0000"}


def test_size_limit_is_a_last_allowed_size(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    (tmp_path / "fits.md").write_bytes(b"a" * SIZE_LIMIT)
    (tmp_path / "big.md").write_bytes(b"a" * (SIZE_LIMIT + 1))
    assert read_source(tmp_path / "fits.md", tmp_path, diagnostics) is not None
    assert read_source(tmp_path / "big.md", tmp_path, diagnostics) is None
    assert [(problem.code.code, dict(problem.details)) for problem in diagnostics.problems] == [
        ("file-too-large", {"limit": "512 kB"})
    ]


def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "f.md").write_text("a")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    diagnostics = Diagnostics()
    assert read_source(tmp_path / "f.md", tmp_path, diagnostics) is None
    assert codes(diagnostics) == [("file-unreadable", 1, 1)]


def test_links_are_followed_inside_the_project_only(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "secret.md").write_text("secret")
    (root / "real.md").write_text("text")
    (root / "in.md").symlink_to("real.md")
    (root / "out.md").symlink_to("../secret.md")
    diagnostics = Diagnostics()
    inside = read_source(root / "in.md", root, diagnostics)
    assert inside is not None
    assert inside.text == "text"
    assert read_source(root / "out.md", root, diagnostics) is None
    assert [str(problem.location) for problem in diagnostics.problems] == ["out.md:1:1"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps such names")
def test_name_that_is_no_utf8_can_be_reported() -> None:
    root = Path("/project")
    path = relative_path(root / os.fsdecode(b"m\xe5l.md"), root)
    assert path.encode() == "m\ufffdl.md".encode()


def test_names_are_composed() -> None:
    root = Path("/project")
    assert relative_path(root / "docs" / unicodedata.normalize("NFD", "mål.md"), root) == (
        "docs/mål.md"
    )


@given(st.text())
def test_composed_twice_is_composed_once(text: str) -> None:
    assert composed(composed(text)) == composed(text)


@given(st.binary())
def test_any_bytes_are_text_or_reported(raw: bytes) -> None:
    diagnostics = Diagnostics()
    source = decode_source(raw, "f.md", diagnostics)
    if source is None:
        assert [problem.code.code for problem in diagnostics.problems] == ["encoding"]
    else:
        assert not CONTROL_CHARACTER.search(source.text)
        assert "\r" not in source.text


@given(st.text("ab\n"), st.integers(0, 30))
def test_place_leads_back_to_its_position(text: str, position: int) -> None:
    position = min(position, len(text))
    location = place_at("f", text, position)
    before = text.split("\n")[: location.line - 1]
    assert sum(len(line) + 1 for line in before) + location.column - 1 == position


def test_code_point_has_at_least_four_digits() -> None:
    assert code_point("\x0b") == "U+000B"
    assert place_at("f", "", 0) == SourceLocation("f", 1, 1)
