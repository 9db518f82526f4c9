"""F50: settings that nothing reads are told once, and stop nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.cli.exit_code import ExitCode
from tests.field.cli_cases import DAY, foreign_lines, portfolio, shk

if TYPE_CHECKING:
    from pathlib import Path

MATERIAL = "{name: material}"
LINE = "har ingen verkan"


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({MATERIAL: "{name: material, palette: {primary: red}}"}, ["theme.palette"]),
        ({MATERIAL: "{name: material, logo: a.png, favicon: b.png}"}, ["theme.logo", "theme.fav"]),
        ({MATERIAL: "{name: material, features: [navigation.tabs]}"}, ["theme.features"]),
        ({MATERIAL: "{name: material, font: {text: Roboto}}"}, ["theme.font"]),
        ({MATERIAL: "{name: material, language: en}"}, ["theme.language"]),
        ({MATERIAL: "readthedocs"}, ["theme.name: readthedocs"]),
        ({MATERIAL: "{name: mkdocs}"}, ["theme.name: mkdocs"]),
        ({"exclude_docs": "extra_css: [a.css]\nexclude_docs"}, ["extra_css"]),
        ({"exclude_docs": "extra_javascript: [a.js]\nexclude_docs"}, ["extra_javascript"]),
        ({"exclude_docs": "copyright: Vi\nsite_author: Vi\nexclude_docs"}, ["copyright", "author"]),
        ({"exclude_docs": "repo_url: https://a.example/\nexclude_docs"}, ["repo_url"]),
    ],
)
def test_a_setting_without_effect_is_reported_once_and_stops_nothing(
    tmp_path: Path, change: dict[str, str], names: list[str]
) -> None:
    reported = shk(
        portfolio(tmp_path, "sv", change), "check", "--strict", "--no-advice", "--today", DAY
    )
    assert reported.exit_code == ExitCode.DONE
    (line,) = [item for item in reported.stderr.splitlines() if LINE in item]
    assert [name for name in names if name not in line] == []
    assert foreign_lines(reported.stderr, "sv") == []


@pytest.mark.parametrize(
    "change",
    [
        {},
        {MATERIAL: "{name: material, language: sv}"},
        {MATERIAL: "material"},
        {"exclude_docs": "extra_css: []\nmarkdown_extensions: [tables]\nexclude_docs"},
    ],
)
def test_what_has_an_effect_or_says_nothing_is_not_reported(
    tmp_path: Path, change: dict[str, str]
) -> None:
    reported = shk(portfolio(tmp_path, "sv", change), "check", "--no-advice", "--today", DAY)
    assert (reported.exit_code, reported.stderr) == (ExitCode.DONE, "")


def test_templates_of_ones_own_may_read_what_they_name(tmp_path: Path) -> None:
    change = {
        MATERIAL: "{name: material, custom_dir: own, palette: red, logo: a.png}",
        "exclude_docs": "copyright: Vi\nexclude_docs",
    }
    project = portfolio(tmp_path, "sv", change)
    (project / "own").mkdir()
    own = "{{ config.copyright }} {{ config.theme.logo }}"
    (project / "own" / "main.html").write_text(own, encoding="utf-8")
    stderr = shk(project, "check", "--no-advice", "--today", DAY).stderr
    assert "theme.palette" in stderr
    assert "logo" not in stderr
    assert "copyright" not in stderr
