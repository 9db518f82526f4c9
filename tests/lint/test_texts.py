"""Which fields hold prose is read off the records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from shk.content.loader import load_portfolio
from shk.lint.texts import NAMES, record_texts
from shk.model.schema.fields import record_type
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import Partnership
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path

    from shk.model.schema.record import Record


def test_texts_come_with_place_and_field(tmp_path: Path) -> None:
    loaded = load_portfolio(copy_base(tmp_path))
    result = {(field, str(location)): text for text, location, field in record_texts(loaded)}
    at = "initiatives/oppna-koket.md"
    assert result["summary", f"{at}:3:10"] == "Grannar lagar mat och äter ihop på torget."
    assert result["relations.1.because", f"{at}:29:14"] == "Samma familjer är med."
    assert result["years.1.done.1", f"{at}:36:9"] == "Trettio middagar lagades."


def test_a_page_in_another_language_is_left_out(tmp_path: Path) -> None:
    base = copy_base(tmp_path)
    docs = tmp_path / "docs"
    files = (docs / "kok.md", docs / "en" / "kitchen.md")
    folders = replace(base, pages=files, translated={docs / "en": "en"})
    page = "---\ntitle: The kitchen\nsummary: {summary}\n---\n\n# The kitchen\n"
    for file, summary in zip(files, ("Om köket", "About it"), strict=True):
        file.parent.mkdir(exist_ok=True)
        file.write_text(page.format(summary=summary), encoding="utf-8")
    result = {text for text, _, _ in record_texts(load_portfolio(folders))}
    assert "Om köket" in result
    assert "About it" not in result


def test_ids_forms_and_names_are_no_prose(tmp_path: Path) -> None:
    loaded = load_portfolio(copy_base(tmp_path))
    fields = {field.split(".")[-1] for _, _, field in record_texts(loaded)}
    assert not fields & {"id", "goals", "hue", "url", "aliases", "phase", "path", "body", *NAMES}


def test_every_name_field_is_a_field_of_some_record() -> None:
    assert set(NAMES) <= {name for model in _all_models() for name in model.model_fields}


def _all_models() -> set[type[Record]]:
    """Every record class, those inside others too."""
    record_types: set[type[Record]] = set()
    waiting: list[type[Record]] = [*RECORD_TYPES.values(), Partnership]
    while waiting:
        model = waiting.pop()
        if model not in record_types:
            record_types.add(model)
            inside = (
                record_type(model_field.annotation) for model_field in model.model_fields.values()
            )
            waiting += [item for item in inside if item]
    return record_types
