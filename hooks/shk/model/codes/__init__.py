"""The one table of problem codes; the check, the reference page and the tests read it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.model.codes.addresses import ADDRESS_CODES
from shk.model.codes.advice import ADVICE_CODES
from shk.model.codes.dates import DATE_CODES
from shk.model.codes.directives import DIRECTIVE_CODES
from shk.model.codes.fields import FIELD_CODES
from shk.model.codes.files import FILE_CODES
from shk.model.codes.html import HTML_CODES
from shk.model.codes.pictures import PICTURE_CODES
from shk.model.codes.portfolio import PORTFOLIO_CODES
from shk.model.codes.versions import VERSION_CODES
from shk.model.codes.yaml import YAML_CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.problem import ProblemCode

CODES: Mapping[str, ProblemCode] = MappingProxyType(
    {
        row.code: row
        for row in (
            *FILE_CODES,
            *YAML_CODES,
            *FIELD_CODES,
            *DATE_CODES,
            *PORTFOLIO_CODES,
            *ADDRESS_CODES,
            *DIRECTIVE_CODES,
            *HTML_CODES,
            *PICTURE_CODES,
            *VERSION_CODES,
            *ADVICE_CODES,
        )
    }
)
"""Every problem code by its name, in the order of the reference page."""
