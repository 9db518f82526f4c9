"""``llms.txt``: the site in short."""

from __future__ import annotations

import dataclasses
import re
from types import MappingProxyType

from shk.features.llms_txt import MOST, llms_file
from shk.features.shell import site_view
from shk.site.link import Link
from tests.portfolios import empty_portfolio, small_context

CONTEXT = dataclasses.replace(small_context(), address="https://example.org/")
SHELL = site_view(CONTEXT, (Link("About [us]", "about/"),))
LINE = re.compile(r"^- \[(?:[^\[\]]|\\[\[\]])+\]\(https://example\.org/\S+\)(?:: \S.*)?$")


def text() -> str:
    """What the file of the small portfolio holds."""
    content = llms_file(CONTEXT, SHELL).content
    assert isinstance(content, str)
    return content


def test_it_has_the_form_that_llmstxt_org_describes() -> None:
    """A name, a summary, free text without headings, then headings with links alone."""
    opening, *sections = text().split("\n## ")
    name, _, summary, _, reported = opening.strip().split("\n")
    assert (name, summary) == ("# Town and College", "> A town and a college work together.")
    assert reported.startswith("Every page has a Markdown twin")
    for section in sections:
        title, *lines = section.strip().split("\n")
        assert title
        assert [line for line in lines if line and not LINE.match(line)] == []


def test_every_story_and_initiative_is_there_with_its_summary() -> None:
    for story in CONTEXT.portfolio.stories.values():
        address = f"https://example.org/stories/{story.id}/index.md"
        assert f"- [{story.title}]({address}): {story.summary}\n" in text()
    for initiative in CONTEXT.portfolio.initiatives.values():
        assert f"https://example.org/initiatives/{initiative.id}/index.md" in text()


def test_brackets_in_a_title_do_not_end_the_link() -> None:
    assert r"- [About \[us\]](https://example.org/about/index.md)" in text()


def test_no_page_is_named_twice_in_a_section() -> None:
    for section in text().split("\n## ")[1:]:
        links = re.findall(r"\]\((\S+)\)", section)
        assert len(links) == len(set(links))


def test_a_section_without_links_is_left_out() -> None:
    empty = dataclasses.replace(CONTEXT, portfolio=empty_portfolio())
    content = llms_file(empty, site_view(empty)).content
    assert "## Stories" not in str(content)
    assert "## Open data" in str(content)


def test_of_many_stories_the_first_are_listed_and_the_list_is_named() -> None:
    context = dataclasses.replace(small_context(), address="https://site.example/")
    known = next(iter(context.portfolio.stories.values()))
    stories = {f"s{n}": known.model_copy(update={"id": f"s{n}"}) for n in range(MOST + 1)}
    portfolio = dataclasses.replace(context.portfolio, stories=MappingProxyType(stories))
    context = dataclasses.replace(context, portfolio=portfolio)
    lines = str(llms_file(context, site_view(context, (), "")).content).splitlines()
    assert len([line for line in lines if "/stories/s" in line]) == MOST
    assert f"- [All {MOST + 1}](https://site.example/stories/index.md)" in lines
