"""A picture as pages show it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from shk.model.portfolio.picture_consent import shown_pictures
from shk.model.schema.image import Consent, Image
from shk.model.schema.picture_file import PictureFile, address_stem, named_variants
from shk.site.pictures import picture_view
from tests.portfolios import small_context

FILE = PictureFile("torg/Öppen dag.JPG", 1000, 667, "0123456789abcdef")
IMAGE = Image(src=FILE.src, alt="People at a table", credit="Kim Lind")
CONTEXT = replace(small_context(), pictures=MappingProxyType({FILE.src: FILE}))


def test_a_picture_has_three_forms_in_each_width() -> None:
    view = picture_view(CONTEXT, IMAGE)
    assert view
    assert (view.alt, view.credit, view.width, view.height) == (
        "People at a table", "Kim Lind", 1000, 667,
    )  # fmt: skip
    assert view.src == "media/oppen-dag-0123456789abcdef-800.jpg"
    assert [source.type for source in view.sources] == ["image/avif", "image/webp"]
    for variants in (*(source.variants for source in view.sources), view.variants):
        assert [variant.width for variant in variants] == [480, 800, 1000]
        widths = {
            named_variant.width
            for named_variant in named_variants(" ".join(variant.uri for variant in variants))
        }
        assert widths == {480, 800, 1000}


@pytest.mark.parametrize(("size", "portrait"), [((900, 600), False), ((600, 900), True)])
def test_a_high_picture_is_distinguished_from_a_wide_one(
    size: tuple[int, int], *, portrait: bool
) -> None:
    file = PictureFile("a.jpg", *size, "0" * 16)
    context = replace(CONTEXT, pictures=MappingProxyType({"a.jpg": file}))
    view = picture_view(context, Image(src="a.jpg", decorative=True))
    assert view
    assert view.portrait is portrait
    assert view.alt == ""


def test_no_picture_is_no_view() -> None:
    assert picture_view(CONTEXT, None) is None
    assert picture_view(CONTEXT, Image(src="other.jpg", alt="b")) is None


@pytest.mark.parametrize(
    ("expires", "shown"), [("2025-05-31", False), ("2025-06-01", True), (None, True)]
)
def test_a_consent_ends_with_its_last_day(expires: str | None, *, shown: bool) -> None:
    last = date.fromisoformat(expires) if expires else None
    image = IMAGE.model_copy(update={"consent": Consent(basis="agreement", expires=last)})
    assert (picture_view(CONTEXT, image) is not None) is shown
    files = shown_pictures({FILE.src: FILE}, (IMAGE, image), CONTEXT.today)
    assert (FILE.src in files) is shown


@pytest.mark.parametrize(("src", "stem"), [
    ("IMG_1234.JPG", "img-1234"),
    ("torg/Öppen dag (1).jpeg", "oppen-dag-1"),
    ("写真.heic", "picture"),
    ("a" * 200 + ".png", "a" * 60),
])  # fmt: skip
def test_a_file_name_becomes_part_of_an_address(src: str, stem: str) -> None:
    assert address_stem(src) == stem
