"""Reads mkdocs.yml into settings: MkDocs' own names and those of our plugins."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pathspec.gitignore import GitIgnoreSpec

from shk.build.config_checks import NO_PATH, config_faults, unknown_names
from shk.build.config_yaml import NO_CHOICE, SETTING, ConfigSection, read_values
from shk.build.settings import (
    NavPage,
    Settings,
    SettingsError,
    SiteOptions,
    SpoiledSettingsError,
)
from shk.build.unused_settings import unused_settings
from shk.content.diagnostics import Diagnostics
from shk.content.loader import ContentFolders
from shk.content.markdown.reading import MarkdownSettings, TextReader
from shk.content.source_text import composed
from shk.content.yaml.settings_file import note_settings
from shk.i18n.chosen import CONFIG_FILES, DEFAULT_LANGUAGE
from shk.i18n.messages import N_, available_languages
from shk.i18n.phrase import Phrase
from shk.model.portfolio.idna import ascii_url
from shk.model.schema.record import NOT_IN_URLS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PORTFOLIO, IMAGES, CARDS = "shk/portfolio", "shk/images", "shk/cards"
"""The names of our plugins."""
HIDDEN = (".*", "/templates/")
"""What MkDocs leaves out of docs_dir, as in a .gitignore."""
NO_SETTINGS = N_(
    "There is no {path} here. Go to the folder of the project, which holds that file, and give the"
    " command again."
)
NO_PLUGIN = N_("mkdocs.yml: {value} is missing in plugins. Write it there.")
NO_FOLDERS = N_(
    "mkdocs.yml: use_directory_urls must be true, since addresses are permanent. Take the line out."
)
DOCS_ELSEWHERE = N_(
    "mkdocs.yml: docs_dir, {value}, must lie in the folder of mkdocs.yml. Move it there."
)
OWN_LANGUAGE = N_(
    "mkdocs.yml: {value} is the site's own language. Take it out of languages of shk/portfolio."
)
WRONG_HOST = N_(
    "mkdocs.yml: the host of site_url, “{value}”, is no name that can exist. Write the address as"
    " browsers show it: https://example.org/."
)
UNKNOWN = N_("mkdocs.yml: MkDocs has no setting called {value}. Correct the name, or take it out.")
NO_NAME = N_("{value} is no name with settings.")
NO_URL = N_(
    "it is no whole address. Write it with https:// in front, without spaces, quotes and braces:"
    " https://example.org/."
)
MISSING = N_("it is missing; write it.")
BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that are always there."""


def load_settings(options: SiteOptions) -> Settings:
    """mkdocs.yml with what the command line says in place of it.

    Raises:
        SpoiledSettingsError: an unfinished merge stands in it, or a sign that looks like a space.
        SettingsError: there is none, or it can not be used; every reason is reported.
    """
    file = config_path(options.config_file)
    _refuse_spoiled(file)
    values = read_values(file)
    problems: list[Phrase] = []
    full = ConfigSection(values, "", problems)
    plugins = _named(values.get("plugins"), "plugins", problems)
    if unknown := [
        plugin for plugin in plugins if plugin.startswith("shk/") and plugin not in _OURS
    ]:
        full.wrong("plugins", NO_CHOICE, value=", ".join(unknown), allowed=", ".join(_OURS))
    elif PORTFOLIO not in plugins:
        problems.append(Phrase(NO_PLUGIN, {"value": PORTFOLIO}))
    ours = ConfigSection(plugins.get(PORTFOLIO, {}), f"{PORTFOLIO}: ", problems)
    if not full.get("use_directory_urls", bool, default=True):
        problems.append(Phrase(NO_FOLDERS))
    root = file.resolve().parent
    docs = (root / full.get("docs_dir", str, "docs")).resolve()
    if not docs.is_relative_to(root):
        problems.append(Phrase(DOCS_ELSEWHERE, {"value": str(docs)}))
    elif not docs.is_dir():
        full.wrong("docs_dir", NO_PATH, path=str(docs))
    if problems:
        raise SettingsError(*problems)
    _note_faults(full, root, docs, _site(full, options, root))
    made = _settings(full, ours, plugins, options, file, docs)
    unknown_settings = [
        Phrase(UNKNOWN, {"value": unknown_name}) for unknown_name in unknown_names(values)
    ]
    if _strict(full, options):
        problems += unknown_settings
    if problems:
        raise SettingsError(*problems)
    return replace(
        made, unused=(*unused_settings(values, made.language, made.custom), *unknown_names(values))
    )


