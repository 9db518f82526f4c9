"""Open data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.metadata import day, node, publisher
from shk.i18n.messages import N_
from shk.model.schema.envelope import CC_BY, DATA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.features.field_reference import Parts
    from shk.features.metadata import Node
    from shk.site.context import Context


GUARDED_TEXTS = N_(
    "A text in a CSV file that begins with =, +, - or @ has an apostrophe (') in front, so that"
    " no spreadsheet runs it as a formula. Numbers are numbers, and JSON has every text as it is."
)
"""How texts in CSV files differ from those in JSON files, a source string."""


@dataclass(frozen=True)
class Distribution:
    """One file of a dataset."""

    format: str
    """What the form is called: JSON, CSV, GeoJSON, GraphML."""
    uri: str
    """Its address from the site's root."""
    media_type: str
    """Its media type without parameters."""
    size: int
    """How many bytes it has."""
    schema: str = ""
    """The address of the schema it follows, from the site's root; empty without one."""
    description: str = ""
    """What is to be known of the form, a source string; empty if nothing is."""


@dataclass(frozen=True)
class Dataset:
    """Records of one sort, in one or more forms."""

    id: str
    """Its name in addresses; never changed."""
    title: str
    """What it is called."""
    description: str
    """What it holds, in a sentence."""
    uri: str
    """Its place on the page of open data, from the site's root."""
    count: int
    """How many records it has."""
    parts: Parts
    """The record classes whose fields its records have; none if it has no such fields."""
    columns: tuple[str, ...]
    """The columns of its table, from the left; none if it has no table."""
    distributions: tuple[Distribution, ...]
    """Its files."""


NAME = N_("Open data of {name}")


def data_catalogue(context: Context, datasets: Iterable[Dataset]) -> Node:
    """All sets of open data with their files."""
    partnership = context.portfolio.partnership
    return node(
        "DataCatalog",
        id=f"{context.address}{context.addresses.data}#catalogue",
        name=context.text(NAME).replace("{name}", partnership.name),
        url=context.address + context.addresses.data,
        publisher=publisher(context),
        license=CC_BY.url,
        dataset=[_dataset(context, dataset) for dataset in datasets],
    )


def _dataset(context: Context, dataset: Dataset) -> Node:
    """A set of open data with its files."""
    return node(
        "Dataset",
        id=context.address + dataset.uri,
        name=dataset.title,
        description=dataset.description,
        url=context.address + dataset.uri,
        version=str(DATA_VERSION),
        isAccessibleForFree=True,
        license=CC_BY.url,
        creator=publisher(context),
        dateModified=day(context.today),
        inLanguage=context.in_language("").language,
        distribution=[
            node(
                "DataDownload",
                name=file.format,
                encodingFormat=file.media_type,
                contentUrl=context.address + file.uri,
                contentSize=f"{file.size} B",
            )
            for file in dataset.distributions
        ],
    )
