"""One run of a command: what it asks of a build, and who is told how it goes."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from shk.build.observer import LogObserver, Observer
from shk.i18n.phrase import Worded


@dataclass(frozen=True)
class Run:
    """What a command asks for, beside what mkdocs.yml says."""

    observer: Observer = field(default_factory=LogObserver)
    """Who is told of problems and progress."""
    today: str | None = None
    """The day to build for, YYYY-MM-DD; None leaves it to mkdocs.yml and the clock."""
    proposal: bool = False
    """Whether pages may be named that another proposal brings; they are left out."""
    preview: bool = False
    """Whether a build shows what is not public too, marked."""


@dataclass(frozen=True)
class SiteOptions:
    """MkDocs' own options that our commands take."""

    config_file: str | None = None
    """Path of mkdocs.yml; None looks in the current folder."""
    site_dir: str | None = None
    """Where the site is put; None leaves it to mkdocs.yml."""
    strict: bool | None = None
    """Whether warnings stop the build; None leaves it to mkdocs.yml."""
    dev_addr: str | None = None
    """Address of the preview, HOST:PORT."""

    def settings(self) -> dict[str, Any]:
        """As keyword arguments of MkDocs, unset ones left out."""
        asked = {"site_dir": self.site_dir, "strict": self.strict, "dev_addr": self.dev_addr}
        return {key: value for key, value in asked.items() if value is not None}


class BuildRefusedError(Exception):
    """The content or MkDocs stopped the build; what was wrong has been told."""


class SettingsError(Worded, Exception):
    """mkdocs.yml or the command line can not be used; the phrases tell why."""


_RUN: ContextVar[Run] = ContextVar("run")


def current_run() -> Run:
    """The run a plugin belongs to; MkDocs started by itself asks for nothing."""
    return _RUN.get(None) or Run()
