"""All cards of a build: kept ones taken, missing ones drawn, several at once if many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from shk.build.observer import warn
from shk.build.templates import find_asset
from shk.content.kept import key_of
from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import N_, Messages
from shk.i18n.phrase import Phrase
from shk.images.social_cards.draw import draw_one
from shk.images.social_cards.spec import HEIGHT, WIDTH, CardFacts, Typefaces
from shk.images.social_cards.store import FOLDER, Design, card_name
from shk.site.pictures import Picture, address_motif
from shk.storage.files import write_file
from shk.storage.kept import KeptFiles
from shk.storage.processes import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from shk.build.last_site import LastSite
    from shk.build.settings import Settings
    from shk.features.shell import SiteView
    from shk.site.page import PageView
    from shk.site.page_meta import PageMeta


ADDRESS = "assets/cards"
"""Where cards lie in the site."""
DEFAULT_CARD = N_("The social card of “{title}” is the default one: {reason}.")


NO_MESSAGES = Messages(SOURCE_LANGUAGE)


MANY = 120
"""From how many missing cards on it pays to start further processes."""


def write_cards(  # noqa: PLR0913, PLR0917 - what cards are written from and where
    folder: Path,
    wanted: Mapping[str, CardFacts],
    design: Design,
    store: KeptFiles,
    site: Path,
    messages: Messages = NO_MESSAGES,
    take: Callable[[str], bool] = lambda _: False,
) -> None:
    """Write the cards of a site; one that can not be drawn is a warning and the default card.

    Args:
        folder: where the cards go.
        wanted: what each says, by its file name.
        design: colours and typefaces.
        store: cards of earlier builds, which new ones are added to.
        site: the finished site, which pictures are read from.
        messages: the language that a warning is logged in.
        take: gives the site a card of the last one, if that had it.
    """
    missing = {}
    for name, facts in wanted.items():
        if store.find(name) and take(name):
            continue
        if kept := store.read(name):
            write_file(folder / name, kept)
        else:
            missing[name] = facts
    for name, card, fault in _drawn(missing, design, site):
        write_file(folder / name, card)
        if fault:
            warn(Phrase(DEFAULT_CARD, {"title": missing[name].title, "reason": fault}), messages)
        else:
            store.write(name, card)
    store.keep_only(wanted)


def _drawn(
    missing: Mapping[str, CardFacts], design: Design, site: Path
) -> Iterator[tuple[str, bytes, Phrase | None]]:
    """Each card by name, with what was wrong if it is the default one."""
    draw = partial(draw_one, design=design, site=site)
    return in_order(draw, tuple(missing.items()), MANY, can_be_packed=True)


@dataclass(frozen=True)
class Card:
    """A page's card, for the head of the page."""

    url: str
    """Its whole address, as those who show cards ask for."""
    alt: str
    """What it says."""
    width: int = WIDTH
    """Width in pixels."""
    height: int = HEIGHT
    """Height in pixels."""


class CardNames:
    """Names the card of each page that is rendered, and draws them when all pages are."""

    def __init__(self, settings: Settings) -> None:
        """Take colours and typefaces, a project's own before ours."""
        custom = settings.custom
        head, text = (find_asset(f"fonts/{item}.woff2", custom) for item in ("head", "text"))
        stylesheet = find_asset("tokens.css", custom).read_text(encoding="utf-8")
        self._design = Design(stylesheet, Typefaces(head, text))
        self._digest = self._design.digest()
        self._address = f"{settings.address}{ADDRESS}"
        self.kept = KeptFiles(settings.root / FOLDER)
        self._wanted: dict[str, CardFacts] = {}
        self.named: dict[str, tuple[str, CardFacts]] = {}
        """The card of each page that was rendered, by address."""

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cards say, which no file of the site holds as text."""
        cards = self._wanted.values()
        return tuple("\n".join((*card.kicker, card.title, card.site)) for card in cards)

    def card(self, view: PageView, meta: PageMeta, site: SiteView, url: str) -> Card:
        """The card of a page, by its address."""
        facts = card_facts(view, meta, site)
        name = card_name(facts, self._digest)
        self.want(name, facts)
        self.named[url] = (name, facts)
        alt = " – ".join(dict.fromkeys((*facts.kicker, facts.title, facts.site)))
        return Card(f"{self._address}/{name}", alt)

    def want(self, name: str, facts: CardFacts) -> None:
        """Ask for a card that has been named, of a page that was rendered before."""
        self._wanted[name] = facts

    def draw(self, last: LastSite, messages: Messages) -> None:
        """Put the cards of all pages into the finished site, which pictures are read from."""

        def take(name: str) -> bool:
            return last.take(f"{ADDRESS}/{name}", key_of(name))

        if self._wanted:
            site = last.folder
            write_cards(site / ADDRESS, self._wanted, self._design, self.kept, site, messages, take)


def card_facts(view: PageView, meta: PageMeta, site: SiteView) -> CardFacts:
    """The text of the card of a page.

    The start page uses the site's summary, since its title is the site's name.
    A page without a motif of its own gets one made from its address.
    """
    picture = getattr(view, "picture", None)
    return CardFacts(
        title=site.summary if meta.title == site.name else meta.title,
        kicker=tuple(dict.fromkeys(crumb.title for crumb in meta.crumbs)),
        site=site.name,
        language=meta.language or site.language,
        hue=meta.hue,
        motif=getattr(view, "motif", None) or address_motif(meta.uri),
        picture=_large_enough(picture) if isinstance(picture, Picture) else "",
    )


def _large_enough(picture: Picture) -> str:
    """The address of the smallest file of a picture that is as high as a card, or the widest."""
    needed = HEIGHT * picture.width / max(picture.height, 1)
    fitting = [variant for variant in picture.variants if variant.width >= needed]
    return (fitting or picture.variants[-1:])[0].uri
