"""Reference pages for those who write: problem codes and fields."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.codes import CODES
from shk.model.directive_words import DirectiveWords
from shk.model.problem import Severity
from shk.model.record_types import RECORD_TYPES
from shk.model.reference import Partnership
from shk.views.head import Head
from shk.views.record_fields import RecordFields, record_fields

if TYPE_CHECKING:
    from shk.model.problem import ProblemCode
    from shk.model.record import Record
    from shk.views.context import Context

RECORDS: tuple[type[Record], ...] = (*RECORD_TYPES.values(), Partnership)
"""The records that authors write, those they write most often first."""


@dataclass(frozen=True)
class CodeRow:
    """One problem code in words."""

    code: str
    """Its stable name; the anchor on the page."""
    stops: bool
    """Whether it stops the build."""
    what: str
    """What is wrong."""
    why: str
    """Why it matters."""
    mend: str
    """What to write instead."""
    wrong: str
    """An example that has the problem."""
    right: str
    """The same example, mended."""


@dataclass(frozen=True)
class ProblemCodesView:
    """The page of problem codes."""

    head: Head
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    codes: tuple[CodeRow, ...]
    """Every code, in the order of the table."""


@dataclass(frozen=True)
class FieldsView:
    """The page of fields."""

    head: Head
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
        head=Head(title, lead, context.addresses.problem_codes),
        lead=lead,
        codes=tuple(_code_row(context, row) for row in CODES.values()),
    )


def fields_view(context: Context) -> FieldsView:
    """The page of fields."""
    title = context.text(N_("Fields to fill in"))
    lead = context.text(N_("What can be written in each file, and what the words mean."))
    return FieldsView(
        head=Head(title, lead, context.addresses.fields),
        lead=lead,
        records=record_fields(context, (*RECORDS, DirectiveWords(context.messages).model())),
    )


def _code_row(context: Context, row: ProblemCode) -> CodeRow:
    """One problem code in words; details are not known here, so dots stand for them."""
    return CodeRow(
        code=row.code,
        stops=row.severity is Severity.ERROR,
        what=_without_details(context.text(row.what)),
        why=_without_details(context.text(row.why)),
        mend=_without_details(context.text(row.mend)),
        wrong=row.wrong,
        right=row.right,
    )


def _without_details(text: str) -> str:
    """A text with its ``{details}`` as dots."""
    return re.sub(r"\{\w+\}\.?", "…", text)
