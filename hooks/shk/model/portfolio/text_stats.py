"""What is known of texts beside what stands in them: how heavy they are, and what in them ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from shk.model.schema.vocabulary import Audience


@dataclass(frozen=True)
class TextWeight:
    """How heavy a text is to read."""

    path: str
    """Path of its file from the project folder."""
    audience: Audience | None
    """Whom it is a version for; None for the full text."""
    lix: int
    """Its LIX, rounded."""
    level: str
    """What the LIX is called, a source string."""


@dataclass(frozen=True)
class TextEnd:
    """A picture or quote in a text, which may be shown until a day."""

    path: str
    """Path of the file from the project folder."""
    name: str
    """The picture's path below the folder of pictures, or who is quoted."""
    day: date
    """The last day on which it may be shown."""
    is_quote: bool
    """Whether it is a quote; else it is a picture."""


@dataclass(frozen=True)
class TextFacts:
    """What is known of all texts."""

    weights: tuple[TextWeight, ...] = ()
    """How heavy each text is that can be measured."""
    ends: tuple[TextEnd, ...] = ()
    """Every picture and quote in a text that has a last day."""


NO_TEXT_FACTS = TextFacts()
"""Nothing is known, as in a build that does not report it."""
