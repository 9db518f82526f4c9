"""Writes the files of a project that is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write(file: Path, text: str) -> None:
    """Write a file, with the folders it lies in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def edited(text: str) -> str:
    """The text of a page with one more sentence at its end."""
    return f"{text.rstrip()}\n\nOne more sentence was written today.\n"
