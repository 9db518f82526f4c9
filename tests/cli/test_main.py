"""The commands as a person meets them: words, exit codes, standard output."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from tests.conftest import DEMO_DAY

ROOT = Path(__file__).parents[2]

FOUR_MISTAKES = {
    "initiatives/new-pipes.md": ("summary:", "sumary:"),
    "initiatives/reed-beds.md": ("goals: [swim]", "goals: [swimm]"),
    "initiatives/slow-mill-lane.md": ("to: slow-north-street", "to: slow-north-stret"),
    "stories/pipes-nobody-saw.md": ("date: 2024-12-01", "date: 2024-12-41"),
}
"""A typo in a key, an unknown goal, a dangling relation and a bad date, in four files."""


def run(*words: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(main, words)


def spoil(project: Path) -> None:
    """Put the four mistakes into a project."""
    for name, (right, wrong) in FOUR_MISTAKES.items():
        file = project / name
        text = file.read_text(encoding="utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def test_the_repo_has_no_errors_and_no_warnings() -> None:
    result = run("check", "--strict", "--no-advice", "-f", str(ROOT / "mkdocs.yml"))
    assert result.exit_code == ExitCode.DONE
    assert result.stdout.strip() == "0 fel, 0 varningar"


def test_four_mistakes_in_four_files_are_reported_at_once(demo: Path) -> None:
    spoil(demo)
    config = str(demo / "mkdocs.yml")
    result = run("check", "-f", config, "--format", "json", "--lang", "en", "--no-advice")
    assert result.exit_code == ExitCode.CONTENT
    rows = json.loads(result.stdout)
    results = {(row["path"], row["code"], row["line"], row["column"]) for row in rows}
    assert ("initiatives/new-pipes.md", "field-unknown", 3, 1) in results
    assert ("initiatives/reed-beds.md", "reference-unknown", 6, 9) in results
    assert ("stories/pipes-nobody-saw.md", "date-impossible", 4, 7) in results
    (relation,) = [row for row in rows if row["field"] == "relations.1.to"]
    assert relation["code"] == "reference-unknown"
    assert "slow-north-street" in relation["fix"]
    assert len(rows) == 4


def test_the_same_mistakes_in_swedish_say_what_to_write(demo: Path) -> None:
    spoil(demo)
    config = str(demo / "mkdocs.yml")
    stdout = run("check", "-f", config, "--no-advice", "--lang", "sv").stdout
    assert re.search(r"initiatives/reed-beds\.md:6:9 fel \[reference-unknown\] · goals\.1", stdout)
    assert "Menade du ”swim”?" in stdout
    assert "Menade du ”summary”?" in stdout
    assert stdout.strip().endswith("4 fel, 0 varningar")


def test_annotations_name_file_line_and_column(demo: Path) -> None:
    spoil(demo)
    stdout = run("check", "-f", str(demo / "mkdocs.yml"), "--format", "github").stdout
    assert "::error file=initiatives/reed-beds.md,line=6,col=9,title=reference-unknown::" in stdout


def test_a_build_tells_pages_folder_and_seconds(demo: Path) -> None:
    command = [sys.executable, "-m", "shk", "build", "--lang", "en", "--today", "2025-06-01"]
    stderr = subprocess.run(command, cwd=demo, capture_output=True, text=True, check=True).stderr
    assert re.search(r"The site is built: \d+ pages in site in [\d.]+ seconds\.", stderr)
    assert "\x1b" not in stderr
    assert (demo / "site" / "index.html").is_file()


def test_a_failed_build_says_that_the_last_site_is_unchanged(demo: Path) -> None:
    spoil(demo)
    command = [sys.executable, "-m", "shk", "build", "--lang", "sv"]
    ended = subprocess.run(command, cwd=demo, capture_output=True, text=True, check=False)
    assert ended.returncode == ExitCode.CONTENT
    assert "Webbplatsen byggdes inte." in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (demo / "site").exists()


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_missing_mkdocs_yml_is_a_usage_error(tmp_path: Path, command: str) -> None:
    result = run(command, "-f", str(tmp_path / "mkdocs.yml"))
    assert result.exit_code == ExitCode.USAGE


def test_a_day_that_is_none_is_a_usage_error() -> None:
    result = run("build", "--today", "i morgon")
    assert result.exit_code == ExitCode.USAGE
    assert "i morgon" in result.stderr


def test_mkdocs_by_itself_builds_the_same_site(demo: Path, demo_site: Path, tmp_path: Path) -> None:
    config = demo / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    given = "      language: en\n"
    assert given in text
    config.write_text(text.replace(given, f"{given}      today: '{DEMO_DAY}'\n"), encoding="utf-8")
    site = tmp_path / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)]
    subprocess.run(command, cwd=demo, capture_output=True, check=True)
    ours = {path.relative_to(demo_site): path.read_bytes() for path in demo_site.rglob("*.html")}
    theirs = {path.relative_to(site): path.read_bytes() for path in site.rglob("*.html")}
    assert ours == theirs
