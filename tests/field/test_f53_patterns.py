"""F53: a value without the form of its field is told the form, and what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.i18n.messages import load_messages
from shk.model.schema.patterns import PATTERNS, guess
from shk.model.schema.publisher import EMAIL_PATTERN, Publisher
from shk.model.schema.record import HTTPS_PATTERN, SLUG_PATTERN
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.redirect import Moved
from shk.model.schema.reference import HUE_PATTERN, MARK_PATTERN, Partnership
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shk.model.schema.record import Record

ALIASES = {
    "Seniorer": "seniorer",
    "Mat & möten": "mat-moten",
    "ålder_och_öden": "alder-och-oden",
    "mat--moten-": "mat-moten",
    "/berattelser/mat/": "berattelser-mat",
    "Øl": "ol",
}


@pytest.mark.parametrize("alias", ALIASES)
def test_an_alias_is_reported_its_form_and_what_was_meant(tmp_path: Path, alias: str) -> None:
    folders = copy_base(tmp_path)
    story = tmp_path / "stories" / "en-dag-i-parken.md"
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("date:", f'aliases: ["{alias}"]\ndate:'), encoding="utf-8")
    (problem,) = load_portfolio(folders).problems
    assert problem.code.code == "value-pattern"
    reported = problem.fix(load_messages("sv"))
    assert f"Menade du ”{ALIASES[alias]}”?" in reported
    assert "a–z, 0–9 och enkla bindestreck" in reported


def test_the_page_s_own_id_is_no_old_address_of_another_page(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    story = tmp_path / "stories" / "en-dag-i-parken.md"
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("date:", "aliases: [en-dag-i-parken]\ndate:"), encoding="utf-8")
    (problem,) = load_portfolio(folders).problems
    assert problem.code.code == "alias-own"
    assert "sidan har den redan" in problem.what(load_messages("sv"))


@pytest.mark.parametrize(
    ("pattern", "written", "meant"),
    [
        (HTTPS_PATTERN, "http://a.example", "https://a.example"),
        (HTTPS_PATTERN, "www.a.example/x", "https://www.a.example/x"),
        (HTTPS_PATTERN, "anna@a.example", ""),
        (HTTPS_PATTERN, "ingen adress", ""),
        (EMAIL_PATTERN, "mailto:info@a.example", "info@a.example"),
        (EMAIL_PATTERN, "Info <info@a.example>", "info@a.example"),
        (EMAIL_PATTERN, "info", ""),
        (MARK_PATTERN, "Norra högskolan", "NH"),
        (MARK_PATTERN, "Granby", "GRAN"),
        (HUE_PATTERN, "Warm", "warm"),
        (HUE_PATTERN, "röd", ""),
        (SLUG_PATTERN, "مرحبا", ""),
    ],
)
def test_what_was_meant_is_guessed_where_it_can_be(pattern: str, written: str, meant: str) -> None:
    assert guess(pattern, written) == meant


def patterns_in(schema: object) -> Iterator[str]:
    """Every regular expression in a JSON Schema."""
    if isinstance(schema, dict):
        result = schema.get("pattern")
        if isinstance(result, str):
            yield result
        for item in schema.values():
            yield from patterns_in(item)
    elif isinstance(schema, list):
        for item in schema:
            yield from patterns_in(item)


def test_every_pattern_of_a_field_has_words() -> None:
    records: tuple[type[Record], ...] = (*RECORD_TYPES.values(), Partnership, Publisher, Moved)
    used = {pattern for record in records for pattern in patterns_in(record.model_json_schema())}
    moments = {item for item in used if r"\d{4}" in item}  # have codes of their own
    assert used - moments == set(PATTERNS)


def test_a_guess_has_the_form(tmp_path: Path) -> None:
    moved = tmp_path / "docs" / "data" / "moved.yml"
    folders = copy_base(tmp_path)
    moved.write_text(
        "- {from: https://a.example/Mat och möten/, because: Borta., on: 2025-01-01}\n"
        "- {from: 'a b', because: '!', on: 2025-01-01}\n",
        encoding="utf-8",
    )
    problems = load_portfolio(folders).problems
    assert [item.code.code for item in problems] == ["value-pattern"] * 3
    assert problems[0].details["suggestion"] == "/mat-och-moten/"
    assert "med snedstreck först" in problems[0].fix(load_messages("sv"))
    assert "en mening med ord i" in problems[2].fix(load_messages("sv"))
