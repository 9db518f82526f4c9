"""oEmbed files against the specification's rules for the type ``rich``."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

from shk.features.embeds.oembed import oembed_files
from shk.features.embeds.pages import framed_pages
from tests.portfolios import small_context

ADDRESS = "https://example.test/"


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """Every file by its address."""
    context = dataclasses.replace(small_context(), address=ADDRESS)
    found = oembed_files(context, framed_pages(context))
    return {one.uri: json.loads(one.content) for one in found}


def test_every_framed_page_has_one(answers: dict[str, Any]) -> None:
    context = small_context()
    assert set(answers) == {f"{one.url}oembed.json" for one in framed_pages(context)}


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
    assert any(one.authors for one in stories)
    for one in stories:
        answer = answers[f"stories/{one.id}/card/oembed.json"]
        assert answer.get("author_name", "") == ", ".join(one.authors)
