"""What sources say that do not agree; readers see what each says."""

from __future__ import annotations

from typing import Any

from shk.i18n.messages import N_
from shk.model.schema.effect import Source
from shk.model.schema.record import Record, ShortText, Text, described


class Statement(Record):
    """What one source says where another says something else."""

    text: ShortText = described(N_("Says"), N_("What this source says, in a few words."))
    source: Source = described(N_("Source"), N_("The document that says so."))


class Conflict(Record):
    """Something that the sources report differently; readers see what each says."""

    about: Text = described(N_("About"), N_("What the sources differ about, in a few words."))
    says: tuple[Statement, ...] = described(
        N_("What the sources say"), N_("Each with its source, two or more."), min_length=2
    )
    note: ShortText | None = described(
        N_("What we go by"),
        N_("Which of them this site goes by, and why, if it goes by one."),
        default=None,
    )


def conflicts_field() -> Any:  # noqa: ANN401 - as pydantic's Field
    """The field for conflicts, the same in every record of facts."""
    return described(
        N_("Where the sources differ"),
        N_("What each source says, where they do not say the same."),
        default=(),
    )
