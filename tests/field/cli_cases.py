"""Small portfolios in two languages, commands run on them, and the language of what they say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from shk.cli.main import main
from shk.i18n.messages import catalogue_path
from tests.content.golden import BASE
from tests.i18n.extraction import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SETTINGS = """\
site_name: Prov
site_url: https://prov.example/
theme: {name: material}
plugins:
  - shk/portfolio:
      language: LANGUAGE
  - shk/images
  - shk/cards
exclude_docs: /data/
"""
"""A mkdocs.yml that says no more than it has to."""
DAY = "2025-06-01"
"""The day that the portfolio is checked on."""
QUIET = {"LANG": "C.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "SHK_LANG": "", "LANGUAGE": ""}
"""Variables of a system that tells no language."""

_WORDS = {
    "en": re.compile(
        r"\b(?:the|is|not|and|with|from|does|was|are|it|this|which|there|an|but|should|found"
        r"|expected|invalid|error|warning|file|config)\b",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"\b(?:och|är|inte|det|som|med|för|till|den|har|av|finns|fel|varning|här|saknas)\b",
        re.IGNORECASE,
    ),
}
"""Words that a sentence of each language can hardly do without."""
_PLACE = re.compile(r"\{\w+(?:!r)?\}|%\(\w+\)s|\n")
_LONG_ENOUGH = 14


def portfolio(folder: Path, language: str, change: Mapping[str, str] | None = None) -> Path:
    """A small portfolio in a language, with texts of its mkdocs.yml replaced.

    Args:
        folder: where it is made.
        language: its language.
        change: what is replaced in mkdocs.yml, by what stands there.
    """
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    text = SETTINGS.replace("LANGUAGE", language)
    for old, new in (change or {}).items():
        assert old in text, old
        text = text.replace(old, new, 1)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def shk(project: Path, *words: str, **variables: str) -> Result:
    """Run a command on a portfolio in this process."""
    config = ("-f", str(project / "mkdocs.yml"))
    return CliRunner(env=QUIET | variables).invoke(main, [*words, *config])


def shk_process(project: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, in the folder of a portfolio."""
    return subprocess.run(
        [sys.executable, "-m", "shk", *words],
        cwd=project,
        env={**os.environ, **QUIET, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def foreign_lines(text: str, language: str, names: tuple[str, ...] = ()) -> list[str]:
    """The lines that are in the other of the two languages.

    A line is foreign when it holds words of the other language, or a part of a sentence
    that the other catalogue has and this one has not.

    Args:
        text: what a command said.
        language: the language that it is to be in.
        names: what may stand there in any language, such as paths and titles.
    """
    other = "en" if language == "sv" else "sv"
    for name in names:
        text = text.replace(name, "")
    text = re.sub(r"[“”\"'][^“”\"'\n]*[“”\"']|`[^`\n]*`|\S*[./_:=-]\S+|\[[\w-]+\]", " ", text)
    chunks = sentences(other)
    return [
        line
        for line in text.splitlines()
        if _WORDS[other].search(line) or any(chunk in line for chunk in chunks)
    ]


def sentences(language: str) -> frozenset[str]:
    """The long parts of all sentences of a language that the other one does not share."""
    result = {"en": set[str](), "sv": set[str]()}
    for message in load_catalogue(catalogue_path("sv")):
        if not message.id:
            continue
        pairs = {"en": message.id, "sv": message.string}
        for name, text in pairs.items():
            for form in (text,) if isinstance(text, str) else text:
                parts = (part.strip() for part in _PLACE.split(form))
                result[name] |= {part for part in parts if len(part) >= _LONG_ENOUGH}
    other = "en" if language == "sv" else "sv"
    return frozenset(result[language] - result[other])
