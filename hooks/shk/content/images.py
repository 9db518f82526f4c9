"""Pictures that are named: each file is looked at, and each consent's last day."""

from __future__ import annotations

import os
import posixpath
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from shk.content.checks.link_targets import PICTURES
from shk.content.markdown.blocks import text_blocks
from shk.content.markdown.callouts import picture_src
from shk.content.markdown.code_spans import prose_lines, without_code
from shk.content.markdown.reading import USUAL_READER
from shk.content.on_disk import on_disk
from shk.content.source_text import composed, relative_path
from shk.content.validate import dotted, nearest
from shk.content.yaml.tree import place_of
from shk.images.errors import PictureFault
from shk.images.inspect import inspect
from shk.images.store import FOLDER, VariantStore
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.portfolio.picture_consent import WARNING_DAYS, consent_ended
from shk.model.schema.authored import Authored
from shk.model.schema.callouts import PlacedPicture
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Collection as Container
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.checks.link_targets import LinkedFiles
    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import LocatedRecord, Markdown
    from shk.content.markdown.reading import TextReader
    from shk.model.schema.directive_words import DirectiveWords
    from shk.model.schema.image import Image
    from shk.model.schema.picture_file import PictureFile
    from shk.model.schema.references import Steps


_HTML_IMAGE = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*[\"']?(?P<src>[^\"'\s>]+)", re.IGNORECASE)


def check_body_pictures(  # noqa: PLR0913, PLR0917 - what a picture may be known by
    texts: Iterable[Markdown],
    known: Container[str],
    media: Path,
    root: Path,
    diagnostics: Diagnostics,
    unjudged: Container[str] = (),
    reader: TextReader = USUAL_READER,
) -> None:
    """Note every picture of a text that no record names, and every link to an original.

    A file that is not there is reported with the links, and a picture of its own that is not
    read where it stands as such.

    Args:
        texts: all texts.
        known: the pictures that records name, by their paths below the media folder.
        media: the folder of pictures.
        root: the project folder.
        diagnostics: where problems are noted.
        unjudged: files whose records may answer for the pictures in their texts.
        reader: reads the texts.
    """
    folder = media.relative_to(root).as_posix()
    for text in texts:
        for tag, target in _targets(text.body, reader):
            path = _path_of(target, posixpath.dirname(text.path))
            if path is None or not _is_file(on_disk(root, path)):
                continue
            below = path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else None
            place = _place(target, text)
            judged = text.path not in unjudged and place.line not in text.unread
            if tag == "img" and below not in known and judged:
                diagnostics.add("body-picture", place, value=target)
            elif tag == "a" and below is not None and _is_picture(path):
                diagnostics.add("body-picture-link", place, value=target)


def _targets(body: str, reader: TextReader) -> Iterator[tuple[str, str]]:
    """What the links and pictures of a text lead to, each once, those written as HTML too."""
    fromkeys = dict.fromkeys((target.tag, target.address) for target in reader.read(body).targets)
    if "<" in body:
        for _, line in prose_lines(body, 1):
            for match in _HTML_IMAGE.finditer(without_code(line)):
                fromkeys["img", match["src"]] = None
    yield from fromkeys


def _path_of(target: str, folder: str) -> str | None:
    """The file of the project that a target means; None if it is none of ours."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    path = composed(unquote(parts.path))
    if parts.scheme or parts.netloc or not path or path.startswith("/"):
        return None
    inside = posixpath.normpath(posixpath.join(folder, path))
    return None if inside.startswith("..") else inside


def _is_file(path: Path) -> bool:
    """Whether a file is there; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_picture(path: str) -> bool:
    """Whether a file is named as a picture; where others go is reported with the links."""
    return posixpath.splitext(path)[1].lower() in PICTURES


def _place(target: str, text: Markdown) -> SourceLocation:
    """Where a target first stands in a text."""
    for number, line in prose_lines(text.body, text.line):
        column = without_code(line).find(target)
        if column >= 0:
            return SourceLocation(text.path, number, column + 1)
    return SourceLocation(text.path, text.line)


@dataclass(frozen=True)
class NamedPicture:
    """A picture that a record names, and where."""

    image: Image
    """What is known about it."""
    entry: LocatedRecord
    """The record that names it."""
    steps: Steps
    """The field of the record that holds it."""
    expires: Steps
    """The field that holds the last day of its consent."""


@dataclass(frozen=True)
class Pictures:
    """The pictures of a project."""

    files: Mapping[str, PictureFile]
    """Those that can be shown, by their paths below the media folder."""
    named: tuple[NamedPicture, ...]
    """Every naming of one, also on pages that are not public."""

    @property
    def images(self) -> tuple[Image, ...]:
        """What is known about each naming."""
        return tuple(item.image for item in self.named)


NO_PICTURES = Pictures(MappingProxyType({}), ())
"""A project without pictures."""


def is_picture(media: Path, src: str) -> bool:
    """Whether a file lies in the media folder; neither ``..`` nor a link leads out of it.

    Args:
        media: the folder of pictures.
        src: the path below it, as authored.
    """
    if ".." in PurePosixPath(src).parts:
        return False
    try:
        file = on_disk(media, src).resolve()
        return file.is_file() and file.is_relative_to(media.resolve())
    except (OSError, RuntimeError, ValueError):  # too long a name, a loop of links, a zero byte
        return False


