"""F5: no text of a CSV file is run by a spreadsheet; numbers and JSON are as they were."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.features.open_data.csv import Column, cell
from shk.features.open_data.dataset import GUARDED_TEXTS
from shk.features.open_data.datasets import data_files
from shk.features.open_data.page import OpenDataView
from shk.features.open_data.source import data_context
from shk.features.registry import all_pages
from shk.storage.spreadsheet import GUARD
from tests.portfolios import small_context

if TYPE_CHECKING:
    from pydantic import BaseModel

RUN = (
    "=cmd|' /C calc'!A0",
    "@x",
    "+46 16",
    "-5 procent",
    "\t=1",
    "\r=1",
    "\uff1dSUMMA(A1)",
    "\uff0b1",
    "\uff0d1",
    "\uff20x",
    " =1+1",
    "\u200b=1+1",
    "\ufeff@x",
)
"""Texts that some spreadsheet runs."""
PLAIN = ("Mat = möten", "a@b", "1-2", "Ålder", "'=1", "–5 grader", "")
"""Texts that none runs."""


def spoiled(record: BaseModel, text: str) -> BaseModel:
    """A record in which every free text is another; words with a meaning stay."""
    texts: dict[str, Any] = {
        name: text
        for name in ("title", "name", "summary", "text", "word", "value", "counts", "question")
        if name in type(record).model_fields and getattr(record, name)
    }
    return record.model_copy(update=texts)


def files_with(text: str) -> dict[str, str]:
    """Every file of open data of a small portfolio whose texts are all the same."""
    context = replace(small_context(), address="https://town.example/")
    mappings = ("activities", "parties", "places", "figures", "words", "stories", "initiatives")
    spoiled_records: dict[str, Any] = {
        kind: MappingProxyType(
            {key: spoiled(item, text) for key, item in getattr(context.portfolio, kind).items()}
        )
        for kind in mappings
        if hasattr(context.portfolio, kind)
    }
    portfolio = replace(context.portfolio, **spoiled_records)
    made = data_files(data_context(replace(context, portfolio=portfolio)))
    return {
        item.uri: item.content.decode() if isinstance(item.content, bytes) else item.content
        for item in made
    }


@pytest.mark.parametrize("text", RUN)
def test_a_text_that_would_be_run_is_guarded_in_every_file(text: str) -> None:
    guarded = 0
    for uri, content in files_with(text).items():
        if not uri.endswith(".csv"):
            continue
        rows = list(csv.reader(io.StringIO(content[1:], newline=""), delimiter=";", strict=True))
        cells = [item for row in rows for item in row]
        assert text not in cells, uri
        guarded += cells.count(f"{GUARD}{text}")
        assert [item for item in cells if item[:1] in {"=", "+", "@", "\t", "\r"}] == [], uri
    assert guarded >= 10


def test_json_has_every_text_as_it_is() -> None:
    text = RUN[0]
    files = files_with(text)
    names = json.loads(files["data/v1/parties.json"])["items"]
    assert {name["name"] for name in names} == {text}


@pytest.mark.parametrize(
    ("value", "written"), [(-5, "-5"), (-0.25, "-0.25"), (7, "7"), (True, "true"), (None, "")]
)
def test_numbers_stay_numbers(value: object, written: str) -> None:
    assert cell({"a": value}, Column(("a",))) == written


@pytest.mark.parametrize("text", PLAIN)
def test_other_texts_are_as_they_are(text: str) -> None:
    assert cell({"a": text}, Column(("a",))) == text


def test_a_list_is_guarded_as_one_cell() -> None:
    assert cell({"a": ["-a", "b"]}, Column(("a",))) == "'-a|b"
    assert cell({"a": ["a", "-b"]}, Column(("a",))) == "a|-b"


@given(st.text(alphabet="=+-@\t\r\n \u00a0\u200b\uff1d'a1", max_size=6))
def test_whatever_is_written_no_cell_begins_as_a_formula(text: str) -> None:
    reported = cell({"a": text}, Column(("a",)))
    assert reported.endswith(text)
    assert reported.strip(" \t\r\n\u00a0\u200b")[:1] not in {"=", "+", "-", "@", "\uff1d"}


def test_the_page_of_data_and_the_catalogue_tell_of_it() -> None:
    context = replace(small_context(), address="https://town.example/")
    (view,) = [page.view for page in all_pages(context) if isinstance(page.view, OpenDataView)]
    assert view.guarded_texts == context.text(GUARDED_TEXTS)
