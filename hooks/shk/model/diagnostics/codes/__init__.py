"""The one table of problem codes; the check, the reference page and the tests read it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.model.diagnostics.codes.addresses import ADDRESS_CODES
from shk.model.diagnostics.codes.dates import DATE_CODES
from shk.model.diagnostics.codes.directives import DIRECTIVE_CODES
from shk.model.diagnostics.codes.evidence import EVIDENCE_CODES
from shk.model.diagnostics.codes.fields import FIELD_CODES
from shk.model.diagnostics.codes.files import FILE_CODES
from shk.model.diagnostics.codes.html import HTML_CODES
from shk.model.diagnostics.codes.lint import LINT_CODES
from shk.model.diagnostics.codes.markdown import MARKDOWN_CODES
from shk.model.diagnostics.codes.pictures import PICTURE_CODES
from shk.model.diagnostics.codes.portfolio import PORTFOLIO_CODES
from shk.model.diagnostics.codes.versions import VERSION_CODES
from shk.model.diagnostics.codes.yaml import YAML_CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.diagnostics.diagnostic import ProblemCode

CODES: Mapping[str, ProblemCode] = MappingProxyType(
    {
        row.code: row
        for row in (
            *FILE_CODES,
            *YAML_CODES,
            *FIELD_CODES,
            *DATE_CODES,
            *PORTFOLIO_CODES,
            *EVIDENCE_CODES,
            *ADDRESS_CODES,
            *DIRECTIVE_CODES,
            *HTML_CODES,
            *MARKDOWN_CODES,
            *PICTURE_CODES,
            *VERSION_CODES,
            *LINT_CODES,
        )
    }
)
"""Every problem code by its name, in the order of the reference page."""
