"""What records are called in another language."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.model.portfolio.localize import (
    TRANSLATION_FIELDS,
    named_records,
    portfolio_in,
    translated,
    translation_of,
)
from shk.model.schema.record import Kind
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.reference import (
    FocusArea,
    Gloss,
    Goal,
    Partnership,
    PartnershipGloss,
    Translatable,
)
from tests.portfolios import small_portfolio

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio

AREA = FocusArea.model_validate(
    {
        "id": "odla",
        "name": "Odla",
        "hue": "warm",
        "aim": "Alla odlar.",
        "text": "Om odling.",
        "in_english": {"name": "Growing"},
    }
)


def with_area(area: FocusArea) -> Portfolio:
    """The small portfolio with a focus area more."""
    portfolio = small_portfolio()
    areas = MappingProxyType({**portfolio.focus_areas, area.id: area})
    return dataclasses.replace(portfolio, focus_areas=areas)


def test_a_name_is_reported_and_what_was_decided_is_left() -> None:
    reported = translated(AREA, "en")
    assert (reported.name, reported.aim) == ("Growing", "Alla odlar.")
    assert reported.text is None
    assert AREA.name == "Odla"


def test_another_language_has_no_gloss() -> None:
    assert translation_of(AREA, "fi") is None
    assert translated(AREA, "fi") is AREA


def test_a_mission_that_is_not_reported_stays() -> None:
    row = {"name": "Byn", "summary": "S", "vision": "V", "mission": "M", "since": "2020"}
    translation = {"summary": "In short", "vision": "What we see"}
    reported = translated(Partnership.model_validate({**row, "in_english": translation}), "en")
    assert (reported.name, reported.summary, reported.vision, reported.mission) == (
        "Byn",
        "In short",
        "What we see",
        "M",
    )


def test_a_portfolio_tells_names_and_which_they_are() -> None:
    portfolio = with_area(AREA)
    assert portfolio_in(portfolio, "en").focus_areas["odla"].name == "Growing"
    assert (Kind.FOCUS_AREA, "odla") in named_records(portfolio, "en")
    assert (Kind.FOCUS_AREA, "gardens") not in named_records(portfolio, "en")
    assert not named_records(portfolio, "fi")


def test_a_gloss_holds_fields_of_what_it_tells() -> None:
    """What is told in a language takes the place of a field of the same name."""
    for kind in (Kind.FOCUS_AREA, Kind.GOAL, Kind.CHALLENGE, Kind.PARTY, Kind.PLACE):
        cls = RECORD_TYPES[kind]
        assert issubclass(cls, Translatable)
        assert set(Gloss.model_fields) <= set(cls.model_fields)
        assert set(TRANSLATION_FIELDS.values()) <= set(cls.model_fields)
    short = Goal.model_fields["in_english"].annotation
    assert "GoalGloss" in str(short)
    assert set(PartnershipGloss.model_fields) <= set(Partnership.model_fields)
