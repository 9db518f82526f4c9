"""Pictures of each kind of page for docs/develop/gallery: ``make gallery``.

Takes the first screen and a half of each page, on a phone and a desk, light and
dark, as small WebP files, and the two pages side by side that the README shows.
"""

from __future__ import annotations

import io
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from PIL import Image
from playwright.sync_api import sync_playwright

from bench.command_line import command_line
from bench.serve_gzip import gzip_server
from tests.browser.preview import build_preview
from tests.browser.provide_chromium import find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
DEVELOP = ROOT / "docs" / "develop"
GALLERY = DEVELOP / "gallery"
QUALITY = 60
MOST_FILE, MOST_MEAN = 60_000, 25_000
"""Most bytes of a picture, and of all of them on average."""
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class Shot(NamedTuple):
    """A window, and how wide its picture becomes."""

    width: int
    height: int
    picture: int


PHONE, DESK = Shot(390, 1100, 300), Shot(1440, 1300, 640)
FRAMES = Shot(390, 0, 300), Shot(640, 0, 640)
"""Frames on other sites: as high as what they show."""
MOST_FRAME = 1000
"""How much of a high frame is shown."""

KINDS = {
    "start": ("Start", ""),
    "stories": ("All stories", "berattelser/"),
    "story": ("A story", "berattelser/vuxna-provade-mikrohandlingar/"),
    "story-easy": (
        "A story in easy Swedish",
        "berattelser/vuxna-provade-mikrohandlingar/lattlast/",
    ),
    "story-decision": (
        "A story for decision-makers",
        "berattelser/vuxna-provade-mikrohandlingar/beslutsfattare/",
    ),
    "story-english": ("A story in English", "en/stories/vuxna-provade-mikrohandlingar/"),
    "changes": ("All changes", "forandringar/"),
    "changes-figures": ("Changes in figures", "forandringar/i-siffror/"),
    "year": ("A year in short", "ar/2024/"),
    "follow-up": ("Follow-up", "uppfoljning/"),
    "wheel": ("The findings as a wheel", "uppfoljning/styrsnurran/"),
    "economy": ("The economy", "ekonomi/"),
    "partnership": ("How the partnership works", "partnerskapet/"),
    "agreement": ("The agreement", "avtalet/"),
    "initiatives": ("All initiatives", "initiativ/"),
    "initiative": ("An initiative", "initiativ/framtidens-aldreboende/"),
    "map": ("The portfolio map", "portfolj/"),
    "map-area": ("The map of a focus area", "portfolj/alla-barn-och-unga-lyckas/"),
    "map-goal": ("The map of a goal", "portfolj/samhallsmal/meningsfullt-larande/"),
    "map-year": ("The map of a year", "portfolj/2023/"),
    "map-matrix": ("Initiatives and system dimensions", "portfolj/dimensioner/"),
    "map-places": ("Places on the map", "portfolj/karta/"),
    "timeline": ("The timeline", "tidslinje/"),
    "timeline-year": ("A year on the timeline", "tidslinje/2024/"),
    "timeline-party": ("The timeline of a party", "parter/mdu/tidslinje/"),
    "focus-area": ("A focus area", "fokusomraden/valmaende-och-sjalvstandiga-aldre/"),
    "goals": ("All societal goals", "samhallsmal/"),
    "goal": ("A societal goal", "samhallsmal/meningsfullt-larande/"),
    "challenge": ("A challenge", "utmaningar/ofrivillig-ensamhet/"),
    "party": ("A party", "parter/mdu/"),
    "places": ("All places", "platser/"),
    "place": ("A place", "platser/skultuna/"),
    "activities": ("All activities", "aktiviteter/"),
    "document": ("A document", "dokument/verksamhetsberattelse-2024/"),
    "glossary": ("The glossary", "ordlista/"),
    "strand": ("A strand", "inriktningar/utbildning/"),
    "search": ("Search", "sok/"),
    "statement": ("The accessibility statement", "tillganglighet/"),
    "follow": ("Feeds and calendars", "flode/"),
    "data": ("Open data", "data/"),
    "english": ("Start in English", "en/"),
    "framed-initiative": ("An initiative to be framed", "initiativ/framtidens-aldreboende/kort/"),
    "framed-story": (
        "A story to be framed",
        "berattelser/vuxna-provade-mikrohandlingar/kort/",
    ),
    "framed-map": ("The map to be framed", "portfolj/kort/"),
    "framed-timeline": ("The timeline to be framed", "tidslinje/kort/"),
    "guide": ("The guide for communicators", "for-kommunikatorer/"),
    "guide-pictures": ("The guide: pictures and consent", "for-kommunikatorer/bilder/"),
    "guide-fields": ("The guide: fields with examples", "for-kommunikatorer/falt/"),
    "fields": ("Reference of fields", "hjalp/falt/"),
    "plain": ("A hand-written page", "om-webbplatsen/"),
    "missing": ("No such page", "404.html"),
    "style": ("The style page, in previews only", "stil/"),
}
"""The title and address of each kind of page."""


