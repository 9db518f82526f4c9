"""Reads everything a built site says of states and times, and notes what its sources can not know.

What may be said after the day until which the sources tell is read off the site's own open
data, which the model settles; pages, maps, calendars and feeds are held to it. Bodies of
texts are the editors' own and are looked at by other tests.
"""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from icalendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import Tag

GOES_ON = {
    "sv": (
        "Initiativet pågår",
        "Senaste aktiviteterna",
        "Senaste berättelserna",
        "Senaste berättelser",
        "Senaste aktiviteter",
    ),
    "en": (
        "The initiative goes on",
        "Latest stories",
        "Latest activities",
    ),
}
"""What the interface says while the sources go on telling."""
ALL_YEAR = {"sv": "Pågick hela året", "en": "Went on all year"}
"""What is said of a year that is known to its end."""
AS_OF = {"sv": "läget i ", "en": "as of "}
"""What stands beside a phase that may have changed since."""
FLAGS = ("planned", "unknown", "cancelled")
"""What is not said to have taken place."""
DATED = ".entry-when, .dates-when, .archive-when, .frame-when"
"""Where pages write the time of something that happened or was planned."""


def known_until(site: Path) -> date:
    """The last day of which the sources of a site tell."""
    return date.fromisoformat(data(site, "activities")["known_until"])


def data(site: Path, name: str) -> dict[str, Any]:
    """A file of open data."""
    result: dict[str, Any] = json.loads(data_file(site, f"{name}.json").read_text(encoding="utf-8"))
    return result


def data_file(site: Path, name: str) -> Path:
    """A file of open data by its name; the folder's name depends on the site's language."""
    (result,) = (path for path in site.rglob(name) if path.parent.name == "v1")
    return result


def unknown_said(site: Path) -> list[str]:
    """Everything in a site that says more than its sources, with the file it stands in."""
    known = known_until(site)
    faults = [*_data_faults(site, known), *_calendar_faults(site, known)]
    for file in sorted(site.rglob("*.html")):
        soup = BeautifulSoup(file.read_bytes(), "html.parser")
        where = file.relative_to(site).as_posix()
        faults += (f"{where}: {fault}" for fault in page_faults(soup, known, where))
    for file in sorted(site.rglob("*.atom")):
        faults += _feed_faults(file.read_text(encoding="utf-8"), file.relative_to(site).as_posix())
    return faults


def page_faults(soup: BeautifulSoup, known: date, where: str = "") -> Iterator[str]:
    """What a page says that is not known.

    Args:
        soup: the page.
        known: the last day of which the sources tell.
        where: its address, of which a year may be a part.
    """
    html = soup.find("html")
    language = str(html.get("lang")) if html else "sv"
    yield from _unmarked_times(soup, known)
    yield from _unmarked_phases(soup, AS_OF.get(language, AS_OF["sv"]))
    for prose in soup.select(".prose, script, style"):
        prose.extract()
    text = re.sub(r"\s+", " ", soup.get_text(" "))
    year = re.search(r"(?:^|/)(\d{4})/", where)
    partly = year and date(int(year[1]), 12, 31) > known
    for words in (*GOES_ON.get(language, ()), *((ALL_YEAR[language],) if partly else ())):
        if re.search(rf"\b{re.escape(words)}\b", text):
            yield f"“{words}”"


def _unmarked_times(soup: BeautifulSoup, known: date) -> Iterator[str]:
    """Times after the sources end that are not marked as plans."""
    for element in soup.select(DATED):
        moment = element.find("time")
        reported = str(moment.get("datetime")) if moment else element.get_text(" ", strip=True)
        if _after(reported, known) and not element.select_one(".status-flag"):
            yield f"{reported} is not marked as planned: {_entry(element)}"
    for location in soup.select("a.lane-mark"):
        title = location.find("title")
        name = title.get_text(" ", strip=True) if title else str(location.get("aria-label"))
        if _after(name.partition(".")[0], known) and "lane-planned" not in (
            location.get("class") or ()
        ):
            yield f"the mark “{name}” is not drawn as planned"


