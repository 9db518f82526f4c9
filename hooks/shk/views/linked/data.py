"""Open data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.envelope import CC_BY, DATA_VERSION
from shk.views.linked.nodes import day, node, publisher

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.views.context import Context
    from shk.views.dataset import Dataset
    from shk.views.linked.nodes import Node

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
        dataset=[_dataset(context, one) for one in datasets],
    )


def _dataset(context: Context, one: Dataset) -> Node:
    """A set of open data with its files."""
    return node(
        "Dataset",
        id=context.address + one.uri,
        name=one.title,
        description=one.description,
        url=context.address + one.uri,
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
            for file in one.distributions
        ],
    )
