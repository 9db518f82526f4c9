"""What is not public is nowhere in a built site, and on its day it is everywhere.

Every file of the site is searched, those that are packed too, so that what is added to a
site later is held to it too.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO, DEMO_DAY, copy_project

if TYPE_CHECKING:
    from pathlib import Path

BEFORE, ON = "2025-06-20", "2025-06-21"
"""The day before the demo's later story is public, and its day."""

TITLE, SLUG, PHOTO = "A story for later", "later-story", "lantern-parade"
AGREED, NUMBER = "agreed at the lantern parade", "R-LANTERN-7"
"""What those in the photograph agreed to, and where that is kept; only its file may tell."""
SIGNS = (TITLE, SLUG, PHOTO, "Wait for it", "becomes public on midsummer day")
"""Words of the story that stand nowhere else in the demo."""

LINK = "\n\nIt [goes on](later-story.md) and [on](../stories/draft-story.md).\n"


def project_with_links(folder: Path) -> Path:
    """The demo, with a photograph on the later story and links to it from public pages."""
    project = copy_project(DEMO, folder)
    media = project / "docs" / "media"
    media.mkdir(exist_ok=True)
    Image.linear_gradient("L").resize((1400, 900)).convert("RGB").save(media / f"{PHOTO}.jpg")
    story = project / "stories" / "later-story.md"
    text = story.read_text(encoding="utf-8")
    consent = f"consent: {{basis: {AGREED}, register_id: {NUMBER}}}"
    image = f"image: {{src: {PHOTO}.jpg, alt: Lanterns at night, {consent}}}\n"
    story.write_text(text.replace("sources:", f"{image}sources:", 1), encoding="utf-8")
    public = project / "stories" / "pipes-nobody-saw.md"
    public.write_text(public.read_text(encoding="utf-8") + LINK, encoding="utf-8")
    about = project / "docs" / "about.md"
    with about.open("a", encoding="utf-8") as file:
        file.write("\n\nSoon: [more](../stories/later-story.md).\n")
    return project


def built(project: Path, name: str, run: Run) -> Path:
    """The project's site of a run, in strict mode."""
    site = project.parent / name
    return build(SiteOptions(str(project / "mkdocs.yml"), str(site), strict=True), run)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a story of tomorrow."""
    return project_with_links(tmp_path_factory.mktemp("publication") / "project")


@pytest.fixture(scope="module")
def before(project: Path) -> Path:
    """The site of the day before."""
    return built(project, "before", Run(today=BEFORE))


@pytest.fixture(scope="module")
def on_the_day(project: Path) -> Path:
    """The site of the day."""
    return built(project, "on", Run(today=ON))


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path, unpacked if it is packed."""
    result = {}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        raw = file.read_bytes()
        result[file.relative_to(site).as_posix()] = (
            gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
        )
    return result


def holding(site: Path, sign: str) -> set[str]:
    """The files of a site whose path or content has some words in it."""
    wanted = re.compile(re.escape(sign.encode()), re.IGNORECASE)
    return {
        path for path, content in contents(site).items() if sign in path or wanted.search(content)
    }


@pytest.mark.parametrize("sign", SIGNS)
def test_the_day_before_it_is_nowhere(before: Path, sign: str) -> None:
    assert holding(before, sign) == set()


def test_on_its_day_it_is_everywhere(on_the_day: Path) -> None:
    files = holding(on_the_day, TITLE)
    assert {"stories/later-story/index.html", "stories/index.html", "index.html"} <= files
    assert {"stories/feed.atom", "stories/feed.rss", "stories/feed.json"} <= files
    assert {"data/v1/stories.json", "data/v1/stories.csv", "llms.txt"} <= files
    assert {"stories/later-story/index.md", "stories/later-story/card/oembed.json"} <= files
    assert {"stories/later-story/card/index.html", "timeline/2025/index.html"} <= files
    assert any(path.startswith("search-index/en/pages/") for path in files)
    assert "sitemap.xml" in holding(on_the_day, SLUG)
    assert any(path.startswith(f"media/{PHOTO}-") for path in contents(on_the_day))


def test_the_pieces_of_the_search_index_are_really_read(before: Path) -> None:
    result = holding(before, "The pipes nobody saw")
    assert any(path.startswith("search-index/en/pages/") for path in result)


def test_its_card_comes_with_it(before: Path, on_the_day: Path) -> None:
    page = (on_the_day / "stories/later-story/index.html").read_text(encoding="utf-8")
    address = re.search(r'property="og:image" content="[^"]*/(assets/cards/[^"]+)"', page)
    assert address is not None
    assert (on_the_day / address[1]).is_file()
    assert not (before / address[1]).exists()
    for card in (before / "assets" / "cards").iterdir():
        assert holding(before, card.name) - {f"assets/cards/{card.name}"}, "no page names it"


def test_a_link_to_it_is_text_until_its_day(before: Path, on_the_day: Path) -> None:
    path = "stories/pipes-nobody-saw/index.html"
    early = (before / path).read_text(encoding="utf-8")
    assert "It <span>goes on</span> and <span>on</span>." in early
    late = (on_the_day / path).read_text(encoding="utf-8")
    assert 'It <a href="../later-story/">goes on</a> and <span>on</span>.' in late
    assert "Soon: <span>more</span>." in (before / "about/index.html").read_text(encoding="utf-8")
    about = (on_the_day / "about/index.html").read_text(encoding="utf-8")
    assert 'Soon: <a href="../stories/later-story/">more</a>.' in about


def test_what_somebody_agreed_to_is_nowhere(on_the_day: Path) -> None:
    assert holding(on_the_day, PHOTO)
    for sign in (AGREED, NUMBER, "R-12"):  # R-12 is under a quote in the demo
        assert holding(on_the_day, sign) == set()


def test_a_draft_is_never_there(on_the_day: Path) -> None:
    for sign in ("Secret draft story", "draft-story", "Hidden draft initiative", "hidden-draft"):
        assert holding(on_the_day, sign) == set()


def test_the_next_build_is_reported_and_only_its_day(before: Path, on_the_day: Path) -> None:
    data = json.loads((before / "next-build.json").read_text(encoding="utf-8"))
    assert data == {"built_for": BEFORE, "next_build": ON}
    data = json.loads((on_the_day / "next-build.json").read_text(encoding="utf-8"))
    assert data["next_build"] == "2026-01-01"  # the day on which a plan has passed


def test_a_preview_that_is_asked_for_shows_all_of_it_marked(project: Path) -> None:
    site = built(project, "preview", Run(today=BEFORE, preview=True))
    for path in ("stories/later-story", "stories/draft-story", "initiatives/hidden-draft"):
        page = (site / path / "index.html").read_text(encoding="utf-8")
        assert 'class="ribbon"' in page


def test_a_proposal_leaves_out_what_another_brings(demo: Path, tmp_path: Path) -> None:
    project = demo
    story = project / "stories" / "pipes-nobody-saw.md"
    text = story.read_text(encoding="utf-8")
    assert "initiatives: [" in text
    text = text.replace("initiatives: [", "initiatives: [not-merged-yet, ", 1)
    story.write_text(f"{text}\nMore in [another](not-merged-either.md).\n", encoding="utf-8")
    run = Run(today=DEMO_DAY, proposal=True)
    site = build(SiteOptions(str(project / "mkdocs.yml"), str(tmp_path / "site")), run)
    page = (site / "stories/pipes-nobody-saw/index.html").read_text(encoding="utf-8")
    assert "More in <span>another</span>." in page
    assert holding(site, "not-merged") == set()
