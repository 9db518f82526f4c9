"""Gives every reader spoiled input and prints what raised.

``python -m bench.fuzz [TOTAL] [FIRST]``: how many inputs, and the number of the first. An input is
decided by its target and number, so that a find can be tried again:
``tests.fuzz.targets.tried("yaml", 1234, folder)``. ``python -m bench.fuzz_guided`` lets Atheris
make inputs.
"""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from pathlib import Path

from bench.command_line import command_line
from tests.fuzz.targets import SHARES, tried


def finds_of(name: str, first: int, count: int) -> int:
    """Try some inputs of a target; how many kinds of find there are, each printed once."""
    seen: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="shk-fuzz-") as folder:
        for seed in range(first, first + count):
            try:
                tried(name, seed, Path(folder))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a find
                place = traceback.extract_tb(error.__traceback__)[-1]
                kind = f"{type(error).__name__} {place.filename}:{place.lineno}"
                if kind not in seen:
                    seen.add(kind)
                    print(f"{name} {seed}: {kind}")
                    traceback.print_exception(error)
    return len(seen)


def main() -> None:
    """Print a row for each target: inputs, seconds, finds."""
    asked = command_line(__doc__, total=int, first=int)
    total, first = asked.total or sum(SHARES.values()), asked.first or 0
    finds = 0
    for name, share in SHARES.items():
        begun, count = time.monotonic(), max(1, share * total // sum(SHARES.values()))
        kinds = finds_of(name, first, count)
        finds += kinds
        seconds = time.monotonic() - begun
        print(f"{name:10} {count:7} inputs {seconds:7.0f} s {kinds:3} finds", flush=True)
    sys.exit(1 if finds else 0)


if __name__ == "__main__":
    main()
