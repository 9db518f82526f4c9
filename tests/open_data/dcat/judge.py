"""Judges a catalogue by the shapes of DCAT-AP-SE."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pyshacl import validate
from rdflib import RDF, Graph, Namespace

SHAPES = Path(__file__).with_name("dcat-ap-se.ttl")
SH = Namespace("http://www.w3.org/ns/shacl#")


def profile_faults(graph: Graph) -> set[tuple[str, str]]:
    """What the shapes complain of: the property and the sort of fault."""
    report: Any = validate(graph, shacl_graph=Graph().parse(SHAPES))[1]
    return {
        (
            str(report.value(subject, SH.resultPath)),
            str(report.value(subject, SH.sourceConstraintComponent)).removeprefix(str(SH)),
        )
        for subject in report.subjects(RDF.type, SH.ValidationResult)
    }
