"""One run of a command: what it asks of a build, and who receives its progress."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shk.build.observer import LogObserver, Observer
from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase, Worded

if TYPE_CHECKING:
    from shk.i18n.messages import Messages

DAMAGED = N_("Something kept of earlier builds was damaged. It was made anew.")


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
    """A build that can not be finished; the phrases say why."""


class RefusedContentError(BuildRefusedError):
    """The content has errors; the observer has reported each, and their number."""


class ContentRefusedError(Exception):
    """The content has errors, which stop a command that builds nothing; they have been reported."""


def note_damage(count: int, run: Run, messages: Messages) -> None:
    """Report that something kept was damaged, if it was; the build went on without it."""
    if count:
        run.observer.noted(Phrase(DAMAGED), messages)
