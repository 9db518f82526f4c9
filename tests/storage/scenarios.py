"""What is done while operations on files fail, and how it is judged: old or new, never mixed."""

from __future__ import annotations

import gzip
import shutil
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from click.testing import CliRunner

from shk.build.compress import compress_site
from shk.cli.exit_code import ExitCode
from shk.cli.link_check import _Answer, _write_cache
from shk.cli.main import main
from shk.editing.transaction import KEPT
from shk.storage.kept import KeptFiles
from tests.build.test_swap import fingerprint, leftovers
from tests.field.cli_cases import DAY, QUIET, portfolio
from tests.storage.faults import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

ASKED = 1_000_000.0
"""When the answers of other sites came, in seconds."""


ANSWER = _Answer(alive=True, text="200 OK")


@dataclass(frozen=True)
class Scenario:
    """Work that changes files."""

    name: str
    """What it is called."""
    prepare: Callable[[Path], None]
    """Makes what there is before, in an empty folder."""
    act: Callable[[Path], None]
    """Does the work; raises what a person would see as a traceback."""
    state: Callable[[Path], str]
    """What there is, as far as it is promised: that of before or that of after."""


class BrokenPromiseError(Exception):
    """What must not be after an operation failed."""


def command(root: Path, *words: str) -> None:
    """Run a command on the portfolio in a folder; judge its exit code and what it says.

    Raises:
        BrokenPromiseError: there was a traceback, or more than a line for one fault.
    """
    config = () if words[0] == "init" else ("-f", str(root / "mkdocs.yml"))
    done = CliRunner(env=QUIET | {"SHK_LANG": "en"}).invoke(main, [*words, *config])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise BrokenPromiseError(repr(done.exception)) from done.exception
    lines = [line for line in done.stderr.splitlines() if "can not be read or written" in line]
    if done.exit_code == ExitCode.NOT_WRITTEN and len(lines) != 1:
        raise BrokenPromiseError(done.stderr)
    if done.exit_code not in {ExitCode.DONE, ExitCode.CONTENT, ExitCode.NOT_WRITTEN}:
        raise BrokenPromiseError(f"exit code {done.exit_code}: {done.stderr}")


def _portfolio(root: Path) -> None:
    """A small portfolio."""
    portfolio(root, "sv")


def _built(root: Path) -> None:
    """A small portfolio with a site, changed since."""
    portfolio(root, "sv", {"exclude_docs": "extra: {}\nexclude_docs"})
    command(root, "build", "--today", DAY)
    page = root / "docs" / "om.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMer.\n", encoding="utf-8")


def _content(root: Path) -> str:
    """All files and what they hold, but for caches and what the next command removes."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    shown = {str(file.relative_to(root)): file.read_bytes() for file in files}
    return str({name: held for name, held in shown.items() if not name.startswith(_PASSING)})


def _of(path: str) -> Callable[[Path], str]:
    """What a folder or a file holds; nothing if it is not there."""

    def state(root: Path) -> str:
        existing = root / path
        if existing.is_dir():
            return fingerprint(existing)
        return existing.read_text(encoding="utf-8") if existing.is_file() else ""

    return state


def _pages(root: Path) -> None:
    """Three pages, and copies of one of them kept from before."""
    (root / "site").mkdir()
    for number in range(3):
        (root / "site" / f"{number}.html").write_text(f"<p>{number}</p>" * 200)
    compress_site(root / "site", KeptFiles(root / "cache"))
    for file in (root / "site").glob("*.html.*"):
        file.unlink()
    for file in list((root / "cache").iterdir())[1:]:
        file.unlink()


def _compressed(root: Path) -> None:
    """The pages with copies."""
    compress_site(root / "site", KeptFiles(root / "cache"))


def _kept(root: Path) -> str:
    """Whether every kept copy is whole."""
    store = KeptFiles(root / "cache")
    for file in (root / "cache").iterdir():
        name = file.name.rpartition(".")[0]
        if name and not name.startswith(".") and name.endswith(".gz"):
            gzip.decompress(store.read(name) or gzip.compress(b""))
    return f"{len(store.damaged)} damaged"


def _answers(root: Path) -> None:
    """The answer of another site, kept."""
    _write_cache(root / "links.json", {"https://a.example/": (ANSWER, ASKED)})


def _more_answers(root: Path) -> None:
    """One more."""
    answers = dict.fromkeys(("https://a.example/", "https://b.example/"), (ANSWER, ASKED))
    _write_cache(root / "links.json", answers)


def _start(root: Path) -> None:
    """A new portfolio."""
    words = ("--name", "A", "--language", "sv", "--no-input")
    command(root, "init", str(root / "new"), *words)


_PASSING = (".cache", ".shk-trial-", KEPT)
RENAME = ("rename", "lekparken", "lekplatsen")
SCENARIOS = (
    Scenario("cache", _pages, _compressed, _kept),
    Scenario("links", _answers, _more_answers, _of("links.json")),
    Scenario("init", lambda _: None, _start, _content),
    Scenario("ledger", _portfolio, lambda root: command(root, "addresses", "--record"), _content),
    Scenario("editing", _portfolio, lambda root: command(root, *RENAME), _content),
    Scenario(
        "report",
        _portfolio,
        lambda root: command(root, "report", "-o", str(root / "report" / "index.html")),
        _of("report/index.html"),
    ),
    Scenario("build", _built, lambda root: command(root, "build", "--today", DAY), _of("site")),
)
"""What is tried, the quick ones first."""


def count(scenario: Scenario, base: Path, folder: Path) -> tuple[Counter[str], str, str]:
    """How many operations there are, and what there is before and after.

    Args:
        scenario: what is done.
        base: a folder that it prepared.
        folder: where a copy may be made.
    """
    root = shutil.copytree(base, folder / "whole", symlinks=True)
    before = scenario.state(root)
    with faults(root) as watch:
        scenario.act(root)
    return watch.counts, before, scenario.state(root)


def tried(
    scenario: Scenario, base: Path, folder: Path, numbers: Iterable[int], ends: tuple[str, str]
) -> Counter[str]:
    """Let each of some operations fail, and count how it came out: ``old`` or ``new``.

    Args:
        scenario: what is done.
        base: as above.
        folder: as above.
        numbers: which operations fail, from 1, each by itself.
        ends: what there is before and after.

    Raises:
        BrokenPromiseError: it came out as neither, or with a traceback.
    """
    outcome: Counter[str] = Counter()
    for number in numbers:
        root = shutil.copytree(base, folder / f"{scenario.name}-{number}", symlinks=True)
        try:
            with faults(root, number):
                scenario.act(root)
        except OSError:
            if scenario.name not in {"cache", "links"}:  # parts of a command, which catches it
                raise
        after = scenario.state(root)
        if after not in ends:
            raise BrokenPromiseError(f"{scenario.name}, operation {number}: neither old nor new")
        if left := leftovers(root):
            raise BrokenPromiseError(f"{scenario.name}, operation {number}: leaves {left}")
        outcome["old" if after == ends[0] else "new"] += 1
        shutil.rmtree(root)
    return outcome
