"""A page for each version of a story or an initiative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.model.version import text_name
from shk.outputs.artifact import PageArtifact
from shk.views.version import version_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.authored import Authored
    from shk.model.initiative import Initiative
    from shk.model.story import Story
    from shk.model.vocabulary import Audience
    from shk.views.context import Context


def told_versions(context: Context) -> Iterator[tuple[Kind, Story | Initiative, Audience]]:
    """Every version there is: its kind, the record with the full text, and whom it is for."""
    portfolio = context.portfolio
    for story in portfolio.stories.values():
        for section in story.sections:
            yield Kind.STORY, story, section.audience
    for initiative in portfolio.initiatives.values():
        for section in initiative.sections:
            yield Kind.INITIATIVE, initiative, section.audience


def version_pages(context: Context) -> Iterator[PageArtifact]:
    """A page a version.

    Args:
        context: in the site's own language; what is not public is not in it.
    """
    for kind, record, audience in told_versions(context):
        yield PageArtifact(
            version_view(context, kind, record, audience),
            "version.html",
            record.path,
            _body(record, audience),
            record.changed,
            text=text_name(record.path, audience),
        )


def _body(record: Authored, audience: Audience) -> str:
    """The Markdown of a version."""
    return next(one.body for one in record.sections if one.audience is audience)
