"""Signs with their words: the strands and the phase of an initiative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.vocabulary import Strand

if TYPE_CHECKING:
    from collections.abc import Collection

    from shk.model.schema.vocabulary import Phase
    from shk.site.context import Context


@dataclass(frozen=True)
class Sign:
    """A drawn sign, the word that stands beside it and the page it leads to."""

    symbol: str
    """Id of the symbol in ``icons.html``."""
    title: str
    """The word, in the reader's language."""
    uri: str
    """The page with the initiatives that have it."""


def strand_sign(context: Context, strand: Strand) -> Sign:
    """The sign of one strand."""
    uri = context.addresses.strand(strand.value)
    return Sign(f"sign-{strand.value}", context.text(strand.label), uri)


def strand_signs(context: Context, strands: Collection[Strand]) -> tuple[Sign, ...]:
    """The signs of strands, in the order of the vocabulary."""
    return tuple(strand_sign(context, one) for one in Strand if one in strands)


def phase_sign(context: Context, phase: Phase) -> Sign:
    """The sign of a phase."""
    uri = context.addresses.phase(phase.value)
    return Sign(f"phase-{phase.value}", context.text(phase.label), uri)
