"""The state of the portfolio as lines and as JSON says the same as the page."""

from __future__ import annotations

import dataclasses
import json

from shk.features.report.report import report_view
from shk.features.report.text import MOST, report_json, report_text
from shk.i18n.messages import load_messages
from shk.model.portfolio.text_stats import TextFacts, TextWeight
from tests.portfolios import small_context


def test_each_section_has_its_count_and_a_line_for_each_thing() -> None:
    lines = report_text(report_view(small_context()), load_messages("en")).splitlines()
    assert lines[0] == "State of the portfolio, 1 June 2025"
    start = lines.index("Initiatives without a story: 3")
    assert lines[start + 1] == "  Sea choir · initiatives/sea-choir.md"
    assert "Drafts: 0" in lines


def test_json_has_stable_keys_and_the_same_figures() -> None:
    view = report_view(small_context("sv"))
    data = json.loads(report_json(view))
    assert data["day"] == "2025-06-01"
    assert [item["key"] for item in data["sections"]] == [section.key for section in view.sections]
    assert all(item["count"] == len(item["items"]) for item in data["sections"])
    (goals,) = [item for item in data["sections"] if item["key"] == "goals-without-story"]
    assert goals["title"] == "Samhällsmål utan berättelse"
    assert goals["items"] == [
        {
            "title": "Harvests are shared",
            "uri": "samhallsmal/sharing/",
            "path": "",
            "note": "Gardens for all",
        }
    ]


def test_of_many_texts_the_heaviest_are_reported_and_the_others_counted() -> None:
    path = "docs/about.md"
    weights = [TextWeight(path, None, 70 - number, "very hard") for number in range(MOST)]
    weights += [TextWeight(path, None, 59, "hard"), TextWeight(path, None, 45, "somewhat hard")]
    weights.append(TextWeight(path, None, 44, "somewhat hard"))
    context = dataclasses.replace(small_context("sv"), texts=TextFacts(tuple(weights)))
    view = report_view(context)
    lines = report_text(view, context.messages).splitlines()
    start = lines.index(f"Så tunga är texterna att läsa: {MOST + 3}")
    assert lines[start + 1] == "  docs/about.md · LIX 70 · mycket svår"
    assert lines[start + MOST + 1 :] == ["  3 till. svår: 1, medelsvår: 2"]
    section = json.loads(report_json(view))["sections"][-1]
    assert (section["key"], section["count"]) == ("readability", MOST + 3)
    assert section["items"][-1]["group"] == "medelsvår"
