"""A published address whose page is no longer there, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import StringConstraints

from shk.i18n.messages import N_
from shk.model.schema.record import Prose, Record, described
from shk.model.schema.when import Day

if TYPE_CHECKING:
    from shk.model.diagnostics.diagnostic import SourceLocation

ADDRESS_PATTERN = r"^/(?:[A-Za-z0-9._~%-]+/)*(?:[A-Za-z0-9._~%-]+)?$"
"""An address from the site's root, as browsers send it: nothing that a rule file reads as more."""

REASON_PATTERN = r"\w"
"""A reason has at least one letter."""

SiteAddress = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]
"""An address from the site's root, beginning with a slash."""


class Moved(Record):
    """A published address that has moved or come to an end on purpose."""

    origin: SiteAddress = described(
        N_("From"), N_("The address it had, without the site's name: /places/mill/."), alias="from"
    )
    to: SiteAddress | None = described(
        N_("To"), N_("The address that has taken its place; leave out when none has."), default=None
    )
    because: Annotated[str, StringConstraints(pattern=REASON_PATTERN), Prose()] = described(
        N_("Because"), N_("The reason, in a sentence that readers of the old address see.")
    )
    on: Day = described(N_("On"), N_("The day it was decided."))


@dataclass(frozen=True)
class MovedRow:
    """A row of the data file with its places."""

    row: Moved
    """What it says."""
    origin_at: SourceLocation
    """Where the old address stands."""
    to_at: SourceLocation
    """Where the new one stands, or the row if there is none."""
