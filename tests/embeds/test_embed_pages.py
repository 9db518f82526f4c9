"""Framed pages: what they show, where they lead, and the HTML that puts them elsewhere."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from shk.features.embeds.pages import EmbedView, embed_pages, page_embeds
from shk.features.embeds.timeline import EACH, YEARS
from shk.features.registry import all_pages
from shk.model.schema.record import Kind
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.features.embeds.map import MapEmbed
    from shk.features.embeds.timeline import TimelineEmbed
    from shk.site.context import Context
    from shk.site.page_meta import Embed

ADDRESS = "https://www.xn--grden-mua.test/"


@pytest.fixture(scope="module")
def context() -> Context:
    """The small portfolio at an address."""
    return dataclasses.replace(small_context(), address=ADDRESS)


@pytest.fixture(scope="module")
def embeds(context: Context) -> dict[str, EmbedView]:
    """Every framed view by its address."""
    return {
        embed_page.url: embed_page.view
        for embed_page in embed_pages(context)
        if isinstance(embed_page.view, EmbedView)
    }


def embeds_by_page(context: Context) -> dict[str, tuple[Embed, ...]]:
    """What of each page can be put on another site, by address."""
    embeds = list(embed_pages(context))
    return {
        uri: page_embeds(context, [embed for embed in embeds if embed.part_of == uri])
        for uri in {embed.part_of for embed in embeds}
    }


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))


def test_a_framed_page_lies_under_the_page_it_is_a_part_of(
    context: Context, embeds: dict[str, EmbedView]
) -> None:
    pages = {page.url for page in all_pages(context)}
    assert embeds.keys() <= pages
    for uri, view in embeds.items():
        assert uri.endswith("/card/")
        assert uri.startswith(view.meta.part_of)
        assert view.meta.part_of in pages
        assert view.frame.full.uri == view.meta.part_of
    below = {embed.meta.part_of for embed in embeds.values()}
    addresses = context.addresses
    assert below == {
        *(
            addresses.of(Kind.INITIATIVE, initiative)
            for initiative in context.portfolio.initiatives
        ),
        *(addresses.of(Kind.STORY, story) for story in context.portfolio.stories),
        *(addresses.map_of(focus_area) for focus_area in context.portfolio.focus_areas),
        addresses.map,
        addresses.timeline,
    }


def test_a_frame_has_what_a_page_needs_of_it(context: Context) -> None:
    for embeds in embeds_by_page(context).values():
        for embed in embeds:
            ((tag, frame),) = Tags(embed.frame).tags
            assert tag == "iframe"
            assert str(frame["src"]).startswith(ADDRESS)
            assert str(frame["title"]).endswith(context.portfolio.partnership.name)
            assert frame["loading"] == "lazy"
            assert int(str(frame["height"])) > 200
            (_, same), (script, facts) = Tags(embed.growing).tags
            assert same == frame
            assert (script, facts["src"]) == ("script", f"{ADDRESS}embed.js")


def test_the_text_without_a_frame_names_page_source_and_licence(context: Context) -> None:
    embeds = embeds_by_page(context)
    uri = context.addresses.of(Kind.INITIATIVE, "hill-plots")
    card, timeline = embeds[uri]
    links = [facts["href"] for tag, facts in Tags(card.plain).tags if tag == "a"]
    assert links == [f"{ADDRESS}{uri}", ADDRESS, "https://creativecommons.org/licenses/by/4.0/"]
    assert {tag for tag, _ in Tags(card.plain).tags} == {"blockquote", "p", "a", "strong", "small"}
    assert timeline.plain == ""


def test_names_with_signs_of_html_stay_text(context: Context) -> None:
    initiative = context.portfolio.initiatives["hill-plots"]
    sly = initiative.model_copy(
        update={"title": '"Beds" <b>& co</b>', "summary": "<script>alert()"}
    )
    initiatives = {**context.portfolio.initiatives, initiative.id: sly}
    portfolio = dataclasses.replace(context.portfolio, initiatives=initiatives)
    changed = dataclasses.replace(context, portfolio=portfolio)
    uri = changed.addresses.of(Kind.INITIATIVE, initiative.id)
    card, _ = embeds_by_page(changed)[uri]
    assert [tag for tag, _ in Tags(card.frame).tags] == ["iframe"]
    assert {"b", "script"} & {tag for tag, _ in Tags(card.plain).tags} == set()
    assert str(Tags(card.frame).tags[0][1]["title"]).startswith(sly.title)


def test_pages_tell_what_of_them_can_be_framed(context: Context) -> None:
    reported = {page.url: page.meta.embeds for page in all_pages(context)}
    assert len(reported[context.addresses.map]) == 1
    assert len(reported[context.addresses.of(Kind.INITIATIVE, "hill-plots")]) == 2
    assert reported[context.addresses.start] == ()


def test_the_map_is_framed_without_ties(context: Context, embeds: dict[str, EmbedView]) -> None:
    view: MapEmbed = embeds[context.addresses.embeds(context.addresses.map)]  # type: ignore[assignment]
    assert view.drawing.arcs == ()
    assert view.legend.arcs == ()
    assert view.drawing.width == view.drawing.columns.arc
    assert all(caption.x < view.drawing.width for caption in view.drawing.captions)
    shown = {initiative.key for block in view.drawing.blocks for initiative in block.initiatives}
    assert len(shown) == len(context.portfolio.initiatives)


def test_the_timeline_tells_the_latest_first(
    context: Context, embeds: dict[str, EmbedView]
) -> None:
    view: TimelineEmbed = embeds[context.addresses.embeds(context.addresses.timeline)]  # type: ignore[assignment]
    years = [int(item.title) for item in view.years]
    assert years == sorted(years, reverse=True)
    assert len(years) <= YEARS
    assert all(0 < len(item.entries) <= EACH for item in view.years)
    for year in view.years:
        for entry in year.entries:
            assert entry.uri.startswith(context.addresses.timeline_of(int(year.title)))
        rest = int(year.count.split()[0]) - len(year.entries)
        assert (year.more is not None) is (rest > 0)


def test_an_initiatives_timeline_does_not_repeat_its_name(embeds: dict[str, EmbedView]) -> None:
    view: TimelineEmbed = embeds["initiatives/hill-plots/timeline/card/"]  # type: ignore[assignment]
    titles = [entry.title for year in view.years for entry in year.entries]
    assert "The initiative begins" in titles
    assert "Plots on the hill" not in titles
    assert all(
        entry.uri.startswith("initiatives/hill-plots/#")
        for year in view.years
        for entry in year.entries
    )
