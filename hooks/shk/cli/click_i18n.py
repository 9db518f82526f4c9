"""Lets click speak the language of a catalogue of ours.

Click looks its words up with Python's gettext, which reads compiled catalogues
from a folder and takes the language from the variable ``LANGUAGE``. So click's
words are compiled from our catalogues into a folder beside them, and the
variable is set while a command runs.
"""

from __future__ import annotations

import gettext
import os
from contextlib import contextmanager, suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from shk.i18n.catalogues import keep
from shk.i18n.messages import N_, NP_, available_languages, catalogue_path, load_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog


SINGLE: tuple[str, ...] = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Positional arguments"),
    N_("Show this message and exit."),
    N_("Show the version and exit."),
    N_("%(prog)s, version %(version)s"),
    N_("default: {default}"),
    N_("(dynamic)"),
    N_("required"),
    N_("env var: {var}"),
    N_("Aborted!"),
    N_("Error: {message}"),
    N_("Error: invalid input"),
    N_("Try '{command} {option}' for help."),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("Missing {param_type}"),
    N_("Missing parameter: {param_name}"),
    N_("Choose from:\n\t{choices}"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Option {name!r} does not take a value."),
    N_("Argument {name!r} takes {nargs} values."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Could not open file {filename!r}: {message}"),
    N_("unknown error"),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
    N_("{name} {filename!r} is not writable."),
    N_("{name} {filename!r} is not executable."),
    N_("{editor}: Editing failed"),
    N_("{editor}: Editing failed: {e}"),
)
"""What click says of one thing."""


PLURAL: tuple[tuple[str, str], ...] = (
    NP_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    NP_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    NP_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    NP_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    NP_(
        "Takes {nargs} values but 1 was given.",
        "Takes {nargs} values but {len} were given.",
    ),
)
"""What click says of one thing and of several."""


DOMAIN = "shk-click"
"""What gettext calls the catalogue of click's words."""


VARIABLE = "LANGUAGE"
"""Where gettext looks first for the language."""


@contextmanager
def localized_click(language: str) -> Iterator[None]:
    """Click speaks a language inside, and what it spoke before afterwards."""
    domain, before = gettext.textdomain(), os.environ.get(VARIABLE)
    with suppress(OSError):  # nowhere to put them: English words are better than no command
        gettext.bindtextdomain(DOMAIN, str(_compiled()))
    gettext.textdomain(DOMAIN)
    os.environ[VARIABLE] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def change_language(language: str) -> None:
    """Click goes on in another language, where it speaks one of ours."""
    if gettext.textdomain() == DOMAIN:
        os.environ[VARIABLE] = language


def click_catalogue(language: str) -> Catalog:
    """Click's words in a language, as gettext wants them."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - only when they are compiled

    messages, catalogue = load_messages(language), Catalog(locale=language)
    for source in SINGLE:
        catalogue.add(source, messages.text(source))
    for item, many in PLURAL:
        catalogue.add(
            (item, many), (messages.plural(item, many, 1), messages.plural(item, many, 2))
        )
    return catalogue


@cache
def _compiled() -> Path:
    """A folder of click's words as gettext reads them, compiled when a catalogue has changed.

    It lies beside the catalogues; where nothing can be written there, one of this process
    takes its place.
    """
    folder = catalogue_path("click").parent / "__pycache__" / "click"
    for language in available_languages():
        file = _words_of(folder, language)
        if not _is_newer(file, catalogue_path(language)) and not keep(file, _packed(language)):
            return _compiled_aside()
    return folder


def _compiled_aside() -> Path:
    """The same in a folder that goes with the process."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - seldom needed

    folder = TemporaryDirectory(prefix="shk-words-")
    _ASIDE.append(folder)
    for language in available_languages():
        keep(_words_of(Path(folder.name), language), _packed(language))
    return Path(folder.name)


_ASIDE: list[object] = []
"""Keeps the folder of this process until it ends."""


def _words_of(folder: Path, language: str) -> Path:
    """The file of a language, where gettext looks for it."""
    return folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


def _is_newer(file: Path, catalogue: Path) -> bool:
    """Whether a file was compiled after the last change of what it is made of."""
    sources = (catalogue, Path(__file__))
    try:
        made = file.stat().st_mtime_ns
    except OSError:
        return False
    return all(made > source.stat().st_mtime_ns for source in sources if source.exists())


def _packed(language: str) -> bytes:
    """Click's words in a language as a file of gettext."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only when they are compiled

    stream = BytesIO()
    write_mo(stream, click_catalogue(language))
    return stream.getvalue()
