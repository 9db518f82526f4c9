"""The form as a page to print and as a Markdown file, both made from the schema of a story."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from shk.i18n.collation import sort_key
from shk.i18n.messages import N_
from shk.model.schema.fields import called
from shk.model.schema.record import Kind
from shk.model.schema.submission import TEXT, TEXT_HELP, form_heading, form_questions
from shk.site.page import MadeFile
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.schema.submission import FormQuestion
    from shk.site.context import Context

TITLE = N_("Send a story")
LEAD = N_("Were you there? Tell what changed. You need no account, only this form.")
HOW = N_(
    "Write your answers below the headings. Lines that begin with > are help and can stay. Save the"
    " file as text and send it."
)
EACH_LINE = N_("Write each on a line of its own.")
CHOOSE = N_("Choose among: {names}.")
NEW_SOURCE = N_("Name the document that reports it, if there is one.")
OFFERED = frozenset({Kind.INITIATIVE})
"""Kinds whose names the form lists; sources are too many."""
LINES = {"title": 1, "summary": 3, "about": 1}
"""Lines to write on in print; questions with several answers have four."""


@dataclass(frozen=True)
class FormField:
    """A question as those who answer meet it."""

    heading: str
    """What it is called, and whether it has to be answered."""
    help: str
    """What to write."""
    offered: tuple[str, ...]
    """Names to choose among; empty for an answer in words."""
    lines: int
    """Lines to write on in print."""


@dataclass(frozen=True)
class FormView:
    """The page of the form."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What it is for."""
    fields: tuple[FormField, ...]
    """The questions, the text last."""
    file: str
    """The address of the same form as Markdown."""
    email: str
    """Where it is sent; empty if the partnership has given no address."""


def form_view(context: Context) -> FormView:
    """The page of the form."""
    publisher = context.portfolio.partnership.publisher
    return FormView(
        meta=PageMeta(context.text(TITLE), context.text(LEAD), context.addresses.story_form),
        lead=context.text(LEAD),
        fields=tuple(_fields(context)),
        file=context.addresses.story_form_file,
        email=(publisher.email if publisher else None) or "",
    )


def form_file(context: Context) -> MadeFile:
    """The form as a Markdown file, which ``shk new story --from`` reads."""
    return MadeFile(context.addresses.story_form_file, partial(_form_text, context))


def _form_text(context: Context) -> str:
    """What the file holds."""
    lines = [f"# {context.text(TITLE)}: {context.portfolio.partnership.name}", ""]
    lines += [f"> {context.text(HOW)}", ""]
    for field in _fields(context):
        lines += [f"## {field.heading}", "", f"> {field.help}"]
        if field.offered:
            lines += [f"> {_choice(context, field.offered)}"]
        lines += ["", "", ""]
    return "\n".join(lines[:-1])


def _choice(context: Context, names: tuple[str, ...]) -> str:
    """What can be chosen, in a sentence."""
    return context.text(CHOOSE).replace("{names}", "; ".join(names))


def _fields(context: Context) -> Iterator[FormField]:
    """The questions in the order of the form."""
    for question in form_questions():
        shown = [context.text(question.help)]
        if question.kind is Kind.DOCUMENT:
            shown = [context.text(NEW_SOURCE)]
        if question.several:
            shown.append(context.text(EACH_LINE))
        heading = form_heading(question, context.messages)
        lines = 4 if question.several else LINES.get(question.name, 1)
        yield FormField(heading, " ".join(shown), tuple(_offered(context, question)), lines)
    yield FormField(context.text(TEXT), context.text(TEXT_HELP), (), 18)


def _offered(context: Context, question: FormQuestion) -> Iterator[str]:
    """The names to choose among, sorted as the language sorts."""
    if question.kind in OFFERED:
        names = map(called, context.portfolio.records(question.kind).values())
        yield from sorted(names, key=lambda name: sort_key(name, context.language))
