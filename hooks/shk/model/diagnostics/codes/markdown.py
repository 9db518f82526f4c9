"""Codes for Markdown that readers would get as something else than was written."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

MARKDOWN_CODES = (
    ProblemCode(
        "list-shown",
        what=N_("The line “{value}” looks like part of a list and is shown as running text."),
        why=N_("Readers would get the lines of the list run together in one paragraph."),
        fix=N_(
            "Begin each line of the list like this: {suggestion}. Lines of a conversation get an"
            " empty line between them."
        ),
        wrong="• Första mötet\n• Andra mötet",
        right="- Första mötet\n- Andra mötet",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "table-shown",
        what=N_("The line “{value}” looks like part of a table and is shown as running text."),
        why=N_("Readers would get the rows run together, with their bars and hyphens."),
        fix=N_(
            "A table has a row of headings, then a row of hyphens with as many columns, then the"
            " other rows. A bar that is no border is written as \\|."
        ),
        wrong="| År | Möten |\n|---|\n| 2024 | 3 |",
        right="| År | Möten |\n|---|---|\n| 2024 | 3 |",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "table-cells",
        what=N_("The row “{value}” has {count} cells, and the table has {columns} columns."),
        why=N_("What stands in a cell too many is not on the page; a missing one is left empty."),
        fix=N_(
            "Give the row as many cells as the headings have. A bar that is no border is written"
            " as \\|, and text below a table begins after an empty line."
        ),
        wrong="| År | Möten |\n|---|---|\n| 2024 | 3 | fyra |",
        right="| År | Möten |\n|---|---|\n| 2024 | 3 |",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "signs-shown",
        what=N_("Readers would see the signs “{value}” as they stand here."),
        why=N_("They are Markdown that means nothing on this site, or is not finished."),
        fix=N_(
            "Write it in another way or finish it: bold words have no space inside the signs, and"
            " a link none between its two brackets. A sign that is to be seen has \\ before it."
        ),
        wrong="Det blev **mycket bättre **.",
        right="Det blev **mycket bättre**.",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "reference-missing",
        what=N_("“{value}” names something that is not defined in this text."),
        why=N_("Readers would see the brackets instead of a note, a link or an explanation."),
        fix=N_(
            "Write the definition on a line of its own: [^1]: the note, [name]: the address, or"
            " *[word]: what it means. Brackets that are to be seen have \\ before them."
        ),
        wrong="Det var många[^1].",
        right="Det var många[^1].\n\n[^1]: 35 deltagare.",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "reference-unused",
        what=N_("Nothing in this text names “{value}”."),
        why=N_("What is written after the colon is hard to come by, or not on the page at all."),
        fix=N_("Name it where it belongs in the text, or take the line away."),
        wrong="[^1]: 35 deltagare.",
        right="Det var många[^1].\n\n[^1]: 35 deltagare.",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "reference-twice",
        what=N_("“{value}” is defined on line {first} already."),
        why=N_("Only one of the two is on the page."),
        fix=N_("Give one of them another name, and use that in the text."),
        wrong="[^1]: 35 deltagare.\n[^1]: Tre träffar.",
        right="[^1]: 35 deltagare.\n[^2]: Tre träffar.",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "link-without-text",
        what=N_("The link to “{value}” has no words."),
        why=N_("Nobody can see it, and a screen reader reads the address."),
        fix=N_("Write what is there between the square brackets."),
        wrong="[](../stories/koket.md)",
        right="[Berättelsen om köket](../stories/koket.md)",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "link-without-address",
        what=N_("“{value}” leads nowhere: there is no address."),
        why=N_("A reader who follows the link stays where it is."),
        fix=N_("Write the address between the round brackets, or only the words."),
        wrong="[Berättelsen om köket]()",
        right="[Berättelsen om köket](../stories/koket.md)",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "heading-skipped",
        what=N_(
            "The heading “{value}” is of level {level}, and the one above it of level {above}."
        ),
        why=N_("Those who listen go from heading to heading, and take a gap for something missed."),
        fix=N_("Go down one level at a time: begin the heading with {suggestion}."),
        wrong="## Bakgrund\n\n#### Ett möte",
        right="## Bakgrund\n\n### Ett möte",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "heading-alike",
        what=N_(
            "The heading “{value}” gets the same address on the page as the one on line {first}."
        ),
        why=N_("A link to it leads to the other one as soon as their order changes."),
        fix=N_("Write the heading in another way, or give it an address: {suggestion}."),
        wrong="## Åsikter\n\n## Asikter",
        right="## Åsikter\n\n## Asikter {#asikter-i-urval}",
        severity=Severity.ADVICE,
    ),
)
"""What one walk over the parsed texts finds."""
