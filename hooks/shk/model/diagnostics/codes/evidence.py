"""Codes for statements without support: statuses, effects and figures."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

EVIDENCE_CODES = (
    ProblemCode(
        "status-before-source",
        what=N_(
            "The source is from {document} and can not confirm that this took place in {when}."
        ),
        why=N_("A document that is older than the day can only report a plan."),
        fix=N_("Write status: planned, or name a source from afterwards."),
        wrong="when: 2025-05-15\nstatus: happened\nsource: {document: report-january-2025}",
        right="when: 2025-05-15\nstatus: planned\nsource: {document: report-january-2025}",
    ),
    ProblemCode(
        "status-without-source",
        what=N_("It is said to have taken place after {known}, and no source is named."),
        why=N_("The sources of the portfolio extend to that day only."),
        fix=N_("Name the document that reports it under source, or write status: planned."),
        wrong="when: 2025-05-15\nstatus: happened",
        right="when: 2025-05-15\nstatus: happened\nsource: {document: minutes-may-2025}",
    ),
    ProblemCode(
        "known-until-late",
        what=N_(
            "The sources are said to extend to {value}, but the latest of them is from {when}."
        ),
        why=N_("Readers would believe that we know of a time that no document covers."),
        fix=N_("Write the day of the latest document, or add the document that is missing."),
        wrong="known_until: 2025-12-31",
        right="known_until: 2025-01-31",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "evidence-nobody",
        what=N_("It is not stated who decided it or has seen it."),
        why=N_("A decision or a changed practice that nobody stands behind is only a claim."),
        fix=N_("Write who under by, or choose told."),
        wrong="evidence: {stage: decided, source: …}",
        right="evidence: {stage: decided, by: Kommunfullmäktige, source: …}",
    ),
    ProblemCode(
        "evidence-respondents",
        what=N_("A number of answers belongs to a self-assessment only."),
        why=N_("Readers would take it for a survey."),
        fix=N_("Take respondents out, or choose self_assessed."),
        wrong="evidence: {stage: told, respondents: 14, source: …}",
        right="evidence: {stage: self_assessed, respondents: 14, source: …}",
    ),
    ProblemCode(
        "review-missing",
        what=N_(
            "The effect is called reviewed, but the document “{value}” does not state by whom."
        ),
        why=N_("Readers are to see who has reviewed the work, how, and whether AI took part."),
        fix=N_("Write review on the document in documents.yml, or choose another stage."),
        wrong="evidence: {stage: reviewed, source: {document: annual-report}}",
        right="evidence: {stage: told, source: {document: annual-report}}",
    ),
    ProblemCode(
        "effect-unknown",
        what=N_("The initiative “{page}” has no effect with the id “{value}”."),
        why=N_("The effect would not be shown."),
        fix=N_("Write the id of one of its effects: {allowed}."),
        wrong="cited_effects: [{initiative: maltider, effect: matlevrans}]",
        right="cited_effects: [{initiative: maltider, effect: matleverans}]",
    ),
    ProblemCode(
        "effect-twice",
        what=N_("The effect “{value}” stands twice on the page."),
        why=N_("Two effects with the same id can not be distinguished."),
        fix=N_("Give one of them another id, or take one away."),
        wrong="effects:\n  - id: matleverans\n  - id: matleverans",
        right="effects:\n  - id: matleverans\n  - id: gemensamma-middagar",
    ),
    ProblemCode(
        "effects-of-story",
        what=N_("The story has effects of its own, though it is about initiatives."),
        why=N_("An effect stands in one place, so that it is never classed in two ways."),
        fix=N_("Write them on the initiative, each with an id, and name them in cited_effects."),
        wrong="initiatives: [maltider]\neffects:\n  - text: …",
        right="initiatives: [maltider]\ncited_effects: [{initiative: maltider, effect: mat}]",
    ),
    ProblemCode(
        "figure-unclear",
        what=N_("“{value} {counts}” does not say what the figure is of."),
        why=N_("The words stand alone beside the figure, without its name."),
        fix=N_("Use the words of the name in counts; of a share all of them: {missing}."),
        wrong="name: Skulle rekommendera programmet\nvalue: 85 %\ncounts: av deltagarna",
        right="name: Skulle rekommendera programmet\nvalue: 85 %\n"
        "counts: av deltagarna skulle rekommendera programmet",
    ),
)
"""Problems of statuses, effects and figures that claim more than is known."""
