"""A JSON file that is put together of kept parts is the one that is written at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from shk.features.open_data import json as json_files
from shk.features.open_data.csv import csv_file
from shk.features.open_data.json import items, json_file
from shk.features.open_data.tables import tables

if TYPE_CHECKING:
    from shk.features.open_data.tables import Table
    from shk.site.context import Context


def table_of(source: Context, name: str) -> Table:
    """The records of a dataset."""
    return next(table for table in tables(source) if table.id == name)


@pytest.mark.parametrize("part", [1, 2, 50])
def test_parts_of_any_size_make_the_same_file(
    source: Context, part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_files, "PART", part)
    for table in tables(source):
        text = str(json_file(table, source).content)
        data = json.loads(text)
        assert data["items"] == items(table, source), table.id
        assert text == f"{json.dumps(data, ensure_ascii=False, indent=2)}\n", table.id


def test_a_part_takes_the_texts_of_its_own_records_alone(
    source: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_files, "PART", 1)
    file = json_file(table_of(source, "stories"), source)
    stories = source.portfolio.stories.values()
    assert len(file.parts) == len(stories) > 1
    for part, story in zip(file.parts, stories, strict=True):
        assert {path for path in part.texts if "#" not in path} == {story.path}


def test_a_table_for_spreadsheets_takes_no_full_text(source: Context) -> None:
    for table in tables(source):
        texts = csv_file(table, source).texts
        assert {path for path in texts if "#" not in path} == set(), table.id
