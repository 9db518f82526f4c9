"""The catalogue of open data, DCAT-AP-SE 3, as RDF/XML and Turtle.

Properties and their number follow the profile's version 3.0.1
(docs.dataportal.se/dcat/3.0.1/). Portals fetch the RDF/XML at its one address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Graph, Literal
from rdflib.namespace import DCAT, DCTERMS, FOAF

from shk.language.messages import N_
from shk.outputs.artifact import FileArtifact
from shk.outputs.catalogue.datasets import Around, describe_dataset
from shk.outputs.catalogue.description import Description, day
from shk.outputs.catalogue.publisher import describe_area, describe_contact, describe_publisher
from shk.outputs.catalogue.terms import LICENCE, THEMES
from shk.outputs.data.datasets import data_files, datasets
from shk.outputs.data.source import data_context
from shk.views.addresses import CATALOGUE_FORMS
from shk.views.linked.data import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.views.context import Context
    from shk.views.dataset import Dataset

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
