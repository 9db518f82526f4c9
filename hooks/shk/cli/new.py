"""``shk new``: a new story, initiative, activity or party, as a file with explained fields."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from shk.build.page_context import text_facts
from shk.cli.command import shown
from shk.cli.edit_command import dry_run_then_write, filled, run_change, run_edit
from shk.cli.options import (
    common_options,
    composed,
    lang_option,
    today_option,
    translated_help,
)
from shk.cli.prompts import ask, pick
from shk.editing.changes import EditRefusedError
from shk.editing.choices import Choice
from shk.editing.new_fields import (
    DRAFT,
    NEW_KINDS,
    PICTURE,
    TODAY,
    Answers,
    NewField,
    as_given,
    asked_fields,
    new_fields,
    prefilled,
    written,
)
from shk.editing.new_record import new_record, page_folder, picture_change
from shk.editing.slug import free_slug
from shk.editing.story_form import FilledForm, read_form
from shk.editing.targets import new_id
from shk.editing.yaml_dump import block
from shk.features.field_reference import commented_fields
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, load_messages
from shk.model.schema.authored import Authored
from shk.model.schema.fields import name_field
from shk.model.schema.record import Kind
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.submission import TEXT_HELP
from shk.site.context import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.editing.changes import Plan
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio

TAKEN = N_("“{value}” is taken. Write another one.")
NOT_COMPLETE = N_("Nothing was written:")
OPTION_MISSING = N_("--{option} is missing ({label}).")
WHAT = N_("What do you want to write?")
HELP = N_(
    "Write a new story, initiative, activity or party.\n\n"
    "You are asked what it is, what it is called and what it can not be without. Then a file is"
    " written in which every other field stands as a comment, with what it is for, the values it"
    " can have and an example. No file is ever written over. Each field can also be given as an"
    " option; with --no-input nothing is asked."
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
IS_TODAY = N_("Today unless you write it.")
DRAFT_UNLESS = N_("A new page is a draft unless you write --no-draft.")
REPEAT = N_("Can be written several times.")
CHOOSE = N_("One of: {allowed}.")
IMAGE = N_("A picture, which is copied to the folder of pictures.")


@dataclass(frozen=True)
class NewRecordRequest:
    """What a person asked for on the command line."""

    kind: Kind
    """What is to be made."""
    options: Mapping[str, Any]
    """The options by name."""
    messages: Messages
    """The language of questions and messages."""

    @property
    def asks_nothing(self) -> bool:
        """Whether all that is needed is given, as options or in a form."""
        return bool(self.options["no_input"] or self.options.get("form"))


@click.group("new", invoke_without_command=True, help=translated_help(HELP))
@lang_option
@click.pass_context
def new_command(context: click.Context, lang: str) -> None:
    """Write a new story, initiative, activity or party."""
    if context.invoked_subcommand:
        return
    messages = load_messages(lang)
    kinds = tuple(Choice(kind.value, messages.text(kind.label)) for kind in NEW_KINDS)
    picked: list[str] = []

    def choose(_terminal: Terminal) -> None:
        """Ask for the kind."""
        click.echo(messages.text(WHAT))
        picked.extend(pick(kinds, messages))

    run_change(choose, lang)
    command = new_command.commands[picked[0]]
    with command.make_context(picked[0], ["--lang", lang], parent=context) as inner:
        command.invoke(inner)


def _command(kind: Kind) -> click.Command:
    """The command for one kind, with an option for each field that one value or a list fills."""

    def make(**options: Any) -> None:  # noqa: ANN401 - click passes options of all types
        request = NewRecordRequest(kind, options, load_messages(options["lang"]))
        run_edit(
            lambda project, terminal: _make(request, project, terminal),
            options["config_file"],
            options["lang"],
            options["today"],
        )

    made: Callable[..., Any] = make
    for option in reversed(tuple(_options(kind))):
        made = option(made)
    return click.command(kind.value, help=translated_help(KIND_HELP[kind]))(made)


def _options(kind: Kind) -> Iterable[Callable[..., Any]]:
    """The options of a command, those of the fields first."""
    yield from (_field_option(field) for field in new_fields(kind))
    yield click.option("--id", "record_id", metavar="ID", help=translated_help(ID))
    text, name = click.File(encoding="utf-8"), translated_help(N_("FILE"))
    if issubclass(RECORD_TYPES[kind], Authored):
        yield click.option("--body", type=text, metavar=name, help=translated_help(BODY))
    if kind is Kind.STORY:
        yield click.option("--from", "form", type=text, metavar=name, help=translated_help(FORM))
    yield click.option("--no-input", is_flag=True, help=translated_help(NO_INPUT))
    yield click.option("--open/--no-open", "open_it", default=True, help=translated_help(OPEN))
    yield common_options
    yield today_option


def _field_option(field: NewField) -> Callable[..., Any]:
    """The option of one field, with its own label and help."""
    help_text = composed(lambda messages: _help(field, messages))
    flag = f"--{field.option}"
    if bool in field.types:
        return click.option(f"{flag}/--no-{field.option}", default=None, help=help_text)
    metavar = "ID" if field.kind else translated_help(N_("TEXT"))
    if field.steps == PICTURE:
        metavar = translated_help(N_("FILE"))
    return click.option(flag, _name(field), metavar=metavar, multiple=field.several, help=help_text)


def _help(field: NewField, messages: Messages) -> str:
    """The help of an option in the language of the messages."""
    say = messages.text
    parts = [say(IMAGE) if field.steps == PICTURE else f"{say(field.label)}: {say(field.help)}"]
    if field.terms:
        allowed = ", ".join(f"{term.value} ({say(term.label)})" for term in field.terms)
        parts.append(say(CHOOSE).replace("{allowed}", allowed))
    if field.steps == TODAY:
        parts.append(say(IS_TODAY))
    if field.several:
        parts.append(say(REPEAT))
    if field.steps == DRAFT:
        parts.append(say(DRAFT_UNLESS))
    return " ".join(parts)


def _name(field: NewField) -> str:
    """What click calls the option's value."""
    return field.option.replace("-", "_")


