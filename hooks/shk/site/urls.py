"""The public address of everything; the only place where addresses are made.

An address is relative to the site's root, without a leading slash and with a
trailing one: ``initiativ/maltider/``. The root itself is the empty text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.i18n.messages import PN_
from shk.model.schema.envelope import DATA_VERSION
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.i18n.messages import Messages
    from shk.model.schema.vocabulary import Audience


MAP = PN_("address", "portfolio")
DIMENSIONS = PN_("address", "dimensions")
OUTLINES = PN_("address", "places-map")
TIMELINE = PN_("address", "timeline")


YEAR_PARTS = (
    PN_("address", "spring"),
    PN_("address", "summer"),
    PN_("address", "autumn"),
    PN_("address", "winter"),
    PN_("address", "earlier"),
    PN_("address", "some-time"),
)
"""Parts of a year that have a name instead of a number; a test holds them to the timeline's."""


SEARCH = PN_("address", "search")
CALENDAR = PN_("address", "calendar")
STRANDS = PN_("address", "strands")
PHASES = PN_("address", "phases")


FEEDS = (
    PN_("address", "feed.atom"),
    PN_("address", "feed.rss"),
    PN_("address", "feed.json"),
)
"""Names of a feed's files, in the order of ``views.feeds.FORMS``."""


FOLLOW = PN_("address", "follow")
FOLLOW_UP = PN_("address", "follow-up")
PARTNERSHIP = PN_("address", "the-partnership")
CHANGES = PN_("address", "changes")


IN_FIGURES = PN_("address", "in-figures")


SELECTED = {
    "focus-area": KIND_INFO[Kind.FOCUS_AREA].segment,
    "goal": KIND_INFO[Kind.GOAL].segment,
    "party": KIND_INFO[Kind.PARTY].segment,
    "place": KIND_INFO[Kind.PLACE].segment,
    "initiative": KIND_INFO[Kind.INITIATIVE].segment,
    "document": KIND_INFO[Kind.DOCUMENT].segment,
    "year": PN_("address", "years"),
    "evidence": PN_("address", "how-we-know"),
    "level": PN_("address", "levels"),
    "dimension": DIMENSIONS,
}
"""The facets by which effects are listed, each with the part of its page's address."""


YEARS = PN_("address", "years")
COMPARED = PN_("address", "compared")
REPORT = PN_("address", "report.pdf")
HELP = PN_("address", "help")
ACCESSIBILITY = PN_("address", "accessibility")
STORY_FORM = PN_("address", "send-a-story")
STORY_FORM_FILE = PN_("address", "story-form.md")


CODES_PAGE = PN_("address", "problem-codes")


FIELDS_PAGE = PN_("address", "fields")
STYLE = PN_("address", "style")
HEALTH = PN_("address", "state-of-the-portfolio")
DATA = PN_("address", "data")
PAGE = PN_("address", "page")
"""Between the address of a list and the number of one of its pages."""


FRAMED = PN_("address", "card")


VALUES = (
    PN_("address", "practice"),
    PN_("address", "research"),
    PN_("address", "education"),
    PN_("address", "exploring"),
    PN_("address", "concept"),
    PN_("address", "pilot"),
    PN_("address", "implementation"),
    PN_("address", "closed"),
)
"""Values of the vocabulary that have a page; a test holds them to the vocabulary."""


DATA_FILES = f"data/v{DATA_VERSION}/"
"""The folder of open data: one for all languages, for ever."""


CATALOGUE_FORMS = {"rdf": "xml", "ttl": "turtle"}
"""Endings of the catalogue's files, with what rdflib calls the form.

Not ``pretty-xml`` and ``json-ld``, whose order differs from one run to the next.
"""


TWIN = "index.md"
"""What is added to the address of a page for its Markdown twin."""
BUILD_STAMP = "build.json"
"""The file that says which commit the site was built from."""
NEXT_BUILD = "next-build.json"
"""The file that says when the site is to be built again."""


CONTEXT = "address"
"""gettext context of address parts, so that a word may differ from the one in a heading."""


def change_anchor(*values: str) -> str:
    """The id of the heading over effects that have some values; an id begins with a letter."""
    joined = "--".join(values)
    return joined if joined[:1].isalpha() else f"y{joined}"


