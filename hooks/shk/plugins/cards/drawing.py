"""All cards of a build: kept ones taken, missing ones drawn, several at once if many."""

from __future__ import annotations

import logging
import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from shk.imaging.cards.palette import Palette, read_palette
from shk.imaging.cards.sheet import draw_card, draw_plain_card

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from shk.imaging.cards.facts import CardFacts
    from shk.imaging.cards.store import CardStore, Design

log = logging.getLogger("mkdocs.plugins.shk")

MANY = 40
"""From how many missing cards on it pays to start further processes."""

PLAIN = Palette("#ffffff", "#222222", "#555555", "#555555", "#eeeeee", "#222222")
"""The colours of a default card when those of the site can not be read."""


def put_cards(
    folder: Path, wanted: Mapping[str, CardFacts], design: Design, store: CardStore, site: Path
) -> None:
    """Write the cards of a site; one that can not be drawn is a warning and the default card.

    Args:
        folder: where the cards go.
        wanted: what each tells, by its file name.
        design: colours and typefaces.
        store: cards of earlier builds, which new ones are added to.
        site: the finished site, which pictures are read from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = {}
    for name, facts in wanted.items():
        if kept := store.get(name):
            (folder / name).write_bytes(kept)
        else:
            missing[name] = facts
    for name, card, fault in _drawn(missing, design, site):
        (folder / name).write_bytes(card)
        if fault:
            title = missing[name].title
            log.warning("shk/cards: the card of “%s” is the default one: %s", title, fault)
        else:
            store.put(name, card)
    store.keep_only(wanted)


def _drawn(
    missing: Mapping[str, CardFacts], design: Design, site: Path
) -> Iterator[tuple[str, bytes, str]]:
    """Each card by name, with what was wrong if it is the default one."""
    draw = partial(draw_one, design=design, site=site)
    workers = os.cpu_count() or 1
    if len(missing) < MANY or workers == 1:
        yield from map(draw, missing.items())
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(draw, missing.items(), chunksize=8)


def draw_one(item: tuple[str, CardFacts], design: Design, site: Path) -> tuple[str, bytes, str]:
    """Draw one card, or the default one; the last part tells why, and is empty if all is well."""
    name, facts = item
    picture = site / facts.picture if facts.picture else None
    palette = PLAIN
    try:
        palette = read_palette(design.stylesheet, facts.hue)
        return name, draw_card(facts, palette, design.faces, picture), ""
    except (OSError, ValueError, ArithmeticError, MemoryError) as error:
        return name, draw_plain_card(facts.motif, palette), str(error) or type(error).__name__
