"""The files of the catalogue: a draft that lasts, filled in with what is measured of the files.

A catalogue says of each file of open data how many bytes it has and what it adds up to, which
change with every text, and much more, which does not. So a draft of it, in which each measure is
a number that no portfolio has, is kept like a file, and filled in when a file has changed.
"""

from __future__ import annotations

import hashlib
import re
from functools import partial
from typing import TYPE_CHECKING

from shk.features.open_data.datasets import data_files
from shk.site.page import MadeFile
from shk.site.urls import CATALOGUE_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.site.context import Context

_MEASURE = re.compile(rb"\b(?:[0-9a-f]{40}|9\d{17})\b")
"""What may be a measure in a draft."""


def open_data_files(context: Context) -> tuple[MadeFile, ...]:
    """Every file of open data, and the catalogue about them."""
    files = tuple(data_files(context))
    return (*files, *catalogue_files(context, files))


def catalogue_files(context: Context, files: Iterable[MadeFile]) -> Iterator[MadeFile]:
    """The catalogue in each form; the same to the byte for the same portfolio and day.

    Args:
        context: of the site; what is not public is left out, in a preview too.
        files: the files of open data, which are measured.
    """
    files = tuple(files)
    for ending, form in CATALOGUE_FORMS.items():
        uri = context.addresses.catalogue(ending)
        draft = MadeFile(f"{uri}#draft", partial(_draft, context, form))
        yield MadeFile(uri, partial(_filled, draft, files), (draft,))


def _draft(context: Context, form: str) -> bytes:
    """The catalogue in one of its forms, with a stand-in for each measure."""
    from shk.features.open_data.dcat.catalogue import catalogue  # noqa: PLC0415 - rdflib is slow

    return catalogue(context, stand_ins).serialize(format=form, encoding="utf-8")


def stand_ins(uri: str) -> tuple[int, str]:
    """What stands in a draft for the bytes and the checksum of a file, by its address."""
    checksum = hashlib.sha1(f"the sum of {uri}".encode(), usedforsecurity=False).hexdigest()
    return 9 * 10**17 + int(checksum[:12], 16), checksum


def _filled(draft: MadeFile, files: tuple[MadeFile, ...]) -> bytes:
    """A draft with the measures of the files."""
    measures: dict[bytes, bytes] = {}
    for file in files:
        before, after = stand_ins(file.uri), _measured(file)
        measures |= {str(a).encode(): str(b).encode() for a, b in zip(before, after, strict=True)}
    text = draft.content
    content = text if isinstance(text, bytes) else text.encode()
    return _MEASURE.sub(lambda match: measures.get(match[0], match[0]), content)


def _measured(file: MadeFile) -> tuple[int, str]:
    """The bytes and the SHA-1 checksum of a file."""
    held = file.content
    content = held if isinstance(held, bytes) else held.encode()
    return len(content), hashlib.sha1(content, usedforsecurity=False).hexdigest()
