"""Each dataset and each of its files, as the profile wants them described."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
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
from shk.site.page import FileArtifact
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
    files: Mapping[str, FileArtifact]
    """The files of the site by their addresses, which checksums are taken of."""


def describe_dataset(told: Description, versions: Sequence[Dataset], around: Around) -> URIRef:
    """Say all there is to say of a dataset.

    Args:
        told: what is being said.
        versions: the dataset in each language of the catalogue, the site's own first.
        around: what all datasets have alike.
    """
    one, context = versions[0], told.context
    subject = told.thing(told.iri(one.uri), DCAT.Dataset)
    for there, version in zip(told.contexts, versions, strict=True):
        told.say(subject, DCTERMS.title, Literal(version.title, lang=there.language))
        told.say(subject, DCTERMS.description, Literal(version.description, lang=there.language))
    for area in context.portfolio.focus_areas.values():
        told.name(subject, DCAT.keyword, area.name)
    publisher = context.portfolio.partnership.publisher
    told.say(subject, DCTERMS.publisher, around.publisher)
    told.say(subject, DCAT.contactPoint, around.contact)
    told.say(subject, DCTERMS.identifier, Literal(str(subject)))
    told.say(subject, DCAT.theme, THEME)
    told.say(subject, DCTERMS.accessRights, told.thing(OPEN, DCTERMS.RightsStatement))
    told.say(subject, DCTERMS.accrualPeriodicity, told.thing(IRREGULAR, DCTERMS.Frequency))
    told.speak(subject, context.language)
    told.say(subject, DCTERMS.spatial, around.area)
    told.say(subject, DCTERMS.issued, day(publisher.since) if publisher else None)
    told.say(subject, DCTERMS.modified, day(context.today))
    told.document(subject, DCAT.landingPage, told.iri(context.addresses.data))
    for file in one.distributions:
        told.say(subject, DCAT.distribution, _describe_file(told, one, file, around))
    return subject


def _describe_file(
    told: Description, dataset: Dataset, file: Distribution, around: Around
) -> URIRef:
    """Say all there is to say of a file."""
    context, address = told.context, told.iri(file.uri)
    subject = told.thing(told.iri(f"{dataset.uri}-{file.format.lower()}"), DCAT.Distribution)
    for there in told.contexts:
        told.say(subject, DCTERMS.title, Literal(file.format, lang=there.language))
        if file.description:
            description = Literal(there.text(file.description), lang=there.language)
            told.say(subject, DCTERMS.description, description)
    told.say(subject, DCAT.accessURL, address)
    told.say(subject, DCAT.downloadURL, address)
    # the profile wants the format as text, DCAT itself the media type as an IRI
    told.say(subject, DCTERMS["format"], Literal(file.media_type))
    told.say(subject, DCAT.mediaType, told.thing(MEDIA_TYPE[file.media_type], DCTERMS.MediaType))
    told.say(subject, DCAT.byteSize, Literal(file.size, datatype=XSD.nonNegativeInteger))
    told.say(subject, DCTERMS.license, told.thing(LICENCE, DCTERMS.LicenseDocument))
    told.speak(subject, context.language)
    told.say(subject, DCTERMS.modified, day(context.today))
    told.say(subject, DCATAP.availability, STABLE)
    if file.schema:
        schema = told.thing(told.iri(file.schema), DCTERMS.Standard)
        told.say(subject, DCTERMS.conformsTo, schema)
    told.say(subject, SPDX.checksum, _describe_checksum(told, subject, around.files[file.uri]))
    return subject


def _describe_checksum(told: Description, file: URIRef, artifact: FileArtifact) -> URIRef:
    """Say what a file must add up to."""
    held = artifact.content
    content = held if isinstance(held, bytes) else held.encode()
    digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
    subject = told.thing(URIRef(f"{file}-checksum"), SPDX.Checksum)
    told.say(subject, SPDX.algorithm, told.thing(SHA_1, SPDX.ChecksumAlgorithm))
    told.say(subject, SPDX.checksumValue, Literal(digest, datatype=XSD.hexBinary))
    return subject


DESCRIPTION = N_("Initiatives, stories, activities, effects and what they belong to.")


def open_data_files(context: Context) -> tuple[FileArtifact, ...]:
    """Every file of open data, and the catalogue that tells of them."""
    files = tuple(data_files(context))
    return (*files, *catalogue_files(context, files))


def catalogue_files(context: Context, files: Iterable[FileArtifact]) -> Iterator[FileArtifact]:
    """The catalogue in each form; the same to the byte for the same portfolio and day.

    Args:
        context: of the site; what is not public is left out, in a preview too.
        files: the files of open data, which checksums are taken of.
    """
    graph = catalogue(context, files)
    for ending, form in CATALOGUE_FORMS.items():
        content = graph.serialize(format=form, encoding="utf-8")
        yield FileArtifact(context.addresses.catalogue(ending), content)


def catalogue(context: Context, files: Iterable[FileArtifact]) -> Graph:
    """Everything that the catalogue says."""
    told = Description(data_context(context))
    around = Around(
        publisher=describe_publisher(told),
        contact=describe_contact(told),
        area=describe_area(told),
        files={one.uri: one for one in files},
    )
    listed = (datasets(context.in_language(there.language)) for there in told.contexts)
    _describe_catalogue(told, around, zip(*listed, strict=True))
    return told.graph


def _describe_catalogue(
    told: Description, around: Around, listed: Iterable[tuple[Dataset, ...]]
) -> None:
    """Say all there is to say of the catalogue and of what it holds.

    Args:
        told: what is being said.
        around: what all datasets have alike.
        listed: each dataset in each language of the catalogue.
    """
    context = told.context
    partnership = context.portfolio.partnership
    page = context.addresses.data
    subject = told.thing(told.iri(f"{page}#catalogue"), DCAT.Catalog)
    for there in told.contexts:
        title = there.text(NAME).replace("{name}", partnership.name)
        told.say(subject, DCTERMS.title, Literal(title, lang=there.language))
        told.speak(subject, there.language)
    told.tell(subject, DCTERMS.description, DESCRIPTION)
    told.say(subject, DCTERMS.publisher, around.publisher)
    told.say(subject, DCTERMS.license, told.thing(LICENCE, DCTERMS.LicenseDocument))
    told.document(subject, FOAF.homepage, told.iri(page))
    told.say(subject, DCTERMS.spatial, around.area)
    told.say(subject, DCAT.themeTaxonomy, THEMES)
    since = partnership.publisher.since if partnership.publisher else None
    told.say(subject, DCTERMS.issued, day(since))
    told.say(subject, DCTERMS.modified, day(context.today))
    for versions in listed:
        told.say(subject, DCAT.dataset, describe_dataset(told, versions, around))
