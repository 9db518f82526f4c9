"""What else than a view can stand in a text: an effect, a box of facts, a quote, a picture.

An effect is written as a fenced block, since it only names what is written elsewhere.
The others are Markdown that reads as what it is on a code host too, with lines of
``Key: value`` at the end. The names below are the schema; ``directive_words`` gives
the words of the site's language for them.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from shk.i18n.messages import N_, PN_
from shk.model.schema.effect import Source
from shk.model.schema.image import Consent, Image
from shk.model.schema.record import (
    Confidential,
    DocumentId,
    InitiativeId,
    Record,
    ShortText,
    StoryId,
    Text,
    described,
    provided,
)
from shk.model.schema.when import Day

EFFECT_FENCE = PN_("directive", "effect")
"""The word after the three backticks of an effect."""

FACTS = PN_("directive", "facts")
"""The word in bold that begins a box of facts."""

BOX_KEYS = (
    PN_("directive", "number"),
    PN_("directive", "source"),
    PN_("directive", "where"),
    PN_("directive", "said"),
    PN_("directive", "consent"),
    PN_("directive", "register_id"),
    PN_("directive", "expires"),
    PN_("directive", "credit"),
)
"""The fields' names, marked for translation; a test holds them to the records."""


def _same(record: type[Record], field: str) -> Any:  # noqa: ANN401 - as pydantic's Field
    """A field that means the same as one of another record and need not be written."""
    known = record.model_fields[field]
    return described(str(known.title), str(known.description), default=None)


def _agreed(consent: str | None, register_id: str | None, expires: Day | None) -> Consent | None:
    """What somebody agreed to as a record of its own, or None when nothing is reported for it."""
    if consent is None and expires is None:
        return None
    return Consent(basis=consent or "–", register_id=register_id, expires=expires)


_CONSENT: Any = described(
    N_("Consent"), str(Consent.model_fields["basis"].description), default=None
)
_EXPIRES: Any = described(
    N_("Consent ends"), N_("The last day on which it may be shown."), default=None
)


class PlacedEffect(Record):
    """One effect of a record, where the text speaks of it."""

    number: Annotated[int, Field(ge=1, le=99)] = described(
        N_("Number"), N_("Which of the effects it is, counted from 1 as they are written.")
    )
    initiative: InitiativeId | None = described(
        N_("Initiative"), N_("Whose effect it is, if it is not of the page itself."), default=None
    )
    story: StoryId | None = described(
        N_("Story"), N_("Whose effect it is, if it is not of the page itself."), default=None
    )


class FactsBox(Record):
    """A box of facts: a block of ``>`` that begins with **Facts** in bold."""

    heading: ShortText | None = provided("What stands after the word and a colon.", default=None)
    source: DocumentId | None = described(
        N_("Source"), N_("The id of the document that the facts come from."), default=None
    )
    where: Text | None = _same(Source, "where")


class Quote(Record):
    """What somebody said: a block of ``>`` that ends with — and the one who said it."""

    who: Text = provided("Who said it, before the first comma.")
    role: Text = provided("As what that person speaks, after the comma.")
    source: DocumentId | None = described(
        N_("Source"), N_("The id of the document that the quote stands in."), default=None
    )
    where: Text | None = _same(Source, "where")
    said: Text | None = described(
        N_("Said"),
        N_("When and where it was said, if it stands in no document."),
        default=None,
    )
    consent: Annotated[Text | None, Confidential()] = _CONSENT
    register_id: Annotated[Text | None, Confidential()] = _same(Consent, "register_id")
    expires: Annotated[Day | None, Confidential()] = _EXPIRES

    @property
    def agreed(self) -> Consent | None:
        """What the person agreed to, or None when nothing is reported for it."""
        return _agreed(self.consent, self.register_id, self.expires)


class PlacedPicture(Record):
    """A picture in a text: a picture of its own, its caption below it."""

    src: Text = provided("The path below the folder of pictures.")
    alt: Text = provided("What the picture shows, between the brackets.")
    credit: Text | None = _same(Image, "credit")
    consent: Annotated[Text | None, Confidential()] = _CONSENT
    register_id: Annotated[Text | None, Confidential()] = _same(Consent, "register_id")
    expires: Annotated[Day | None, Confidential()] = _EXPIRES

    @property
    def image(self) -> Image:
        """The picture as pages have it."""
        consent = _agreed(self.consent, self.register_id, self.expires)
        return Image(src=self.src, alt=self.alt, credit=self.credit, consent=consent)


BOXES: tuple[type[Record], ...] = (PlacedEffect, FactsBox, Quote, PlacedPicture)
"""What can stand in a text beside views, in the order they are documented."""
