"""A site is the same, byte for byte, wherever and by whomever it is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.reproduce import differences, reproduced
from tests.field.cli_cases import portfolio

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_two_builds_under_other_circumstances_are_the_same(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    compressed = {"language: sv": "language: sv\n      compress: true"}
    source = portfolio(tmp_path / "source", "sv", compressed)
    count, result = reproduced(source, tmp_path / "builds")
    assert count > 1000
    record_property("figure", f"{count} files alike")
    assert result == []


def test_a_difference_is_named(tmp_path: Path) -> None:
    for name, content in (("a", "1"), ("b", "2")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.html").write_text(content)
        (tmp_path / name / f"{name}.html").write_text("")
    assert differences(tmp_path / "a", tmp_path / "b") == ["a.html", "b.html", "x.html"]
