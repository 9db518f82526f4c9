"""Which pictures may be shown on a day."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from shk.model.schema.image import Consent, Image
    from shk.model.schema.picture_file import PictureFile

WARNING_DAYS = 60
"""How many days before a consent ends its end is announced."""


def consent_ended(image: Image, today: date) -> bool:
    """Whether the consent for a picture has ended; its last day is still a day to show it."""
    return consent_over(image.consent, today)


def consent_over(consent: Consent | None, today: date) -> bool:
    """Whether a consent, if there is one, has ended; its last day still counts."""
    return bool(consent and consent.expires and consent.expires < today)


def shown_pictures(
    files: Mapping[str, PictureFile], images: Iterable[Image], today: date
) -> Mapping[str, PictureFile]:
    """The pictures that may be shown on a day, by their paths.

    A consent is for the picture, not for one place of it: when one of those who
    name it says that its consent has ended, it is shown nowhere, under no other
    name of the file and in no copy of it either.

    Args:
        files: every picture that is named.
        images: every naming of one, also of pages that are not public.
        today: the day the site is built for.
    """
    named = {image.src for image in images if consent_ended(image, today)}
    ended = {files[src].digest for src in named if src in files}
    return MappingProxyType({src: file for src, file in files.items() if file.digest not in ended})
