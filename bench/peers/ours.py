"""The corpus as a project of ours."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.peers.corpus import AREAS, GOALS, SHARE
from bench.peers.files import write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bench.peers.corpus import Corpus, Initiative, Story

DAY = "2025-06-01"
"""The day our site is built for; no story is younger."""
CARDS = "  - shk/cards\n"
"""The line of mkdocs.yml that asks for social cards."""

SETTINGS = f"""\
site_name: The River Compact
site_url: https://river.example/
theme: {{name: material, language: en}}
plugins:
  - shk/portfolio: {{language: en}}
  - shk/images
{CARDS}nav: [About: about.md]
exclude_docs: /data/
markdown_extensions: [tables, attr_list, toc]
"""

DATA = {
    "partnership": """\
name: The River Compact
summary: Two towns and a college mend what none of them can mend alone.
vision: A valley where nobody is left on the other bank
mission: To find out together what works
since: 2015
""",
    "parties": """\
- {id: northtown, name: Northtown, kind: municipality, partner: true, mark: N}
- {id: southtown, name: Southtown, kind: municipality, partner: true, mark: S}
- {id: college, name: The College, kind: university, partner: true, mark: C}
""",
    "documents": "- {id: report, name: Annual report, kind: annual_report, when: 2025-02}\n",
    "places": "- {id: mill-lane, name: Mill Lane, kind: district, part_of: Southtown}\n",
}


def write_project(corpus: Corpus, folder: Path) -> None:
    """Write mkdocs.yml, the data files, initiatives and stories."""
    write(folder / "mkdocs.yml", SETTINGS)
    write(
        folder / "docs" / "about.md", "---\ntitle: About\nsummary: What this is.\n---\n\nA bench.\n"
    )
    for stem, text in {**DATA, **_data(corpus)}.items():
        write(folder / "docs" / "data" / f"{stem}.yml", text)
    for initiative in corpus.initiatives:
        write(folder / "initiatives" / f"{initiative.slug}.md", _initiative(initiative))
    for story in corpus.stories:
        write(folder / "stories" / f"{story.slug}.md", story_text(story))


def _data(corpus: Corpus) -> Mapping[str, str]:
    """The data files that follow from the corpus."""
    hues = ("cool", "warm")
    areas = (
        f"- {{id: {area}, name: {area.replace('-', ' ').capitalize()}, hue: {hue},"
        " aim: All have it}"
        for area, hue in zip(AREAS, hues, strict=True)
    )
    goals = (
        f"- {{id: {goal}, name: By 2030 all can {goal}, short: All can {goal}, focus_area: {area}}}"
        for area, result in GOALS.items()
        for goal in result
    )
    activities: dict[str, list[str]] = {}
    for n, story in enumerate(corpus.stories[::SHARE]):
        activities.setdefault(f"activities/{story.day.year}", []).append(
            f"- {{id: activity-{n}, when: {story.day}, title: Meeting about {story.title}, "
            f"kind: event, initiatives: [{story.initiative.slug}], source: {{document: report}}}}"
        )
    lines = {"focus_areas": areas, "goals": goals, **activities}
    return {name: "\n".join(entries) + "\n" for name, entries in lines.items()}


def _initiative(initiative: Initiative) -> str:
    """The Markdown file of an initiative."""
    return f"""\
---
title: {initiative.title}
summary: What came of {initiative.title.lower()}.
focus_area: {initiative.area}
goals: [{initiative.goal}]
strands: [practice, research]
parties: [northtown, college]
places: [mill-lane]
phase: pilot
period: {{start: {initiative.year}}}
milestones:
  - {{when: {initiative.year}-04-12, title: The first day of {initiative.title.lower()}}}
sources: [{{document: report}}]
---

{initiative.body}
"""


def story_text(story: Story) -> str:
    """The Markdown file of a story."""
    return f"""\
---
title: {story.title}
summary: {story.summary}
date: {story.day}
initiatives: [{story.initiative.slug}]
sources: [{{document: report}}]
---

{story.body}
"""


def command(site: Path) -> list[str]:
    """What builds the project in the current folder."""
    return [sys.executable, "-m", "shk", "build", "--lang", "en", "--today", DAY, "-d", str(site)]


def serve() -> tuple[str, ...]:
    """What serves a preview of the project in the current folder."""
    address = "127.0.0.1:{port}"
    return (sys.executable, "-m", "shk", "serve", "--lang", "en", "--today", DAY, "-a", address)


def check() -> tuple[str, ...]:
    """What checks the content of the project in the current folder."""
    return (sys.executable, "-m", "shk", "check", "--lang", "en", "--today", DAY)
