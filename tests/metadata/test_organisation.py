"""The partnership and the site in the words of schema.org."""

from __future__ import annotations

import dataclasses

from shk.features.metadata.organisation import organisation, website
from shk.model.schema.publisher import Publisher
from tests.portfolios import small_context, small_portfolio

CONTEXT = dataclasses.replace(small_context(), address="https://example.org/")


def test_the_partnership_names_its_parties() -> None:
    result = organisation(CONTEXT)
    assert [item["name"] for item in result["member"]] == ["Town", "College"]
    assert not {"contactPoint", "parentOrganization"} & set(result)


def test_host_and_contact_are_reported_when_they_are_known() -> None:
    portfolio = small_portfolio()
    reported = Publisher.model_validate({"party": "college", "email": "data@example.org"})
    partnership = portfolio.partnership.model_copy(update={"publisher": reported})
    portfolio = dataclasses.replace(portfolio, partnership=partnership)
    result = organisation(dataclasses.replace(CONTEXT, portfolio=portfolio))
    assert result["parentOrganization"]["name"] == "College"
    assert result["contactPoint"] == {
        "@type": "ContactPoint",
        "@id": "https://example.org/#contact",
        "email": "data@example.org",
    }


def test_the_site_can_be_searched_from_elsewhere() -> None:
    action = website(CONTEXT)["potentialAction"]
    assert action["target"]["urlTemplate"] == "https://example.org/search/?q={query}"
    assert action["query-input"] == "required name=query"
