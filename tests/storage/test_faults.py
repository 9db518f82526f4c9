"""Whatever operation on files fails, there is the old or the new, and one line that tells it."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pytest

from shk.build.staging import _exchange
from shk.storage.files import PART, flush_disk, replace_file, write_file
from tests.storage.faults import ERRORS, faults
from tests.storage.scenarios import SCENARIOS, Scenario, count, tried

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVERY = {
    "cache": 100,
    "links": 100,
    "init": 30,
    "ledger": 8,
    "editing": 12,
    "report": 6,
    "build": 8,
}
"""How many operations of each are let fail, spread over all; ``make faults`` lets all fail."""


def spread(total: int, most: int) -> list[int]:
    """So many numbers of 1 to the total, the first and the last among them."""
    if total <= most:
        return list(range(1, total + 1))
    return sorted({1 + round(step * (total - 1) / (most - 1)) for step in range(most)})


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda item: item.name)
def test_old_or_new_whatever_fails(
    scenario: Scenario, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    base = tmp_path / "base"
    base.mkdir()
    scenario.prepare(base)
    counts, *ends = count(scenario, base, tmp_path)
    assert ends[0] != ends[1] or scenario.name == "cache"
    assert counts["write"] > 0
    numbers = spread(counts.total(), EVERY[scenario.name])
    outcome = tried(scenario, base, tmp_path, numbers, (ends[0], ends[1]))
    assert outcome.total() == len(numbers)
    record_property("figure", f"{scenario.name} {len(numbers)} of {counts.total()}")
    assert outcome["old"] > 0


@pytest.mark.parametrize("kind", ERRORS)
def test_the_shim_fails_each_kind(tmp_path: Path, kind: str) -> None:
    """What is not failed would be promised without a test."""
    base = tmp_path / "base"
    base.mkdir()
    seen = set()
    for number in range(1, 14):
        root = base / str(number)
        root.mkdir()
        (root / "old").write_text("old")
        with faults(root, number) as watch:
            try:
                replace_file(root / "sub" / "new", (root / "old").read_text())
                (root / "link").hardlink_to(root / "old")
                flush_disk(root)
                if not _exchange(root / "old", root / "link"):
                    seen.add(ctypes.get_errno())
            except OSError as error:
                seen.add(error.errno)
        assert watch.counts.total() >= min(number, 8)
    assert ERRORS[kind] in seen


def test_a_failed_write_names_its_file_and_leaves_no_part(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    for number in range(1, 9):
        with faults(tmp_path, number) as watch:
            try:
                replace_file(file, "new" * 100)
            except OSError as error:
                assert str(tmp_path) in str(error.filename)  # noqa: PT017 - not all of them fail
        assert file.read_text() in {"old", "new" * 100}
        assert list(tmp_path.glob(f".*{PART}*")) == []
        assert watch.counts.total() > 0
        file.write_text("old")
    with faults(tmp_path, 2), pytest.raises(OSError, match=r"a\.txt"):
        write_file(file, "new")
