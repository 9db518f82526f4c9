"""Titles and summaries get advice from one letter above what shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.lint.titles import LONGEST, long_heads
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("field", "written"),
    [("title", "En dag i parken"), ("summary", "Barnen visar vad de har ritat.")],
)
@pytest.mark.parametrize("over", [0, 1])
def test_the_longest_is_still_allowed(tmp_path: Path, field: str, written: str, over: int) -> None:
    folders = copy_base(tmp_path)
    story = folders.stories / "en-dag-i-parken.md"
    code, most = LONGEST[field]
    text = story.read_text(encoding="utf-8").replace(written, "å" * (most + over))
    story.write_text(text, encoding="utf-8")
    results = [
        (long_head.code.code, long_head.field) for long_head in long_heads(load_portfolio(folders))
    ]
    assert results == [(code, field)] * over
