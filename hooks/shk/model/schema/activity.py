"""An activity: something that took place or is planned, in or beside the initiatives."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.schema.conflict import Conflict, conflicts_field
from shk.model.schema.effect import Source
from shk.model.schema.record import (
    FocusAreaId,
    InitiativeId,
    LongText,
    PartyId,
    PlaceId,
    Record,
    Slug,
    Text,
    described,
)
from shk.model.schema.status import status_field
from shk.model.schema.vocabulary import ActivityKind, Status
from shk.model.schema.when import Moment


class Activity(Record):
    """Something on a day or over a span; its status says whether it took place."""

    id: Slug = described(N_("Id"), N_("Lower-case words joined by hyphens; never changed."))
    when: Moment = described(N_("When"), N_("A day, month, season or span."))
    title: Text = described(N_("Title"), N_("What it was."))
    kind: ActivityKind = described(N_("Kind"), N_("What sort of activity it was."))
    text: LongText | None = described(N_("Text"), N_("More about it."), default=None)
    place: PlaceId | None = described(N_("Place"), N_("Where it was."), default=None)
    organisers: tuple[PartyId, ...] = described(
        N_("Organisers"), N_("Who arranged it."), default=()
    )
    initiatives: tuple[InitiativeId, ...] = described(
        N_("Initiatives"), N_("The initiatives it belonged to."), default=()
    )
    focus_area: FocusAreaId | None = described(
        N_("Focus area"), N_("The focus area it belonged to, if one."), default=None
    )
    participants: int | None = described(
        N_("Participants"),
        N_("How many came; not how many signed up."),
        default=None,
        ge=0,
    )
    registered: int | None = described(
        N_("Signed up"), N_("How many signed up beforehand."), default=None, ge=0
    )
    status: Status | None = status_field()
    source: Source | None = described(
        N_("Source"), N_("The document that reports it."), default=None
    )
    conflicts: tuple[Conflict, ...] = conflicts_field()
