"""Codes for what can be wrong with what is placed in a text."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

DIRECTIVE_CODES = (
    ProblemCode(
        "view-unclosed",
        what=N_("The block “{value}” is never closed."),
        why=N_("All the text below it would be read as part of the block."),
        fix=N_("Write a line with only {fence} after the last key."),
        wrong="```vy\nvisa: karta\n\nText",
        right="```vy\nvisa: karta\n```\n\nText",
    ),
    ProblemCode(
        "view-empty",
        what=N_("The block “{value}” is empty."),
        why=N_("There is nothing to show without it."),
        fix=N_("Write what it is to show, or take the block out."),
        wrong="```vy\n```",
        right="```vy\nvisa: karta\n```",
    ),
    ProblemCode(
        "view-inside",
        what=N_("The block “{value}” stands inside a list or a box and is shown as code."),
        why=N_("Readers would see the keys instead of what they ask for."),
        fix=N_("Write it on lines of its own, from the margin, below the list or box."),
        wrong="- Läs mer:\n\n    ```vy\n    visa: karta\n    ```",
        right="- Läs mer:\n\n```vy\nvisa: karta\n```",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "view-word",
        what=N_("The block that begins with {fence}{value} is shown as code."),
        why=N_("Readers would see the keys instead of what they ask for."),
        fix=N_("Write the word for it after {fence}, in small letters."),
        wrong="```vyer\nvisa: karta\n```",
        right="```vy\nvisa: karta\n```",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "view-key",
        what=N_("“{value}” does not go with “{view}”."),
        why=N_("What is shown would not be what the key says."),
        fix=N_("Take it out. With “{view}” these go: {allowed}."),
        wrong="visa: karta\nantal: 3",
        right="visa: karta",
    ),
    ProblemCode(
        "view-of-nothing",
        what=N_("It is not stated whose “{view}” to show."),
        why=N_("There is nothing to show without it."),
        fix=N_("Write one of these with its id: {allowed}."),
        wrong="visa: effekter",
        right="visa: effekter\ninitiativ: maltider",
    ),
    ProblemCode(
        "view-of-several",
        what=N_("“{value}” does not go together with “{first}” here."),
        why=N_("“{view}” can only be shown of one thing at a time."),
        fix=N_("Keep one of them, or write a second block."),
        wrong="visa: karta\nfokusområde: aldre\ninitiativ: maltider",
        right="visa: karta\ninitiativ: maltider",
    ),
    ProblemCode(
        "view-order",
        what=N_("Nothing is “{value}” on this page."),
        why=N_("It means what has most in common with the initiative or story of the page."),
        fix=N_("Take the line out; then the latest come first."),
        wrong="ordning: relevanta",
        right="ordning: senaste",
    ),
    ProblemCode(
        "effect-number",
        what=N_("There is no effect number {value} in {path}."),
        why=N_("Effects are counted from 1 as they are written; there are {count}."),
        fix=N_("Write the number of one that is there."),
        wrong="nummer: 7",
        right="nummer: 2",
    ),
    ProblemCode(
        "quote-who",
        what=N_("It is not stated who said this, and as what."),
        why=N_("A block of lines with > is a quote, or a box that begins with **{facts}**."),
        fix=N_("End it with a line such as “> — Name, role”."),
        wrong="> Vi ses oftare nu.",
        right="> Vi ses oftare nu.\n>\n> — Kim Ek, enhetschef\n> Källa: arsrapport-2024",
    ),
    ProblemCode(
        "quote-source",
        what=N_("It is not stated where the quote comes from."),
        why=N_("Readers must be able to see that somebody has really said it."),
        fix=N_("Write a line “{source}:” with the id of a document, or “{said}:” with the day."),
        wrong="> — Kim Ek, enhetschef",
        right="> — Kim Ek, enhetschef\n> Källa: arsrapport-2024",
    ),
    ProblemCode(
        "quote-consent",
        what=N_("It is not stated that {value} has agreed to be quoted."),
        why=N_("What somebody says outside a document is published only with consent."),
        fix=N_("Write a line “{key}:” and how the person agreed."),
        wrong="> — Kim Ek, enhetschef\n> Sagt: i ett samtal i maj 2025",
        right="> — Kim Ek, enhetschef\n> Sagt: i ett samtal i maj 2025\n> Samtycke: skriftligt",
    ),
    ProblemCode(
        "quote-ends-soon",
        what=N_("{value} has agreed to be quoted until {day}."),
        why=N_("From the next day on the quote is not shown."),
        fix=N_("Ask the person anew and write the new day, or take the quote away."),
        wrong="> Gäller till: 2025-07-01",
        right="> Gäller till: 2027-07-01",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "quote-ended",
        what=N_("{value} agreed to be quoted until {day}; the quote is not shown."),
        why=N_("The text stands without the quote."),
        fix=N_("Take the quote away, or ask the person anew and write the new day."),
        wrong="> Gäller till: 2024-07-01",
        right="> Gäller till: 2027-07-01",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "box-empty",
        what=N_("There is nothing in this block."),
        why=N_("It would be an empty box on the page."),
        fix=N_("Write the text in lines that begin with >, or take the block out."),
        wrong="> **Fakta**",
        right="> **Fakta**\n>\n> 37 personer deltog.",
    ),
    ProblemCode(
        "box-heading",
        what=N_("“{value}” is a heading inside a block."),
        why=N_("Headings divide the page; one in a box would break the order of the text."),
        fix=N_("Write it in bold, or put the heading above the block."),
        wrong="> ## Siffror",
        right="> **Siffror**",
    ),
    ProblemCode(
        "box-line",
        what=N_("“{value}” is no key with a value."),
        why=N_("The last lines of a block state where it comes from, each with a key and a colon."),
        fix=N_("Write a key, a colon and a value. These keys go here: {allowed}."),
        wrong="> — Kim Ek, enhetschef\n> ur årsrapporten",
        right="> — Kim Ek, enhetschef\n> Källa: arsrapport-2024",
    ),
    ProblemCode(
        "box-unread",
        what=N_("“{value}” is part of a quote or picture that is not read here."),
        why=N_(
            "Its lines would be published as text, consent details included, even after the"
            " consent has ended."
        ),
        fix=N_(
            "Start the quote or picture at the left margin, with each field on its own line and a"
            " blank line before and after: not in a list, table, box or code. If this is"
            " ordinary text, write it as a sentence."
        ),
        wrong="- ![Två vid en karta](../docs/media/karta.jpg)\n  Samtycke: skriftligt",
        right="![Två vid en karta](../docs/media/karta.jpg)\nSamtycke: skriftligt",
    ),
    ProblemCode(
        "consent-in-field",
        what=N_("“{value}” stands in a text that is published."),
        why=N_("Readers would see consent details, which are for editors only."),
        fix=N_("Remove it. Consent details belong with the picture or quote they apply to."),
        wrong="summary: De ritade. Samtycke: skriftligt, Gäller till: 2027-01-01",
        right="summary: De ritade.",
    ),
    ProblemCode(
        "confidential-published",
        what=N_("{kind} would be published, in {path}."),
        why=N_("The finished site is searched before it replaces the last one."),
        fix=N_(
            "Start the quote or picture at the left margin, with a blank line before and after."
            " If it already does, this is a fault in the program: report it."
        ),
        wrong="<p>Samtycke: skriftligt</p>",
        right="<p>Gruppen ritar sin väg till skolan.</p>",
    ),
)
"""Problems of a directive that no single field has."""
