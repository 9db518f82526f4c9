"""Pages that were rendered before, earlier by everything that decides what they are.

The key of a page is a digest of its view and of what it says about itself, its text, what is
placed in the text, the shell around it, the templates, the code and the versions of the
libraries. So an unchanged key means an unchanged page, whatever happened in between, and
there is no list of what depends on what that somebody could forget to extend. Everything
that comes with a page is kept with it: the text for feeds, its card.

To know the view of a page it has to be built, which takes longer than all else when one text
was edited. So the key is kept too, by everything that the view can come from: all content but
full texts, and those full texts that were read for it. A file that is no page is kept so as well.

Every page of a project with an extension of Markdown that may read other files is rendered
each time.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from shk.build.made_by import made_by, templates_digest
from shk.build.pages import language_of, view_of
from shk.content.kept import key_of
from shk.content.markdown.reading import makes_of_text_alone
from shk.content.packing import packed_value, short_digest
from shk.features.library import glossary_hints
from shk.model.schema.full_texts import TITLE, noted_texts, unnoted_reads
from shk.site.context import Context
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shk.build.hidden_links import UnpublishedLinks
    from shk.build.pages import Page
    from shk.build.settings import Settings
    from shk.content.kept import Kept
    from shk.features.site import Site
    from shk.images.social_cards.spec import CardFacts
    from shk.site.page_meta import Alternate


@dataclass(frozen=True)
class RenderedPage:
    """A finished page and what came with it."""

    packed: bytes
    """Its HTML, compressed; empty for one that was rendered before, of which it is kept apart."""
    feed_text: str | None
    """The text for feeds; None if none does."""
    card: tuple[str, CardFacts] | None
    """The name of its social card and the card's text; None if it has none."""
    title: str = ""
    """Its title."""
    alternates: tuple[Alternate, ...] = ()
    """The page in every language it is in."""
    examples: tuple[str, ...] = ()
    """What it shows as examples of how something is written."""

    @property
    def html(self) -> str:
        """Its HTML."""
        return unpack(self.packed)


@dataclass(frozen=True)
class FromTexts:
    """Something that was made of all content but full texts, and of some of those."""

    texts: tuple[str, ...]
    """The files of the records whose full texts were read for it."""
    digest: bytes
    """A digest of those."""
    made: bytes | str
    """What was made: what a file holds, or the key of a page."""


