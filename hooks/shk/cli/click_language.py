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

from shk.cli.click_words import PLURAL, SINGLE
from shk.language.messages import available_languages, load_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

DOMAIN = "shk-click"
"""What gettext calls the catalogue of click's words."""
VARIABLE = "LANGUAGE"
"""Where gettext looks first for the language."""


@contextmanager
def click_speaking(language: str) -> Iterator[None]:
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
    for one, many in PLURAL:
        catalogue.add((one, many), (messages.plural(one, many, 1), messages.plural(one, many, 2)))
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
