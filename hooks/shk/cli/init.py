"""``shk init``: a new portfolio of another partnership."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import Distribution
from importlib.metadata import distribution as metadata
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import click

import shk
from shk.build.file_faults import file_fault
from shk.build.staging import open_staging, swap_in, throw_away
from shk.cli.command import shown
from shk.cli.commands import SUMMARIES
from shk.cli.exit_code import ExitCode
from shk.cli.interrupts import interruptible
from shk.cli.options import lang_option, translated_help
from shk.i18n.messages import N_, load_messages
from shk.storage.files import write_file

STARTER = Path(shk.__file__).parent / "starter"
"""The files: a folder a language, and those for all."""


FOR_ALL = ("ours", "common")
"""Folders for all languages; what lies in the first is what our own repository has."""


NAME_MARK, GENERATOR_MARK = "@NAME@", "@GENERATOR@"
"""Stand where the name of the partnership and the generator's origin are to be written."""


GENERATOR = "shk @ git+https://code.example/shk.git"
"""Fails until it is replaced, which a name that somebody else may own would not."""
WHEELS = "wheels"
"""The folder that a wheel is copied to, from the folder of a new portfolio."""


HIDDEN_MARK = "dot-"
"""Begins the name of what is to begin with a full stop."""


@dataclass(frozen=True)
class Origin:
    """What pip installs the generator from in a new portfolio."""

    requirement: str
    """The line in requirements.txt."""
    wheel: Path | None = None
    """A wheel that is copied into the portfolio, since no index has it."""


def origin(distribution: Distribution | None = None) -> Origin:
    """Where this generator was installed from, as pip wrote it down (PEP 610).

    Args:
        distribution: the installed package; that of this generator if not given.
    """
    package = distribution or metadata("shk")
    text = package.read_text("direct_url.json")
    if text is None:
        return Origin(f"shk=={package.version}")  # from an index, which has it again
    came = json.loads(text)
    parts = urlsplit(came["url"])
    if "vcs_info" in came:
        vcs = came["vcs_info"]
        return Origin(f"shk @ {vcs['vcs']}+{came['url']}@{vcs['commit_id']}")
    if parts.scheme != "file" and "archive_info" in came:
        return Origin(f"shk @ {came['url']}")
    wheel = Path(url2pathname(parts.path))
    if wheel.suffix == ".whl" and wheel.is_file():
        return Origin(f"./{WHEELS}/{wheel.name}", wheel)
    return Origin(GENERATOR)


class NotEmptyError(Exception):
    """The folder for a new portfolio holds something already, or is no folder."""


def starter_languages() -> tuple[str, ...]:
    """The languages a new portfolio can be in, sorted."""
    return tuple(sorted(path.name for path in STARTER.iterdir() if path.name not in FOR_ALL))


def start_portfolio(
    folder: Path, name: str, language: str, generator: Origin | None = None
) -> tuple[Path, ...]:
    """Make a new portfolio and return its files, from its folder.

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
    source = generator or Origin(GENERATOR)
    folder = folder.resolve()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NotEmptyError(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = open_staging(folder)
    try:
        marks = {NAME_MARK: name, GENERATOR_MARK: source.requirement}
        files = tuple(
            path
            for part in (*FOR_ALL, language)
            for path in _copy(STARTER / part, staging.next, marks)
        )
        if source.wheel:
            copy = Path(WHEELS, source.wheel.name)
            write_file(staging.next / copy, source.wheel.read_bytes())
            files = (*files, copy)
        swap_in(staging)
    except BaseException:
        throw_away(staging)
        raise
    return tuple(sorted(files))


def _copy(source: Path, target: Path, marks: dict[str, str]) -> list[Path]:
    """Copy a part of the starter; the paths of what was written, from the target."""
    written = []
    for file in sorted(item for item in source.rglob("*") if item.is_file()):
        path = Path(*(shown_name(part) for part in file.relative_to(source).parts))
        text = file.read_text(encoding="utf-8")
        for location, value in marks.items():
            quoted = json.dumps(value, ensure_ascii=False) if file.suffix == ".yml" else value
            text = text.replace(location, quoted)
        write_file(target / path, text)
        written.append(path)
    return written


def shown_name(part: str) -> str:
    """A part of a path as it is to be: ``dot-github`` becomes ``.github``."""
    return f".{part.removeprefix(HIDDEN_MARK)}" if part.startswith(HIDDEN_MARK) else part


ASK_LANGUAGE = N_("Language of the site")


ASK_NAME = N_("Name of the partnership")


A_NAME = N_("Our partnership")


NOT_EMPTY = N_("{folder} is not an empty folder. Choose a new one; nothing was written.")


DONE = N_("{number} files are in {folder}. Go there and run: shk serve")


STOPPED = N_("Stopped. Nothing was written.")


@click.command("init", help=translated_help(SUMMARIES["init"]))
@click.argument("folder", metavar=translated_help(N_("FOLDER")), type=click.Path(path_type=Path))
@click.option("--name", help=translated_help(N_("Name of the partnership; asked for if left out.")))
@click.option(
    "--language",
    type=click.Choice(starter_languages()),
    help=translated_help(N_("Language of the site and of its examples; asked for if left out.")),
)
@click.option(
    "--generator",
    help=translated_help(
        N_(
            "What pip installs the generator from; written into requirements.txt. Where this one"
            " was installed from unless you write it."
        )
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
    generator: str | None,
    no_input: bool,
    lang: str,
) -> None:
    """Begin a new portfolio."""
    messages = load_messages(lang)
    place = str(shown(folder.resolve()))

    try:
        if not no_input:
            choice = click.Choice(starter_languages())
            language = language or click.prompt(messages.text(ASK_LANGUAGE), lang, type=choice)
            name = name or click.prompt(messages.text(ASK_NAME))
        language = language or lang
        name = (name or "").strip() or load_messages(language).text(A_NAME)
        with interruptible():
            source = Origin(generator) if generator else origin()
            files = start_portfolio(folder, name, language, source)
    except NotEmptyError:
        click.echo(messages.text(NOT_EMPTY).replace("{folder}", place), err=True)
        raise SystemExit(ExitCode.USAGE) from None
    except OSError as fault:
        click.echo(file_fault(fault, messages), err=True)
        raise SystemExit(ExitCode.NOT_WRITTEN) from None
    except (KeyboardInterrupt, click.Abort):
        click.echo(messages.text(STOPPED), err=True)
        raise SystemExit(ExitCode.INTERRUPTED) from None
    done = messages.text(DONE).replace("{number}", str(len(files)))
    click.echo(done.replace("{folder}", place), err=True)
