"""What MkDocs says, told in the language of whoever meets it.

MkDocs has English sentences only. Each that it can say with a warning or an error is
a row here, and a test reads MkDocs' source and fails on one that is new. Errors of
mkdocs.yml hold each other: what stands in ``reason`` is looked up in its turn.
"""

from __future__ import annotations

import re

from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase

UNKNOWN = N_("MkDocs warns of something that has no words here. Read it with: mkdocs build")
"""What is told of a line that no row knows; no part of it is in another language."""

_FOUND = r"(?: Did you mean '(?P<suggestion>[^']*)'\?)?"
_ROWS: tuple[tuple[str, str], ...] = (
    # mkdocs.yml as a whole
    (
        r"Config file '(?P<path>.*)' does not exist\.",
        N_("There is no {path}. Write the path of mkdocs.yml after -f."),
    ),
    (
        r"Inherited config file '(?P<path>.*)' does not exist at '.*'\.",
        N_("mkdocs.yml inherits from “{path}”, which does not exist. Correct INHERIT."),
    ),
    (
        (
            r"(?s:MkDocs encountered an error parsing the configuration file: .*line (?P<line>\d+),"
            r" column (?P<column>\d+).*)"
        ),
        N_(
            "mkdocs.yml:{line}:{column}: the file can not be read from here on. Look for a colon,"
            " a quote or a bracket too few, or for another indentation than in the lines above."
        ),
    ),
    (
        r"(?s:MkDocs encountered an error parsing the configuration file: .*)",
        N_("mkdocs.yml can not be read. Save it as UTF-8, with fields as MkDocs has them."),
    ),
    (
        r"The configuration is invalid\. .*",
        N_("mkdocs.yml holds no fields. Write them as in the starter: site_name: …"),
    ),
    (
        r"'!relative' tag .*|The current file is not set for the '!relative' tag\..*",
        N_("mkdocs.yml: write !relative without a value, below markdown_extensions only."),
    ),
    # one setting
    (
        r"(?s:Config value '(?P<key>[^']*)': (?P<reason>.*))",
        N_("mkdocs.yml: {key}: {reason}"),
    ),
    (
        r"(?s:(?P<first>Plugin '[^\n]*)\n(?P<reason>.*))",
        "{first} {reason}",
    ),
    (
        r"Plugin '(?P<name>[^']*)' option '(?P<key>[^']*)': (?P<reason>.*)",
        N_("the option {key} of {name}: {reason}"),
    ),
    (r"Plugin '(?P<name>[^']*)': (?P<reason>.*)", N_("{name}: {reason}")),
    (r"Sub-option '(?P<key>[^']*)': (?P<reason>.*)", N_("{key}: {reason}")),
    (
        r"Required configuration not provided\.|Missing required .*",
        N_("it is missing; write it."),
    ),
    (
        r"Unrecognised configuration name: (?P<value>.*)",
        N_("there is no such setting. Take it out, or correct its name."),
    ),
    (
        r"Expected (?:a list|list) of items, but a (?P<kind>.*) was given\.",
        N_("a list belongs here, and {kind} was given."),
    ),
    (
        r"Expected a dict of items, but a (?P<kind>.*) was given\.",
        N_("fields belong here, and {kind} was given."),
    ),
    (
        r"Expected type: (?P<wanted>.*) for keys, but received: .* \(key=(?P<value>.*)\)",
        N_("the name “{value}” must be {wanted}."),
    ),
    (
        r"Expected type: (?P<wanted>.*) with length \d+ but received: .*",
        N_("it must be {wanted} of another length."),
    ),
    (
        r"Expected type: (?P<wanted>.*) but received: (?P<kind>.*)",
        N_("it must be {wanted}, and {kind} was given."),
    ),
    (
        r"Expected one of: \(?(?P<allowed>.*?)\)? but received: (?P<value>.*)",
        N_("{value} can not be chosen. Choose one of: {allowed}."),
    ),
    (
        r"Expected a (?:multiline )?string, (?:but a|got) (?P<kind>.*?)(?: was given\.)?",
        N_("it must be a text, and {kind} was given."),
    ),
    (
        (
            r"The configuration option '(?P<value>.*)' (?:was removed from MkDocs\.|has been"
            r" deprecated and will be removed in a future release\.).*"
        ),
        N_("MkDocs has no such setting any more. Take it out."),
    ),
    (
        (
            r"Must be a string of format 'IP:PORT'|'.*' is not a valid port"
            r"|'.*' does not appear to be an IPv4 or IPv6 address"
        ),
        N_("write host and port with a colon between: 127.0.0.1:8000."),
    ),
    (
        r"The URL isn't valid, it should include the http:// \(scheme\)|Unable to parse the URL\.",
        N_("it is no whole address. Write it with https:// in front: https://example.org/."),
    ),
    (
        r"The path '(?P<path>.*)' isn't an existing (?P<thing>.*)\.",
        N_("“{path}” does not exist."),
    ),
    (
        r"The '(?P<value>.*)' should not be the parent directory of the config file\..*",
        N_("the folder may not be the one that holds mkdocs.yml, nor one above it."),
    ),
    (
        r"The '(?P<value>docs_dir|site_dir)' should not be within the '(?P<other>.*?)'.*",
        N_("{value} may not lie within {other}: the site would be built into itself."),
    ),
    (
        r"No theme name set\.|At least one of 'name' or 'custom_dir' must be defined\.",
        N_("the name of the theme is missing. Write name: material."),
    ),
    (
        r"Invalid type (?P<kind>.*)\. Expected a string or key/value pairs\.",
        N_("a name or fields belong here, and {kind} was given."),
    ),
    (
        r"Unrecognised theme name: '(?P<value>.*)'\. .*",
        N_("there is no theme “{value}”. Write name: material."),
    ),
    (
        r"The path set in custom_dir \('(?P<path>.*)'\) does not exist\.",
        N_("the folder “{path}” of custom_dir does not exist."),
    ),
    (
        r"'locale' must be a string\.|Invalid value for locale: .*",
        N_("write locale as a language: sv."),
    ),
    (
        (
            r"The theme '(?P<value>.*?)' (?:does not appear to have a configuration file"
            r"|inherits from '.*?', which does not appear to be installed)\..*"
        ),
        N_("the theme {value} can not be used with this MkDocs. Write name: material."),
    ),
    (
        r"Can't set config_file_path in config",
        N_("mkdocs.yml: config_file_path may not be set. Take it out."),
    ),
    (
        r"Expected one of (?P<allowed>.*), got (?P<value>.*)",
        N_("{value} can not be chosen. Choose one of: {allowed}."),
    ),
    (
        r"Unknown prefix .*",
        N_("mkdocs.yml: write !relative alone, or with $docs_dir or $config_dir after it."),
    ),
    (
        r"Expected nav to be a list, got .*",
        N_("nav must be a list of pages, each on a line that begins with a hyphen."),
    ),
    (
        r"Expected nav item to be a (?:dict of size 1|string or dict), got .*",
        N_("each line of nav is a path, or a title, a colon and a path."),
    ),
    (r"For internal use only\.", N_("it may not be set.")),
    (
        (
            r"'(?P<value>.*)' is not a valid (?:Markdown Extension|plugin) name\."
            r"|Invalid (?:Plugins|Markdown Extensions) configuration(?:\. .*)?"
        ),
        N_("write a list of names, each on a line that begins with a hyphen."),
    ),
    (
        r"Invalid config options for (?:Markdown Extension|the) '(?P<value>.*?)'(?: plugin)?\.",
        N_("the options of {value} must be fields, each on a line of its own."),
    ),
    (
        r"Failed to load extension '(?P<value>.*?)'\.(?s:.*)",
        N_("the Markdown extension {value} can not be loaded. Correct its name, or install it."),
    ),
    (
        r'The "(?P<value>.*)" plugin is not installed',
        N_("there is no plugin {value}. Correct its name, or install it."),
    ),
    (
        r"(?P<value>\S+) must be a subclass of \S+",
        N_("{value} is no plugin of MkDocs."),
    ),
    (
        r"Expected boolean but received: (?P<kind>.*)",
        N_("it must be true or false, and {kind} was given."),
    ),
    (
        r"Plugin '(?P<value>.*)' was specified multiple times.*",
        N_("{value} stands several times in the list. Take one of them out."),
    ),
    (
        r"Cannot import path '(?P<path>.*)' as a Python module",
        N_("{path} is no Python file that can be read."),
    ),
    (
        (
            r"Multiple 'on_page_read_source' handlers can't work \(both plugins '(?P<one>.*)' and"
            r" '(?P<other>.*)' registered one\)\."
        ),
        N_("The plugins {one} and {other} can not be used together: both give pages their text."),
    ),
    (
        r"A theme named '(?P<value>.*)' is provided by the Python packages .*",
        N_("Two Python packages have a theme called {value}."),
    ),
    (
        r"The theme '(?P<value>.*)' is a builtin theme but the package .*",
        N_("A Python package has a theme called {value}, as MkDocs' own is called. Remove it."),
    ),
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
