"""The parts of a timeline's picture; geometry is in the picture's own unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.geometry.time_axis import TimeScale

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from shk.geometry.time_axis import Band
    from shk.model.portfolio.events import Event
    from shk.site.context import Context


@dataclass(frozen=True)
class Words:
    """A line of text in the picture."""

    x: float
    """Where it begins or ends."""
    y: float
    """Its baseline."""
    text: str
    """What it says."""
    anchor: str = "start"
    """Which of its ends stands at the place: start or end."""


@dataclass(frozen=True)
class Rule:
    """A light vertical line at the start of a year, quarter or month."""

    x: float
    """Where it is."""
    strong: bool
    """Whether it has a label."""


@dataclass(frozen=True)
class Outline:
    """The stretch in which something happened, when the day is not known."""

    x: float
    """Where it begins."""
    y: float
    """Its upper edge."""
    width: float
    """How wide it is."""
    height: float
    """How high it is."""


@dataclass(frozen=True)
class Mark:
    """Something that happened, as a sign with its words."""

    kind: str
    """milestone, story or activity; names the drawn sign."""
    x: float
    """The middle of the sign."""
    y: float
    """The middle of the sign."""
    uri: str
    """The entry in the list that describes it."""
    name: str
    """What it is called."""
    text: str
    """When it was and what sort of thing, and its name unless that is in another language."""
    label: tuple[Words, ...]
    """The lines that are written beside the sign; none if there is no room."""
    outline: Outline | None
    """The stretch of time, unless the day is known."""
    language: str = ""
    """The language of what happened, if it is another than the page's."""
    planned: bool = False
    """Whether it is not known to have taken place."""


@dataclass(frozen=True)
class Lane:
    """An initiative's row in the picture, or a row for what several share."""

    title: str
    """The whole title, for those who point at the label."""
    uri: str
    """The initiative's page; empty for a shared row."""
    label: tuple[Words, ...]
    """The title on a few lines."""
    bottom: float
    """Where the lane ends."""
    bands: tuple[Band, ...]
    """When the initiative goes on; none for a shared row."""
    marks: tuple[Mark, ...]
    """What happened."""
    language: str = ""
    """The language of the title, if it is another than the page's."""


@dataclass(frozen=True)
class LaneGroup:
    """The lanes of a focus area."""

    title: Words
    """The name of the focus area."""
    hue: str
    """Its hue, or empty for the whole partnership."""
    top: float
    """Where the group begins."""
    bottom: float
    """Where its heading ends and the lanes begin."""
    upper: float
    """Where its part of the picture begins."""
    height: float
    """How high its part of the picture is."""
    end: float
    """Where its part of the picture ends."""
    ticks: tuple[Words, ...]
    """Years or months above the lanes."""
    lanes: tuple[Lane, ...]
    """The lanes, those that began first on top."""
    language: str = ""
    """The language of its name, if it is another than the page's."""


@dataclass(frozen=True)
class Today:
    """Where the day of the build lies, or the last day that the sources cover."""

    x: float
    """Where it is."""
    label: Words
    """The word beside it."""


@dataclass(frozen=True)
class TimePicture:
    """A timeline drawn as lanes: a drawing for each focus area, all to the same measures."""

    title: str
    """What the picture shows, for those who do not see it."""
    width: float
    """How wide it is."""
    rules: tuple[Rule, ...]
    """Vertical lines for years, quarters or months."""
    groups: tuple[LaneGroup, ...]
    """Focus areas with their lanes."""
    today: Today | None
    """The day of the build, if it lies in the picture."""
    known: Today | None
    """The last day that the sources cover, if it lies in the picture and is not today."""
    planned: bool
    """Whether some mark is not known to have taken place."""
    goes_on: bool
    """Whether the sources report until today, so that a band may go on."""
    notes: tuple[str, ...]
    """What is left out for want of room, in whole sentences."""


WIDTH = 1160.0
"""Width of the picture; the others below are in the same unit."""


LABEL_WIDTH = 252.0
"""Room for a lane's label."""


PLOT_LEFT, PLOT_RIGHT = 272.0, 1152.0
"""Where time begins and ends."""


FACE = 13.4
"""Size with which the width of words is estimated.

They are set in 14 (12 px or more when the picture is 1000 px wide); the site's
face is a twentieth narrower than the one that widths are estimated from.
"""


LABEL = 15.0
"""Size of lane labels."""


LABEL_LINE = 19.0
"""From one line of a label to the next."""


ROW = 25.0
"""From one row of marks to the next in a lane, where each has one line of words."""


PAD = 7.0
"""Air above and below what stands in a lane."""


SIGN = 7.0
"""Half the width of a sign."""


LINE = 17.0
"""From one line of a mark's words to the next."""


OUTLINE = 20.0
"""Height of an outlined stretch with one line of words."""


LEAST_OUTLINE = 26.0
"""The least width an outlined stretch is drawn with."""


BAND = 9.0
"""Height of a period's band."""


@dataclass(frozen=True)
class Frame:
    """The stretch of time that is drawn, and how its marks lead to the list."""

    context: Context
    """The portfolio, the language and the day."""
    scale: TimeScale
    """Where each day lies."""
    crowd: int
    """How many marks of a lane may have words beside them; with more, none has."""
    uri_of: Callable[[Event], str]
    """The list entry about an event."""


def frame_of(
    context: Context, first: date, last: date, crowd: int, uri_of: Callable[[Event], str]
) -> Frame:
    """A frame for the days from first to last; see `Frame` for the rest."""
    return Frame(context, TimeScale(first, last, PLOT_LEFT, PLOT_RIGHT), crowd, uri_of)