@dataclass
class RenderCache:
    """Finds and keeps the pages of one build."""

    site: Site
    """What the pages are made of."""
    settings: Settings
    """How texts are converted."""
    addresses: Mapping[str, str]
    """The address of each file by the path that links name it by."""
    unpublished_links: UnpublishedLinks
    """Pages that links may name although the site has none of them."""
    kept: Kept
    """The store."""
    keys: dict[str, bytes] = field(default_factory=dict)
    """The key of each page that may be kept, by the path of its file."""
    _new_files: list[tuple[bytes, MadeFile]] = field(default_factory=list)
    """The files that are no pages and have to be made, with their keys."""

    def find(self, page: Page) -> RenderedPage | None:
        """A page as it was rendered before; None if it has to be rendered."""
        first = self._first_key(page)
        earlier = self._made_earlier(first)
        made = earlier.made if earlier else None
        if isinstance(made, bytes) and (result := self._rendered(made)):
            self.keys[page.file] = made
            return result
        with noted_texts() as texts:
            key = self._key(page)
        if key is None:
            return None
        self.keys[page.file] = key
        if first:
            self._remember(first, texts, key)
        return self._rendered(key)

    def recall_files(self) -> None:
        """Give the files that are no pages what they held, if they would hold the same again."""
        self._new_files = []
        for file in self._made_files():
            if not self._recall(file):
                for part in file.parts:
                    self._recall(part)

    def _recall(self, file: MadeFile) -> bool:
        """Give a file what it held; whether it would hold the same again."""
        key = self._file_key(file)
        if earlier := self._made_earlier(key):
            file.recall(earlier.made, earlier.texts)
        elif key:
            self._new_files.append((key, file))
        return earlier is not None

    def keep_files(self) -> None:
        """Keep what the files hold that are no pages, and their parts."""
        for key, file in self._new_files:
            self._remember(key, file.texts, file.content)

    def _made_files(self) -> Iterator[MadeFile]:
        """The files that take long to make."""
        return (file for file in self.site.files if isinstance(file, MadeFile))

    def _file_key(self, file: MadeFile) -> bytes | None:
        """All that a file comes from, but for full texts."""
        return key_of("file", file.uri, self._content_digest) if self._content else None

    @cached_property
    def _content_digest(self) -> bytes:
        """All that views and files come from, but for full texts, as short as a key."""
        return key_of(sorted(self._content.items()))

    def _made_earlier(self, key: bytes | None) -> FromTexts | None:
        """What was made of the same content, if the full texts that it took are as they were."""
        earlier = self.kept.get(key) if key else None
        if isinstance(earlier, FromTexts) and earlier.digest == self._texts(earlier.texts):
            return earlier
        return None

    def _remember(self, key: bytes, texts: Iterable[str], made: bytes | str) -> None:
        """Keep what was made of all content but full texts, and of some of those."""
        paths = tuple(sorted(texts))
        kept = FromTexts(paths, self._texts(paths), made)
        if self.kept.get(key) != kept:
            self.kept.put(key, kept)

    def _texts(self, paths: Iterable[str]) -> bytes:
        """A digest of full texts; a record that is not there has none."""
        return key_of([self._text_digests.get(path) for path in paths])

    @cached_property
    def _text_digests(self) -> dict[str, bytes]:
        """A digest of the texts of each record by the path of its file, and one of its title."""
        context = self.site.context
        spoken = [context.in_language(language) for language in context.languages]
        digests = {item.order_mark: key_of(item.title_order) for item in (context, *spoken)}
        for _, page in context.portfolio.authored():
            given = vars(page)
            texts = [vars(item) for item in page.sections]
            digests[page.path] = key_of(given["body"], given["body_line"], texts)
            digests[page.path + TITLE] = key_of(given["title"], given["summary"])
        return digests

    @cached_property
    def _content(self) -> dict[str, object]:
        """All that views and files come from, but for full texts; nothing if it is not known."""
        context = self.site.context
        given = (item.name for item in fields(Context) if item.init and item.name != "messages")
        content = short_digest([getattr(context, name) for name in given])
        if content is None:
            return {}
        return {
            "content": content,
            "listed": self._texts(sorted(self.site.listed_of)),
            "code": made_by(),
            "templates": self._common["templates"],
            "language": context.language,
        }

    def _first_key(self, page: Page) -> bytes | None:
        """All that a page comes from, but for full texts that its view may have read."""
        if not self._content or page.file in self.site.old_pages:
            return None
        own = self._own_parts(page)
        return key_of("first", self._first_of_all, sorted(own.items())) if own else None

    @cached_property
    def _first_of_all(self) -> bytes:
        """All that every page comes from, but for full texts, as short as a key."""
        common = {**self._common_digests, **self._content, "shells": self._all_shells}
        return key_of(sorted(common.items()))

    def keep(self, page: Page, rendered: RenderedPage) -> None:
        """Keep a page that was rendered, if everything that decides what it is is known."""
        if key := self.keys.get(page.file):
            self.kept.put(key, replace(rendered, packed=b""))
            self.kept.put(_html_key(key), rendered.packed)

    def html(self, page: Page) -> str | None:
        """The HTML of a page that was found; None if it was damaged."""
        packed = self.kept.get(_html_key(self.keys[page.file]))
        return unpack(packed) if isinstance(packed, bytes) else None

    def _rendered(self, key: bytes) -> RenderedPage | None:
        """What came with a page; its HTML is read if it is not in the last site."""
        if not isinstance(result := self.kept.get(key), RenderedPage):
            return None
        self.kept.outlive(_html_key(key), key)
        return result

    def _key(self, page: Page) -> bytes | None:
        """Everything that decides what a page is; None if something of it is not known."""
        parts = self.parts(page)
        return key_of(sorted(parts.items())) if parts else None

    def parts(self, page: Page) -> dict[str, object]:
        """Everything that decides what a page is, by name; nothing if some of it is not known."""
        with unnoted_reads():  # all of it decides the first key too
            own = self._own_parts(page)
        if not own:
            return {}
        view, meta = view_of(page, self.site)
        shown = {
            "view": _digest_of(view),
            "meta": _digest_of(meta),
            "placed": _digest_of(self.site.placed_in(page.name)),
        }
        if None in shown.values():
            return {}
        return {**self._common_digests, **own, **shown, "shell": self._shell(meta.language)}

    def _own_parts(self, page: Page) -> dict[str, object]:
        """What decides this page alone, beside its view and what is placed in its text.

        Returns:
            nothing if some of it is not known.
        """
        front, spec = _digest_of(sorted(page.meta.items())), page.ours
        if not self._is_known or front is None:
            return {}
        language = language_of(page, self.site)
        shows = page.name in self.site.placed or "<img" in page.markdown or "![" in page.markdown
        return {
            "text": page.markdown,
            "front": (front, b"" if spec else page.title, b"" if spec else self._pairs),
            "address": (
                page.path,
                page.name,
                page.url,
                page.file,
                page.canonical_url,
                spec.part_of if spec else None,
            ),
            "template": page.template,
            "changed": page.changed,
            "language": language,
            "fed": page.url in self.site.fed_pages,
            "links": self._links(page.markdown, language),
            "pictures": self._pictures if shows else b"",
        }

    @cached_property
    def _pairs(self) -> bytes:
        """Which hand-written pages say the same in other languages."""
        return key_of(sorted(self.site.pairs.items()))

    @cached_property
    def _is_known(self) -> bool:
        """Whether the extensions make a text of nothing but itself."""
        return makes_of_text_alone(self.settings.extensions)

    @cached_property
    def _common_digests(self) -> dict[str, object]:
        """What decides all pages, each part as short as a key."""
        return {name: key_of(part) for name, part in self._common.items()}

    @cached_property
    def _common(self) -> dict[str, object]:
        """What decides all pages."""
        shown, context = self.settings, self.site.context
        extensions = sorted(
            (name, dict(extension_setting))
            for name, extension_setting in shown.extension_settings.items()
        )
        media = shown.folders.media.relative_to(shown.docs).as_posix()
        return {
            "code": made_by(),
            "templates": templates_digest(shown.custom),
            "extensions": (shown.extensions, extensions),
            "folders": (shown.docs_path, media),
            "cards": shown.draws_cards,
            "site": (context.language, context.preview, context.address),
            "foreign": sorted(
                (words.language, *words.words)
                for words in context.portfolio.partnership.foreign_words
            ),
            "glossary": _digest_of(tuple(glossary_hints(context))),
        }

    def _shell(self, language: str) -> bytes:
        """What is around a page in a language."""
        if language not in self._shells:
            shell = self.site.other_shells.get(language, self.site.shell)
            self._shells[language] = key_of(language, _digest_of(shell))
        return self._shells[language]

    @cached_property
    def _shells(self) -> dict[str, bytes]:
        return {}

    @cached_property
    def _all_shells(self) -> bytes:
        """What is around pages in every language."""
        return key_of(_digest_of(self.site.shell), _digest_of(dict(self.site.other_shells)))

    @cached_property
    def _pictures(self) -> bytes:
        """The pictures that texts may show."""
        return key_of(_digest_of(dict(self.site.pictures)))

    def _links(self, markdown: str, language: str) -> bytes:
        """Where the links of a text may lead; nothing if all of them leave the site."""
        inside = any(
            not target.address.startswith(("http:", "https:", "mailto:"))
            for target in self.settings.folders.reader.read(markdown).targets
        )
        return (
            key_of(self._addresses, sorted(self.site.texts_in(language).items())) if inside else b""
        )

    @cached_property
    def _addresses(self) -> bytes:
        """Every file that a link may name, and every one that is left out."""
        folders = self.settings.folders
        authored = sorted(
            str(path) for at in (folders.initiatives, folders.stories) for path in at.glob("*.md")
        )
        unpublished_links = self.unpublished_links
        return key_of(
            sorted(self.addresses.items()),
            sorted(unpublished_links.shown),
            unpublished_links.pending,
            authored,
        )


def pack(html: str) -> bytes:
    """A page's HTML as it is kept."""
    return zlib.compress(html.encode(), 1)


def unpack(packed: bytes) -> str:
    """A page's HTML from what is kept."""
    return zlib.decompress(packed).decode()


def _html_key(key: bytes) -> bytes:
    """The key of the HTML of a page, which is read less often than what came with it."""
    return key_of("html", key)


def _digest_of(value: object) -> bytes | None:
    """A digest of a value as bytes, the same for the same value alone; None if it has none."""
    packed = packed_value(value, plain=True)
    return None if packed is None else blake2b(packed, digest_size=16).digest()
