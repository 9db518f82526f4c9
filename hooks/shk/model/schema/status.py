"""Whether what has a date took place: as it is written, and as it follows from what is known.

No source reports a later day than it was written. So what lies after the day until
which the sources report is a plan, and a plan whose day has passed is one of unknown
outcome. Nobody reads that off a clock but here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shk.i18n.messages import N_
from shk.model.schema.record import described
from shk.model.schema.vocabulary import Status

if TYPE_CHECKING:
    from datetime import date

    from shk.model.schema.when import When


def status_field() -> Any:  # noqa: ANN401 - as pydantic's Field
    """The field for the status, the same in every record with a date."""
    return described(
        N_("Status"),
        N_(
            "Whether it is planned or took place. What lies before the last day that the sources"
            " cover took place unless something else is written; all else is planned."
        ),
        default=None,
    )


def status_of(when: When, written: Status | None, known_until: date, today: date) -> Status:
    """The status of something with a time.

    Args:
        when: its time, or the time it was planned for.
        written: what its author wrote, if anything.
        known_until: the last day that the sources cover.
        today: the day of the build.
    """
    if written in {Status.HAPPENED, Status.CANCELLED}:
        return written
    if written is None and when.end <= known_until:
        return Status.HAPPENED
    return Status.UNKNOWN if when.end < today else Status.PLANNED
