"""What records refer to, and the look-ups that the portfolio makes of it."""

from __future__ import annotations

from dataclasses import replace

from shk.model.schema.effect import Effect, Source
from shk.model.schema.record import Kind
from shk.model.schema.references import records_in, references
from tests.portfolios import small_portfolio


def test_the_way_to_an_id_is_as_an_author_writes_it() -> None:
    result = {
        ".".join(map(str, steps)): (reference.kind, named)
        for steps, reference, named in references(small_portfolio().initiatives["hill-plots"])
    }
    assert result["focus_area"] == (Kind.FOCUS_AREA, "gardens")
    assert result["relations.1.to"] == (Kind.INITIATIVE, "quay-plots")
    assert result["effects.0.evidence.source.document"] == (Kind.DOCUMENT, "report-2024")
    assert "title" not in result


def test_records_inside_a_record_are_found_however_deep() -> None:
    hill = small_portfolio().initiatives["hill-plots"]
    assert len(list(records_in(hill, Effect))) == 3
    assert [record.where for record in records_in(hill, Source)] == [None, None, None, "Gardens"]


def test_every_kind_is_found_by_what_it_refers_to() -> None:
    portfolio = small_portfolio()
    assert portfolio.referring(Kind.PARTY, Kind.PARTY, "college") == ("lab",)
    assert portfolio.referring(Kind.CHALLENGE, Kind.GOAL, "growing") == ("dry-soil",)
    assert portfolio.referring(Kind.WORD, Kind.DOCUMENT, "report-2024") == ("test-bed",)
    assert portfolio.referring(Kind.GOAL, Kind.FOCUS_AREA, "gardens") == ("growing", "sharing")
    assert portfolio.referring(Kind.GOAL, Kind.FOCUS_AREA, "no-such") == ()


def test_sources_of_effects_count_too() -> None:
    portfolio = small_portfolio()
    named = portfolio.stories_of(Kind.DOCUMENT, "report-2024")
    assert [item.id for item in named] == ["picnic"]


def test_activities_are_found_by_their_initiatives() -> None:
    portfolio = small_portfolio()
    activities = portfolio.activities_of(Kind.INITIATIVE, "quay-plots")
    assert [item.id for item in activities] == ["quay-day"]


def test_a_story_stands_under_what_its_initiatives_stand_under() -> None:
    portfolio = small_portfolio()
    assert portfolio.stories["well"].goals == ()
    stories = portfolio.stories_of(Kind.GOAL, "growing")
    assert [item.id for item in stories] == ["well", "picnic"]
    assert portfolio.stories_of(Kind.PLACE, "quay")[0].id == "picnic"


def test_an_activity_takes_its_focus_areas_from_its_initiatives() -> None:
    portfolio = small_portfolio()
    day = portfolio.activities["quay-day"].model_copy(update={"focus_area": None})
    assert [focus_area.id for focus_area in portfolio.focus_areas_of_activity(day)] == ["harbour"]
    meeting = portfolio.activities["yearly-meeting"]
    assert portfolio.focus_areas_of_activity(meeting) == ()


def test_a_changed_portfolio_looks_up_anew() -> None:
    portfolio = small_portfolio()
    without = replace(portfolio, stories={})
    assert portfolio.stories_of(Kind.INITIATIVE, "hill-plots")
    assert without.stories_of(Kind.INITIATIVE, "hill-plots") == ()


def test_records_of_every_kind_can_be_asked_for() -> None:
    portfolio = small_portfolio()
    for kind in Kind:
        for record_id, record in portfolio.records(kind).items():
            assert getattr(record, "id", None) == record_id
