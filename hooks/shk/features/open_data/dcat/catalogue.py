"""Each dataset and each of its files, as the profile wants them described."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, XSD

from shk.features.open_data.dataset import NAME
from shk.features.open_data.datasets import described_datasets
from shk.features.open_data.dcat.graph import Description, day
from shk.features.open_data.dcat.publisher import (
    describe_area,
    describe_contact,
    describe_publisher,
)
from shk.features.open_data.dcat.terms import (
    DCATAP,
    IRREGULAR,
    LICENCE,
    MEDIA_TYPE,
    OPEN,
    SHA_1,
    SPDX,
    STABLE,
    THEME,
    THEMES,
)
from shk.features.open_data.source import data_context
from shk.i18n.messages import N_
from shk.model.schema.full_texts import memo

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shk.features.open_data.dataset import Dataset, Distribution
    from shk.site.context import Context


Measures = Callable[[str], tuple[int, str]]
"""Gives the bytes and the SHA-1 checksum in hexadecimal of a file, by its address."""


@dataclass(frozen=True)
class Around:
    """What all datasets have alike."""

    publisher: URIRef
    """Who publishes them."""
    contact: URIRef
    """Where to turn."""
    area: URIRef | None
    """The area they are about, if it is known."""
    measures: Measures
    """What is said of the size and the sum of each file."""


def describe_dataset(
    description: Description, versions: Sequence[Dataset], around: Around
) -> URIRef:
    """Say all there is to say of a dataset.

    Args:
        description: what is being said.
        versions: the dataset in each language of the catalogue, the site's own first.
        around: what all datasets have alike.
    """
    item, context = versions[0], description.context
    subject = description.thing(description.iri(item.uri), DCAT.Dataset)
    for localized, version in zip(description.contexts, versions, strict=True):
        description.say(subject, DCTERMS.title, Literal(version.title, lang=localized.language))
        description.say(
            subject, DCTERMS.description, Literal(version.description, lang=localized.language)
        )
    for area in context.portfolio.focus_areas.values():
        description.name(subject, DCAT.keyword, area.name)
    publisher = context.portfolio.partnership.publisher
    description.say(subject, DCTERMS.publisher, around.publisher)
    description.say(subject, DCAT.contactPoint, around.contact)
    description.say(subject, DCTERMS.identifier, Literal(str(subject)))
    description.say(subject, DCAT.theme, THEME)
    description.say(subject, DCTERMS.accessRights, description.thing(OPEN, DCTERMS.RightsStatement))
    description.say(
        subject, DCTERMS.accrualPeriodicity, description.thing(IRREGULAR, DCTERMS.Frequency)
    )
    description.speak(subject, context.language)
    description.say(subject, DCTERMS.spatial, around.area)
    description.say(subject, DCTERMS.issued, day(publisher.since) if publisher else None)
    description.say(subject, DCTERMS.modified, day(context.today))
    description.document(subject, DCAT.landingPage, description.iri(context.addresses.data))
    for file in item.distributions:
        description.say(subject, DCAT.distribution, _describe_file(description, item, file, around))
    return subject


def _describe_file(
    shown: Description, dataset: Dataset, file: Distribution, around: Around
) -> URIRef:
    """Say all there is to say of a file."""
    context, address = shown.context, shown.iri(file.uri)
    subject = shown.thing(shown.iri(f"{dataset.uri}-{file.format.lower()}"), DCAT.Distribution)
    for localized in shown.contexts:
        shown.say(subject, DCTERMS.title, Literal(file.format, lang=localized.language))
        if file.description:
            description = Literal(localized.text(file.description), lang=localized.language)
            shown.say(subject, DCTERMS.description, description)
    shown.say(subject, DCAT.accessURL, address)
    shown.say(subject, DCAT.downloadURL, address)
    # the profile wants the format as text, DCAT itself the media type as an IRI
    shown.say(subject, DCTERMS["format"], Literal(file.media_type))
    shown.say(subject, DCAT.mediaType, shown.thing(MEDIA_TYPE[file.media_type], DCTERMS.MediaType))
    size, checksum = around.measures(file.uri)
    shown.say(subject, DCAT.byteSize, Literal(size, datatype=XSD.nonNegativeInteger))
    shown.say(subject, DCTERMS.license, shown.thing(LICENCE, DCTERMS.LicenseDocument))
    shown.speak(subject, context.language)
    shown.say(subject, DCTERMS.modified, day(context.today))
    shown.say(subject, DCATAP.availability, STABLE)
    if file.schema:
        schema = shown.thing(shown.iri(file.schema), DCTERMS.Standard)
        shown.say(subject, DCTERMS.conformsTo, schema)
    shown.say(subject, SPDX.checksum, _describe_checksum(shown, subject, checksum))
    return subject


def _describe_checksum(description: Description, file: URIRef, checksum: str) -> URIRef:
    """Say what a file must add up to."""
    subject = description.thing(URIRef(f"{file}-checksum"), SPDX.Checksum)
    description.say(subject, SPDX.algorithm, description.thing(SHA_1, SPDX.ChecksumAlgorithm))
    description.say(subject, SPDX.checksumValue, Literal(checksum, datatype=XSD.hexBinary))
    return subject


DESCRIPTION = N_("Initiatives, stories, activities, effects and what they belong to.")


@memo(1)
def catalogue(context: Context, measures: Measures) -> Graph:
    """Everything that the catalogue says.

    Args:
        context: of the site; what is not public is left out, in a preview too.
        measures: what it says of the size and the sum of each file.
    """
    description = Description(data_context(context))
    around = Around(
        publisher=describe_publisher(description),
        contact=describe_contact(description),
        area=describe_area(description),
        measures=measures,
    )
    listed = (
        described_datasets(context.in_language(localized.language))
        for localized in description.contexts
    )
    _describe_catalogue(description, around, zip(*listed, strict=True))
    return description.graph


def _describe_catalogue(
    description: Description, around: Around, listed: Iterable[tuple[Dataset, ...]]
) -> None:
    """Say all there is to say of the catalogue and of what it holds.

    Args:
        description: what is being said.
        around: what all datasets have alike.
        listed: each dataset in each language of the catalogue.
    """
    context = description.context
    partnership = context.portfolio.partnership
    page = context.addresses.data
    subject = description.thing(description.iri(f"{page}#catalogue"), DCAT.Catalog)
    for localized in description.contexts:
        title = localized.text(NAME).replace("{name}", partnership.name)
        description.say(subject, DCTERMS.title, Literal(title, lang=localized.language))
        description.speak(subject, localized.language)
    description.add_text(subject, DCTERMS.description, DESCRIPTION)
    description.say(subject, DCTERMS.publisher, around.publisher)
    description.say(subject, DCTERMS.license, description.thing(LICENCE, DCTERMS.LicenseDocument))
    description.document(subject, FOAF.homepage, description.iri(page))
    description.say(subject, DCTERMS.spatial, around.area)
    description.say(subject, DCAT.themeTaxonomy, THEMES)
    since = partnership.publisher.since if partnership.publisher else None
    description.say(subject, DCTERMS.issued, day(since))
    description.say(subject, DCTERMS.modified, day(context.today))
    for versions in listed:
        description.say(subject, DCAT.dataset, describe_dataset(description, versions, around))