def _unmarked_phases(soup: BeautifulSoup, as_of: str) -> Iterator[str]:
    """Phases of initiatives that have not ended, without the time they hold for."""
    badges = (
        *soup.select(".card-phase"),
        *soup.select(".map-facts li:has(use[href^='#phase-'])"),
        *soup.select(".frame-list li:has(use[href^='#phase-'])"),
        *soup.select(".status dd:has(use[href^='#phase-'])"),
    )
    for badge in badges:
        if badge.select_one("use[href='#phase-closed']"):
            continue
        if as_of not in badge.get_text(" ", strip=True).lower():
            yield f"a phase without its time: {badge.get_text(' ', strip=True)}"
    for node in soup.select("a.map-node--initiative:has(use[href^='#phase-'])"):
        closed = node.select_one("use[href='#phase-closed']")
        if not closed and as_of not in _described(soup, node).lower():
            yield f"a phase on the map without its time: {node.get('aria-label')}"


def _described(soup: BeautifulSoup, node: Tag) -> str:
    """What a node of a map is called, and what is said of it where it refers to."""
    words = [str(node.get("aria-label"))]
    for reference in str(node.get("aria-describedby", "")).split():
        described = soup.find(id=reference)
        words.append(described.get_text(" ", strip=True) if described else "")
    return " ".join(words)


def _after(text: str, known: date) -> bool:
    """Whether a time lies wholly after a day: an ISO moment, or words that end in a later year."""
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return text > known.isoformat()[: len(text)]
    years = [int(year) for year in re.findall(r"\b\d{4}\b", text)]
    return bool(years) and min(years) > known.year


def _entry(tag: Tag) -> str:
    """The words of the entry that a time belongs to."""
    return tag.parent.get_text(" ", strip=True)[:80] if tag.parent else ""


def _data_faults(site: Path, known: date) -> Iterator[str]:
    """Records of open data that say what is not known, as JSON and as CSV."""
    for datum_ in data(site, "activities")["items"]:
        yield from _plan_fault(datum_, known, f"activities.json {datum_['id']}")
    for datum_ in data(site, "initiatives")["items"]:
        for milestone in datum_["milestones"]:
            yield from _plan_fault(milestone, known, f"initiatives.json {datum_['id']}")
        for plan in (plan for year in datum_["years"] for plan in year["next"]):
            if plan["status"] not in {*FLAGS, "happened"}:
                yield f"initiatives.json {datum_['id']}: a plan without a status"
            if plan["status"] == "happened" and not plan["source"]:
                yield f"initiatives.json {datum_['id']}: a plan that took place without a source"
        if not datum_["period"]["end"] and not datum_["period"]["known_until"]:
            yield f"initiatives.json {datum_['id']}: goes on without an end to what is known"
    with data_file(site, "activities.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if row["when_first_day"] > known.isoformat() and row["status"] not in FLAGS:
                yield f"activities.csv {row['id']}: {row['status']}"


def _plan_fault(record: dict[str, Any], known: date, where: str) -> Iterator[str]:
    """Something dated after the sources end that is said to have taken place without a source."""
    late = record["when"]["first_day"] > known.isoformat()
    if late and record["status"] not in FLAGS and not record["source"]:
        yield f"{where}: {record['status']} in {record['when']['text']} without a source"
    if record["status"] not in {*FLAGS, "happened"}:
        yield f"{where}: no status"


def _calendar_faults(site: Path, known: date) -> Iterator[str]:
    """Events after the sources end that calendars are told have been confirmed."""
    for file in sorted(site.rglob("*.ics")):
        for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            status = str(event.get("status"))
            if event.decoded("dtstart") > known and status not in {"TENTATIVE", "CANCELLED"}:
                yield f"{file.relative_to(site).as_posix()}: {event['uid']} is {status}"


def _feed_faults(feed: str, where: str) -> Iterator[str]:
    """What feeds say while the sources go on telling."""
    for words in (*GOES_ON["sv"], *GOES_ON["en"]):
        if words in feed:
            yield f"{where}: “{words}”"
