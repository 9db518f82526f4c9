"""Versions of one text for other readers: a section of the same file each.

The full text comes first. A heading of the first level with the name of an
audience begins its section, which ends at the next such heading.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

from pydantic import StringConstraints

from shk.i18n.messages import N_
from shk.model.schema.full_texts import NotedField
from shk.model.schema.record import Example, Record, ShortText, Text, described
from shk.model.schema.vocabulary import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.i18n.messages import Messages


DIGEST_LENGTH = 6
"""Letters that stand for one part of a text: one chance in 16 million of a miss."""
DIGEST_LETTERS = "bcdfghjklmnpqrst"
"""The sixteen digits; consonants, so that no mark is a number, a telephone number or a word."""
MADE_FROM_PATTERN = (
    rf"^[{DIGEST_LETTERS}]{{{DIGEST_LENGTH}}}(?:-[{DIGEST_LETTERS}]{{{DIGEST_LENGTH}}})*$"
)
"""One digest for each part of the full text, joined by hyphens."""
CONTEXT = "audience"
"""gettext context of the headings, so that a heading may differ from a label."""


class Version(Record):
    """What a version is called, where it is not called as the full text is."""

    audience: Audience = described(N_("For whom"), N_("Whom the version is for."))
    title: Text | None = described(
        N_("Title"), N_("Its headline; the full text's if there is none."), default=None
    )
    summary: ShortText | None = described(
        N_("Summary"),
        N_("Its summary in at most 200 characters; the full text's if there is none."),
        default=None,
    )
    made_from: Annotated[
        Annotated[str, StringConstraints(pattern=MADE_FROM_PATTERN)] | None,
        Example("fklpdn-bjsqhg"),
    ] = described(
        N_("Made from"),
        N_(
            "Marks of the full text that the version was made from. The command shk versions writes"
            " them."
        ),
        default=None,
    )


@dataclass(frozen=True)
class Section:
    """The text of a version."""

    audience: Audience
    """Whom it is for."""
    body: str
    """The Markdown below its heading."""
    line: int
    """The line of the file on which that begins, from 1."""
    opened: int
    """The line of its heading, from 1."""
    path: str = ""
    """The file it is in."""


for _name in ("body", "line", "opened"):
    setattr(Section, _name, NotedField(_name))


def audiences_of(language: str) -> tuple[Audience, ...]:
    """The audiences a site can have versions for; one in its own language is the full text.

    Args:
        language: the language of the site.
    """
    return tuple(item for item in Audience if item.language != language)


def audience_headings(messages: Messages) -> Mapping[str, Audience]:
    """What can stand in the heading of a section: the site's words first, then the English ones.

    Args:
        messages: the language of the site.
    """
    result = {
        messages.text(audience.heading, CONTEXT): audience
        for audience in audiences_of(messages.language)
    }
    english = {audience.heading: audience for audience in audiences_of(messages.language)}
    return MappingProxyType(
        {**result, **{key: english[key] for key in english if key not in result}}
    )


def text_name(path: str, audience: Audience | None = None) -> str:
    """What a text is known by: the path of its file, and a path beside it for a version.

    No file can have that path, since ids hold no full stop. It lies in the same
    folder, so that relative links lead where they do in the file.
    """
    return f"{path.removesuffix('.md')}.{audience.value}.md" if audience else path