def shots_of(name: str) -> tuple[Shot, Shot]:
    """The narrow and the wide window that a page is shown in."""
    return FRAMES if name.startswith("framed-") else (PHONE, DESK)


def take(
    browser: Browser, address: str, shot: Shot, theme: Literal["light", "dark"]
) -> Image.Image:
    """The top of a page as a picture, made smaller."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height or 100},
        color_scheme=theme,
        reduced_motion="reduce",
        locale="sv-SE",
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    if not shot.height:
        height = min(page.evaluate("document.documentElement.scrollHeight"), MOST_FRAME)
        page.set_viewport_size({"width": shot.width, "height": height})
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    height = round(picture.height * shot.picture / picture.width)
    return picture.resize((shot.picture, height), Image.Resampling.LANCZOS)


def save(picture: Image.Image, path: Path, most: int = MOST_FILE) -> int:
    """Write a picture, coarser if need be; returns its size in bytes."""
    for quality in range(QUALITY, 10, -10):
        held = io.BytesIO()
        picture.save(held, "WEBP", quality=quality, method=6)
        if held.tell() <= most:
            break
    path.write_bytes(held.getvalue())
    return held.tell()


def take_gallery(browser: Browser, address: str, names: list[str]) -> int:
    """Write every picture of the gallery; returns their size in bytes."""
    total = 0
    for name in names:
        for shot in shots_of(name):
            for theme in THEMES:
                picture = take(browser, address + KINDS[name][1], shot, theme)
                total += save(picture, GALLERY / f"{name}-{shot.width}-{theme}.webp")
    return total


def take_pair(browser: Browser, address: str) -> None:
    """The start page and the map side by side, for the README."""
    half = Shot(1440, 1340, 695)
    left, right = (
        take(browser, address + KINDS[item][1], half, "light") for item in ("start", "map")
    )
    pair = Image.new("RGB", (1400, left.height), "#ddd5c7")
    pair.paste(left, (0, 0))
    pair.paste(right, (1400 - right.width, 0))
    save(pair, DEVELOP / "site.webp", 150_000)


def index(names: list[str]) -> str:
    """The page that shows all pictures."""
    lines = ["# Gallery", "", "Each kind of page, made by `make gallery`. Do not edit.", ""]
    for name in names:
        title, path = KINDS[name]
        lines += [
            f"## {title}",
            "",
            f"`/{path}`",
            "",
            "| phone | phone, dark | desk | desk, dark |",
        ]
        cells = (
            f"![{title}, {shot.width} px, {theme}]({name}-{shot.width}-{theme}.webp)"
            for shot in shots_of(name)
            for theme in THEMES
        )
        lines += ["|---|---|---|---|", f"| {' | '.join(cells)} |", ""]
    return "\n".join(lines)


def main() -> None:
    """Build the preview, take every picture and print the size."""
    command_line(__doc__)
    GALLERY.mkdir(exist_ok=True)
    for old in GALLERY.glob("*.webp"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        site = build_preview(ROOT / "mkdocs.yml", Path(folder) / "site")
        names = [name for name, (_, path) in KINDS.items() if _is_built(site, path)]
        server = gzip_server(site)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=["--no-sandbox", "--disable-quic"]
            )
            total = take_gallery(browser, address, names)
            take_pair(browser, address)
            browser.close()
        server.shutdown()
        server.server_close()
    (GALLERY / "index.md").write_text(index(names), encoding="utf-8")
    print(f"{4 * len(names)} pictures, {total / 1000:.0f} kB")
    if total > MOST_MEAN * 4 * len(names):
        raise SystemExit(f"A picture may be {MOST_MEAN / 1000:.0f} kB on average")


def _is_built(site: Path, path: str) -> bool:
    """Whether the site has such a page."""
    return (site / path).is_file() or (site / path / "index.html").is_file()


if __name__ == "__main__":
    main()
