"""What is written is read back as it was, by our reader and by others."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from shk.content.diagnostics import Diagnostics
from shk.content.source_text import SourceText
from shk.content.yaml.tree import plain_data, read_tree
from shk.editing.yaml_dump import Value, block, flow, scalar
from shk.i18n.characters import is_blank

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), min_size=1
).map(lambda item: " ".join(item.split()))


def read(text: str) -> object:
    """What our reader makes of YAML."""
    tree = read_tree(SourceText("a.yml", text), Diagnostics())
    return None if tree is None else plain_data(tree)


@given(WORDS.filter(lambda item: not is_blank(item)))  # a value that shows nothing is read as none
def test_texts_come_back(text: str) -> None:
    line = scalar(text, words=True)
    assert "\n" not in line
    assert read(f"a: {line}\nb: [{line}]\n") == {"a": text, "b": [text]}
    assert yaml.safe_load(f"a: {line}") == {"a": text}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Mat och möten", "Mat och möten"),
        ("Årby: fler", '"Årby: fler"'),
        ("no", '"no"'),
        ("2024", '"2024"'),
        ("null", '"null"'),
        ("a, b", '"a, b"'),
        ('sa "nej"', 'sa "nej"'),
        ("två\nrader", "två rader"),
    ],
)
def test_quotes_stand_only_where_needed(text: str, line: str) -> None:
    assert scalar(text, words=True) == line


def test_facts_are_plain() -> None:
    assert [scalar(item) for item in ("2024", "true", "2024-05-06")] == [
        "2024",
        "true",
        "2024-05-06",
    ]


@pytest.mark.parametrize("step", [0, 2])
@pytest.mark.parametrize("indent", [0, 4])
def test_blocks_nest(indent: int, step: int) -> None:
    fields: dict[str, Value] = {
        "title": "A",
        "goals": ["x", "y"],
        "sources": [{"document": "d", "where": "w"}, {"document": "e"}],
        "image": {"src": "a.jpg", "alt": "A"},
    }
    assert read(block(fields, indent, step)) == fields


def test_a_row_between_brackets_is_the_same_row() -> None:
    fields: dict[str, Value] = {"id": "a", "goals": ["x", "y"], "source": {"document": "d"}}
    assert flow(fields) == "{id: a, goals: [x, y], source: {document: d}}"
    assert read(f"- {flow(fields)}") == [fields]
