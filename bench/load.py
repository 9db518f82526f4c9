"""Publishes a small site again and again while readers ask nginx and Caddy for its pages.

``python -m bench.load [BUILDS] [REQUESTS]``: how many builds there are, and how many requests each
server answers at least. Prints how often each site answered, and every answer that was wrong.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from bench.command_line import command_line
from tests.deploy.load import NAMES, pages, project, published, under_load
from tests.deploy.servers import SERVERS


def main() -> None:
    """Print a row for each server; end with exit code 1 if an answer was wrong."""
    asked = command_line(__doc__, builds=int, requests=int)
    builds, requests = asked.builds or 20, asked.requests or 10_000
    logging.getLogger("shk").addHandler(logging.NullHandler())
    with tempfile.TemporaryDirectory(prefix="shk-load-") as made, ExitStack() as stack:
        folder = Path(made)
        folder.chmod(0o755)  # nginx' workers may belong to another user
        at, kept = project(folder / "project"), []
        for number, name in enumerate(NAMES):
            kept.append(shutil.copytree(published(at, number), folder / name))
        running = {}
        for name, serve in SERVERS.items():
            (folder / f"of-{name}").mkdir()
            running[name] = stack.enter_context(serve(at / "site", folder / f"of-{name}"))
        begun = time.monotonic()
        outcome = under_load(
            running,
            pages(kept),
            lambda: [published(at, number) for number in range(builds)],
            requests,
        )
        print(f"{builds} builds in {time.monotonic() - begun:.0f} s")
    for name, answers in outcome.items():
        counts = ", ".join(f"{answers[item]} of {item}" for item in NAMES)
        print(f"{name:6} {answers.total():6} answers: {counts}")
    wrong = [item for answers in outcome.values() for item in answers if item not in NAMES]
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main()
