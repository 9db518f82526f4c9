"""Each dataset and each of its files, as the profile wants them described."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, XSD

from shk.features.open_data.dataset import NAME
from shk.features.open_data.datasets import data_files, datasets
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
from shk.site.page import MadeFile
from shk.site.urls import CATALOGUE_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from shk.features.open_data.dataset import Dataset, Distribution
    from shk.site.context import Context


@dataclass(frozen=True)
class Around:
    """What all datasets have alike."""

    publisher: URIRef
    """Who publishes them."""
    contact: URIRef
    """Where to turn."""
    area: URIRef | None
    """The area they are about, if it is known."""
    files: Mapping[str, MadeFile]
    """The files of the site by their addresses, which checksums are taken of."""


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
    shown.say(subject, DCAT.byteSize, Literal(file.size, datatype=XSD.nonNegativeInteger))
    shown.say(subject, DCTERMS.license, shown.thing(LICENCE, DCTERMS.LicenseDocument))
    shown.speak(subject, context.language)
    shown.say(subject, DCTERMS.modified, day(context.today))
    shown.say(subject, DCATAP.availability, STABLE)
    if file.schema:
        schema = shown.thing(shown.iri(file.schema), DCTERMS.Standard)
        shown.say(subject, DCTERMS.conformsTo, schema)
    shown.say(subject, SPDX.checksum, _describe_checksum(shown, subject, around.files[file.uri]))
    return subject


def _describe_checksum(description: Description, file: URIRef, artifact: MadeFile) -> URIRef:
    """Say what a file must add up to."""
    held = artifact.content
    content = held if isinstance(held, bytes) else held.encode()
    digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    subject = description.thing(URIRef(f"{file}-checksum"), SPDX.Checksum)
    description.say(subject, SPDX.algorithm, description.thing(SHA_1, SPDX.ChecksumAlgorithm))
    description.say(subject, SPDX.checksumValue, Literal(digest, datatype=XSD.hexBinary))
    return subject


DESCRIPTION = N_("Initiatives, stories, activities, effects and what they belong to.")


def open_data_files(context: Context) -> tuple[MadeFile, ...]:
    """Every file of open data, and the catalogue about them."""
    files = tuple(data_files(context))
    return (*files, *catalogue_files(context, files))


def catalogue_files(context: Context, files: Iterable[MadeFile]) -> Iterator[MadeFile]:
    """The catalogue in each form; the same to the byte for the same portfolio and day.

    Args:
        context: of the site; what is not public is left out, in a preview too.
        files: the files of open data, which checksums are taken of.
    """
    files = tuple(files)
    for ending, form in CATALOGUE_FORMS.items():
        uri = context.addresses.catalogue(ending)
        yield MadeFile(uri, partial(_serialized, context, files, form))


@memo(1)
def catalogue(context: Context, files: tuple[MadeFile, ...]) -> Graph:
    """Everything that the catalogue says."""
    description = Description(data_context(context))
    around = Around(
        publisher=describe_publisher(description),
        contact=describe_contact(description),
        area=describe_area(description),
        files={file.uri: file for file in files},
    )
    listed = (
        datasets(context.in_language(localized.language)) for localized in description.contexts
    )
    _describe_catalogue(description, around, zip(*listed, strict=True))
    return description.graph


def _serialized(context: Context, files: tuple[MadeFile, ...], form: str) -> bytes:
    """The catalogue in one of its forms."""
    return catalogue(context, files).serialize(format=form, encoding="utf-8")


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
