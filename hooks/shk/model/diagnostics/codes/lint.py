"""Codes of advice: what could be better; it never stops anything."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

LINT_CODES = (
    ProblemCode(
        "text-heavy",
        what=N_("The text is {level} to read: LIX {lix}. Below {limit} more people keep up."),
        why=N_("Short sentences and common words let everyone take part, also on a tired evening."),
        fix=N_(
            "Split a long sentence in two, or change a long word for a short one. Begin with the"
            " hardest sentences, here with their lines: {sentences}"
        ),
        wrong="Genomförandet av kompetensutvecklingsinsatser möjliggjordes.",
        right="Personalen fick lära sig mer.",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "time-word-stale",
        what=N_(
            "“{value}” was true when it was written, but the text is about a time that ended"
            " {when}."
        ),
        why=N_("A reader takes the word for today, and reads what nobody knows."),
        fix=N_("Write when it was, with a year, or write of it as something past."),
        wrong="about: 2024\n---\nNu äter fyrtio grannar ihop varje vecka.",
        right="about: 2024\n---\nUnder 2024 åt fyrtio grannar ihop varje vecka.",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "title-long",
        what=N_("The title has {length} letters, more than two lines on a phone."),
        why=N_("A short title is read to its end in lists, on the map and in search results."),
        fix=N_("See if you can say it in at most {most} letters."),
        wrong="title: Så gick det till när invånarna i Norrby tillsammans planerade sin egen park",
        right="title: Invånarna i Norrby planerade sin egen park",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "summary-long",
        what=N_("The summary has {length} letters."),
        why=N_("Search results and cards show the beginning; the end is easily cut off."),
        fix=N_("Say what changed and for whom in at most {most} letters; the text says the rest."),
        wrong="summary: Under hösten och vintern har många olika personer på många olika sätt …",
        right="summary: Fyrtio grannar äter nu middag ihop varje vecka.",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "word-unknown",
        what=N_("Is “{value}” spelled right? It is in neither the dictionary nor our own list."),
        why=N_("A slip of the pen draws the eye from what you want to say."),
        fix=N_("If the word is right, put it on a line of its own in {list}."),
        wrong="Barnen är delaktga.",
        right="Barnen är delaktiga.",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "picture-small",
        what=N_("The picture “{value}” is {width} pixels wide."),
        why=N_("On a large screen it is shown small or looks blurred."),
        fix=N_("Use the original from the camera if you have it: at least {least} pixels wide."),
        wrong="src: koket-liten.jpg",
        right="src: koket.jpg",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "story-without-effect",
        what=N_("The story names no effect."),
        why=N_("Effects show what the work led to, and how well we know it."),
        fix=N_("Write at least one under effects; what did not work counts as well."),
        wrong="effects: []",
        right="effects:\n  - kind: outcome\n    text: Fler äter frukost i skolan.",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "initiative-without-story",
        what=N_("No story is about this initiative yet."),
        why=N_("A story lets readers meet the people behind the work."),
        fix=N_("When there is something to report, write a story with initiatives: [{value}]."),
        wrong="initiatives: []",
        right="initiatives: [maltider]",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "phase-old",
        what=N_("The phase is still “{value}”, and the last sign of change is from {when}."),
        why=N_("Readers take the phase for how things stand today."),
        fix=N_(
            "Ask the process lead how far it has come. Then change the phase, add a milestone,"
            " or end the initiative."
        ),
        wrong="phase: pilot",
        right="phase: implementation",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "review-overdue",
        what=N_("The page was last reviewed {value} and should have been again by {when}."),
        why=N_("Readers see a note that some of it may be out of date."),
        fix=N_("Go through the page, mend what no longer holds, and write today as reviewed."),
        wrong="reviewed: 2023-01-10\nreview_every: 12",
        right="reviewed: 2024-11-20\nreview_every: 12",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "catalogue-email",
        what=N_("The catalogue of open data has no address for e-mail."),
        why=N_("Portals of open data demand one, and may leave a catalogue without it out."),
        fix=N_(
            "Write a shared mailbox of the organisation as email under publisher, never the"
            " address of a person."
        ),
        wrong="publisher:\n  party: granby",
        right="publisher:\n  party: granby\n  email: data@granby.example",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "statement-old",
        what=N_("The accessibility statement was last reviewed {when}, more than a year ago."),
        why=N_("The law asks for a review when the site changes, and readers trust what it says."),
        fix=N_(
            "Go through the site and the known faults, and write the day of the review as"
            " reviewed under accessibility."
        ),
        wrong="accessibility:\n  reviewed: 2023-01-10",
        right="accessibility:\n  reviewed: 2024-11-20",
    ),
    ProblemCode(
        "statement-faults",
        what=N_("The accessibility statement says “{value}” and names no known fault."),
        why=N_("A reader has to know what does not work, and what to do instead."),
        fix=N_("Name each known fault under faults, or let compliance be full."),
        wrong="accessibility:\n  compliance: partial\n  faults: []",
        right="accessibility:\n  compliance: full\n  faults: []",
    ),
    ProblemCode(
        "link-empty",
        what=N_("The link text “{value}” does not say where the link leads."),
        why=N_(
            "Those who listen to the page often go from link to link, without the text between."
        ),
        fix=N_("Let the link be the words that name what is there: the title of the page will do."),
        wrong="[Läs mer](../stories/koket.md) om köket.",
        right="Läs [berättelsen om köket](../stories/koket.md).",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "link-bare",
        what=N_("The link is a bare address: {value}"),
        why=N_(
            "A screen reader reads an address letter by letter, and it breaks lines on a phone."
        ),
        fix=N_("Write what is there, and put the address behind it: [the words](the address)."),
        wrong="Läs på <https://granby.example/arsrapport>.",
        right="Läs [Granbys årsrapport](https://granby.example/arsrapport).",
        severity=Severity.ADVICE,
    ),
)
"""Advice, from the text to the whole portfolio."""
