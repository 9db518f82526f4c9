"""What the filter reads on each entry of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.views.facet_marks import FOCUS_AREA, INITIATIVE, KIND, PARTY, YEAR, FacetMark
from shk.views.happenings import area_ids, party_ids

if TYPE_CHECKING:
    from shk.views.context import Context
    from shk.views.happenings import Happening


def entry_marks(context: Context, happening: Happening) -> tuple[FacetMark, ...]:
    """What something that happened has of every facet of a timeline; none left out."""
    portfolio = context.portfolio
    found = {
        KIND: (happening.kind.value,),
        FOCUS_AREA: area_ids(portfolio, happening),
        INITIATIVE: happening.initiatives,
        PARTY: party_ids(portfolio, happening),
        YEAR: tuple(str(year) for year in happening.when.years),
    }
    return tuple(FacetMark(name, " ".join(values)) for name, values in found.items() if values)
