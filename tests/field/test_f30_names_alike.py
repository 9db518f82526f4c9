"""F30: files whose names differ only in capitals or accents are an error that names both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.i18n.messages import load_messages
from tests.field.tree_cases import codes, nfd, problems_of, project, refused

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("docs/media/Dubbel.jpg", "docs/media/dubbel.jpg"),
        ("docs/media/Vår/a.png", "docs/media/vår/A.png"),
        ("docs/filer/Plan.PDF", "docs/filer/plan.pdf"),
        ("docs/About.md", "docs/about.md"),
    ],
)
def test_both_are_named(first: str, second: str, tmp_path: Path) -> None:
    made = project(tmp_path, {first: "# A\n\nText.\n", second: "# B\n\nText.\n"})
    (problem,) = [item for item in problems_of(made) if item.code.code == "files-alike"]
    reported = problem.what(load_messages("sv"))
    assert first in reported
    assert second in reported
    assert ("files-alike", f"{second}:1:1") in refused(made)


def test_the_same_name_with_letters_joined_and_apart(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/media/ö.jpg": "a", nfd("docs/media/ö.jpg"): "b"})
    (problem,) = [item for item in problems_of(made) if item.code.code == "files-alike"]
    assert problem.details["first"].startswith("docs/media/ö.jpg (Unicode NF")


def test_names_of_different_folders_are_no_matter(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/media/a/x.jpg": "a", "docs/media/b/x.jpg": "b"})
    assert codes(made) == []
