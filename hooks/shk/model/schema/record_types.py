"""The kinds of record: one row each, which everything that lists kinds reads.

A new kind of record is a member of ``Kind``, a record class and a row here. Its data
file is then validated, edited in the form, described on the reference page, and
published as open data; a page of its own is a feature.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.i18n.messages import N_, PN_
from shk.model.schema.activity import Activity
from shk.model.schema.economy import LedgerBlock, LedgerRow
from shk.model.schema.follow_up import (
    Assessment,
    Evaluation,
    Finding,
    MethodStep,
    PartnerGoal,
    Recommendation,
)
from shk.model.schema.indicator import Indicator, Observation
from shk.model.schema.initiative import Initiative
from shk.model.schema.partnership import (
    Agreement,
    Body,
    Decision,
    Learning,
    OrganisationLevel,
    Procedure,
    Programme,
    ResearchProject,
    SelectionRule,
)
from shk.model.schema.record import Kind, Record
from shk.model.schema.reference import (
    Challenge,
    Document,
    Figure,
    FocusArea,
    GlossaryWord,
    Goal,
    Party,
    Place,
)
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class KindInfo:
    """What a kind of record is, and where its records are written and published."""

    kind: Kind
    """The kind."""
    record: type[Record]
    """The class of its records."""
    title: str
    """What one record is called, a source string."""
    plural: str
    """What a list of them is called, a source string."""
    about: str
    """What its open data holds, a source string."""
    file: str = ""
    """Stem of its data file; empty for a kind with a file a record."""
    required: bool = False
    """Whether the data file must exist."""
    segment: str = ""
    """First part of its addresses, a source string in the context ``address``; empty if the
    kind has no pages."""
    anchor: str = ""
    """How a record's place on the list is written, when it has that instead of a page."""
    in_graph: bool = True
    """Whether its records are nodes of the portfolio graph."""
    register: bool = False
    """Whether its records stand by themselves in ``Portfolio.registers``."""

    @property
    def dataset(self) -> str:
        """Name of its dataset in addresses of open data, the same in all languages."""
        own = f"{self.kind.value}s".replace("_", "-")
        return own if "/" in self.segment else self.segment or own


