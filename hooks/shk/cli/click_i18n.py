"""Lets click speak the language of a catalogue of ours.

Click looks its words up with Python's gettext, which reads compiled catalogues
from a folder and takes the language from the variable ``LANGUAGE``. So click's
words are compiled from our catalogues into a folder that goes with the process,
and the variable is set while a command runs.
"""

from __future__ import annotations

import gettext
import os
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from shk.i18n.messages import N_, NP_, available_languages, load_messages

if TYPE_CHECKING:
    from collections.abc import Iterator


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
        gettext.bindtextdomain(DOMAIN, _compiled().name)
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
    messages, catalogue = load_messages(language), Catalog(locale=language)
    for source in SINGLE:
        catalogue.add(source, messages.text(source))
    for item, many in PLURAL:
        catalogue.add(
            (item, many), (messages.plural(item, many, 1), messages.plural(item, many, 2))
        )
    return catalogue


@cache
def _compiled() -> TemporaryDirectory[str]:
    """A folder of click's words as gettext reads them; it goes with the process."""
    folder = TemporaryDirectory(prefix="shk-words-")
    for language in available_languages():
        file = Path(folder.name, language, "LC_MESSAGES", f"{DOMAIN}.mo")
        file.parent.mkdir(parents=True)
        with file.open("wb") as stream:
            write_mo(stream, click_catalogue(language))
    return folder
