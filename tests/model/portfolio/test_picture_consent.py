"""A picture whose consent has ended is shown nowhere, whatever it is called."""

from __future__ import annotations

from datetime import date

from shk.model.portfolio.picture_consent import shown_pictures
from shk.model.schema.image import Consent, Image
from shk.model.schema.picture_file import PictureFile

LAST = date(2025, 3, 1)
NAMES = ("boats.jpg", "./boats.jpg", "copies/boats again.jpg", "lake.jpg")


def shown(today: date) -> set[str]:
    """What may be shown on a day, when one of three names of a picture tells of a consent."""
    digests = dict.fromkeys(NAMES[:3], "a" * 16) | {"lake.jpg": "b" * 16}
    files = {src: PictureFile(src, 8, 8, digest) for src, digest in digests.items()}
    consent = Consent(basis="written consent", expires=LAST)
    images = [Image(src=src, alt="Boats", consent=None) for src in NAMES[1:]]
    images.append(Image(src="boats.jpg", alt="Boats", consent=consent))
    return set(shown_pictures(files, images, today))


def test_the_last_day_still_counts() -> None:
    assert shown(LAST) == set(NAMES)


def test_a_consent_ends_for_each_name_and_copy_of_a_picture() -> None:
    assert shown(date(2025, 3, 2)) == {"lake.jpg"}


def test_a_consent_for_a_picture_that_can_not_be_read_ends_nothing_else() -> None:
    consent = Consent(basis="written consent", expires=LAST)
    files = {"lake.jpg": PictureFile("lake.jpg", 8, 8, "b" * 16)}
    gone = Image(src="gone.jpg", alt="Boats", consent=consent)
    assert set(shown_pictures(files, [gone], date(2025, 3, 2))) == {"lake.jpg"}
