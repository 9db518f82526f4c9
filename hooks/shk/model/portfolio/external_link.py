"""Links that lead to other sites, and what those sites answered when asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OutsideLink:
    """A link to another site."""

    url: str
    """The address it leads to, beginning with http:// or https://."""
    owner: str
    """Title or name of the record that has it."""
    path: str
    """The file of the record; empty for a row of a data file."""


@dataclass(frozen=True)
class LinkAnswer:
    """What came of asking for a link."""

    link: OutsideLink
    """What was asked for."""
    alive: bool
    """Whether there is something at the address."""
    text: str
    """The status, ``404 Not Found``, or a source string that says why there is none."""
