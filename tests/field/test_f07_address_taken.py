"""F7: two sources for one public file are an error that names both, in check and in build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.i18n.messages import load_messages
from tests.field.tree_cases import (
    STORY,
    add,
    built,
    codes,
    edit,
    nfd,
    problems_of,
    project,
    refused,
)

if TYPE_CHECKING:
    from pathlib import Path

TAKEN = [
    "docs/stories.md",
    "docs/search/index.md",
    "docs/portfolio/dimensions.md",
    "docs/index.md",
    "docs/README.md",
    "docs/Timeline.md",
    "docs/robots.txt",
    "docs/Robots.TXT",
    "docs/llms.txt",
    "docs/sitemap.xml",
    "docs/404.html",
    "docs/data/v1/stories.json",
    "docs/stories/feed.atom",
    "docs/stories/pipes-nobody-saw.md",
    "docs/portfolio/2024/index.html",
    "docs/timeline/index.html",
    "docs/search-index/own.js",
    "docs/assets/tokens.css",
    "docs/search",
    "docs/robots.txt/own.pdf",
]


@pytest.mark.parametrize("path", TAKEN)
def test_check_and_build_name_both(path: str, tmp_path: Path) -> None:
    made = project(tmp_path, {path: "# Own\n\nWords.\n"})
    edit(made, "mkdocs.yml", "exclude_docs: /data/\n", "exclude_docs: '/data/*.yml'\n")
    (problem,) = [item for item in problems_of(made) if item.code.code == "address-taken"]
    assert str(problem.location) == f"{path}:1:1"
    assert path in problem.what(load_messages("sv"))
    assert problem.details["label"]
    assert ("address-taken", f"{path}:1:1") in refused(made)


def test_own_page_at_the_old_address_of_a_story(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/stories/pipes.md": "# Pipes\n\nWords.\n"})
    edit(made, STORY, "title:", "aliases: [pipes]\ntitle:")
    assert [code for code in codes(made) if code[0] == "address-taken"] == [
        ("address-taken", "docs/stories/pipes.md:1:1")
    ]


def test_both_are_reported_while_there_are_other_errors(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/stories.md": "# Own\n\nWords.\n"})
    edit(made, STORY, "title:", "titel:")
    assert {code for code, _ in codes(made)} == {"address-taken", "field-unknown"}
    assert refused(made) == codes(made)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("docs/om.md", "docs/om/index.md"),
        ("docs/om.md", "docs/om/index.html"),
        ("docs/filer/A.pdf", "docs/filer/a.pdf"),
        ("docs/filer/ö.pdf", nfd("docs/filer/ö.pdf")),
    ],
)
def test_two_files_of_ones_own(first: str, second: str, tmp_path: Path) -> None:
    made = project(tmp_path, {first: "# A\n\nWords.\n", second: "# B\n\nWords.\n"})
    assert [code for code, _ in codes(made) if code == "address-taken"] == ["address-taken"]


def test_files_beside_generated_ones_are_published(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/stories/notes.pdf": b"%PDF", "docs/filer/robots.txt": "x"})
    add(made, STORY, "\n\n[Notes](../docs/stories/notes.pdf)\n")
    assert codes(made) == []
    site = built(made)
    assert (site / "stories/notes.pdf").read_bytes() == b"%PDF"
    assert (site / "filer/robots.txt").read_text() == "x"
