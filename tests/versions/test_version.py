"""The pages of versions, the way between them, and views in a second language."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.initiatives.initiative import initiative_view
from shk.features.registry import all_pages
from shk.features.shell import site_view
from shk.features.stories.story import story_view
from shk.features.stories.story_list import story_list_view
from shk.features.versions.version import VersionView, version_view
from shk.model.portfolio.originals import fingerprint
from shk.model.schema.record import Kind
from shk.model.schema.version import Section, Version
from shk.model.schema.vocabulary import Audience
from shk.site.head import Alternate
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio
    from shk.site.context import Context

TOLD = {
    "versions": (
        Version(audience=Audience.ENGLISH, title="In other words", summary="Told in English."),
    ),
    "sections": tuple(
        Section(one, f"For {one.value}.", 20, 18)
        for one in (Audience.ENGLISH, Audience.EASY, Audience.DECISION)
    ),
}


def told_portfolio() -> Portfolio:
    """The small portfolio: a story and an initiative have every version."""
    portfolio = small_portfolio()
    picnic = portfolio.stories["picnic"].model_copy(update=TOLD)
    plots = portfolio.initiatives["hill-plots"].model_copy(update=TOLD)
    return dataclasses.replace(
        portfolio,
        stories=MappingProxyType({**portfolio.stories, "picnic": picnic}),
        initiatives=MappingProxyType({**portfolio.initiatives, "hill-plots": plots}),
    )


def swedish() -> Context:
    """A Swedish site of that portfolio."""
    return small_context("sv", portfolio=told_portfolio())


def of_story(audience: Audience) -> VersionView:
    """A version of the story."""
    context = swedish()
    return version_view(context, Kind.STORY, context.portfolio.stories["picnic"], audience)


def test_the_switch_leads_to_every_version_in_its_own_language() -> None:
    context = swedish()
    links = story_view(context, context.portfolio.stories["picnic"]).versions
    assert [(one.title, one.uri, one.language, one.current) for one in links] == [
        ("Hela berättelsen", "berattelser/picnic/", "", True),
        ("Lättläst", "berattelser/picnic/lattlast/", "", False),
        ("För beslutsfattare", "berattelser/picnic/beslutsfattare/", "", False),
        ("In English", "en/stories/picnic/", "en", False),
    ]


def test_seen_from_english_the_others_are_in_another_language() -> None:
    links = of_story(Audience.ENGLISH).versions
    assert [(one.language, one.current) for one in links] == [
        ("sv", False),
        ("sv", False),
        ("sv", False),
        ("", True),
    ]


def test_a_version_names_the_parts_of_the_full_text_that_have_changed() -> None:
    assert not of_story(Audience.EASY).is_outdated
    context = swedish()
    picnic = context.portfolio.stories["picnic"]
    marked = Version(audience=Audience.EASY, made_from=fingerprint(picnic))
    later = picnic.model_copy(
        update={"versions": (marked,), "body": f"{picnic.body}\n\n## Since then\n\nWords."}
    )
    view = version_view(context, Kind.STORY, later, Audience.EASY)
    assert (view.is_outdated, view.changed) == (True, ("Since then",))


def test_without_versions_there_is_no_switch_and_no_alternate() -> None:
    context = swedish()
    view = story_view(context, context.portfolio.stories["well"])
    assert view.versions == ()
    assert view.head.alternates == ()


def test_an_initiative_has_versions_too() -> None:
    context = swedish()
    one = context.portfolio.initiatives["hill-plots"]
    assert [link.uri for link in initiative_view(context, one).versions] == [
        "initiativ/hill-plots/",
        "initiativ/hill-plots/lattlast/",
        "initiativ/hill-plots/beslutsfattare/",
        "en/initiatives/hill-plots/",
    ]
    view = version_view(context, Kind.INITIATIVE, one, Audience.ENGLISH)
    assert [fact.title for fact in view.facts] == [
        "Focus area",
        "Societal goals",
        "Parties",
        "Places",
    ]
    assert view.published is None


def test_languages_are_alternates_of_each_other_and_easy_swedish_is_none() -> None:
    context = swedish()
    expected = (
        Alternate("sv", "berattelser/picnic/"),
        Alternate("en", "en/stories/picnic/"),
        Alternate("x-default", "berattelser/picnic/"),
    )
    full = story_view(context, context.portfolio.stories["picnic"]).head
    assert (full.alternates, full.language) == (expected, "")
    english = of_story(Audience.ENGLISH).head
    assert (english.alternates, english.language) == (expected, "en")
    for audience in (Audience.EASY, Audience.DECISION):
        assert of_story(audience).head.alternates == ()
        assert of_story(audience).head.language == ""


def test_the_easy_version_is_its_text_alone() -> None:
    view = of_story(Audience.EASY)
    assert (view.effects, view.facts, view.sources) == ((), (), ())
    assert (view.motif, view.picture, view.published) == (None, None, None)
    assert view.head.title == "The picnic that grew (Lättläst)"
    assert view.headline == "The picnic that grew"
    assert view.full.uri == "berattelser/picnic/"


def test_decision_makers_get_effects_and_facts() -> None:
    view = of_story(Audience.DECISION)
    assert [step.kind for step in view.effects] == ["output"]
    assert view.facts
    assert view.motif is not None


def test_an_english_page_speaks_english_and_marks_what_does_not() -> None:
    view = of_story(Audience.ENGLISH)
    assert (view.headline, view.lead) == ("In other words", "Told in English.")
    assert view.effects == ()
    told, other = view.facts[0].links
    assert (told.title, told.uri, told.language) == (
        "In other words",
        "en/initiatives/hill-plots/",
        "",
    )
    assert (other.uri, other.language, other.leads) == ("initiativ/quay-plots/", "sv", "sv")
    assert view.head.crumbs[0].title == "Stories"
    assert (view.head.crumbs[0].language, view.head.crumbs[0].leads) == ("", "sv")


def test_every_version_is_a_page_and_can_be_found_as_its_record() -> None:
    context = swedish()
    pages = {page.url: page for page in all_pages(context)}
    for part in ("berattelser/picnic/lattlast/", "en/initiatives/hill-plots/"):
        assert pages[part].template == "versions/version.html"
        assert pages[part].meta.search
    full, english, easy = (
        pages[one].meta.search
        for one in (
            "berattelser/picnic/",
            "en/stories/picnic/",
            "berattelser/picnic/lattlast/",
        )
    )
    assert english == full
    assert easy == ("type:version", *full[1:])
    source = pages["en/stories/picnic/"].source
    assert (source.body, source.path) == ("For english.", "stories/picnic.md")
    assert source.name == "stories/picnic.english.md"


def test_lists_show_the_full_text_only() -> None:
    titles = [card.title for card in story_list_view(swedish()).stories]
    assert titles.count("The picnic that grew") == 1
    assert "In other words" not in titles


def test_what_is_not_public_has_no_version() -> None:
    portfolio = told_portfolio()
    stories = {key: one for key, one in portfolio.stories.items() if key != "picnic"}
    context = small_context(
        "sv", portfolio=dataclasses.replace(portfolio, stories=MappingProxyType(stories))
    )
    assert "picnic" not in "".join(page.url for page in all_pages(context))
    assert context.in_language("en").addresses.of(Kind.STORY, "picnic") == "berattelser/picnic/"


def test_a_context_in_another_language_is_made_once() -> None:
    context = swedish()
    english = context.in_language("en")
    assert english is context.in_language("en")
    assert english.in_language("sv") is context
    assert english.in_language("") is context
    assert context.in_language("") is context
    assert (english.language, english.home) == ("en", context)


def test_addresses_in_english_where_there_is_a_page() -> None:
    addresses = swedish().in_language("en").addresses
    assert addresses.of(Kind.STORY, "picnic") == "en/stories/picnic/"
    assert addresses.of(Kind.STORY, "well") == "berattelser/well/"
    assert addresses.map_of_goal("growing") == "portfolj/samhallsmal/growing/"
    assert addresses.start == ""


def test_the_shell_of_an_english_page_marks_what_is_swedish() -> None:
    english = swedish().in_language("en")
    shell = site_view(english)
    assert (shell.language, shell.locale, shell.own_language) == ("en", "en_GB", "sv")
    assert (shell.nav[0].title, shell.nav[0].uri) == ("Stories", "berattelser/")
    assert (shell.nav[0].language, shell.nav[0].leads) == ("", "sv")
    assert {link.language for link in shell.parties} == {"sv"}
    own = site_view(swedish())
    assert (own.locale, own.own_language) == ("sv_SE", "")
    assert {(link.language, link.leads) for link in (*own.nav, *own.parties)} == {("", "")}
