"""What mkdocs.yml and the command line ask of a build, as one frozen object."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from shk.build.asked_day import DayError, read_day
from shk.build.clock import ASKED_FOR, SET, BuildDay, day_now, zone_of
from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase, Worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.loader import ContentFolders
    from shk.model.diagnostics.diagnostic import Problem


class SettingsError(Worded, Exception):
    """mkdocs.yml or the command line can not be used; the phrases say why."""


class SpoiledSettingsError(SettingsError):
    """mkdocs.yml can not be read for a reason that is reported as a problem of content is.

    Args:
        problem: what is wrong, at its place.
    """

    def __init__(self, problem: Problem) -> None:
        super().__init__(Phrase(problem.code.what, problem.details))
        self.problem = problem


NO_ADDRESS = N_(
    "mkdocs.yml: site_url is missing. Write the whole address of the site, such as"
    " https://example.org/; feeds, data and links from other sites need it."
)


@dataclass(frozen=True)
class SiteOptions:
    """What a command line says of mkdocs.yml and in place of it."""

    config_file: str | None = None
    """Path of mkdocs.yml; None looks in the current folder."""
    site_dir: str | None = None
    """Where the site is put; None leaves it to mkdocs.yml."""
    strict: bool | None = None
    """Whether warnings stop the build; None leaves it to mkdocs.yml."""
    dev_addr: str | None = None
    """Address of the preview, HOST:PORT."""


@dataclass(frozen=True)
class NavPage:
    """A hand-written page in the menu."""

    path: str
    """Its path below docs_dir."""
    title: str = ""
    """What the menu calls it; empty for the page's own title."""


@dataclass(frozen=True)
class Settings:
    """Every setting of a build."""

    folders: ContentFolders
    """Where the content lies."""
    docs: Path
    """The folder of hand-written pages."""
    docs_files: tuple[str, ...]
    """Paths of the files in it that belong to the site, in the order of its folders, as the
    disk has them; the site has their names with letters joined (NFC)."""
    site: Path
    """Where the site is put."""
    site_name: str
    """Its name, for the form in the browser."""
    site_url: str
    """Its whole address in ASCII, with a trailing slash; empty if mkdocs.yml gives none."""
    language: str
    """The language of the interface."""
    languages: tuple[str, ...]
    """The other languages of the site, each once."""
    file: Path
    """The file itself, mkdocs.yml."""
    nav: tuple[NavPage, ...] | None = None
    """The menu's hand-written pages; None for all of them."""
    outside_nav: frozenset[str] = frozenset()
    """Hand-written pages that need no place in the menu."""
    reports_omitted: bool = False
    """Whether a page that no menu and no ``not_in_nav`` names is warned of."""
    edit_base: str = ""
    """Where a file is edited, with a trailing slash; empty for no edit links."""
    compress: bool = False
    """Whether files get compressed copies beside them."""
    strict: bool = False
    """Whether warnings stop a build."""
    today: str = ""
    """The day to build for, YYYY-MM-DD; empty leaves it to the clock."""
    timezone: str = ""
    """The time zone that a day begins in; empty for that of the language."""
    unused: tuple[str, ...] = ()
    """Settings that somebody wrote and that nothing reads, dotted."""
    publishes_images: bool = True
    """Whether ``shk/images`` is named among the plugins."""
    draws_cards: bool = True
    """Whether ``shk/cards`` is named among the plugins."""
    extensions: tuple[str, ...] = ()
    """Python-Markdown's extensions, by name."""
    extension_settings: Mapping[str, Mapping[str, Any]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The settings of each extension."""
    custom: Path | None = None
    """A project's own templates and assets, which win over ours."""
    dev_addr: str = "127.0.0.1:8000"
    """Address of the preview, HOST:PORT."""
    admin: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What is set for the form in the browser."""

    @property
    def root(self) -> Path:
        """The project folder, which mkdocs.yml lies in."""
        return self.folders.root

    @property
    def address(self) -> str:
        """The site's whole address, with a trailing slash.

        Raises:
            SettingsError: mkdocs.yml gives none.
        """
        if not self.site_url:
            raise SettingsError(NO_ADDRESS)
        return self.site_url

    @property
    def docs_path(self) -> str:
        """The path of docs_dir from the project folder, with forward slashes."""
        return self.docs.relative_to(self.root).as_posix()

    def build_day(self, today: str | None) -> BuildDay:
        """The day of a run: the one it was given, else that of mkdocs.yml, else of the clock.

        Raises:
            SettingsError: the day or the time zone is none.
        """
        with _as_setting(N_("mkdocs.yml: timezone: {reason}")):
            zone = zone_of(self.language, self.timezone or None)
        with _as_setting(N_("--today: {reason}")):
            if today:
                return BuildDay(read_day(today), ASKED_FOR)
        with _as_setting(N_("mkdocs.yml: today: {reason}")):
            if self.today:
                return BuildDay(read_day(self.today), SET)
        with _as_setting("{reason}"):
            return day_now(zone)

    def day(self, today: str | None) -> date:
        """The day of a run, as ``build_day``."""
        return self.build_day(today).day


@contextmanager
def _as_setting(source: str) -> Iterator[None]:
    """Report a wrong day as one of the setting that it comes from.

    Args:
        source: a source string with the name of the setting and ``{reason}``.

    Raises:
        SettingsError: the day is wrong.
    """
    try:
        yield
    except DayError as error:
        raise SettingsError(Phrase(source, {"reason": error.phrases[0]})) from None
