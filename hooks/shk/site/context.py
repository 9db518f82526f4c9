"""What every view is built from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.i18n.collation import sort_key
from shk.i18n.messages import load_messages
from shk.model.portfolio.known import known_until, with_status
from shk.model.portfolio.localize import named_records, portfolio_in, translated_records
from shk.model.portfolio.text_stats import NO_TEXT_FACTS
from shk.model.schema.full_texts import (
    TITLE,
    cached_property,
    note_texts,
    noted_texts,
    unnoted,
)
from shk.site.link import Link
from shk.site.list_parts import activity_pages
from shk.site.translated_urls import translated_addresses
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from shk.i18n.messages import Messages
    from shk.model.portfolio.localize import TranslatedRecords
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.portfolio.text_stats import TextFacts
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.picture_file import PictureFile
    from shk.model.schema.record import Kind
    from shk.model.schema.revision import Revision


FEW = 50
"""So many initiatives at most are sorted by their own titles alone, as a page shows them anyway."""


@dataclass(frozen=True, eq=False)
class Context:
    """The portfolio, the language and the day; all a view may know.

    One is no other, however alike, so that what is made from it can be remembered.
    """

    portfolio: Portfolio
    """What is public, or all of it in a preview."""
    messages: Messages
    """The language of the interface."""
    today: date
    """The day the site is built for; the only clock there is."""
    preview: bool = False
    """Whether pages that are not public yet are shown, marked."""
    home: Context | None = None
    """The same in the site's own language, when this is in a second one."""
    pictures: Mapping[str, PictureFile] = field(default_factory=lambda: MappingProxyType({}))
    """The pictures that may be shown on the day, by their paths below the media folder."""
    languages: tuple[str, ...] = ()
    """The other languages that start page, lists, map and timeline are in, in their order."""
    revisions: Mapping[str, Revision] = field(default_factory=lambda: MappingProxyType({}))
    """How often each activity was changed and when last, by id; none where that is not known."""
    texts: TextFacts = NO_TEXT_FACTS
    """Measures of the texts for editors; empty in a public build."""
    address: str = ""
    """The site's own address with a trailing slash, for what has to be whole; empty if unknown."""

    def __post_init__(self) -> None:
        """Settle what is known on the day, so that no view has to ask a clock."""
        object.__setattr__(self, "portfolio", with_status(self.portfolio, self.today))

    @cached_property
    def known_until(self) -> date:
        """The last day that the sources cover, at most the day of the build."""
        return known_until(self.portfolio, self.today)

    @property
    def language(self) -> str:
        """The language of the pages that are built from this."""
        return self.messages.language

    @property
    def translation_language(self) -> str:
        """The language, if it is a second one; empty for the site's own."""
        return self.language if self.home else ""

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses in the language of this context where it has the page, else the site's."""
        if self.home is None:
            return Addresses(self.messages, on_pages=activity_pages(self.portfolio))
        own = Addresses(self.messages, prefix=f"{self.language}/")
        records = translated_records(self.home.portfolio, self.language)
        full = self.language in self.languages
        return translated_addresses(self.home.addresses, own, records, full=full)

    @property
    def all_languages(self) -> tuple[Context, ...]:
        """This context and those of the site's other languages, in their order."""
        return (self, *(self.in_language(language) for language in self.languages))

    def in_language(self, language: str) -> Context:
        """The same portfolio in another language, as far as it is available in it.

        Titles, summaries and links are those of the language where there are any, and
        the site's own for all else. The context is made once for each language.

        Args:
            language: its code; empty for the site's own language.

        Raises:
            LookupError: the interface is not translated into the language.
        """
        home = self.home or self
        if language in ("", home.language):
            return home
        contexts = home._languages  # noqa: SLF001 - the same class
        if language not in contexts:
            with noted_texts() as texts:
                context = replace(
                    home,
                    portfolio=portfolio_in(home.portfolio, language),
                    messages=load_messages(language),
                    home=home,
                )
            contexts[language] = context, frozenset(texts)
        context, taken = contexts[language]
        note_texts(taken)
        return context

    @cached_property
    def _languages(self) -> dict[str, tuple[Context, frozenset[str]]]:
        """The contexts made from this one, by their language, with the full texts they took."""
        return {}

    def text(self, source: str) -> str:
        """A source string in the language of the site."""
        return self.messages.text(source)

    def link(self, title: str, uri: str) -> Link:
        """A link with words of the interface; says when the page is in another language."""
        return Link(title, uri, leads=self._elsewhere(uri))

    def record_link(self, kind: Kind, record_id: str, title: str) -> Link:
        """A link with a record's name; states the language of the name and of the page."""
        uri = self.addresses.of(kind, record_id)
        return Link(title, uri, self.language_of(kind, record_id), self._elsewhere(uri))

    def language_of(self, kind: Kind, record_id: str) -> str:
        """The language of a record's name, if it is the site's and not that of this context."""
        if self.home is None or (kind, record_id) in self._named:
            return ""
        return self.home.language

    @cached_property
    def _named(self) -> TranslatedRecords:
        """Records available in the page's language."""
        return named_records((self.home or self).portfolio, self.language)

    def own_page(self, link: Link) -> Link:
        """A link to a page of the site's own language, by that page's title."""
        existing = self._elsewhere(link.uri)
        return Link(link.title, link.uri, existing, existing)

    def _elsewhere(self, uri: str) -> str:
        """The language of a page, if it is the site's and not that of this context."""
        if self.home is None or uri.startswith(f"{self.language}/"):
            return ""
        return self.home.language

    def by_title(self, initiatives: Iterable[Initiative]) -> tuple[Initiative, ...]:
        """Initiatives sorted by title as the language sorts.

        Who asks for one alone depends on no title, and for a few on theirs; else on the order.
        """
        items = tuple(initiatives)
        if len(items) > FEW:
            note_texts((self.order_mark,))
        elif len(items) > 1:
            note_texts(f"{item.path}{TITLE}" for item in items)
        return tuple(sorted(items, key=lambda item: self._title_order[item.id]))

    @property
    def title_order(self) -> Mapping[str, tuple[int, str]]:
        """The place of each initiative among all by title, and the first letter, by its id.

        What asks for it depends on the order alone, and not on each title that was compared.
        """
        note_texts((self.order_mark,))
        return self._title_order

    @property
    def order_mark(self) -> str:
        """What a reading of the order of titles is noted as."""
        return f"#order {self.language}"

    @cached_property
    def _title_order(self) -> Mapping[str, tuple[int, str]]:
        titles = {key: unnoted(item, "title") for key, item in self.portfolio.initiatives.items()}
        ids = sorted(titles, key=lambda key: sort_key(titles[key], self.language))
        return {key: (place, titles[key][:1].upper()) for place, key in enumerate(ids)}
