"""Examples of how open data is read; tests run each as it stands on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from shk.site.context import Context

SHELL = """\
curl --fail --remote-name {csv}
"""

PYTHON = """\
import json
from urllib.request import urlopen

with urlopen("{json}") as answer:
    data = json.load(answer)

for one in data["items"]:
    print(one["phase"], one["title"], one["iri"])
"""

R = """\
initiatives <- read.csv(
  "{csv}",
  sep = ";", fileEncoding = "UTF-8-BOM"
)
table(initiatives$phase)
"""

JAVASCRIPT = """\
const answer = await fetch("{json}");
const {{ items }} = await answer.json();
console.log(items.map((one) => one.title).join("\\n"));
"""

CODE = {
    "shell": (N_("In a terminal"), SHELL),
    "python": ("Python", PYTHON),
    "r": ("R", R),
    "javascript": ("JavaScript", JAVASCRIPT),
}
"""Each example by the language it is written in: what it is called, and its code."""


@dataclass(frozen=True)
class Example:
    """A few lines of code that read the data."""

    id: str
    """The language it is written in."""
    title: str
    """What that is called."""
    code: str
    """The lines, with real addresses."""


def examples(context: Context, json: str, csv: str) -> tuple[Example, ...]:
    """The examples.

    Args:
        context: the language of their titles.
        json: the whole address of a JSON file.
        csv: the whole address of the same as CSV.
    """
    return tuple(
        Example(name, context.text(title), code.format(json=json, csv=csv))
        for name, (title, code) in CODE.items()
    )
