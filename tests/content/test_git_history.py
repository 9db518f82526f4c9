"""How often a row was changed, from real commits and from texts."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from os import environ
from typing import TYPE_CHECKING

from shk.content.git_history import revisions, row_revisions, rows_by_id
from shk.model.schema.revision import Revision

if TYPE_CHECKING:
    from pathlib import Path

PATH = "docs/data/activities.yml"


def day(number: int) -> datetime:
    """A day in May."""
    return datetime(2025, 5, number, tzinfo=UTC)


def commit(root: Path, text: str, moment: datetime) -> None:
    """Write the file and commit it at a moment."""
    file = root / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    stamp = moment.isoformat()
    environment = {
        "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp,
        "HOME": str(root), "PATH": environ["PATH"],
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@site.example",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@site.example",
    }  # fmt: skip
    for command in (["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=root, check=True, env=environment)


def test_commits_that_touched_a_row_are_counted(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    fair = "- {id: fair, when: 2025-06-01, title: Fair}\n"
    commit(tmp_path, fair, day(1))
    commit(tmp_path, fair + "- id: walk\n  title: A wålk\n", day(2))
    commit(tmp_path, "- id: walk\n  title: A long wålk\n" + fair, day(3))
    commit(tmp_path, "# Row\n- id: walk\n  title: Walk\n\n" + fair, day(4))
    assert row_revisions(tmp_path, PATH) == {
        "fair": Revision(0, day(1)),
        "walk": Revision(2, day(4)),
    }


def test_a_folder_below_the_checkout_has_its_own_paths(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    commit(tmp_path, "- id: fair\n", day(1))
    assert row_revisions(tmp_path / "docs", "data/activities.yml") == {"fair": Revision(0, day(1))}


def test_outside_a_checkout_nothing_is_known(tmp_path: Path) -> None:
    assert row_revisions(tmp_path, PATH) == {}


def test_a_row_that_came_back_goes_on_counting() -> None:
    versions = [(day(1), "- id: a\n"), (day(2), ""), (day(3), "- id: a\n  title: A\n")]
    assert revisions(versions) == {"a": Revision(1, day(3))}


def test_the_id_need_not_come_first() -> None:
    text = (
        "- when: 2025\n  id: a\n  place: x\n- {when: 2025, id: 'b'}\n-   id: \"c\"\n    paid: d\n"
    )
    assert list(rows_by_id(text)) == ["a", "b", "c"]


def test_an_id_in_a_source_is_not_that_of_the_row() -> None:
    assert list(rows_by_id("- id: a\n  text: >-\n    the grid: b\n")) == ["a"]


def test_a_row_that_moves_to_another_file_keeps_its_history(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    fair, part = "- {id: fair, title: Fair}\n", "docs/data/activities/2024.yml"
    commit(tmp_path, fair, day(1))
    commit(tmp_path, "- {id: fair, title: A fair}\n", day(2))
    (tmp_path / part).parent.mkdir(parents=True)
    (tmp_path / part).write_text("- {id: fair, title: A fair}\n", encoding="utf-8")
    commit(tmp_path, "- {id: walk}\n", day(3))
    assert row_revisions(tmp_path, PATH, part) == {
        "fair": Revision(1, day(2)),
        "walk": Revision(0, day(3)),
    }
