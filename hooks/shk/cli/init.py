"""``shk init``: a new portfolio of another partnership."""

from __future__ import annotations

from pathlib import Path

import click

from shk.cli.exit_code import ExitCode
from shk.cli.options import lang_option, told
from shk.cli.running import shown
from shk.cli.starting import GENERATOR, NotEmptyError, start_portfolio, starter_languages
from shk.language.messages import N_, load_messages

ASK_LANGUAGE = N_("Language of the site")
ASK_NAME = N_("Name of the partnership")
A_NAME = N_("Our partnership")
NOT_EMPTY = N_("{folder} is not an empty folder. Choose a new one; nothing was written.")
NOT_WRITTEN = N_("{folder} could not be written: {reason}")
DONE = N_("{number} files are in {folder}. Go there and run: shk serve")
STOPPED = N_("Stopped. Nothing was written.")


@click.command("init", help=told(N_("Begin a new portfolio, with invented examples to replace.")))
@click.argument("folder", metavar=told(N_("FOLDER")), type=click.Path(path_type=Path))
@click.option("--name", help=told(N_("Name of the partnership; asked for if left out.")))
@click.option(
    "--language",
    type=click.Choice(starter_languages()),
    help=told(N_("Language of the site and of its examples; asked for if left out.")),
)
@click.option(
    "--generator",
    default=GENERATOR,
    show_default=True,
    help=told(N_("What pip installs the generator from; written into requirements.txt.")),
)
@click.option("--no-input", is_flag=True, help=told(N_("Ask nothing; take what the options say.")))
@lang_option
def init_command(
    *,
    folder: Path,
    name: str | None,
    language: str | None,
    generator: str,
    no_input: bool,
    lang: str,
) -> None:
    """Begin a new portfolio."""
    messages = load_messages(lang)
    place = str(shown(folder.resolve()))

    def refused(source: str, code: ExitCode, reason: str = "") -> SystemExit:
        text = messages.text(source).replace("{folder}", place).replace("{reason}", reason)
        click.echo(text, err=True)
        return SystemExit(code)

    try:
        if not no_input:
            choice = click.Choice(starter_languages())
            language = language or click.prompt(messages.text(ASK_LANGUAGE), lang, type=choice)
            name = name or click.prompt(messages.text(ASK_NAME))
        language = language or lang
        name = (name or "").strip() or load_messages(language).text(A_NAME)
        files = start_portfolio(folder, name, language, generator)
    except NotEmptyError:
        raise refused(NOT_EMPTY, ExitCode.USAGE) from None
    except OSError as fault:
        raise refused(NOT_WRITTEN, ExitCode.NOT_WRITTEN, fault.strerror or str(fault)) from None
    except (KeyboardInterrupt, click.Abort):
        click.echo(messages.text(STOPPED), err=True)
        raise SystemExit(ExitCode.INTERRUPTED) from None
    done = messages.text(DONE).replace("{number}", str(len(files)))
    click.echo(done.replace("{folder}", place), err=True)
