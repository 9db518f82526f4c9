"""F19: commands speak the portfolio's language, else that of the system, else Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.i18n.chosen import chosen_language, portfolio_language, system_language
from tests.field.cli_cases import foreign_lines, portfolio, shk, shk_process

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "sv")
COMMANDS = (
    ("--help",),
    ("check", "--help"),
    ("new", "story", "--help"),
    ("check", "--formt"),
    ("nwe",),
    ("check", "--today", "x"),
)


@pytest.mark.parametrize(
    ("words", "variables", "language"),
    [
        ([], {}, "sv"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_ALL": "sv_SE.UTF-8"}, "sv"),
        ([], {"LANG": "C.UTF-8"}, "sv"),
        ([], {"LANG": "de_DE.UTF-8"}, "sv"),
        ([], {"LANG": "en_GB.UTF-8", "SHK_LANG": "sv"}, "sv"),
        (["check", "--lang", "en"], {"LANG": "sv_SE.UTF-8"}, "en"),
        (["check", "--lang=en"], {"SHK_LANG": "sv"}, "en"),
        (["check", "--lang", "tlh"], {"LANG": "en_GB"}, "en"),
        (["init", "x", "--language", "en"], {}, "en"),
        (["init", "x", "--language", "en", "--lang", "sv"], {}, "sv"),
        (["init", "x"], {"LANG": "en_US"}, "en"),
    ],
)
def test_the_language_without_a_portfolio(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    variables: dict[str, str],
    language: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert chosen_language(words, variables) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("plugins:\n  - shk/portfolio:\n      language: en\n", "en"),
        ("plugins:\n  - shk/portfolio:\n      today: x\n      language: 'en' # English\n", "en"),
        ("plugins:\n  shk/portfolio:\n    language: en\n", "en"),
        ("plugins: [shk/portfolio: {language: en}, shk/images]\n", "en"),
        ("plugins: {shk/portfolio: {languages: [sv], language: en}}\n", "en"),
        ("plugins:\n  - shk/portfolio:\n      language: !ENV [NONE, en]\n", "en"),
        ("plugins:\n  - shk/portfolio:\n      language: !ENV [SITE, sv]\n", "en"),
        ("theme: {language: en}\nplugins:\n  - shk/portfolio\n", "sv"),
        ("theme:\n  language: en\nplugins:\n  - shk/portfolio:\n      today: x\n", "sv"),
        ("INHERIT: base.yml\nsite_name: x\n", "en"),
        ("site_name: [\nplugins:\n  - shk/portfolio:\n\t  language: en\n", "en"),
        ("site_name: x\n", ""),
    ],
)
def test_the_language_is_read_off_any_mkdocs_yml(tmp_path: Path, text: str, language: str) -> None:
    (tmp_path / "base.yml").write_text("plugins: [shk/portfolio: {language: en}]\n")
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    assert portfolio_language(str(file), {"SITE": "en"}) == language


def test_the_language_of_the_system_has_no_country() -> None:
    assert system_language({"LANG": "en_GB.UTF-8"}) == "en"
    assert system_language({"LC_ALL": "POSIX", "LANG": "en_GB"}) == ""
    assert system_language({}) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_speaks_the_language_of_the_portfolio(tmp_path: Path, language: str) -> None:
    project = portfolio(tmp_path, language)
    other = {"LANG": "sv_SE.UTF-8" if language == "en" else "en_GB.UTF-8"}
    for words in COMMANDS:
        reported = shk(project, *words, **other)
        text = reported.output + reported.stderr
        assert text
        assert foreign_lines(text, language) == [], words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_portfolio_decides_and_what_is_asked_for_decides_over_it(
    tmp_path: Path, language: str
) -> None:
    project = portfolio(tmp_path, language)
    other = "sv" if language == "en" else "en"
    words = ("check", "--no-advice", "--today", "2025-06-01")
    counts = {"en": "0 errors, 0 warnings\n", "sv": "0 fel, 0 varningar\n"}
    assert shk(project, *words).stdout == counts[language]
    assert shk(project, *words, SHK_LANG=other).stdout == counts[other]
    assert shk(project, *words, "--lang", other, SHK_LANG=language).stdout == counts[other]


def test_a_new_portfolio_is_begun_and_checked_in_its_language(tmp_path: Path) -> None:
    begun = shk_process(tmp_path, "init", "x", "--language", "en", "--no-input")
    assert begun.returncode == 0
    assert "files are in" in begun.stderr
    checked = shk_process(tmp_path / "x", "check", "--no-advice", LANG="sv_SE.UTF-8")
    assert checked.stdout == "0 errors, 0 warnings\n"
    helped = shk_process(tmp_path / "x", "check", "--help", LANG="sv_SE.UTF-8")
    assert helped.stdout.startswith("Usage: ")
    assert foreign_lines(helped.stdout, "en") == []