def _make(request: NewRecordRequest, project: Project, terminal: Terminal) -> None:
    """Ask, try, write, report and open."""
    options, kind = request.options, request.kind
    portfolio = project.loaded.portfolio
    assert portfolio is not None  # noqa: S101 - content without errors makes one
    form = _form(request, project, portfolio)
    answers = _answers(request, portfolio, form)
    record_id = _new_id(request, answers, project)
    pictures = _with_picture(answers, record_id, project)
    is_page = page_folder(kind, project.folders) is not None
    if not is_page:
        answers["id",] = record_id
    fields = _fields(kind, answers, project, portfolio)
    body = _text(options.get("body")) or form.body or f"<!-- {project.messages.text(TEXT_HELP)} -->"
    result = new_record(kind, record_id, fields, body, project.folders)
    loaded = dry_run_then_write((*result.plan, *pictures), project, strict=options["strict"])
    file = project.folders.root / result.path
    for problem in loaded.problems:
        if problem.location.path == result.path and problem.location.line >= result.line:
            terminal.print_problem(problem, request.messages)
    click.echo(filled(request.messages, WRITTEN, place=f"{shown(file)}:{result.line}"))
    if answers.get(DRAFT) == "true":
        click.echo(request.messages.text(IS_DRAFT))
    if is_page and options["open_it"] and not request.asks_nothing and sys.stdout.isatty():
        _open(file, request.messages)


def _answers(request: NewRecordRequest, portfolio: Portfolio, form: FilledForm) -> Answers:
    """What is given in a form, by options, and by the person who is asked for the rest.

    A new page is a draft unless the options say that it is not, so that nothing
    unfinished is published.

    Raises:
        EditRefusedError: something is missing and may not be asked for.
        click.Abort: the person pressed Ctrl-C.
    """
    answers = {**form.answers, **_given_options(request)}
    if request.options.get("draft", "") is None:
        answers[DRAFT] = "true"
    lacking = [item for item in asked_fields(request.kind) if item.steps not in answers]
    if request.asks_nothing:
        _refuse_lacking([item for item in lacking if item.required], request.messages)
        return answers
    for field in lacking:
        given = None if bool in field.types else ask(field, portfolio, request.messages)
        if given is not None:
            answers[field.steps] = given
    return answers


def _given_options(request: NewRecordRequest) -> Answers:
    """The values that are given as options, as a record has them."""
    answers: Answers = {}
    for field in new_fields(request.kind):
        value = request.options[_name(field)]
        if isinstance(value, bool):
            value = "true" if value else None
        texts = (value,) if isinstance(value, str) else tuple(value or ())
        if (given := as_given(field, texts)) is not None:
            answers[field.steps] = given
    return answers


def _refuse_lacking(lacking: list[NewField], messages: Messages) -> None:
    """Refuse to go on without what is needed, naming all of it.

    Raises:
        EditRefusedError: something is lacking.
    """
    lines = [
        filled(messages, OPTION_MISSING, option=item.option, label=messages.text(item.label))
        for item in lacking
    ]
    if lines:
        raise EditRefusedError("\n".join((messages.text(NOT_COMPLETE), *lines)))


def _fields(kind: Kind, answers: Answers, project: Project, portfolio: Portfolio) -> str:
    """The fields of the new record as YAML, with comments in the language of the site."""
    model, messages = RECORD_TYPES[kind], project.messages
    for_now = prefilled(kind, answers, portfolio, project.today, messages)
    to_change = {str(steps[0]) for steps in for_now if steps != TODAY}
    fields = written(model, {**answers, **for_now})
    lines = {key: block({key: value}) for key, value in fields.items()}
    texts = text_facts(project.loaded, messages.language)
    context = Context(portfolio, messages, project.today, texts=texts)
    return commented_fields(context, model, lines, to_change)


def _new_id(request: NewRecordRequest, answers: Answers, project: Project) -> str:
    """The id of the new record: given, or made from its name.

    Raises:
        EditRefusedError: the given one is taken or can not be an address.
    """
    collection, kind = project.loaded.collection, request.kind
    pages = (entry.record for entry in collection.entries[kind].values())
    aliases = {alias for page in pages if isinstance(page, Authored) for alias in page.aliases}
    taken = frozenset({*collection.ids(kind), *aliases})
    if given := request.options["record_id"]:
        if (wanted := new_id(given)) in taken:
            raise EditRefusedError(TAKEN, value=wanted)
        return wanted
    name = str(answers[name_field(RECORD_TYPES[kind]),])
    return free_slug(name, taken, kind.value.replace("_", "-"))


def _form(request: NewRecordRequest, project: Project, portfolio: Portfolio) -> FilledForm:
    """What is given with ``--from``; then nothing is asked.

    Raises:
        EditRefusedError: the file is no form, or no text in UTF-8.
    """
    file = request.options.get("form")
    if file is None:
        return FilledForm({}, "")
    spoken = (request.messages, project.messages, load_messages(SOURCE_LANGUAGE))
    return read_form(_text(file), file.name, portfolio, spoken)


def _text(file: TextIO | None) -> str:
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
    said = answers.get(PICTURE)
    if said is None:
        return ()
    file = Path(str(said)).expanduser()
    answers[PICTURE], plan = picture_change(file, record_id, project.folders)
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


for new_kind in NEW_KINDS:
    new_command.add_command(_command(new_kind))
