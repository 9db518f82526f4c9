"""An initiative ends with two lines changed and the rest of its file as it was."""

from __future__ import annotations

from datetime import date
from difflib import ndiff
from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.editing.changes import EditRefusedError
from shk.editing.retire import retiring
from shk.editing.targets import Target, find_target
from shk.i18n.messages import load_messages
from shk.model.schema.record import Kind
from tests.content.golden import folders_of

if TYPE_CHECKING:
    from pathlib import Path


def target(root: Path, initiative: str) -> Target:
    """An initiative of a project."""
    loaded = load_portfolio(folders_of(root), messages=load_messages("en"))
    return find_target(initiative, loaded.collection, {}, (Kind.INITIATIVE,))


def difference(root: Path, initiative: str, ends: str) -> list[str]:
    """The lines that go and come."""
    (change,) = retiring(target(root, initiative), ends, root).plan
    before, after = ((item or b"").decode().split("\n") for item in (change.before, change.after))
    return [line for line in ndiff(before, after) if line[0] in "+-"]


def test_a_period_between_brackets(demo: Path) -> None:
    assert difference(demo, "reed-beds", "2026") == [
        "- phase: pilot",
        "+ phase: closed",
        "- period: {start: spring 2023}",
        "+ period: {start: spring 2023, end: 2026}",
    ]


@pytest.mark.parametrize(
    ("period", "wanted"),
    [
        ("period:\n  start: 2023 # guess\n", ["+   end: 2024-06"]),
        ("period:\n    start: 2023\n    end:\n", ["-     end:", "+     end: 2024-06"]),
        ("period:\n  end: 2025\n  start: '2023'\n", ["-   end: 2025", "+   end: 2024-06"]),
        ("period:\n  start: 2023\n  known_until: 2024\n", ["+   end: 2024-06"]),
    ],
)
def test_a_period_on_lines(demo: Path, period: str, wanted: list[str]) -> None:
    file = demo / "initiatives" / "reed-beds.md"
    text = file.read_text(encoding="utf-8").replace("period: {start: spring 2023}\n", period)
    file.write_text(text, encoding="utf-8")
    assert difference(demo, "reed-beds", "2024-06") == [
        "- phase: pilot",
        "+ phase: closed",
        *wanted,
    ]


@pytest.mark.parametrize(
    ("initiative", "ends"),
    [("reed-beds", "snart"), ("reed-beds", "2021"), ("slow-mill-lane", "2026")],
)
def test_an_end_that_can_not_be_is_refused(demo: Path, initiative: str, ends: str) -> None:
    with pytest.raises(EditRefusedError):
        retiring(target(demo, initiative), ends, demo)


def test_an_end_that_is_still_to_come_is_refused(demo: Path) -> None:
    result = target(demo, "reed-beds")
    with pytest.raises(EditRefusedError):
        retiring(result, "2025-07-02", demo, date(2025, 7, 1))
    assert retiring(result, "2025", demo, date(2025, 7, 1)).path == "initiatives/reed-beds.md"
