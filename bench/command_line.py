"""The command line of a measurement: a few words in order, ``--help`` and clear errors."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def parser_of(purpose: str | None) -> ArgumentParser:
    """A parser whose help is the docstring of a module as it is written."""
    return ArgumentParser(description=purpose, formatter_class=RawDescriptionHelpFormatter)


def command_line(purpose: str | None, **words: Callable[[str], object]) -> Namespace:
    """What the command line says; a word that is left out is None.

    Args:
        purpose: the docstring of the module, printed by ``--help``.
        words: what reads each word, by its name, in their order.

    Raises:
        SystemExit: for ``--help``, and for a word that is wrong or one too many.
    """
    parser = parser_of(purpose)
    for name, read in words.items():
        parser.add_argument(name, nargs="?", type=read)
    return parser.parse_args()


def existing(word: str) -> Path:
    """A file or folder that is there.

    Raises:
        ArgumentTypeError: if it is not.
    """
    if not Path(word).exists():
        raise ArgumentTypeError(f"there is no {word}")
    return Path(word)


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """What reads one of these names, and names them all when it is another."""

    def read(word: str) -> str:
        if word not in names:
            raise ArgumentTypeError(f"{word} is none of {', '.join(names)}")
        return word

    return read
