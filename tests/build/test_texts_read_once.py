"""A text that stands on its page as the check read it is not converted again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from shk.build.config_file import load_settings
from shk.build.hidden_links import find_unpublished_links
from shk.build.pages import our_page
from shk.build.pipeline import link_addresses
from shk.build.prepare import read_site
from shk.build.render import PageRenderer
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.features.library import glossary_hints
from tests.conftest import DEMO, DEMO_DAY

if TYPE_CHECKING:
    from shk.build.pages import Page

STORY = "stories/reeds-bring-back-the-frogs.md"
ALIKE = (
    "Plain words.\n\nA second paragraph, **strong** and *soft*.",
    "## A heading\n\n- a list\n- in two lines\n\n1. and\n2. numbers",
    "Out of [the site](https://elsewhere.example/a 'a title') and to www.a.example.",
    "Write to [us](mailto:someone@example.org) or someone@example.org.",
    'Words ~~struck out~~ and `code` in a line. A "quotation" – and a dash.',
)
OTHER = (
    "A [link to a page](new-pipes.md).",
    "A [link](../initiatives/new-pipes.md 'with a title') to an initiative.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "> Said.\n>\n> — Somebody",
    "```md\ncode\n```",
    "Escaped \\* and &auml;.",
    "A <span class='note'>word</span> of HTML.",
)


@pytest.fixture(scope="module")
def story() -> tuple[PageRenderer, Page]:
    """What renders the invented site, and one of its stories."""
    settings = load_settings(SiteOptions(str(DEMO / "mkdocs.yml")))
    site = read_site(settings, Run(today=DEMO_DAY), preview=False)
    pages = [our_page(item, site) for item in site.pages.values()]
    links = find_unpublished_links(site, settings, pending=False)
    renderer = PageRenderer(site, settings, links, link_addresses(site, settings, pages))
    return renderer, next(page for page in pages if page.path == STORY)


@pytest.mark.parametrize("text", [*ALIKE, *OTHER])
def test_a_text_is_on_its_page_what_it_is_when_converted_for_it(
    text: str, story: tuple[PageRenderer, Page]
) -> None:
    renderer, page = story
    page = replace(page, markdown=text)
    reader = renderer._settings.folders.reader  # noqa: SLF001 - what the check reads with
    reader.read(text)
    assert renderer._reads_alike(page) == (text in ALIKE)  # noqa: SLF001
    if text in ALIKE:
        assert renderer.convert_alone(page) == reader.remembered(text).html


def test_a_word_of_the_glossary_is_explained_on_each_page(story: tuple[PageRenderer, Page]) -> None:
    renderer, page = story
    (word, *_) = next(iter(glossary_hints(renderer.site.context))).forms
    text = f"Here stands {word} in a text."
    page = replace(page, markdown=text)
    renderer._settings.folders.reader.read(text)  # noqa: SLF001
    renderer.convert(page)
    assert 'class="glossary-word"' in page.content
