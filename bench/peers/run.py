"""Measures builds of ours beside those of other generators: the same corpus, in turn.

``python -m bench.peers.run`` prints tables in Markdown. Times are CPU seconds of a whole
process with its children, as the system counts them, so that a busy machine does not
change much; each is the median of the runs, with the least and the most. Generators take
turns, so that what slows the machine slows all of them. With more than one size a second
table holds how much more the larger ones took, cold. A check of ours is measured the second
time, when it knows the texts.

    python -m bench.peers.run --sizes 100 --runs 1 --only hugo ours --scenarios cold preview

In a preview a story is saved five times a run, and what is measured is how long it takes until
the server hands out its page with the new text; only Hugo and ours are measured so.
``--real-site`` measures the site of this repository too, against its own cold build.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.command_line import parser_of
from bench.peers import eleventy, hugo, material, ours
from bench.peers.corpus import Corpus
from bench.peers.files import edited
from bench.peers.install import install
from bench.peers.preview import served
from bench.peers.process import Measured, measured
from bench.peers.real_site import copied, real_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

COLD, SAME, BODY, TITLE = "cold", "nothing changed", "one body edited", "one title edited"
INITIATIVE, CHECK = "one initiative's title edited", "check, second time"
PREVIEW = "preview: save to served"
SCENARIOS = {
    "cold": COLD,
    "same": SAME,
    "body": BODY,
    "title": TITLE,
    "initiative": INITIATIVE,
    "check": CHECK,
    "preview": PREVIEW,
}
"""What is measured, in this order, each upon the site of the one before."""
SAVES = 5
"""How often a story is saved in a preview."""
NAMES = ("hugo", "ours", "ours-cards", "eleventy", "material")
"""The generators, by the names they are chosen by."""

HEAD = """\
| stories | generator | scenario | CPU s | least–most | wall s | MB | × hugo | site MB | files |
|--:|---|---|--:|--:|--:|--:|--:|--:|--:|"""
GROWTH = """
| generator, cold | stories | CPU s | × | × stories |
|---|--:|--:|--:|--:|"""
REAL = """
| the real site | CPU s | least–most | wall s | MB | × cold |
|---|--:|--:|--:|--:|--:|"""


@dataclass(frozen=True)
class Peer:
    """A generator with what it takes to build with it."""

    name: str
    write: Callable[[Corpus, Path], None]
    """Writes its project."""
    command: tuple[str, ...]
    """What builds the project in the current folder."""
    site: str
    """Where its site is, from the folder of the project."""
    stories: str
    """Where its stories lie."""
    kept: tuple[str, ...] = ()
    """What it keeps between builds and is removed before a cold one."""
    serve: tuple[str, ...] = ()
    """What serves a preview of the project in the current folder; none is not measured."""
    check: tuple[str, ...] = ()
    """What checks the content of the project; none is not measured."""


def peers(folder: Path) -> tuple[Peer, ...]:
    """The generators, ours with and without social cards."""
    python, node = folder / "python" / "bin", folder / "node" / "node_modules" / ".bin"
    build = tuple(ours.command(Path("site")))

    def without_cards(corpus: Corpus, project: Path) -> None:
        ours.write_project(corpus, project)
        file = project / "mkdocs.yml"
        file.write_text(file.read_text("utf-8").replace(ours.CARDS, ""), "utf-8")

    kept, check = (".cache", ".site.spare"), ours.check()
    return (
        Peer("hugo", hugo.write_project, (str(python / "hugo"), "--quiet"), "public",
             "content/stories", ("resources",),
             (str(python / "hugo"), "server", "--quiet", "--port", "{port}")),
        Peer("ours", without_cards, build, "site", "stories", kept, ours.serve(), check),
        Peer("ours-cards", ours.write_project, build, "site", "stories", kept, ours.serve(), check),
        Peer("eleventy", eleventy.write_project,
             (str(node / "eleventy"), "--quiet", "--input=source"), "_site", "source/stories"),
        Peer("material", material.write_project,
             (str(python / "mkdocs"), "build", "--quiet"), "site", "docs/stories"),
    )  # fmt: skip


def prepare(peer: Peer, project: Path, scenario: str) -> None:
    """Change a project as a scenario wants it."""
    if scenario == COLD:
        for name in (peer.site, *peer.kept):
            shutil.rmtree(project / name, ignore_errors=True)
    elif scenario == INITIATIVE:
        _retitle(project / Path(peer.stories).parent / "initiatives" / "initiative-0.md")
    story = project / peer.stories / "story-3.md"
    if scenario == BODY:
        story.write_text(edited(story.read_text(encoding="utf-8")), encoding="utf-8")
    elif scenario == TITLE:
        _retitle(story)


def _retitle(file: Path) -> None:
    """Give a text another title."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: ", "title: Again ", 1), encoding="utf-8")


