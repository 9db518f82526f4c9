"""Cards as pictures: size, form, and what stands where."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

import shk
from shk.geometry.motif import Standing, draw_motif
from shk.images.social_cards.draw import PANEL, Typefaces, draw_card, draw_plain_card
from shk.images.social_cards.palette import Palette, read_palette
from shk.images.social_cards.spec import HEIGHT, WIDTH, CardFacts
from shk.images.social_cards.store import DRAWING, Design, card_name

ASSETS = Path(shk.__file__).parent / "site" / "assets"
FACES = Typefaces(ASSETS / "fonts" / "head.woff2", ASSETS / "fonts" / "text.woff2")
STYLESHEET = (ASSETS / "tokens.css").read_text(encoding="utf-8")
WARM = read_palette(STYLESHEET, "warm")
FACTS = CardFacts(
    title="Mat och möten i Norrby",
    kicker=("Berättelser",),
    site="Kvarnbergskontraktet",
    language="sv",
    hue="warm",
    motif=draw_motif(Standing(1, 2, 3, 12)),
)


def opened(card: bytes) -> Image.Image:
    """A card as a picture in full colour."""
    return Image.open(io.BytesIO(card)).convert("RGB")


def inked(card: bytes, box: tuple[int, int, int, int], palette: Palette) -> bool:
    """Whether anything stands on the paper of a part of a card."""
    part = opened(card).crop(box)
    ground = Image.new("RGB", part.size, palette.paper)
    difference = ImageChops.difference(part, ground).convert("L")
    return difference.point(lambda level: 255 if level > 60 else 0).getbbox() is not None


@pytest.fixture(scope="module")
def card() -> bytes:
    """A card of a story without a picture."""
    return draw_card(FACTS, WARM, FACES)


def test_a_card_has_the_size_that_hosts_ask_for_and_is_small(card: bytes) -> None:
    with Image.open(io.BytesIO(card)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("PNG", (WIDTH, HEIGHT), "P")
    assert len(card) < 100_000


def test_words_keep_off_the_drawing_and_the_margin(card: bytes) -> None:
    assert inked(card, (64, 132, WIDTH - PANEL - 48, 500), WARM)
    assert not inked(card, (0, 0, 56, HEIGHT), WARM)
    assert not inked(card, (WIDTH - PANEL - 46, 0, WIDTH - PANEL - 4, HEIGHT), WARM)


def test_the_same_facts_give_the_same_bytes(card: bytes) -> None:
    assert draw_card(FACTS, WARM, FACES) == card


@pytest.mark.parametrize("hue", ["warm", "cool", "third", "fourth", ""])
def test_the_drawing_has_the_hue_of_the_page(hue: str) -> None:
    palette = read_palette(STYLESHEET, hue)
    colours = opened(draw_card(FACTS, palette, FACES)).getcolors(WIDTH * HEIGHT) or []
    common = [colour for _, colour in sorted(colours, reverse=True)[:4]]
    for wanted in (palette.paper, palette.hue_soft, palette.hue):
        near = bytes.fromhex(wanted[1:])
        assert any(
            max(abs(a - b) for a, b in zip(near, item, strict=True)) <= 4
            for item in common
            if isinstance(item, tuple)
        ), wanted


def test_a_picture_takes_the_place_of_the_drawing(tmp_path: Path) -> None:
    file = tmp_path / "grön.jpg"
    exif = Image.Exif()
    exif[0x010E] = "a place nobody should know"
    Image.new("RGB", (1600, 900), "#118833").save(file, exif=exif)
    card = draw_card(replace(FACTS, picture="media/a.jpg"), WARM, FACES, file)
    with Image.open(io.BytesIO(card)) as picture:
        assert picture.format == "JPEG"
        assert not picture.getexif()
        pixel = picture.getpixel((WIDTH - 100, 300))
    assert isinstance(pixel, tuple)
    assert max(abs(a - b) for a, b in zip(pixel, (0x11, 0x88, 0x33), strict=True)) < 8
    assert b"nobody should know" not in card
    assert len(card) < 100_000


def test_the_longest_words_still_stand_on_the_card() -> None:
    title = "Skoldemokratifrågeställningsgruppsmötesprotokollsjusteringsförrättarvalet är klart"
    card = draw_card(replace(FACTS, title=title), WARM, FACES)
    assert not inked(card, (WIDTH - PANEL - 46, 0, WIDTH - PANEL - 4, HEIGHT), WARM)
    assert not inked(card, (64, HEIGHT - 126, WIDTH - PANEL - 48, HEIGHT - 100), WARM)


def test_a_long_row_of_words_above_the_title_is_shortened_whole() -> None:
    short = draw_card(FACTS, WARM, FACES)
    long = draw_card(replace(FACTS, kicker=("Berättelser", "o" * 80)), WARM, FACES)
    assert long == short


def test_a_card_without_words_needs_no_typeface() -> None:
    assert opened(draw_plain_card(FACTS.motif, WARM)).size == (WIDTH, HEIGHT)


def test_a_name_tells_all_that_a_card_shows() -> None:
    design = Design(STYLESHEET, FACES).digest()
    names = {
        card_name(item, design)
        for item in (
            FACTS,
            replace(FACTS, title="Mat"),
            replace(FACTS, hue="cool"),
            replace(FACTS, site="A"),
            replace(FACTS, motif=draw_motif(Standing(2, 2, 3, 12))),
            replace(FACTS, picture="media/a.1234.800.jpg"),
        )
    }
    assert len(names) == 6
    assert card_name(FACTS, Design(STYLESHEET + " ", FACES).digest()) not in names
    assert card_name(FACTS, design) in names


@pytest.mark.parametrize("title", ["W" * 120, "سلام"])
def test_a_title_that_would_stand_outside_or_have_gaps_is_refused(title: str) -> None:
    with pytest.raises(ValueError, match=r"too wide|no “"):
        draw_card(replace(FACTS, title=title), WARM, FACES)


def test_another_drawing_has_another_version(card: bytes) -> None:
    """Names of cards hold the version, so a changed drawing must raise it."""
    digest = hashlib.sha256(opened(card).tobytes()).hexdigest()[:16]
    assert {DRAWING: digest} == {2: "6228673afd54c514"}
