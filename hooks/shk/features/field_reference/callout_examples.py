"""How each thing that can be placed in a text is written, in the words of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.callouts import EFFECT_FENCE, FactsBox, PlacedEffect, PlacedPicture, Quote
from shk.model.schema.directive import FENCE, Directive, Show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.record import Record
    from shk.site.context import Context

MEDIA = "../docs/media/"
"""Where pictures lie, seen from a story."""


def examples(context: Context, words: DirectiveWords) -> Mapping[type[Record], str]:
    """An example of each, made of the words that the check knows.

    Args:
        context: the portfolio, one of whose documents is the source, and the language.
        words: what an author writes.
    """
    document = next(iter(context.portfolio.documents), "id")
    return {
        Directive: _fenced(words.word(FENCE), words.keys["show"], words.word(Show.MAP.value)),
        PlacedEffect: _fenced(words.word(EFFECT_FENCE), words.keys_of(PlacedEffect)["number"], "1"),
        FactsBox: _facts(context, words, document),
        Quote: _quote(context, words, document),
        PlacedPicture: _picture(context, words),
    }


def _facts(context: Context, words: DirectiveWords, document: str) -> str:
    """A box of facts from a document."""
    heading, fact = context.text(N_("What they are about")), context.text(N_("One fact a line."))
    word, key = _key(words.facts[0]), _key(words.keys_of(FactsBox)["source"])
    return _quoted(f"**{word}: {heading}**", "", f"- {fact}", "", f"{key}: {document}")


def _quote(context: Context, words: DirectiveWords, document: str) -> str:
    """A quote from a document."""
    said = context.text(N_("What somebody said, word for word."))
    who, key = context.text(N_("Name, role")), _key(words.keys_of(Quote)["source"])
    return _quoted(said, "", f"— {who}", f"{key}: {document}")


def _picture(context: Context, words: DirectiveWords) -> str:
    """A picture with people in it, as long as they agree."""
    keys = {name: _key(word) for name, word in words.keys_of(PlacedPicture).items()}
    alt, file = context.text(N_("What it shows")), _public_picture(context)
    caption, name = context.text(N_("The caption.")), context.text(N_("Name"))
    consent = context.text(N_("in writing"))
    return "\n".join(
        (
            f"![{alt}]({MEDIA}{file})",
            caption,
            f"{keys['credit']}: {name}",
            f"{keys['consent']}: {consent}",
            f"{keys['expires']}: {context.today.isoformat()}",
        )
    )


def _public_picture(context: Context) -> str:
    """A picture that a public page shows; the name of any other would reveal what is to come."""
    pages = (*context.portfolio.stories.values(), *context.portfolio.initiatives.values())
    named = (page.image.src for page in pages if page.image)
    return next((item for item in named if item in context.pictures), "oppen-dag.jpg")


def _fenced(word: str, key: str, value: str) -> str:
    """A fenced block with one key."""
    return f"```{word}\n{key}: {value}\n```"


def _quoted(*lines: str) -> str:
    """Lines that each begin with the sign of a quote."""
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _key(word: str) -> str:
    """A key as it begins a line of text."""
    return word[0].upper() + word[1:]
