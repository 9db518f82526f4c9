"""Codes for what can be wrong with a file as a whole."""

from __future__ import annotations

from shk.language.messages import N_
from shk.model.problem import ProblemCode, Severity

FILE_CODES = (
    ProblemCode(
        "encoding",
        what=N_("The file is not UTF-8 text."),
        why=N_("Letters such as å, ä and ö would come out wrong."),
        mend=N_("Save the file as UTF-8 in your editor."),
        wrong="byte 0xE5",
        right="å",
    ),
    ProblemCode(
        "control-character",
        what=N_("There is a character here that can not be seen ({value})."),
        why=N_("Feeds and data files with it can not be read; it often comes from a PDF."),
        mend=N_("Take it out: delete the letters around it and write them anew."),
        wrong="U+000B",
        right="Mat och möten",
    ),
    ProblemCode(
        "file-unreadable",
        what=N_("The file can not be opened."),
        why=N_("It is a folder, a link that leads astray, or closed to reading."),
        mend=N_("Put a text file there, or take it away."),
        wrong="initiatives/mat.md/",
        right="initiatives/mat.md",
    ),
    ProblemCode(
        "file-too-large",
        what=N_("The file is larger than {limit}."),
        why=N_("A text that long is a mistake, or belongs in several files."),
        mend=N_("Split the file, or take out what was pasted by mistake."),
        wrong="600 kB",
        right="8 kB",
    ),
    ProblemCode(
        "file-name",
        what=N_("The file name “{value}” can not become an address."),
        why=N_("Addresses are permanent and have only a–z, 0–9 and hyphens."),
        mend=N_("Rename the file, for example å and ä to a, ö to o and space to a hyphen."),
        wrong="initiatives/Äldre & mat.md",
        right="initiatives/aldre-och-mat.md",
    ),
    ProblemCode(
        "file-missing",
        what=N_("The data file is missing."),
        why=N_("The site can not be built without it."),
        mend=N_("Create the file {value}."),
        wrong="docs/data/",
        right="docs/data/goals.yml",
    ),
    ProblemCode(
        "file-unknown",
        what=N_("No record is kept in a file called “{value}”."),
        why=N_("What stands in it would not be shown anywhere."),
        mend=N_("Rename the file to one of: {allowed}."),
        wrong="docs/data/goal.yml",
        right="docs/data/goals.yml",
    ),
    ProblemCode(
        "outlines-shape",
        what=N_("The outlines can not be read ({value})."),
        why=N_("The map of places is drawn from them, and their source is shown with it."),
        mend=N_("Make it a GeoJSON FeatureCollection with a source and a name for each shape."),
        wrong='{"type": "Polygon"}',
        right='{"type": "FeatureCollection", "source": "SCB", "features": […]}',
    ),
    ProblemCode(
        "front-matter-missing",
        what=N_("The file does not begin with front matter."),
        why=N_("Title, date and tags stand between two lines of three hyphens."),
        mend=N_("Write --- on the first line, then the fields, then --- again."),
        wrong="# Måltider",
        right="---\ntitle: Måltider\n---",
    ),
    ProblemCode(
        "front-matter-unclosed",
        what=N_("The front matter is never closed."),
        why=N_("The text can not be told from the fields."),
        mend=N_("Write a line with only --- after the last field."),
        wrong="---\ntitle: Måltider\n\nText",
        right="---\ntitle: Måltider\n---\n\nText",
    ),
    ProblemCode(
        "front-matter-empty",
        what=N_("There is nothing in it."),
        why=N_("The fields that are required are missing."),
        mend=N_("Write the fields; the reference page lists them."),
        wrong="---\n---",
        right="---\ntitle: Måltider\n---",
    ),
    ProblemCode(
        "body-empty",
        what=N_("There is no text below the front matter."),
        why=N_("A reader who opens the page finds nothing to read."),
        mend=N_("Write the text, or mark the page as a draft."),
        wrong="---\ntitle: Måltider\n---",
        right="---\ntitle: Måltider\n---\n\nText",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "body-heading",
        what=N_("The text has a heading of the first level."),
        why=N_("The title is the only first heading; two of them confuse screen readers."),
        mend=N_("Begin with two number signs: ## {value}"),
        wrong="# Bakgrund",
        right="## Bakgrund",
    ),
    ProblemCode(
        "body-link",
        what=N_("The link leads to “{value}”, which does not exist."),
        why=N_("A reader who follows it comes to an error page."),
        mend=N_("Write the path to a file of the project, seen from this file."),
        wrong="[Måltider](../initiatives/maltid.md)",
        right="[Måltider](../initiatives/maltider.md)",
    ),
)
"""Problems of a file: encoding, name, front matter and body."""
