"""Lets every operation on files fail in turn, and prints how each work came out: old or new.

``python -m bench.faults [STRIDE] [NAME ...]`` takes every STRIDE-th operation of the named
work, or of all. The tests take a few of each; all of a build are some thousands.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from pathlib import Path

from tests.storage.scenarios import SCENARIOS, count, tried


def main() -> None:
    """Print a row for each work: its operations by kind, how many failed, how it came out.

    Raises:
        BrokenPromiseError: something came out as neither old nor new, or with a traceback.
    """
    stride = int(sys.argv[1]) if sys.argv[1:] else 1
    logging.getLogger("shk").addHandler(logging.NullHandler())
    print("work      operations  failed   old   new  kinds")
    for scenario in SCENARIOS:
        if sys.argv[2:] and scenario.name not in sys.argv[2:]:
            continue
        with tempfile.TemporaryDirectory(prefix="shk-faults-") as made:
            base = Path(made) / "base"
            base.mkdir()
            scenario.prepare(base)
            counts, before, after = count(scenario, base, Path(made))
            numbers = range(1, counts.total() + 1, stride)
            outcome = tried(scenario, base, Path(made), numbers, (before, after))
        kinds = ", ".join(f"{name} {number}" for name, number in counts.most_common())
        row = f"{scenario.name:9} {counts.total():10} {len(numbers):7} {outcome['old']:5}"
        print(f"{row} {outcome['new']:5}  {kinds}", flush=True)


if __name__ == "__main__":
    main()
