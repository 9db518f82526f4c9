"""Pictures on the finished site: what is published of them, and what must never be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SettingsError, SiteOptions
from shk.images.store import FOLDER
from shk.model.schema.picture_file import named_variants
from tests.conftest import DEMO, DEMO_DAY, copy_project
from tests.images.photos import (
    ENDINGS,
    MARK,
    corners,
    position_bytes,
    tagged_xmp,
    write_tagged_photo,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4.element import Tag

TOLD = {form: f"told-{form.lower()}" for form in ENDINGS}
"""A story a form, with a photograph that tells where it was taken."""


def add_story(project: Path, slug: str, image: str, body: str = "Text.") -> None:
    """Write a story with a picture; those whose consent ends tell of an earlier time."""
    about = "" if slug in {"consented", "same-picture"} else "about: 2025-05-31\n"
    text = (
        f"---\ntitle: Story of {slug}\nsummary: A picture of four colours.\ndate: 2025-02-01\n"
        f"{about}"
        f"initiatives: [reed-beds]\nimage: {image}\nsources: [{{document: report-2024}}]\n---\n\n"
        f"{body}\n"
    )
    (project / "stories" / f"{slug}.md").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented project with a photograph of each form, and one whose consent ends in May."""
    project = copy_project(DEMO, tmp_path_factory.mktemp("pictures") / "project")
    media = project / "docs" / "media"
    for form, slug in TOLD.items():
        file = write_tagged_photo(media / slug, form, (1300, 867))
        add_story(project, slug, f"{{src: {file.name}, alt: Four colours, credit: Kim Lind}}")
    write_tagged_photo(media / "Öppen dag (1)", "JPEG", (700, 1000))
    (media / "Öppen dag (1).jpg").rename(media / "Öppen dag (1).JPG")
    consent = "consent: {basis: agreement, expires: 2025-05-31}"
    shown = "It stood ![four colours](<../docs/media/Öppen dag (1).JPG>) there.\n"
    add_story(project, "consented", f'{{src: "Öppen dag (1).JPG", alt: A day, {consent}}}', shown)
    add_story(project, "same-picture", '{src: "Öppen dag (1).JPG", alt: The same day}')
    (media / "never-named.jpg").write_bytes((media / f"{TOLD['JPEG']}.jpg").read_bytes())
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site on the day after the consent has ended."""
    options = SiteOptions(str(project / "mkdocs.yml"), strict=True)
    return build(options, Run(today=DEMO_DAY))


@pytest.fixture(scope="module")
def last_day(project: Path, site: Path) -> Path:
    """The site on the last day of the consent."""
    options = SiteOptions(str(project / "mkdocs.yml"), str(site.with_name("last-day")), strict=True)
    return build(options, Run(today="2025-05-31"))


def page(site: Path, slug: str) -> BeautifulSoup:
    """A story's page."""
    raw = (site / "stories" / slug / "index.html").read_bytes()
    return BeautifulSoup(raw, "html.parser")


def only(element: BeautifulSoup | Tag, selector: str) -> Tag:
    """The only element that a selector finds."""
    (result,) = element.select(selector)
    return result


