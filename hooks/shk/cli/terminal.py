"""Reports to a person how it goes: colours and progress on a terminal, plain lines elsewhere."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from shk.build.observer import PHRASE
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, Messages
from shk.model.diagnostics.diagnostic import Severity
from shk.model.diagnostics.renderers import count_text, problem_text

if TYPE_CHECKING:
    from datetime import date
    from types import TracebackType

    from rich.progress import TaskID

    from shk.build.clock import BuildDay
    from shk.i18n.phrase import Phrase
    from shk.model.diagnostics.diagnostic import Problem

DRAWING = N_("Drawing pages")
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "cyan"}


class Terminal:
    """An observer that prints to a terminal; a context manager around one command."""

    def __init__(self, messages: Messages | None = None) -> None:
        # what people write is printed as it is: brackets and colons are no markup of ours
        self.console = Console(
            stderr=True, highlight=False, soft_wrap=True, markup=False, emoji=False
        )
        self._messages = messages
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=self.console,
            transient=True,
            disable=not self.console.is_terminal,
        )
        self._task: TaskID | None = None
        self._noted: set[str] = set()
        self.pages = 0
        self.text: list[tuple[str, str]] = []
        """What was reported of the day and the content, each line or paragraph with its style."""
        self.day: BuildDay | None = None
        """The day the site is built for, once it is known."""
        self.next_build: date | None = None

    def problems_found(self, problems: tuple[Problem, ...], messages: Messages) -> None:
        """Report every problem, and how many there are."""
        messages = self._messages or messages
        for problem in problems:
            self.print_problem(problem, messages)
        if problems:
            self.print_text(count_text(problems, messages))

    def print_problem(self, problem: Problem, messages: Messages) -> None:
        """One problem, its first line in the colour of its severity."""
        first, _, rest = problem_text(problem, messages).partition("\n")
        self.print_text(first, _STYLES[problem.code.severity])
        self.print_text(f"{rest}\n")

    def print_text(self, text: str, style: str = "") -> None:
        """Print something, and remember it for when the same is to be reported again."""
        self.text.append((text, style))
        self.console.print(Text(text, style=style))

    def day_known(self, day: BuildDay, messages: Messages) -> None:
        """Return which day the site is built for, and why."""
        self.day = day
        self.print_text(day.text(self._messages or messages))

    def noted(self, phrase: Phrase, messages: Messages) -> None:
        """Print it once, however often a preview is built."""
        text = phrase.text(self._messages or messages)
        if text not in self._noted:
            self._noted.add(text)
            self.print_text(text, "yellow")

    def next_build_known(self, day: date | None) -> None:
        """Remember the day, for when the site is built."""
        self.next_build = day

    def pages_counted(self, total: int) -> None:
        """Begin to show progress."""
        description = self._messages.text(DRAWING) if self._messages else DRAWING
        self._progress.start()  # not before: it would draw over what a person is asked
        self._task = self._progress.add_task(description, total=total)

    def page_drawn(self) -> None:
        """Move the progress one page on."""
        self.pages += 1
        if self._task is not None:
            self._progress.advance(self._task)

    def __enter__(self) -> Self:
        """Begin to report."""
        self._handler = _ConsoleHandler(self, self._messages or Messages(SOURCE_LANGUAGE))
        logging.getLogger("shk").addHandler(self._handler)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop reporting."""
        logging.getLogger("shk").removeHandler(self._handler)
        self._progress.stop()


class _ConsoleHandler(logging.Handler):
    """Shows what is logged as a warning or error, in the language of the command."""

    def __init__(self, terminal: Terminal, messages: Messages) -> None:
        super().__init__(logging.WARNING)
        self._terminal, self._messages = terminal, messages

    def emit(self, record: logging.LogRecord) -> None:
        """Show one."""
        style = "bold red" if record.levelno >= logging.ERROR else "bold yellow"
        if text := self._text(record):
            self._terminal.print_text(text, style)

    def _text(self, record: logging.LogRecord) -> str:
        """The text of a line of the log."""
        phrase: Phrase | None = getattr(record, PHRASE, None)
        return phrase.text(self._messages) if phrase else record.getMessage()
