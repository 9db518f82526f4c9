"""oEmbed files against the specification's rules for the type ``rich``."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from shk.features.embeds.oembed import oembed_files
from shk.features.embeds.pages import embed_pages
from tests.portfolios import small_context

ADDRESS = "https://example.test/"


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """Every file by its address."""
    context = dataclasses.replace(small_context(), address=ADDRESS)
    files = oembed_files(context, embed_pages(context))
    return {item.uri: json.loads(item.content) for item in files}


def test_every_framed_page_has_one(answers: dict[str, Any]) -> None:
    context = small_context()
    assert set(answers) == {f"{embed_page.url}oembed.json" for embed_page in embed_pages(context)}


def test_each_has_what_the_type_requires(answers: dict[str, Any]) -> None:
    known = {"version", "type", "title", "author_name", "provider_name", "provider_url"}
    known |= {"cache_age", "html", "width", "height"}
    for uri, answer in answers.items():
        assert answer.keys() <= known
        assert (answer["version"], answer["type"]) == ("1.0", "rich")
        assert isinstance(answer["width"], int)
        assert isinstance(answer["height"], int)
        address = f"{ADDRESS}{uri.removesuffix('oembed.json')}"
        assert f'<iframe src="{address}"' in answer["html"]
        assert f'width="{answer["width"]}" height="{answer["height"]}"' in answer["html"]
        assert "<script" not in answer["html"]
        assert answer["provider_url"] == ADDRESS


def test_a_story_names_its_authors(answers: dict[str, Any]) -> None:
    stories = small_context().portfolio.stories.values()
    assert any(story.authors for story in stories)
    for story in stories:
        answer = answers[f"stories/{story.id}/card/oembed.json"]
        assert answer.get("author_name", "") == ", ".join(story.authors)