def main() -> None:
    """Measure what is asked for and print the table."""
    # whoever uses it has the modules compiled; this machine may not want them kept
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    parser = parser_of(__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=NAMES, help="generators to measure")
    parser.add_argument("--scenarios", nargs="+", choices=SCENARIOS, help="what to measure")
    parser.add_argument("--real-site", action="store_true", help="measure this repository too")
    parser.add_argument("--folder", type=Path, help="where the projects are written and kept")
    asked = parser.parse_args()
    names = tuple(asked.only or NAMES)
    scenarios = [
        shown for name, shown in SCENARIOS.items() if name in (asked.scenarios or SCENARIOS)
    ]
    chosen = [peer for peer in peers(install(names)) if peer.name in names]
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="shk-peers-"))
    print(HEAD)
    grown = {
        size: measure_size(size, chosen, scenarios, asked.runs, folder / str(size))
        for size in asked.sizes
    }
    _print_growth(grown)
    if asked.real_site:
        _print_real_site(list(real_site(copied(folder), asked.runs)))
    if not asked.folder:
        shutil.rmtree(folder)


def results(peer: Peer, project: Path, scenario: str) -> Iterator[Measured]:
    """What one run of a scenario takes."""
    if scenario == CHECK:
        if peer.check:
            measured(peer.check, project)
            yield measured(peer.check, project)
    elif scenario != PREVIEW:
        prepare(peer, project, scenario)
        yield measured(peer.command, project)
    elif peer.serve:
        story = project / peer.stories / "story-3.md"
        for cpu, wall in served(peer.serve, project, story, "stories/story-3/", SAVES):
            yield Measured(cpu, wall)


def measure_size(
    size: int, chosen: Iterable[Peer], scenarios: Sequence[str], runs: int, folder: Path
) -> dict[str, float]:
    """Measure the generators with so many stories and print a line for each scenario.

    Returns:
        the CPU seconds of a cold build by the name of the generator.
    """
    chosen = list(chosen)
    corpus = Corpus(size)
    measureds: dict[tuple[str, str], list[Measured]] = {}
    for run in range(runs):
        for peer in chosen:
            project = folder / peer.name
            if run == 0:
                peer.write(corpus, project)
            for scenario in scenarios:
                for result in results(peer, project, scenario):
                    measureds.setdefault((peer.name, scenario), []).append(result)
                    print(f"{size} {peer.name} {scenario}: {result}", file=sys.stderr)
    for peer in chosen:
        _print_lines(size, peer, measureds, folder / peer.name / peer.site)
    return {
        name: median(run.cpu for run in runs)
        for (name, scenario), runs in measureds.items()
        if scenario == COLD
    }


def _print_lines(
    size: int, peer: Peer, expected: dict[tuple[str, str], list[Measured]], site: Path
) -> None:
    """Print what was measured of a generator.

    Its ratio is that of the CPU to Hugo's cold build, of a preview that of the clock to Hugo's.
    """
    files = [path for path in site.rglob("*") if path.is_file()]
    total = sum(file.stat().st_size for file in files) / 1e6
    for scenario in SCENARIOS.values():
        if not (runs := expected.get((peer.name, scenario), [])):
            continue
        cpu = sorted(run.cpu for run in runs)
        clock = scenario == PREVIEW
        base = expected.get(("hugo", PREVIEW if clock else COLD), [])
        own, hugos = ([it.wall if clock else it.cpu for it in of] for of in (runs, base))
        ratio = f"{median(own) / median(hugos):.2f}" if hugos else ""
        memory = f"{median(it.memory for it in runs):.0f}" if not clock else ""
        print(
            f"| {size:,} | {peer.name} | {scenario} | {median(cpu):.2f}"
            f" | {cpu[0]:.2f}–{cpu[-1]:.2f}"
            f" | {median(run.wall for run in runs):.2f} | {memory}"
            f" | {ratio} | {total:.0f} | {len(files):,} |",
            flush=True,
        )


def _print_growth(grown: Mapping[int, Mapping[str, float]]) -> None:
    """Print how much more each generator took cold for the larger sizes than for the least."""
    least = min(grown)
    shown = [
        f"| {name} | {size:,} | {cpu:.2f} | {cpu / grown[least][name]:.1f} | {size / least:.1f} |"
        for size, cold in sorted(grown.items())
        for name, cpu in cold.items()
        if size > least
    ]
    if shown:
        print(GROWTH, *shown, sep="\n", flush=True)


def _print_real_site(seen: Sequence[tuple[str, Measured]]) -> None:
    """Print what builds of the real site took; their ratio is that to its cold build."""
    runs: dict[str, list[Measured]] = {}
    for scenario, result in seen:
        runs.setdefault(scenario, []).append(result)
    base = median(run.cpu for run in runs[COLD])
    print(REAL)
    for scenario, of in runs.items():
        cpu = sorted(run.cpu for run in of)
        print(
            f"| {scenario} | {median(cpu):.2f} | {cpu[0]:.2f}–{cpu[-1]:.2f}"
            f" | {median(run.wall for run in of):.2f} | {median(run.memory for run in of):.0f}"
            f" | {median(cpu) / base:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
