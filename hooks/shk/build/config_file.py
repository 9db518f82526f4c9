"""Reads mkdocs.yml into settings: MkDocs' own names and those of our plugins."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import yaml
from pathspec.gitignore import GitIgnoreSpec

from shk.build.config_checks import NO_PATH, config_faults, unknown_names
from shk.build.settings import (
    NavPage,
    Settings,
    SettingsError,
    SiteOptions,
    SpoiledSettingsError,
)
from shk.build.unused_settings import unused_settings
from shk.content.diagnostics_sink import Findings
from shk.content.loader import ContentFolders
from shk.content.markdown_reading import MarkdownSettings, TextReader
from shk.content.settings_file import note_settings
from shk.content.source_text import composed
from shk.i18n.chosen import CONFIG_FILES, DEFAULT_LANGUAGE
from shk.i18n.messages import N_, available_languages
from shk.i18n.phrase import Phrase
from shk.model.portfolio.idna import ascii_url

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
NO_FIELDS = N_("mkdocs.yml holds no fields. Write them as in the starter: site_name: …")
UNREADABLE = N_(
    "mkdocs.yml can not be read as YAML{at}. Look at indents, quotes and brackets there."
)
AT = N_(" from line {line}, column {column}")
UNKNOWN = N_("mkdocs.yml: MkDocs has no setting called {value}. Correct the name, or take it out.")
SETTING = N_("mkdocs.yml: {key}: {reason}")
ANOTHER_TYPE = N_("{value} is no value of it. Write one such as {example}.")
NO_CHOICE = N_("{value} can not be chosen. Choose one of: {allowed}.")
NO_NAME = N_("{value} is no name with settings.")
NO_URL = N_("it is no whole address. Write it with https:// in front: https://example.org/.")
MISSING = N_("it is missing; write it.")
BUILT_IN = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that are always there."""
LEVELS = {"warn": logging.WARNING, "info": logging.INFO, "ignore": logging.DEBUG}

T = TypeVar("T")


class _Loader(yaml.SafeLoader):
    """Safe YAML with ``!ENV``, as MkDocs has it."""


def _environment(loader: _Loader, node: yaml.Node) -> object:
    """The first of the variables that is set, else the last value of the list."""
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names = nodes[:-1] if isinstance(node, yaml.SequenceNode) else nodes
    for one in names:
        if (told := os.environ.get(str(one.value))) is not None:
            tag = loader.resolve(yaml.ScalarNode, told, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, told))
    return loader.construct_object(nodes[-1]) if isinstance(node, yaml.SequenceNode) else None


_Loader.add_constructor("!ENV", _environment)


class _Section:
    """A mapping of mkdocs.yml; what is wrong in it is gathered."""

    def __init__(self, values: Mapping[str, Any], name: str, problems: list[Phrase]) -> None:
        self.values, self._name, self.problems = values, name, problems

    def get(self, key: str, kind: type[T], default: T) -> T:
        """A value of one type."""
        value = self.values.get(key)
        if value is None:
            return default
        if not isinstance(value, kind):
            example = str(default).lower() if isinstance(default, bool) else repr(default)
            self.wrong(key, ANOTHER_TYPE, value=repr(value), example=example)
            return default
        return value

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """One of several words."""
        value = str(self.values.get(key, default) or default)
        if value not in (known := tuple(choices)):
            self.wrong(key, NO_CHOICE, value=value, allowed=", ".join(filter(None, known)))
        return value

    def level(self, key: str, default: str) -> int:
        """How serious a kind of wrong link is."""
        return LEVELS.get(self.choice(key, LEVELS, default), logging.INFO)

    def section(self, key: str) -> _Section:
        """A mapping in this one."""
        name = f"{self._name}{key}."
        return _Section(self.get(key, dict, {}), name, self.problems)

    def wrong(self, key: str, why: str, **details: str) -> None:
        """Note that a value can not be used, and why, a source string."""
        reason = Phrase(why, details)
        self.problems.append(Phrase(SETTING, {"key": f"{self._name}{key}", "reason": reason}))


