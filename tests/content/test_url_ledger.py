"""The ledger of addresses has a bound of its own: it grows with the site and nobody writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import SIZE_LIMIT
from shk.content.url_ledger import LEDGER_FILE, LIMIT, read_ledger

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "/stories/a-story-with-a-name-of-some-length-{}/\n"


def test_a_ledger_of_twenty_thousand_addresses_is_read(tmp_path: Path) -> None:
    text = "".join(ADDRESS.format(number) for number in range(20_000))
    (tmp_path / LEDGER_FILE).write_text(text, encoding="utf-8")
    assert len(text) > SIZE_LIMIT
    diagnostics = Diagnostics()
    assert len(read_ledger(tmp_path, tmp_path, diagnostics).places) == 20_000
    assert diagnostics.problems == ()


def test_a_ledger_beyond_its_bound_is_reported(tmp_path: Path) -> None:
    (tmp_path / LEDGER_FILE).write_bytes(b"/" * (LIMIT + 1))
    diagnostics = Diagnostics()
    read_ledger(tmp_path, tmp_path, diagnostics)
    assert [problem.code.code for problem in diagnostics.problems] == ["file-too-large"]
    assert diagnostics.problems[0].details["limit"] == "16384 kB"
