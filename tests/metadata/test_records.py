"""Initiatives, stories and activities in the words of schema.org."""

from __future__ import annotations

import dataclasses

from shk.features.metadata.json_ld import script_text
from shk.features.metadata.records import EVENT_STATUS, article, events, project, version_article
from shk.model.schema.vocabulary import Audience, Status
from tests.metadata.schema_org import faults, graph_of
from tests.portfolios import empty_portfolio, small_context

ADDRESS = "https://example.org/"


CONTEXT = dataclasses.replace(small_context(), address=ADDRESS)
"""The small portfolio on a site with an address."""


def test_an_initiative_with_research_is_a_research_project() -> None:
    result = project(CONTEXT, CONTEXT.portfolio.initiatives["hill-plots"])
    assert result["@type"] == "ResearchProject"
    assert result["@id"] == f"{ADDRESS}initiatives/hill-plots/#project"
    assert result["parentOrganization"]["@id"] == f"{ADDRESS}#organisation"
    assert [item["name"] for item in result["member"]] == ["Town", "Growers' club"]
    assert result["location"][0] == {
        "@type": "Place",
        "name": "Hill",
        "url": f"{ADDRESS}places/hill/",
        "latitude": 59.4,
        "longitude": 16.5,
    }


def test_one_without_research_is_a_project() -> None:
    result = project(CONTEXT, CONTEXT.portfolio.initiatives["sea-choir"])
    assert (result["@type"], result["foundingDate"]) == ("Project", "2024-09")
    assert "dissolutionDate" not in result


def test_a_season_is_no_date() -> None:
    assert "foundingDate" not in project(CONTEXT, CONTEXT.portfolio.initiatives["quay-plots"])


def test_a_story_is_an_article_about_its_initiatives() -> None:
    result = article(CONTEXT, CONTEXT.portfolio.stories["picnic"])
    assert result["@type"] == "Article"
    assert result["datePublished"] == "2024-06-10"
    assert result["dateModified"] >= result["datePublished"]
    assert result["temporalCoverage"] == "2024-01-01/2024-05-31"
    assert [item["name"] for item in result["about"]] == ["Plots on the hill", "Plots on the quay"]
    assert result["author"] == [{"@type": "Person", "name": "Robin Dahl"}]
    assert result["inLanguage"] == "en"


def test_editors_are_no_person_and_nobody_is_the_partnership() -> None:
    story = CONTEXT.portfolio.stories["well"]
    assert article(CONTEXT, story)["author"]["@id"] == f"{ADDRESS}#organisation"
    edited = story.model_copy(update={"authors": ("Town editors", "Editors")})
    kinds = [item["@type"] for item in article(CONTEXT, edited)["author"]]
    assert kinds == ["Organization", "Organization"]


def test_a_version_names_what_it_was_made_from() -> None:
    result = version_article(CONTEXT, CONTEXT.portfolio.stories["picnic"], Audience.EASY)
    assert result["headline"] == "We ate carrots"
    assert result["isBasedOn"] == {"@id": f"{ADDRESS}stories/picnic/#article"}
    assert result["url"] != f"{ADDRESS}stories/picnic/"


def test_only_activities_on_known_days_are_events() -> None:
    result = events(CONTEXT)
    assert result is not None
    items = [item["item"] for item in result["itemListElement"]]
    assert [item["name"] for item in items] == ["Yearly meeting", "Harvest", "Open gate"]
    assert (items[1]["startDate"], items[1]["endDate"]) == ("2024-09-14", "2024-09-15")
    assert items[2]["location"]["name"] == "Hill"
    assert "location" not in items[0]
    assert [item["position"] for item in result["itemListElement"]] == [1, 2, 3]


def test_a_cancelled_activity_is_reported_as_cancelled() -> None:
    activities = CONTEXT.portfolio.activities
    off = {
        key: activity.model_copy(update={"status": Status.CANCELLED})
        for key, activity in activities.items()
    }
    portfolio = dataclasses.replace(CONTEXT.portfolio, activities=off)
    planned, cancelled = ({"@id": EVENT_STATUS[it]} for it in (Status.PLANNED, Status.CANCELLED))
    for context, statuses in (
        (CONTEXT, [planned, None, None]),
        (dataclasses.replace(CONTEXT, portfolio=portfolio), [cancelled] * 3),
    ):
        result = events(context)
        assert result is not None
        assert [item["item"].get("eventStatus") for item in result["itemListElement"]] == statuses
        assert faults(graph_of([script_text([result])])) == set()


def test_no_activities_are_no_list() -> None:
    assert events(small_context(portfolio=empty_portfolio())) is None
