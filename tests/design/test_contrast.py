"""Colours keep their contrast, and the documents tell it right."""

from __future__ import annotations

import re

import pytest

from tests.design.contrast import ASSETS, HUES, ROOT, contrast, grounds, pairs, ratio, table, themes

TOLD = re.compile(r"([\d.]+):1( or more)? on (paper|surface|its soft|any soft hue)")
"""A figure in a comment of the style sheet."""


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.statement("The contrast of every pair of colours is reckoned from the style sheets.")
@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_every_pair_has_its_contrast(theme: str) -> None:
    colours = themes()[theme]
    weak = [
        (text, ground, round(ratio(colours, text, ground), 2), least)
        for text, ground, least in pairs()
        if ratio(colours, text, ground) < least
    ]
    assert weak == []


def test_both_ways_to_dark_are_the_same() -> None:
    result = themes()
    assert result["dark"] == result["dark by choice"]
    assert result["dark"] != result["light"]


def test_hues_are_kept_apart_without_colour() -> None:
    """In grey print the two hues in use differ in lightness by a clear step."""
    for name in ("light", "print"):
        colours = themes()[name]
        assert contrast(colours["warm"], colours["cool"]) >= 1.5


def test_the_comments_of_the_style_sheet_are_right() -> None:
    css = (ASSETS / "tokens.css").read_text(encoding="utf-8")
    light, dark = themes()["light"], themes()["dark"]
    wrong, seen = [], 0
    for part, colours in zip(re.split(r"@media screen", css), (light, dark, dark), strict=True):
        for name, comment in re.findall(r"--([\w-]+): #\w+; /\* (.*?) \*/", part):
            for figure, more, ground in TOLD.findall(comment):
                real = _real(colours, name, ground)
                seen += 1
                right = real >= float(figure) - 0.06 if more else abs(real - float(figure)) < 0.06
                if not right:
                    wrong.append(f"{name} {figure} on {ground}: {real:.2f}")
    assert wrong == []
    assert seen > 60


def _real(colours: dict[str, str], name: str, ground: str) -> float:
    """The contrast that a comment speaks of."""
    if ground == "any soft hue":
        return min(
            ratio(colours, name, item) for item in grounds(colours) if item.endswith("-soft")
        )
    if ground == "its soft":
        hue = next(item for item in HUES if name.startswith(item))
        return ratio(colours, name, f"{hue}-soft")
    return ratio(colours, name, ground)


def test_the_table_of_the_document_is_the_one_reckoned() -> None:
    document = (ROOT / "docs" / "develop" / "design-language.md").read_text(encoding="utf-8")
    assert table() in document, "run python -m tests.design.contrast and put its table there"