def load_settings(options: SiteOptions) -> Settings:
    """mkdocs.yml with what the command line says in place of it.

    Raises:
        SpoiledSettingsError: an unfinished merge stands in it, or a sign that looks like a space.
        SettingsError: there is none, or it can not be used; every reason is told.
    """
    file = config_path(options.config_file)
    _refuse_spoiled(file)
    values = _values(file)
    problems: list[Phrase] = []
    whole = _Section(values, "", problems)
    plugins = _named(values.get("plugins"), "plugins", problems)
    if unknown := [one for one in plugins if one.startswith("shk/") and one not in _OURS]:
        whole.wrong("plugins", NO_CHOICE, value=", ".join(unknown), allowed=", ".join(_OURS))
    elif PORTFOLIO not in plugins:
        problems.append(Phrase(NO_PLUGIN, {"value": PORTFOLIO}))
    ours = _Section(plugins.get(PORTFOLIO, {}), f"{PORTFOLIO}: ", problems)
    if not whole.get("use_directory_urls", bool, default=True):
        problems.append(Phrase(NO_FOLDERS))
    root = file.resolve().parent
    docs = (root / whole.get("docs_dir", str, "docs")).resolve()
    if not docs.is_relative_to(root):
        problems.append(Phrase(DOCS_ELSEWHERE, {"value": str(docs)}))
    elif not docs.is_dir():
        whole.wrong("docs_dir", NO_PATH, path=str(docs))
    if problems:
        raise SettingsError(*problems)
    _note_faults(whole, root, docs, _site(whole, options, root))
    made = _settings(whole, ours, plugins, options, file, docs)
    unknown_settings = [Phrase(UNKNOWN, {"value": one}) for one in unknown_names(values)]
    if _strict(whole, options):
        problems += unknown_settings
    if problems:
        raise SettingsError(*problems)
    return replace(
        made, unused=(*unused_settings(values, made.language, made.custom), *unknown_names(values))
    )


_OURS = (PORTFOLIO, IMAGES, CARDS)


def _note_faults(whole: _Section, root: Path, docs: Path, site: Path) -> None:
    """Note what MkDocs would refuse beside what our settings refuse.

    Raises:
        SettingsError: an extension of Markdown is missing, without which no text can be read.
    """
    faults = tuple(config_faults(whole.values, root, docs, site))
    for key, why, details in faults:
        whole.wrong(key, why, **details)
    if any(key == "markdown_extensions" for key, _, _ in faults):
        raise SettingsError(*whole.problems)


def config_path(config_file: str | None) -> Path:
    """The file that is read.

    Raises:
        SettingsError: there is none.
    """
    names = (config_file,) if config_file else CONFIG_FILES
    found = next((Path(one) for one in names if Path(one).is_file()), None)
    if found is None:
        raise SettingsError(NO_SETTINGS, path=names[0])
    return found


def _refuse_spoiled(file: Path) -> None:
    """Refuse a file with an unfinished merge or signs that only look like plain spaces.

    Raises:
        SpoiledSettingsError: tells which, at its place.
    """
    findings = Findings()
    note_settings(file.read_bytes(), file.name, findings)
    for problem in findings.problems:
        raise SpoiledSettingsError(problem)


