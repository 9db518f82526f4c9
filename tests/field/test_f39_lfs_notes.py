"""F39: a note that Git LFS has left in the place of a file is named, with what fetches the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.i18n.messages import load_messages
from tests.field.tree_cases import STORY, codes, edit, problems_of, project, refused

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12345\n"


def test_picture_on_top(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/media/far.jpg": NOTE})
    edit(made, STORY, "title:", "image: {src: far.jpg, alt: Far}\ntitle:")
    (problem,) = problems_of(made)
    assert problem.code.code == "lfs-pointer"
    assert problem.location.path == STORY
    assert "git lfs pull" in problem.fix(load_messages("sv"))


@pytest.mark.parametrize(
    "path", ["docs/filer/plan.pdf", "docs/filer/a/b.zip", "docs/om.md", "stories/new.md"]
)
def test_files_and_pages(path: str, tmp_path: Path) -> None:
    made = project(tmp_path, {path: NOTE})
    assert codes(made) == [("lfs-pointer", f"{path}:1:1")]
    assert refused(made) == codes(made)


def test_data(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/data/goals.yml": NOTE})
    assert codes(made) == [("lfs-pointer", "docs/data/goals.yml:1:1")]
