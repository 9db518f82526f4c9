"""One effect changed in one file changes all that is made of it, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO, DEMO_DAY, copy_project

if TYPE_CHECKING:
    from pathlib import Path

OLD = "{id: frogs, kind: outcome, level: individual, dimension: culture,"
NEW = "{id: frogs, kind: impact, level: system, dimension: knowledge,"
PLACED = "\n```effect\nnumber: 1\n```\n"
"""Places the effect in the text of a story, and so in its feeds."""
PAGES = (
    "changes/",
    "changes/in-figures/",
    "changes/dimensions/",
    "changes/focus-areas/",
    "changes/goals/",
    "changes/how-we-know/",
    "changes/initiatives/",
    "changes/levels/",
    "changes/parties/",
    "changes/years/",
    "years/",
    "years/2024/",
    "years/compared/",
    "portfolio/dimensions/",
    "initiatives/reed-beds/",
    "stories/reeds-bring-back-the-frogs/",
    "focus-areas/clean-water/",
    "goals/swim/",
    "parties/anglers/",
    "parties/northtown/",
    "parties/valley-college/",
)
"""The lists and matrix of effects, the year, and the records that the effect belongs to."""
FILES = (
    "years/2024/report.pdf",
    "initiatives/reeds/index.md",
    "data/index.html",
    "data/dcat.rdf",
    "data/dcat.ttl",
    "data/v1/effects.csv",
    "data/v1/effects.json",
    "data/v1/initiatives.json",
)
"""The report, the copy at an old address, and open data with its catalogue."""
FEEDS = ("feed.atom", "feed.json", "feed.rss")


def tree(project: Path) -> dict[str, bytes]:
    """The public site by the path of each file, without the index of the search."""
    site = build(SiteOptions(str(project / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and "search-index" not in path.parts
    }


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The invented project before and after its change."""
    demo = copy_project(DEMO, tmp_path_factory.mktemp("one") / "project")
    story = demo / "stories" / "reeds-bring-back-the-frogs.md"
    story.write_text(story.read_text(encoding="utf-8") + PLACED, encoding="utf-8")
    before = tree(demo)
    file = demo / "initiatives" / "reed-beds.md"
    text = file.read_text(encoding="utf-8")
    assert OLD in text
    file.write_text(text.replace(OLD, NEW), encoding="utf-8")
    return before, tree(demo)


def test_exactly_what_is_made_of_the_effect_changes(
    builds: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    before, after = builds
    assert before.keys() == after.keys()
    changed = {path for path in after if before[path] != after[path]}
    feeds = {item for item in changed if item.endswith(FEEDS)}
    assert {f"stories/{feed}" for feed in FEEDS} <= feeds
    pages = {f"{page}{name}" for page in PAGES for name in ("index.html", "index.md")}
    assert changed - feeds == pages | set(FILES)


def test_roll_ups_and_matrix_count_the_effect_anew(
    builds: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    before, after = (item["changes/in-figures/index.md"].decode() for item in builds)
    individual = re.compile(r"\| Individual +\| Culture and values +\|")
    assert individual.search(before)
    assert not individual.search(after)
    assert re.search(r"\| System +\| Knowledge and competence +\|", after)
    assert "No lasting change in society" in builds[0]["changes/index.md"].decode()
    assert "1 lasting change in society is reported." in builds[1]["changes/index.md"].decode()
