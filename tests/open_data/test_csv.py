"""A table says the same as the JSON file, as far as a table can."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from shk.features.open_data.csv import columns
from shk.features.open_data.tables import tables
from tests.open_data.test_json_schema import NAMES

if TYPE_CHECKING:
    from shk.site.context import Context


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of a table as a stranger reads them."""
    assert text.startswith("\ufeff")
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True))


def flat(data: object, before: str = "") -> dict[str, str]:
    """A JSON record as cells, by the rules on the page of open data."""
    if isinstance(data, dict):
        texts: dict[str, str] = {}
        for key, datum_ in data.items():
            texts.update(flat(datum_, f"{before}_{key}" if before else key))
        return texts
    if isinstance(data, list):
        return {} if data and isinstance(data[0], dict) else {before: "|".join(data)}
    return {before: "" if data is None else json.dumps(data) if not isinstance(data, str) else data}


@pytest.mark.parametrize("name", NAMES)
def test_cells_are_what_json_says(files: dict[str, str], name: str) -> None:
    records: list[dict[str, Any]] = json.loads(files[f"{name}.json"])["items"]
    rows = rows_of(files[f"{name}.csv"])
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        expected = flat(record)
        filled = {key: item for key, item in row.items() if item}
        assert filled == {key: item for key, item in expected.items() if item and key in row}
        assert row["id"] == record["id"]


def test_columns_have_names_of_their_own_and_stay(source: Context) -> None:
    for table in tables(source):
        names = [column.name for column in columns(table.parts)]
        assert len(names) == len(set(names)), table.id
    effects = next(item for item in tables(source) if item.id == "effects")
    assert [column.name for column in columns(effects.parts)] == [
        *("id", "iri", "initiative", "story", "also_in_stories", "also_in_initiatives"),
        *("kind", "level", "dimension", "text", "for_whom", "evidence_stage", "evidence_by"),
        *("evidence_respondents", "evidence_source_document", "evidence_source_where"),
        *("attribution", "negative"),
    ]


def test_moments_lists_and_texts_in_a_table(files: dict[str, str]) -> None:
    hill = rows_of(files["initiatives.csv"])[0]
    assert hill["strands"] == "practice|research"
    assert hill["period_start_text"] == "March 2023"
    assert hill["period_start_last_day"] == "2023-03-31"
    assert hill["period_end_first_day"] == ""
    assert {"text", "effects", "people", "versions"} & set(hill) == set()
