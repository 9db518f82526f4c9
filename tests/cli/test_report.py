"""``shk report`` in its forms, and where its page may lie."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.init import start_portfolio
from shk.cli.main import main
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path


def report(project: Path, *words: str) -> Result:
    """The report of the invented project."""
    config = str(project / "mkdocs.yml")
    return CliRunner().invoke(main, ["report", "-f", config, "--today", DEMO_DAY, *words])


def test_plain_lines_where_there_is_no_terminal(demo: Path) -> None:
    result = report(demo)
    assert result.exit_code == ExitCode.DONE
    assert "\x1b" not in result.stdout
    lines = result.stdout.splitlines()
    assert lines[0] == "State of the portfolio, 1 June 2025"
    assert "  Secret draft story · stories/draft-story.md" in lines


def test_tables_on_a_terminal(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    stdout = report(demo).stdout
    assert "\x1b[" in stdout
    assert "Only previews show them." in stdout
    assert "Secret draft story" in stdout


HEAVY = "Organisationsförändringarna förutsätter genomgripande kompetensutveckling. " * 12
BOXES = """
> Det var bra.
> — Kim Ek, chef
> Sagt: på mötet
> Samtycke: skriftligt
> Gäller till: 2025-06-20
"""


@pytest.mark.parametrize("color", ["", "1"])
def test_texts_are_reported_with_their_weight_and_what_in_them_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, color: str
) -> None:
    start_portfolio(tmp_path / "new", "Grannarna", "sv")
    story = next((tmp_path / "new" / "stories").glob("*.md"))
    story.write_text(f"{story.read_text('utf-8')}\n{HEAVY}\n{BOXES}", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "200")
    if color:
        monkeypatch.setenv("FORCE_COLOR", color)
    stdout = report(tmp_path / "new").stdout
    assert "Så tunga är texterna att läsa: " in stdout
    assert "mycket svår" in stdout
    assert "Samtycket till citatet av Kim Ek går ut 20 juni 2025." in stdout
    assert report(tmp_path / "new", "--format", "html").exit_code == ExitCode.DONE
    page = BeautifulSoup((tmp_path / "new/report/index.html").read_bytes(), "html.parser")
    section = page.find(id="readability")
    assert section is not None
    assert "mycket svår" in section.get_text()


def test_json_tells_what_comes(demo: Path) -> None:
    data = json.loads(report(demo, "--format", "json").stdout)
    assert data["day"] == DEMO_DAY
    coming = {item["key"]: item["items"] for item in data["sections"]}["coming"]
    assert [item["path"] for item in coming] == ["stories/later-story.md"]


def test_the_page_lies_beside_the_site_and_leads_to_it(demo: Path) -> None:
    assert report(demo, "--format", "html").exit_code == ExitCode.DONE
    page = BeautifulSoup((demo / "report" / "index.html").read_bytes(), "html.parser")
    assert page.h1 is not None
    assert page.h1.get_text() == "State of the portfolio"
    robots = page.find("meta", {"name": "robots"})
    assert robots is not None
    assert robots["content"] == "noindex, nofollow"
    link = page.find("a", string="Probes in the river")
    assert link is not None
    assert link["href"] == "https://riverbend.example/initiatives/river-probes/"
    assert page.find("a", string="Secret draft story") is None
    for sheet in page.find_all("link", rel="stylesheet"):
        assert (demo / "report" / str(sheet["href"])).is_file()


@pytest.mark.parametrize("place", ["docs/report.html", "site/report.html"])
def test_a_place_that_would_be_published_is_refused(demo: Path, place: str) -> None:
    result = report(demo, "--format", "html", "-o", str(demo / place), "--lang", "en")
    assert result.exit_code == ExitCode.USAGE
    assert "the report is not public" in result.stderr
    assert not (demo / place).exists()


def test_links_are_never_asked_for_in_ci(cold_demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    result = report(cold_demo, "--links", "--lang", "en")
    assert "not asked for where the variable CI is set" in result.stderr
    assert not (cold_demo / ".cache").exists()


def test_content_with_errors_is_reported_and_nothing_is_written(demo: Path) -> None:
    story = demo / "stories" / "pipes-nobody-saw.md"
    story.write_text(story.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8")
    result = report(demo, "--format", "html")
    assert result.exit_code == ExitCode.CONTENT
    assert "stories/pipes-nobody-saw.md" in result.stderr
    assert not (demo / "report").exists()
