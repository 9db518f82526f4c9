"""Reads mkdocs.yml into settings: MkDocs' own names and those of our plugins."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pathspec.gitignore import GitIgnoreSpec

from shk.build.settings import (
    NavPage,
    NoSettingsError,
    Settings,
    SettingsError,
    SiteOptions,
    SpoiledSettingsError,
)
from shk.content.diagnostics_sink import Findings
from shk.content.loader import ContentFolders
from shk.content.markdown_reading import MarkdownSettings, TextReader
from shk.content.settings_file import note_settings
from shk.content.source_text import composed
from shk.i18n.messages import available_languages
from shk.model.portfolio.idna import ascii_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PORTFOLIO, IMAGES, CARDS = "shk/portfolio", "shk/images", "shk/cards"
"""The names of our plugins."""
NAMES = ("mkdocs.yml", "mkdocs.yaml")
HIDDEN = (".*", "/templates/")
"""What MkDocs leaves out of docs_dir, as in a .gitignore."""
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

    def __init__(self, values: Mapping[str, Any], name: str, problems: list[str]) -> None:
        self.values, self._name, self.problems = values, name, problems

    def get(self, key: str, kind: type[T], default: T) -> T:
        """A value of one type."""
        value = self.values.get(key)
        if value is None:
            return default
        if not isinstance(value, kind):
            self.wrong(key, f"is {value!r}; write a value like {default!r}")
            return default
        return value

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """One of several words."""
        value = str(self.values.get(key, default) or default)
        if value not in (known := tuple(choices)):
            self.wrong(key, f"is {value!r}; write one of {', '.join(filter(None, known))}")
        return value

    def level(self, key: str, default: str) -> int:
        """How serious a kind of wrong link is."""
        return LEVELS.get(self.choice(key, LEVELS, default), logging.INFO)

    def section(self, key: str) -> _Section:
        """A mapping in this one."""
        name = f"{self._name}{key}: "
        return _Section(self.get(key, dict, {}), name, self.problems)

    def wrong(self, key: str, why: str) -> None:
        """Note that a value can not be used."""
        self.problems.append(f"{self._name}{key} {why}")


def load_settings(options: SiteOptions) -> Settings:
    """mkdocs.yml with what the command line says in place of it.

    Raises:
        NoSettingsError: there is none.
        SpoiledSettingsError: an unfinished merge stands in it, or a sign that looks like a space.
        SettingsError: it can not be used; every reason is in the message.
    """
    file = config_path(options.config_file)
    _refuse_spoiled(file)
    values = _values(file)
    problems: list[str] = []
    whole = _Section(values, "", problems)
    plugins = _named(values.get("plugins"), "plugins", problems)
    if unknown := [one for one in plugins if one.startswith("shk/") and one not in _OURS]:
        problems.append(f"plugins: {', '.join(unknown)} is no plugin; ours are {', '.join(_OURS)}")
    elif PORTFOLIO not in plugins:
        problems.append(f"mkdocs.yml has no plugin called {PORTFOLIO}")
    ours = _Section(plugins.get(PORTFOLIO, {}), f"{PORTFOLIO}: ", problems)
    if not whole.get("use_directory_urls", bool, default=True):
        problems.append("use_directory_urls must be true")
    root = file.resolve().parent
    docs = (root / whole.get("docs_dir", str, "docs")).resolve()
    if not docs.is_relative_to(root):
        problems.append("docs_dir must lie in the folder of mkdocs.yml")
    if problems:
        raise SettingsError("\n".join(problems))
    made = _settings(whole, ours, plugins, options, file, docs)
    if problems:
        raise SettingsError("\n".join(problems))
    return made


_OURS = (PORTFOLIO, IMAGES, CARDS)


def config_path(config_file: str | None) -> Path:
    """The file that is read.

    Raises:
        NoSettingsError: there is none.
    """
    names = (config_file,) if config_file else NAMES
    found = next((Path(one) for one in names if Path(one).is_file()), None)
    if found is None:
        raise NoSettingsError(names[0])
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
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise SettingsError(str(error)) from None
    if not isinstance(values, dict):
        raise SettingsError("it has no settings; begin with site_name:")
    return values


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
    language = ours.choice("language", available_languages(), "sv")
    languages = _languages(ours, language)
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
        site=Path(options.site_dir or root / whole.get("site_dir", str, "site")).absolute(),
        site_name=whole.get("site_name", str, ""),
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


def _languages(ours: _Section, language: str) -> tuple[str, ...]:
    """The other languages of the site, each once, in the order they are named in."""
    named = [str(one) for one in ours.get("languages", list, [])]
    known = available_languages()
    for one in named:
        if one not in known:
            ours.wrong("languages", f"has {one!r}; known are {', '.join(known)}")
    if language in named:
        ours.problems.append(f"{PORTFOLIO}: take {language} out of languages; it is the site's own")
    return tuple(dict.fromkeys(named))


def _address(whole: _Section) -> str:
    """The site's whole address in ASCII, with a trailing slash; empty without one."""
    told = whole.get("site_url", str, "")
    try:
        return f"{ascii_url(told).rstrip('/')}/" if told else ""
    except ValueError as error:
        whole.problems.append(f"site_url: {error}")
        return ""


def _named(written: object, name: str, problems: list[str]) -> dict[str, dict[str, Any]]:
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
            problems.append(f"{name}: {one!r} is no name with settings")
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
