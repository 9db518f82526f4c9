"""A picture, who made it, and what those in it agreed to."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from shk.i18n.messages import N_
from shk.model.schema.record import Confidential, Example, Record, Text, described
from shk.model.schema.when import Day


class Consent(Record):
    """The ground for showing people in a picture; never the consent document itself."""

    basis: Annotated[Text, Confidential(), Example(N_("written consent"))] = described(
        N_("Basis"), N_("Consent, public event or agreement.")
    )
    register_id: Annotated[Text | None, Confidential(), Example("2025-014")] = described(
        N_("Number in the register"),
        N_("Where the consent is kept; never a name."),
        default=None,
    )
    expires: Annotated[Day | None, Confidential()] = described(
        N_("Consent ends"), N_("The last day on which the picture may be shown."), default=None
    )


class Image(Record):
    """A picture with its text alternative."""

    src: Annotated[Text, Example(N_("open-workshop.jpg"))] = described(
        N_("File"), N_("The path below docs/media/, for example oppen-verkstad.jpg.")
    )
    alt: Annotated[Text | None, Example(N_("Two people draw on a map."))] = described(
        N_("Text alternative"),
        N_("What the picture shows, for those who do not see it."),
        default=None,
    )
    decorative: bool = described(
        N_("Decorative"),
        N_("Yes if the picture says nothing that the text does not. In the file: true."),
        default=False,
    )
    credit: Annotated[Text | None, Example(N_("First name and surname"))] = described(
        N_("Photographer"), N_("Who made the picture."), default=None
    )
    consent: Annotated[Consent | None, Confidential()] = described(
        N_("Consent"), N_("Needed when people can be recognised."), default=None
    )

    @model_validator(mode="after")
    def _has_alternative(self) -> Self:
        """A picture needs a text alternative unless it is decorative."""
        if self.alt is None and not self.decorative:
            raise PydanticCustomError("alt-missing", "no text alternative")
        return self
