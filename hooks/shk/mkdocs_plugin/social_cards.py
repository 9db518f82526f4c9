"""Routes MkDocs' events; everything it does has a name elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin, event_priority

from shk.build.social_cards import card_facts, put_cards
from shk.build.templates import asset_files
from shk.images.social_cards.draw import Typefaces
from shk.images.social_cards.spec import HEIGHT, WIDTH
from shk.images.social_cards.store import FOLDER, CardStore, Design, card_name

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.theme import Theme

    from shk.images.social_cards.spec import CardFacts

ADDRESS = "assets/cards"
"""Where cards lie in the site."""


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


class CardsOptions(Config):
    """There is nothing to set for ``shk/cards``."""


class CardsPlugin(BasePlugin[CardsOptions]):
    """Draws a card for every page that has a view."""

    def __init__(self) -> None:
        self._wanted: dict[str, CardFacts] = {}
        self._design: Design | None = None
        self._digest = ""

    @property
    def drawn_texts(self) -> tuple[str, ...]:
        """What the cards of this build say, which no file of the site holds as text."""
        cards = self._wanted.values()
        return tuple("\n".join((*one.kicker, one.title, one.site)) for one in cards)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build; colours and typefaces may have changed since the last one."""
        self._wanted = {}
        self._design = _design_of(config.theme)
        self._digest = self._design.digest()
        return config

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Tell a page the address of its card, which is drawn when all pages are."""
        if "view" not in context or page.canonical_url is None:
            return context
        facts = card_facts(context["view"], context["site"])
        name = card_name(facts, self._digest)
        self._wanted[name] = facts
        url = f"{str(config.site_url).rstrip('/')}/{ADDRESS}/{name}"
        alt = " – ".join(dict.fromkeys((*facts.kicker, facts.title, facts.site)))
        return {**context, "card": Card(url, alt)}

    @event_priority(-60)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Draw the cards, after pictures have come and before the site is swapped in."""
        if self._design is None or not self._wanted:
            return
        root = Path(config.config_file_path).resolve().parent
        site = Path(config.site_dir)
        put_cards(site / ADDRESS, self._wanted, self._design, CardStore(root / FOLDER), site)


def _design_of(theme: Theme) -> Design:
    """The colours and typefaces of the site, a project's own before ours."""
    ours = asset_files()

    def asset(name: str) -> Path:
        own = Path(theme.custom_dir or "", "assets", name)
        return own if theme.custom_dir and own.is_file() else ours[f"assets/{name}"]

    faces = Typefaces(asset("fonts/head.woff2"), asset("fonts/text.woff2"))
    return Design(asset("tokens.css").read_text(encoding="utf-8"), faces)