def pictures(media: Path) -> tuple[str, ...]:
    """Every file of the media folder, as it is named in front matter; none outside it."""
    results = (relative_path(path, media) for path in media.rglob("*") if path.is_file())
    return tuple(sorted(item for item in results if is_picture(media, item)))


def named_pictures(collection: Collection, words: DirectiveWords) -> tuple[NamedPicture, ...]:
    """Every picture that a record's fields name, or a text as a picture of its own.

    Args:
        collection: all that has been read.
        words: what the fields of a picture in a text are called.
    """
    key = words.keys_of(PlacedPicture)["expires"]
    on_top = (
        NamedPicture(entry.record.image, entry, ("image",), ("image", "consent", "expires"))
        for kind in Kind
        for entry in collection.checked_entries(kind)
        if isinstance(entry.record, Authored) and entry.record.image and entry.record.image.src
    )
    placed = (
        NamedPicture(item.directive.image, item.entry, (), (key,))
        for item in collection.placed
        if isinstance(item.directive, PlacedPicture) and not item.directive.src.startswith("../")
    )
    return (*on_top, *placed)


def read_pictures(
    collection: Collection,
    linked: LinkedFiles,
    media: Path,
    words: DirectiveWords,
    diagnostics: Diagnostics,
) -> Pictures:
    """Look at every file that is named, and at the pictures of texts.

    Nothing is written. A picture in a text is not judged when a file whose fields could
    not be read mentions it, or a field names one that is not there: of the same page, or
    so like it that it may be meant.

    Args:
        collection: all that has been read.
        linked: all texts, and the project folder; pictures that are known from a build
            lie in it.
        media: the folder of pictures.
        words: what the fields of a picture in a text are called.
        diagnostics: where problems are noted.
    """
    named = named_pictures(collection, words)
    texts, root = linked.texts, linked.root
    files = _looked_at(named, media, root, diagnostics)
    known = {item.image.src for item in named} | set(_standing_alone(texts, words))
    existing = pictures(media) if any(item not in files for item in known) else ()
    meant = {nearest(item, existing).get("suggestion", "") for item in known if item not in files}
    mentioned = (item for item in existing or pictures(media) if _is_mentioned(item, collection))
    known |= meant | (set(mentioned) if collection.unread_texts else set())
    missing = {item.entry.location.path for item in named if not is_picture(media, item.image.src)}
    check_body_pictures(texts, known, media, root, diagnostics, missing, linked.reader)
    return Pictures(files, named)


def _standing_alone(texts: Iterable[Markdown], words: DirectiveWords) -> Iterator[str]:
    """Pictures of their own in texts, also those with a problem in a line below them."""
    for text in texts:
        for block in text_blocks(text.body, words):
            if block.kind is PlacedPicture:
                yield picture_src(text, block)


def _is_mentioned(src: str, collection: Collection) -> bool:
    """Whether a file whose fields could not be read may name a picture."""
    name = PurePosixPath(src).name
    return any(name in unread_text for unread_text in collection.unread_texts)


def _looked_at(
    named: Iterable[NamedPicture], media: Path, root: Path, diagnostics: Diagnostics
) -> Mapping[str, PictureFile]:
    """The pictures that can be shown, by path; what is wrong with others is noted."""
    store = VariantStore(root / FOLDER)
    srcs = sorted({item.image.src for item in named if is_picture(media, item.image.src)})
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = pool.map(lambda src: inspect(on_disk(media, src), src, store), srcs)
        result = dict(zip(srcs, looks, strict=True))
    for item in named:
        if item.image.src not in result:
            folder = media.relative_to(root).as_posix()
            near = nearest(item.image.src, pictures(media))
            _note(item, "image-missing", diagnostics, folder=folder, **near)
        elif isinstance(fault := result[item.image.src], PictureFault):
            _note(item, fault.code, diagnostics, **fault.details)
    return MappingProxyType(
        {src: item for src, item in result.items() if not isinstance(item, PictureFault)}
    )


def _note(named_picture: NamedPicture, code: str, diagnostics: Diagnostics, **details: str) -> None:
    """Note what is wrong with a file, at the field that names it."""
    steps = (*named_picture.steps, "src")
    at = place_of(named_picture.entry.fields, steps)
    diagnostics.add(code, at, dotted(steps), value=named_picture.image.src, **details)


def check_consents(
    named: Iterable[NamedPicture], today: date | None, diagnostics: Diagnostics
) -> None:
    """Report each consent that has ended, and of each that ends within two months.

    Without a day there is nothing to report.
    """
    for item in named:
        expires = item.image.consent.expires if item.image.consent else None
        if today is None or expires is None or expires > today + timedelta(days=WARNING_DAYS):
            continue
        diagnostics.add(
            "consent-ended" if consent_ended(item.image, today) else "consent-ends-soon",
            place_of(item.entry.fields, item.expires),
            dotted(item.expires),
            value=item.image.src,
            day=expires.isoformat(),
        )
