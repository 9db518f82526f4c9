"""F20: every line of failing and succeeding runs is in one language, MkDocs' and YAML's too."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import mkdocs
import pytest
from shk.mkdocs_plugin.mkdocs_words import UNKNOWN, phrase_of

from shk.build.config_file import NO_SETTINGS
from shk.cli.command import NOT_BUILT
from shk.cli.exit_code import ExitCode
from shk.i18n.messages import load_messages
from tests.field.cli_cases import DAY, foreign_lines, portfolio, shk

if TYPE_CHECKING:
    from collections.abc import Iterator

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
def test_a_wrong_mkdocs_yml_is_told_in_one_language(
    tmp_path: Path, name: str, language: str
) -> None:
    project = portfolio(tmp_path, language, WRONG[name])
    told = shk(project, "check", "--no-advice")
    text = told.output + told.stderr
    assert told.exit_code == ExitCode.USAGE, text
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
def test_what_a_build_refuses_is_told_in_one_language(
    tmp_path: Path, change: dict[str, str], name: str, language: str
) -> None:
    project = portfolio(tmp_path, language, change)
    told = shk(project, "build", "--today", DAY)
    assert told.exit_code == ExitCode.USAGE
    assert name in told.stderr
    assert foreign_lines(told.stderr, language, (str(tmp_path),)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WARNED)
def test_a_build_that_mkdocs_warns_of_is_told_in_one_language(
    tmp_path: Path, name: str, language: str
) -> None:
    change, more = WARNED[name]
    project = portfolio(tmp_path, language, change)
    if "validation" in more:
        with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
            file.write(f"validation: {{nav: {{{more['validation']}}}}}\n")
    if "page" in more:
        (project / "docs" / "mer.md").write_text(f"# Mer\n\n{more['page']}\n", encoding="utf-8")
    told = shk(project, "build", "--today", DAY)
    assert len(told.stderr.splitlines()) >= 3
    assert foreign_lines(told.stderr, language, (str(tmp_path),)) == []


def mkdocs_sentences() -> Iterator[str]:
    """What MkDocs can say of mkdocs.yml or log as a warning, with ``x`` for what it names."""
    for file in sorted(Path(mkdocs.__file__).parent.rglob("*.py")):
        path = file.as_posix()
        if re.search(r"/(?:tests|contrib|themes)/|gh_deploy|babel_cmd|commands/(?:new|get)", path):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _tells(node):
                for argument in node.args:
                    if (text := _text(argument)) is not None and len(text) > 2:
                        yield text


def _tells(call: ast.Call) -> bool:
    """Whether a call logs a warning or an error, or raises an error of mkdocs.yml."""
    name = ast.unparse(call.func)
    raises = name.rpartition(".")[2] in {"ValidationError", "ConfigurationError"}
    return raises or name in {"log.warning", "log.error", "log.exception", "log.log"}


def _text(node: ast.expr) -> str | None:
    """A text in source code; None for what is put together elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (one.value if isinstance(one, ast.Constant) else "x" for one in node.values)
        return "".join(str(one) for one in parts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return "".join(_text(one) or "x" for one in (node.left, node.right))
    return None


PRIVATE = frozenset({"config_file_path is not a Unicode string.", '"x" code x'})
"""What only a programmer can bring about, and what the preview's server logs of each request."""


def test_all_that_mkdocs_can_say_has_words_of_ours() -> None:
    said = sorted(set(mkdocs_sentences()) - PRIVATE)
    assert len(said) > 50
    assert [one for one in said if phrase_of(one) is None] == [], "add a row to mkdocs_words"
    assert phrase_of("[08:20:15] An error happened during the rebuild. The server …") is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_mkdocs_is_left_unfilled(language: str) -> None:
    messages = load_messages(language)
    for one in set(mkdocs_sentences()):
        if phrase := phrase_of(one):
            text = phrase.text(messages)
            assert not re.search(r"\{\w+\}", text), (one, text)


def test_the_judge_of_languages_sees_what_is_foreign() -> None:
    for source in (UNKNOWN, NOT_BUILT, NO_SETTINGS):
        for language, other in (("en", "sv"), ("sv", "en")):
            text = load_messages(other).text(source)
            assert foreign_lines(text, language) == [text]
            assert foreign_lines(text, other) == []
    assert foreign_lines("Aborted with 2 warnings in strict mode!", "sv")
    assert foreign_lines("Traceback: the file was not found", "sv")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_no_row_knows_is_never_in_the_other_language(
    tmp_path: Path, language: str
) -> None:
    change = {"exclude_docs": "hooks: [hook.py]\nexclude_docs"}
    project = portfolio(tmp_path, language, change)
    hook = "import logging\n\ndef on_files(files, config):\n    logging.getLogger('mkdocs').warning"
    (project / "hook.py").write_text(f"{hook}('Whatever it is')\n", encoding="utf-8")
    told = shk(project, "build", "--today", DAY).stderr
    expected = "Whatever it is" if language == "en" else load_messages("sv").text(UNKNOWN)
    assert expected in told.splitlines()
    assert foreign_lines(told, language, (str(tmp_path),)) == []
