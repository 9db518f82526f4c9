"""Who looks after a page, and when it is to be gone through again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Protocol

from pydantic import Field

from shk.i18n.messages import N_
from shk.model.schema.record import Example, PartyId, Record, Text, described, provided
from shk.model.schema.when import Day

if TYPE_CHECKING:
    from datetime import date

Owner = Annotated[PartyId | None, Example("granby")]
"""The party that looks after a page."""
Reviewed = Annotated[Day | None, Example("2024-09-01")]
"""The day of the last review."""
ReviewEvery = Annotated[int | None, Field(ge=1, le=60), Example("12")]
"""How many months may pass until the next review."""


def owner_field() -> Any:  # noqa: ANN401 - as pydantic's Field
    """The field for the owner of a page."""
    return described(
        N_("Owner"), N_("The party that looks after the page and answers for it."), default=None
    )


def reviewed_field() -> Any:  # noqa: ANN401 - as pydantic's Field
    """The field for the day of the last review."""
    return described(
        N_("Reviewed on"),
        N_("The day somebody last went through the page and saw that it holds."),
        default=None,
    )


def review_every_field() -> Any:  # noqa: ANN401 - as pydantic's Field
    """The field for the months between reviews."""
    return described(
        N_("Review every"), N_("How many months may pass until the next review."), default=None
    )


class Reviewable(Protocol):
    """A page that can say who looks after it."""

    @property
    def owner(self) -> str | None:
        """The party that looks after it."""

    @property
    def reviewed(self) -> date | None:
        """The day of the last review."""

    @property
    def review_every(self) -> int | None:
        """How many months may pass until the next review."""


class WrittenPage(Record):
    """What is read of the front matter of a hand-written page."""

    path: str = provided("The file's path from the project folder, with forward slashes.")
    address: str = provided("The page's address from the site's root.")
    title: Text | None = described(
        N_("Title"), N_("The headline, without a full stop."), default=None
    )
    summary: Text | None = described(N_("Summary"), N_("What it says, in short."), default=None)
    owner: Owner = owner_field()
    reviewed: Reviewed = reviewed_field()
    review_every: ReviewEvery = review_every_field()
