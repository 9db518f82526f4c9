"""The fixed words of a portfolio, each with the label that readers see."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from shk.i18n.messages import N_, PN_

if TYPE_CHECKING:
    from shk.i18n.messages import Messages


class Term(StrEnum):
    """One allowed value of a field, with its label and what it means."""

    label: str
    """What readers see, a source string."""
    meaning: str
    """One sentence for those who choose the value, a source string."""

    def __new__(cls, value: str, label: str, meaning: str = "", *_more: str) -> Self:
        """Make a member from value, label, meaning and what else its vocabulary holds."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.meaning = meaning
        return member

    def in_words(self, messages: Messages) -> str:
        """What readers see for the value and what it means, for those who choose it."""
        parts = (messages.text(self.label), messages.text(self.meaning))
        return " – ".join(part for part in parts if part)


class Strand(Term):
    """What an initiative brings together: practice, research or education."""

    PRACTICE = "practice", N_("Practice"), N_("Work is tried out and changed in daily operations.")
    RESEARCH = "research", N_("Research"), N_("Researchers study the question or the work.")
    EDUCATION = "education", N_("Education"), N_("Students or courses take part.")


class Phase(Term):
    """How far an initiative has come."""

    EXPLORING = "exploring", N_("Exploring"), N_("The question and the needs are being mapped.")
    CONCEPT = "concept", N_("Concept"), N_("Ideas have been shaped and are to be tried out.")
    PILOT = "pilot", N_("Pilot"), N_("Something is being tried out on a small scale.")
    IMPLEMENTATION = (
        "implementation",
        N_("Implementation"),
        N_("What worked is becoming part of daily operations."),
    )
    CLOSED = "closed", N_("Closed"), N_("The work has ended.")


class EffectKind(Term):
    """A step of the effect chain."""

    OUTPUT = "output", N_("Done"), N_("What was done or made.")
    OUTCOME = "outcome", N_("Changed"), N_("What became different for those who take part.")
    IMPACT = "impact", N_("Lasting change"), N_("What changed in society for good.")


class Level(Term):
    """Where an effect shows."""

    SYSTEM = "system", N_("System"), N_("Rules, resources, roles or ways of thinking changed.")
    INDIVIDUAL = "individual", N_("Individual"), N_("Something changed for people.")
    COLLABORATION = (
        "collaboration",
        N_("Collaboration"),
        N_("The way in which organisations work together changed."),
    )


class Dimension(Term):
    """The seven dimensions of a system in which change is followed."""

    SERVICES = "services", N_("Services and processes")
    ECONOMY = "economy", N_("Economy and procurement")
    POLICY = "policy", N_("Policy and regulation")
    DATA = "data", N_("Data and digital technology")
    BUILT_ENVIRONMENT = "built_environment", N_("Built environment")
    KNOWLEDGE = "knowledge", N_("Knowledge and competence")
    CULTURE = "culture", N_("Culture and values")


class Stage(Term):
    """How an effect is known."""

    TOLD = (
        "told",
        N_("Reported by those involved"),
        N_("Those who take part say so. Nobody else has looked at it."),
    )
    DECIDED = (
        "decided",
        N_("Decided"),
        N_("A body has decided it: a council, a board or a funder. It says nothing of the result."),
    )
    SELF_ASSESSED = (
        "self_assessed",
        N_("Self-assessed"),
        N_("Those who took part have answered questions about themselves."),
    )
    CHANGED_PRACTICE = (
        "changed_practice",
        N_("Changed practice, seen by others"),
        N_("People work in a new way, and somebody else has seen it."),
    )
    MEASURED = (
        "measured",
        N_("Measured"),
        N_("There is a figure of the same thing from before and after, or from a count."),
    )
    REVIEWED = (
        "reviewed",
        N_("Reviewed"),
        N_("Somebody has examined the work as a whole; who and how is stated with it."),
    )


class Status(Term):
    """Whether something with a date is planned or took place."""

    HAPPENED = "happened", N_("Took place"), N_("A source states that it took place.")
    PLANNED = "planned", N_("Planned"), N_("A source describes the plan.")
    UNKNOWN = (
        "unknown",
        N_("Planned, outcome unknown"),
        N_("It was planned, the day has passed, and no source states whether it took place."),
    )
    CANCELLED = "cancelled", N_("Cancelled"), N_("It was called off.")

    @property
    def certain(self) -> bool:
        """Whether it is known to have taken place."""
        return self is Status.HAPPENED


class Part(Term):
    """The part a person takes in an initiative."""

    OWNER = "owner", N_("Initiative owner")
    PROCESS_LEAD = "process_lead", N_("Process lead")
    RESEARCHER = "researcher", N_("Researcher")
    KEY_PERSON = "key_person", N_("Key person")
    STUDENT = "student", N_("Student")


class PartyKind(Term):
    """What sort of organisation a party or actor is."""

    MUNICIPALITY = "municipality", N_("Municipality")
    UNIVERSITY = "university", N_("University")
    REGION = "region", N_("Region")
    ASSOCIATION = "association", N_("Association")
    COMPANY = "company", N_("Company")
    NATIONAL_BODY = "national_body", N_("National body")
    SCHOOL = "school", N_("School")
    NETWORK = "network", N_("Network")


class PlaceKind(Term):
    """What sort of place it is."""

    MUNICIPALITY = "municipality", N_("Municipality")
    DISTRICT = "district", N_("District")
    VENUE = "venue", N_("Venue")


