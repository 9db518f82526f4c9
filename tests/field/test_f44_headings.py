"""F44: skipped levels get advice, and ids of headings stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import advised, shown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("?", "question-mark"),
        ("مرحبا", "مرحبا"),
        ("Åsikter", "asikter"),
        ("& …", "ampersand-horizontal-ellipsis"),
    ],
)
def test_ids_have_something_in_them(heading: str, place: str) -> None:
    (result,) = shown(f"## {heading}")("h2")
    assert result["id"] == place
    after = shown(f"## Ny\n\n## !\n\n## {heading}")("h2")
    assert after[-1]["id"] == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#### Först", [("heading-skipped", 11)]),
        ("## A\n\n#### B\n\n### C", [("heading-skipped", 13)]),
        ("## Åsikter\n\n## Asikter", [("heading-alike", 13)]),
        ("## A\n\n### B\n\n## C\n\n### D", []),
    ],
)
def test_outlines(tmp_path: Path, text: str, expected: list[tuple[str, int]]) -> None:
    result = advised(tmp_path, text)
    assert [
        (item.code.code, item.location.line)
        for item in result
        if item.code.code.startswith("heading")
    ] == expected
