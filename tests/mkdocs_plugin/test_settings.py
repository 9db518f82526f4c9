"""Settings that permanent addresses can not live with are refused, with what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from shk.build.run import Run, SettingsError, SiteOptions
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.mkdocs_plugin.clock import DayError, day_now, read_day, zone_of
from shk.mkdocs_plugin.run import build

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("site_url: https://riverbend.example/", "", "site_url"),
        ("\ntheme:", "\nuse_directory_urls: false\ntheme:", "use_directory_urls"),
        ("\ntheme:", "\ndocs_dir: ../elsewhere\ntheme:", "docs_dir"),
        ("      language: en", "      language: tlh", "language"),
        ("      language: en", "      language: en\n      today: soon", "today"),
        ("  - shk/portfolio:", "  - shk/portfolioo:", "shk/portfolioo"),
    ],
)
def test_an_unusable_setting_is_named(
    demo: Path, tmp_path: Path, right: str, wrong: str, told: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    config = demo / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert right in text
    config.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "-f", str(config)])
    assert result.exit_code == ExitCode.USAGE
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert not (demo / "site").exists()


def test_check_needs_the_plugin(demo: Path) -> None:
    config = demo / "mkdocs.yml"
    config.write_text("site_name: Nothing\nplugins: []\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "-f", str(config)])
    assert result.exit_code == ExitCode.USAGE
    assert "shk/portfolio" in result.stderr


def test_a_missing_configuration_is_an_error_of_settings(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        build(SiteOptions(str(tmp_path / "mkdocs.yml")), Run())


def test_the_day_comes_from_the_caller_then_from_source_date_epoch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    zone = zone_of("sv")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert day_now(zone).day.isoformat() == "2023-11-14"
    assert read_day("2025-06-01").isoformat() == "2025-06-01"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert day_now(zone).day.year >= 2026
    with pytest.raises(DayError, match="soon"):
        read_day("soon")


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30, "1e9"])
def test_an_epoch_that_is_no_time_is_refused(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(DayError, match=f"SOURCE_DATE_EPOCH is {epoch}"):
        day_now(zone_of("sv"))
    result = CliRunner().invoke(main, ["due", "-"], input="{}")
    assert (result.exit_code, epoch in result.stderr) == (ExitCode.USAGE, True)