def files(site: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file with what it holds."""
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield file, file.read_bytes()


def test_no_byte_of_a_photographs_metadata_is_in_any_file(project: Path, site: Path) -> None:
    originals = [raw for _, raw in files(project / "docs" / "media")]
    reported = (MARK.encode(), position_bytes(), tagged_xmp()[:60], b"Riverbend Camera", b"8BIM")
    assert all(any(item in raw for raw in originals) for item in reported)
    for file, raw in files(site):
        assert raw not in originals, file
        assert [item for item in reported if item in raw] == [], file


def test_pillow_finds_nothing_beside_the_pixels(site: Path) -> None:
    results = [file for file, _ in files(site / "media")]
    assert len(results) >= len(ENDINGS) * 9
    for file in results:
        with Image.open(file) as image:
            image.load()
            assert dict(image.getexif()) == {}, file
            beside = {"exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp"}
            assert not beside & set(image.info), file


def test_what_is_named_is_there_and_what_is_there_is_named(site: Path) -> None:
    named = set()
    for file, raw in files(site):
        if file.suffix in {".html", ".atom", ".xml", ".json"}:
            named |= {
                named_variant.uri
                for named_variant in named_variants(raw.decode("utf-8", "replace"))
            }
    results = {file.relative_to(site).as_posix() for file, _ in files(site / "media")}
    assert results == named


@pytest.mark.parametrize("slug", TOLD.values())
def test_a_picture_comes_in_three_forms_and_several_widths(site: Path, slug: str) -> None:
    picture = only(page(site, slug), ".opening picture")
    sources = picture.find_all(["source", "img"])
    assert [source.get("type", "image/jpeg") for source in sources] == [
        "image/avif", "image/webp", "image/jpeg",
    ]  # fmt: skip
    for source in sources:
        results = [entry.split() for entry in str(source["srcset"]).split(", ")]
        assert [width for _, width in results] == ["480w", "800w", "1300w"]
        for address, width in results:
            file = site / "stories" / slug / address
            with Image.open(file) as image:
                assert f"{image.width}w" == width


def test_the_page_keeps_room_and_the_first_picture_is_not_waited_for(site: Path) -> None:
    reported = page(site, TOLD["JPEG"])
    first = only(reported, ".opening img")
    assert (first["width"], first["height"]) == ("1300", "867")
    assert first["alt"] == "Four colours"
    assert first["fetchpriority"] == "high"
    assert "loading" not in first.attrs
    assert only(reported, ".opening figcaption").get_text() == "Photo: Kim Lind"
    others = [img for img in reported.select("img") if img is not first]
    assert all(img["loading"] == "lazy" and img["width"] and img["height"] for img in others)


@pytest.mark.parametrize("path", ["", "stories"])
def test_a_list_waits_for_all_pictures_but_the_first(site: Path, path: str) -> None:
    raw = (site / path / "index.html").read_bytes()
    result = BeautifulSoup(raw, "html.parser").select("img")
    eager = [img for img in result if img.get("fetchpriority") == "high"]
    assert len(eager) == 1
    assert all(img.get("loading") == "lazy" for img in result if img not in eager)


def test_a_picture_is_shown_on_the_last_day_of_its_consent(last_day: Path) -> None:
    reported = page(last_day, "consented")
    assert "oppen-dag-1" in str(only(reported, ".opening picture"))
    inside = only(reported, ".prose picture img")
    assert inside["alt"] == "four colours"
    assert "oppen-dag-1" in str(inside["srcset"])
    assert any(file.name.startswith("oppen-dag-1-") for file, _ in files(last_day / "media"))


def test_a_picture_whose_consent_has_ended_is_nowhere(site: Path) -> None:
    for file, raw in files(site):
        assert "ppen-dag" not in file.name
        assert not re.search(rb"(?i)ppen[- _%20]+dag|%C3%96ppen|Four colours stood", raw), file
    for slug in ("consented", "same-picture"):
        reported = page(site, slug)
        assert reported.select(".opening svg.motif")
        assert reported.select(".opening img") == reported.select(".prose img") == []


def test_a_second_build_encodes_nothing(
    project: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("encoded or decoded again")

    monkeypatch.setattr("shk.images.store.encode", refuse)
    monkeypatch.setattr("shk.images.inspect._decode", refuse)
    options = SiteOptions(str(project / "mkdocs.yml"), str(tmp_path / "again"), strict=True)
    again = build(options, Run(today=DEMO_DAY))
    first = {file.relative_to(site): raw for file, raw in files(site / "media")}
    assert {file.relative_to(again): raw for file, raw in files(again / "media")} == first


def kept(project: Path) -> set[int]:
    """The files that are kept between builds, by what the disk knows them by."""
    return {path.stat().st_ino for path in (project / FOLDER).rglob("*") if path.is_file()}


def test_what_is_kept_takes_no_room_twice(project: Path, site: Path) -> None:
    assert kept(project) >= {file.stat().st_ino for file, _ in files(site / "media")}


def test_a_disk_without_links_is_given_copies(
    project: Path, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    options = SiteOptions(str(project / "mkdocs.yml"), str(tmp_path / "copied"), strict=True)
    copied = build(options, Run(today=DEMO_DAY))
    first = {file.relative_to(site): raw for file, raw in files(site / "media")}
    assert {file.relative_to(copied): raw for file, raw in files(copied / "media")} == first
    assert not kept(project) & {file.stat().st_ino for file, _ in files(copied / "media")}


def test_pictures_without_the_plugin_that_publishes_them(demo: Path) -> None:
    config = demo / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("  - shk/images\n", "")
    config.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match="shk/images"):
        build(SiteOptions(str(config)), Run(today=DEMO_DAY))


def test_a_picture_that_changed_while_the_site_was_built(
    demo: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The names on the pages are of the picture as it was; another one may not take its place."""
    photo = demo / "docs" / "media" / "reeds-at-dawn.jpg"

    def change(*_: object, **__: object) -> None:
        corners(900, 600).save(photo)

    monkeypatch.setattr("shk.build.observer.LogObserver.pages_counted", change)
    with pytest.raises(BuildRefusedError):
        build(SiteOptions(str(demo / "mkdocs.yml")), Run(today=DEMO_DAY))
    assert "media/reeds-at-dawn" in caplog.text
    assert not (demo / "site").exists()
