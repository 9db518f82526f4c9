"""``next-build.json``: days, and nothing else."""

from __future__ import annotations

import json
from datetime import date

import pytest

from shk.features.next_build import next_build_file, read_next_build


@pytest.mark.parametrize("day", [None, date(2025, 6, 21)])
def test_what_is_written_is_read(day: date | None) -> None:
    file = next_build_file(date(2025, 6, 1), day)
    assert file.uri == "next-build.json"
    assert isinstance(file.content, str)
    assert read_next_build(file.content) == day
    reported = {"built_for": "2025-06-01", "next_build": day.isoformat() if day else None}
    assert json.loads(file.content) == reported


@pytest.mark.parametrize("text", ["", "{}", "[]", "<html>", '{"next_build": "soon"}', "3"])
def test_anything_else_is_reported(text: str) -> None:
    with pytest.raises(ValueError, match=r"next-build\.json"):
        read_next_build(text)
