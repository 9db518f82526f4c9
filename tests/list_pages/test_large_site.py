"""What a reader fetches of a site with 10,000 stories and 1,000 initiatives."""

from __future__ import annotations

from bench.large import large_site, sizes

PAGE = 60_000
"""Bytes that a page may have at most as it is sent."""
FIRST_VISIT = 150_000
"""Bytes of a page with all styles, scripts and typefaces that it asks for."""


def test_no_page_grows_with_the_portfolio_beyond_what_a_phone_fetches() -> None:
    measured = list(sizes(large_site(10_000)))
    assert len({url for url, _, _ in measured}) > 30
    assert [(url, page) for url, page, _ in measured if page > PAGE] == []
    assert [(url, first) for url, _, first in measured if first > FIRST_VISIT] == []


def test_what_lists_pages_reads_no_title_and_no_order_of_titles() -> None:
    assert large_site(1_200).listed_of == frozenset()
