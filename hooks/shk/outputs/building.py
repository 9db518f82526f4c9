"""Builds the whole site: every view of every page, and what texts show."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.model.record import Kind
from shk.model.version import text_name
from shk.outputs.calendar import calendar_files
from shk.outputs.catalogue.files import open_data_files
from shk.outputs.oembed import oembed_files
from shk.outputs.pages import all_pages
from shk.outputs.robots import robots_file
from shk.outputs.site import Site
from shk.outputs.version_pages import told_versions
from shk.views.boxes import placed_block
from shk.views.pictures import picture_view
from shk.views.site import site_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shk.model.image import Image
    from shk.model.initiative import Initiative
    from shk.model.record import Record
    from shk.model.story import Story
    from shk.views.boxes import Placed
    from shk.views.context import Context
    from shk.views.pictures import Picture


def build_site(
    context: Context,
    site_url: str,
    edit_base: str = "",
    directives: Mapping[str, tuple[Record, ...]] = MappingProxyType({}),
    images: Iterable[Image] = (),
) -> Site:
    """Build every view.

    Args:
        context: the public portfolio, or all of it in a preview.
        site_url: the site's address.
        edit_base: where a file of the repository is edited; empty for no edit links.
        directives: what is placed in texts, by the name of each text.
        images: every picture that a record answers for, which texts may show too.
    """
    address = f"{site_url.rstrip('/')}/"
    context = dataclasses.replace(context, address=address)
    pages = MappingProxyType({f"{one.uri}index.html": one for one in all_pages(context)})
    return Site(
        context=context,
        pages=pages,
        files=(
            robots_file(address),
            *oembed_files(context, pages.values()),
            *calendar_files(context),
            *open_data_files(context),
        ),
        shell=site_view(context, (), edit_base),
        placed=_placed_views(context, directives),
        pictures=_pictures(context, images),
        other_shells=MappingProxyType(
            {
                one: site_view(context.in_language(one), (), edit_base)
                for one in sorted({page.view.head.language for page in pages.values()} - {""})
            }
        ),
    )


def _pictures(context: Context, images: Iterable[Image]) -> Mapping[str, Picture]:
    """The pictures that may be shown, each as the first that names it tells of it."""
    found: dict[str, Picture] = {}
    for image in images:
        if image.src not in found and (picture := picture_view(context, image)):
            found[image.src] = picture
    return MappingProxyType(found)


def _placed_views(
    context: Context, directives: Mapping[str, tuple[Record, ...]]
) -> Mapping[str, tuple[Placed | None, ...]]:
    """What all directives become, each in the language of its text."""
    texts = _texts(context)
    return MappingProxyType(
        {
            name: tuple(
                placed_block(there, one, page, number) for number, one in enumerate(found, 1)
            )
            for name, found in directives.items()
            for there, page in [texts.get(name, (context, None))]
        }
    )


def _texts(context: Context) -> Mapping[str, tuple[Context, Initiative | Story]]:
    """The language and the record of every text of an initiative or story, by its name."""
    found: dict[str, tuple[Context, Initiative | Story]] = {
        text_name(one.path): (context, one) for _, one in context.portfolio.authored()
    }
    for kind, record, audience in told_versions(context):
        there = context.in_language(audience.language)
        if kind is Kind.STORY:
            page: Initiative | Story = there.portfolio.stories[record.id]
        else:
            page = there.portfolio.initiatives[record.id]
        found[text_name(record.path, audience)] = (there, page)
    return found
