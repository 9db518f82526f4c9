"""Sections of a body for other readers: found by their headings and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.authored_page import Body, Texts
from shk.content.markdown.code_spans import prose_lines
from shk.content.validate import dotted, nearest
from shk.content.yaml.tree import place_of
from shk.i18n.characters import is_blank
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.version import Section, audience_headings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.content.authored_page import Page
    from shk.content.diagnostics import Diagnostics
    from shk.i18n.messages import Messages
    from shk.model.schema.authored import Authored
    from shk.model.schema.references import Steps
    from shk.model.schema.vocabulary import Audience


_HEADING = re.compile(r"^#(?!#)(?P<space>\s?)(?P<title>.*)")


_UNDERLINE = re.compile(r"^=+[ ]*$")


@dataclass(frozen=True)
class _Heading:
    """A heading of the first level."""

    line: int
    """Its line in the file, from 1."""
    title: str
    """What it says."""
    plain: bool
    """Whether it is written as a number sign, a space and the words."""


def read_sections(body: Body, messages: Messages, diagnostics: Diagnostics) -> Texts:
    """Take a body apart; problems are noted, and a section that has one is left out.

    Args:
        body: what stands below the front matter.
        messages: the language of the site, whose words the headings are.
        diagnostics: where problems are noted.
    """
    known = audience_headings(messages)
    opening: list[tuple[_Heading, Audience]] = []
    meant: set[Audience] = set()
    for heading in _headings(body):
        if heading.plain and heading.title in known:
            opening.append((heading, known[heading.title]))
        else:
            near = _note_unknown(heading, body, known, diagnostics)
            meant |= {known[near]} if near else set()
    lines = body.text.split("\n")
    starts = [item.line - body.line for item, _ in opening]
    full = "\n".join(lines[: starts[0]]).rstrip("\n") if starts else body.text
    if opening and is_blank(full):
        diagnostics.add("body-empty", SourceLocation(body.path, body.line))
    sections: dict[Audience, Section] = {}
    ends = [*starts[1:], len(lines)][: len(starts)]
    for (heading, audience), end in zip(opening, ends, strict=True):
        section = _section(audience, heading, lines[:end], body)
        at = SourceLocation(body.path, heading.line)
        if audience in sections:
            first = str(sections[audience].opened)
            diagnostics.add("version-twice", at, value=heading.title, first=first)
        elif is_blank(section.body):
            diagnostics.add("version-empty", at, value=heading.title)
            meant.add(audience)
        else:
            sections[audience] = section
    return Texts(full, tuple(sections.values()), frozenset(meant))


def check_versions(
    record: Authored, page: Page, messages: Messages, diagnostics: Diagnostics
) -> None:
    """Note versions written twice, those without a text, and what another language lacks."""
    sections = page.texts.sections
    shown = frozenset(item.audience for item in sections) | page.texts.meant
    first: dict[Audience, SourceLocation] = {}
    for number, entry in enumerate(record.versions):
        steps: Steps = ("versions", number, "audience")
        at, audience = place_of(page.fields, steps), entry.audience
        if audience is None:
            continue  # it is reported that there is no such audience
        name = messages.text(audience.label)
        if audience in first:
            line = str(first[audience].line)
            diagnostics.add("version-twice", at, dotted(steps), value=name, first=line)
        elif audience not in shown:
            heading = _written(audience, messages)
            diagnostics.add("version-without-text", at, dotted(steps), value=name, heading=heading)
        first.setdefault(audience, at)
    for section in sections:
        if section.audience.language:
            _check_own_words(record, page, section, messages, diagnostics)


def _check_own_words(
    record: Authored, page: Page, section: Section, messages: Messages, diagnostics: Diagnostics
) -> None:
    """Note a title or summary that is missing from a version in another language."""
    audience = section.audience
    numbers = [n for n, version in enumerate(record.versions) if version.audience is audience]
    steps: Steps = ("versions", *numbers[:1])
    for key in ("title", "summary"):
        entry = record.versions[numbers[0]] if numbers else None
        if entry is None or getattr(entry, key) is None:
            diagnostics.add(
                "version-untold",
                place_of(page.fields, steps)
                if numbers
                else SourceLocation(page.path, section.opened),
                dotted((*steps, key)),
                value=messages.text(audience.label),
                label=type(record).model_fields[key].title or key,
                key=key,
                audience=audience.value,
            )


def _headings(body: Body) -> Iterator[_Heading]:
    """Every heading of the first level outside code blocks."""
    before, above = "", ""
    for number, line in prose_lines(body.text, body.line):
        if match := _HEADING.match(line):
            title = match["title"].strip().rstrip("#").strip()
            yield _Heading(number, title, plain=bool(match["space"]))
        elif above.strip() and not before.strip() and _UNDERLINE.match(line):
            yield _Heading(number - 1, above.strip(), plain=False)
        before, above = above, line


def _note_unknown(
    heading: _Heading, body: Body, known: Mapping[str, Audience], diagnostics: Diagnostics
) -> str:
    """Note a heading that begins no section; returns the one that was most likely meant."""
    near = nearest(heading.title, known).get("suggestion", "")
    diagnostics.add(
        "body-heading",
        SourceLocation(body.path, heading.line),
        value=heading.title,
        allowed=", ".join(f"# {item}" for item in known),
        **({"suggestion": f"# {near}"} if near else {}),
    )
    return near


def _section(audience: Audience, heading: _Heading, lines: list[str], body: Body) -> Section:
    """The section below a heading, without the empty lines around it.

    Args:
        audience: whom it is for.
        heading: its heading.
        lines: the lines of the body up to its end.
        body: what they are the lines of.
    """
    first = heading.line - body.line + 1
    while first < len(lines) and not lines[first].strip():
        first += 1
    text = "\n".join(lines[first:]).strip("\n")
    return Section(audience, text, first + body.line, heading.line, body.path)


def _written(audience: Audience, messages: Messages) -> str:
    """The heading of an audience as it is written in the site's language."""
    return next(
        f"# {key}"
        for key, audience_heading in audience_headings(messages).items()
        if audience_heading is audience
    )
