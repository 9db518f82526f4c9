"""Receives build progress and diagnostics."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from shk.model.diagnostics.diagnostic import Severity
from shk.model.diagnostics.renderers import problem_text

if TYPE_CHECKING:
    from datetime import date

    from shk.build.clock import BuildDay
    from shk.i18n.messages import Messages
    from shk.i18n.phrase import Phrase
    from shk.model.diagnostics.diagnostic import Problem

log = logging.getLogger("shk")

PHRASE = "phrase"
"""The attribute of a log record that holds its phrase."""

_LEVELS = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.ADVICE: logging.INFO,  # a warning counts in strict mode, and advice stops nothing
}


class Observer(Protocol):
    """Receives problems and progress while a site is built."""

    def problems_found(self, problems: tuple[Problem, ...], messages: Messages) -> None:
        """Every problem in the content, once, before anything is built."""

    def day_known(self, day: BuildDay, messages: Messages) -> None:
        """Which day the site is built for, and why."""

    def noted(self, phrase: Phrase, messages: Messages) -> None:
        """Something beside the content that is to be known and stops nothing."""

    def next_build_known(self, day: date | None) -> None:
        """When the site is to be built again although no file changes; None for never."""

    def pages_counted(self, total: int) -> None:
        """How many pages will be drawn."""

    def page_drawn(self) -> None:
        """One more page is drawn."""


def warn(phrase: Phrase, messages: Messages) -> None:
    """Log a warning, which MkDocs counts in strict mode; a terminal prints it in its language.

    Args:
        phrase: the note.
        messages: the language of the site.
    """
    log.warning(phrase.text(messages), extra={PHRASE: phrase})


class LogObserver:
    """Reports the log; used where no terminal is."""

    def problems_found(self, problems: tuple[Problem, ...], messages: Messages) -> None:
        """Log each problem at its severity; warnings count in strict mode."""
        for problem in problems:
            log.log(_LEVELS[problem.code.severity], problem_text(problem, messages))

    def day_known(self, day: BuildDay, messages: Messages) -> None:
        """Log the day and why."""
        log.info(day.text(messages))

    def noted(self, phrase: Phrase, messages: Messages) -> None:
        """Log it; MkDocs would count a warning, and it stops nothing."""
        log.info(phrase.text(messages))

    def next_build_known(self, day: date | None) -> None:
        """Log the day."""
        log.info("next build: %s", day or "none")

    def pages_counted(self, total: int) -> None:
        """Say how many pages there are, in verbose mode."""
        log.debug("%d pages", total)

    def page_drawn(self) -> None:
        """Say nothing of single pages."""
