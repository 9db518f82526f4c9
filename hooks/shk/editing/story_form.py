"""A filled-in form becomes the answers for a new story; what can not be read is reported."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.editing.changes import EditRefusedError
from shk.i18n.messages import N_
from shk.model.schema.fields import called
from shk.model.schema.submission import TEXT, FormQuestion, form_questions

if TYPE_CHECKING:
    from shk.editing.new_fields import Answers
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio

NO_FORM = N_("{file} has none of the form’s headings. They are: {headings}")
UNKNOWN_HEADING = N_("{file}:{line}: “{heading}” is no heading of the form. They are: {headings}")
HEADING_TWICE = N_("{file}:{line}: “{heading}” stands twice.")
STRAY = N_("{file}:{line}: there is text above the first heading of the form: “{value}”")
_HEADING = re.compile(r"^##\s+(?P<text>.+?)\s*#*$")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+")
_NOTE = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True)
class FilledForm:
    """What a form says."""

    answers: Answers
    """The answers by the way to their field."""
    body: str
    """The text of the story; empty if there is none."""


def read_form(
    text: str, file: str, portfolio: Portfolio, spoken: tuple[Messages, ...]
) -> FilledForm:
    """What a filled-in form says.

    A name of a record becomes its id; one that no record has stays, for the check to report.

    Args:
        text: the file.
        file: its path, for messages.
        portfolio: what can be named.
        spoken: the languages that headings may be in.

    Raises:
        EditRefusedError: it is no such form, or has something that would be lost.
    """
    questions = {
        messages.text(question.label).casefold(): question
        for question in form_questions()
        for messages in spoken
    }
    texts = {messages.text(TEXT).casefold() for messages in spoken}
    parts = _parts(text, file, frozenset(questions), texts, _headings(spoken[0]))
    answers: Answers = {}
    for heading, lines in parts.items():
        if (question := questions.get(heading)) and (given := _given(question, lines, portfolio)):
            answers[question.name,] = given if question.several else given[0]
    body = next((parts[heading] for heading in parts if heading in texts), [])
    return FilledForm(answers, "\n".join(body).strip("\n"))


def _headings(messages: Messages) -> str:
    """Every heading of the form, for messages."""
    return ", ".join(messages.text(item) for item in (*(q.label for q in form_questions()), TEXT))


def _parts(
    text: str, file: str, asked: frozenset[str], texts: set[str], every: str
) -> dict[str, list[str]]:
    """The lines below each heading, without help; below that of the text, to the end.

    Raises:
        EditRefusedError: a heading is unknown or stands twice, or text stands above them all.
    """
    parts: dict[str, list[str]] = {}
    here: list[str] | None = None
    in_text = False
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        match = None if in_text else _HEADING.match(line)
        at = str(number)
        if match:
            heading = _NOTE.sub("", match["text"]).casefold()
            named = match["text"]
            if heading not in asked | texts:
                raise EditRefusedError(
                    UNKNOWN_HEADING, file=file, line=at, heading=named, headings=every
                )
            if heading in parts:
                raise EditRefusedError(HEADING_TWICE, file=file, line=at, heading=named)
            here = parts.setdefault(heading, [])
            in_text = heading in texts
        elif here is None:
            if line.strip() and not line.startswith(("#", ">")):
                raise EditRefusedError(STRAY, file=file, line=at, value=line.strip())
        elif not line.startswith(">") or (in_text and any(item.strip() for item in here)):
            here.append(line)
    if not parts:
        raise EditRefusedError(NO_FORM, file=file, headings=every)
    return parts


def _given(question: FormQuestion, lines: list[str], portfolio: Portfolio) -> tuple[str, ...]:
    """The answers on some lines: one on each where there can be several, else all as one."""
    said = [_BULLET.sub("", line).strip() for line in lines]
    texts = [line for line in said if line]
    if not question.several:
        texts = [" ".join(texts)] if texts else []
    if question.kind is None:
        return tuple(texts)
    ids = {
        name.casefold(): key
        for key, record in portfolio.records(question.kind).items()
        for name in (key, called(record))
    }
    return tuple(dict.fromkeys(ids.get(item.casefold(), item) for item in texts))