def _values(file: Path) -> dict[str, Any]:
    """The settings as they are written.

    Raises:
        SettingsError: they are no YAML, or no mapping.
    """
    try:
        values = yaml.load(file.read_text(encoding="utf-8-sig"), _Loader)  # noqa: S506 - it is a safe one
    except (ValueError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        details = {"line": str(mark.line + 1), "column": str(mark.column + 1)} if mark else {}
        at = Phrase(AT, details) if mark else ""
        raise SettingsError(Phrase(UNREADABLE, {"at": at})) from None
    if not isinstance(values, dict):
        raise SettingsError(NO_FIELDS)
    return _with_parent(values, file)


def _with_parent(values: dict[str, Any], file: Path) -> dict[str, Any]:
    """The settings with those of the file that they inherit from, as MkDocs has it.

    Raises:
        SettingsError: there is no such file, or it can not be read.
    """
    parent = values.pop("INHERIT", None)
    if parent is None:
        return values
    other = (file.parent / str(parent)).resolve()
    if not other.is_file() or other == file.resolve():
        reason = Phrase(NO_PATH, {"path": str(parent)})
        raise SettingsError(Phrase(SETTING, {"key": "INHERIT", "reason": reason}))
    return _merged(_values(other), values)


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Two mappings as one; the second wins, key by key."""
    found = dict(under)
    for key, value in over.items():
        below = found.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            found[key] = _merged(below, value)
        else:
            found[key] = value
    return found


def _settings(
    whole: _Section,
    ours: _Section,
    plugins: Mapping[str, Mapping[str, Any]],
    options: SiteOptions,
    file: Path,
    docs: Path,
) -> Settings:
    """The settings of the parts of a file."""
    root = file.resolve().parent
    excluded = _excluded(whole)
    files = tuple(_docs_files(docs, excluded))
    language, languages = _spoken(ours)
    markdown, address = _markdown(whole), _address(whole)
    return Settings(
        folders=replace(
            _folders(ours, root, docs, files, languages),
            reader=TextReader(markdown),
            site_url=address,
            left_out=excluded.match_file,
        ),
        docs=docs,
        docs_files=files,
        site=_site(whole, options, root),
        site_name=_site_name(whole),
        site_url=address,
        language=language,
        languages=languages,
        file=file,
        nav=_nav(whole.values.get("nav")),
        outside_nav=_outside_nav(whole, files),
        tells_omitted=_tells_omitted(whole),
        edit_base=ours.get("edit_base", str, ""),
        compress=ours.get("compress", bool, default=False),
        strict=_strict(whole, options),
        today=str(ours.values.get("today") or ""),
        timezone=ours.get("timezone", str, ""),
        publishes_images=IMAGES in plugins,
        draws_cards=CARDS in plugins,
        extensions=markdown.extensions,
        extension_settings=markdown.configs,
        custom=_custom(whole, root),
        dev_addr=options.dev_addr or whole.get("dev_addr", str, "127.0.0.1:8000"),
        admin=ours.get("admin", dict, {}),
    )


def _markdown(whole: _Section) -> MarkdownSettings:
    """The extensions of Markdown, each with what is set for it."""
    named = _named(whole.values.get("markdown_extensions"), "markdown_extensions", whole.problems)
    extensions = tuple(dict.fromkeys((*BUILT_IN, *named)))
    return MarkdownSettings(extensions, {name: told for name, told in named.items() if told})


def _outside_nav(whole: _Section, files: Iterable[str]) -> frozenset[str]:
    """The hand-written pages that need no place in the menu."""
    outside = GitIgnoreSpec.from_lines(whole.get("not_in_nav", str, "").splitlines())
    return frozenset(one for one in map(composed, files) if outside.match_file(one))


def _site(whole: _Section, options: SiteOptions, root: Path) -> Path:
    """Where the site is put; the command line wins."""
    return Path(options.site_dir or root / whole.get("site_dir", str, "site")).absolute()


def _site_name(whole: _Section) -> str:
    """What the site is called."""
    if not (name := whole.get("site_name", str, "")):
        whole.wrong("site_name", MISSING)
    return name


def _strict(whole: _Section, options: SiteOptions) -> bool:
    """Whether warnings stop a build; the command line wins."""
    written = whole.get("strict", bool, default=False)
    return written if options.strict is None else options.strict


def _custom(whole: _Section, root: Path) -> Path | None:
    """The folder of a project's own templates and assets."""
    theme = whole.values.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    return (root / str(custom)).resolve() if custom else None


def _tells_omitted(whole: _Section) -> bool:
    """Whether a page that the menu leaves out is warned of."""
    told = whole.section("validation").section("nav")
    return told.level("omitted_files", "info") > logging.INFO


def _folders(
    ours: _Section, root: Path, docs: Path, files: tuple[str, ...], languages: tuple[str, ...]
) -> ContentFolders:
    """Where the content of the project lies."""
    return ContentFolders(
        root=root,
        docs=docs,
        data=docs / ours.get("data_dir", str, "data"),
        initiatives=root / ours.get("initiatives_dir", str, "initiatives"),
        stories=root / ours.get("stories_dir", str, "stories"),
        media=docs / ours.get("media_dir", str, "media"),
        pages=tuple(sorted(docs / one for one in files if one.endswith(".md"))),
        translated={docs / one: one for one in languages},
    )


def _excluded(whole: _Section) -> GitIgnoreSpec:
    """What of docs_dir is none of the site: hidden files, and what mkdocs.yml leaves out."""
    named = (whole.get(one, str, "").splitlines() for one in ("exclude_docs", "draft_docs"))
    return GitIgnoreSpec.from_lines([*HIDDEN, *chain.from_iterable(named)])


def _docs_files(docs: Path, excluded: GitIgnoreSpec) -> Iterator[str]:
    """The files below docs_dir that belong to the site; the index of a folder comes first."""
    for folder, folders, names in os.walk(docs, followlinks=True):
        folders.sort()
        here = PurePosixPath(Path(folder).relative_to(docs).as_posix())
        indexed = "index.md" in names
        for name in sorted(names, key=lambda one: (Path(one).stem not in {"index", "README"}, one)):
            path = (here / name).as_posix()
            if not excluded.match_file(composed(path)) and not (name == "README.md" and indexed):
                yield path


def _spoken(ours: _Section) -> tuple[str, tuple[str, ...]]:
    """The site's own language and its others."""
    own = ours.choice("language", available_languages(), DEFAULT_LANGUAGE)
    return own, _languages(ours, own)


def _languages(ours: _Section, language: str) -> tuple[str, ...]:
    """The other languages of the site, each once, in the order they are named in."""
    named = [str(one) for one in ours.get("languages", list, [])]
    known = available_languages()
    for one in named:
        if one not in known:
            ours.wrong("languages", NO_CHOICE, value=one, allowed=", ".join(known))
    if language in named:
        ours.problems.append(Phrase(OWN_LANGUAGE, {"value": language}))
    return tuple(dict.fromkeys(named))


def _address(whole: _Section) -> str:
    """The site's whole address in ASCII, with a trailing slash; empty without one."""
    told = whole.get("site_url", str, "")
    try:
        if told and not urlsplit(told).netloc:
            whole.wrong("site_url", NO_URL)
            return ""
        return f"{ascii_url(told).rstrip('/')}/" if told else ""
    except ValueError:
        whole.problems.append(Phrase(WRONG_HOST, {"value": told}))
        return ""


def _named(written: object, name: str, problems: list[Phrase]) -> dict[str, dict[str, Any]]:
    """A list of names, each alone or with its settings, as a mapping."""
    if isinstance(written, dict):
        written = [{key: value} for key, value in written.items()]
    found: dict[str, dict[str, Any]] = {}
    for one in written if isinstance(written, list) else ():
        if isinstance(one, str):
            found.setdefault(one, {})
        elif isinstance(one, dict) and len(one) == 1:
            ((key, told),) = one.items()
            found[str(key)] = dict(told) if isinstance(told, dict) else {}
        else:
            reason = Phrase(NO_NAME, {"value": repr(one)})
            problems.append(Phrase(SETTING, {"key": name, "reason": reason}))
    return found


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
