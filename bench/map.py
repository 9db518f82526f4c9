"""How the portfolio map bears up to 500 initiatives: crossings, overlaps, bytes, time.

Gives the invented project of the tests more and more initiatives and builds
it. Crossings are those of the lines from challenges to initiatives, in our
order and in the naive one (challenges as in the data file, initiatives by
title). Overlaps are pairs of nodes whose grounds meet; there must be none. The
share is the time for the order and the drawing of every map and neighbourhood
of one run, beside that of the whole build. Run as ``python -m bench.map``.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from bench.command_line import command_line
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.content.loader import ContentFolders, load_portfolio
from shk.features.map.goals import mapped_goals
from shk.features.map.layout import map_drawing
from shk.features.map.layout_dense import grouped_drawing, is_grouped
from shk.features.map.neighbourhood import neighbourhood
from shk.features.map.plan import plan_of
from shk.features.map.scope import area_scope, full_scope, goal_scope, map_years, year_scope
from shk.geometry.label_placement import Box
from shk.geometry.layered_layout import count_crossings
from shk.i18n.messages import load_messages
from shk.model.diagnostics.diagnostic import stops_build
from shk.model.schema.record import Kind
from shk.site.context import Context
from tests.conftest import DEMO, DEMO_DAY, copy_project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.features.map.plan import MapPlan
    from shk.features.map.scope import MapScope
    from shk.features.map.shapes import MapDrawing

SIZES = (24, 100, 500)
KINDS = ("twin", "research_on", "builds_on", "shares_test_bed", "learns_with")
PHASES = ("exploring", "concept", "pilot", "implementation", "closed")


@dataclass(frozen=True)
class Measured:
    """What one size came to."""

    ours: int
    naive: int
    overlaps: int
    size: int
    drawing: float
    build: float


def multiply(project: Path, wanted: int) -> None:
    """Write challenges and initiatives until there are as many as wanted."""
    data = project / "docs" / "data"
    areas, goal_rows, parties = (
        yaml.safe_load((data / f"{name}.yml").read_text(encoding="utf-8"))
        for name in ("focus_areas", "goals", "parties")
    )
    areas, parties = [area["id"] for area in areas], [party["id"] for party in parties]
    goals = {
        area: [goal_row["id"] for goal_row in goal_rows if goal_row["focus_area"] == area]
        for area in areas
    }
    chance = random.Random(wanted)  # noqa: S311 - the same numbers in every run
    challenges = [
        {"id": f"topic-{item}", "name": f"Challenge number {item}", "focus_area": areas[item % 2]}
        for item in range(max(8, wanted // 12))
    ]
    with (data / "challenges.yml").open("a", encoding="utf-8") as stream:
        yaml.safe_dump(challenges, stream)
    for number in range(wanted):
        own = [
            challenge["id"]
            for challenge in challenges
            if challenge["focus_area"] == areas[number % 2]
        ]
        fields = {
            "title": f"{chance.choice('ABCDEFGH')}n initiative as many, no {number}",
            "summary": "One of many.",
            "focus_area": areas[number % 2],
            "goals": chance.sample(goals[areas[number % 2]], number // 2 % 2),
            "challenges": chance.sample(own, chance.choice((1, 1, 2))),
            "strands": ["practice", "research", "education"][: number % 3 + 1],
            "parties": chance.sample(parties, min(2, len(parties))),
            "phase": PHASES[number % 5],
            "sources": [{"document": "report-2024"}],
            "period": {"start": str(2020 + number % 5)},
        }
        if number % 3 == 0 and number + 1 < wanted:
            to = f"many-{chance.randrange(number + 1, wanted)}"
            fields["relations"] = [{"to": to, "kind": KINDS[number % 5], "because": "So it is."}]
        text = yaml.safe_dump(fields, sort_keys=False)
        file = project / "initiatives" / f"many-{number}.md"
        file.write_text(f"---\n{text}---\n\nText.\n", encoding="utf-8")


def context_of(project: Path) -> Context:
    """The portfolio of a project, as its build sees it."""
    docs = project / "docs"
    folders = ContentFolders(
        project, docs / "data", project / "initiatives", project / "stories", docs / "media"
    )
    loaded = load_portfolio(folders)
    if loaded.portfolio is None:
        wrong = [problem for problem in loaded.problems if stops_build((problem,))]
        raise SystemExit("\n".join(f"{item.location} {item.code.code}" for item in wrong[:5]))
    return Context(loaded.portfolio, load_messages("en"), date.fromisoformat(DEMO_DAY))


def scopes(context: Context) -> Iterator[MapScope]:
    """What every map shows."""
    yield full_scope(context)
    for area in context.portfolio.focus_areas:
        yield area_scope(context, area)
    for goal in mapped_goals(context):
        yield goal_scope(context, goal)
    for year in map_years(context):
        yield year_scope(context, year)


def draw_all(context: Context) -> None:
    """Order and draw every map and neighbourhood of a build."""
    for scope in scopes(context):
        plan = plan_of(context, scope)
        (grouped_drawing if is_grouped(plan) else map_drawing)(context, plan, "")
    for initiative in context.portfolio.initiatives.values():
        neighbourhood(context, initiative)


def crossings(context: Context, plan: MapPlan) -> tuple[int, int]:
    """Crossings in our order and in the naive one."""
    ours = naive = 0
    for area in plan.areas:
        known = {challenge.id for challenge in area.challenges}
        edges = [
            (topic, initiative.id)
            for initiative in area.initiatives
            for topic in initiative.challenges
            if topic in known
        ]
        places = list(context.portfolio.records(Kind.CHALLENGE))
        upper = sorted(known, key=places.index)
        lower = [item.id for item in context.by_title(area.initiatives)]
        ours += count_crossings(
            [challenge.id for challenge in area.challenges],
            [initiative.id for initiative in area.initiatives],
            edges,
        )
        naive += count_crossings(upper, lower, edges)
    return ours, naive


def overlaps(drawing: MapDrawing) -> int:
    """Pairs of nodes whose grounds meet."""
    return sum(combination.meets(other) for combination, other in combinations(grounds(drawing), 2))


def grounds(drawing: MapDrawing) -> Iterable[Box]:
    """The ground of every node."""
    for block in drawing.blocks:
        for hit_area in [topic.hit_area for topic in block.topics] + [
            initiative.hit_area for initiative in block.initiatives
        ]:
            yield Box(hit_area.x, hit_area.y, hit_area.width, hit_area.height)
        for dot in block.dots:
            yield Box(dot.x - 13, dot.y - 13, 26, 26)


def measure(folder: Path, wanted: int) -> Measured:
    """Build once and measure."""
    project = copy_project(DEMO, folder / str(wanted))
    multiply(project, wanted)
    context = context_of(project)
    begun = time.perf_counter()
    draw_all(context)
    drawing_time = time.perf_counter() - begun
    begun = time.perf_counter()
    site = build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DEMO_DAY))
    build_time = time.perf_counter() - begun
    plan = plan_of(context, full_scope(context))
    drawing = (grouped_drawing if is_grouped(plan) else map_drawing)(context, plan, "")
    size = max(path.stat().st_size for path in (site / "portfolio").rglob("index.html"))
    result = overlaps(drawing)
    return Measured(*crossings(context, plan), result, size, drawing_time, build_time)


def main() -> None:
    """Print one line a size."""
    command_line(__doc__)
    folder = Path(tempfile.mkdtemp(prefix="shk-bench-"))
    measure(folder, 1)  # warms up the interpreter and the catalogues
    print("initiatives  crossings  naive  ratio  overlaps  bytes of largest map  seconds  share")
    for wanted in SIZES:
        got = measure(folder, wanted)
        print(
            f"{wanted:11} {got.ours:10} {got.naive:6} {got.ours / (got.naive or 1):6.2f}"
            f" {got.overlaps:9} {got.size:21} {got.drawing:8.2f} {got.drawing / got.build:6.1%}"
        )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
