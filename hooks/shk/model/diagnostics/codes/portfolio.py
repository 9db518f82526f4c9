"""Codes for what does not fit together between files."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

PORTFOLIO_CODES = (
    ProblemCode(
        "reference-unknown",
        what=N_("There is no {kind} with the id “{value}”."),
        why=N_("The link between the pages would lead nowhere."),
        fix=N_("Write an id that exists{lives}."),
        wrong="goals: [delaktihet]",
        right="goals: [delaktighet]",
    ),
    ProblemCode(
        "reference-awaited",
        what=N_("There is no {kind} with the id “{value}” yet."),
        why=N_("In a proposal it is left out; when this is published, it would stop the site."),
        fix=N_("See to it that the proposal with that page goes in first, or mend the id{lives}."),
        wrong="initiatives: [maltider-i-norrby]",
        right="initiatives: [maltider]",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "id-duplicate",
        what=N_("The id “{value}” is already taken at {first}."),
        why=N_("Two records with the same id can not be distinguished."),
        fix=N_("Give one of them another id."),
        wrong="- id: norrby\n- id: norrby",
        right="- id: norrby\n- id: soderby",
    ),
    ProblemCode(
        "alias-taken",
        what=N_("The old address “{value}” belongs to another page: {first}."),
        why=N_("One address can not lead to two pages."),
        fix=N_("Take it out of aliases."),
        wrong="aliases: [maltider]",
        right="aliases: [mat-och-moten]",
    ),
    ProblemCode(
        "ledger-difference",
        what=N_("The rows add up to {sum}, and the total says {value}."),
        why=N_("A reader who adds the rows up finds a sum that the page contradicts."),
        fix=N_("Correct an amount, or say in text of the total why the two differ."),
        wrong="total: true\noutcome: 11100000",
        right="total: true\noutcome: 11100000\ntext: The source rounds its rows.",
    ),
    ProblemCode(
        "ledger-total-twice",
        what=N_("The block already has a total for this time at {first}."),
        why=N_("A table has one sum."),
        fix=N_("Keep one of them."),
        wrong="- id: sum-1\n  total: true\n- id: sum-2\n  total: true",
        right="- id: sum-1\n  total: true",
    ),
    ProblemCode(
        "alias-own",
        what=N_("“{value}” is no old address: the page has it already."),
        why=N_("An old address leads on to the page, and this one is the page."),
        fix=N_("Take it out of aliases."),
        wrong="stories/maltider.md: aliases: [maltider]",
        right="stories/maltider.md: aliases: [mat-och-moten]",
    ),
    ProblemCode(
        "relation-to-self",
        what=N_("The initiative has a relation to itself."),
        why=N_("A relation ties two initiatives together."),
        fix=N_("Write the id of the other initiative."),
        wrong="relations: [{to: maltider, kind: twin, because: …}]",
        right="relations: [{to: aldreboende, kind: twin, because: …}]",
    ),
    ProblemCode(
        "relation-twice",
        what=N_("The relation “{value}” to “{other}” is already stated at {first}."),
        why=N_("It shows on both pages by itself and would stand there twice."),
        fix=N_("Keep one of them."),
        wrong="kind: twin (a → b and b → a)",
        right="kind: twin (a → b)",
    ),
    ProblemCode(
        "goal-elsewhere",
        what=N_("The goal “{value}” belongs to another focus area."),
        why=N_("The portfolio map puts an initiative under the goals of its focus area."),
        fix=N_("Choose a goal of “{focus}”: {allowed}."),
        wrong="focus_area: aldre\ngoals: [larande-i-skolan]",
        right="focus_area: aldre\ngoals: [god-halsa]",
    ),
    ProblemCode(
        "challenge-elsewhere",
        what=N_("The challenge “{value}” belongs to another focus area."),
        why=N_("The portfolio map puts an initiative under the challenges of its focus area."),
        fix=N_("Choose a challenge of “{focus}”: {allowed}."),
        wrong="focus_area: aldre\nchallenges: [narvaro-i-skolan]",
        right="focus_area: aldre\nchallenges: [ensamhet]",
    ),
    ProblemCode(
        "sources-missing",
        what=N_("No source is named."),
        why=N_("Readers can not see how we know."),
        fix=N_("Name the document that the facts come from under sources."),
        wrong="sources: []",
        right="sources:\n  - document: verksamhetsberattelse-2024",
        severity=Severity.WARNING,
    ),
)
"""Problems between records: references, ids, relations."""