_OURS = (PORTFOLIO, IMAGES, CARDS)


def _note_faults(section: ConfigSection, root: Path, docs: Path, site: Path) -> None:
    """Note what MkDocs would refuse beside what our settings refuse.

    Raises:
        SettingsError: an extension of Markdown is missing, without which no text can be read.
    """
    faults = tuple(config_faults(section.values, root, docs, site))
    for key, why, details in faults:
        section.wrong(key, why, **details)
    if any(key == "markdown_extensions" for key, _, _ in faults):
        raise SettingsError(*section.problems)


def config_path(config_file: str | None) -> Path:
    """The file that is read.

    Raises:
        SettingsError: there is none.
    """
    names = (config_file,) if config_file else CONFIG_FILES
    result = next((Path(name) for name in names if Path(name).is_file()), None)
    if result is None:
        raise SettingsError(NO_SETTINGS, path=names[0])
    return result


def _refuse_spoiled(file: Path) -> None:
    """Refuse a file with an unfinished merge or signs that only look like plain spaces.

    Raises:
        SpoiledSettingsError: a value is wrong; it names each one at its place.
    """
    diagnostics = Diagnostics()
    note_settings(file.read_bytes(), file.name, diagnostics)
    for problem in diagnostics.problems:
        raise SpoiledSettingsError(problem)


def _settings(
    section: ConfigSection,
    ours: ConfigSection,
    plugins: Mapping[str, Mapping[str, Any]],
    options: SiteOptions,
    file: Path,
    docs: Path,
) -> Settings:
    """The settings of the parts of a file."""
    root = file.resolve().parent
    excluded = _excluded(section)
    files = tuple(_docs_files(docs, excluded))
    language, languages = _spoken(ours)
    markdown, address = _markdown(section), _address(section)
    return Settings(
        folders=replace(
            _folders(ours, root, docs, files, languages),
            reader=TextReader(markdown),
            site_url=address,
            left_out=excluded.match_file,
        ),
        docs=docs,
        docs_files=files,
        site=_site(section, options, root),
        site_name=_site_name(section),
        site_url=address,
        language=language,
        languages=languages,
        file=file,
        nav=_nav(section.values.get("nav")),
        outside_nav=_outside_nav(section, files),
        reports_omitted=_reports_omitted(section),
        edit_base=ours.get("edit_base", str, ""),
        compress=ours.get("compress", bool, default=False),
        strict=_strict(section, options),
        today=str(ours.values.get("today") or ""),
        timezone=ours.get("timezone", str, ""),
        publishes_images=IMAGES in plugins,
        draws_cards=CARDS in plugins,
        extensions=markdown.extensions,
        extension_settings=markdown.configs,
        custom=_custom(section, root),
        dev_addr=options.dev_addr or section.get("dev_addr", str, "127.0.0.1:8000"),
        admin=ours.get("admin", dict, {}),
    )


def _markdown(section: ConfigSection) -> MarkdownSettings:
    """The extensions of Markdown, each with what is set for it."""
    named = _named(
        section.values.get("markdown_extensions"), "markdown_extensions", section.problems
    )
    extensions = tuple(dict.fromkeys((*BUILT_IN, *named)))
    return MarkdownSettings(extensions, {name: shown for name, shown in named.items() if shown})


def _outside_nav(section: ConfigSection, files: Iterable[str]) -> frozenset[str]:
    """The hand-written pages that need no place in the menu."""
    outside = GitIgnoreSpec.from_lines(section.get("not_in_nav", str, "").splitlines())
    return frozenset(item for item in map(composed, files) if outside.match_file(item))


def _site(section: ConfigSection, options: SiteOptions, root: Path) -> Path:
    """Where the site is put; the command line wins."""
    return Path(options.site_dir or root / section.get("site_dir", str, "site")).absolute()


def _site_name(section: ConfigSection) -> str:
    """What the site is called."""
    if not (name := section.get("site_name", str, "")):
        section.wrong("site_name", MISSING)
    return name


def _strict(section: ConfigSection, options: SiteOptions) -> bool:
    """Whether warnings stop a build; the command line wins."""
    written = section.get("strict", bool, default=False)
    return written if options.strict is None else options.strict


def _custom(section: ConfigSection, root: Path) -> Path | None:
    """The folder of a project's own templates and assets."""
    theme = section.values.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    return (root / str(custom)).resolve() if custom else None


