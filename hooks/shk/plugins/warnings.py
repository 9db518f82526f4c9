"""Counts MkDocs' warnings, so that strict mode can refuse before a site is swapped in."""

from __future__ import annotations

import logging

_MKDOCS = logging.getLogger("mkdocs")


class WarningCount(logging.Handler):
    """Counts what is logged as a warning or worse below ``mkdocs``."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - only that it came counts
        """Count one."""
        self.count += 1

    def open(self) -> None:
        """Begin to count from nothing."""
        self.count = 0
        _MKDOCS.addHandler(self)

    def close(self) -> None:
        """Stop counting."""
        _MKDOCS.removeHandler(self)
        super().close()
