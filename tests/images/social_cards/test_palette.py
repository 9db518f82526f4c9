"""Colours of cards are those of the site's stylesheet."""

from __future__ import annotations

from pathlib import Path

import pytest

import shk
from shk.images.social_cards.palette import mixed, read_palette

TOKENS = Path(shk.__file__).parent / "site" / "assets" / "tokens.css"


@pytest.mark.parametrize("hue", ["warm", "cool", "third", "fourth"])
def test_every_hue_of_the_theme_has_its_light_colours(hue: str) -> None:
    stylesheet = TOKENS.read_text(encoding="utf-8")
    light = stylesheet.split("@media")[0]
    palette = read_palette(stylesheet, hue)
    assert f"--paper: {palette.paper};" in light
    assert f"--{hue}: {palette.hue};" in light
    assert f"--{hue}-soft: {palette.hue_soft};" in light
    assert f"--{hue}-ink: {palette.hue_ink};" in light


def test_a_page_without_a_hue_is_neutral() -> None:
    stylesheet = TOKENS.read_text(encoding="utf-8")
    palette = read_palette(stylesheet, "")
    assert palette.hue_ink == palette.ink
    assert read_palette(stylesheet, "mauve") == palette


def test_a_colour_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match="--paper"):
        read_palette(":root { --ink: #000000; }", "")


def test_colours_are_mixed_as_the_stylesheet_does() -> None:
    assert mixed("#ff0000", "#0000ff", 0.5) == "#800080"
    assert mixed("#123456", "#ffffff", 1) == "#123456"
