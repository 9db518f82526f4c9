"""The gallery for developers shows pages that there are, and has a small picture of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.gallery import GALLERY, KINDS, MOST_FILE, THEMES, index, shots_of

if TYPE_CHECKING:
    from pathlib import Path

PREVIEW_ONLY = {"style"}
"""Kinds that the public site lacks."""


def test_each_kind_is_a_page_of_the_site(real_site: Path) -> None:
    public = [path for name, (_, path) in KINDS.items() if name not in PREVIEW_ONLY]
    missing = [
        path
        for path in public
        if not (real_site / path).is_file() and not (real_site / path / "index.html").is_file()
    ]
    assert missing == []


def test_each_kind_has_its_pictures_and_no_other_is_left() -> None:
    wanted = {
        f"{name}-{shot.width}-{theme}.webp"
        for name in KINDS
        for shot in shots_of(name)
        for theme in THEMES
    }
    result = {path.name: path.stat().st_size for path in GALLERY.glob("*.webp")}
    assert set(result) == wanted
    assert max(result.values()) <= MOST_FILE


def test_the_page_of_the_gallery_shows_every_kind() -> None:
    assert (GALLERY / "index.md").read_text(encoding="utf-8") == index(list(KINDS))
