"""Directives in texts: fenced blocks that place a view, to checked records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.collection import Entry
from shk.content.prose import code_blocks
from shk.content.shape import allowed_fields
from shk.content.text import SourceText, composed
from shk.content.validation import validate
from shk.content.yaml_tree import Fields, Leaf, is_missing, key_place, read_tree
from shk.model.directive import AT_MOST_ONE, FITS, ONE_OF, Order
from shk.model.problem import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.content.findings import Findings
    from shk.content.prose import CodeBlock
    from shk.content.yaml_tree import Tree
    from shk.model.directive import Directive
    from shk.model.directive_words import DirectiveWords


@dataclass(frozen=True)
class Markdown:
    """A Markdown text in which directives are looked for."""

    path: str
    """Path of its file from the project folder."""
    body: str
    """The text below the front matter."""
    line: int
    """The line of the file on which the text begins, from 1."""
    about: bool
    """Whether it is the page of an initiative or a story."""


@dataclass(frozen=True)
class Placed:
    """A directive that could be read, and where it stands."""

    path: str
    """Path of its file from the project folder."""
    directive: Directive
    """What it asks for."""
    entry: Entry
    """The same in the author's own words, for checks of what it names."""


def directive_blocks(body: str, fences: Sequence[str]) -> Iterator[CodeBlock]:
    """The fenced blocks of a text that are directives, in their order.

    Args:
        body: Markdown.
        fences: the words that can stand after the opening fence.
    """
    for block in code_blocks(body):
        if composed(block.info).partition(" ")[0] in fences:
            yield block


def read_directives(
    text: Markdown, words: DirectiveWords, findings: Findings
) -> tuple[Placed, ...]:
    """Read every directive of a text; problems are noted, and those that have one left out."""
    found = (
        _read(text, block, words, findings) for block in directive_blocks(text.body, words.fences)
    )
    return tuple(one for one in found if one)


def _read(
    text: Markdown, block: CodeBlock, words: DirectiveWords, findings: Findings
) -> Placed | None:
    """Read one directive."""
    opening = Mark(text.path, text.line + block.first)
    if not block.closed:
        findings.add("view-unclosed", opening, value=block.info, fence="```")
        return None
    model, before = words.model(), findings.count
    source = SourceText(text.path, block.code)
    tree = read_tree(source, findings, first_line=opening.line + 1)
    if not isinstance(tree, Fields):
        if tree is not None and not is_missing(tree):
            findings.add("value-not-fields", tree.mark, allowed=allowed_fields(model))
        elif findings.count == before:
            findings.add("front-matter-empty", opening)
        return None
    fields = _spoken(tree, words, findings)
    record = validate(model, fields, {}, findings)
    if record is None:
        return None
    directive = words.canonical(record)
    _check(directive, fields, words, findings, about=text.about)
    return Placed(text.path, directive, Entry(record, fields))


def _spoken(tree: Fields, words: DirectiveWords, findings: Findings) -> Fields:
    """The fields with English keys and values turned into the language's own."""
    fields: dict[str, Tree] = {}
    keys: dict[str, Mark] = {}
    english = {word: name for name, word in words.keys.items()}
    for key, mark in tree.keys.items():
        spoken = words.keys.get(key, key)
        if spoken in keys:
            findings.add("yaml-duplicate-key", mark, value=key, first=str(keys[spoken].line))
            continue
        keys[spoken] = mark
        if key in tree.fields:
            value = tree.fields[key]
            values = words.values.get(english.get(spoken, ""), {})
            if isinstance(value, Leaf) and value.value:
                value = Leaf(values.get(value.value, value.value), value.mark)
            fields[spoken] = value
    return Fields(fields, keys, tree.mark)


def _check(
    directive: Directive, fields: Fields, words: DirectiveWords, findings: Findings, *, about: bool
) -> None:
    """Note keys that do not go with what is shown, or with each other."""
    view = words.word(directive.show.value)
    allowed = _told(FITS[directive.show], words)
    for name, key in words.keys.items():
        if key in fields.fields and name not in ("show", *FITS[directive.show]):
            findings.add(
                "view-key", key_place(fields, (key,)), key, value=key, view=view, allowed=allowed
            )
    _check_subject(directive, fields, words, findings)
    if directive.order is Order.RELEVANT and not about and "order" in FITS[directive.show]:
        key = words.word("order")
        value = words.word(directive.order.value)
        findings.add("view-order", fields.fields[key].mark, key, value=value)


def _check_subject(
    directive: Directive, fields: Fields, words: DirectiveWords, findings: Findings
) -> None:
    """Note a view of nothing, and one of two things at once."""
    view = words.word(directive.show.value)
    subjects = [words.word(name) for name in AT_MOST_ONE.get(directive.show, ())]
    written = [key for key in fields.fields if key in subjects]
    if not written and directive.show in ONE_OF:
        allowed = ", ".join(subjects)
        findings.add("view-of-nothing", fields.mark, view=view, allowed=allowed)
    for key in written[1:]:
        at = key_place(fields, (key,))
        findings.add("view-of-several", at, key, value=key, first=written[0], view=view)


def _told(names: Sequence[str], words: DirectiveWords) -> str:
    """Keys as they are told in a message."""
    return ", ".join(words.word(name) for name in names)
