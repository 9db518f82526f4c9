"""PyYAML's errors told where the slip is."""

from __future__ import annotations

import pytest
import yaml

from shk.content.yaml.errors import Fault, fault_of
from shk.content.yaml.subset import YamlSubset, word_at


def fault_in(text: str) -> Fault:
    subset = YamlSubset(text)
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        subset.get_single_node()
    return fault_of(raised.value, subset, text)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('a: "b\nc: d\n', "yaml-quote", 0, 3),
        ('a: "b\nc: "d"\n', "yaml-quote", 0, 3),
        ("a: 'Evas' katt'", "yaml-quote", 0, 3),
        ("a: [b\nc: d", "yaml-bracket", 0, 3),
        ("x: y\na: {b: c\nd: e", "yaml-bracket", 1, 3),
        ("a: [b] c", "yaml-bracket", 0, 7),
        ("a: b: c", "yaml-colon", 0, 4),
        ("a:b\nc: d", "yaml-colon-missing", 0, 0),
        ("a: b\n\n  c d\n  e: f", "yaml-colon-missing", 2, 2),
        ("a: b\nc\nd: e", "yaml-colon-missing", 1, 0),
        ("a: b\n c: d", "yaml-indentation", 1, 1),
        ("a:\n\t- b", "yaml-tab", 1, 0),
        ("a: @b", "yaml-sign", 0, 3),
        (": b", "yaml-key", 0, 0),
        ("a: |x\n  b", "yaml-syntax", 0, 4),
        ("%YAML 9\n---\na: b", "yaml-syntax", 0, 7),
    ],
)
def test_place_and_code(text: str, code: str, line: int, column: int) -> None:
    fault = fault_in(text)
    assert (fault.code, fault.line, fault.column) == (code, line, column)


def test_what_is_not_known_is_reported_without_pyyaml_s_english_words() -> None:
    fault = fault_in('a: "\\q"')
    assert (fault.code, dict(fault.details)) == ("yaml-syntax", {})


def test_word_ends_at_space_and_brackets() -> None:
    assert word_at("*Nytt* a", 1) == "Nytt*"
    assert word_at("[*a]", 2) == "a"
    assert word_at("& b", 1) == ""
