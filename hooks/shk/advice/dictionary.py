"""The dictionary of a language: hunspell, with the words it has and those near a wrong one.

The words are those of the package ``hunspell-sv`` (SFOL, Den stora fria
ordlistan, and additions; LGPL-3.0), with hunspell's own rules for Swedish
compounds. They are read in a fifth of a second by the engine itself, which
``chunspell`` brings as a ready-made library; nothing of the system is needed.
"""

from __future__ import annotations

from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Protocol

from hunspell import Hunspell

PACKAGES = {"sv": ("hunspell-sv", "sv_SE")}
"""For each language the package that has its dictionary, and the name of its files."""


class Dictionary(Protocol):
    """What knows the words of a language."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def near(self, word: str) -> tuple[str, ...]:
        """The words it may have been meant to be, the likeliest first."""


class HunspellDictionary:
    """A dictionary in hunspell's format.

    Args:
        folder: where its two files lie.
        name: their name without ending.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._hunspell = Hunspell(name, hunspell_data_dir=str(folder), system_encoding="UTF-8")

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right, as it stands or with a small first letter."""
        return bool(self._hunspell.spell(word))

    def near(self, word: str) -> tuple[str, ...]:
        """The words it may have been meant to be; takes a fifth of a second."""
        return tuple(self._hunspell.suggest(word))


@cache
def load_dictionary(language: str) -> Dictionary | None:
    """The dictionary of a language, read once a process; None if there is none."""
    package, name = PACKAGES.get(language, ("", ""))
    if not package:
        return None
    files = metadata.files(package) or ()
    found = (Path(str(one.locate())).resolve() for one in files if one.name == f"{name}.dic")
    folder = next((one.parent for one in found if one.is_file()), None)
    return HunspellDictionary(folder, name) if folder else None
