"""F9: every row with other cells than its head is told at the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import reported

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "| År | Möten |\n|---|---|\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{HEAD}| a | b | c |", [3]),
        (f"{HEAD}| a | b |\n| a |\n| a | b | c | d |", [4, 5]),
        (f"Text:\n{HEAD}| a | b | c |", [4]),
        (f"- {HEAD.replace(chr(10), chr(10) + '  ')}| a | b | c |", [3]),
        (f'{HEAD}| [x](koket-oppnar.md "a | b") | c |', [3]),
        (f"{HEAD}| `a | b` | c\\|d |", []),
    ],
)
def test_rows_with_other_cells(tmp_path: Path, text: str, rows: list[int]) -> None:
    result = reported(tmp_path, text)
    assert [line for code, line, _ in result if code == "table-cells"] == rows
