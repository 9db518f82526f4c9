"""One run of a command: what it asks of a build, and who receives its progress."""

from __future__ import annotations

from dataclasses import dataclass, field

from shk.build.observer import LogObserver, Observer
from shk.i18n.phrase import Worded


@dataclass(frozen=True)
class Run:
    """What a command asks for, beside what mkdocs.yml says."""

    observer: Observer = field(default_factory=LogObserver)
    """The receiver of problems and progress."""
    today: str | None = None
    """The day to build for, YYYY-MM-DD; None leaves it to mkdocs.yml and the clock."""
    proposal: bool = False
    """Whether pages may be named that another proposal brings; they are left out."""
    preview: bool = False
    """Whether a build shows what is not public too, marked."""


class BuildRefusedError(Exception):
    """Something stopped the build; the message says what, unless it was reported before."""


class BuildFailedError(Worded, BuildRefusedError):
    """A build that can not be finished; the phrases tell why."""


class RefusedContentError(BuildRefusedError):
    """The content has errors; the observer has reported each, and their number."""


class ContentRefusedError(Exception):
    """The content has errors, which stop a command that builds nothing; they have been reported."""
