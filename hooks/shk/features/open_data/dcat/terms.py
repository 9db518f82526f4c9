"""The IRIs of vocabularies that DCAT-AP-SE 3.0.1 names, and what of ours they stand for."""

from __future__ import annotations

from rdflib import URIRef
from rdflib.namespace import Namespace

from shk.model.schema.envelope import CC_BY
from shk.model.schema.vocabulary import PartyKind

AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
"""The authority tables of the Publications Office of the European Union."""
DCATAP = Namespace("http://data.europa.eu/r5r/")
"""What DCAT-AP adds to DCAT."""
PUBLISHER_TYPE = Namespace("http://purl.org/adms/publishertype/")
"""Sorts of publishers; the list the profile demands."""
SPDX = Namespace("http://spdx.org/rdf/terms#")
"""Checksums."""
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
"""Contacts."""
GEOSPARQL = Namespace("http://www.opengis.net/ont/geosparql#")
"""The data type of a shape in text."""
MEDIA_TYPE = Namespace("https://www.iana.org/assignments/media-types/")
"""Media types as IRIs."""

LICENCE = URIRef(CC_BY.url.replace("https:", "http:"))
"""The licence by the IRI in the profile's list, which portals know it by."""
OPEN = AUTHORITY["access-right/PUBLIC"]
"""Anybody may have the data."""
STABLE = AUTHORITY["planned-availability/STABLE"]
"""The files keep their addresses."""
IRREGULAR = AUTHORITY["frequency/IRREG"]
"""The data changes when something has happened."""
THEMES = AUTHORITY["data-theme"]
"""The list of themes."""
THEME = AUTHORITY["data-theme/SOCI"]
"""Population and society: what a portfolio of societal impact is about."""
SHA_1 = SPDX.checksumAlgorithm_sha1
"""The only algorithm in the profile's list."""

LANGUAGES = {"sv": AUTHORITY["language/SWE"], "en": AUTHORITY["language/ENG"]}
"""Languages of the interface; a test holds them to the catalogues there are."""

PUBLISHER_TYPES = {
    PartyKind.MUNICIPALITY: PUBLISHER_TYPE.LocalAuthority,
    PartyKind.UNIVERSITY: PUBLISHER_TYPE["Academia-ScientificOrganisation"],
    PartyKind.REGION: PUBLISHER_TYPE.RegionalAuthority,
    PartyKind.ASSOCIATION: PUBLISHER_TYPE.NonProfitOrganisation,
    PartyKind.COMPANY: PUBLISHER_TYPE.Company,
    PartyKind.NATIONAL_BODY: PUBLISHER_TYPE.NationalAuthority,
    PartyKind.SCHOOL: PUBLISHER_TYPE.LocalAuthority,
    PartyKind.NETWORK: PUBLISHER_TYPE.NonProfitOrganisation,
}
"""What sort of publisher an organisation is; a test holds it to the vocabulary."""
