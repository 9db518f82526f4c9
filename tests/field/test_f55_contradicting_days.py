"""F55: days of a page that exclude each other are told, each pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.model.diagnostics.diagnostic import stops_build
from tests.content.golden import TODAY, copy_base

if TYPE_CHECKING:
    from pathlib import Path

STORY, INITIATIVE = "stories/en-dag-i-parken.md", "initiatives/oppna-koket.md"
PAIRS = [
    (STORY, "date: 2024-09-12", "date: 2025-03-11\nexpires: 2025-01-01", "expires-before-date"),
    (STORY, "date: 2024-09-12", "date: 2024-09-12\nexpires: 2024-09-11", "expires-before-date"),
    (
        STORY,
        "date: 2024-09-12",
        "date: 2024-09-12\npublish_on: 2025-03-01\nexpires: 2025-02-28",
        "publish-after-expires",
    ),
    (
        STORY,
        "date: 2024-09-12",
        "date: 2024-09-12\npublish_on: 2024-09-11",
        "publish-before-date",
    ),
    (INITIATIVE, "  end: 2025", "  end: 2022", "period-backwards"),
    (INITIATIVE, "  end: 2025", "  end: 2023-02-28", "period-backwards"),
    (INITIATIVE, "  end: 2025", "  known_until: 2022", "known-before-start"),
    (INITIATIVE, "  end: 2025", "  known_until: 2023-02", "known-before-start"),
    (INITIATIVE, "  end: 2025", "  end: 2025\n  known_until: 2024", "known-and-ended"),
    (INITIATIVE, "phase: pilot", "phase: pilot\nexpires: 2025-01-01\npublish_on: 2025-02-01", ""),
    (
        "docs/data/activities.yml",
        "2024-10-14/2024-10-15",
        "2024-10-15/2024-10-14",
        "span-backwards",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "code"), PAIRS)
def test_a_pair_that_excludes_itself_is_reported(
    tmp_path: Path, path: str, old: str, new: str, code: str
) -> None:
    folders = copy_base(tmp_path)
    text = (tmp_path / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (tmp_path / path).write_text(text.replace(old, new), encoding="utf-8")
    problems = load_portfolio(folders, messages=load_messages("sv"), today=TODAY).problems
    assert [item.code.code for item in problems] == [code or "publish-after-expires"]
    assert problems[0].location.path == path
    assert stops_build(problems, strict=True)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (STORY, "date: 2024-09-12", "date: 2024-09-12\nexpires: 2024-09-12"),
        (STORY, "date: 2024-09-12", "date: 2024-09-12\npublish_on: 2024-09-12"),
        (INITIATIVE, "  end: 2025", "  end: 2023-03"),
        (INITIATIVE, "  end: 2025", "  known_until: 2023-03-01"),
    ],
)
def test_days_that_meet_do_not_exclude_each_other(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    folders = copy_base(tmp_path)
    text = (tmp_path / path).read_text(encoding="utf-8")
    (tmp_path / path).write_text(text.replace(old, new), encoding="utf-8")
    assert load_portfolio(folders, messages=load_messages("sv"), today=TODAY).problems == ()
