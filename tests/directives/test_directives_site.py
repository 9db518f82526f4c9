"""Views placed in texts, on the demo's site."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

ABOUT = """
Before.

```view
show: stories
count: 2
```

```view
show: map
```

````md
```view
show: stories
```
````

```view
show: stories
year: 1950
```

After.
"""
STORY = """
```view
show: stories
order: relevant
```

```view
show: timeline
initiative: reed-beds
```

```view
show: effects
initiative: reed-beds
```
"""


def add(file: Path, text: str) -> None:
    """Write a text below a file's own."""
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def placed(site: Path, path: str) -> list[Tag]:
    """The views placed in a page."""
    page = BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")
    return page.select(".prose .placed")


@pytest.fixture
def site(demo: Path) -> Path:
    """The demo with views in a hand-written page and in a story."""
    add(demo / "docs" / "about.md", ABOUT)
    add(demo / "stories" / "reeds-bring-back-the-frogs.md", STORY)
    return build(SiteOptions(str(demo / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))


def test_views_stand_in_a_hand_written_page(site: Path) -> None:
    stories, drawn, nothing = placed(site, "about")
    titles = stories.select(".card-title a")
    assert [title.get_text() for title in titles] == [
        "A lane of their own",
        "Reeds bring back the frogs",
    ]
    assert titles[1]["href"] == "../stories/reeds-bring-back-the-frogs/"
    assert drawn.select(".miniature")[0]["href"] == "../portfolio/"
    assert nothing.get_text(strip=True) == "There is no story that fits here yet."


def test_a_view_shown_as_code_stays_code(site: Path) -> None:
    page = BeautifulSoup((site / "about" / "index.html").read_bytes(), "html.parser")
    code = page.select_one(".prose pre code")
    assert code is not None
    assert "show: stories" in code.get_text()
    assert "placed view" not in str(page)


def test_views_stand_in_a_story(site: Path) -> None:
    stories, timeline, effects = placed(site, "stories/reeds-bring-back-the-frogs")
    assert "Reeds bring back the frogs" not in stories.get_text()
    assert timeline.select(".entry")
    assert effects.select(".effect-step")
    assert effects.select(".placed-of a")[0]["href"] == "../../initiatives/reed-beds/"


def test_no_id_stands_twice(site: Path) -> None:
    for path in ("about", "stories/reeds-bring-back-the-frogs"):
        page = BeautifulSoup((site / path / "index.html").read_bytes(), "html.parser")
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids))


def test_a_view_of_a_draft_tells_nothing_of_it(demo: Path) -> None:
    add(demo / "docs" / "about.md", "\n```view\nshow: map\ninitiative: hidden-draft\n```\n")
    built = build(SiteOptions(str(demo / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))
    (view,) = placed(built, "about")
    assert view.get_text(strip=True) == "There is nothing on this map yet."


def test_a_wrong_key_stops_the_build(demo: Path) -> None:
    add(demo / "docs" / "about.md", "\n```view\nshow: map\nfocus_aera: clean-water\n```\n")
    with pytest.raises(BuildRefusedError):
        build(SiteOptions(str(demo / "mkdocs.yml")), Run(today=DEMO_DAY))


def test_a_folder_that_mkdocs_leaves_out_is_not_checked(demo: Path) -> None:
    (demo / "docs" / "notes").mkdir()
    (demo / "docs" / "notes" / "notes.md").write_text("```view\nshow: nonsense\n```\n")
    with (demo / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("draft_docs: /notes/\n")
    build(SiteOptions(str(demo / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))


BOXES = """
> **Facts: The beds**
>
> - *Three* kilometres, see [the beds](../initiatives/reed-beds.md).
>
> Source: report-2024

> They sing at night.
>
> — Robin Rivers, angler
> Said: by the river
> Consent: in writing
> Expires: {day}

![Reeds in water](../docs/media/reeds-at-dawn.jpg)
The beds in May.
Credit: Robin Rivers

<!-- Ask Robin for a second picture. -->

<em onclick="alert(1)">Done.</em>
"""


def story(site: Path) -> BeautifulSoup:
    """The page of the story with boxes in it."""
    path = site / "stories" / "a-lane-of-their-own" / "index.html"
    return BeautifulSoup(path.read_bytes(), "html.parser")


@pytest.fixture
def boxes(demo: Path) -> Path:
    """The demo with facts, a quote and a picture in a story; returns its folder."""
    add(demo / "stories" / "a-lane-of-their-own.md", BOXES.format(day=DEMO_DAY))
    return demo


def reported(site: Path, selector: str) -> str:
    """The words of the one element of the story that fits, with single spaces."""
    (result,) = story(site).select(selector)
    return " ".join(result.get_text(" ", strip=True).split())


def test_boxes_stand_in_a_story(boxes: Path) -> None:
    site = build(SiteOptions(str(boxes / "mkdocs.yml")), Run(today=DEMO_DAY))
    page = story(site)
    assert reported(site, ".prose aside.facts-box h2") == "Facts The beds"
    links = [element["href"] for element in page.select("aside.facts-box a")]
    assert links == ["../../initiatives/reed-beds/", "../../documents/report-2024/"]
    assert reported(site, ".prose figure.quote blockquote") == "They sing at night."
    assert reported(site, ".quote figcaption") == "Robin Rivers , angler by the river"
    (picture,) = page.select(".prose figure.text-picture img")
    assert picture["alt"] == "Reeds in water"
    assert (site / "stories" / "a-lane-of-their-own" / str(picture["src"])).resolve().is_file()
    assert reported(site, ".text-picture figcaption") == "The beds in May. Photo: Robin Rivers"
    assert "in writing" not in str(page)


def test_notes_and_programs_do_not_reach_the_page(boxes: Path) -> None:
    site = build(SiteOptions(str(boxes / "mkdocs.yml")), Run(today=DEMO_DAY))
    html = str(story(site))
    assert "second picture" not in html
    assert "onclick" not in html
    assert "<em>Done.</em>" in html


def test_a_quote_is_gone_the_day_after_consent_ends(boxes: Path) -> None:
    day = (date.fromisoformat(str(DEMO_DAY)) + timedelta(days=1)).isoformat()
    site = build(SiteOptions(str(boxes / "mkdocs.yml")), Run(today=day))
    for file in site.rglob("*.html"):
        assert "sing at night" not in file.read_text(encoding="utf-8"), file
    assert story(site).select("aside.facts-box")


@pytest.mark.parametrize("text", ["<script>x</script>", "[a](javascript:x)", "<b>x", "> words"])
def test_a_bad_text_writes_nothing_in_strict_mode(demo: Path, text: str) -> None:
    add(demo / "docs" / "about.md", f"\n{text}\n")
    with pytest.raises(BuildRefusedError):
        build(SiteOptions(str(demo / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))
    assert not (demo / "site").exists()