class ActivityKind(Term):
    """What sort of activity it is."""

    OPEN_WORKSHOP = "open_workshop", N_("Open workshop")
    FORUM = "forum", N_("Forum")
    LECTURE = "lecture", N_("Lecture")
    PANEL = "panel", N_("Panel")
    LAB = "lab", N_("Lab")
    COURSE = "course", N_("Course")
    EXHIBITION = "exhibition", N_("Exhibition")
    MEETING = "meeting", N_("Meeting")
    EVENT = "event", N_("Event")


class DocumentKind(Term):
    """What sort of document it is."""

    ANNUAL_REPORT = "annual_report", N_("Annual report")
    AGREEMENT = "agreement", N_("Agreement")
    EVALUATION = "evaluation", N_("Evaluation")
    MINUTES = "minutes", N_("Minutes")
    REPORT = "report", N_("Report")
    PLAN = "plan", N_("Plan")
    HANDBOOK = "handbook", N_("Handbook")
    ATTACHMENT = "attachment", N_("Attachment")


class RelationKind(Term):
    """How one initiative relates to another."""

    inverse: str
    """What the relation is called seen from the other end, a source string."""

    def __init__(self, *text: str) -> None:
        """Take what stands behind the meaning: the other end's label."""
        (self.inverse,) = text[3:]

    TWIN = (
        "twin",
        N_("Twin of"),
        N_("The same question is worked on in two places."),
        N_("Twin of"),
    )
    RESEARCH_ON = (
        "research_on",
        N_("Does research on"),
        N_("One initiative studies the other."),
        N_("Is researched by"),
    )
    BUILDS_ON = (
        "builds_on",
        N_("Builds on"),
        N_("One initiative carries on what the other began."),
        N_("Continues in"),
    )
    SHARES_TEST_BED = (
        "shares_test_bed",
        N_("Shares a test bed with"),
        N_("Both are tried out in the same place."),
        N_("Shares a test bed with"),
    )
    LEARNS_WITH = (
        "learns_with",
        N_("Learns with"),
        N_("They exchange experience in a planned way."),
        N_("Learns with"),
    )
    LEARNS_FROM = (
        "learns_from",
        N_("Learns from"),
        N_("One initiative makes use of what the other has learned."),
        N_("Gives lessons to"),
    )

    @property
    def symmetric(self) -> bool:
        """Whether both ends have the same relation to each other."""
        return self.label == self.inverse


class Audience(Term):
    """Whom a version of a text is for, beside the readers of the full text."""

    heading: str
    """The heading that begins it in a file; translated in the context ``audience``."""
    address: str
    """Last part of its page's address, in the context ``address``; empty if it needs none."""
    language: str
    """The language it is written in; empty for the site's own."""

    def __init__(self, *text: str) -> None:
        """Take what stands behind the meaning: heading, part of the address and language."""
        self.heading, self.address, self.language = text[3:]

    EASY = (
        "easy",
        N_("Easy to read"),
        N_("Short sentences and common words, one thought a line."),
        PN_("audience", "Easy to read"),
        PN_("address", "easy-to-read"),
        "",
    )
    DECISION = (
        "decision",
        N_("For decision-makers"),
        N_("What was done, what it led to and what is left to decide."),
        PN_("audience", "For decision-makers"),
        PN_("address", "decision-makers"),
        "",
    )
    ENGLISH = (
        "english",
        N_("In English"),
        N_("For readers who do not read the language of the site."),
        PN_("audience", "In English"),
        "",
        "en",
    )


class GoalStatus(Term):
    """Whether a goal was reached, as far as a source says."""

    MET = "met", N_("Reached"), N_("A source says that it was reached.")
    PARTLY = "partly", N_("Partly reached"), N_("A source says that a part of it was reached.")
    NOT_MET = "not_met", N_("Not reached"), N_("A source says that it was not reached.")
    UNKNOWN = "unknown", N_("Not known"), N_("No source says whether it was reached.")


class Question(Term):
    """What a finding of an evaluation answers."""

    DESCRIPTION = "description", N_("How the work is done"), N_("What is done in the step.")
    FOCUS = "focus", N_("What to focus on"), N_("What the work is to take hold of.")
    METHOD = "method", N_("How to work"), N_("How the work is to be done.")
    SHORT_TERM = "short_term", N_("Change in the short term"), N_("What it has led to so far.")
    LONG_TERM = "long_term", N_("Change in the longer term"), N_("What it is to lead to.")


class RecommendationStatus(Term):
    """What has come of a recommendation."""

    UNKNOWN = "unknown", N_("Not known"), N_("No source says what has come of it.")
    PLANNED = "planned", N_("Planned"), N_("A source says that it is to be done.")
    BEGUN = "begun", N_("Begun"), N_("A source says that the work has begun.")
    DONE = "done", N_("Done"), N_("A source says that it has been done.")


class AccessWay(Term):
    """How a document can be got."""

    PUBLISHED = "published", N_("Published"), N_("Anybody can read it at an address.")
    ON_REQUEST = "on_request", N_("On request"), N_("Anybody can ask an authority for it.")
    INTERNAL = "internal", N_("Internal"), N_("A source says that it is for those involved alone.")
    UNKNOWN = (
        "unknown",
        N_("Not known how to get it"),
        N_("No source says how it can be got."),
    )


class Compliance(Term):
    """How far a site meets the law on accessibility."""

    FULL = "full", N_("Meets the law"), N_("Everything that the law asks for is met.")
    PARTIAL = "partial", N_("Meets the law in part"), N_("Most is met, and faults are known.")
    NONE = "none", N_("Does not meet the law"), N_("Most of what the law asks for is not met.")
