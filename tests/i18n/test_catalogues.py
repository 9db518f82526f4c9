"""A kept catalogue says what the file says, whatever has become of either."""

from __future__ import annotations

import marshal
import os
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from shk.i18n.catalogues import read_catalogue
from shk.i18n.messages import Messages, catalogue_path, load_messages

if TYPE_CHECKING:
    from pathlib import Path

WORDS = 'msgid ""\nmsgstr ""\n\nmsgid "hill"\nmsgstr "{}"\n'


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A catalogue of one word."""
    file = tmp_path / "sv.po"
    file.write_text(WORDS.format("kulle"), encoding="utf-8")
    return file


def reported(file: Path) -> str:
    """What the word is in Swedish."""
    return Messages("sv", read_catalogue(file, "sv")).text("hill")


def test_every_message_is_as_babel_reads_it() -> None:
    messages = load_messages("sv")
    with catalogue_path("sv").open("rb") as stream:
        read = read_po(stream, locale="sv")
    checked = 0
    for item in read:
        if not item.id:
            continue
        source = item.id if isinstance(item.id, str) else item.id[0]
        first = item.string if isinstance(item.string, str) else item.string[0]
        assert messages.text(source, item.context) == (first or source)
        if isinstance(item.id, tuple):
            assert messages.plural(item.id[0], item.id[1], 2) == item.string[1].replace(
                "%(num)s", "2"
            )
        checked += 1
    assert checked > 500


def test_the_second_time_it_is_read_from_what_was_kept(
    catalogue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reported(catalogue) == "kulle"
    monkeypatch.setattr("shk.i18n.catalogues._compiled", lambda *_: pytest.fail("read again"))
    assert reported(catalogue) == "kulle"


def test_a_changed_file_is_read_anew(catalogue: Path) -> None:
    assert reported(catalogue) == "kulle"
    state = catalogue.stat()
    catalogue.write_text(WORDS.format("backe"), encoding="utf-8")  # as long as before
    os.utime(catalogue, ns=(state.st_atime_ns, state.st_mtime_ns + 1))
    assert reported(catalogue) == "backe"


@pytest.mark.parametrize("damage", [b"", b"\0", b"x" * 99, marshal.dumps((1, 2)), marshal.dumps(3)])
def test_a_damaged_table_is_made_anew(catalogue: Path, damage: bytes) -> None:
    assert reported(catalogue) == "kulle"
    (kept,) = (catalogue.parent / "__pycache__").glob("sv.*")
    kept.write_bytes(damage)
    assert reported(catalogue) == "kulle"
    assert kept.read_bytes() != damage


def test_a_folder_that_can_not_be_written_is_no_hindrance(catalogue: Path) -> None:
    (catalogue.parent / "__pycache__").write_text("in the way", encoding="utf-8")
    assert reported(catalogue) == "kulle"
