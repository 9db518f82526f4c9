"""``shk new``: a new story, initiative, activity or party, written by answering questions."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from shk.cli.asking import picture_file
from shk.cli.changing import filled, opened, refuse_errors, run_change, tried_and_written
from shk.cli.new_answers import Wish, all_answers, chosen_id
from shk.cli.new_options import new_options
from shk.cli.options import told
from shk.cli.running import shown
from shk.editing.new_record import new_record, page_folder, picture_change
from shk.editing.plan import EditRefusedError
from shk.editing.questions import DRAFT, NEW_KINDS, questions
from shk.language.messages import N_, load_messages
from shk.model.record import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from shk.cli.terminal import Terminal
    from shk.editing.answers import Answers
    from shk.editing.plan import Plan
    from shk.language.messages import Messages
    from shk.plugins.project import Project

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


@click.group("new", help=told(HELP), short_help=told(N_("Write something new.")))
def new_command() -> None:
    """Write a new story, initiative, activity or party."""


def _command(kind: Kind) -> click.Command:
    """The command for one kind, with an option for each question."""
    asked = questions(kind)
    with_body = kind in {Kind.STORY, Kind.INITIATIVE}

    @new_options(asked, with_body=with_body)
    def make(**options: Any) -> None:  # noqa: ANN401 - click passes options of all types
        messages = load_messages(options["lang"])
        wish = Wish(kind, asked, options, messages)
        run_change(lambda terminal: _make(wish, terminal), options["lang"])

    return click.command(kind.value, help=told(KIND_HELP[kind]))(make)


for new_kind in NEW_KINDS:
    new_command.add_command(_command(new_kind))


def _make(wish: Wish, terminal: Terminal) -> None:
    """Ask, try, write, tell and open."""
    options = wish.options
    project = opened(options["config_file"], terminal, wish.messages, options["today"])
    refuse_errors(project)
    answers = all_answers(wish, project)
    record_id = chosen_id(wish, answers, project)
    pictures = _with_picture(answers, record_id, project)
    body = _body(options.get("body"))
    found = new_record(wish.kind, record_id, answers, body, project.folders)
    loaded = tried_and_written((*found.plan, *pictures), project, strict=options["strict"])
    file = project.folders.root / found.path
    for one in loaded.problems:
        if one.mark.path == found.path and one.mark.line >= found.line:
            terminal.tell_problem(one, wish.messages)
    click.echo(filled(wish.messages, WRITTEN, place=f"{shown(file)}:{found.line}"))
    if answers.get(DRAFT) == "true":
        click.echo(wish.messages.text(IS_DRAFT))
    is_page = page_folder(wish.kind, project.folders) is not None
    if is_page and options["open_it"] and not options["no_input"] and sys.stdout.isatty():
        _open(file, wish.messages)


def _body(file: TextIO | None) -> str:
    """The text that is given with ``--body``; empty without it.

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
