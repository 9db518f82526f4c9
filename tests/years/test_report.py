"""The report of a year: what it says, that everybody can read it, and that it is the same twice."""

from __future__ import annotations

import dataclasses
import io
import json
from datetime import date
from typing import TYPE_CHECKING

import outloud
import pikepdf
import pytest
import typst
from bs4 import BeautifulSoup
from click.testing import CliRunner

from shk.cli.main import main
from shk.features.economy import economy_year
from shk.features.map import year_map_view
from shk.features.years import report_pdf, year_reports
from shk.features.years.page import year_view
from shk.features.years.report import report_data
from shk.features.years.report_pdf import _compiled
from shk.features.years.report_pictures import area_pictures
from shk.site.chart_svg import chart_svg
from tests.portfolios import small_context
from tests.years.test_years import known_until

if TYPE_CHECKING:
    from pathlib import Path

    from shk.site.context import Context


ADDRESS = "https://town.example/"


def addressed(language: str = "en") -> Context:
    """The small portfolio on a site that has an address."""
    return dataclasses.replace(small_context(language), address=ADDRESS)


@pytest.fixture(scope="module")
def report() -> bytes:
    """The report of 2024."""
    return report_pdf(addressed(), 2024)


def test_a_checker_finds_no_fault_by_the_standard_for_accessible_pdf(
    report: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(report)
    findings = [
        finding for finding in outloud.check(str(file)).findings if finding.severity == "error"
    ]
    assert [str(item) for item in findings] == []


def test_the_checker_does_find_what_is_wrong(report: bytes, tmp_path: Path) -> None:
    file = tmp_path / "spoiled.pdf"
    with pikepdf.open(io.BytesIO(report)) as document:
        del document.Root["/Lang"]
        del document.Root["/StructTreeRoot"]
        document.save(file)
    assert [finding for finding in outloud.check(str(file)).findings if finding.severity == "error"]


def test_it_has_a_title_a_language_bookmarks_tags_and_texts_for_pictures(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as document:
        root = document.Root
        assert str(root.Lang) == "en"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with document.open_metadata() as meta:
            assert meta["dc:title"] == "The year 2024 in short"
            assert meta["pdfuaid:part"] == "1"
        with document.open_outline() as outline:
            names = [str(item.title) for item in outline.root]
        assert names[:4] == [
            "In figures",
            "What changed",
            "What did not turn out as hoped",
            "What it cost",
        ]
        alternatives = [str(item["/Alt"]) for item in document.objects if _has_alternative(item)]
    assert [item for item in alternatives if item.endswith("stand in words beside it.")]
    assert [item for item in alternatives if "Takes part: Practice" in item]
    assert any("The table below has all numbers." in alternative for alternative in alternatives)


def _has_alternative(item: pikepdf.Object) -> bool:
    """Whether a part of a PDF is a figure with a text alternative."""
    return isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure" and "/Alt" in item


def test_pictures_are_drawn_and_not_painted(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as document:
        images = [
            item
            for item in document.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        ]
    assert images == []


def test_two_runs_give_the_same_bytes(report: bytes) -> None:
    _compiled.cache_clear()
    assert report_pdf(addressed(), 2024) == report


def test_the_day_of_the_build_is_not_in_it(report: bytes) -> None:
    later = dataclasses.replace(small_context(today=date(2025, 6, 20)), address=ADDRESS)
    assert report_pdf(later, 2024) == report


def test_a_picture_without_a_text_alternative_ends_the_build() -> None:
    data = report_data(addressed(), 2024)
    for part in data["parts"]:
        if part["kind"] == "picture":
            part["alt"] = None
    with pytest.raises(typst.TypstError, match="alt"):
        _compiled(json.dumps(data))


def test_it_says_what_the_page_says(report: bytes) -> None:
    parts = report_data(addressed(), 2024)["parts"]
    changes = [part["text"] for part in parts if part["kind"] == "change"]
    assert changes == ["Neighbours share tools.", "The water ran out in July."]
    cells = [
        cell for part in parts if part["kind"] == "table" for row in part["rows"] for cell in row
    ]
    assert {"471", "about 1,000", "0 of 2 goals, 1 not known"} <= set(cells)
    owner = next(part["owner"] for part in parts if part["kind"] == "change")
    assert owner["uri"] == "https://town.example/initiatives/hill-plots/#effect-2"
    assert report.startswith(b"%PDF-1.7")


def test_a_plan_says_what_became_of_it() -> None:
    context = dataclasses.replace(known_until(date(2024, 12, 31)), address=ADDRESS)
    (plan, *_) = year_view(context, 2025).planned[0].plans
    parts = report_data(context, 2025)["parts"]
    items = [item for part in parts if part["kind"] == "list" for item in part["items"]]
    assert {"text": plan.text, "note": "Planned, outcome unknown"} in items


def test_charts_and_map_are_pictures_that_stand_by_themselves() -> None:
    context = addressed()
    economy = economy_year(context, 2024)
    assert economy is not None
    assert economy.tables[0].chart is not None
    areas = list(area_pictures(year_map_view(context, 2024).drawing))
    for drawn in (chart_svg(economy.tables[0].chart), *(area.svg for area in areas)):
        assert _words(drawn)
        assert "var(" not in drawn
    assert {"Outcome", "Planned"} <= set(_words(chart_svg(economy.tables[0].chart)))
    assert [area.name for area in areas if "Plots on the hill" in _words(area.svg)]


def test_every_sign_and_letter_of_the_map_is_explained() -> None:
    context = addressed()
    legend = year_map_view(context, 2024).legend
    parts = report_data(context, 2024)["parts"]
    (signs,) = [it["alt"] for it in parts if it["kind"] == "picture" and "Takes part" in it["alt"]]
    assert all(icon.title in signs for icon in (*legend.states, *legend.strands))
    lines = [item["text"] for part in parts if part["kind"] == "list" for item in part["items"]]
    assert legend.goals
    assert {f"{goal.mark} {goal.link.title}" for goal in legend.goals} <= set(lines)


def test_no_line_of_a_map_leaves_its_picture() -> None:
    drawing = year_map_view(addressed(), 2024).drawing
    for area in area_pictures(drawing):
        soup = BeautifulSoup(area.svg, "xml")
        (height,) = (float(str(top["height"])) for top in soup.find_all("svg"))
        down = float(str(soup.find_all("g")[0]["transform"]).split()[-1].rstrip(")"))
        inside = soup.find_all("g")[0].find_all("text")
        assert inside
        assert all(0 < float(str(word["y"])) + down < height for word in inside)


def _words(drawn: str) -> list[str]:
    """The texts of a picture."""
    return [element.text for element in BeautifulSoup(drawn, "xml").find_all("text")]


def test_every_year_with_a_page_has_its_report() -> None:
    assert [year_report.uri for year_report in year_reports(addressed())] == [
        "years/2024/report.pdf",
        "years/2025/report.pdf",
    ]


def test_the_command_tells_a_year_in_figures_and_writes_its_report(
    demo: Path, tmp_path: Path
) -> None:
    config = ["-f", str(demo / "mkdocs.yml"), "--lang", "en"]
    reported = CliRunner().invoke(main, ["report", "year", "2024", *config])
    assert reported.exit_code == 0
    assert "Initiatives under way: 5" in reported.output
    file = tmp_path / "2024.pdf"
    made = CliRunner().invoke(main, ["report", "year", "2024", "--pdf", "-o", str(file), *config])
    assert made.exit_code == 0, made.output
    assert file.read_bytes().startswith(b"%PDF-1.7")
    missing = CliRunner().invoke(main, ["report", "year", "1999", "--pdf", *config])
    assert missing.exit_code == 2
