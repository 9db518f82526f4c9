"""The form for those who send a story without an account: which fields of a story it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_origin

from shk.i18n.messages import N_
from shk.model.schema.effect import Source
from shk.model.schema.fields import authored_fields, record_type, reference_in
from shk.model.schema.record import Kind
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from shk.i18n.messages import Messages

ASKED = ("title", "summary", "about", "initiatives", "authors", "sources")
"""The fields of a story that those who were there can answer; editors see to the rest."""
TEXT = N_("The story")
"""The heading of the text, which comes last in the form."""
TEXT_HELP = N_(
    "What was it like before, what was done, what is different now, and for whom? Tell how you"
    " know, and what did not turn out as meant. Name nobody who has not agreed to it."
)
REQUIRED = N_("has to be filled in")


@dataclass(frozen=True)
class FormQuestion:
    """A question of the form."""

    name: str
    """The field of a story that the answer is for."""
    label: str
    """What it is called, a source string."""
    help: str
    """What to write, a source string."""
    required: bool
    """Whether a story can not be without it."""
    several: bool
    """Whether there can be more than one answer, each on a line of its own."""
    kind: Kind | None
    """The kind of record that the answer names; None for one in words."""


def form_questions() -> tuple[FormQuestion, ...]:
    """The questions in the order of the form, read off the schema."""
    fields = authored_fields(Story)
    return tuple(
        FormQuestion(
            name,
            fields[name].title or name,
            fields[name].description or "",
            fields[name].is_required(),
            get_origin(fields[name].annotation) is tuple,
            reference.kind
            if (reference := reference_in(fields[name]))
            else (Kind.DOCUMENT if record_type(fields[name].annotation) is Source else None),
        )
        for name in ASKED
    )


def form_heading(question: FormQuestion, messages: Messages) -> str:
    """The heading of a question, which says whether it has to be answered."""
    label = messages.text(question.label)
    return f"{label} ({messages.text(REQUIRED)})" if question.required else label