def _reports_omitted(section: ConfigSection) -> bool:
    """Whether a page that the menu leaves out is warned of."""
    shown = section.section("validation").section("nav")
    return shown.level("omitted_files", "info") > logging.INFO


def _folders(
    ours: ConfigSection, root: Path, docs: Path, files: tuple[str, ...], languages: tuple[str, ...]
) -> ContentFolders:
    """Where the content of the project lies."""
    return ContentFolders(
        root=root,
        docs=docs,
        data=docs / ours.get("data_dir", str, "data"),
        initiatives=root / ours.get("initiatives_dir", str, "initiatives"),
        stories=root / ours.get("stories_dir", str, "stories"),
        media=docs / ours.get("media_dir", str, "media"),
        pages=tuple(sorted(docs / file for file in files if file.endswith(".md"))),
        translated={docs / language: language for language in languages},
    )


def _excluded(section: ConfigSection) -> GitIgnoreSpec:
    """What of docs_dir is none of the site: hidden files, and what mkdocs.yml leaves out."""
    named = (section.get(item, str, "").splitlines() for item in ("exclude_docs", "draft_docs"))
    return GitIgnoreSpec.from_lines([*HIDDEN, *chain.from_iterable(named)])


def _docs_files(docs: Path, excluded: GitIgnoreSpec) -> Iterator[str]:
    """The files below docs_dir that belong to the site; the index of a folder comes first."""
    for folder, folders, names in os.walk(docs, followlinks=True):
        folders.sort()
        here = PurePosixPath(Path(folder).relative_to(docs).as_posix())
        indexed = "index.md" in names
        for name in sorted(
            names, key=lambda item: (Path(item).stem not in {"index", "README"}, item)
        ):
            path = (here / name).as_posix()
            if not excluded.match_file(composed(path)) and not (name == "README.md" and indexed):
                yield path


def _spoken(ours: ConfigSection) -> tuple[str, tuple[str, ...]]:
    """The site's own language and its others."""
    own = ours.choice("language", available_languages(), DEFAULT_LANGUAGE)
    return own, _languages(ours, own)


def _languages(ours: ConfigSection, language: str) -> tuple[str, ...]:
    """The other languages of the site, each once, in the order they are named in."""
    named = [str(item) for item in ours.get("languages", list, [])]
    known = available_languages()
    for item in named:
        if item not in known:
            ours.wrong("languages", NO_CHOICE, value=item, allowed=", ".join(known))
    if language in named:
        ours.problems.append(Phrase(OWN_LANGUAGE, {"value": language}))
    return tuple(dict.fromkeys(named))


def _address(section: ConfigSection) -> str:
    """The site's whole address in ASCII, with a trailing slash; empty without one."""
    shown = section.get("site_url", str, "")
    try:
        if shown and (not urlsplit(shown).netloc or re.search(f"[{NOT_IN_URLS}]", shown)):
            section.wrong("site_url", NO_URL)
            return ""
        return f"{ascii_url(shown).rstrip('/')}/" if shown else ""
    except ValueError:
        section.problems.append(Phrase(WRONG_HOST, {"value": shown}))
        return ""


def _named(written: object, name: str, problems: list[Phrase]) -> dict[str, dict[str, Any]]:
    """A list of names, each alone or with its settings, as a mapping."""
    if isinstance(written, dict):
        written = [{key: value} for key, value in written.items()]
    result: dict[str, dict[str, Any]] = {}
    for item in written if isinstance(written, list) else ():
        if isinstance(item, str):
            result.setdefault(item, {})
        elif isinstance(item, dict) and len(item) == 1:
            ((key, shown),) = item.items()
            result[str(key)] = dict(shown) if isinstance(shown, dict) else {}
        else:
            reason = Phrase(NO_NAME, {"value": repr(item)})
            problems.append(Phrase(SETTING, {"key": name, "reason": reason}))
    return result


def _nav(written: object) -> tuple[NavPage, ...] | None:
    """The menu's pages in their order, sections taken apart; links to other sites are left out."""
    if not isinstance(written, list):
        return None

    def pages(rows: list[object]) -> Iterator[NavPage]:
        for row in rows:
            entries = row.items() if isinstance(row, dict) else [("", row)]
            for title, at in entries:
                if isinstance(at, list):
                    yield from pages(at)
                elif "://" not in str(at):
                    yield NavPage(composed(str(at)), str(title))

    return tuple(pages(written))
