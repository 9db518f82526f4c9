"""A reader of a story meets its first scene before its effects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

if TYPE_CHECKING:
    from pathlib import Path


def test_effects_come_after_the_first_scene(real_site: Path) -> None:
    seen = 0
    for file in (real_site / "berattelser").glob("*/index.html"):
        page = BeautifulSoup(file.read_bytes(), "html.parser")
        strip = page.select_one("main article > section.strip")
        if strip is None:
            continue  # an old address that leads on
        seen += 1
        scene, rest = strip.find_previous_sibling(), strip.find_next_sibling()
        assert isinstance(scene, Tag)
        assert isinstance(rest, Tag)
        assert scene["class"] == ["prose", "scene"], file
        assert len(scene.select("h2")) == 1, file
        assert scene.select("p"), file
        assert rest.select(".prose h2"), file
    assert seen >= 16
