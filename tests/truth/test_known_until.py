"""No page, card, map, calendar, data file or feed says more, or later, than the sources."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.truth.known_until import data, known_until, page_faults, unknown_said

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = date(2025, 1, 31)


def test_the_real_site_says_nothing_later_than_its_sources(real_site: Path) -> None:
    assert known_until(real_site) == KNOWN
    assert unknown_said(real_site) == []


def test_the_invented_site_says_nothing_later_than_its_sources(demo_site: Path) -> None:
    assert unknown_said(demo_site) == []


def test_there_are_plans_to_look_at(real_site: Path) -> None:
    """Without any plan of unknown outcome the test above would look at nothing."""
    activities = data(real_site, "activities")["items"]
    assert sum(activity["status"] == "unknown" for activity in activities) == 9
    initiatives = data(real_site, "initiatives")["items"]
    milestones = [item for it in initiatives for item in it["milestones"]]
    assert sum(milestone["status"] == "unknown" for milestone in milestones) >= 12


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ('<p class="dates-when"><time datetime="2025-05-15">maj</time></p>', "2025-05-15"),
        ('<p class="entry-when">hösten 2026</p>', "hösten 2026"),
        ('<li class="card-phase"><svg><use href="#phase-pilot"/></svg>Pilot</li>', "phase"),
        ('<a class="lane-mark" aria-label="maj 2026. Möte: Nej">x</a>', "mark"),
        (
            '<a class="lane-mark" aria-label="Nej"><title>maj 2026. Nej</title></a>',
            "mark",
        ),
        (
            '<a class="map-node--initiative" aria-label="Nej"><use href="#phase-pilot"/></a>',
            "map",
        ),
        (
            (
                '<a class="map-node--initiative" aria-label="Nej" aria-describedby="told-nej">'
                '<use href="#phase-pilot"/></a><p id="told-nej">Pilot.</p>'
                '<p id="told-ja">Pilot läget i januari 2025.</p>'
            ),
            "map",
        ),
        ("<h2>Senaste aktiviteterna</h2>", "Senaste"),
    ],
)
def test_each_sort_of_claim_is_found(page: str, fault: str) -> None:
    soup = BeautifulSoup(f'<html lang="sv"><body>{page}</body></html>', "html.parser")
    (result,) = page_faults(soup, KNOWN)
    assert fault in result


def test_a_year_known_in_part_did_not_go_on_all_of_it() -> None:
    soup = BeautifulSoup("<html lang='sv'><p>Pågick hela året</p></html>", "html.parser")
    assert list(page_faults(soup, KNOWN, "portfolj/2024/index.html")) == []
    assert len(list(page_faults(soup, KNOWN, "portfolj/2025/index.html"))) == 1


@pytest.mark.parametrize(
    "page",
    [
        '<p class="dates-when"><time datetime="2025-05-15"/><b class="status-flag">Plan</b></p>',
        '<p class="dates-when"><time datetime="2025-01-31">januari</time></p>',
        '<p class="entry-when">2025</p>',
        '<li class="card-phase"><use href="#phase-pilot"/>Pilot, läget i januari 2025</li>',
        '<li class="card-phase"><use href="#phase-closed"/>Avslutat</li>',
        '<a class="lane-mark" aria-label="Mål för 2035"><title>maj 2023. Mål för 2035</title></a>',
        (
            '<a class="map-node--initiative" aria-label="Ja" aria-describedby="told-ja">'
            '<use href="#phase-pilot"/></a><p id="told-ja">Pilot läget i januari 2025.</p>'
        ),
    ],
)
def test_what_is_marked_is_no_fault(page: str) -> None:
    soup = BeautifulSoup(f'<html lang="sv"><body>{page}</body></html>', "html.parser")
    assert list(page_faults(soup, KNOWN)) == []
