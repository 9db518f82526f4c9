"""Links in Markdown bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.checks.link_targets import LinkedFiles
from shk.content.checks.links import check_links, link_targets
from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown

if TYPE_CHECKING:
    from pathlib import Path


def page(path: str, body: str) -> Markdown:
    return Markdown(path, body, 5, about=not path.startswith("docs/"))


def reported(root: Path, *pages: Markdown) -> list[tuple[str, str, str]]:
    diagnostics = Diagnostics()
    folders = ("initiatives", "stories")
    files = LinkedFiles(root, "docs", "docs/media", pages, authored=folders)
    check_links(pages, files, diagnostics)
    return [
        (str(problem.location), problem.details["value"], problem.details.get("suggestion", ""))
        for problem in diagnostics.problems
    ]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with an initiative, a story and a page of its own."""
    for path in ("initiatives/mat.md", "stories/bord.md", "docs/om oss.md"):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text("x")
    return tmp_path


@pytest.mark.parametrize(
    ("body", "targets"),
    [
        ("[a](b.md) ![c](d.png 'e')", ["b.md", "d.png"]),
        ("[a][1]\n\n[1]: b.md", ["b.md"]),
        ("`[a](b.md)`\n\n```\n[a](b.md)\n```\n\n    [a](b.md)", []),
        ("| a |\n|---|\n| [b](c.md) |", ["c.md"]),
        ("text without links", []),
        ("<a href='b.md'>raw HTML leads somewhere too</a> []", ["b.md"]),
        ("https://a.example/b och kim@a.example", ["https://a.example/b", "mailto:kim@a.example"]),
    ],
)
def test_targets_are_what_markdown_takes_for_links(body: str, targets: list[str]) -> None:
    assert link_targets(body) == targets


@pytest.mark.parametrize(
    "target",
    [
        "../initiatives/mat.md",
        "../docs/om%20oss.md",
        "bord.md?a=b",
        "../stories/./bord.md",
        "https://granby.example/b.md",
        "//granby.example/b.md",
        "mailto:kim@granby.example",
        "tel:0123",
        "/om/",
        "#top",
        "#sources",
        "",
    ],
)
def test_links_that_lead_somewhere(root: Path, target: str) -> None:
    assert reported(root, page("stories/bord.md", f"[a]({target})")) == []


@pytest.mark.parametrize(
    "target",
    [
        "mat.md",
        "http://[x",
        "../stories/",
        "../docs",
        "%00.md",
        "../../x.md",
        "a" * 5000,
        "..%2F..%2Fx",
    ],
)
def test_links_that_lead_nowhere(root: Path, target: str) -> None:
    result = reported(root, page("stories/bord.md", f"[a]({target})"))
    assert [(place, value) for place, value, _ in result] == [("stories/bord.md:5:5", target)]


def test_places_skip_code_and_longer_names(root: Path) -> None:
    body = "[a](../x.md)\n\n`(x.md)` [a](x.md)\n\n```\n(x.md)\n```\n\n[b](x.md)"
    assert [place for place, _, _ in reported(root, page("stories/bord.md", body))] == [
        "stories/bord.md:5:5",
        "stories/bord.md:7:14",
        "stories/bord.md:13:5",
    ]


def test_link_that_is_not_found_as_written_is_reported_where_the_body_begins(root: Path) -> None:
    body = "\n[a](b\\_c.md)"
    assert [place for place, _, _ in reported(root, page("stories/bord.md", body))] == [
        "stories/bord.md:5:1"
    ]


def test_suggestions_are_paths_from_the_page(root: Path) -> None:
    pages = (
        page("initiatives/mat.md", "x"),
        page("stories/bord.md", "[a](../initiatives/matt.md) [b](mat.md) [c](helt-annat.md)"),
    )
    assert [suggestion for _, _, suggestion in reported(root, *pages)] == [
        "../initiatives/mat.md",
        "../initiatives/mat.md",
        "",
    ]


def test_a_link_out_of_the_project_is_reported_even_if_a_file_is_there(root: Path) -> None:
    (root.parent / "secret.md").write_text("x")
    inside = root / "stories"
    assert reported(inside, page("bord.md", "[a](../docs/x.md)")) == [
        ("bord.md:5:5", "../docs/x.md", "")
    ]
