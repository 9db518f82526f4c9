"""Each text that can be measured is told with its LIX, the heaviest first."""

from __future__ import annotations

import dataclasses

from shk.features.report.report import report_view
from shk.features.report.texts import text_sections
from shk.model.portfolio.text_stats import TextFacts, TextWeight
from shk.model.schema.vocabulary import Audience
from tests.portfolios import small_context, small_portfolio

STORY = small_portfolio().stories["well"].path
WEIGHTS = (
    TextWeight(STORY, None, 41, "somewhat hard"),
    TextWeight(STORY, Audience.EASY, 25, "very easy"),
    TextWeight("docs/about.md", None, 55, "hard"),
)


def test_the_heaviest_comes_first_and_a_version_says_for_whom() -> None:
    context = dataclasses.replace(small_context("sv"), texts=TextFacts(WEIGHTS))
    (section,) = text_sections(context)
    assert [(item.title, item.note, item.group, item.path) for item in section.items] == [
        ("docs/about.md", "LIX 55", "svår", ""),
        ("A well for the hill", "LIX 41", "medelsvår", STORY),
        ("A well for the hill", "Lättläst, LIX 25", "mycket lätt", STORY),
    ]
    assert section.items[1].uri == "berattelser/well/"
    assert section in report_view(context).sections


def test_where_nothing_can_be_measured_nothing_is_reported() -> None:
    assert text_sections(small_context()) == ()
