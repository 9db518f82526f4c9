"""What mkdocs.yml and the command line ask of a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

import shk
from shk.content.loader import ContentFolders
from shk.i18n.messages import N_
from shk.mkdocs_plugin.clock import ASKED_FOR, SET, BuildDay, day_now, read_day, zone_of
from shk.mkdocs_plugin.config import (
    NO_ADDRESS,
    OWN_LANGUAGE,
    PortfolioOptions,
    _as_setting,
    left_out,
    text_reader,
)
from shk.mkdocs_plugin.faults import WrongSettingsError

if TYPE_CHECKING:
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig


def other_languages(options: PortfolioOptions) -> tuple[str, ...]:
    """The other languages of the site, each once, in the order they are named in.

    Raises:
        WrongSettingsError: the site's own language is named as another.
    """
    if options.language in options.languages:
        raise WrongSettingsError(OWN_LANGUAGE, value=options.language)
    return tuple(dict.fromkeys(options.languages))


def content_folders(options: PortfolioOptions, config: MkDocsConfig) -> ContentFolders:
    """Where the content of the project lies."""
    root = Path(config.config_file_path).resolve().parent
    docs = Path(config.docs_dir).resolve()
    return ContentFolders(
        root=root,
        docs=docs,
        data=docs / options.data_dir,
        initiatives=root / options.initiatives_dir,
        stories=root / options.stories_dir,
        media=docs / options.media_dir,
        pages=hand_written_pages(config),
        translated={docs / one: one for one in options.languages},
        reader=text_reader(config),
        site_url=str(config.site_url or ""),
        left_out=left_out(config),
    )


def hand_written_pages(config: MkDocsConfig) -> tuple[Path, ...]:
    """The Markdown files below docs_dir that MkDocs makes pages of, by path."""
    docs = Path(config.docs_dir).resolve()
    left_out = config.exclude_docs
    found = ((one, one.relative_to(docs)) for one in sorted(docs.rglob("*.md")))
    return tuple(
        one
        for one, path in found
        if not any(part.startswith(".") for part in path.parts)
        and not (left_out and left_out.match_file(path.as_posix()))
    )


def hand_written_addresses(config: MkDocsConfig) -> tuple[str, ...]:
    """The addresses of the hand-written pages, as MkDocs makes them."""
    docs = Path(config.docs_dir).resolve()
    paths = (one.relative_to(docs).as_posix() for one in hand_written_pages(config))
    files = (File(one, str(docs), config.site_dir, use_directory_urls=True) for one in paths)
    return tuple("" if one.url == "./" else one.url for one in files)


def site_address(config: MkDocsConfig) -> str:
    """The whole address of the site, in ASCII, as mkdocs.yml gives it.

    Raises:
        WrongSettingsError: it gives none.
    """
    if not config.site_url:
        raise WrongSettingsError(NO_ADDRESS)
    return str(config.site_url)


def docs_path(config: MkDocsConfig) -> str:
    """The path of docs_dir from the project folder, with forward slashes."""
    root = Path(config.config_file_path).resolve().parent
    return Path(config.docs_dir).resolve().relative_to(root).as_posix()


def watched_folders(options: PortfolioOptions, config: MkDocsConfig) -> tuple[Path, ...]:
    """What a preview follows beside docs_dir: authored content and our templates."""
    folders = content_folders(options, config)
    package = Path(shk.__file__).parent
    wanted = (folders.initiatives, folders.stories, package / "features", package / "site")
    return tuple(one for one in wanted if one.is_dir())


def day_of(options: PortfolioOptions, today: str | None) -> date:
    """The day of a run, as ``build_day``."""
    return build_day(options, today).day


def build_day(options: PortfolioOptions, today: str | None) -> BuildDay:
    """The day of a run: the one it was given, else that of mkdocs.yml, else that of the clock.

    Raises:
        WrongSettingsError: the day or the time zone is none.
    """
    with _as_setting(N_("mkdocs.yml: timezone: {reason}")):
        zone = zone_of(options.language, options.timezone)
    with _as_setting(N_("--today: {reason}")):
        if today:
            return BuildDay(read_day(today), ASKED_FOR)
    with _as_setting(N_("mkdocs.yml: today: {reason}")):
        if options.today:
            return BuildDay(read_day(options.today), SET)
    with _as_setting("{reason}"):
        return day_now(zone)
