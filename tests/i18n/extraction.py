"""Finds every source string of the generator and brings the catalogues up to date.

Run as ``python -m tests.i18n.extraction``: new strings are added with an
empty translation, and those no longer used are dropped.
"""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "hooks" / "shk"
KEYWORDS = {
    "N_": None,
    "NP_": (1, 2),
    "PN_": ((1, "c"), 2),
    "_": None,
    "ngettext": (1, 2),
    "plural": (1, 2),
}
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.xml", "jinja2")]


MessageId = str | tuple[str, ...] | list[str]
"""A source string, or its singular and plural."""


def extracted() -> Catalog:
    """A catalogue of every source string, without translations."""
    catalogue = Catalog(project="shk", fuzzy=False)
    result = extract_from_dir(PACKAGE, METHODS, keywords=KEYWORDS, strip_comment_tags=True)
    for file, line, message, _comments, context in result:
        catalogue.add(message, locations=[(file, line)], context=context)
    return catalogue


def load_catalogue(path: Path) -> Catalog:
    """Read a catalogue from its file."""
    with path.open("rb") as stream:
        return read_po(stream, locale=path.stem)


def bring_up_to_date(path: Path) -> int:
    """Add new strings to a catalogue, drop unused ones; returns how many lack a translation."""
    known, wanted = load_catalogue(path), extracted()
    fresh = Catalog(
        locale=path.stem,
        project="shk",
        fuzzy=False,
        header_comment="# Translations.",
        creation_date=known.creation_date,
    )
    for message in wanted:
        if not message.id:
            continue
        old = known.get(_key(message.id), message.context)
        string = old.string if old and _same_form(old.string, message.id) else None
        fresh.add(message.id, string or _empty(message.id), context=message.context)
    with path.open("wb") as stream:
        write_po(stream, fresh, width=0, omit_header=False, sort_output=True, no_location=True)
    return sum(1 for item in fresh if item.id and not _is_translated(item.string))


def _key(message_id: MessageId) -> str:
    """What a catalogue looks a message up by."""
    return message_id if isinstance(message_id, str) else message_id[0]


def _same_form(string: object, message_id: MessageId) -> bool:
    """Whether a translation has plural forms exactly when its source has."""
    return isinstance(string, str) == isinstance(message_id, str)


def _empty(message_id: MessageId) -> str | tuple[str, ...]:
    """A translation to be filled in."""
    return "" if isinstance(message_id, str) else ("", "")


def _is_translated(string: str | tuple[str, ...] | list[str]) -> bool:
    """Whether every form has a text."""
    return bool(string) if isinstance(string, str) else all(string)


if __name__ == "__main__":
    for catalogue_file in sorted((PACKAGE / "i18n").glob("*.po")):
        missing = bring_up_to_date(catalogue_file)
        print(f"{catalogue_file.relative_to(ROOT)}: {missing} to translate")  # noqa: T201 - a command
