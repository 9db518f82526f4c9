"""What the portfolio lacks: stories, effects, sources, pictures, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.report.sections import ReportItem, ReportSection, authored_pages, page_item
from shk.i18n.messages import N_
from shk.model.schema.effect import Source
from shk.model.schema.record import Kind
from shk.model.schema.references import records_in
from shk.model.schema.version import audiences_of

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.authored import Authored
    from shk.model.schema.vocabulary import Audience
    from shk.site.context import Context


def gap_sections(context: Context, public: Portfolio) -> tuple[ReportSection, ...]:
    """What is missing.

    Args:
        context: the whole portfolio and the language.
        public: what is public on the day; a draft fills no gap.
    """
    return (
        _goals_without_story(context, public),
        _initiatives_without_story(context, public),
        _initiatives_without_effect(context, public),
        _pages_without_source(context, public),
        _missing_versions(context, public),
        _pages_without_picture(context, public),
    )


def _goals_without_story(context: Context, public: Portfolio) -> ReportSection:
    """Societal goals that no story is about."""
    return ReportSection(
        key="goals-without-story",
        title=context.text(N_("Societal goals without a story")),
        lead=context.text(N_("Nobody can read yet what has changed for these goals.")),
        items=tuple(
            ReportItem(
                goal.name,
                context.addresses.of(Kind.GOAL, goal.id),
                "",
                context.portfolio.focus_areas[goal.focus_area].name,
            )
            for goal in public.goals.values()
            if not public.stories_of(Kind.GOAL, goal.id)
        ),
    )


def _initiatives_without_story(context: Context, public: Portfolio) -> ReportSection:
    """Initiatives that no story is about."""
    return ReportSection(
        key="initiatives-without-story",
        title=context.text(N_("Initiatives without a story")),
        lead=context.text(N_("A story shows what the work has meant to somebody.")),
        items=tuple(
            page_item(context, initiative)
            for initiative in public.initiatives.values()
            if not public.stories_of(Kind.INITIATIVE, initiative.id)
        ),
    )


def _initiatives_without_effect(context: Context, public: Portfolio) -> ReportSection:
    """Initiatives with no effect of their own or in a story about them; each has its evidence."""
    return ReportSection(
        key="initiatives-without-evidence",
        title=context.text(N_("Initiatives without an effect that is known")),
        lead=context.text(
            N_("Neither they nor their stories report an effect and how it is known.")
        ),
        items=tuple(
            page_item(context, initiative)
            for initiative in public.initiatives.values()
            if not public.effects_of(initiative)
            and not any(
                public.effects_of(story)
                for story in public.stories_of(Kind.INITIATIVE, initiative.id)
            )
        ),
    )


def _pages_without_source(context: Context, public: Portfolio) -> ReportSection:
    """Initiatives and stories that name no document anywhere."""
    return ReportSection(
        key="pages-without-source",
        title=context.text(N_("Pages without a source")),
        lead=context.text(N_("Readers cannot see where the facts come from.")),
        items=tuple(
            page_item(context, authored_page)
            for authored_page in authored_pages(public)
            if next(records_in(authored_page, Source), None) is None
        ),
    )


def _pages_without_picture(context: Context, public: Portfolio) -> ReportSection:
    """Initiatives and stories that a drawn motif stands in for."""
    return ReportSection(
        key="pages-without-picture",
        title=context.text(N_("Pages without a picture")),
        lead=context.text(N_("A drawn motif stands in its place.")),
        items=tuple(
            page_item(context, authored_page)
            for authored_page in authored_pages(public)
            if authored_page.image is None
        ),
    )


def _missing_versions(context: Context, public: Portfolio) -> ReportSection:
    """For each audience, how many initiatives and stories have no version for it."""
    return ReportSection(
        key="missing-versions",
        title=context.text(N_("Missing versions")),
        lead=context.text(N_("How many pages have no version for each group of readers.")),
        items=tuple(
            ReportItem(context.text(audience.label), "", "", note)
            for audience in audiences_of(context.messages.language)
            if (note := _lacking(context, public, audience))
        ),
    )


def _lacking(context: Context, public: Portfolio, audience: Audience) -> str:
    """How many stories and initiatives lack a version, in words; empty when none does."""
    plural = context.messages.plural
    stories = sum(_lacks(story, audience) for story in public.stories.values())
    initiatives = sum(_lacks(initiative, audience) for initiative in public.initiatives.values())
    shown = (
        (stories, plural("%(num)s story", "%(num)s stories", stories)),
        (initiatives, plural("%(num)s initiative", "%(num)s initiatives", initiatives)),
    )
    return ", ".join(words for number, words in shown if number)


def _lacks(page: Authored, audience: Audience) -> bool:
    """Whether a page has no text for an audience."""
    return all(section.audience is not audience for section in page.sections)
