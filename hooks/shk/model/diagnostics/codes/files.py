"""Codes for what can be wrong with a file as a whole."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

FILE_CODES = (
    ProblemCode(
        "encoding",
        what=N_("The file is not UTF-8 text."),
        why=N_("Letters such as å, ä and ö would come out wrong."),
        fix=N_("Save the file as UTF-8 in your editor."),
        wrong="byte 0xE5",
        right="å",
    ),
    ProblemCode(
        "control-character",
        what=N_("There is a character here that can not be seen ({value})."),
        why=N_("Feeds and data files with it can not be read; it often comes from a PDF."),
        fix=N_("Take it out: delete the letters around it and write them anew."),
        wrong="U+000B",
        right="Mat och möten",
    ),
    ProblemCode(
        "merge-conflict",
        what=N_("A merge is unfinished here: git has marked two versions of the same lines."),
        why=N_("Nobody can tell which of the two is to be published."),
        fix=N_(
            "Choose what is to stand, and take away the lines that begin with <<<<<<<, ======="
            " and >>>>>>>."
        ),
        wrong="<<<<<<< HEAD\ntitle: Mat\n=======\ntitle: Möten\n>>>>>>> min-gren",
        right="title: Mat och möten",
    ),
    ProblemCode(
        "lfs-pointer",
        what=N_("“{value}” is not the file itself but a note from Git LFS of where it lies."),
        why=N_("Readers would get the note: the file has not been fetched to this computer."),
        fix=N_("Fetch it with the command “git lfs pull”."),
        wrong="version https://git-lfs.github.com/spec/v1\noid sha256:…",
        right="git lfs pull",
    ),
    ProblemCode(
        "file-unreadable",
        what=N_("The file can not be opened."),
        why=N_("It is a folder, a link that leads astray, or closed to reading."),
        fix=N_("Put a text file there, or take it away."),
        wrong="initiatives/mat.md/",
        right="initiatives/mat.md",
    ),
    ProblemCode(
        "file-too-large",
        what=N_("The file is larger than {limit}."),
        why=N_("A text that long is a mistake, or belongs in several files."),
        fix=N_(
            "Split the file, or take out what was pasted by mistake. A list of data can be a folder"
            " of files, such as docs/data/activities/2024.yml."
        ),
        wrong="600 kB",
        right="8 kB",
    ),
    ProblemCode(
        "text-too-much",
        what=N_("The signs of Markdown or HTML are too many here, or too many are never closed."),
        why=N_("The computer would be at work for minutes or hours to make a page of the text."),
        fix=N_(
            "Close what is open, or take out what was pasted by mistake. A table with thousands of"
            " cells belongs in a data file."
        ),
        wrong="[a]([a]([a]([a]([a](…",
        right="[a](om.md)",
    ),
    ProblemCode(
        "file-name",
        what=N_("The file name “{value}” can not become an address."),
        why=N_("Addresses are permanent and have only a–z, 0–9 and hyphens."),
        fix=N_("Rename the file, for example å and ä to a, ö to o and space to a hyphen."),
        wrong="initiatives/Äldre & mat.md",
        right="initiatives/aldre-och-mat.md",
    ),
    ProblemCode(
        "name-reserved",
        what=N_("Windows can have no file or folder called “{value}”."),
        why=N_("Nobody with Windows could fetch the project, or put the site on a server with it."),
        fix=N_(
            "Choose a longer name of letters, figures and hyphens, without a full stop or space at"
            " its end."
        ),
        wrong="stories/aux.md",
        right="stories/aux-och-ljud.md",
    ),
    ProblemCode(
        "files-alike",
        what=N_("“{value}” and “{first}” have the same name on many computers."),
        why=N_("Windows and macOS keep only one of two names that differ in capitals or accents."),
        fix=N_("Rename one of them, or take it away if they are the same."),
        wrong="docs/media/Dubbel.jpg\ndocs/media/dubbel.jpg",
        right="docs/media/dubbel-inne.jpg\ndocs/media/dubbel-ute.jpg",
    ),
    ProblemCode(
        "address-taken",
        what=N_("The public address {value} has two sources: {first} and {label}."),
        why=N_("Only one of them would be there, and the other would be lost."),
        fix=N_("Rename the file, or take it away. Addresses differ in more than capitals."),
        wrong="docs/robots.txt",
        right="docs/filer/robots.txt",
    ),
    ProblemCode(
        "media-no-picture",
        what=N_("“{value}” lies among the pictures and is none."),
        why=N_("Nothing in the folder of pictures is published but pictures that a page names."),
        fix=N_(
            "Move it to a folder of its own beside the pictures, such as docs/filer/, and link to"
            " it there."
        ),
        wrong="docs/media/rapport.pdf",
        right="docs/filer/rapport.pdf",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "file-foreign",
        what=N_("“{value}” is no file of a kind that is read here."),
        why=N_("What stands in it would not be shown anywhere."),
        fix=N_(
            "Write its text in a file of one of these names: {allowed}. Put pictures in docs/media/"
            " and other files for readers in a folder such as docs/filer/."
        ),
        wrong="stories/mat.docx",
        right="stories/mat.md",
    ),
    ProblemCode(
        "file-missing",
        what=N_("The data file is missing."),
        why=N_("The site can not be built without it."),
        fix=N_("Create the file {value}."),
        wrong="docs/data/",
        right="docs/data/goals.yml",
    ),
    ProblemCode(
        "file-unknown",
        what=N_("No record is kept in a file called “{value}”."),
        why=N_("What stands in it would not be shown anywhere."),
        fix=N_("Rename the file to one of: {allowed}."),
        wrong="docs/data/goal.yml",
        right="docs/data/goals.yml",
    ),
    ProblemCode(
        "outlines-shape",
        what=N_("The outlines can not be read at “{value}”: {reason}."),
        why=N_("The map of places is drawn from them, and their source is shown with it."),
        fix=N_("Make it a GeoJSON FeatureCollection with a source and a name for each shape."),
        wrong='{"type": "Polygon"}',
        right='{"type": "FeatureCollection", "source": "SCB", "features": […]}',
    ),
    ProblemCode(
        "front-matter-missing",
        what=N_("The file does not begin with front matter."),
        why=N_("Title, date and tags stand between two lines of three hyphens."),
        fix=N_("Write --- on the first line, then the fields, then --- again."),
        wrong="# Måltider",
        right="---\ntitle: Måltider\n---",
    ),
    ProblemCode(
        "front-matter-unclosed",
        what=N_("The front matter is never closed."),
        why=N_("The text can not be distinguished from the fields."),
        fix=N_("Write a line with only --- after the last field."),
        wrong="---\ntitle: Måltider\n\nText",
        right="---\ntitle: Måltider\n---\n\nText",
    ),
    ProblemCode(
        "front-matter-empty",
        what=N_("There is nothing in it."),
        why=N_("The fields that are required are missing."),
        fix=N_("Write the fields; the reference page lists them."),
        wrong="---\n---",
        right="---\ntitle: Måltider\n---",
    ),
    ProblemCode(
        "body-empty",
        what=N_("There is no text below the front matter."),
        why=N_("A reader who opens the page finds nothing to read."),
        fix=N_("Write the text, or mark the page as a draft."),
        wrong="---\ntitle: Måltider\n---",
        right="---\ntitle: Måltider\n---\n\nText",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "body-heading",
        what=N_("The text has a heading of the first level: “{value}”."),
        why=N_("Only a version for other readers begins with one; two confuse screen readers."),
        fix=N_("Begin with two number signs: ## {value}. A version begins with {allowed}."),
        wrong="# Bakgrund",
        right="## Bakgrund",
    ),
    ProblemCode(
        "body-link",
        what=N_("The link leads to “{value}”, which does not exist."),
        why=N_("A reader who follows it comes to an error page."),
        fix=N_("Write the path to a file of the project, seen from this file."),
        wrong="[Måltider](../initiatives/maltid.md)",
        right="[Måltider](../initiatives/maltider.md)",
    ),
    ProblemCode(
        "field-link",
        what=N_("The address “{value}” is one of this site, and no page or file answers for it."),
        why=N_("A reader who follows it comes to an error page."),
        fix=N_("Copy the address from the page that it should lead to."),
        wrong="url: https://site.example/parter/kommunen/",
        right="url: https://site.example/parter/kommun/",
    ),
    ProblemCode(
        "body-link-unpublished",
        what=N_("The link leads to “{value}”, a file that the site does not have."),
        why=N_("It is there in the project, but a reader who follows the link finds nothing."),
        fix=N_(
            "Link to a page, or put a file that readers are to have in a folder of its own below"
            " {docs}."
        ),
        wrong="[Läs mer](../README.md)",
        right="[Läs mer](../docs/om.md)",
    ),
    ProblemCode(
        "body-file-place",
        what=N_("The file “{value}” lies among the pictures and is not published from there."),
        why=N_("Nothing leaves the folder of pictures but pictures that can be shown."),
        fix=N_(
            "Move it to another folder below {docs}, such as {docs}/files, and link to it there."
        ),
        wrong="[Rapporten](../docs/media/rapport.pdf)",
        right="[Rapporten](../docs/filer/rapport.pdf)",
    ),
    ProblemCode(
        "body-place",
        what=N_("There is no place “{value}” in {path}."),
        why=N_("A reader who follows the link comes to the top of the page and has to look."),
        fix=N_(
            "Write the words of a heading of that page, in small letters and with hyphens:"
            " {allowed}"
        ),
        wrong="[Målen](om.md#maalen)",
        right="[Målen](om.md#malen)",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "body-link-awaited",
        what=N_("The link leads to “{value}”, which is not there yet."),
        why=N_("In a proposal it shows as text; when this is published, it would stop the site."),
        fix=N_("See to it that the proposal with that page goes in first, or mend the link."),
        wrong="[Måltider i Norrby](../initiatives/maltider-i-norrby.md)",
        right="[Måltider](../initiatives/maltider.md)",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "menu-unknown",
        what=N_("The menu names “{value}”, which is no page."),
        why=N_("The entry would lead to an error page, from every page of the site."),
        fix=N_("Write the path of a page as it lies below the folder of hand-written pages."),
        wrong="nav:\n  - Om: omm.md",
        right="nav:\n  - Om: om.md",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "menu-without",
        what=N_("The page “{value}” is not in the menu."),
        why=N_("It is published, and hardly anybody finds it."),
        fix=N_("Name it under nav in mkdocs.yml, or under not_in_nav if other pages lead to it."),
        wrong="nav:\n  - Om: om.md",
        right="nav:\n  - Om: om.md\n  - Ekonomi: ekonomi.md",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "translation-unknown",
        what=N_("“{value}” is no page that this one could be a translation of."),
        why=N_("Readers would get no way from one language to the other."),
        fix=N_("Write the path of the page that says the same, seen from this file."),
        wrong="translation_of: ../omm.md",
        right="translation_of: ../om.md",
        severity=Severity.WARNING,
    ),
)
"""Problems of a file: encoding, name, front matter and body."""
