"""A view placed in a text: what a directive becomes on its page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.directives.query import (
    chosen_effects,
    chosen_events,
    chosen_stories,
    known_subjects,
)
from shk.features.field_reference import FieldTable, field_tables
from shk.features.initiatives import TieGroup, tie_groups
from shk.features.map import MapMiniature, map_miniature, miniature_plan
from shk.features.timeline import Entry, entry_view
from shk.i18n.messages import N_
from shk.model.schema.directive import Show
from shk.model.schema.record import Kind
from shk.model.schema.story import Story
from shk.site.cards import StoryCard, story_card
from shk.site.evidence import EffectStep, effect_steps
from shk.site.figures import FiguresOfYear, figures_of
from shk.site.link import Link
from shk.site.record_links import challenge_links, goal_links, initiative_link, story_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.directives.query import Page
    from shk.model.portfolio.portfolio import ReportedEffect
    from shk.model.schema.directive import Directive
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context


@dataclass(frozen=True)
class PlacedMap:
    """A map in a text."""

    miniature: MapMiniature | None
    """The map in small; None around an initiative."""
    counts: tuple[str, ...]
    """How much there is on it, each count with its noun; none around an initiative."""
    around: Link | None
    """The initiative that it is about, if one."""
    challenges: tuple[Link, ...]
    """The challenges that the initiative takes on."""
    goals: tuple[Link, ...]
    """The societal goals that it serves, by their short names."""
    ties: tuple[TieGroup, ...]
    """How it hangs together with other initiatives, with the reasons."""
    full: Link
    """The map on its own page."""


def placed_map(context: Context, directive: Directive) -> PlacedMap | None:
    """The map that a directive asks for, or None when there is nothing on it."""
    if directive.initiative:
        return _around(context, directive.initiative)
    area = context.portfolio.focus_areas.get(directive.focus_area or "")
    plan = miniature_plan(context, area.id if area else None)
    if not plan.initiatives:
        return None
    plural = context.messages.plural
    challenges = [challenge for each in plan.areas for challenge in each.challenges]
    title = context.text(N_("Open the portfolio map"))
    uri = context.addresses.map_of(area.id) if area else context.addresses.map
    return PlacedMap(
        miniature=map_miniature(context, area.id if area else None),
        counts=(
            plural("%(num)s challenge", "%(num)s challenges", len(challenges)),
            plural("%(num)s initiative", "%(num)s initiatives", len(plan.initiatives)),
        ),
        around=None,
        challenges=(),
        goals=(),
        ties=(),
        full=Link(title, uri),
    )


def _around(context: Context, initiative_id: str) -> PlacedMap:
    """What is around an initiative: above it, and beside it."""
    initiative = context.portfolio.initiatives[initiative_id]
    return PlacedMap(
        miniature=None,
        counts=(),
        around=initiative_link(context, initiative),
        challenges=challenge_links(context, initiative.challenges),
        goals=goal_links(context, initiative.goals),
        ties=tie_groups(context, initiative.id),
        full=Link(
            context.text(N_("Open the portfolio map")),
            context.addresses.map_of(initiative.focus_area),
        ),
    )


NOTHING = {
    Show.STORIES: N_("There is no story that fits here yet."),
    Show.TIMELINE: N_("Nothing that fits here has happened yet."),
    Show.MAP: N_("There is nothing on this map yet."),
    Show.EFFECTS: N_("No effects have been reported yet."),
    Show.FIGURES: N_("There are no key figures that fit here yet."),
    Show.FIELDS: N_("There are no fields here."),
}
"""What is said in the place of a view that came out empty."""


@dataclass(frozen=True)
class EffectChain:
    """The effects of one initiative or story."""

    of: Link | None
    """Whose they are; None on the page that they belong to."""
    steps: tuple[EffectStep, ...]
    """The effect chain, steps without effects left out."""


@dataclass(frozen=True)
class PlacedView:
    """A view in a text; what it does not show is empty."""

    kind: str
    """stories, timeline, map, effects, figures or fields."""
    label: str
    """What the view is called, for those who do not see it."""
    empty: str
    """That there is nothing to show, in words; empty when there is."""
    stories: tuple[StoryCard, ...] = ()
    """Stories in their order."""
    entries: tuple[Entry, ...] = ()
    """What has happened, latest first."""
    chains: tuple[EffectChain, ...] = ()
    """Effects, by whose they are."""
    figures: FiguresOfYear | None = None
    """Key figures of a year."""
    map: PlacedMap | None = None
    """The portfolio map in small, or what is around an initiative."""
    tables: tuple[FieldTable, ...] = ()
    """What can be filled in."""
    more: Link | None = None
    """The page that has all of it."""


def placed_view(context: Context, directive: Directive, page: Page, number: int) -> PlacedView:
    """What a directive becomes.

    Args:
        context: the portfolio, the language and the day.
        directive: what is asked for.
        page: whose page it stands on, if it is an initiative's or a story's.
        number: which of the page's views it is; keeps ids on the page apart.
    """
    label = context.text(directive.show.label)
    nothing = PlacedView(directive.show.value, label, context.text(NOTHING[directive.show]))
    if not known_subjects(context, directive):
        return nothing
    match directive.show:
        case Show.STORIES:
            view = _stories(context, directive, page, nothing)
        case Show.TIMELINE:
            view = _timeline(context, directive, number, nothing)
        case Show.MAP:
            view = replace(nothing, map=placed_map(context, directive))
        case Show.EFFECTS:
            owners = chosen_effects(context, directive)
            of = context.portfolio.effects_of
            chains = (effect_chain(context, owner, of(owner)) for owner in owners)
            view = replace(nothing, chains=tuple(chains))
        case Show.FIGURES:
            figures = figures_of(context, directive.focus_area, directive.year, directive.count)
            view = replace(nothing, figures=figures)
        case Show.FIELDS:
            view = replace(nothing, tables=field_tables(context, directive.of))
    shown = view.stories or view.entries or view.map or view.chains or view.figures or view.tables
    return replace(view, empty="") if shown else nothing


def _stories(context: Context, directive: Directive, page: Page, nothing: PlacedView) -> PlacedView:
    """Stories as cards, with a way to all of them."""
    stories = chosen_stories(context, directive, page)
    return replace(
        nothing,
        stories=tuple(story_card(context, item) for item in stories),
        more=Link(context.text(N_("All stories")), context.addresses.index_of(Kind.STORY)),
    )


def _timeline(
    context: Context, directive: Directive, number: int, nothing: PlacedView
) -> PlacedView:
    """Entries, with a way to all of them; their ids differ from those of the page's own list."""
    results = (entry_view(context, event) for event in chosen_events(context, directive))
    return replace(
        nothing,
        entries=tuple(replace(item, id=f"view-{number}-{item.id}") for item in results),
        more=Link(context.text(N_("The whole timeline")), context.addresses.timeline),
    )


def effect_chain(
    context: Context, of: Initiative | Story, effects: Iterable[ReportedEffect], page: Page = None
) -> EffectChain:
    """Effects of an initiative or story; their places are on its own page, not on this.

    Args:
        context: the portfolio and the language.
        of: whose they are.
        effects: all of them, or the ones that are shown.
        page: whose page they stand on; its own effects need not say whose they are.
    """
    link = story_link(context, of) if isinstance(of, Story) else initiative_link(context, of)
    steps = (
        replace(step, effects=tuple(replace(line, anchor="") for line in step.effects))
        for step in effect_steps(context, effects, of)
    )
    return EffectChain(None if of == page else link, tuple(steps))
