"""A communicator's way from an idea to a page, in the browser and without git.

A new story with a photo is written in the form; what it wrote passes the check, and the
site built from it has the story everywhere. Then it is edited, and so is one that was
written by hand: nothing is lost, and no line changes that nobody changed.
"""

from __future__ import annotations

import difflib
import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import expect

from shk.build.pipeline import build
from shk.build.project import open_project
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.admin_install import write_admin
from shk.cli.main import main
from tests.browser.fixtures import Watch, _served
from tests.cms.admin_form import AdminForm
from tests.cms.bundle import built_bundle
from tests.conftest import ROOT, copy_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    from shk.model.schema.story import Story

pytestmark = pytest.mark.browser

TITLE = "Middag i parken för åldrarna"
SUMMARY = "Grannar i alla åldrar äter nu middag ihop i parken."
ALT = "Ett långt bord under träd."
BODY = ("Det började med ett bord.", "## Så gick det till", "Fler kom varje vecka.")
SLUG = "middag-i-parken-for-aldrarna"
INITIATIVE = "framtidens-aldreboende"
BY_HAND = "skultuna-soker-form-for-dromfabriken"
HARMLESS = "sandbox attribute can escape"
"""What Chromium says of how the CMS frames its preview."""


@pytest.fixture(scope="module")
def admin_address(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the real site is served with the form in it."""
    site = tmp_path_factory.mktemp("admin") / "site"
    shutil.copytree(real_site, site)
    write_admin(SiteOptions(str(ROOT / "mkdocs.yml"), str(site)), built_bundle())
    yield from _served(site)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of this project, to be changed."""
    return copy_project(ROOT, tmp_path / "project")


@pytest.fixture
def watch(page: Page, admin_address: str) -> Watch:
    """Watches what the form asks for, from its first moment."""
    page.set_viewport_size({"width": 1440, "height": 1000})
    return Watch(page, admin_address)


@pytest.fixture
def form(page: Page, admin_address: str, project: Path, watch: Watch) -> Iterator[AdminForm]:
    """The form, opened on the project; afterwards it must have asked nobody else."""
    yield AdminForm(page, admin_address, project)
    assert watch.foreign == []
    assert [error for error in watch.errors if HARMLESS not in error] == []


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photo with a name as a phone's owner gives it, and with a place in it."""
    file = tmp_path / "Långbord i parken.JPG"
    picture = Image.linear_gradient("L").resize((1600, 1066)).convert("RGB")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    picture.save(file, "JPEG", exif=exif)
    return file


def assert_clean(project: Path) -> None:
    """`shk check` finds neither error nor warning."""
    reported = CliRunner().invoke(main, ["check", "-f", str(project / "mkdocs.yml"), "--strict"])
    assert reported.exit_code == 0, reported.output
    assert reported.stdout.splitlines()[-1].startswith("0 fel, 0 varningar")


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that differ, with - and + before them."""
    result = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [item for item in result if item[0] in "+-" and item[:3] not in {"+++", "---"}]


def write_story(form: AdminForm, photo: Path) -> None:
    """Write a new story with a photo, as far as the button that saves it."""
    form.begin()
    form.textbox("Titel").fill(TITLE)
    form.textbox("Sammanfattning").fill(SUMMARY)
    sources = form.field("Källor")
    sources.get_by_role("button", name="Lägg till").click()
    form.choose("Dokument", "Verksamhetsberättelse 2024", form.field("Dokument"))
    picture = form.field("Bild")
    picture.get_by_role("checkbox", name="Lägg till").first.click()
    picture.locator("input[type=file]").first.set_input_files(photo)
    form.field("Alternativtext").get_by_role("textbox").first.fill(ALT)
    form.choose("Initiativ", "Framtidens äldreboende")
    form.write_body(*BODY)


def test_a_story_with_a_photo_from_the_form_to_the_site(
    form: AdminForm, project: Path, photo: Path, tmp_path: Path
) -> None:
    """Form → file → check → site, and once more through the form without a trace."""
    write_story(form, photo)
    expect(form.preview.locator("h1")).to_have_text(TITLE)
    expect(form.preview.locator(".prose h2")).to_have_text("Så gick det till")
    ground = "getComputedStyle(document.querySelector('h1')).fontFamily"
    assert "serif" in form.preview.locator("body").evaluate(f"() => {ground}")
    form.save()
    story, picture = f"stories/{SLUG}.md", "docs/media/langbord-i-parken.jpg"
    assert form.write_back() == {story, picture}
    assert_clean(project)
    assert_everywhere(build(SiteOptions(str(project / "mkdocs.yml"), str(tmp_path / "s")), Run()))
    before = (project / story).read_text(encoding="utf-8")
    form.open(TITLE)
    expect(form.preview.locator(".picture img")).to_have_attribute("src", re.compile("^blob:"))
    form.textbox("Titel").fill("Middag i parken")
    form.save()
    assert form.write_back() == {story}
    after = (project / story).read_text(encoding="utf-8")
    assert changed_lines(before, after) == [f"-title: {TITLE}", "+title: Middag i parken"]


def test_the_same_story_from_the_terminal(
    form: AdminForm, project: Path, photo: Path, tmp_path: Path
) -> None:
    """`shk new` makes the record that the form makes, and it comes as far."""
    write_story(form, photo)
    form.save()
    form.write_back()
    from_form = story_of(project)
    other = copy_project(ROOT, tmp_path / "other")
    (other / ".cache").symlink_to(ROOT / ".cache")  # pictures and cards need not be made anew
    text = tmp_path / "text.md"
    text.write_text("\n\n".join(BODY), encoding="utf-8")
    words = {
        "--title": TITLE,
        "--summary": SUMMARY,
        "--date": str(from_form.date),
        "--initiative": INITIATIVE,
        "--source": "verksamhetsberattelse-2024",
        "--image": str(photo),
        "--alt": ALT,
        "--body": str(text),
    }
    results = [part for pair in words.items() for part in pair]
    config = ["-f", str(other / "mkdocs.yml")]
    result = CliRunner().invoke(
        main, ["new", "story", "--no-input", "--no-draft", *results, *config]
    )
    assert result.exit_code == 0, result.output
    assert_same(story_of(other), from_form)
    assert_clean(other)
    assert_everywhere(build(SiteOptions(str(other / "mkdocs.yml"), str(tmp_path / "s")), Run()))


def story_of(project: Path) -> Story:
    """The new story as the check reads it."""
    loaded = open_project(SiteOptions(str(project / "mkdocs.yml")), Run()).loaded
    assert loaded.portfolio is not None
    return loaded.portfolio.stories[SLUG]


def assert_same(story: Story, other: Story) -> None:
    """Two records tell the same; their files may order it differently and name the photo so."""
    placed = {"body", "body_line", "changed", "image"}
    assert story.model_dump(exclude=placed) == other.model_dump(exclude=placed)
    assert story.body.strip() == other.body.strip()
    assert story.image is not None
    assert other.image is not None
    assert story.image.model_dump(exclude={"src"}) == other.image.model_dump(exclude={"src"})


def soup(file: Path) -> BeautifulSoup:
    """A page of a built site."""
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def assert_everywhere(site: Path) -> None:
    """The story has its page with picture and card, and is in lists, feed, timeline and map."""
    page = soup(site / "berattelser" / SLUG / "index.html")
    assert page.h1 is not None
    assert page.h1.text == TITLE
    picture = page.select_one("main .picture img")
    assert picture is not None
    assert picture["alt"] == ALT
    address = f"/berattelser/{SLUG}/"
    card = page.find("meta", property="og:image")
    assert card is not None
    assert (site / "assets" / str(card["content"]).split("/assets/")[1]).is_file()
    for where in ("berattelser", "", f"initiativ/{INITIATIVE}", "tidslinje"):
        assert leads_to(site, where, address), where
    assert address in (site / "berattelser" / "flode.atom").read_text(encoding="utf-8")
    # the map shows initiatives; the story is one step away, at the one it tells of
    assert leads_to(site, "portfolj", f"/initiativ/{INITIATIVE}/")


def leads_to(site: Path, where: str, address: str) -> bool:
    """Whether the page at an address has a link to another one."""
    base = f"/{where}/" if where else "/"
    links = soup(site / where / "index.html").select("main a[href]")
    return any(urljoin(base, str(link["href"])) == address for link in links)


def test_a_story_written_by_hand_keeps_every_other_line(form: AdminForm, project: Path) -> None:
    """Its folded lines, its quotes and the order of its keys are the writer's own."""
    file = project / "stories" / f"{BY_HAND}.md"
    before = file.read_text(encoding="utf-8")
    [title] = [line for line in before.splitlines() if line.startswith("title: ")]
    form.open(title.removeprefix("title: "))
    form.textbox("Titel").fill("Drömfabriken: en ny rubrik")
    form.write_body(" Och så en mening.")
    form.save()
    assert form.write_back() == {f"stories/{BY_HAND}.md"}
    last = before.splitlines()[-1]
    assert changed_lines(before, file.read_text(encoding="utf-8")) == [
        f"-{title}",
        '+title: "Drömfabriken: en ny rubrik"',
        f"-{last}",
        f"+{last} Och så en mening.",
    ]
    assert_clean(project)


def test_a_list_changes_in_one_row(form: AdminForm, project: Path) -> None:
    """A data file keeps its comments and every row that nobody touched."""
    file = project / "docs" / "data" / "glossary.yml"
    before = file.read_text(encoding="utf-8")
    page = form.page
    page.get_by_role("treeitem", name="Listor och fakta").click()
    page.get_by_role("row").filter(has_text="Ordlista").click()
    rows = form.field("Ordlista")
    rows.get_by_role("button", name="Expandera", exact=True).first.click()
    form.textbox("Ord").fill("ett annat ord")
    page.get_by_role("button", name="Spara", exact=True).click()
    expect(page.get_by_role("row").filter(has_text="Ordlista")).to_be_visible()
    assert form.write_back() == {"docs/data/glossary.yml"}
    [old] = [line for line in before.splitlines() if line.startswith("  word: ")][:1]
    assert changed_lines(before, file.read_text(encoding="utf-8")) == [
        f"-{old}",
        "+  word: ett annat ord",
    ]


def test_the_form_speaks_swedish_and_asks_nobody_else(form: AdminForm) -> None:
    """In a browser set to another language too; the interface is the site's."""
    page = form.page
    assert page.evaluate("document.documentElement.lang").startswith("sv")
    expect(page.get_by_role("treeitem", name="Berättelser")).to_be_visible()
    expect(page.get_by_role("treeitem", name="Initiativ")).to_be_visible()
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy is not None
    assert "://" not in policy
