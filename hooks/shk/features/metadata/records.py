"""Initiatives, stories and activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.metadata.json_ld import (
    day,
    interval,
    moment,
    named,
    node,
    publisher,
    the,
    website_node,
)
from shk.features.metadata.organisation import organisations, places
from shk.model.portfolio.localize import version_for
from shk.model.schema.envelope import CC_BY
from shk.model.schema.record import Kind
from shk.model.schema.vocabulary import Status, Strand
from shk.site.list_parts import PART
from shk.site.pictures import picture_view
from shk.site.version_links import version_address

if TYPE_CHECKING:
    from shk.features.metadata.json_ld import Node
    from shk.model.schema.activity import Activity
    from shk.model.schema.image import Image
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.story import Story
    from shk.model.schema.vocabulary import Audience
    from shk.site.context import Context

PROJECT = "#project"
"""An initiative, as a place on its own page; the same in every language."""
ARTICLE = "#article"
"""The text of a story, as a place on its page."""
EVENT_STATUS = {
    Status.PLANNED: "http://schema.org/EventScheduled",
    Status.CANCELLED: "http://schema.org/EventCancelled",
}
"""What schema.org calls a status; its own names begin with http, not https.

What took place needs none, and an event of unknown outcome is not described as an event.
"""


def project(context: Context, initiative: Initiative) -> Node:
    """An initiative; one in which research takes part is a research project."""
    return node(
        _kind(initiative),
        id=project_id(context, initiative.id),
        name=initiative.title,
        description=initiative.summary,
        url=context.address + context.addresses.of(Kind.INITIATIVE, initiative.id),
        image=_image(context, initiative.image),
        foundingDate=moment(initiative.period.start),
        dissolutionDate=moment(initiative.period.end) if initiative.period.has_ended else None,
        parentOrganization=publisher(context),
        member=organisations(context, initiative.parties),
        location=places(context, initiative.places),
        knowsAbout=[context.portfolio.goals[goal].name for goal in initiative.goals],
    )


def _kind(initiative: Initiative) -> str:
    """The type of an initiative."""
    return "ResearchProject" if Strand.RESEARCH in initiative.strands else "Project"


def project_id(context: Context, initiative_id: str) -> str:
    """The name of an initiative among nodes."""
    home = context.in_language("")
    return context.address + home.addresses.of(Kind.INITIATIVE, initiative_id) + PROJECT


def _about(context: Context, ids: tuple[str, ...]) -> list[Node]:
    """Initiatives that something is about, by their names and pages."""
    results = (context.portfolio.initiatives[id_] for id_ in ids)
    return [
        named(
            _kind(item),
            item.title,
            context.address + context.addresses.of(Kind.INITIATIVE, item.id),
            id=project_id(context, item.id),
        )
        for item in results
    ]


def article(context: Context, story: Story) -> Node:
    """A story in the language of the context."""
    return _article(context, story, context.addresses.of(Kind.STORY, story.id))


def version_article(context: Context, story: Story, audience: Audience) -> Node:
    """A version of a story: a translation of the whole one, or made from it.

    Args:
        context: of any language.
        story: as it is in the site's own language.
        audience: one that it has a version for.
    """
    home, localized = context.in_language(""), context.in_language(audience.language)
    full = the(context, home.addresses.of(Kind.STORY, story.id) + ARTICLE)
    shown = version_for(story, audience) or story
    uri = version_address(context, Kind.STORY, story.id, audience)
    origin = "translationOfWork" if audience.language else "isBasedOn"
    return {**_article(localized, shown, uri), origin: full}


def _article(context: Context, story: Story, uri: str) -> Node:
    """A story, or a version of it, at an address."""
    return node(
        "Article",
        id=context.address + uri + ARTICLE,
        headline=story.title,
        description=story.summary,
        url=context.address + uri,
        inLanguage=context.language,
        image=_image(context, story.image),
        author=_authors(context, story.authors),
        publisher=publisher(context),
        datePublished=day(story.date),
        dateModified=day(story.last_changed),
        temporalCoverage=interval(story.about),
        about=_about(context, story.initiatives),
        keywords=[goal.name for goal in context.portfolio.goals_of_story(story)],
        isPartOf=website_node(context),
        license=CC_BY.url,
    )


def _authors(context: Context, names: tuple[str, ...]) -> list[Node] | Node:
    """Who wrote it; the partnership when nobody is named.

    A name of two or more words that all begin with a capital is a person's, any
    other that of an organisation or its editors.
    """
    if not names:
        return publisher(context)
    return [node(_author_kind(name), name=name) for name in names]


def _author_kind(name: str) -> str:
    """Whether a name is that of a person."""
    words = name.split()
    return (
        "Person" if len(words) > 1 and all(word[0].isupper() for word in words) else "Organization"
    )


def _image(context: Context, image: Image | None) -> str | None:
    """The widest file of a picture, if it may be shown."""
    picture = picture_view(context, image)
    return context.address + picture.variants[-1].uri if picture else None


def events(context: Context) -> Node | None:
    """The activities whose days are known, newest first; None if there are none.

    A plan of unknown outcome is none: machines have no word for it and would take it for an event.
    """
    known = [
        activity
        for activity in context.portfolio.activities.values()
        if activity.when.exact and activity.status is not Status.UNKNOWN
    ]
    if not known:
        return None
    known = known[1 - 2 * PART :]  # as many as the first page of the list has at most
    items = [
        node("ListItem", position=number, item=_event(context, item))
        for number, item in enumerate(reversed(known), 1)
    ]
    uri = context.addresses.index_of(Kind.ACTIVITY)
    return node(
        "ItemList",
        id=f"{context.address}{uri}#list",
        itemListElement=items,
        numberOfItems=len(items),
    )


def _event(context: Context, activity: Activity) -> Node:
    """An activity on known days."""
    where = context.address + context.addresses.of(Kind.ACTIVITY, activity.id)
    return node(
        "Event",
        id=where,
        name=activity.title,
        description=activity.text,
        url=where,
        startDate=day(activity.when.start),
        endDate=day(activity.when.end),
        eventStatus={"@id": EVENT_STATUS[activity.status]}
        if activity.status in EVENT_STATUS
        else None,
        location=next(iter(places(context, (activity.place,) if activity.place else ())), None),
        organizer=organisations(context, activity.organisers),
        about=_about(context, activity.initiatives),
    )
