"""The answers that a new record is written from: given as options, or asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from shk.cli.asking import Asker
from shk.cli.changing import filled
from shk.cli.new_options import option_answers
from shk.editing.answers import missing
from shk.editing.plan import EditRefusedError
from shk.editing.questions import DRAFT, TODAY
from shk.editing.slug import free_slug
from shk.editing.targets import new_id
from shk.language.messages import N_
from shk.model.authored import Authored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.editing.answers import Answers
    from shk.editing.questions import Question
    from shk.language.messages import Messages
    from shk.model.record import Kind
    from shk.model.references import Steps
    from shk.plugins.project import Project

ADDRESS = N_("Last part of the address")
TAKEN = N_("“{value}” is taken. Write another one.")
NOT_COMPLETE = N_("Nothing was written:")
OPTION_WRONG = N_("--{option}: {fault}")
OPTION_MISSING = N_("--{option} is missing ({label}).")

_PICTURE_TEXT: Steps = ("image", "alt")


@dataclass(frozen=True)
class Wish:
    """What a person asked for on the command line."""

    kind: Kind
    """What is to be made."""
    questions: tuple[Question, ...]
    """The questions about it."""
    options: Mapping[str, Any]
    """The options by name."""
    messages: Messages
    """The language of questions and messages."""

    def asker(self, project: Project) -> Asker:
        """Who asks for what is not given."""
        portfolio = project.loaded.portfolio
        assert portfolio is not None  # noqa: S101 - content without errors makes one
        return Asker(self.kind, portfolio, self.messages)


def all_answers(wish: Wish, project: Project) -> Answers:
    """Every answer.

    A new page is a draft unless the options say that it is not, so that nothing
    unfinished is published; a story is dated today.

    Raises:
        EditRefusedError: options are wrong, or are missing and may not be asked for.
        click.Abort: the person pressed Ctrl-C.
    """
    asker = wish.asker(project)
    answers = option_answers(wish.questions, wish.options)
    _refuse(_faults(wish, asker, answers), wish.messages)
    if wish.options.get("draft", "") is None:
        answers[DRAFT] = "true"
    dated: Answers = {TODAY: project.today.isoformat()}
    if wish.options["no_input"]:
        steps = {one.steps for one in wish.questions}
        answers = {key: value for key, value in dated.items() if key in steps} | answers
        _refuse(_lacking(wish, answers), wish.messages)
        return answers
    for one in wish.questions:
        if one.steps in answers or one.steps == DRAFT or _is_idle(one, answers):
            continue
        # a picture needs its text alternative: without it all the answers would be refused
        question = replace(one, required=True) if one.steps == _PICTURE_TEXT else one
        given = asker.ask(question, answers, str(dated.get(one.steps, "")))
        if given is not None:
            answers[one.steps] = given
    return answers


def chosen_id(wish: Wish, answers: Answers, project: Project) -> str:
    """The id of the new record: given, or made from its title and agreed to.

    Raises:
        EditRefusedError: the given one is taken or can not be an address.
        click.Abort: the person pressed Ctrl-C.
    """
    taken = _taken(wish.kind, project)
    title = str(answers.get(("title",)) or answers.get(("name",)) or "")
    proposed = free_slug(title, taken, wish.kind.value.replace("_", "-"))

    def fault(said: str) -> str:
        """What is wrong with an id."""
        try:
            wanted = new_id(said)
        except EditRefusedError as refused:
            return filled(wish.messages, refused.text, **refused.details)
        return filled(wish.messages, TAKEN, value=wanted) if wanted in taken else ""

    if given := wish.options["record_id"]:
        _refuse([wrong] if (wrong := fault(given)) else [], wish.messages)
        return new_id(given)
    if wish.options["no_input"]:
        return proposed
    return new_id(wish.asker(project).text(wish.messages.text(ADDRESS), proposed, fault))


def _taken(kind: Kind, project: Project) -> frozenset[str]:
    """Ids and old addresses that are not free."""
    collection = project.loaded.collection
    pages = (one.record for one in collection.entries[kind].values())
    aliases = {alias for one in pages if isinstance(one, Authored) for alias in one.aliases}
    return frozenset({*collection.ids(kind), *aliases})


def _is_idle(question: Question, answers: Answers) -> bool:
    """Whether a question is about a picture that there is not."""
    return question.steps[0] == "image" and len(question.steps) > 1 and ("image",) not in answers


def _faults(wish: Wish, asker: Asker, answers: Answers) -> list[str]:
    """What is wrong with the options that were given."""
    return [
        filled(wish.messages, OPTION_WRONG, option=one.option, fault=fault)
        for one in wish.questions
        if one.steps in answers
        for fault in asker.faults(one, answers[one.steps])
    ]


def _lacking(wish: Wish, answers: Answers) -> list[str]:
    """The options that are needed and were not given."""
    lacking = missing(wish.questions, answers)
    lacking += [
        one
        for one in wish.questions
        if one.steps == _PICTURE_TEXT and ("image",) in answers and one.steps not in answers
    ]
    return [
        filled(
            wish.messages, OPTION_MISSING, option=one.option, label=wish.messages.text(one.label)
        )
        for one in lacking
    ]


def _refuse(faults: list[str], messages: Messages) -> None:
    """Refuse to go on when anything is wrong, telling all of it.

    Raises:
        EditRefusedError: there is.
    """
    if faults:
        raise EditRefusedError("\n".join((messages.text(NOT_COMPLETE), *faults)))
