"""F20: every line of failing and succeeding runs is in one language, YAML's too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build.config_file import NO_SETTINGS
from shk.cli.command import NOT_BUILT
from shk.cli.exit_code import ExitCode
from shk.i18n.messages import load_messages
from tests.field.cli_cases import DAY, foreign_lines, portfolio, shk

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "sv")
WRONG = {
    "no name": {"site_name: Prov\n": ""},
    "no scheme": {"https://prov.example/": "prov.example"},
    "no host": {"https://prov.example/": "https://-ä-.example/"},
    "a list for a name": {"site_name: Prov": "site_name: [a]"},
    "yaml: bracket": {"theme: {name": "theme: [name"},
    "yaml: tab": {"  - shk/images": "\t- shk/images"},
    "yaml: no fields": {"site_name: Prov": "en text\n---\nsite_name: Prov"},
    "theme": {"material": "materiall"},
    "theme without name": {"{name: material}": "{palette: x}"},
    "custom_dir": {"{name: material}": "{name: material, custom_dir: nowhere}"},
    "plugin": {"shk/cards": "shk/card"},
    "plugin twice": {"shk/cards": "shk/cards: [a]"},
    "option": {"language: ": "compress: kanske\n      language: "},
    "choice": {"exclude_docs": "validation: {nav: {not_found: kanske}}\nexclude_docs"},
    "extension": {"exclude_docs": "markdown_extensions: [tabell]\nexclude_docs"},
    "extensions": {"exclude_docs": "markdown_extensions: tabell\nexclude_docs"},
    "nav": {"exclude_docs": "nav: om.md\nexclude_docs"},
    "nav item": {"exclude_docs": "nav: [[om.md]]\nexclude_docs"},
    "docs": {"exclude_docs": "docs_dir: nowhere\nexclude_docs"},
    "site in docs": {"exclude_docs": "site_dir: docs/site\nexclude_docs"},
    "address": {"exclude_docs": "dev_addr: here\nexclude_docs"},
    "parent": {"site_name": "INHERIT: nowhere.yml\nsite_name"},
    "today": {"language: ": "today: snart\n      language: "},
    "year": {"language: ": "today: '3000-01-01'\n      language: "},
    "timezone": {"language: ": "timezone: Mars/Olympus\n      language: "},
    "hooks": {"exclude_docs": "hooks: [nowhere.py]\nexclude_docs"},
}
"""What is wrong in a mkdocs.yml, by what is replaced."""
WARNED = {
    "unknown setting": ({"exclude_docs": "exclude_dogs: a\nexclude_docs"}, {}),
    "not in nav": (
        {"exclude_docs": "nav: [om.md]\nexclude_docs"},
        {"validation": "omitted_files: warn", "page": "Text."},
    ),
    "nav to nowhere": ({"exclude_docs": "nav: [om.md, borta.md]\nexclude_docs"}, {}),
    "anchor": (
        {"exclude_docs": "validation: {links: {anchors: warn}}\nexclude_docs"},
        {"page": "Se [om oss](om.md#saknas) och [här](#borta)."},
    ),
    "unrecognised": (
        {"exclude_docs": "validation: {links: {unrecognized_links: warn}}\nexclude_docs"},
        {"page": "Se [om oss](saknas/)."},
    ),
}
"""What MkDocs warns of in a build: mkdocs.yml, and another page."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_mkdocs_yml_is_given_in_one_language(
    tmp_path: Path, name: str, language: str
) -> None:
    project = portfolio(tmp_path, language, WRONG[name])
    reported = shk(project, "check", "--no-advice")
    text = reported.output + reported.stderr
    assert reported.exit_code == ExitCode.USAGE, text
    assert "mkdocs.yml" in text or "shk/" in text
    assert "Traceback" not in text
    assert foreign_lines(text, language, (str(tmp_path),)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"site_url: https://prov.example/\n": ""}, "site_url"),
        ({"exclude_docs": "use_directory_urls: false\nexclude_docs"}, "use_directory_urls"),
        ({"  - shk/images\n": ""}, "shk/images"),
        ({"language: ": "languages: [sv, en]\n      language: "}, "languages"),
    ],
)
def test_what_a_build_refuses_is_given_in_one_language(
    tmp_path: Path, change: dict[str, str], name: str, language: str
) -> None:
    project = portfolio(tmp_path, language, change)
    reported = shk(project, "build", "--today", DAY)
    assert reported.exit_code == ExitCode.USAGE
    assert name in reported.stderr
    assert foreign_lines(reported.stderr, language, (str(tmp_path),)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WARNED)
def test_a_build_that_mkdocs_warns_of_is_given_in_one_language(
    tmp_path: Path, name: str, language: str
) -> None:
    change, more = WARNED[name]
    project = portfolio(tmp_path, language, change)
    if "validation" in more:
        with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write(f"validation: {{nav: {{{more['validation']}}}}}\n")
    if "page" in more:
        (project / "docs" / "mer.md").write_text(f"# Mer\n\n{more['page']}\n", encoding="utf-8")
    reported = shk(project, "build", "--today", DAY)
    assert len(reported.stderr.splitlines()) >= 3
    assert foreign_lines(reported.stderr, language, (str(tmp_path),)) == []


def test_the_judge_of_languages_sees_what_is_foreign() -> None:
    for source in (NOT_BUILT, NO_SETTINGS):
        for language, other in (("en", "sv"), ("sv", "en")):
            text = load_messages(other).text(source)
            assert foreign_lines(text, language) == [text]
            assert foreign_lines(text, other) == []
    assert foreign_lines("Aborted with 2 warnings in strict mode!", "sv")
    assert foreign_lines("Traceback: the file was not found", "sv")
