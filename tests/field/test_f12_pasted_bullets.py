"""F12: signs of lists that were pasted from a word processor are told, with the line to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import problems, reported

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("sign", ["•\t", "·  ", "o\t", "▪ ", "➢ ", "–\t", "\uf0b7\t", "● ", "◦ "])
def test_pasted_signs(tmp_path: Path, sign: str) -> None:
    result = problems(tmp_path, f"Vi gjorde:\n{sign}Första\n{sign}Andra")
    assert [(item.code.code, item.location.line, item.location.column) for item in result] == [
        ("list-shown", 12, 1)
    ]
    assert result[0].details["suggestion"] == "- Första"


@pytest.mark.parametrize(
    "text", ["-Första\n-Andra", "a) Första\nb) Andra", "1.Första\n2.Andra", "→ Första\n→ Andra"]
)
def test_lines_that_look_like_a_list(tmp_path: Path, text: str) -> None:
    assert reported(tmp_path, text) == [("list-shown", 1, 1)]


@pytest.mark.parametrize(
    "text", ["– Hej, sa hon.\n\n– Hej!", "Det var 10\n2024. Sedan", "`• a`", "    • a\n    • b"]
)
def test_what_is_no_list(tmp_path: Path, text: str) -> None:
    assert reported(tmp_path, text) == []


def test_hand_written_pages_and_versions_too(tmp_path: Path) -> None:
    text = "De ritade.\n\n# Lättläst\n\n• a\n• b"
    result = problems(tmp_path, text, "# Om\n\n▪ a\n▪ b\n")
    assert [str(item.location) for item in result] == [
        "docs/om.md:3:1",
        "stories/en-dag-i-parken.md:15:1",
    ]
