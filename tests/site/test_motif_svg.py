"""A motif as SVG."""

from shk.geometry.motif import Disc, Motif, Standing, draw_motif
from shk.site.motif_svg import motif_svg


def test_a_motif_is_drawn_back_to_front_in_few_signs() -> None:
    disc = Disc(120.0, 7.5, 1.8)
    drawing = Motif(360.0, 240.0, ("M1 2Z",), ("M1", "M2"), (disc,), (disc,), Disc(1.0, 2.0, 33.0))
    assert motif_svg(drawing) == (
        '<svg class="motif" viewBox="0 0 360 240" preserveAspectRatio="xMidYMid slice"'
        ' aria-hidden="true" focusable="false">\n'
        '<g class="motif-fields"><path d="M1 2Z"/></g>\n'
        '<g class="motif-lines"><path d="M1M2"/><circle cx="120" cy="7.5" r="1.8"/></g>\n'
        '<g class="motif-solid"><circle cx="120" cy="7.5" r="1.8"/>'
        '<circle cx="1" cy="2" r="33"/></g>\n'
        "</svg>\n"
    )


def test_every_part_of_a_motif_is_drawn() -> None:
    drawing = draw_motif(Standing(row=3, springs=2, reach=4, seed=17))
    text = motif_svg(drawing)
    assert text.count("<circle") == len(drawing.rings) + len(drawing.points) + 1
    assert all(path in text for path in (*drawing.fields, *drawing.arcs))
