"""Whoever reads while a site is published gets whole pages of the old or the new one, always."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING

from shk.build.staging import open_staging, swap_in
from tests.deploy.load import NAMES, pages, project, published, under_load
from tests.deploy.servers import SERVERS, let_all_read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SWAPS = 8
"""How often one site takes the place of the other; ``make load`` builds 20 times instead."""
ASKED = 400
"""How many requests each server answers meanwhile, at least."""


def test_no_page_is_missing_or_mixed_while_sites_change_places(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    at, kept = project(tmp_path / "project"), []
    for number, name in enumerate(NAMES):
        kept.append(tmp_path / name)
        shutil.copytree(published(at, number), kept[-1])
    expected = pages(kept)
    assert all(first != second for first, second in expected.values())

    def publish() -> None:
        for number in range(SWAPS):
            staging = open_staging(at / "site")
            shutil.copytree(kept[number % 2], staging.next)
            swap_in(staging)

    let_all_read(tmp_path)
    with ExitStack() as stack:
        running = {}
        for name, serve in SERVERS.items():
            (tmp_path / f"of-{name}").mkdir()
            running[name] = stack.enter_context(serve(at / "site", tmp_path / f"of-{name}"))
        outcome = under_load(running, expected, publish, ASKED)
    for item in outcome.values():
        assert set(item) == set(NAMES), outcome
        assert item.total() >= ASKED, outcome
    answers = sum(item.total() for item in outcome.values())
    record_property("figure", f"{SWAPS} swaps, {answers} answers")
