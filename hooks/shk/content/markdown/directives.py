"""What is placed in texts, to checked records: views, effects, facts, quotes and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.entries import Entry, Markdown, Placed
from shk.content.markdown.blocks import text_blocks
from shk.content.markdown.callouts import read_box
from shk.content.partial import partial_record
from shk.content.source_text import SourceText
from shk.content.validate import allowed_fields, validate
from shk.content.yaml.tree import Fields, Leaf, is_missing, key_place, note_not_fields, read_tree
from shk.model.diagnostics.diagnostic import Mark
from shk.model.schema.callouts import EFFECT_FENCE, PlacedEffect
from shk.model.schema.directive import AT_MOST_ONE, FITS, ONE_OF, Directive, Order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.content.diagnostics_sink import Findings
    from shk.content.markdown.blocks import Block
    from shk.content.yaml.tree import Tree
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.record import Record


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
    if record is None:  # what it names is checked all the same
        partial = partial_record(words.model(block.kind), fields, {})
        return partial, Entry(partial, fields)
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
        note_not_fields(tree, allowed_fields(words.model(block.kind)), findings)
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
