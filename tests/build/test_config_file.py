"""Settings that permanent addresses can not live with are refused, with what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from shk.build.config_file import load_settings
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SettingsError, SiteOptions
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.content.written_pages import hand_written_address

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("right", "wrong", "reported"),
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
    demo: Path, tmp_path: Path, right: str, wrong: str, reported: str
) -> None:
    (tmp_path / "elsewhere").mkdir()
    config = demo / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert right in text
    config.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "-f", str(config)])
    assert result.exit_code in {ExitCode.USAGE, ExitCode.CONTENT}
    assert reported in result.stderr
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


def written(folder: Path, text: str) -> SiteOptions:
    """A project with nothing but this mkdocs.yml."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(f"site_name: Trial\n{text}", encoding="utf-8")
    return SiteOptions(str(folder / "mkdocs.yml"))


PLUGIN = "plugins:\n  - shk/portfolio:\n"


def test_every_wrong_setting_is_reported_at_once(tmp_path: Path) -> None:
    text = f"site_dir: [a]\nstrict: maybe\n{PLUGIN}      language: tlh\n      compress: 3\n"
    with pytest.raises(SettingsError) as refused:
        load_settings(written(tmp_path, text))
    lines = str(refused.value).splitlines()
    for setting in ("site_dir", "strict", "language", "compress"):
        assert any(setting in line for line in lines), setting


def test_the_environment_fills_what_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = written(tmp_path, f"{PLUGIN}      compress: !ENV [FIRST, SECOND, false]\n")
    assert load_settings(options).compress is False
    monkeypatch.setenv("SECOND", "true")
    assert load_settings(options).compress is True
    monkeypatch.setenv("FIRST", "false")
    assert load_settings(options).compress is False


def test_files_are_left_out_as_gitignore_writes_them(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for path in ("b.md", "index.md", "data/x.md", "data/kept.md", ".hidden.md", "a/README.md"):
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text("Text.\n")
    text = f"exclude_docs: |\n  /data/*\n  !/data/kept.md\n{PLUGIN}      today: 2025-06-01\n"
    settings = load_settings(written(tmp_path, text))
    assert settings.docs_files == ("index.md", "b.md", "a/README.md", "data/kept.md")
    assert [hand_written_address(docs_file) for docs_file in settings.docs_files] == [
        "",
        "b/",
        "a/",
        "data/kept/",
    ]
    assert settings.day(None).isoformat() == "2025-06-01"


def test_extensions_keep_their_settings(tmp_path: Path) -> None:
    text = "markdown_extensions:\n  - abbr\n  - toc: {permalink: false}\n" + PLUGIN
    settings = load_settings(written(tmp_path, f"{text}      language: en\n"))
    assert settings.extensions == ("toc", "tables", "fenced_code", "abbr")
    assert settings.extension_settings == {"toc": {"permalink": False}}


def test_the_command_line_wins(tmp_path: Path) -> None:
    options = written(tmp_path, f"strict: true\nsite_dir: out\n{PLUGIN}      language: en\n")
    assert load_settings(options).site == tmp_path / "out"
    assert load_settings(options).strict is True
    asked = SiteOptions(options.config_file, str(tmp_path / "there"), strict=False)
    assert load_settings(asked).site == tmp_path / "there"
    assert load_settings(asked).strict is False
