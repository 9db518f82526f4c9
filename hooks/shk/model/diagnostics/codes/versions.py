"""Codes for what can be wrong with the versions of a text for other readers."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

VERSION_CODES = (
    ProblemCode(
        "version-twice",
        what=N_("The version “{value}” stands twice; the first one is at line {first}."),
        why=N_("A reader gets one page of each version."),
        fix=N_("Join the two, or take one of them away."),
        wrong="# Lättläst\n\nText\n\n# Lättläst\n\nMer text",
        right="# Lättläst\n\nText\n\nMer text",
    ),
    ProblemCode(
        "version-empty",
        what=N_("There is no text under “{value}”."),
        why=N_("A reader who chooses the version finds nothing to read."),
        fix=N_("Write the text, or take the heading away."),
        wrong="# Lättläst\n\n# In English\n\nText",
        right="# Lättläst\n\nText\n\n# In English\n\nText",
    ),
    ProblemCode(
        "version-without-text",
        what=N_("The version “{value}” has a title or summary but no text."),
        why=N_("A version becomes a page only when it has a text."),
        fix=N_("Write the text below the full one, under the heading “{heading}”."),
        wrong="versions:\n  - audience: easy\n    title: Ny mat",
        right="versions:\n  - audience: easy\n    title: Ny mat\n---\n\nText\n\n# Lättläst\n\nText",
    ),
    ProblemCode(
        "version-outdated",
        what=N_(
            "The full text has changed since the version “{value}” was written. It differs in:"
            " {parts}."
        ),
        why=N_("Readers of the version may read what no longer holds."),
        fix=N_(
            "Go through these parts of the version. Then give the command shk versions {path}"
            " --record, or write made_from: {mark}."
        ),
        wrong="made_from: fklpdn-bjsqhg",
        right="made_from: fklpdn-mtcbrs",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "version-without-original",
        what=N_("Nothing says which full text the version “{value}” was made from."),
        why=N_("When the full text changes, nobody is reminded of the version."),
        fix=N_(
            "Give the command shk versions {path} --record, or write made_from: {mark} beside"
            " its audience under versions."
        ),
        wrong="versions:\n  - audience: easy",
        right="versions:\n  - audience: easy\n    made_from: fklpdn-mtcbrs",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "version-untold",
        what=N_("The version “{value}” has no “{label}” of its own."),
        why=N_("The version is in another language, and all of its page has to be."),
        fix=N_("Write {key} beside audience: {audience} under versions."),
        wrong="# In English\n\nText",
        right=(
            "versions:\n  - audience: english\n    title: New meals\n    summary: What changed."
            "\n---\n\nText\n\n# In English\n\nText"
        ),
    ),
)
"""Problems of the versions in a file."""
