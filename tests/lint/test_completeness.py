"""What is missing or old is told of the page that it is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from shk.content.loader import load_portfolio
from shk.lint.completeness import (
    initiatives_without_story,
    last_sign,
    old_phases,
    stories_without_effect,
)
from shk.model.schema.initiative import Initiative
from tests.content.golden import copy_base
from tests.portfolios import INITIATIVES, pages

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.loader import Loaded

TODAY = date(2025, 6, 1)


def load(root: Path, changed: dict[str, date] | None = None) -> Loaded:
    """The base project."""
    return load_portfolio(copy_base(root), changed)


def test_stories_without_an_effect(tmp_path: Path) -> None:
    paths = [item.location.path for item in stories_without_effect(load(tmp_path))]
    assert paths == ["stories/en-dag-i-parken.md", "stories/koket-oppnar.md"]


def test_initiatives_that_no_story_names(tmp_path: Path) -> None:
    (result,) = initiatives_without_story(load(tmp_path))
    assert result.location.path == "initiatives/gardsstudien.md"
    assert result.details["value"] == "gardsstudien"


def test_a_story_with_an_error_may_be_the_one(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    (folders.stories / "trasig.md").write_text("---\ntitle: A\n---\n\nB\n", encoding="utf-8")
    assert list(initiatives_without_story(load_portfolio(folders))) == []


def test_a_draft_needs_no_story(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    study = folders.initiatives / "gardsstudien.md"
    text = study.read_text(encoding="utf-8").replace("phase:", "draft: true\nphase:")
    study.write_text(text, encoding="utf-8")
    assert list(initiatives_without_story(load_portfolio(folders))) == []


def test_a_phase_is_old_after_a_year_without_a_sign(tmp_path: Path) -> None:
    later = date(2026, 2, 1)
    result = {
        old_phase.location.path: old_phase.details["when"]
        for old_phase in old_phases(load(tmp_path), later)
    }
    assert result == {
        "initiatives/gardsstudien.md": "2024-12-31",
        "initiatives/lekparken.md": "2024-12-31",
    }
    assert list(old_phases(load(tmp_path), TODAY)) == []


def test_a_change_of_the_file_is_a_sign(tmp_path: Path) -> None:
    changed = {"initiatives/lekparken.md": date(2025, 3, 1)}
    paths = [
        old_phase.location.path
        for old_phase in old_phases(load(tmp_path, changed), date(2026, 2, 1))
    ]
    assert paths == ["initiatives/gardsstudien.md"]


def test_what_has_ended_has_no_old_phase(tmp_path: Path) -> None:
    paths = {old_phase.location.path for old_phase in old_phases(load(tmp_path), date(2040, 1, 1))}
    assert paths == {"initiatives/lekparken.md", "initiatives/gardsstudien.md"}


@pytest.mark.parametrize(
    ("more", "last"),
    [
        ({}, date(2023, 12, 31)),
        ({"milestones": [{"when": "2024-03", "title": "A"}]}, date(2024, 3, 31)),
        ({"milestones": [{"when": "2031", "title": "A"}]}, date(2023, 12, 31)),
        ({"years": [{"year": 2024, "done": ["A"]}]}, date(2024, 12, 31)),
        ({"years": [{"year": 2025, "done": ["A"]}]}, TODAY),
        ({"period": {"start": 2023, "known_until": "2025-01"}}, date(2025, 1, 31)),
        ({"changed": date(2025, 2, 3)}, date(2025, 2, 3)),
    ],
)
def test_the_last_sign_is_the_latest_of_what_is_reported(more: dict[str, Any], last: date) -> None:
    bare = {"period": {"start": 2023}, "milestones": [], "years": []}
    changed = more.pop("changed", None)
    (item,) = pages(Initiative, "initiatives", [{**INITIATIVES[0], **bare, **more}]).values()
    assert last_sign(item.model_copy(update={"changed": changed}), TODAY) == last
