"""What makes a site beside its content: our code, the libraries, templates and assets."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from typing import TYPE_CHECKING

from shk.build.templates import PACKAGE, TEMPLATES
from shk.content.kept import code_digest, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LIBRARIES = ("Babel", "Jinja2", "Markdown", "MarkupSafe", "nh3", "pymdown-extensions", "pillow")
"""What makes a page beside our code."""
OF_FILES = ("icalendar", "pydantic", "pydantic-core", "rdflib", "typst")
"""What makes files that are no pages, beside these."""


@cache
def made_by() -> bytes:
    """A digest of the code of this package and of the versions of the libraries."""
    folders = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())
    own = (PACKAGE / "__init__.py").read_bytes()
    return key_of(
        own,
        code_digest(*folders),
        sys.version,
        *(version(library) for library in (*LIBRARIES, *OF_FILES)),
    )


def templates_digest(custom: Path | None) -> bytes:
    """A digest of all templates and assets, ours and a project's own.

    Args:
        custom: the project's own templates, if it has any.
    """
    shown = blake2b(digest_size=16)
    folders: Iterable[Path] = (*TEMPLATES, *([custom] if custom else []))
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix not in {".py", ".pyc"}:
                name = file.relative_to(folder).as_posix().encode()
                shown.update(
                    len(name).to_bytes(4, "big") + name + blake2b(file.read_bytes()).digest()
                )
    return shown.digest()
