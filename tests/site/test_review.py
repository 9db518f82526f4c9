"""What a page tells of its upkeep."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import TYPE_CHECKING

from shk.features.registry import all_pages
from shk.features.report.report import report_view
from shk.features.site import build_site
from tests.portfolios import ABOUT, small_context, small_portfolio
from tests.report.test_report import TODAY, changed, matches, view_of

if TYPE_CHECKING:
    from pathlib import Path

    from shk.site.context import Context
    from shk.site.review import Review

GIVEN = {"owner": "growers", "reviewed": date(2024, 5, 1), "review_every": 12}


def review(**given: object) -> Review | None:
    """What the page of a story tells of its upkeep."""
    context = small_context(today=TODAY, portfolio=changed(well=dict(given)))
    (page,) = (page for page in all_pages(context) if page.url.endswith("/well/"))
    return page.meta.review


def test_an_overdue_page_says_so_and_whose_it_is() -> None:
    shown = review(**GIVEN)
    assert shown is not None
    assert shown.owner is not None
    assert shown.owner.uri.endswith("/growers/")
    assert shown.overdue is not None
    assert shown.overdue.machine == "2025-05-01"


def test_a_page_that_was_gone_through_in_time_has_no_banner() -> None:
    shown = review(**(GIVEN | {"reviewed": date(2025, 1, 1)}))
    assert shown is not None
    assert shown.overdue is None


def test_a_page_of_which_nothing_is_written_says_nothing() -> None:
    assert review() is None


def test_the_report_lists_what_is_overdue_and_what_comes_soon_with_owners() -> None:
    report = view_of(well=GIVEN, hill_plots={"reviewed": date(2025, 1, 15), "review_every": 6})
    late, soon = matches(report, "reviews")
    assert "2025" in late.note
    assert "Owner: " in late.note
    assert soon.path == "initiatives/hill-plots.md"


def with_about() -> Context:
    """A portfolio with a hand-written page."""
    page = ABOUT.model_copy(update=GIVEN)
    portfolio = dataclasses.replace(small_portfolio(), written={page.address: page})
    return small_context(today=TODAY, portfolio=portfolio)


def test_a_hand_written_page_that_is_overdue_says_so() -> None:
    site = build_site(with_about(), "https://town.example/")
    shown = site.plain_page("About", "about/", {}).meta.review
    assert shown is not None
    assert shown.owner is not None
    assert shown.overdue is not None
    assert site.plain_page("Other", "other/", {}).meta.review is None


def test_the_report_lists_a_hand_written_page_that_is_overdue() -> None:
    (item,) = matches(report_view(with_about()), "reviews")
    assert (item.title, item.uri, item.path) == ("About", "about/", "docs/about.md")


def test_a_built_hand_written_page_and_public_data_name_its_owner(demo_site: Path) -> None:
    assert "Looked after by" in (demo_site / "about" / "index.html").read_text(encoding="utf-8")
    data = json.loads((demo_site / "data" / "v1" / "pages.json").read_text(encoding="utf-8"))
    (row,) = (row for row in data["items"] if row["id"] == "about")
    assert (row["owner"], row["reviewed"]) == ("northtown", "2024-12-01")
