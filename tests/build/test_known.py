"""A passed plan, a conflict, a self-assessed effect and an unknown year, in what is invented."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from icalendar import Calendar

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

UNKNOWN = "Planned, outcome unknown"


def page(site: Path, address: str) -> BeautifulSoup:
    """A page of a site."""
    return BeautifulSoup((site / address / "index.html").read_bytes(), "html.parser")


def words(expected: Tag | BeautifulSoup) -> str:
    """What can be read, with single spaces."""
    return " ".join(expected.get_text(" ").split())


def only(soup: Tag, selector: str) -> Tag:
    """The only element that fits."""
    (result,) = soup.select(selector)
    return result


def items(site: Path, name: str) -> dict[str, dict[str, Any]]:
    """The records of a file of open data by their ids."""
    data = json.loads((site / f"data/v1/{name}.json").read_text(encoding="utf-8"))
    assert data["known_until"] == "2025-02-28"
    return {record["id"]: record for record in data["items"]}


def test_a_passed_plan_on_pages(demo_site: Path) -> None:
    entry = only(page(demo_site, "timeline/2025"), "#activity-reed-walk")
    assert UNKNOWN in words(entry)
    assert "30 signed up" in words(entry)
    assert UNKNOWN in words(only(page(demo_site, "activities"), "#activity-reed-walk"))
    own = page(demo_site, "initiatives/reed-beds")
    planted = only(own, "#milestone-reed-beds--the-last-reeds-are-planted")
    assert UNKNOWN in words(planted)
    assert "Planned" in words(only(page(demo_site, "timeline/2026"), "#activity-river-festival"))
    assert "unknown" not in words(only(own, "#milestone-reed-beds--first-reeds-planted"))


def test_a_passed_plan_in_the_picture(demo_site: Path) -> None:
    marks = page(demo_site, "timeline/2025").select("a.lane-mark.lane-planned")
    names = [words(only(location, "title")) for location in marks]
    assert any("Walk along the reeds (planned, outcome unknown)" in name for name in names)
    lines = page(demo_site, "timeline").select("svg.lanes-picture .lanes-known")
    assert [words(line) for line in lines][:1] == ["Known until February 2025"]


def test_a_passed_plan_in_calendars_and_data(demo_site: Path) -> None:
    raw = (demo_site / "calendar/activity-reed-walk.ics").read_bytes()
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert event["status"] == "TENTATIVE"
    assert event["summary"] == "Walk along the reeds (planned, outcome unknown)"
    activities = items(demo_site, "activities")
    assert activities["reed-walk"]["status"] == "unknown"
    assert (activities["reed-walk"]["participants"], activities["reed-walk"]["registered"]) == (
        None,
        30,
    )
    assert activities["river-walk"]["status"] == "happened"
    with (demo_site / "data/v1/activities.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file, delimiter=";")}
    reported = {key: row["status"] for key, row in rows.items()}
    assert reported["reed-walk"] == "unknown"
    assert reported["open-evening"] == "cancelled"
    assert reported["river-festival"] == "planned"
    milestones = items(demo_site, "initiatives")["reed-beds"]["milestones"]
    assert [milestone["status"] for milestone in milestones] == ["happened", "happened", "unknown"]


def test_a_conflict_where_the_fact_is_shown(demo_site: Path) -> None:
    reported = words(only(page(demo_site, ""), ".figures .conflict"))
    assert reported.startswith("The sources differ: How many swam")
    assert "120 Annual report 2024" in reported
    assert "112 Annual report 2024" in reported
    (conflict,) = items(demo_site, "figures")["swimmers"]["conflicts"]
    assert [said["text"] for said in conflict["says"]] == ["120", "112"]


def test_a_self_assessed_effect_once_for_both_pages(demo_site: Path) -> None:
    for address in ("initiatives/reed-beds", "stories/reeds-bring-back-the-frogs"):
        reported = words(page(demo_site, address))
        assert "How we know: Self-assessed, number of answers unknown" in reported
    effects = items(demo_site, "effects")
    frogs = [effect for effect in effects.values() if "frogs" in effect["text"]]
    assert [(frog["id"], frog["evidence"]["stage"]) for frog in frogs] == [
        ("reed-beds-frogs", "self_assessed")
    ]
    assert frogs[0]["also_in_stories"] == ["reeds-bring-back-the-frogs"]


def test_a_year_that_is_known_in_part_or_not_at_all(demo_site: Path) -> None:
    assert "What happened later in 2025 is not known yet." in words(
        page(demo_site, "timeline/2025")
    )
    assert "What happened in 2026 is not known yet" in words(page(demo_site, "timeline/2026"))
    year = page(demo_site, "portfolio/2025")
    assert "Under way in February 2025; later not known yet" in words(year)
    assert "Went on all year" not in words(year)


def test_a_state_says_when_it_holds_for(demo_site: Path) -> None:
    map_page = page(demo_site, "portfolio")
    node = only(map_page, "svg a.map-node[href*='initiatives/reed-beds']")
    reported = only(map_page, f"#{node['aria-describedby']}")
    assert "Pilot, as of February 2025" in words(reported)
    assert "Pilot, as of February 2025" in words(page(demo_site, "initiatives"))
    assert "Implementation, as of November 2024" in words(page(demo_site, "initiatives"))
    assert "Closed, as of" not in words(page(demo_site, "initiatives"))


def test_who_leads_is_reported_only_where_a_source_says_so(demo_site: Path) -> None:
    legend = only(page(demo_site, "portfolio"), ".map-legend .map-only")
    assert "Valley College" in words(legend)
    assert "Northtown" not in words(legend)
    assert "Led by" in words(page(demo_site, "initiatives"))
