"""F41: notes, links and explanations that are not defined, not named or defined twice are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import reported

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text[^saknas].", [("reference-missing", 1, 5)]),
        ("Se [x][y].", [("reference-missing", 1, 4)]),
        ("Om *[BUP].", [("reference-missing", 1, 4)]),
        ("- Text[^a]\n- Mer[^b]\n\n[^a]: En not.", [("reference-missing", 2, 6)]),
        ("Text.\n\n[^1]: En not.", [("reference-unused", 3, 1)]),
        ("Text.\n\n[y]: https://a.example", [("reference-unused", 3, 1)]),
        ("[Obs]: möte", [("reference-unused", 1, 1)]),
        ("Text.\n\n*[BUP]: barnpsykiatri", [("reference-unused", 3, 1)]),
        ("A[^1].\n\n[^1]: En.\n[^1]: Två.", [("reference-twice", 4, 1)]),
        ("A[^1], [x][y] och BUP.\n\n[^1]: En.\n\n[y]: https://a.example\n\n*[BUP]: x", []),
        ("`[^1]` och \\[^1] [x] (y)", []),
    ],
)
def test_references(tmp_path: Path, text: str, expected: list[tuple[str, int, int]]) -> None:
    assert reported(tmp_path, text) == expected
