"""Makes an invented project with many initiatives, to see how a map with them answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import DEMO, copy_project

if TYPE_CHECKING:
    from pathlib import Path

KINDS = ("builds_on", "twin", "learns_with", "shares_test_bed", "research_on")
PHASES = ("exploring", "concept", "pilot", "implementation")
PARTIES = ("northtown", "southtown", "valley-college", "anglers")
AREAS = ("clean-water", "lively-streets")
TOPICS = 20
"""Challenges of each focus area."""

PAGE = """---
title: Trial number {number} of the valley
summary: One of many.
focus_area: {area}
challenges: [{area}-{topic}]
strands: [practice]
parties: [{party}]
phase: {phase}
period: {{start: {year}}}
{relations}sources: [{{document: report-2024}}]
---

One of many.
"""


def large_project(folder: Path, initiatives: int) -> Path:
    """A project with this many more initiatives, every fifth one tied to the one before."""
    project = copy_project(DEMO, folder / "large")
    challenges = project / "docs" / "data" / "challenges.yml"
    rows = [
        f"- {{id: {area}-{topic}, name: Question {topic} of {area}, focus_area: {area}}}\n"
        for area in AREAS
        for topic in range(TOPICS)
    ]
    with challenges.open("a", encoding="utf-8") as stream:
        stream.writelines(rows)
    for number in range(initiatives):
        path = project / "initiatives" / f"trial-{number}.md"
        path.write_text(_page(number), encoding="utf-8")
    return project


def _page(number: int) -> str:
    """The file of one initiative."""
    kind = KINDS[number % len(KINDS)]
    tie = f"  - {{to: trial-{number - 1}, kind: {kind}, because: It goes on from it.}}\n"
    return PAGE.format(
        number=number,
        area=AREAS[number % 2],
        topic=number // 2 % TOPICS,
        party=PARTIES[number % 4],
        phase=PHASES[number // 3 % 4],
        year=2020 + number % 5,
        relations=f"relations:\n{tie}" if number % 5 == 4 else "",
    )
