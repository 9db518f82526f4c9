"""What is placed in texts, to checked records: views, effects, facts, quotes and pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.blocks import text_blocks
from shk.content.box_fields import read_box
from shk.content.collection import Entry
from shk.content.shape import allowed_fields
from shk.content.text import SourceText
from shk.content.validation import validate
from shk.content.yaml_tree import Fields, Leaf, is_missing, key_place, read_tree
from shk.model.boxes import EFFECT_FENCE, PlacedEffect
from shk.model.directive import AT_MOST_ONE, FITS, ONE_OF, Directive, Order
from shk.model.problem import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.content.blocks import Block
    from shk.content.findings import Findings
    from shk.content.yaml_tree import Tree
    from shk.model.directive_words import DirectiveWords
    from shk.model.record import Record


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
    name: str = ""
    """What the text is known by, when it is a part of its file; else the path."""
    media: str = "docs/media"
    """The folder of pictures, from the project folder."""
    language: str = ""
    """The language of a hand-written page, if it is another than the site's."""


@dataclass(frozen=True)
class Placed:
    """A directive that could be read, and where it stands."""

    text: str
    """The name of the text it stands in."""
    directive: Record
    """What it asks for."""
    entry: Entry
    """The same in the author's own words, for checks of what it names."""


def read_directives(
    text: Markdown, words: DirectiveWords, findings: Findings
) -> tuple[Placed, ...]:
    """Read every directive of a text; problems are noted, and those that have one left out."""
    found = (_read(text, one, words, findings) for one in text_blocks(text.body, words))
    return tuple(one for one in found if one)


def _read(text: Markdown, block: Block, words: DirectiveWords, findings: Findings) -> Placed | None:
    """Read one directive."""
    fenced = block.kind in (Directive, PlacedEffect)
    read = _read_fenced if fenced else read_box
    found = read(text, block, words, findings)
    return Placed(text.name or text.path, *found) if found else None


def _read_fenced(
    text: Markdown, block: Block, words: DirectiveWords, findings: Findings
) -> tuple[Record, Entry] | None:
    """Read a fenced block: a view or an effect."""
    fields = _tree(text, block, words, findings)
    if fields is None:
        return None
    record = validate(words.model(block.kind), fields, {}, findings)
    if record is None:
        return None
    directive = words.canonical(record, block.kind)
    if isinstance(directive, Directive):
        _check(directive, fields, words, findings, about=text.about)
    elif isinstance(directive, PlacedEffect):
        keys = words.keys_of(PlacedEffect)
        owners = [keys["initiative"], keys["story"]]
        view = words.word(EFFECT_FENCE)
        _check_subject(owners, fields, view, findings, needed=not text.about)
    return directive, Entry(record, fields)


def _tree(text: Markdown, block: Block, words: DirectiveWords, findings: Findings) -> Fields | None:
    """The fields of a fenced block in the language's own words."""
    opening = Mark(text.path, text.line + block.first)
    if not block.closed:
        findings.add("view-unclosed", opening, value=block.info, fence="```")
        return None
    before = findings.count
    code = "\n".join(one.text for one in block.lines)
    tree = read_tree(SourceText(text.path, code), findings, first_line=opening.line + 1)
    if isinstance(tree, Fields):
        return _spoken(tree, block.kind, words, findings)
    if tree is not None and not is_missing(tree):
        allowed = allowed_fields(words.model(block.kind))
        findings.add("value-not-fields", tree.mark, allowed=allowed)
    elif findings.count == before:
        findings.add("view-empty", opening, value=block.info)
    return None


def _spoken(tree: Fields, kind: type[Record], words: DirectiveWords, findings: Findings) -> Fields:
    """The fields with English keys and values turned into the language's own."""
    fields: dict[str, Tree] = {}
    keys: dict[str, Mark] = {}
    spoken_keys = words.keys_of(kind)
    english = {word: name for name, word in spoken_keys.items()}
    terms = words.values if kind is Directive else {}
    for key, mark in tree.keys.items():
        spoken = spoken_keys.get(key, key)
        if spoken in keys:
            findings.add("yaml-duplicate-key", mark, value=key, first=str(keys[spoken].line))
            continue
        keys[spoken] = mark
        if key in tree.fields:
            value = tree.fields[key]
            values = terms.get(english.get(spoken, ""), {})
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
    subjects = [words.word(name) for name in AT_MOST_ONE.get(directive.show, ())]
    _check_subject(subjects, fields, view, findings, needed=directive.show in ONE_OF)
    if directive.order is Order.RELEVANT and not about and "order" in FITS[directive.show]:
        key = words.word("order")
        value = words.word(directive.order.value)
        findings.add("view-order", fields.fields[key].mark, key, value=value)


def _check_subject(
    subjects: list[str], fields: Fields, view: str, findings: Findings, *, needed: bool
) -> None:
    """Note a view of nothing when it needs something to be of, and one of two things at once.

    Args:
        subjects: the keys that tell what it is of, in the language's own words.
        fields: what is written.
        view: what is shown, in the language's own word.
        findings: where problems are noted.
        needed: whether one of the keys has to be written.
    """
    written = [key for key in fields.fields if key in subjects]
    if needed and not written:
        findings.add("view-of-nothing", fields.mark, view=view, allowed=", ".join(subjects))
    for key in written[1:]:
        at = key_place(fields, (key,))
        findings.add("view-of-several", at, key, value=key, first=written[0], view=view)


def _told(names: Sequence[str], words: DirectiveWords) -> str:
    """Keys as they are told in a message."""
    return ", ".join(words.word(name) for name in names)
