"""``shk new``: a new story, initiative, activity or party, written by answering questions."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TextIO

import click

from shk.cli.command import shown
from shk.cli.edit_command import dry_run_then_write, filled, opened, refuse_errors, run_change
from shk.cli.new_options import new_options, option_answers
from shk.cli.options import translated_help
from shk.cli.prompts import Prompter, picture_file
from shk.editing.answers import missing
from shk.editing.changes import EditRefusedError
from shk.editing.new_record import new_record, page_folder, picture_change
from shk.editing.questions import DRAFT, NEW_KINDS, TODAY, questions
from shk.editing.slug import free_slug
from shk.editing.story_form import FilledForm, read_form
from shk.editing.targets import new_id
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, load_messages
from shk.model.schema.authored import Authored
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.editing.answers import Answers, Given
    from shk.editing.changes import Plan
    from shk.editing.questions import Question
    from shk.i18n.messages import Messages
    from shk.model.schema.references import Steps


ADDRESS = N_("Last part of the address")


TAKEN = N_("“{value}” is taken. Write another one.")


NOT_COMPLETE = N_("Nothing was written:")


OPTION_WRONG = N_("--{option}: {fault}")


OPTION_MISSING = N_("--{option} is missing ({label}).")


_PICTURE_TEXT: Steps = ("image", "alt")


@dataclass(frozen=True)
class NewRecordRequest:
    """What a person asked for on the command line."""

    kind: Kind
    """What is to be made."""
    questions: tuple[Question, ...]
    """The questions about it."""
    options: Mapping[str, Any]
    """The options by name."""
    messages: Messages
    """The language of questions and messages."""

    @property
    def asks_nothing(self) -> bool:
        """Whether all answers are given, as options or in a form."""
        return bool(self.options["no_input"] or self.options.get("form"))

    def prompter(self, project: Project) -> Prompter:
        """Who asks for what is not given."""
        portfolio = project.loaded.portfolio
        assert portfolio is not None  # noqa: S101 - content without errors makes one
        return Prompter(self.kind, portfolio, self.messages)


def all_answers(
    request: NewRecordRequest,
    project: Project,
    filled_in: Mapping[Steps, Given] = MappingProxyType({}),
) -> Answers:
    """Every answer.

    A new page is a draft unless the options say that it is not, so that nothing
    unfinished is published; a story is dated today.

    Raises:
        EditRefusedError: options are wrong, or are missing and may not be asked for.
        click.Abort: the person pressed Ctrl-C.
    """
    prompter = request.prompter(project)
    answers = {**filled_in, **option_answers(request.questions, request.options)}
    if request.options.get("draft", "") is None:
        answers[DRAFT] = "true"
    dated: Answers = {TODAY: project.today.isoformat()}
    faults = _faults(request, prompter, answers)
    if request.asks_nothing:
        steps = {item.steps for item in request.questions}
        answers = {key: value for key, value in dated.items() if key in steps} | answers
        _refuse([*faults, *_lacking(request, answers)], request.messages)
        return answers
    _refuse(faults, request.messages)
    for item in request.questions:
        if item.steps in answers or item.steps == DRAFT or _is_idle(item, answers):
            continue
        # a picture needs its text alternative: without it all the answers would be refused
        question = replace(item, required=True) if item.steps == _PICTURE_TEXT else item
        given = prompter.ask(question, answers, str(dated.get(item.steps, "")))
        if given is not None:
            answers[item.steps] = given
    return answers


def chosen_id(request: NewRecordRequest, answers: Answers, project: Project) -> str:
    """The id of the new record: given, or made from its title and agreed to.

    Raises:
        EditRefusedError: the given one is taken or can not be an address.
        click.Abort: the person pressed Ctrl-C.
    """
    taken = _taken(request.kind, project)
    title = str(answers.get(("title",)) or answers.get(("name",)) or "")
    proposed = free_slug(title, taken, request.kind.value.replace("_", "-"))

    def fault(said: str) -> str:
        """What is wrong with an id."""
        try:
            wanted = new_id(said)
        except EditRefusedError as refused:
            return filled(request.messages, refused.text, **refused.details)
        return filled(request.messages, TAKEN, value=wanted) if wanted in taken else ""

    if given := request.options["record_id"]:
        _refuse([wrong] if (wrong := fault(given)) else [], request.messages)
        return new_id(given)
    if request.asks_nothing:
        return proposed
    return new_id(request.prompter(project).text(request.messages.text(ADDRESS), proposed, fault))


def _taken(kind: Kind, project: Project) -> frozenset[str]:
    """Ids and old addresses that are not free."""
    collection = project.loaded.collection
    pages = (entry.record for entry in collection.entries[kind].values())
    aliases = {alias for page in pages if isinstance(page, Authored) for alias in page.aliases}
    return frozenset({*collection.ids(kind), *aliases})


def _is_idle(question: Question, answers: Answers) -> bool:
    """Whether a question is about a picture that there is not."""
    return question.steps[0] == "image" and len(question.steps) > 1 and ("image",) not in answers


def _faults(request: NewRecordRequest, prompter: Prompter, answers: Answers) -> list[str]:
    """What is wrong with the options that were given."""
    return [
        filled(request.messages, OPTION_WRONG, option=question.option, fault=fault)
        for question in request.questions
        if question.steps in answers
        for fault in prompter.faults(question, answers[question.steps])
    ]


def _lacking(request: NewRecordRequest, answers: Answers) -> list[str]:
    """The options that are needed and were not given."""
    lacking = missing(request.questions, answers)
    lacking += [
        question
        for question in request.questions
        if question.steps == _PICTURE_TEXT
        and ("image",) in answers
        and question.steps not in answers
    ]
    return [
        filled(
            request.messages,
            OPTION_MISSING,
            option=item.option,
            label=request.messages.text(item.label),
        )
        for item in lacking
    ]


def _refuse(faults: list[str], messages: Messages) -> None:
    """Refuse to go on when anything is wrong, reporting all of it.

    Raises:
        EditRefusedError: there is.
    """
    if faults:
        raise EditRefusedError("\n".join((messages.text(NOT_COMPLETE), *faults)))


HELP = N_(
    "Write a new story, initiative, activity or party.\n\n"
    "You are asked one thing at a time and can choose from lists. Nothing is written before you"
    " have answered the last question, so Ctrl-C leaves no traces, and no file is ever written"
    " over. Each answer can also be given as an option; with --no-input nothing is asked."
)


KIND_HELP = {
    Kind.STORY: N_(
        "Write a new story.\n\n"
        "The file is a draft until you take the line with draft away, so nothing unfinished is"
        " published. It opens in your editor, where you write the text below the fields.\n\n"
        "Example: shk new story --initiative hamntradgarden"
    ),
    Kind.INITIATIVE: N_(
        "Write a new initiative.\n\n"
        "The file is a draft until you take the line with draft away. It opens in your editor,"
        " where you write the text below the fields."
    ),
    Kind.ACTIVITY: N_("Write a new activity.\n\nIt comes last in the list of activities."),
    Kind.PARTY: N_("Write a new party or another actor.\n\nIt comes last in the list of parties."),
}


WRITTEN = N_("Written: {place}")


IS_DRAFT = N_("It is a draft. Take the line “draft: true” away when it may be published.")


NO_TEXT = N_("{path} can not be read as text. Save it as UTF-8 and try again.")


NO_EDITOR = N_("The file could not be opened. Open it yourself: {path}")


@click.group("new", help=translated_help(HELP))
def new_command() -> None:
    """Write a new story, initiative, activity or party."""


def _command(kind: Kind) -> click.Command:
    """The command for one kind, with an option for each question."""
    asked = questions(kind)
    with_body = kind in {Kind.STORY, Kind.INITIATIVE}

    @new_options(asked, with_body=with_body, with_form=kind is Kind.STORY)
    def make(**options: Any) -> None:  # noqa: ANN401 - click passes options of all types
        messages = load_messages(options["lang"])
        request = NewRecordRequest(kind, asked, options, messages)
        run_change(lambda terminal: _make(request, terminal), options["lang"])

    return click.command(kind.value, help=translated_help(KIND_HELP[kind]))(make)


for new_kind in NEW_KINDS:
    new_command.add_command(_command(new_kind))


def _make(request: NewRecordRequest, terminal: Terminal) -> None:
    """Ask, try, write, report and open."""
    options = request.options
    project = opened(options["config_file"], terminal, request.messages, options["today"])
    refuse_errors(project)
    form = _form(request, project)
    answers = all_answers(request, project, form.answers)
    record_id = chosen_id(request, answers, project)
    pictures = _with_picture(answers, record_id, project)
    body = _body(options.get("body")) or form.body
    result = new_record(request.kind, record_id, answers, body, project.folders)
    loaded = dry_run_then_write((*result.plan, *pictures), project, strict=options["strict"])
    file = project.folders.root / result.path
    for problem in loaded.problems:
        if problem.location.path == result.path and problem.location.line >= result.line:
            terminal.tell_problem(problem, request.messages)
    click.echo(filled(request.messages, WRITTEN, place=f"{shown(file)}:{result.line}"))
    if answers.get(DRAFT) == "true":
        click.echo(request.messages.text(IS_DRAFT))
    is_page = page_folder(request.kind, project.folders) is not None
    if is_page and options["open_it"] and not request.asks_nothing and sys.stdout.isatty():
        _open(file, request.messages)


def _form(request: NewRecordRequest, project: Project) -> FilledForm:
    """What is given with ``--from``; then nothing is asked.

    Raises:
        EditRefusedError: the file is no form, or no text in UTF-8.
    """
    file = request.options.get("form")
    if file is None:
        return FilledForm({}, "")
    portfolio = project.loaded.portfolio
    assert portfolio is not None  # noqa: S101 - content without errors makes one
    spoken = (request.messages, project.messages, load_messages(SOURCE_LANGUAGE))
    return read_form(_body(file), file.name, portfolio, spoken)


def _body(file: TextIO | None) -> str:
    """The text of a file that is given as an option; empty without one.

    Raises:
        EditRefusedError: the file is no text in UTF-8.
    """
    if file is None:
        return ""
    try:
        return file.read()
    except UnicodeDecodeError:
        raise EditRefusedError(NO_TEXT, path=file.name) from None


def _with_picture(answers: Answers, record_id: str, project: Project) -> Plan:
    """The plan that copies the picture, whose answer becomes its name in the media folder.

    Raises:
        EditRefusedError: there is no such picture, or another one has its name.
    """
    said = answers.get(("image",))
    if said is None:
        return ()
    name, plan = picture_change(picture_file(str(said)), record_id, project.folders)
    answers["image",] = name
    return plan


def _open(file: Path, messages: Messages) -> None:
    """Open a file where its writer is at home: in their editor, else as the system does."""
    try:
        if os.environ.get("VISUAL") or os.environ.get("EDITOR"):
            click.edit(filename=str(file))
        elif click.launch(str(file)) != 0:
            click.echo(filled(messages, NO_EDITOR, path=str(shown(file))))
    except (click.ClickException, OSError):
        click.echo(filled(messages, NO_EDITOR, path=str(shown(file))))
