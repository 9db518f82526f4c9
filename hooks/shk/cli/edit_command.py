"""What commands that change content have in common: refusals, Ctrl-C and the writing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.build.file_faults import what_failed
from shk.build.project import Project, open_project
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.command import run
from shk.cli.exit_code import ExitCode
from shk.editing.changes import EditRefusedError, NotWrittenError
from shk.editing.dry_run import dry_run
from shk.editing.transaction import roll_back_unfinished, write
from shk.i18n.messages import N_, load_messages
from shk.model.diagnostics.diagnostic import stops_build

if TYPE_CHECKING:
    from collections.abc import Callable

    from shk.cli.terminal import Terminal
    from shk.content.loader import Loaded
    from shk.editing.changes import Plan
    from shk.i18n.messages import Messages

NOTHING_WRITTEN = N_("Stopped. Nothing was written.")
NO_DISK = N_("The change could not be written ({reason}). All files are as they were.")
UNFINISHED = N_(
    "The change could not be written, nor put back ({reason}). Mend that and give a command that"
    " writes, such as shk new: it puts back what is half done."
)
FIX_FIRST = N_("The content has errors. Mend them first, then give the command again:")
PUT_BACK = N_("A command was cut off here before. What it had half done was put back.")


def run_change(work: Callable[[Terminal], None], lang: str) -> None:
    """Do the work of a command that changes content, and say why if it can not.

    Args:
        work: what to do; it is given the terminal that reports to the person.
        lang: the language of messages.
    """
    messages = load_messages(lang)

    def guarded(terminal: Terminal) -> None:
        """The work, with every way in which it can stop."""
        try:
            work(terminal)
        except EditRefusedError as refused:
            terminal.console.print(filled(messages, refused.text, **refused.details))
            for problem in refused.problems:
                terminal.print_problem(problem, messages)
            code = ExitCode.CONTENT if refused.problems else ExitCode.USAGE
            raise SystemExit(code) from None
        except NotWrittenError as error:
            source = UNFINISHED if error.unfinished else NO_DISK
            reason = what_failed(error.fault, messages)
            terminal.console.print(filled(messages, source, reason=reason))
            raise SystemExit(ExitCode.NOT_WRITTEN) from None
        except (KeyboardInterrupt, click.Abort):
            terminal.console.print(messages.text(NOTHING_WRITTEN))
            raise SystemExit(ExitCode.INTERRUPTED) from None

    run(guarded, lang)


def run_edit(
    work: Callable[[Project, Terminal], None],
    config_file: str | None,
    lang: str,
    today: str | None = None,
) -> None:
    """Change a project whose content has no errors, or report why it can not be done.

    Args:
        work: what to do with the project.
        config_file: which mkdocs.yml, if not the one here.
        lang: the language of messages.
        today: the day, if another than today.
    """

    def open_first(terminal: Terminal) -> None:
        """The work, once the project is open and without errors."""
        project = opened(config_file, terminal, load_messages(lang), today)
        refuse_errors(project)
        work(project, terminal)

    run_change(open_first, lang)


def opened(
    config_file: str | None, terminal: Terminal, messages: Messages, today: str | None = None
) -> Project:
    """A project to change; what a killed command left half done is put back first.

    Raises:
        SettingsError: mkdocs.yml is wrong or lacks the plugin.
    """
    options, asked = SiteOptions(config_file), Run(terminal, today)
    project = open_project(options, asked)
    if roll_back_unfinished(project.folders.root):
        terminal.console.print(messages.text(PUT_BACK))
        project = open_project(options, asked)
    return project


def refuse_errors(project: Project) -> None:
    """Refuse to go on with content that has errors.

    Raises:
        EditRefusedError: it has; they are in the exception.
    """
    errors = tuple(problem for problem in project.loaded.problems if stops_build((problem,)))
    if errors:
        raise EditRefusedError(FIX_FIRST, errors)


def dry_run_then_write(plan: Plan, project: Project, *, strict: bool | None = False) -> Loaded:
    """Try a plan on a copy and write it when the content stays without errors.

    Returns:
        The content as it now is.

    Raises:
        EditRefusedError: the content would have errors, or a file has changed.
        NotWrittenError: the disk stood in the way.
    """
    folders, messages = project.folders, project.messages
    loaded = dry_run(plan, folders, messages, project.today, strict=bool(strict))
    write(plan, folders.root)
    return loaded


def filled(messages: Messages, source: str, **details: str) -> str:
    """A source string in the language of the messages with its details put in."""
    text = messages.text(source)
    for name, value in details.items():
        text = text.replace("{" + name + "}", value)
    return text
