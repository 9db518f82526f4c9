"""Views placed in texts, on the demo's site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from shk.plugins.run import BuildRefusedError, Run, SiteOptions, build
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
    assert [one.get_text() for one in titles] == [
        "Reeds bring back the frogs",
        "A lane of their own",
    ]
    assert titles[0]["href"] == "../stories/reeds-bring-back-the-frogs/"
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
        ids = [one["id"] for one in page.select("[id]")]
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
    (demo / "docs" / "data" / "notes.md").write_text("```view\nshow: nonsense\n```\n")
    build(SiteOptions(str(demo / "mkdocs.yml"), strict=True), Run(today=DEMO_DAY))
