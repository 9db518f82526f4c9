"""F13: a file whose name macOS took apart is found, and published under one name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.conftest import DEMO
from tests.field.tree_cases import STORY, add, built, codes, edit, nfd, project, put

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = (DEMO / "docs/media/reeds-at-dawn.jpg").read_bytes()


def test_picture_on_top_is_found(tmp_path: Path) -> None:
    made = project(tmp_path, {nfd("docs/media/ålder.jpg"): PICTURE})
    edit(made, STORY, "title:", "image: {src: ålder.jpg, alt: Reeds}\ntitle:")
    assert codes(made) == []


def test_picture_in_a_folder_is_found(tmp_path: Path) -> None:
    made = project(tmp_path, {nfd("docs/media/våren/ö.jpg"): PICTURE})
    edit(made, STORY, "title:", f"image: {{src: {nfd('våren')}/ö.jpg, alt: Reeds}}\ntitle:")
    assert codes(made) == []


def test_name_that_no_file_has_is_reported_with_the_nearest(tmp_path: Path) -> None:
    made = project(tmp_path, {nfd("docs/media/ålder.jpg"): PICTURE})
    edit(made, STORY, "title:", "image: {src: ålders.jpg, alt: Reeds}\ntitle:")
    assert [code for code, _ in codes(made)] == ["image-missing"]


def test_site_has_one_name_for_each_file(tmp_path: Path) -> None:
    made = project(
        tmp_path,
        {
            nfd("docs/media/ålder.jpg"): PICTURE,
            nfd("docs/filer/årsplan.pdf"): b"%PDF-1.4",
            nfd("docs/öppet.md"): nfd("# Öppet hus\n\nHej på dig. [Planen](filer/årsplan.pdf)\n"),
        },
    )
    edit(made, "mkdocs.yml", "  - About: about.md", "  - About: about.md\n  - Open: öppet.md")
    add(
        made,
        STORY,
        "\n\n[Plan](../docs/filer/årsplan.pdf), [page](../docs/öppet.md).\n\n"
        "![Reeds in the mist](../docs/media/ålder.jpg)\nCredit: Kim Lind\n",
    )
    assert codes(made) == []
    site = built(made)
    names = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    assert {"filer/årsplan.pdf", "öppet/index.html"} <= names
    assert not [name for name in names if nfd(name) == name and not name.isascii()]
    page = (site / "stories/pipes-nobody-saw/index.html").read_text(encoding="utf-8")
    assert re.search(r'href="\.\./\.\./filer/(å|%C3%A5)rsplan\.pdf"', page)
    assert re.search(r'href="\.\./\.\./(ö|%C3%B6)ppet/"', page)
    assert "media/alder-" in page
    assert "Hej på dig" in (site / "öppet/index.html").read_text(encoding="utf-8")


def test_unused_file_is_put_aside_by_nobody(tmp_path: Path) -> None:
    made = project(tmp_path)
    put(made, nfd("docs/filer/blå/grön.csv"), "a;b\n")
    assert (built(made) / "filer/blå/grön.csv").read_text(encoding="utf-8") == "a;b\n"
