"""What is placed in texts, to checked records: views, effects, facts, quotes and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.located_record import LocatedRecord, Markdown, Placed
from shk.content.markdown.blocks import text_blocks
from shk.content.markdown.callouts import read_box
from shk.content.partial import partial_record
from shk.content.source_text import SourceText
from shk.content.validate import allowed_fields, validate
from shk.content.yaml.tree import Fields, Leaf, is_missing, key_place, note_not_fields, read_tree
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.callouts import EFFECT_FENCE, PlacedEffect
from shk.model.schema.directive import AT_MOST_ONE, FITS, ONE_OF, Directive, Order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.content.diagnostics import Diagnostics
    from shk.content.markdown.blocks import Block
    from shk.content.yaml.tree import Tree
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.record import Record


def read_directives(
    text: Markdown, words: DirectiveWords, diagnostics: Diagnostics
) -> tuple[Placed, ...]:
    """Read every directive of a text; problems are noted, and those that have one left out."""
    results = (
        _read(text, text_block, words, diagnostics) for text_block in text_blocks(text.body, words)
    )
    return tuple(item for item in results if item)


def _read(
    text: Markdown, block: Block, words: DirectiveWords, diagnostics: Diagnostics
) -> Placed | None:
    """Read one directive."""
    fenced = block.kind in (Directive, PlacedEffect)
    read = _read_fenced if fenced else read_box
    result = read(text, block, words, diagnostics)
    return Placed(text.name or text.path, *result) if result else None


def _read_fenced(
    text: Markdown, block: Block, words: DirectiveWords, diagnostics: Diagnostics
) -> tuple[Record, LocatedRecord] | None:
    """Read a fenced block: a view or an effect."""
    fields = _tree(text, block, words, diagnostics)
    if fields is None:
        return None
    record = validate(words.model(block.kind), fields, {}, diagnostics)
    if record is None:  # what it names is checked all the same
        partial = partial_record(words.model(block.kind), fields, {})
        return partial, LocatedRecord(partial, fields)
    directive = words.canonical(record, block.kind)
    if isinstance(directive, Directive):
        _check(directive, fields, words, diagnostics, about=text.about)
    elif isinstance(directive, PlacedEffect):
        keys = words.keys_of(PlacedEffect)
        owners = [keys["initiative"], keys["story"]]
        view = words.word(EFFECT_FENCE)
        _check_subject(owners, fields, view, diagnostics, needed=not text.about)
    return directive, LocatedRecord(record, fields)


def _tree(
    text: Markdown, block: Block, words: DirectiveWords, diagnostics: Diagnostics
) -> Fields | None:
    """The fields of a fenced block in the language's own words."""
    opening = SourceLocation(text.path, text.line + block.first)
    if not block.closed:
        diagnostics.add("view-unclosed", opening, value=block.info, fence="```")
        return None
    before = diagnostics.count
    code = "\n".join(line.text for line in block.lines)
    tree = read_tree(SourceText(text.path, code), diagnostics, first_line=opening.line + 1)
    if isinstance(tree, Fields):
        return _spoken(tree, block.kind, words, diagnostics)
    if tree is not None and not is_missing(tree):
        note_not_fields(tree, allowed_fields(words.model(block.kind)), diagnostics)
    elif diagnostics.count == before:
        diagnostics.add("view-empty", opening, value=block.info)
    return None


def _spoken(
    tree: Fields, kind: type[Record], words: DirectiveWords, diagnostics: Diagnostics
) -> Fields:
    """The fields with English keys and values turned into the language's own."""
    fields: dict[str, Tree] = {}
    keys: dict[str, SourceLocation] = {}
    spoken_keys = words.keys_of(kind)
    english = {word: name for name, word in spoken_keys.items()}
    terms = words.values if kind is Directive else {}
    for key, location in tree.keys.items():
        spoken = spoken_keys.get(key, key)
        if spoken in keys:
            diagnostics.add("yaml-duplicate-key", location, value=key, first=str(keys[spoken].line))
            continue
        keys[spoken] = location
        if key in tree.fields:
            value = tree.fields[key]
            values = terms.get(english.get(spoken, ""), {})
            if isinstance(value, Leaf) and value.value:
                value = Leaf(values.get(value.value, value.value), value.location)
            fields[spoken] = value
    return Fields(fields, keys, tree.location)


def _check(
    directive: Directive,
    fields: Fields,
    words: DirectiveWords,
    diagnostics: Diagnostics,
    *,
    about: bool,
) -> None:
    """Note keys that do not go with what is shown, or with each other."""
    view = words.word(directive.show.value)
    allowed = _key_list(FITS[directive.show], words)
    for name, key in words.keys.items():
        if key in fields.fields and name not in ("show", *FITS[directive.show]):
            diagnostics.add(
                "view-key", key_place(fields, (key,)), key, value=key, view=view, allowed=allowed
            )
    subjects = [words.word(name) for name in AT_MOST_ONE.get(directive.show, ())]
    _check_subject(subjects, fields, view, diagnostics, needed=directive.show in ONE_OF)
    if directive.order is Order.RELEVANT and not about and "order" in FITS[directive.show]:
        key = words.word("order")
        value = words.word(directive.order.value)
        diagnostics.add("view-order", fields.fields[key].location, key, value=value)


def _check_subject(
    subjects: list[str], fields: Fields, view: str, diagnostics: Diagnostics, *, needed: bool
) -> None:
    """Note a view of nothing when it needs something to be of, and one of two things at once.

    Args:
        subjects: the keys that name its subject, in the language's own words.
        fields: what is written.
        view: what is shown, in the language's own word.
        diagnostics: where problems are noted.
        needed: whether one of the keys has to be written.
    """
    written = [key for key in fields.fields if key in subjects]
    if needed and not written:
        diagnostics.add("view-of-nothing", fields.location, view=view, allowed=", ".join(subjects))
    for key in written[1:]:
        at = key_place(fields, (key,))
        diagnostics.add("view-of-several", at, key, value=key, first=written[0], view=view)


def _key_list(names: Sequence[str], words: DirectiveWords) -> str:
    """Keys as they are reported in a message."""
    return ", ".join(words.word(name) for name in names)
