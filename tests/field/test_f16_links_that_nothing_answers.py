"""F16, F25, F54: an internal link that no file of the built site answers is told at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.field.markdown_cases import checked, problems

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("/finns-inte/", "body-link"),
        ("https://site.example/x", "body-link"),
        ("//site.example/x/", "body-link"),
        ("/berattelser/koket-oppna/", "body-link"),
        ("../mkdocs.yml", "body-link-unpublished"),
        ("../docs/data/goals.yml", "body-link-unpublished"),
        ("../docs/.dold.txt", "body-link-unpublished"),
        ("../docs/media/rapport.pdf", "body-file-place"),
        ("../docs/media/rapport.docx", "body-file-place"),
        ("../docs/finns-inte/index.md", "body-link"),
    ],
)
def test_links_that_nothing_answers(tmp_path: Path, target: str, code: str) -> None:
    for name in (".dold.txt", "media/rapport.pdf", "media/rapport.docx"):
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text("x")
    result = checked(tmp_path, f"Se [x]({target}).")
    assert [(item.code.code, str(item.location)) for item in result] == [
        ("media-no-picture", "docs/media/rapport.docx:1:1"),
        ("media-no-picture", "docs/media/rapport.pdf:1:1"),
        (code, "stories/en-dag-i-parken.md:11:8"),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "/",
        "/berattelser/",
        "/berattelser/koket-oppnar",
        "/index.html",
        "https://site.example/om/",
        "/sitemap.xml",
        "/portfolj/?fokus=x#map-list",
        "../docs/filer/rapport.pdf",
        "../docs/portfolj/index.md",
        "https://www.site.example/finns-inte/",
    ],
)
def test_links_that_something_answers(tmp_path: Path, target: str) -> None:
    (tmp_path / "docs" / "filer").mkdir(parents=True)
    (tmp_path / "docs" / "filer" / "rapport.pdf").write_text("x")
    assert checked(tmp_path, f"Se [x]({target}).") == ()


def test_hand_written_pages_too(tmp_path: Path) -> None:
    page = "# Om\n\n[b](../mkdocs.yml) [c](borta.md) ![d](media/borta.jpg)\n"
    result = checked(tmp_path, "Text.", page)
    assert [(item.code.code, item.location.column) for item in result] == [
        ("body-link-unpublished", 5),
        ("body-link", 24),
        ("body-link", 39),
    ]


def test_addresses_in_hand_written_pages_too(tmp_path: Path) -> None:
    result = checked(tmp_path, "Text.", "# Om\n\n[a](/finns-inte/) [b](/om/#borta)\n")
    assert [(item.code.code, item.location.column) for item in result] == [
        ("body-link", 5),
        ("body-place", 23),
    ]


@pytest.mark.parametrize(
    ("target", "guess"),
    [
        ("www.example.org", "https://www.example.org"),
        ("anna@example.org", "mailto:anna@example.org"),
        ("www.example.org/a/b?c=1", "https://www.example.org/a/b?c=1"),
    ],
)
def test_addresses_without_a_scheme(tmp_path: Path, target: str, guess: str) -> None:
    (result,) = problems(tmp_path, f"[x]({target})")
    assert (result.code.code, result.details["suggestion"]) == ("body-link", guess)
