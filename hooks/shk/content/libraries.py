"""The versions of what content is read with, for the keys of what is kept."""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import version

from shk.content.kept import code_digest

LIBRARIES = ("markdown", "nh3", "pydantic", "pydantic-core", "PyYAML", "Babel")
"""What reads content beside our code."""


@cache
def reading_key() -> tuple[object, ...]:
    """All that decides how a text is read, beside the text."""
    code = code_digest("content", "model", "i18n", "images")
    return (code, sys.version, *(version(library) for library in LIBRARIES))
