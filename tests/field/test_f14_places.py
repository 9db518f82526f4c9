"""F14: a place on a page that is not there is told at line and column, with the nearest heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import problems

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "column", "near"),
    [
        ("[x](#finns-inte)", 5, None),
        ("[x](../docs/om.md#om-granbykontrakte)", 5, "#om-granbykontraktet"),
        ("Se [x](koket-oppnar.md#borta)", 8, None),
        ('Se <a href="#kule">x</a>\n\n## Kulle', 13, "#kulle"),
    ],
)
def test_dead_places(tmp_path: Path, text: str, column: int, near: str | None) -> None:
    (result,) = problems(tmp_path, text)
    assert (result.code.code, result.location.line, result.location.column) == (
        "body-place",
        11,
        column,
    )
    assert result.details.get("suggestion") == near


@pytest.mark.parametrize(
    "text",
    [
        "[x](#kulle)\n\n## Kulle",
        "[x](#vald)\n\n## Kulle {#vald}",
        "[x](koket-oppnar.md#sources) [y](#top) [z](#:~:text=kulle)",
        'Hit: <span id="hit">här</span> [x](#hit)',
        "Not[^1].\n\n[^1]: En not.",
    ],
)
def test_places_that_are_there(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, text) == ()


def test_hand_written_pages_too(tmp_path: Path) -> None:
    result = problems(
        tmp_path, "Text.", "# Om\n\n[x](#finns-inte) [y](../stories/koket-oppnar.md#z)\n"
    )
    assert [str(item.location) for item in result] == ["docs/om.md:3:5", "docs/om.md:3:22"]
