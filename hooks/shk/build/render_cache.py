"""Pages that were rendered before, found by everything that decides what they are.

The key of a page is a digest of its view and of what it tells of itself, its text, what is
placed in the text, the shell around it, the templates, the code and the versions of the
libraries. So an unchanged key means an unchanged page, whatever happened in between, and
there is no list of what depends on what that somebody could forget to extend. Everything
that comes with a page is kept with it: the text that feeds tell, its card.

A hand-written page is rendered each time, and so is every page of a project with an
extension of Markdown that may read other files.
"""

from __future__ import annotations

import sys
import zlib
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import blake2b
from importlib.metadata import version
from typing import TYPE_CHECKING

from shk.build.templates import PACKAGE, TEMPLATES
from shk.content.kept import code_digest, key_of, packed_value
from shk.content.markdown.reading import makes_of_text_alone
from shk.content.source_text import composed
from shk.features.library import glossary_hints

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shk.build.hidden_links import UnpublishedLinks
    from shk.build.pages import Page
    from shk.build.settings import Settings
    from shk.content.kept import Kept
    from shk.features.site import Site
    from shk.images.social_cards.spec import CardFacts

LIBRARIES = ("Babel", "Jinja2", "Markdown", "MarkupSafe", "nh3", "pymdown-extensions", "pillow")
"""What makes a page beside our code."""


@dataclass(frozen=True)
class RenderedPage:
    """A finished page and what came with it."""

    packed: bytes
    """Its HTML, compressed."""
    feed_text: str | None
    """The text that feeds tell; None if none does."""
    card: tuple[str, CardFacts] | None
    """The name of its social card and what that tells; None if it has none."""

    @property
    def html(self) -> str:
        """Its HTML."""
        return zlib.decompress(self.packed).decode()


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

    def find(self, page: Page) -> RenderedPage | None:
        """A page as it was rendered before; None if it has to be rendered."""
        key = self._key(page)
        if key is None:
            return None
        self.keys[page.file] = key
        result = self.kept.get(key)
        return result if isinstance(result, RenderedPage) else None

    def keep(self, page: Page, rendered: RenderedPage) -> None:
        """Keep a page that was rendered, if everything that decides what it is is known."""
        if key := self.keys.get(page.file):
            self.kept.put(key, rendered)

    def _key(self, page: Page) -> bytes | None:
        """Everything that decides what a page is; None if something of it is not known."""
        parts = self.parts(page)
        return key_of(sorted(parts.items())) if parts else None

    def parts(self, page: Page) -> dict[str, object]:
        """Everything that decides what a page is, by name; nothing if some of it is not known."""
        spec = page.ours
        if spec is None or not self._is_known:
            return {}
        placed = self.site.placed.get(composed(spec.source.name), ())
        view, meta, blocks = _packed(spec.view), _packed(spec.meta), _packed(placed)
        if view is None or meta is None or blocks is None:
            return {}
        shows = bool(placed) or "<img" in page.markdown or "![" in page.markdown
        return {
            **self._common,
            "view": view,
            "meta": meta,
            "placed": blocks,
            "text": page.markdown,
            "address": (page.path, page.url, page.file, page.canonical_url, spec.part_of),
            "template": page.template,
            "changed": page.changed,
            "language": spec.language,
            "shell": self._shell(spec.meta.language),
            "fed": page.url in self.site.fed_pages,
            "links": self._links(page.markdown, spec.language),
            "pictures": self._pictures if shows else b"",
        }

    @cached_property
    def _is_known(self) -> bool:
        """Whether the extensions make a text of nothing but itself."""
        return makes_of_text_alone(self.settings.extensions)

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
            "glossary": _packed(tuple(glossary_hints(context))),
        }

    def _shell(self, language: str) -> bytes:
        """What is around a page in a language."""
        if language not in self._shells:
            shell = self.site.other_shells.get(language, self.site.shell)
            self._shells[language] = key_of(language, _packed(shell))
        return self._shells[language]

    @cached_property
    def _shells(self) -> dict[str, bytes]:
        return {}

    @cached_property
    def _pictures(self) -> bytes:
        """The pictures that texts may show."""
        return key_of(_packed(dict(self.site.pictures)))

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


@cache
def made_by() -> bytes:
    """The code of this package and the libraries that make a page."""
    folders = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())
    own = (PACKAGE / "__init__.py").read_bytes()
    return key_of(
        own, code_digest(*folders), sys.version, *(version(library) for library in LIBRARIES)
    )


def templates_digest(custom: Path | None) -> bytes:
    """A digest of all templates and assets, ours and a project's own."""
    shown = blake2b(digest_size=16)
    folders: Iterable[Path] = (*TEMPLATES, *([custom] if custom else []))
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix not in {".py", ".pyc"}:
                name = file.relative_to(folder).as_posix().encode()
                shown.update(
                    len(name).to_bytes(4, "big") + name + blake2b(file.read_bytes()).digest()
                )
    return shown.digest()


def _packed(value: object) -> bytes | None:
    """A value as bytes: the same bytes for the same value alone; None if it can not be packed."""
    return packed_value(value, plain=True)
