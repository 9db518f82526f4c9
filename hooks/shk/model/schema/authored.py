"""What initiatives and stories share: a file, a body and a time to be public."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from shk.i18n.messages import N_
from shk.model.schema.conflict import Conflict, conflicts_field
from shk.model.schema.effect import CitedEffect, Effect, Source
from shk.model.schema.full_texts import TITLE, NotedField
from shk.model.schema.image import Image
from shk.model.schema.record import (
    Editorial,
    Example,
    GoalId,
    Record,
    ShortText,
    Slug,
    Text,
    described,
    provided,
)
from shk.model.schema.upkeep import (
    Owner,
    Reviewed,
    ReviewEvery,
    owner_field,
    review_every_field,
    reviewed_field,
)
from shk.model.schema.version import Section, Version
from shk.model.schema.when import Day


class Authored(Record):
    """A record that is a Markdown file with front matter."""

    id: Slug = provided("The stem of the file name.")
    path: str = provided("The file's path from the project folder, with forward slashes.")
    body: str = provided("The full text: the Markdown before the first section for an audience.")
    body_line: int = provided("The line of the file on which the body begins, from 1.")
    sections: tuple[Section, ...] = provided(
        "The texts for other audiences, in the order of the file.", default=()
    )
    changed: date | None = provided("The day the file was last changed, if known.", default=None)

    title: Text = described(N_("Title"), N_("The headline, without a full stop."))
    summary: ShortText = described(
        N_("Summary"), N_("What changed and for whom, in at most 200 characters.")
    )
    goals: tuple[GoalId, ...] = described(
        N_("Societal goals"), N_("The societal goals it contributes to."), default=()
    )
    effects: tuple[Effect, ...] = described(
        N_("Effects"), N_("The effect chain: what was done, what changed, what lasts."), default=()
    )
    cited_effects: tuple[CitedEffect, ...] = described(
        N_("Effects from other pages"),
        N_("Effects that are written on an initiative's page and belong to this page too."),
        default=(),
    )
    sources: tuple[Source, ...] = described(
        N_("Sources"), N_("The documents that the facts come from."), default=()
    )
    conflicts: tuple[Conflict, ...] = conflicts_field()
    image: Annotated[Image | None, Editorial()] = described(
        N_("Picture"), N_("The picture on top of the page."), default=None
    )
    versions: Annotated[tuple[Version, ...], Editorial()] = described(
        N_("Versions for other readers"),
        N_(
            "Title and summary of a version; its text stands below, under a first-level heading"
            " with the name of the version."
        ),
        default=(),
    )
    owner: Owner = owner_field()
    reviewed: Reviewed = reviewed_field()
    review_every: ReviewEvery = review_every_field()
    aliases: Annotated[tuple[Slug, ...], Example(N_("what-it-was-called-before"))] = described(
        N_("Old addresses"), N_("Slugs that the page had before."), default=()
    )
    draft: Annotated[bool, Editorial()] = described(
        N_("Draft"),
        N_("Yes keeps the page out of the public site. In the file: true."),
        default=False,
    )
    publish_on: Annotated[Day | None, Editorial()] = described(
        N_("Publish on"), N_("The first day on which the page is public."), default=None
    )
    expires: Annotated[Day | None, Editorial()] = described(
        N_("Expires"), N_("The last day on which the page is public."), default=None
    )


NOTED = {"body": "", "body_line": "", "title": TITLE, "summary": TITLE}
"""The fields that are noted when they are read, each with what the note ends with."""
for _name, _mark in NOTED.items():
    setattr(Authored, _name, NotedField(_name, _mark))
