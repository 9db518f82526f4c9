"""Which fields open data contains.

A field that is not listed stays in its file: nobody publishes one by adding it to a record.
A test is red until it is listed here, or marked ``Editorial`` or ``Confidential`` in its record.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.schema.record import Record

_PUBLIC = """
Activity: id when title kind text place organisers initiatives focus_area participants
    registered status source conflicts
Challenge: id name text sources conflicts in_english focus_area goals
CitedEffect: initiative effect
Conflict: about says note
Access: way url ask note
Document: id name text sources conflicts kind when about issued_by review decided_by access missing
Effect: id kind level dimension text for_whom when follows_from evidence attribution negative
EffectOf: initiative story also_in_stories also_in_initiatives
Envelope: schema_address dataset title description version language generated known_until source
    documentation licence attribution count
Evidence: stage by respondents source
Figure: id name text sources conflicts value counts when focus_area measures
FocusArea: id name text sources conflicts in_english aim years short
AreaYear: year happened sources
Gloss: name text
GlossaryWord: id word forms text sources
Goal: id name text sources conflicts in_english focus_area short
GoalGloss: name text short
Identity: id iri
Initiative: title summary goals effects cited_effects sources conflicts owner reviewed
    review_every aliases question
    focus_area challenges strands parties lead places phase period people relations milestones
    years
PartnerGoal: id name text sources conflicts in_english years
GoalYear: when target status text sources assessments amounts
Assessment: id name text sources conflicts when about who scale wishes
ScaleStep: name meaning votes reasons
Evaluation: id name text sources conflicts in_english when about by questions methods limits
    initiatives
EvaluationGloss: name text by questions methods limits
Finding: id name text sources conflicts evaluation focus_area step question level initiatives
Recommendation: id name text sources conflicts evaluation step status answer
MethodStep: id name text sources conflicts in_english
LedgerBlock: id name text sources conflicts in_english currency apart
LedgerRow: id name text sources conflicts block when focus_area party funder budget outcome
    approximate total initiatives
Agreement: id name text sources conflicts standing as_of when parties conditions contributions
    clauses signatories history
Clause: number name text
Signatory: name role party
Turn: when text source
OrganisationLevel: id name text sources conflicts
Body: id name text sources conflicts level party focus_area tasks members
Member: name role party since until as_of source
ResearchProject: id name text sources conflicts kind status when lead funder ledger_row applied_for
    initiatives steps
Sum: amount currency approximate
Point: name text who
SelectionRule: id name text sources conflicts part who focus_areas
Learning: id name text sources conflicts form theme when initiatives places
Programme: id name text sources conflicts standing as_of when participants purpose for_whom
    capacities content expected sessions answers wishes budget
Session: when note
SurveyAnswer: statement share
Decision: id name text sources conflicts when kind body
Procedure: id name text sources conflicts step parts
Indicator: id name text sources conflicts code definition unit direction publisher licence url goals
Observation: id indicator place year sex value status
Licence: name url
Milestone: when title text status source
Party: id name text sources conflicts in_english kind partner mark part_of url
Period: start end known_until
Person: name role organisation part conflicts
Place: id name text sources conflicts in_english kind part_of latitude longitude code
Plan: text when status source
PublishedMoment: text first_day last_day precision
PublishedVersion: audience language iri title summary text
Relation: to kind because
RelationFrom: origin
Review: by how ai_assisted
Source: document where
Statement: text source
Story: title summary goals effects cited_effects sources conflicts owner reviewed review_every
    aliases date about initiatives authors
TextVersion: language text changed versions
VocabularyWord: vocabulary value label meaning inverse
WrittenPage: title summary owner reviewed review_every
Year: year done next
"""

PUBLIC: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(fields.split())
        for name, _, fields in (
            row.partition(":") for row in _PUBLIC.strip().replace("\n    ", " ").split("\n")
        )
    }
)
"""The fields by the name of their record's class."""


def is_public(model: type[Record], name: str) -> bool:
    """Whether open data contains a field of a record.

    Args:
        model: the record's class.
        name: the attribute.
    """
    return name in PUBLIC.get(model.__name__, ())
