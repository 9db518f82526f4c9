"""Codes for what can be wrong with a view that is placed in a text."""

from __future__ import annotations

from shk.language.messages import N_
from shk.model.problem import ProblemCode

DIRECTIVE_CODES = (
    ProblemCode(
        "view-unclosed",
        what=N_("The block “{value}” is never closed."),
        why=N_("All the text below it would be read as part of the block."),
        mend=N_("Write a line with only {fence} after the last key."),
        wrong="```vy\nvisa: karta\n\nText",
        right="```vy\nvisa: karta\n```\n\nText",
    ),
    ProblemCode(
        "view-key",
        what=N_("“{value}” does not go with “{view}”."),
        why=N_("What is shown would not be what the key says."),
        mend=N_("Take it out. With “{view}” these go: {allowed}."),
        wrong="visa: karta\nantal: 3",
        right="visa: karta",
    ),
    ProblemCode(
        "view-of-nothing",
        what=N_("It is not told whose “{view}” to show."),
        why=N_("There is nothing to show without it."),
        mend=N_("Write one of these with its id: {allowed}."),
        wrong="visa: effekter",
        right="visa: effekter\ninitiativ: maltider",
    ),
    ProblemCode(
        "view-of-several",
        what=N_("“{value}” does not go together with “{first}” here."),
        why=N_("“{view}” can only be shown of one thing at a time."),
        mend=N_("Keep one of them, or write a second block."),
        wrong="visa: karta\nfokusområde: aldre\ninitiativ: maltider",
        right="visa: karta\ninitiativ: maltider",
    ),
    ProblemCode(
        "view-order",
        what=N_("Nothing is “{value}” on this page."),
        why=N_("It means what has most in common with the initiative or story of the page."),
        mend=N_("Take the line out; then the latest come first."),
        wrong="ordning: relevanta",
        right="ordning: senaste",
    ),
)
"""Problems of a directive that no single field has."""
