"""``build.json``: which commit a published site was built from."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from shk.features.build_stamp import BuildStamp, read_stamp_file, stamp_file

MOMENT = datetime(2025, 3, 4, 13, 2, tzinfo=UTC)
STAMPS = [
    BuildStamp("a" * 40, MOMENT, MOMENT, "https://code.example/pull/7"),
    BuildStamp("", None, None, ""),
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_what_is_written_is_read(stamp: BuildStamp) -> None:
    file = stamp_file(stamp)
    assert file.uri == "build.json"
    assert read_stamp_file(str(file.content)) == stamp


def test_the_file_says_what_programs_rely_on() -> None:
    assert json.loads(str(stamp_file(STAMPS[0]).content)) == {
        "commit": "a" * 40,
        "committed": "2025-03-04T13:02:00Z",
        "built": "2025-03-04T13:02:00Z",
        "proposal": "https://code.example/pull/7",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "<html>",
        '{"commit": 3, "committed": null, "built": null, "proposal": ""}',
        '{"commit": "a", "committed": "soon", "built": null, "proposal": ""}',
    ],
)
def test_anything_else_is_reported(text: str) -> None:
    with pytest.raises(ValueError, match=r"build\.json"):
        read_stamp_file(text)
