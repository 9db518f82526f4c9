"""One run of a command: what it asks of a build, and who is told how it goes."""

from __future__ import annotations

from dataclasses import dataclass, field

from shk.build.observer import LogObserver, Observer


@dataclass(frozen=True)
class Run:
    """What a command asks for, beside what mkdocs.yml says."""

    observer: Observer = field(default_factory=LogObserver)
    """Who is told of problems and progress."""
    today: str | None = None
    """The day to build for, YYYY-MM-DD; None leaves it to mkdocs.yml and the clock."""
    proposal: bool = False
    """Whether pages may be named that another proposal brings; they are left out."""
    preview: bool = False
    """Whether a build shows what is not public too, marked."""


class BuildRefusedError(Exception):
    """Something stopped the build; the message tells what, or it has been told before."""
