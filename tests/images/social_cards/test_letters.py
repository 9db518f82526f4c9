"""What a typeface lacks is found before a card is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageFont

import shk
from shk.images.social_cards.typesetting import drawable

HEAD = Path(shk.__file__).parent / "site" / "assets" / "fonts" / "head.woff2"
FONT = ImageFont.truetype(HEAD, 29, layout_engine=ImageFont.Layout.BASIC)


@pytest.mark.parametrize(
    ("title", "drawn"),
    [
        ("Åsa, Ömer & Zoë: 2½ år – ”nu” 100 %", "Åsa, Ömer & Zoë: 2½ år – ”nu” 100 %"),
        ("🎉 Fest 👩‍👧 för alla ❤️ i Åby", "Fest för alla i Åby"),
        ("hård\u00admjuk", "hårdmjuk"),
    ],
)
def test_signs_without_a_shape_leave_no_gap(title: str, drawn: str) -> None:
    assert drawable(title, FONT) == drawn


@pytest.mark.parametrize("title", ["日本", "Добро och gott", "≥ 65 år", "🎉", ""])
def test_a_letter_without_a_shape_is_refused(title: str) -> None:
    with pytest.raises(ValueError, match="the typeface has no"):
        drawable(title, FONT)
