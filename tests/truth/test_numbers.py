"""Each number of follow-up, economy and partnership stands in its record and on its page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from tests.conftest import ROOT
from tests.truth.test_taken_over import places_of, rows, says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NUMBERS = rows("numbers")
RECOMMENDED, FOUND = 12, 40
"""How many recommendations and findings the evaluation has (003:546-624, 643-1297)."""


@cache
def records(name: str) -> dict[str, Any]:
    """The records of a data file by id."""
    text = (ROOT / "docs" / "data" / f"{name}.yml").read_text(encoding="utf-8")
    return {record["id"]: record for record in yaml.safe_load(text)}


def value_at(record: dict[str, Any], path: list[str]) -> object:
    """What a record has at a path of fields and places."""
    value: Any = record
    for part in path:
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def documents(value: object) -> Iterator[str]:
    """Every document that a record names as its source."""
    if isinstance(value, dict):
        yield from (it for key, it in value.items() if key == "document")
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from documents(item)


def stands_in_its_record(row: dict[str, Any]) -> bool:
    """Whether a record has the number of its source, and names the source."""
    file, record_id, *path = row["at"].split("/")
    record = records(file)[record_id]
    value = value_at(record, path)
    if isinstance(value, list):
        result = len(value) == row["count"]
    else:
        result = row["is"] in value if isinstance(value, str) else value == row["is"]
    return result and row["from"] in set(documents(record))


def test_a_record_has_the_number_of_its_source() -> None:
    assert [row["at"] for row in NUMBERS if not stands_in_its_record(row)] == []


def shown_number(row: dict[str, Any]) -> str:
    """A number as its page shows it."""
    shown = row.get("says") or row["is"]
    if row["at"].startswith("agreements") or not isinstance(shown, int):
        return str(shown)
    return f"{shown:,}".replace(",", " ")


def test_its_page_shows_the_number(real_site: Path) -> None:
    assert [
        f"{row['page']} {row['at']}"
        for row in NUMBERS
        if not says(places_of(real_site / row["page"] / "index.html")[0], shown_number(row))
    ] == []


def test_every_amount_and_vote_has_its_line() -> None:
    """No amount or vote is published that is not held here."""
    held = {row["at"] for row in NUMBERS}
    amounts = {
        f"economy/{key}/{field}"
        for key, record in records("economy").items()
        for field in ("budget", "outcome")
        if field in record
    }
    votes = {
        f"assessments/{key}/scale/{place}/votes"
        for key, record in records("assessments").items()
        for place, _ in enumerate(record.get("scale", ()))
    }
    assert amounts | votes <= held


def test_every_finding_and_recommendation_is_there() -> None:
    assert (len(records("recommendations")), len(records("findings"))) == (RECOMMENDED, FOUND)
