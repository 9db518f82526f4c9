"""Old addresses have a page, or a copy of their file, and are in no list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from shk.features.redirects.old_pages import GoneView, MovedView, with_old_addresses
from shk.features.redirects.resolve import resolve_redirects
from tests.portfolios import small_portfolio
from tests.redirects.published import changed_story, published, renamed, row, site_of

if TYPE_CHECKING:
    from shk.features.site import Site
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.redirect import MovedRow


def resolved(portfolio: Portfolio, *rows: MovedRow) -> Site:
    """The site of a portfolio with its old addresses."""
    result = published(portfolio, *rows)
    return with_old_addresses(site_of(portfolio), result, resolve_redirects(result))


def test_an_old_page_leads_to_the_new_one_by_its_title() -> None:
    site = resolved(
        renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    )
    page = site.old_pages["initiatives/hill-plots/index.html"]
    assert isinstance(page.view, MovedView)
    assert page.view.target.uri == "initiatives/garden-plots/"
    assert page.view.target.title == "Plots on the hill"
    assert page.meta.search == ()
    assert site.page_at("initiatives/hill-plots/index.html") is page
    assert "initiatives/hill-plots/index.html" not in site.pages


def test_an_old_feed_is_kept_at_its_address() -> None:
    site = resolved(
        renamed(small_portfolio(), "hill-plots", "garden-plots", aliases=("hill-plots",))
    )
    assert site.old_files["initiatives/hill-plots/feed.atom"] == (
        "initiatives/garden-plots/feed.atom"
    )


def test_an_ended_page_tells_why_and_the_nearest_page_above() -> None:
    ended = row("/initiatives/hill-plots/")
    site = resolved(renamed(small_portfolio(), "hill-plots", "garden-plots"), ended)
    view = site.old_pages["initiatives/hill-plots/index.html"].view
    assert isinstance(view, GoneView)
    assert (view.reason, view.since) == ("It was time.", "1 May 2025")
    assert view.target.uri == "initiatives/"
    assert "initiatives/hill-plots/feed.atom" not in site.old_files


def test_an_expired_page_tells_nothing_of_what_it_held() -> None:
    site = resolved(changed_story(small_portfolio(), "picnic", expires=date(2025, 5, 1)))
    view = site.old_pages["stories/picnic/index.html"].view
    assert isinstance(view, GoneView)
    story = small_portfolio().stories["picnic"]
    assert "no longer published" in view.meta.title
    assert not {story.title, story.summary} & {view.meta.title, view.meta.description, view.reason}
