"""The parts of JSON-LD."""

from __future__ import annotations

import json

import pytest

from shk.features.metadata.json_ld import interval, moment, node, script_text
from shk.model.schema.when import parse_when


def test_what_is_empty_is_left_out() -> None:
    assert node("Thing", id="", name="A", url="", about=[], image=None, position=0) == {
        "@type": "Thing",
        "name": "A",
        "position": 0,
    }


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!-- <script>", "a & b", "line\u2028\u2029end"]
)
def test_no_text_ends_the_script(text: str) -> None:
    result = script_text([node("Thing", name=text)])
    assert not set(result) & set("<>&\u2028\u2029")
    assert json.loads(result)["@graph"] == [{"@type": "Thing", "name": text}]


@pytest.mark.parametrize(
    ("written", "date", "time"),
    [
        ("2024-03-15", "2024-03-15", "2024-03-15"),
        ("2024-03", "2024-03", "2024-03"),
        ("2024", "2024", "2024"),
        ("spring 2024", None, "2024-01-01/2024-05-31"),
        ("2023/2024-02", None, "2023-01-01/2024-02-29"),
    ],
)
def test_moments_are_reported_as_exactly_as_they_are_known(
    written: str, date: str | None, time: str
) -> None:
    when = parse_when(written)
    assert moment(when) == date
    assert interval(when) == time


def test_no_moment_is_no_date() -> None:
    assert moment(None) is None
    assert interval(None) is None
