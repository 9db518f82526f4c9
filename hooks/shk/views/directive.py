"""A view placed in a text: what a directive becomes on its page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.directive import Show
from shk.model.record import Kind
from shk.model.story import Story
from shk.views.cards import StoryCard, story_card
from shk.views.directive_map import PlacedMap, placed_map
from shk.views.directive_query import (
    chosen_effects,
    chosen_happenings,
    chosen_stories,
    known_subjects,
)
from shk.views.evidence import EffectStep, effect_steps
from shk.views.field_tables import FieldTable, field_tables
from shk.views.figures import FiguresOfYear, figures_of
from shk.views.link import Link
from shk.views.records import initiative_link, story_link
from shk.views.timeline_entries import Entry, entry_view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.directive import Directive
    from shk.model.effect import Effect
    from shk.model.initiative import Initiative
    from shk.views.context import Context
    from shk.views.directive_query import Page

NOTHING = {
    Show.STORIES: N_("There is no story that fits here yet."),
    Show.TIMELINE: N_("Nothing that fits here has happened yet."),
    Show.MAP: N_("There is nothing on this map yet."),
    Show.EFFECTS: N_("No effects have been told yet."),
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
            chains = (effect_chain(context, one, one.effects) for one in owners)
            view = replace(nothing, chains=tuple(chains))
        case Show.FIGURES:
            found = figures_of(context, directive.focus_area, directive.year, directive.count)
            view = replace(nothing, figures=found)
        case Show.FIELDS:
            view = replace(nothing, tables=field_tables(context, directive.of))
    shown = view.stories or view.entries or view.map or view.chains or view.figures or view.tables
    return replace(view, empty="") if shown else nothing


def _stories(context: Context, directive: Directive, page: Page, nothing: PlacedView) -> PlacedView:
    """Stories as cards, with a way to all of them."""
    found = chosen_stories(context, directive, page)
    return replace(
        nothing,
        stories=tuple(story_card(context, one) for one in found),
        more=Link(context.text(N_("All stories")), context.addresses.index_of(Kind.STORY)),
    )


def _timeline(
    context: Context, directive: Directive, number: int, nothing: PlacedView
) -> PlacedView:
    """Entries, with a way to all of them; their ids differ from those of the page's own list."""
    found = (entry_view(context, one) for one in chosen_happenings(context, directive))
    return replace(
        nothing,
        entries=tuple(replace(one, id=f"view-{number}-{one.id}") for one in found),
        more=Link(context.text(N_("The whole timeline")), context.addresses.timeline),
    )


def effect_chain(
    context: Context, of: Initiative | Story, effects: Iterable[Effect], page: Page = None
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
        for step in effect_steps(context, effects)
    )
    return EffectChain(None if of == page else link, tuple(steps))
