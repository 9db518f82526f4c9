"""Reference pages for those who write: problem codes and fields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.field_reference.callout_examples import examples
from shk.features.field_reference.fields import RecordFields, record_fields
from shk.i18n.messages import N_
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Severity, without_details
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.record_types import RECORD_TYPES
from shk.model.schema.redirect import Moved
from shk.model.schema.reference import Partnership
from shk.model.schema.upkeep import WrittenPage
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.diagnostics.diagnostic import ProblemCode
    from shk.model.schema.record import Record
    from shk.site.context import Context

RECORDS: tuple[type[Record], ...] = (
    *RECORD_TYPES.values(),
    WrittenPage,
    Partnership,
    Moved,
)
"""The records that authors write, those they write most often first."""


WEIGHTS = {
    Severity.ERROR: N_("Stops publishing"),
    Severity.WARNING: N_("A warning"),
    Severity.ADVICE: N_("Advice, stops nothing"),
}
"""What each severity does, as source strings."""


@dataclass(frozen=True)
class CodeRow:
    """One problem code in words."""

    code: str
    """Its stable name; the anchor on the page."""
    weight: str
    """Whether it stops the build, in words."""
    what: str
    """What is wrong."""
    why: str
    """Why it matters."""
    fix: str
    """What to write instead."""
    wrong: str
    """An example that has the problem."""
    right: str
    """The same example, fixed."""


@dataclass(frozen=True)
class ProblemCodesView:
    """The page of problem codes."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    codes: tuple[CodeRow, ...]
    """Every code, in the order of the table."""


@dataclass(frozen=True)
class FieldsView:
    """The page of fields."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    records: tuple[RecordFields, ...]
    """Every record with its fields."""


def problem_codes_view(context: Context) -> ProblemCodesView:
    """The page of problem codes."""
    title = context.text(N_("Messages from the check"))
    lead = context.text(N_("What each message means, why it matters and what to write instead."))
    return ProblemCodesView(
        meta=PageMeta(title, lead, context.addresses.problem_codes),
        lead=lead,
        codes=tuple(_code_row(context, row) for row in CODES.values()),
    )


def fields_view(context: Context) -> FieldsView:
    """The page of fields."""
    title = context.text(N_("Fields to fill in"))
    lead = context.text(N_("What can be written in each file, and what the words mean."))
    return FieldsView(
        meta=PageMeta(title, lead, context.addresses.fields),
        lead=lead,
        records=(*record_fields(context, RECORDS), *_placed_records(context)),
    )


def _placed_records(context: Context) -> tuple[RecordFields, ...]:
    """What can be placed in texts, each with an example."""
    words = DirectiveWords(context.messages)
    shown = examples(context, words)
    results = ((record_fields(context, (words.model(item),)), shown[item]) for item in shown)
    return tuple(replace(row, example=example) for rows, example in results for row in rows)


def _code_row(context: Context, row: ProblemCode) -> CodeRow:
    """One problem code in words; details are not known here, so dots stand for them."""
    return CodeRow(
        code=row.code,
        weight=context.text(WEIGHTS[row.severity]),
        what=without_details(context.text(row.what)),
        why=without_details(context.text(row.why)),
        fix=without_details(context.text(row.fix)),
        wrong=row.wrong,
        right=row.right,
    )
