"""``shk due``: words and exit codes that a scheduled run goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from shk.cli.exit_code import ExitCode
from shk.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "code", "reported"),
    [
        ('{"next_build": "2025-06-21"}', ExitCode.NOTHING_DUE, "before 2025-06-21"),
        ('{"next_build": "2025-06-20"}', ExitCode.DONE, "due since 2025-06-20"),
        ('{"next_build": "2025-06-02"}', ExitCode.DONE, "due since 2025-06-02"),
        ('{"next_build": null}', ExitCode.NOTHING_DUE, "nothing is to come"),
        ("", ExitCode.DONE, "does not state"),
        ("<html>404</html>", ExitCode.DONE, "does not state"),
    ],
)
def test_the_exit_code_tells(text: str, code: ExitCode, reported: str) -> None:
    words = ["due", "-", "--today", "2025-06-20", "--lang", "en"]
    result = CliRunner().invoke(main, words, input=text)
    assert result.exit_code == code
    assert reported in result.stdout


def test_the_address_of_the_file_is_that_of_the_site(demo: Path) -> None:
    result = CliRunner().invoke(main, ["due", "--where", "-f", str(demo / "mkdocs.yml")])
    assert result.stdout.strip() == "https://riverbend.example/next-build.json"
    assert result.exit_code == ExitCode.DONE


def test_a_site_without_an_address_has_no_such_file(demo: Path) -> None:
    config = demo / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("site_url:", "copyright:")
    config.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["due", "--where", "-f", str(config)])
    assert (result.exit_code, result.stdout) == (ExitCode.USAGE, "")
    assert "site_url" in result.stderr


def test_without_a_file_there_is_nothing_to_tell() -> None:
    assert CliRunner().invoke(main, ["due"]).exit_code == ExitCode.USAGE


def test_a_file_that_is_no_text_means_that_a_build_is_due(tmp_path: Path) -> None:
    file = tmp_path / "next-build.json"
    file.write_bytes(b"\xff\xfe\x00")
    result = CliRunner().invoke(main, ["due", str(file), "--today", "2025-06-20", "--lang", "en"])
    assert (result.exit_code, "does not state" in result.stdout) == (ExitCode.DONE, True)
