"""``shk init``: a new portfolio of another partnership."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import click

import shk
from shk.cli.command import shown
from shk.cli.exit_code import ExitCode
from shk.cli.file_faults import reason_of
from shk.cli.interrupts import interruptible
from shk.cli.options import lang_option, translated_help
from shk.i18n.messages import N_, load_messages

STARTER = Path(shk.__file__).parent / "starter"
"""The files: a folder a language, and those for all."""


FOR_ALL = ("ours", "common")
"""Folders for all languages; what lies in the first is what our own repository has."""


NAME_MARK, GENERATOR_MARK = "@NAME@", "@GENERATOR@"
"""Stand where the name of the partnership and the generator's origin are to be written."""


GENERATOR = "shk @ git+https://code.example/shk.git"
"""Fails until it is replaced, which a name that somebody else may own would not."""


HIDDEN_MARK = "dot-"
"""Begins the name of what is to begin with a full stop."""


class NotEmptyError(Exception):
    """The folder for a new portfolio holds something already, or is no folder."""


def starter_languages() -> tuple[str, ...]:
    """The languages a new portfolio can be in, sorted."""
    return tuple(sorted(path.name for path in STARTER.iterdir() if path.name not in FOR_ALL))


def start_portfolio(
    folder: Path, name: str, language: str, generator: str = GENERATOR
) -> tuple[Path, ...]:
    """Make a new portfolio and tell its files, from its folder.

    The files are made in a folder beside it that takes its place when all are
    there, so that Ctrl-C leaves nothing half-made.

    Args:
        folder: where it is to lie; it may exist if it is empty.
        name: the name of the partnership.
        language: the language of the site and of its examples.
        generator: what pip installs the generator from.

    Raises:
        NotEmptyError: the folder holds something.
    """
    folder = folder.resolve()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NotEmptyError(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    waiting = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        waiting.chmod(0o755)  # mkdtemp makes it for its owner alone
        marks = {NAME_MARK: name, GENERATOR_MARK: generator}
        files = tuple(
            path for part in (*FOR_ALL, language) for path in _copy(STARTER / part, waiting, marks)
        )
        waiting.replace(folder)
    except BaseException:
        shutil.rmtree(waiting, ignore_errors=True)
        raise
    return tuple(sorted(files))


def _copy(source: Path, target: Path, marks: dict[str, str]) -> list[Path]:
    """Copy a part of the starter; the paths of what was written, from the target."""
    written = []
    for file in sorted(item for item in source.rglob("*") if item.is_file()):
        path = Path(*(shown_name(part) for part in file.relative_to(source).parts))
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        for location, value in marks.items():
            quoted = json.dumps(value, ensure_ascii=False) if file.suffix == ".yml" else value
            text = text.replace(location, quoted)
        (target / path).write_text(text, encoding="utf-8")
        written.append(path)
    return written


def shown_name(part: str) -> str:
    """A part of a path as it is to be: ``dot-github`` becomes ``.github``."""
    return f".{part.removeprefix(HIDDEN_MARK)}" if part.startswith(HIDDEN_MARK) else part


ASK_LANGUAGE = N_("Language of the site")


ASK_NAME = N_("Name of the partnership")


A_NAME = N_("Our partnership")


NOT_EMPTY = N_("{folder} is not an empty folder. Choose a new one; nothing was written.")


NOT_WRITTEN = N_("{folder} could not be written: {reason}")


DONE = N_("{number} files are in {folder}. Go there and run: shk serve")


STOPPED = N_("Stopped. Nothing was written.")


@click.command(
    "init", help=translated_help(N_("Begin a new portfolio, with invented examples to replace."))
)
@click.argument("folder", metavar=translated_help(N_("FOLDER")), type=click.Path(path_type=Path))
@click.option("--name", help=translated_help(N_("Name of the partnership; asked for if left out.")))
@click.option(
    "--language",
    type=click.Choice(starter_languages()),
    help=translated_help(N_("Language of the site and of its examples; asked for if left out.")),
)
@click.option(
    "--generator",
    default=GENERATOR,
    show_default=True,
    help=translated_help(
        N_("What pip installs the generator from; written into requirements.txt.")
    ),
)
@click.option(
    "--no-input", is_flag=True, help=translated_help(N_("Ask nothing; take what the options say."))
)
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
        with interruptible():
            files = start_portfolio(folder, name, language, generator)
    except NotEmptyError:
        raise refused(NOT_EMPTY, ExitCode.USAGE) from None
    except OSError as fault:
        raise refused(NOT_WRITTEN, ExitCode.NOT_WRITTEN, reason_of(fault, messages)) from None
    except (KeyboardInterrupt, click.Abort):
        click.echo(messages.text(STOPPED), err=True)
        raise SystemExit(ExitCode.INTERRUPTED) from None
    done = messages.text(DONE).replace("{number}", str(len(files)))
    click.echo(done.replace("{folder}", place), err=True)
