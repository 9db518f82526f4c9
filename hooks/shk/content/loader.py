"""All files of a project to one portfolio, and every problem in them at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.content.authored_files import PageReader
from shk.content.boundaries import read_boundaries
from shk.content.checks.days import check_days
from shk.content.checks.directives import check_effects, picture_places
from shk.content.checks.file_names import check_source_files
from shk.content.checks.html import check_html
from shk.content.checks.link_targets import LinkedFiles
from shk.content.checks.links import check_links
from shk.content.checks.misplaced_blocks import check_misplaced_blocks
from shk.content.checks.pending import drop_pending_references
from shk.content.checks.records import check_collection
from shk.content.checks.unread_boxes import check_texts_of_fields, check_unread_boxes
from shk.content.checks.visible_syntax import check_shown
from shk.content.collection import Collection
from shk.content.data_files import DataReader
from shk.content.diagnostics import Diagnostics
from shk.content.files import page_files
from shk.content.images import NO_PICTURES, Pictures, read_pictures
from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.content.located_record import Markdown
from shk.content.markdown.directives import read_directives
from shk.content.markdown.reading import TOO_DEEP, USUAL_READER, TextReader
from shk.content.source_text import read_source, relative_path
from shk.content.url_ledger import read_ledger
from shk.content.word_list import read_words
from shk.content.written_pages import hand_written_address, read_written_page
from shk.content.yaml.front_matter import after_front_matter
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import Messages
from shk.model.diagnostics.diagnostic import SourceLocation, stops_build
from shk.model.schema.callouts import Quote
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.record import Kind
from shk.model.schema.version import text_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.authored_page import Page
    from shk.content.located_record import Placed
    from shk.model.diagnostics.diagnostic import Problem
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.record import Record
    from shk.model.schema.url_ledger import Ledger


@dataclass(frozen=True)
class ContentFolders:
    """Where the content of a project lies."""

    root: Path
    """The project folder; places are reported from here."""
    data: Path
    """Reference data, ``*.yml``."""
    initiatives: Path
    """Initiatives, ``*.md``."""
    stories: Path
    """Stories, ``*.md``."""
    media: Path
    """Pictures."""
    pages: tuple[Path, ...] = ()
    """Hand-written pages, which are checked for the views placed in them."""
    translated: Mapping[Path, str] = field(default_factory=lambda: MappingProxyType({}))
    """The folders of hand-written pages in other languages, each with its language."""
    reader: TextReader = USUAL_READER
    """Reads Markdown with the extensions of the site."""
    docs: Path | None = None
    """All that MkDocs publishes; None where the folder of data lies in it."""
    site_url: str = ""
    """The whole address of the site, in ASCII; empty if there is none."""
    left_out: Callable[[str], bool] = field(default=lambda _: False)
    """Whether a file below the folder of hand-written pages is none of the site."""

    @property
    def authored(self) -> tuple[str, ...]:
        """The folders of initiatives and stories, from the project folder."""
        both = (self.initiatives, self.stories)
        return tuple(relative_path(item, self.root) for item in both)

    @property
    def docs_folder(self) -> Path:
        """The folder of hand-written pages and of all files that are published as they are."""
        return self.docs or self.data.parent


@dataclass(frozen=True)
class Loaded:
    """What a load came to."""

    portfolio: Portfolio | None
    """The whole portfolio, drafts included; None when an error stands in the way."""
    problems: tuple[Problem, ...]
    """Every problem, by file and place."""
    placed: Mapping[str, tuple[Record, ...]]
    """What stands in each text that has a place for a view, by the text's name."""
    collection: Collection
    """The records with their places in the files, for commands that edit them."""
    pages: tuple[Markdown, ...] = ()
    """The hand-written pages."""
    own_words: frozenset[str] = frozenset()
    """The site's own list of words and phrases that are spelled right."""
    pictures: Pictures = NO_PICTURES
    """The pictures that are named, and what is known about each."""
    linked: LinkedFiles | None = None
    """All texts with what their links may lead to."""

    @property
    def reader(self) -> TextReader:
        """Reads Markdown with the extensions of the site."""
        return self.linked.reader if self.linked else USUAL_READER

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Every quote that stands in a text."""
        directives = (item.directive for item in self.collection.placed)
        return tuple(item for item in directives if isinstance(item, Quote))

    @property
    def ledger(self) -> Ledger:
        """The addresses that have been published."""
        return self.collection.ledger


def load_portfolio(
    folders: ContentFolders,
    changed: Mapping[str, date] | None = None,
    messages: Messages | None = None,
    today: date | None = None,
    *,
    proposal: bool = False,
    kept: Kept = NOTHING_KEPT,
) -> Loaded:
    """Read all content.

    Args:
        folders: where the content lies.
        changed: the day each file was last changed, by path, if known.
        messages: the language of directives and versions beside English, if another.
        today: the day that the ends of consents are reported for; None reports none.
        proposal: whether pages of another proposal may be named; they are left out, and warned of.
        kept: what was read before, by content; what is read now is added.
    """
    diagnostics, collection = Diagnostics(folders.authored if proposal else ()), Collection()
    messages = messages or Messages(SOURCE_LANGUAGE)
    reader = PageReader(folders.root, changed or {}, messages, collection, diagnostics, kept)
    _read_records(folders, reader)
    pages = tuple(_hand_written(folders, collection, diagnostics, kept))
    own_words = read_words(folders.data, folders.root, diagnostics)
    words = DirectiveWords(messages)
    texts = _all_texts(folders, collection, pages, kept)
    texts = _read_texts(texts, words, collection, folders.reader, diagnostics, kept)
    check_collection(collection, diagnostics)
    linked = _checked_links(folders, texts, collection, diagnostics)
    pictures = read_pictures(collection, linked, folders.media, words, diagnostics)
    check_days(pictures.named, collection, words, today, diagnostics)
    problems = diagnostics.problems
    if proposal:
        drop_pending_references(collection)
    return Loaded(
        portfolio=None if stops_build(problems) else collection.freeze(),
        problems=problems,
        placed=by_text(collection.placed),
        collection=collection,
        pages=pages,
        own_words=own_words,
        pictures=pictures,
        linked=linked,
    )


def _read_records(folders: ContentFolders, reader: PageReader) -> None:
    """Read the reference data, and every initiative and story."""
    collection, diagnostics = reader.collection, reader.diagnostics
    data = DataReader(folders.root, reader.messages, collection, diagnostics, reader.kept)
    data.read(folders.data)
    collection.boundaries = read_boundaries(folders.data, folders.root, diagnostics)
    collection.ledger = read_ledger(folders.data, folders.root, diagnostics)
    for kind, folder in ((Kind.INITIATIVE, folders.initiatives), (Kind.STORY, folders.stories)):
        for file in page_files(folder, folders.root, diagnostics):
            reader.read(kind, file)


@dataclass(frozen=True)
class CheckedText:
    """What one text came to."""

    placed: tuple[Placed, ...]
    """What is placed in it."""
    unread: frozenset[int]
    """The lines that stand where no quote or picture is read."""
    problems: tuple[Problem, ...]
    """What is wrong with it."""


def _read_texts(
    texts: Iterable[Markdown],
    words: DirectiveWords,
    collection: Collection,
    reader: TextReader,
    diagnostics: Diagnostics,
    kept: Kept,
) -> tuple[Markdown, ...]:
    """Read what is placed in texts, and look at what becomes of their Markdown and HTML.

    Returns:
        The texts, which now know the lines that stand where no quote or picture is read.
    """
    read: list[Markdown] = []
    for text in texts:
        checked = checked_text(text, words, reader, kept)
        collection.placed += checked.placed
        diagnostics.extend(checked.problems)
        read.append(replace(text, unread=checked.unread))
    check_effects(collection, words, diagnostics)
    check_texts_of_fields(collection.pages_and_partnership(), words, diagnostics)
    return tuple(read)


def checked_text(
    text: Markdown, words: DirectiveWords, reader: TextReader, kept: Kept
) -> CheckedText:
    """Look at one text; one that has been looked at before is not looked at again."""
    key = reader.key and key_of("checked", reader.key, words.messages.language, text)
    checked = kept.get(key) if key else None
    if isinstance(checked, CheckedText):
        return checked
    diagnostics = Diagnostics()
    placed = read_directives(text, words, diagnostics)
    check_misplaced_blocks(text, words, diagnostics)
    unread = check_unread_boxes(text, words, diagnostics)
    reading = reader.read(text.body)
    if reading is TOO_DEEP:
        diagnostics.add("text-too-much", SourceLocation(text.path, text.line))
    check_html(text, reading.removed, diagnostics)
    check_shown(text, reading, diagnostics)
    checked = CheckedText(placed, unread, diagnostics.problems)
    if key and reading is not TOO_DEEP:
        kept.put(key, checked)
    return checked


def _checked_links(
    folders: ContentFolders,
    texts: tuple[Markdown, ...],
    collection: Collection,
    diagnostics: Diagnostics,
) -> LinkedFiles:
    """What links in texts may lead to; those that lead nowhere are noted."""
    linked = LinkedFiles(
        root=folders.root,
        docs=relative_path(folders.docs or folders.data.parent, folders.root),
        media=relative_path(folders.media, folders.root),
        texts=texts,
        authored=folders.authored,
        reader=folders.reader,
        site_url=folders.site_url,
        left_out=folders.left_out,
    )
    check_links(texts, linked, diagnostics, picture_places(collection))
    return linked


def _all_texts(
    folders: ContentFolders, collection: Collection, pages: Iterable[Markdown], kept: Kept
) -> tuple[Markdown, ...]:
    """Every text, those of initiatives and stories first; what was read before is at hand."""
    media = folders.media.relative_to(folders.root).as_posix()
    texts = tuple(replace(body, media=media) for body in (*bodies_of(collection.pages), *pages))
    folders.reader.read_all((text.body for text in texts), kept)
    return texts


def _authored(folders: ContentFolders) -> tuple[str, ...]:
    """The folders of initiatives and stories, from the project folder."""
    both = (folders.initiatives, folders.stories)
    return tuple(relative_path(item, folders.root) for item in both)


def _texts(
    folders: ContentFolders, collection: Collection, pages: Iterable[Markdown]
) -> tuple[Markdown, ...]:
    """Every text, with where its pictures lie."""
    media = folders.media.relative_to(folders.root).as_posix()
    return tuple(replace(body, media=media) for body in (*bodies_of(collection.pages), *pages))


def bodies_of(pages: Iterable[Page]) -> Iterator[Markdown]:
    """The texts of initiatives and stories."""
    for page in pages:
        yield Markdown(page.path, page.texts.full, page.body_line, about=True)
        for section in page.texts.sections:
            name = text_name(page.path, section.audience)
            yield Markdown(page.path, section.body, section.line, about=True, name=name)


def _hand_written(
    folders: ContentFolders, collection: Collection, diagnostics: Diagnostics, kept: Kept
) -> Iterator[Markdown]:
    """The texts of hand-written pages; what is read of their front matter is collected.

    The names and kinds of all files of the content are looked at first.
    """
    content = (folders.docs_folder, folders.initiatives, folders.stories)
    check_source_files(content, folders.media, folders.root, diagnostics)
    for file in folders.pages:
        if source := read_source(file, folders.root, diagnostics, kept=kept):
            below = relative_path(file, folders.docs_folder)
            if page := read_written_page(source, below, diagnostics):
                collection.written[hand_written_address(below)] = page
            first = after_front_matter(source.text)
            body = "\n".join(source.text.split("\n")[first:])
            languages = (item for at, item in folders.translated.items() if file.is_relative_to(at))
            language = next(languages, "")
            yield Markdown(source.path, body, first + 1, about=False, language=language)


def by_text(placed: Iterable[Placed]) -> Mapping[str, tuple[Record, ...]]:
    """The directives of each text, in their order."""
    records: defaultdict[str, list[Record]] = defaultdict(list)
    for item in placed:
        records[item.text].append(item.directive)
    return MappingProxyType({name: tuple(ones) for name, ones in records.items()})