KINDS: tuple[KindInfo, ...] = (
    KindInfo(
        Kind.INITIATIVE,
        Initiative,
        N_("Initiative"),
        N_("Initiatives"),
        N_("What is being tried out, by whom, where and when."),
        segment=PN_("address", "initiatives"),
    ),
    KindInfo(
        Kind.STORY,
        Story,
        N_("Story"),
        N_("Stories"),
        N_("What changed, for whom, and how it is known."),
        segment=PN_("address", "stories"),
    ),
    KindInfo(
        Kind.ACTIVITY,
        Activity,
        N_("Activity"),
        N_("Activities"),
        N_("What took place or was planned, when and where."),
        file="activities",
        segment=PN_("address", "activities"),
        anchor="#activity-{}",
    ),
    KindInfo(
        Kind.FOCUS_AREA,
        FocusArea,
        N_("Focus area"),
        N_("Focus areas"),
        N_("The areas in which the work is gathered."),
        file="focus_areas",
        required=True,
        segment=PN_("address", "focus-areas"),
    ),
    KindInfo(
        Kind.GOAL,
        Goal,
        N_("Societal goal"),
        N_("Societal goals"),
        N_("What the initiatives are to contribute to."),
        file="goals",
        segment=PN_("address", "goals"),
    ),
    KindInfo(
        Kind.CHALLENGE,
        Challenge,
        N_("Challenge"),
        N_("Challenges"),
        N_("What the initiatives take on."),
        file="challenges",
        segment=PN_("address", "challenges"),
    ),
    KindInfo(
        Kind.PARTY,
        Party,
        N_("Party or actor"),
        N_("Parties and actors"),
        N_("Those who carry the work or take part in it."),
        file="parties",
        required=True,
        segment=PN_("address", "parties"),
    ),
    KindInfo(
        Kind.PLACE,
        Place,
        N_("Place"),
        N_("Places"),
        N_("Where the initiatives have their work, with positions where they are known."),
        file="places",
        segment=PN_("address", "places"),
    ),
    KindInfo(
        Kind.DOCUMENT,
        Document,
        N_("Document"),
        N_("Documents"),
        N_("What the facts come from."),
        file="documents",
        segment=PN_("address", "documents"),
        in_graph=False,
    ),
    KindInfo(
        Kind.FIGURE,
        Figure,
        N_("Key figure"),
        N_("Key figures"),
        N_("Numbers, with what they count and when."),
        file="figures",
        in_graph=False,
    ),
    KindInfo(
        Kind.WORD,
        GlossaryWord,
        N_("Word in the glossary"),
        N_("Glossary"),
        N_("Words of the work and what they mean."),
        file="glossary",
        segment=PN_("address", "glossary"),
        anchor="#{}",
        in_graph=False,
    ),
    KindInfo(
        Kind.LEDGER_BLOCK,
        LedgerBlock,
        N_("Block of the economy"),
        N_("Blocks of the economy"),
        N_("The parts of the economy that are budgeted and reported by themselves."),
        file="economy_blocks",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.LEDGER_ROW,
        LedgerRow,
        N_("Row of the economy"),
        N_("Economy"),
        N_("What was planned for each item and year, and what it became."),
        file="economy",
        segment=PN_("address", "economy"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.PARTNER_GOAL,
        PartnerGoal,
        N_("Goal of the partnership"),
        N_("Goals of the partnership"),
        N_("The goals that the partnership has for its own work, and how it went."),
        file="partner_goals",
        segment=PN_("address", "follow-up/goals"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.ASSESSMENT,
        Assessment,
        N_("Self-assessment"),
        N_("Self-assessments"),
        N_("Statements that those involved have taken a stand on."),
        file="assessments",
        segment=PN_("address", "follow-up/self-assessments"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.EVALUATION,
        Evaluation,
        N_("Evaluation"),
        N_("Evaluations"),
        N_("What evaluations asked, how they were done and what they can not say."),
        file="evaluations",
        segment=PN_("address", "follow-up/evaluation"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.FINDING,
        Finding,
        N_("Finding"),
        N_("Findings"),
        N_("What evaluations found, by focus area, step and question."),
        file="findings",
        segment=PN_("address", "follow-up/steering-wheel"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.RECOMMENDATION,
        Recommendation,
        N_("Recommendation"),
        N_("Recommendations"),
        N_("What evaluations recommend, and what has come of it."),
        file="recommendations",
        segment=PN_("address", "follow-up/recommendations"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.METHOD_STEP,
        MethodStep,
        N_("Step of the work"),
        N_("Steps of the work"),
        N_("The steps of the way in which the partnership works."),
        file="method_steps",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.AGREEMENT,
        Agreement,
        N_("Agreement"),
        N_("Agreement"),
        N_("What the parties have agreed on or are to, clause by clause."),
        file="agreements",
        segment=PN_("address", "agreement"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.ORGANISATION_LEVEL,
        OrganisationLevel,
        N_("Level of the organisation"),
        N_("Levels of the organisation"),
        N_("The headings that the bodies of the organisation stand under."),
        file="organisation_levels",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.BODY,
        Body,
        N_("Body"),
        N_("Organisation"),
        N_("Who decides what, and who is known to have which role."),
        file="bodies",
        segment=PN_("address", "organisation"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.RESEARCH_PROJECT,
        ResearchProject,
        N_("Research project"),
        N_("Research"),
        N_("Projects and applications, with who gives the money."),
        file="research",
        segment=PN_("address", "research"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.SELECTION_RULE,
        SelectionRule,
        N_("Rule for choosing initiatives"),
        N_("How initiatives are chosen"),
        N_("By what and in which steps initiatives are chosen."),
        file="selection",
        segment=PN_("address", "how-initiatives-are-chosen"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.LEARNING,
        Learning,
        N_("Lesson or way of learning"),
        N_("Learning"),
        N_("How the partnership learns, and what it has learned."),
        file="learning",
        segment=PN_("address", "learning"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.PROGRAMME,
        Programme,
        N_("Programme"),
        N_("Development programme"),
        N_("The programme, its rounds and what those who took part answered."),
        file="programme",
        segment=PN_("address", "development-programme"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.DECISION,
        Decision,
        N_("Decision"),
        N_("Decisions of the board"),
        N_("What was decided or taken up, and when."),
        file="decisions",
        segment=PN_("address", "board"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.PROCEDURE,
        Procedure,
        N_("Part of the handbook"),
        N_("Handbook"),
        N_("How the work is done, as far as it is public."),
        file="handbook",
        segment=PN_("address", "handbook"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.INDICATOR,
        Indicator,
        N_("Indicator"),
        N_("Indicators"),
        N_("What public statistics measure, with definition, unit and licence."),
        file="indicators",
        segment=PN_("address", "indicators"),
        anchor="#{}",
        in_graph=False,
        register=True,
    ),
    KindInfo(
        Kind.OBSERVATION,
        Observation,
        N_("Value of an indicator"),
        N_("Values of indicators"),
        N_("The value of an indicator for each place, year and sex."),
        file="observations",
        in_graph=False,
        register=True,
    ),
)
"""Every kind of record, those that authors write most often first; open data,
the form and the reference page keep this order."""

KIND_INFO: Mapping[Kind, KindInfo] = MappingProxyType({kind.kind: kind for kind in KINDS})
"""The row of each kind."""

RECORD_TYPES: Mapping[Kind, type[Record]] = MappingProxyType(
    {kind.kind: kind.record for kind in KINDS}
)
"""The record class of each kind."""

DATA_FILES: Mapping[str, Kind] = MappingProxyType(
    {kind.file: kind.kind for kind in KINDS if kind.file}
)
"""The kind of the rows of each data file, by the stem of the file's name."""
