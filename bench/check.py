"""What advice costs a check of this repository's content: ratios from one run.

Each line is one way to check, in a process of its own, the best of five, and its
ratio to the check without advice. ``spelling`` is the same advice in one process,
with and without the dictionary. Run as ``python -m bench.check``.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.command_line import command_line
from shk.build.clock import day_now, zone_of
from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.lint.lint import LintContext, lint
from shk.lint.spelling import load_dictionary
from tests.content.golden import folders_of

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
TIMES = 5
WRONG = ("verskamhet", "klimattet", "föräldrautbilningen", "utvekla", "samverkann", "rersultat")
"""Words to ask the dictionary about."""


def best(work: Callable[[], object], times: int = TIMES) -> float:
    """The seconds of the quickest of several runs."""
    result = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        result.append(time.perf_counter() - begun)
    return min(result)


def command(*words: str) -> float:
    """Seconds of ``shk check`` with these words."""
    line = [sys.executable, "-m", "shk", "check", *words]
    return best(lambda: subprocess.run(line, cwd=ROOT, capture_output=True, check=True))  # noqa: S603 - our own command


def main() -> None:
    """Print one line a way to check."""
    command_line(__doc__)
    without, advised = command("--no-advice"), command()
    print("check                     seconds  ratio")
    print(f"without advice            {without:7.2f} {1:6.2f}")
    print(f"with advice               {advised:7.2f} {advised / without:6.2f}")
    begun = time.perf_counter()
    dictionary = load_dictionary("sv")
    reading = time.perf_counter() - begun
    loaded = load_portfolio(folders_of(ROOT), messages=load_messages("sv"))
    today = day_now(zone_of("sv")).day
    rest = LintContext("sv", today)
    spelled = LintContext("sv", today, "docs/data/words.txt", dictionary)
    plain, judged = best(lambda: lint(loaded, rest)), best(lambda: lint(loaded, spelled))
    print(f"advice without spelling   {plain:7.3f} {plain / without:6.3f}")
    print(f"spelling of all words     {judged - plain:7.3f} {(judged - plain) / without:6.3f}")
    print(f"reading the dictionary    {reading:7.3f} {reading / without:6.3f}")
    if dictionary:
        each = best(lambda: [dictionary.near(item) for item in WRONG], 1) / len(WRONG)
        print(f"near words of a wrong one {each:7.3f} {each / without:6.3f}")


if __name__ == "__main__":
    main()
