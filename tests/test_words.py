"""The terms of the glossary are used, and none of those that they replaced.

Names are searched as the tokenizer finds them, prose as docstrings, comments and documents
for developers. Of messages only the English source is searched, and for fewer words.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.i18n.extraction import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = re.compile(
    r"one|found|there|told|whole|told_\w+|\w+_told|Told\w*|Below|below_\w+|[Hh]appenings?|Switch"
    r"|\w*Door|Listed|Glossed|[Gg]lossed|mend|Findings|awaited|\w+_awaited|Dialect|writings"
    r"|Circumstances|Writing|Asker|Wish|Manners|Speaking\w+|[Ss]econd_?(?:Addresses|addresses"
    r"|language|start_view|StartView)|Framed\w*|framed_\w+|Health(?:View|Item|Section)|health_\w+"
    r"|MapPlate|\w+_parts_of_map|Settlement|settlement|settle|Owned|owned|_?[Vv]anished\w*|Held"
    r"|_?tell_\w+|_tell|Recording|Whole\w*|Absent\w+|absent\w*|PageDrawing|put_cards|enter_page|with_marks"
)
"""Names that the glossary replaced, whole names only."""
PROSE = re.compile(
    r"\btold\b|\btell(?:s|ing)?\b|\bhappenings?\b|\bsettlements?\b|\bawaited\b|\bis held to\b"
    r"|\bdoors?\b|\basker\b"
)
"""Words of prose that the glossary replaced."""
MESSAGES = re.compile(r"\btells\b|\btell of\b|\b(?:is|are|be|been) told\b|\btold by\b")
"""The same in messages, where nobody can tell two things apart."""
PUBLISHED = re.compile(r"``told``|`told`|reference-awaited|body-link-awaited|gloss\b")
"""Values and codes that are published under these words, and stay."""
CODE = tuple(
    path
    for folder in ("hooks", "tests", "bench")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "starter" not in path.parts and path.name != "test_words.py"
)
DOCUMENTS = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *(
        page
        for page in sorted((ROOT / "docs" / "develop").rglob("*.md"))
        if "gallery" not in page.parts
    ),
    ROOT / "CHANGELOG.md",
)


@cache
def names_in(source: str) -> frozenset[str]:
    """Every name of a module."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return frozenset(token.string for token in tokens if token.type == tokenize.NAME)


def prose_in(source: str) -> Iterator[tuple[int, str]]:
    """Docstrings and comments of a module, with their lines."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        value = getattr(node, "value", None)
        if isinstance(node, ast.Expr) and isinstance(value, ast.Constant):
            yield node.lineno, str(value.value)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def coined_names(source: str) -> list[str]:
    """The names of a module that the glossary replaced."""
    return sorted(name for name in names_in(source) if NAMES.fullmatch(name))


def coined_prose(text: str) -> list[str]:
    """The words of a text that the glossary replaced."""
    return PROSE.findall(PUBLISHED.sub("", text))


def test_no_name_is_one_that_the_glossary_replaced() -> None:
    coined = {str(path.relative_to(ROOT)): coined_names(_text(path)) for path in CODE}
    assert {path: names for path, names in coined.items() if names} == {}


def test_no_docstring_and_no_comment_uses_a_replaced_word() -> None:
    assert [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in CODE
        if "tests" not in path.parts
        for line, text in prose_in(_text(path))
        if coined_prose(text)
    ] == []


def test_no_document_uses_a_replaced_word() -> None:
    assert [
        f"{document.relative_to(ROOT)}:{number}: {line}"
        for document in DOCUMENTS
        for number, line in enumerate(_text(document).splitlines(), 1)
        if coined_prose(line)
    ] == []


def test_no_message_uses_a_replaced_word() -> None:
    catalogue = load_catalogue(ROOT / "hooks" / "shk" / "i18n" / "sv.po")
    sources = [str(message.id) for message in catalogue if message.id]
    assert [source for source in sources if MESSAGES.search(source)] == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("for one in stories: pass", ["one"]),
        ("def told_to(happening: Settlement): ...", ["Settlement", "happening", "told_to"]),
        ("for story in stories: pass", []),
        ("x = 'one whole'", []),
    ],
)
def test_a_replaced_name_is_seen(source: str, names: list[str]) -> None:
    assert coined_names(source) == names


def test_a_replaced_word_is_seen() -> None:
    assert coined_prose("All problems are told at once.") == ["told"]
    assert [text for _, text in prose_in('"""Told."""\nx = 1  # told\n')] == ["Told.", "# told"]
    assert coined_prose("The stage `told` of an effect.") == []
    assert MESSAGES.search("A source tells of it.")
    assert not MESSAGES.search("Nobody can tell which.")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
