"""The options of ``shk new``, read off the questions that it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from shk.cli.options import common_options, composed, today_option, translated_help
from shk.editing.answers import Answers, as_given
from shk.editing.questions import DRAFT, TODAY, Answer
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from shk.editing.questions import Question
    from shk.i18n.messages import Messages

ID = N_(
    "Last part of the address and name of the file, in small letters. Made from the title unless"
    " you write it."
)
FORM = N_(
    "A form that a partner has filled in. It becomes a draft; nothing is asked, and what is wrong"
    " with the answers is reported."
)
BODY = N_("File with the text below the fields, in Markdown; - reads what is piped in.")
NO_INPUT = N_("Ask nothing; what is needed must be given as options. For scripts.")
OPEN = N_("Open the file in your editor afterwards.")
REQUIRED = N_("Needed with --no-input.")
IS_TODAY = N_("Today unless you write it.")
IS_DRAFT = N_("A new page is a draft unless you write --no-draft.")
REPEAT = N_("Can be written several times.")
CHOOSE = N_("One of: {allowed}.")
IMAGE = N_("A picture, which is copied to the folder of pictures.")


def new_options(
    questions: Iterable[Question], *, with_body: bool, with_form: bool = False
) -> Callable[..., Any]:
    """Gives a command an option for each question, and those of ``shk new`` itself.

    Args:
        questions: the questions about the new record.
        with_body: whether it has a text of its own.
        with_form: whether there is a form for those who send one.
    """

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        options = [_option(question) for question in questions]
        options.append(click.option("--id", "record_id", metavar="ID", help=translated_help(ID)))
        if with_body:
            text, name = click.File(encoding="utf-8"), translated_help(N_("FILE"))
            options.append(
                click.option("--body", type=text, metavar=name, help=translated_help(BODY))
            )
        if with_form:
            text, name = click.File(encoding="utf-8"), translated_help(N_("FILE"))
            options.append(
                click.option("--from", "form", type=text, metavar=name, help=translated_help(FORM))
            )
        options += (
            click.option("--no-input", is_flag=True, help=translated_help(NO_INPUT)),
            click.option("--open/--no-open", "open_it", default=True, help=translated_help(OPEN)),
            common_options,
            today_option,
        )
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def option_answers(questions: Iterable[Question], options: Mapping[str, Any]) -> Answers:
    """The answers that are given as options, as a record has them.

    Args:
        questions: the questions about the new record.
        options: the options by name.
    """
    answers: Answers = {}
    for question in questions:
        value = options[_name(question)]
        if isinstance(value, bool):
            value = "true" if value else None
        texts = (value,) if isinstance(value, str) else tuple(value or ())
        if (given := as_given(question, texts)) is not None:
            answers[question.steps] = given
    return answers


def _option(question: Question) -> Callable[..., Any]:
    """The option of one question, with the field's own label and help."""
    help_text = composed(lambda messages: _help(question, messages))
    flag = f"--{question.option}"
    if question.answer is Answer.YES_OR_NO:
        return click.option(f"{flag}/--no-{question.option}", default=None, help=help_text)
    metavar = "ID" if question.kind else translated_help(N_("TEXT"))
    if question.answer is Answer.PICTURE:
        metavar = translated_help(N_("FILE"))
    several = question.several
    return click.option(flag, _name(question), metavar=metavar, multiple=several, help=help_text)


def _help(question: Question, messages: Messages) -> str:
    """The help of an option in the language of the messages."""
    say = messages.text
    parts = [f"{say(question.label)}: {say(question.help)}"]
    if question.answer is Answer.PICTURE:
        parts = [say(IMAGE)]
    if question.terms:
        allowed = ", ".join(f"{term.value} ({say(term.label)})" for term in question.terms)
        parts.append(say(CHOOSE).replace("{allowed}", allowed))
    if question.steps == TODAY:
        parts.append(say(IS_TODAY))
    elif question.required:
        parts.append(say(REQUIRED))
    if question.several:
        parts.append(say(REPEAT))
    if question.answer is Answer.YES_OR_NO and question.steps == DRAFT:
        parts.append(say(IS_DRAFT))
    return " ".join(parts)


def _name(question: Question) -> str:
    """What click calls the option's value."""
    return question.option.replace("-", "_")
