"""The words of a partnership's own records: agreements, research, decisions and indicators."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.schema.vocabulary import Term


class Standing(Term):
    """How far an agreement or a round of a programme has come, as far as a source says."""

    PROPOSED = "proposed", N_("Proposed"), N_("It is proposed. No source says that it was decided.")
    DECIDED = "decided", N_("Decided"), N_("A source says that it was decided.")
    CARRIED_OUT = "carried_out", N_("Carried out"), N_("A source says that it was carried out.")
    ENDED = "ended", N_("Ended"), N_("A source says that it has ended.")
    UNKNOWN = "unknown", N_("Not known"), N_("No source says how far it has come.")


class ResearchKind(Term):
    """What an entry of the page of research is."""

    PROJECT = "project", N_("Projects"), N_("Research that has been granted money.")
    APPLICATION = "application", N_("Applications"), N_("Money that was applied for.")
    FUND = "fund", N_("How research gets its money"), N_("How money is given to research.")


class ResearchStatus(Term):
    """What has become of a research project or an application, as far as a source says."""

    GRANTED = "granted", N_("Granted"), N_("A source says that the money was granted.")
    APPLIED = (
        "applied",
        N_("Applied for, outcome not known"),
        N_("An application was handed in. No source says how it went."),
    )
    PLANNED = (
        "planned",
        N_("Planned, outcome not known"),
        N_("An application was planned. No source says whether it was handed in."),
    )
    DECLINED = "declined", N_("Declined"), N_("A source says that no money was granted.")
    NOT_MADE = "not_made", N_("Not handed in"), N_("A source says that it was not handed in.")
    ONGOING = "ongoing", N_("In use"), N_("A source says that it is in use.")


class SelectionPart(Term):
    """What a rule for choosing initiatives is."""

    CRITERION = "criterion", N_("Criteria"), N_("What an initiative is judged by.")
    STEP = "step", N_("Steps"), N_("How an initiative is chosen, in order.")
    PROPOSAL = "proposal", N_("How to propose one"), N_("What the sources say about the way in.")


class LearningForm(Term):
    """A way in which the partnership learns, or what it has learned."""

    LEVEL = "level", N_("Levels of learning"), N_("Where learning takes place.")
    STRUCTURE = "structure", N_("How the learning is ordered"), N_("A structure for learning.")
    TRIAD = "triad", N_("Triads"), N_("Three who learn together.")
    TWIN = "twin", N_("Twins"), N_("The same question is worked on in two places.")
    TEST_BED = "test_bed", N_("Test beds"), N_("A place in which new ways are tried out.")
    LESSON = "lesson", N_("Lessons"), N_("What has been learned.")


class DecisionKind(Term):
    """What became of a matter at a meeting."""

    DECIDED = "decided", N_("Decided"), N_("The meeting decided it.")
    APPROVED = "approved", N_("Approved"), N_("The meeting approved it.")
    POSTPONED = "postponed", N_("Postponed"), N_("It is to be taken up again later.")
    ADVISED = "advised", N_("Advice"), N_("What the meeting asked those who work to heed.")
    REPORTED = "reported", N_("Reported"), N_("The meeting received a report and decided nothing.")
    LISTED = (
        "listed",
        N_("On the agenda, outcome not known"),
        N_("It was to be taken up. No source says what came of it."),
    )


class Direction(Term):
    """Which way an indicator is to go."""

    HIGHER = "higher", N_("A higher value is better"), N_("The work is to make it grow.")
    LOWER = "lower", N_("A lower value is better"), N_("The work is to make it fall.")
    NEITHER = "neither", N_("Neither way is better"), N_("It describes and judges nothing.")


class Sex(Term):
    """Whom a value counts."""

    ALL = "all", N_("All"), N_("Everybody, whatever sex.")
    WOMEN = "women", N_("Women"), N_("Women or girls.")
    MEN = "men", N_("Men"), N_("Men or boys.")


class ObservationStatus(Term):
    """Why there is no value, or how sure it is."""

    MISSING = "missing", N_("No value"), N_("The publisher has no value. It is not zero.")
    SUPPRESSED = (
        "suppressed",
        N_("Not shown, few people"),
        N_("The publisher shows no value, since it would be of very few people."),
    )
    NOT_APPLICABLE = (
        "not_applicable",
        N_("Does not apply"),
        N_("The indicator does not apply to the place or the year."),
    )
    PRELIMINARY = "preliminary", N_("Preliminary"), N_("The publisher may change it.")
