"""The page of open data: what there is, what it means and how it may be used."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from shk.features.field_reference import records_inside
from shk.features.open_data.dataset import GUARDED_TEXTS
from shk.features.open_data.datasets import datasets
from shk.features.open_data.examples import Example, examples
from shk.features.open_data.fields import DataField, DataPart, data_fields, data_part
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.envelope import CC_BY, DATA_VERSION, Envelope
from shk.site.link import Link
from shk.site.page_meta import PageMeta
from shk.site.urls import CATALOGUE_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.field_reference import Parts
    from shk.features.open_data.dataset import Dataset, Distribution
    from shk.site.context import Context

TITLE = N_("Open data")
LEAD = N_("Everything that the site shows, as files for your own lists, maps and programs.")
CATALOGUE_NAMES = {"rdf": "RDF/XML", "ttl": "Turtle"}
"""What the forms of the catalogue are called, by the endings of their files."""
AROUND: Parts = (Envelope,)
"""The record around the records of a JSON file."""
KILOBYTE = 1000
"""Bytes in the unit of sizes."""


@dataclass(frozen=True)
class DataFile:
    """A file to fetch."""

    format: str
    """What its form is called."""
    uri: str
    """Its address from the site's root."""
    type: str
    """Its media type."""
    size: str
    """How large it is, in words."""


@dataclass(frozen=True)
class DatasetSection:
    """A dataset on the page."""

    id: str
    """Its anchor, which is its name in the data."""
    title: str
    """What it is called."""
    description: str
    """What it holds."""
    count: str
    """How many records it has, in words."""
    files: tuple[DataFile, ...]
    """Its files."""
    schema: str
    """The address of its schema; empty without one."""
    fields: tuple[DataField, ...]
    """Its fields; none for what has no records."""
    columns: tuple[str, ...]
    """The columns of its table, from the left; none without a table."""


@dataclass(frozen=True)
class OpenDataView:
    """The page of open data."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    version: int
    """Version of the form of the data."""
    folder: str
    """The folder of all files, from the site's root."""
    licence: str
    """What the licence is called."""
    licence_url: str
    """Where the licence can be read."""
    catalogue: tuple[Link, ...]
    """The catalogue that data portals read, in each of its forms."""
    attribution: str
    """Whom to name."""
    attribution_url: str
    """The whole address to link to."""
    datasets: tuple[DatasetSection, ...]
    """Every dataset, those that most ask for first."""
    around: tuple[DataField, ...]
    """What every JSON file says about itself."""
    parts: tuple[DataPart, ...]
    """The records inside records, each explained once, by title."""
    examples: tuple[Example, ...]
    """How the data is read in some languages."""
    guarded_texts: str
    """How texts in CSV files differ from those in JSON files."""


def open_data_page_view(context: Context) -> OpenDataView:
    """The page of all sets of open data."""
    return open_data_view(context, datasets(context))


def open_data_view(context: Context, datasets: Iterable[Dataset]) -> OpenDataView:
    """The page of open data, in the language of the context.

    Args:
        context: the language, and whom to name.
        datasets: what there is.
    """
    shown = tuple(datasets)
    published = (*(item.parts for item in shown), AROUND)
    inside = dict.fromkeys(chain.from_iterable(records_inside(item) for item in published))
    lead = context.text(LEAD)
    return OpenDataView(
        meta=PageMeta(context.text(TITLE), lead, context.addresses.data),
        lead=lead,
        version=DATA_VERSION,
        folder=context.addresses.data_file(""),
        licence=CC_BY.name,
        licence_url=CC_BY.url,
        catalogue=tuple(
            Link(CATALOGUE_NAMES[catalogue_form], context.addresses.catalogue(catalogue_form))
            for catalogue_form in CATALOGUE_FORMS
        ),
        attribution=context.portfolio.partnership.name,
        attribution_url=context.address,
        datasets=tuple(_section(context, item) for item in shown),
        around=data_fields(context, AROUND),
        parts=tuple(data_part(context, item) for item in inside),
        examples=_examples(context, shown),
        guarded_texts=context.text(GUARDED_TEXTS),
    )


def _section(context: Context, dataset: Dataset) -> DatasetSection:
    """A dataset on the page."""
    schemas = (distribution.schema for distribution in dataset.distributions if distribution.schema)
    count = context.messages.plural("%(num)s record", "%(num)s records", dataset.count)
    return DatasetSection(
        id=dataset.id,
        title=dataset.title,
        description=dataset.description,
        count=count,
        files=tuple(_file(context, distribution) for distribution in dataset.distributions),
        schema=next(schemas, ""),
        fields=data_fields(context, dataset.parts),
        columns=dataset.columns,
    )


def _file(context: Context, distribution: Distribution) -> DataFile:
    """A file with its size; a small one counts as one kilobyte."""
    kilobytes = number_text(max(1, round(distribution.size / KILOBYTE)), context.messages)
    return DataFile(
        distribution.format, distribution.uri, distribution.media_type, f"{kilobytes}\u00a0kB"
    )


def _examples(context: Context, datasets: tuple[Dataset, ...]) -> tuple[Example, ...]:
    """The examples, with the first dataset."""
    files = {
        distribution.format: context.address + distribution.uri
        for distribution in datasets[0].distributions
    }
    return examples(context, files["JSON"], files["CSV"])
