"""What MkDocs says, told in the language of whoever meets it.

MkDocs has English sentences only. Each that it can say with a warning or an error is
a row here, and a test reads MkDocs' source and fails on one that is new. Errors of
mkdocs.yml hold each other: what stands in ``reason`` is looked up in its turn.
"""

from __future__ import annotations

import re

from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase
from shk.mkdocs_plugin.mkdocs_settings_words import SETTINGS_ROWS

UNKNOWN = N_("MkDocs warns of something that has no words here. Read it with: mkdocs build")
"""What is told of a line that no row knows; no part of it is in another language."""

_FOUND = r"(?: Did you mean '(?P<suggestion>[^']*)'\?)?"
_ROWS: tuple[tuple[str, str], ...] = (
    *SETTINGS_ROWS,
    # pages and links
    (
        (
            r"The following pages exist in the docs directory, but are not included in the \"nav\""
            r" configuration:(?P<files>(?s:.*))"
        ),
        N_(
            "These pages are in docs but not in nav of mkdocs.yml, so no menu leads to them. Add"
            " them to nav, or name them under not_in_nav:{files}"
        ),
    ),
    (
        r"An absolute path to '(?P<value>.*)' is included in the 'nav' configuration, .*",
        N_("nav of mkdocs.yml: write “{value}” without the slash in front."),
    ),
    (
        (
            r"A reference to '(?P<value>.*)' is included in the 'nav' configuration, which is not"
            r" found in the documentation files\."
        ),
        N_("nav of mkdocs.yml names “{value}”, which is no page in docs. Correct the path."),
    ),
    (
        (
            r"A reference to '(?P<value>.*)' is included in the 'nav' configuration, but this file"
            r" is excluded from the built site\."
        ),
        N_("nav of mkdocs.yml names “{value}”, which exclude_docs keeps out of the site."),
    ),
    (
        r"Doc file '(?P<path>.*)' contains an absolute link '(?P<value>.*?)', it was left as is\."
        + _FOUND,
        N_("{path}: the link “{value}” begins with a slash. Write the path to a file.{meant}"),
    ),
    (
        r"Doc file '(?P<path>.*)' contains an unrecognized relative link '(?P<value>.*?)', it was"
        r" left as is\." + _FOUND,
        N_("{path}: the link “{value}” leads to no file. Write the path to a file.{meant}"),
    ),
    (
        r"Doc file '(?P<path>.*)' contains a link '(?P<value>.*?)', but the target.* is not found"
        r" among documentation files\." + _FOUND,
        N_("{path}: the link “{value}” leads to a file that does not exist.{meant}"),
    ),
    (
        r"Doc file '(?P<path>.*)' contains a link '(?P<value>.*?)', but .*",
        N_("{path}: the link “{value}” leads to a heading that does not exist."),
    ),
    (
        (
            r"Doc file '(?P<path>.*)' contains a link to '(?P<value>.*?)' which is excluded from"
            r" the built site\."
        ),
        N_("{path}: the link “{value}” leads to a page that is not published."),
    ),
    (
        r"Excluding '(?P<value>.*)' from the site because it conflicts with '(?P<other>.*)'\.",
        N_("{value} is left out of the site, since {other} has the same address. Rename one."),
    ),
    (
        r"edit_uri: .* is not a valid URL.*",
        N_("mkdocs.yml: edit_uri is no whole address. Take it out; edit_base tells the same."),
    ),
    (
        r"Path '(?P<path>.*)' uses OS-specific separator .*",
        N_("“{path}” has a backslash. Write / between folders."),
    ),
    (r"File not found: (?P<path>.*)", N_("{path} is not there any more.")),
    (
        r"Encoding error reading file: (?P<path>.*)",
        N_("{path} is not UTF-8 text. Save it as UTF-8 in your editor."),
    ),
    # the build
    (
        r"Error (?:reading|building) page '(?P<path>.*?)':(?s:.*)",
        N_("The page {path} could not be made."),
    ),
    (
        r"Error reading template '(?P<path>.*?)':(?s:.*)",
        N_("The template {path} can not be read."),
    ),
    (
        r"Template skipped: '(?P<path>.*)' not found in (?:theme directories|docs_dir)\.",
        N_("There is no template “{path}”. Take it out of mkdocs.yml."),
    ),
    (
        r"A 'dirty' build is being performed.*",
        N_("Only changed pages are built, so links and lists may be wrong."),
    ),
    (
        r"No translations could be found for the locale '(?P<value>.*)'\. Defaulting to English\.",
        N_("The theme has no words in {value}."),
    ),
    (
        r"Aborted with (?s:.*)",
        N_("The site was not built. What was there before is unchanged."),
    ),
    (
        r"An error happened during the rebuild\..*",
        N_("The change could not be shown. The preview shows what was there before."),
    ),
    (
        r"500 Internal Server Error|Failed to render an error message!",
        N_("The preview could not show a page. Stop it with Ctrl-C and begin anew."),
    ),
    (
        r"A plugin has set File\.page to a type other than Page\.",
        N_("A plugin in mkdocs.yml does not work together with the others."),
    ),
)
"""A sentence of MkDocs as a regular expression, and ours."""

_KINDS = {
    "str": N_("a text"),
    "list": N_("a list"),
    "dict": N_("fields"),
    "int": N_("a number"),
    "float": N_("a number"),
    "bool": N_("true or false"),
    "NoneType": N_("nothing"),
}
"""What Python's types are called."""
_CLOCK = re.compile(r"^\[\d\d:\d\d:\d\d\] ")
"""What MkDocs' preview puts in front of its lines."""
_TYPE = re.compile(r"<class '(?:\w+\.)*(\w+)'>")
MEANT = N_(" Did you mean “{suggestion}”?")
"""What stands after a sentence when MkDocs has found what was meant."""


def phrase_of(line: str) -> Phrase | None:
    """A line of MkDocs as a phrase; None if no row knows it."""
    told = _CLOCK.sub("", line.strip())
    for pattern, source in _ROWS:
        if match := re.fullmatch(pattern, told):
            found = {name: value or "" for name, value in match.groupdict().items()}
            return Phrase(source, {name: _detail(name, value) for name, value in _meant(found)})
    return None


def phrase_or_unknown(line: str) -> Phrase:
    """A line of MkDocs as a phrase; one that says so if no row knows it."""
    return phrase_of(line) or Phrase(UNKNOWN)


def _meant(found: dict[str, str]) -> list[tuple[str, str | Phrase]]:
    """The details of a sentence, with what MkDocs supposes was meant as a sentence of its own."""
    details: list[tuple[str, str | Phrase]] = list(found.items())
    if "suggestion" in found:
        known = {"suggestion": found["suggestion"]}
        details.append(("meant", Phrase(MEANT, known) if found["suggestion"] else ""))
    return details


def _detail(name: str, value: str | Phrase) -> str | Phrase:
    """A part of a sentence: another sentence, the name of a type, or words that stay."""
    if isinstance(value, Phrase):
        return value
    if name in {"reason", "first"}:
        return phrase_or_unknown(value)
    if name in {"kind", "wanted"}:
        types = _TYPE.findall(value) or [value]
        return Phrase(_KINDS.get(types[0], types[0]))
    return value
