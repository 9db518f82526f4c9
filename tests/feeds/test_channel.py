"""A story as an entry: what it is known by, and its picture."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shk.features.feeds.channel import feed_entry, permanent_id
from shk.model.schema.picture_file import PictureFile
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.model.schema.story import Story
    from shk.site.context import Context

ADDRESS = "https://site.example/"
PHOTO = PictureFile("well.jpg", 1700, 850, "0123456789abcdef")


def reported(**changes: Any) -> tuple[Context, Story]:  # noqa: ANN401 - any field of a story
    """A story with other values, and the context it is in."""
    context = small_context()
    story = type(context.portfolio.stories["well"]).model_validate(
        {**context.portfolio.stories["well"].model_dump(), **changes}
    )
    stories = {**context.portfolio.stories, story.id: story}
    portfolio = dataclasses.replace(context.portfolio, stories=MappingProxyType(stories))
    context = dataclasses.replace(
        small_context(portfolio=portfolio), address=ADDRESS, pictures={PHOTO.src: PHOTO}
    )
    return context, story


def test_a_story_that_never_moved_is_known_by_its_address() -> None:
    assert permanent_id(*reported()) == f"{ADDRESS}stories/well/"


def test_a_story_that_moved_is_known_by_its_first_address() -> None:
    first = permanent_id(*reported())
    assert permanent_id(*reported(id="new-well", aliases=["well"])) == first
    assert permanent_id(*reported(id="newest-well", aliases=["well", "new-well"])) == first


def test_its_page_is_where_it_is_now() -> None:
    context, story = reported(id="new-well", aliases=["well"])
    assert feed_entry(context, story, {}, {}).address == f"{ADDRESS}stories/new-well/"


def test_a_picture_stands_on_top_with_its_words() -> None:
    image = {"src": PHOTO.src, "alt": 'A "well" & a hill', "credit": "Kim <Lind>"}
    context, story = reported(image=image)
    uri = f"media/well-{PHOTO.digest}-1200.jpg"
    entry = feed_entry(context, story, {"stories/well/": "<p>Text.</p>"}, {uri: 4321})
    assert entry.picture
    assert (entry.picture.url, entry.picture.length) == (f"{ADDRESS}{uri}", 4321)
    assert (entry.picture.width, entry.picture.height) == (1200, 600)
    assert entry.html == (
        f'<figure><img src="{ADDRESS}{uri}" width="1200" height="600"'
        ' alt="A &quot;well&quot; &amp; a hill">'
        "<figcaption>Photo: Kim &lt;Lind&gt;</figcaption></figure>\n<p>Text.</p>"
    )


def test_a_picture_whose_consent_has_ended_is_not_there() -> None:
    consent = {"basis": "agreement", "expires": "2025-05-31"}
    context, story = reported(image={"src": PHOTO.src, "alt": "A well", "consent": consent})
    entry = feed_entry(context, story, {}, {})
    assert entry.picture is None
    assert entry.html == ""


def test_it_never_changed_before_it_was_published() -> None:
    context, story = reported(changed="2020-01-01")
    entry = feed_entry(context, story, {}, {})
    assert entry.updated == entry.published
