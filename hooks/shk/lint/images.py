"""Advice on pictures that are too small for where they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.validate import dotted
from shk.content.yaml.tree import place_of
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem
from shk.model.schema.picture_file import WIDTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.images import Pictures

WIDE_ENOUGH = WIDTHS[2]
"""Pixels: a phone of double density, and a social card."""


def small_pictures(pictures: Pictures) -> Iterator[Problem]:
    """Advice on each picture that is narrower than it should be, where it is named."""
    for item in pictures.named:
        picture = pictures.files.get(item.image.src)
        if picture and picture.width < WIDE_ENOUGH:
            steps = (*item.steps, "src")
            details = {
                "value": item.image.src,
                "width": str(picture.width),
                "least": str(WIDE_ENOUGH),
            }
            at = place_of(item.entry.fields, steps)
            yield Problem(CODES["picture-small"], at, dotted(steps), details)
