"""Which language a command speaks; cheap enough to ask before anything else is imported.

An explicit ``--lang`` wins, then the variable ``SHK_LANG``, then the language of the
portfolio in mkdocs.yml, then that of the system, then Swedish. Only the standard
library is used, and a mkdocs.yml that YAML can not read still gives its language.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

DEFAULT_LANGUAGE = "sv"
"""The language of a portfolio that names none, and of commands that nothing else decides."""
SOURCE_LANGUAGE = "en"
"""The language in which the source strings are written; it has no catalogue."""
VARIABLE = "SHK_LANG"
"""The variable that a person who wants another language than the portfolio's sets."""
CONFIG_FILES = ("mkdocs.yml", "mkdocs.yaml")
"""What is looked for in the current folder, in this order."""

_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Environment variables that hold the language of the system; the first that is set decides."""
_NAME = "shk/portfolio"
_PLUGIN = re.compile(rf"""^(?P<indent>\s*)[^#]*?{_NAME}["']?\s*:(?P<rest>.*)$""")
_LANGUAGE = re.compile(
    r"(?:^|[\s{,])language\s*:\s*(?P<value>!ENV\s*\[[^\]]*\]|!ENV\s+\S+|[^,}#\s]+)"
)
_PARENT = re.compile(r"""^INHERIT\s*:\s*["']?(?P<path>[^"'#]+?)["']?\s*(?:#.*)?$""")
_DEEPEST = 5
"""How many files that inherit from each other are followed."""


def is_language(language: str) -> bool:
    """Whether there are messages in a language."""
    if not re.fullmatch(r"[A-Za-z_]{2,11}", language):
        return False
    return language == SOURCE_LANGUAGE or Path(__file__).with_name(f"{language}.po").is_file()


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """The language for a command line.

    Args:
        arguments: the words after the program's name.
        environment: the variables; those of the process unless given.
    """
    variables = os.environ if environment is None else environment
    asked = _option(arguments, "--lang")
    if "init" in arguments:  # there is no portfolio yet: the one that is asked for decides
        asked = asked or variables.get(VARIABLE, "") or _option(arguments, "--language")
    file = _option(arguments, "--config-file") or _option(arguments, "-f")
    candidates = (
        asked,
        variables.get(VARIABLE, ""),
        "" if "init" in arguments else portfolio_language(file, variables),
        system_language(variables),
    )
    return next((candidate for candidate in candidates if is_language(candidate)), DEFAULT_LANGUAGE)


def portfolio_language(file: str = "", environment: Mapping[str, str] | None = None) -> str:
    """The language that mkdocs.yml gives the portfolio; empty if there is no such file.

    Args:
        file: its path; empty looks in the current folder.
        environment: the variables that ``!ENV`` may name; those of the process unless given.
    """
    variables = os.environ if environment is None else environment
    results = (Path(config_file) for config_file in ((file,) if file else CONFIG_FILES))
    path = next((item for item in results if item.is_file()), None)
    return _language_in(path, variables, _DEEPEST) if path else ""


def system_language(environment: Mapping[str, str]) -> str:
    """The language of the system without its country; empty if none is set or it is ``C``."""
    shown = next((value for item in _SYSTEM if (value := environment.get(item))), "")
    language = re.split(r"[_.@-]", shown, maxsplit=1)[0].lower()
    return "" if language in {"c", "posix"} else language


def catalogue_line(source: str, language: str) -> str:
    """What a one-line source string says in a language, for where there is no time for Babel."""
    file = Path(__file__).with_name(f"{language}.po")
    if language == SOURCE_LANGUAGE or not file.is_file():
        return source
    text = file.read_text(encoding="utf-8")
    match = re.search(rf'^msgid "{re.escape(source)}"\nmsgstr "(.+)"$', text, re.MULTILINE)
    return match[1] if match else source


def _option(arguments: Sequence[str], name: str) -> str:
    """The value of an option, written ``--name value`` or ``--name=value``; the last one counts."""
    text = ""
    for number, argument in enumerate(arguments):
        if argument == name:
            text = arguments[number + 1] if number + 1 < len(arguments) else ""
        elif argument.startswith(f"{name}=") or (
            len(name) == len("-f") and argument.startswith(name)
        ):
            text = argument[len(name) :].removeprefix("=")
    return text


def _language_in(path: Path, variables: Mapping[str, str], deeper: int) -> str:
    """The language in a mkdocs.yml, or in the one that it inherits from."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    for value in _values(lines):
        return _resolved(value, variables)
    parents = (match["path"] for line in lines if (match := _PARENT.match(line)))
    parent = next(parents, "")
    if parent and deeper and (result := _language_in(path.parent / parent, variables, deeper - 1)):
        return result
    return DEFAULT_LANGUAGE if any(_NAME in line.partition("#")[0] for line in lines) else ""


def _values(lines: Sequence[str]) -> Iterator[str]:
    """What stands after ``language:`` among the options of our plugin."""
    for number, line in enumerate(lines):
        if not (match := _PLUGIN.match(line)):
            continue
        block = [match["rest"]]
        for below in lines[number + 1 :]:
            text = below.strip()
            indent = len(below) - len(below.lstrip())
            if text and not text.startswith("#") and indent <= len(match["indent"]):
                break
            block.append("" if text.startswith("#") else below)
        for item in block:
            if result := _LANGUAGE.search(item):
                yield result["value"]


def _resolved(value: str, variables: Mapping[str, str]) -> str:
    """A value without quotes; ``!ENV`` gives the first variable that is set, else its last word."""
    if not value.startswith("!ENV"):
        return value.strip("\"'")
    names = [part.strip(" \"'") for part in value.removeprefix("!ENV").strip(" []").split(",")]
    default = names.pop() if len(names) > 1 else ""
    return next((variables[name] for name in names if name in variables), default)
