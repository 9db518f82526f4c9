"""Codes for HTML and addresses in a text that its page can not have."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

HTML_CODES = (
    ProblemCode(
        "html-removed",
        what=N_("“{value}” is taken out and is not on the page."),
        why=N_("A text holds what people read; other HTML could disturb or deceive them."),
        fix=N_("Write it with Markdown signs, or take it out of the text."),
        wrong="<font color=red>Viktigt</font>",
        right="**Viktigt**",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "html-unclosed",
        what=N_("“{value}” begins here but never ends."),
        why=N_("All the text below it would be read as part of it."),
        fix=N_("Write its end after the words that it is about, or take it out."),
        wrong="<em>Viktigt",
        right="*Viktigt*",
    ),
    ProblemCode(
        "link-unsafe",
        what=N_("The link “{value}” leads to no page and is taken out."),
        why=N_("An address of that kind could run a program in the reader's browser."),
        fix=N_("Link to a file of the project, or to an address that begins with https://."),
        wrong="[Anmäl dig](javascript:anmal())",
        right="[Anmäl dig](https://example.org/anmal)",
        severity=Severity.WARNING,
    ),
    ProblemCode(
        "body-alt",
        what=N_("The picture “{value}” has no text alternative."),
        why=N_("Those who do not see the picture would miss what it says."),
        fix=N_("Write what it shows between the square brackets."),
        wrong="![](../docs/media/park.jpg)",
        right="![Barn vid en kulle](../docs/media/park.jpg)",
    ),
    ProblemCode(
        "picture-elsewhere",
        what=N_("The picture “{value}” does not lie in the project."),
        why=N_("Fetching it would tell somebody else who reads the page."),
        fix=N_("Save the picture in the folder of pictures and write the way to that file."),
        wrong="![En park](https://example.org/park.jpg)",
        right="![En park](../docs/media/park.jpg)",
    ),
)
"""Problems of HTML in texts."""
