"""Asks a person the questions about a new record, one at a time."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import filled
from shk.content.images import picture_problems
from shk.editing.answers import Given, answer_problems, as_given
from shk.editing.choices import choices, chosen
from shk.editing.new_record import NO_PICTURE
from shk.editing.questions import Answer
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from shk.editing.answers import Answers
    from shk.editing.choices import Choice
    from shk.editing.questions import Question
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.record import Kind

ONE = N_("The number of one")
SEVERAL = N_("Numbers, with commas between them")
SKIP = N_("Enter to go on without")
NEEDED = N_("It is needed.")
NO_CHOICE = N_("“{value}” is not in the list. Write the number in front of what you choose.")
NO_ANSWER = N_("Write yes or no.")
YES, NO = N_("yes"), N_("no")
PICTURE = N_("Write the path of a picture, or drag it here. It is copied to its place.")
NONE_YET = N_("There is nothing to choose yet.")


class Prompter:
    """Puts questions and takes only answers that the record can have.

    Args:
        kind: the kind of the new record.
        portfolio: what can be chosen.
        messages: the language of the questions.
    """

    def __init__(self, kind: Kind, portfolio: Portfolio, messages: Messages) -> None:
        self._kind, self._portfolio, self._messages = kind, portfolio, messages

    def ask(self, question: Question, answers: Answers, default: str = "") -> Given | None:
        """Ask until the answer can be taken; None when it is left out.

        Args:
            question: the question.
            answers: what has been answered so far; narrows what can be chosen.
            default: what Enter means, if not to leave it out.
        """
        self._introduce(question)
        if question.answer is Answer.YES_OR_NO:
            return "true" if agreed("", self._messages) else None
        offered = choices(question, self._portfolio, answers, self._messages)
        if question.answer in {Answer.TERM, Answer.RECORD}:
            if not offered:
                click.echo(f"  {self._messages.text(NONE_YET)}")
                return None
            _list(offered)
        while True:
            said = self._said(question, default)
            given = self._taken(question, said, offered)
            if given is not None or (not said and not question.required):
                return given

    def text(self, prompt: str, default: str, fault: Callable[[str], str]) -> str:
        """Ask for a text until nothing is wrong with it.

        Args:
            prompt: the question, in the language of the person.
            default: what Enter means.
            fault: tells what is wrong with a text, or nothing.
        """
        while True:
            said = str(click.prompt(prompt, default=default)).strip()
            if not (wrong := fault(said)):
                return said
            click.echo(f"  {wrong}")

    def faults(self, question: Question, given: Given) -> list[str]:
        """What is wrong with an answer, in sentences; nothing if it can be taken."""
        if question.answer is Answer.PICTURE:
            file = picture_file(str(given))
            if not is_file(file):
                return [filled(self._messages, NO_PICTURE, path=str(file))]
            problems = picture_problems(file)
        else:
            problems = answer_problems(self._kind, question, given, self._portfolio)
        return [f"{item.what(self._messages)} {item.fix(self._messages)}" for item in problems]

    def _introduce(self, question: Question) -> None:
        """Say what is asked and what to write."""
        label, shown = self._messages.text(question.label), self._messages.text(question.help)
        if question.answer is Answer.PICTURE:
            shown = self._messages.text(PICTURE)
        click.echo(f"\n{click.style(label, bold=True)}: {shown}")

    def _said(self, question: Question, default: str) -> str:
        """What a person writes, without spaces around it."""
        prompt = ">"
        if question.answer in {Answer.TERM, Answer.RECORD}:
            prompt = self._messages.text(SEVERAL if question.several else ONE)
        if not question.required and not default:
            prompt = f"{prompt} ({self._messages.text(SKIP)})"
        said = click.prompt(prompt, default=default, show_default=bool(default), prompt_suffix=" ")
        return str(said).strip()

    def _taken(self, question: Question, said: str, offered: tuple[Choice, ...]) -> Given | None:
        """An answer that can be taken; None, having said why, if it can not."""
        if not said:
            if question.required:
                click.echo(f"  {self._messages.text(NEEDED)}")
            return None
        texts: tuple[str, ...] = (said,)
        if offered:
            texts = chosen(said, offered) or ()
            if not texts or (len(texts) > 1 and not question.several):
                click.echo(f"  {filled(self._messages, NO_CHOICE, value=said)}")
                return None
        elif question.several:
            texts = tuple(said.split(","))
        given = as_given(question, texts)
        faults = self.faults(question, given) if given is not None else []
        for fault in faults:
            click.echo(f"  {fault}")
        return None if faults else given


def agreed(question: str, messages: Messages) -> bool:
    """Ask for yes or no in the person's own language until it is one of them; Enter is no."""
    yes, no = messages.text(YES), messages.text(NO)
    while True:
        prompt = f"{question} ({yes}/{no})".strip()
        said = str(click.prompt(prompt, default=no)).strip().casefold()
        if said and (yes.startswith(said) or no.startswith(said)):
            return yes.startswith(said)
        click.echo(f"  {messages.text(NO_ANSWER)}")


def picture_file(said: str) -> Path:
    """The file a person means.

    A name dragged into a terminal can come in quotes, or with a backslash before
    each space; on Windows a backslash stands between folders.
    """
    file = Path(said.strip("'\" ")).expanduser()
    plain = Path(re.sub(r"\\(.)", r"\1", said.strip())).expanduser()
    return plain if not is_file(file) and is_file(plain) else file


def is_file(path: Path) -> bool:
    """Whether there is such a file; a whole sentence pasted by mistake names none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _list(offered: tuple[Choice, ...]) -> None:
    """Show what can be chosen."""
    for number, item in enumerate(offered, 1):
        note = f" – {item.note}" if item.note else ""
        click.echo(f"  {number:>3}  {item.label}{note}")
