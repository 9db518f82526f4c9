"""Lets Atheris make inputs for every reader, guided by the branches that they take.

``python -m bench.fuzz_guided [RUNS] [NAME ...]``: how many inputs each reader gets. Atheris ends
the process with its last input, so each reader has one of its own; a find is printed as a
traceback, and its input is kept in ``build/fuzz/``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.command_line import one_of, parser_of

FOUND = Path(__file__).parents[1] / "build" / "fuzz"
"""Where inputs are kept that raised."""
ONE = "--one"
"""Before the name of the reader that a process is for."""

SEEN = (
    "shk.content",
    "shk.editing.statistics_files",
    "shk.images.inspect",
    "shk.storage",
    "markdown",
)
"""The packages whose branches guide it."""


def fuzz(name: str, runs: int) -> None:
    """Give a reader inputs until there have been enough, or one raises; ends the process."""
    import atheris  # noqa: PLC0415 - it is only where it can be installed

    with atheris.instrument_imports(include=list(SEEN)):
        from tests.fuzz.targets import READERS  # noqa: PLC0415 - only what is imported here is seen

    with tempfile.TemporaryDirectory(prefix="shk-fuzz-") as made:
        folder, seeds = Path(made), Path(made, "seeds")
        seeds.mkdir()
        for number, seed in enumerate(READERS[name].seeds):
            (seeds / str(number)).write_bytes(seed)
        FOUND.mkdir(parents=True, exist_ok=True)
        limits = (f"-runs={runs}", "-max_len=8000", "-timeout=10", "-seed=1", "-verbosity=0")
        kept = f"-artifact_prefix={FOUND}/{name.replace(' ', '-')}-"
        read = READERS[name].read
        atheris.Setup([sys.argv[0], *limits, kept, str(seeds)], lambda data: read(data, folder))
        atheris.Fuzz()


def main() -> None:
    """Print a row for each reader; end with exit code 1 if one raised."""
    if sys.argv[1:2] == [ONE]:
        fuzz(sys.argv[2], int(sys.argv[3]))
    from tests.fuzz.targets import READERS  # noqa: PLC0415 - a process for one reader is done by now

    parser = parser_of(__doc__)
    parser.add_argument("runs", type=int, nargs="?", default=5000)
    parser.add_argument("names", nargs="*", type=one_of(READERS))
    asked = parser.parse_args()
    failed = 0
    for name in asked.names or READERS:
        command = [sys.executable, "-m", "bench.fuzz_guided", ONE, name, str(asked.runs)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        failed += done.returncode != 0
        outcome = "a find" if done.returncode else "no find"
        print(f"{name:10} {asked.runs:>7} inputs by Atheris, {outcome}")
        if done.returncode:
            print(done.stdout[-3000:], done.stderr[-3000:], flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