@dataclass(frozen=True)
class Addresses:
    """Makes addresses in one language."""

    messages: Messages
    """The language the address parts are taken from."""
    prefix: str = ""
    """The folder all of them lie in, such as ``en/``; empty for the site's own language."""
    on_pages: Mapping[str, int] = field(
        default_factory=lambda: MappingProxyType({}), hash=False, compare=False
    )
    """The number of the page of their list for activities that are not on the first one, by id."""

    def _part(self, source: str) -> str:
        """A part of an address below its first."""
        return self.messages.text(source, CONTEXT)

    def _first(self, source: str) -> str:
        """The first part of an address, in the language's folder."""
        return self.prefix + self._part(source)

    def index_of(self, kind: Kind) -> str:
        """The list of all records of a kind."""
        return f"{self._first(KIND_INFO[kind].segment)}/"

    def list_under(self, uri: str, kind: Kind) -> str:
        """What the pages of a list of a kind begin with that belongs to another page."""
        return f"{uri}{self._part(KIND_INFO[kind].segment)}/"

    def list_page(self, uri: str, number: int) -> str:
        """A page of a list, by the address of the list and its number."""
        return f"{uri}{self._part(PAGE)}/{number}/"

    def of(self, kind: Kind, record_id: str) -> str:
        """The page of a record, or its place on the list of its kind."""
        uri = self.index_of(kind)
        if kind is Kind.ACTIVITY and (number := self.on_pages.get(record_id)):
            uri = self.list_page(uri, number)
        return uri + (KIND_INFO[kind].anchor or "{}/").format(record_id)

    def version(self, kind: Kind, record_id: str, audience: Audience) -> str:
        """A version of a record's page for an audience; one in another language has its own part.

        Args:
            kind: initiative or story.
            record_id: its id.
            audience: one in the language of these addresses.
        """
        part = f"{self._part(audience.address)}/" if audience.address else ""
        return self.of(kind, record_id) + part

    @property
    def start(self) -> str:
        """The start page."""
        return self.prefix

    @property
    def accessibility(self) -> str:
        """The accessibility statement."""
        return f"{self._first(ACCESSIBILITY)}/"

    @property
    def story_form(self) -> str:
        """The form for those who send a story."""
        return f"{self._first(STORY_FORM)}/"

    @property
    def story_form_file(self) -> str:
        """The same form as Markdown; a file."""
        return f"{self.story_form}{self._part(STORY_FORM_FILE)}"

    @property
    def follow_up(self) -> str:
        """The page that leads to all follow-up."""
        return f"{self._first(FOLLOW_UP)}/"

    def follow_up_of(self, year: int) -> str:
        """The follow-up of a year."""
        return f"{self.follow_up}{year}/"

    @property
    def changes(self) -> str:
        """The list of all effects."""
        return f"{self._first(CHANGES)}/"

    @property
    def changes_in_figures(self) -> str:
        """How many effects there are of each sort, for each record."""
        return f"{self.changes}{self._part(IN_FIGURES)}/"

    def changes_by(self, facet: str) -> str:
        """The effects under each value of a facet."""
        return f"{self.changes}{self._part(SELECTED[facet])}/"

    def changes_of(self, facet: str, *values: str) -> str:
        """The effects that have a value of a facet, and of further ones that narrow it."""
        return f"{self.changes_by(facet)}#{change_anchor(*values)}"

    @property
    def years(self) -> str:
        """The years that have a page."""
        return f"{self._first(YEARS)}/"

    def year(self, year: int) -> str:
        """A year in short."""
        return f"{self.years}{year}/"

    @property
    def years_compared(self) -> str:
        """Each year beside the one before it."""
        return f"{self.years}{self._part(COMPARED)}/"

    def year_report(self, year: int) -> str:
        """The report of a year to print and to file; a file."""
        return f"{self.year(year)}{self._part(REPORT)}"

    @property
    def partnership(self) -> str:
        """The page that leads to all that says how the partnership works."""
        return f"{self._first(PARTNERSHIP)}/"

    @property
    def map(self) -> str:
        """The portfolio map."""
        return f"{self._first(MAP)}/"

    def map_of(self, focus_area_id: str) -> str:
        """The portfolio map of a focus area."""
        return f"{self.map}{focus_area_id}/"

    def map_of_goal(self, goal_id: str) -> str:
        """The portfolio map of a societal goal."""
        return f"{self.map}{self._part(KIND_INFO[Kind.GOAL].segment)}/{goal_id}/"

    def map_of_year(self, year: int) -> str:
        """The portfolio map as it was in a year."""
        return f"{self.map}{year}/"

    @property
    def dimensions(self) -> str:
        """The table of initiatives and the system dimensions they have effects in."""
        return f"{self.map}{self._part(DIMENSIONS)}/"

    @property
    def boundaries(self) -> str:
        """The places of the portfolio, drawn in the outlines of municipalities."""
        return f"{self.map}{self._part(OUTLINES)}/"

    @property
    def timeline(self) -> str:
        """The timeline over all years."""
        return f"{self._first(TIMELINE)}/"

    def timeline_of(self, year: int) -> str:
        """The timeline of a year."""
        return f"{self.timeline}{year}/"

    def timeline_part(self, year: int, part: str) -> str:
        """A part of a year on the timeline, by the id of its heading."""
        return f"{self.timeline_of(year)}{self._part(part.removeprefix('when-'))}/"

    def timeline_entry(self, year: int, anchor: str) -> str:
        """The place of an entry of the timeline, by its id there."""
        return f"{self.timeline_of(year)}#{anchor}"

    def timeline_under(self, kind: Kind, record_id: str) -> str:
        """The timeline of a record, under its own page, so that no two can have the same."""
        return f"{self.of(kind, record_id)}{self._part(TIMELINE)}/"

    def embeds(self, uri: str) -> str:
        """The part of a page that is made to stand in a frame on another site, by its address."""
        return f"{uri}{self._part(FRAMED)}/"

    @property
    def calendar(self) -> str:
        """The calendar file of all activities; a file, as the two below."""
        return f"{self._first(CALENDAR)}/{self._part(KIND_INFO[Kind.ACTIVITY].segment)}.ics"

    def calendar_of(self, kind: Kind, record_id: str) -> str:
        """The calendar file of what belongs to a record."""
        return f"{self._first(CALENDAR)}/{self._part(KIND_INFO[kind].segment)}/{record_id}.ics"

    def calendar_entry(self, anchor: str) -> str:
        """The calendar file of one entry of the timeline, by its id there."""
        return f"{self._first(CALENDAR)}/{anchor}.ics"

    def strand(self, value: str) -> str:
        """The initiatives of a strand."""
        return f"{self._first(STRANDS)}/{self._part(value)}/"

    def phase(self, value: str) -> str:
        """The initiatives in a phase."""
        return f"{self._first(PHASES)}/{self._part(value)}/"

    @property
    def search(self) -> str:
        """The search page."""
        return f"{self._first(SEARCH)}/"

    @property
    def feeds(self) -> tuple[str, ...]:
        """The feed of all stories in each form; files, so without a trailing slash."""
        return self._feeds_under(self.index_of(Kind.STORY))

    def feeds_of(self, kind: Kind, record_id: str) -> tuple[str, ...]:
        """The feed of the stories of a record in each form, under the record's page."""
        return self._feeds_under(self.of(kind, record_id))

    def _feeds_under(self, uri: str) -> tuple[str, ...]:
        """The files of a feed in a folder."""
        return tuple(f"{uri}{self._part(feed)}" for feed in FEEDS)

    @property
    def follow(self) -> str:
        """The page about all feeds and calendars."""
        return f"{self._first(FOLLOW)}/"

    @property
    def problem_codes(self) -> str:
        """The reference of problem codes."""
        return f"{self._first(HELP)}/{self._part(CODES_PAGE)}/"

    @property
    def fields(self) -> str:
        """The reference of fields."""
        return f"{self._first(HELP)}/{self._part(FIELDS_PAGE)}/"

    @property
    def style(self) -> str:
        """Every component in its states; in previews only."""
        return f"{self._first(STYLE)}/"

    @property
    def report(self) -> str:
        """The state of the portfolio; in previews only."""
        return f"{self._first(HEALTH)}/"

    @property
    def data(self) -> str:
        """The page of open data."""
        return f"{self._first(DATA)}/"

    def data_file(self, name: str) -> str:
        """A file of open data, which is the same in every language."""
        return f"{DATA_FILES}{name}"

    def catalogue(self, ending: str) -> str:
        """The catalogue of open data, beside its versions, since it describes all of them."""
        return f"data/dcat.{ending}"
