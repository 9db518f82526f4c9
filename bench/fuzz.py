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
    total = int(sys.argv[1]) if sys.argv[1:] else sum(SHARES.values())
    first = int(sys.argv[2]) if sys.argv[2:] else 0
    finds = 0
    for name, share in SHARES.items():
        begun, count = time.monotonic(), max(1, share * total // sum(SHARES.values()))
        found = finds_of(name, first, count)
        finds += found
        seconds = time.monotonic() - begun
        print(f"{name:10} {count:7} inputs {seconds:7.0f} s {found:3} finds", flush=True)
    sys.exit(1 if finds else 0)


if __name__ == "__main__":
    main()
