"""Signs with their words: the strands and the phase of an initiative."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.vocabulary import Strand

if TYPE_CHECKING:
    from collections.abc import Collection

    from shk.model.schema.vocabulary import Phase
    from shk.site.context import Context

_SIGNS = '<svg class="signs"'
"""What the symbols of ``icons.html`` begin with in a page."""
_SYMBOL = re.compile(r'\s*<symbol id="([^"]+)".*?</symbol>')


@dataclass(frozen=True)
class Icon:
    """A drawn sign, the word that stands beside it and the page it leads to."""

    symbol: str
    """Id of the symbol in ``icons.html``."""
    title: str
    """The word, in the reader's language."""
    uri: str
    """The page with the initiatives that have it."""


def strand_icon(context: Context, strand: Strand) -> Icon:
    """The sign of one strand."""
    uri = context.addresses.strand(strand.value)
    return Icon(f"sign-{strand.value}", context.text(strand.label), uri)


def strand_icons(context: Context, strands: Collection[Strand]) -> tuple[Icon, ...]:
    """The signs of strands, in the order of the vocabulary."""
    return tuple(strand_icon(context, item) for item in Strand if item in strands)


def phase_icon(context: Context, phase: Phase) -> Icon:
    """The sign of a phase."""
    uri = context.addresses.phase(phase.value)
    return Icon(f"phase-{phase.value}", context.text(phase.label), uri)


def with_used_icons(html: str) -> str:
    """A page with those symbols of ``icons.html`` that it shows; without the rest."""
    begin = html.find(_SIGNS)
    if begin < 0:
        return html
    end = html.index("</svg>", begin)
    used = set(re.findall(r'href="#([\w-]+)"', html))
    kept = _SYMBOL.sub(lambda it: it[0] if it[1] in used else "", html[begin:end])
    return f"{html[:begin]}{kept}{html[end:]}"
