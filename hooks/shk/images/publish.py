"""What finished pages name of the pictures, encoded where need be and put into the site."""

from __future__ import annotations

import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from shk.images.errors import PictureFaultError
from shk.images.inspect import digest_of, inspect
from shk.model.schema.picture_file import PictureFile, Variant, address_stem, named_variants
from shk.storage.files import file_names, second_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from pathlib import Path

    from shk.images.store import VariantStore

READ = (".html", ".xml", ".atom", ".json", ".jsonld", ".txt", ".css", ".ics")
"""Endings of files that may name a picture."""


class PictureChangedError(Exception):
    """A picture that pages name is not there any more as it was when they were made: its path."""


def publish(
    site: Path,
    media: Path,
    store: VariantStore,
    known: Mapping[str, frozenset[Variant]] | None = None,
    finished: Container[str] = (),
) -> Mapping[str, frozenset[Variant]]:
    """Put every variant that a file of the site names into the site.

    Nothing is known of pages but their text: an address in it shows by its digest
    which original it is made of. Pictures are encoded several at once.

    Args:
        site: the folder of the finished pages.
        media: the folder of originals.
        store: variants of earlier builds, which new ones are added to.
        known: variants that finished files are known to name, by file.
        finished: files that need not be read.

    Returns:
        The variants that each file names, if it names any.

    Raises:
        PictureChangedError: a named picture was changed or removed since it was looked at.
    """
    by_original: defaultdict[tuple[str, str], list[Variant]] = defaultdict(list)
    named = {**(known or {}), **variants_named_in(site, finished)}
    variants = frozenset[Variant]().union(*named.values())
    for element in sorted(variants, key=lambda item: item.uri):
        by_original[element.stem, element.digest].append(element)
    if not by_original:
        return named
    originals = _originals(media, {stem for stem, _ in by_original})
    (site / "media").mkdir(exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(
            lambda item: _publish_one(item[1], originals.get(item[0]), site, media, store),
            by_original.items(),
        ):
            pass
    return named


def variants_named_in(
    site: Path, finished: Container[str] = ()
) -> Mapping[str, frozenset[Variant]]:
    """The variants whose addresses stand in files of a site, by file.

    Args:
        site: the folder of the site.
        finished: files that need not be read.
    """
    result = {}
    for name in file_names(site):
        if name.endswith(READ) and name not in finished:
            text = (site / name).read_text(encoding="utf-8", errors="replace")
            if variants := named_variants(text):
                result[name] = frozenset(variants)
    return result


def _originals(media: Path, stems: Iterable[str]) -> dict[tuple[str, str], str]:
    """The paths of originals below the media folder, by their stem and digest."""
    texts: dict[tuple[str, str], str] = {}
    inside = media.resolve()
    for file in sorted(media.rglob("*")):
        src = file.relative_to(media).as_posix()
        if (stem := address_stem(src)) not in stems or not file.is_file():
            continue
        if file.resolve().is_relative_to(inside):
            texts.setdefault((stem, digest_of(file)), src)
    return texts


def _publish_one(
    variants: list[Variant], src: str | None, site: Path, media: Path, store: VariantStore
) -> None:
    """Put the named variants of one original into the site."""
    picture = inspect(media / src, src, store) if src else None
    if not src or not isinstance(picture, PictureFile):
        raise PictureChangedError(src or variants[0].uri)
    try:
        kept = store.fill(media / src, picture)
    except PictureFaultError as error:
        raise PictureChangedError(src) from error
    for variant in variants:
        if (site / variant.uri).exists():  # a preview puts it there with the first page it is on
            continue
        second_name(kept[f"{variant.width}.{variant.ending}"], site / variant.uri)
