"""A page and its place on the site in the words of schema.org."""

from __future__ import annotations

import dataclasses

from shk.features.metadata.breadcrumbs import page_nodes
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from tests.portfolios import small_context

CONTEXT = dataclasses.replace(small_context(), address="https://example.org/")


def test_crumbs_lead_from_the_start_page_to_the_page_itself() -> None:
    meta = PageMeta("A", "About A.", "stories/a/", crumbs=(Link("Stories", "stories/"),))
    page, crumbs = page_nodes(CONTEXT, meta)
    assert [(crumb["name"], crumb["item"]["@id"]) for crumb in crumbs["itemListElement"]] == [
        ("Start", "https://example.org/"),
        ("Stories", "https://example.org/stories/"),
        ("A", "https://example.org/stories/a/"),
    ]
    assert page["breadcrumb"] == {"@id": crumbs["@id"]}


def test_a_page_without_crumbs_is_alone() -> None:
    (page,) = page_nodes(
        CONTEXT, PageMeta("A", "About A.", "a/"), {"@id": "https://example.org/#b"}
    )
    assert page["mainEntity"] == {"@id": "https://example.org/#b"}
    assert (page["url"], page["inLanguage"]) == ("https://example.org/a/", "en")
    assert "breadcrumb" not in page
