"""A motif as SVG; most cards and pages have one, and a template would take ten times as long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from shk.geometry.motif import Disc, Motif


def motif_svg(drawing: Motif) -> Markup:
    """The filter ``drawn`` of templates: a motif, which fills the room that it is given."""
    fields = "".join([f'<path d="{path}"/>' for path in drawing.fields])
    rings, points = (
        "".join(map(_circle, discs)) for discs in (drawing.rings, (*drawing.points, drawing.source))
    )
    return Markup(  # noqa: S704 - all of it is drawn here
        f'<svg class="motif" viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
        ' preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">\n'
        f'<g class="motif-fields">{fields}</g>\n'
        f'<g class="motif-lines"><path d="{"".join(drawing.arcs)}"/>{rings}</g>\n'
        f'<g class="motif-solid">{points}</g>\n</svg>\n'
    )


def _circle(disc: Disc) -> str:
    """A circle."""
    return f'<circle cx="{disc.x:g}" cy="{disc.y:g}" r="{disc.r:g}"/>'
