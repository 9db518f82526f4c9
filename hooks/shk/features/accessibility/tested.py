"""What the tests of a finished site hold, in the words of the accessibility statement.

A test that is marked ``@pytest.mark.statement("…")`` is named here by the same sentence;
``tests/accessibility`` reads the marks off the test suite and holds the two together.
"""

from __future__ import annotations

from shk.i18n.messages import N_

TESTED = (
    N_(
        "Every kind of page is checked by axe with every rule for WCAG 2.2, A and AA, at three"
        " widths, in light and dark colours, and with all panels open."
    ),
    N_("Every page is checked by the Nu HTML Checker and html-validate."),
    N_("No page is wider than a window of 320 pixels."),
    N_("Everything can be reached with the keyboard, in order, with the focus visible."),
    N_("What lies over the page closes when the focus leaves it."),
    N_("The largest map and the timeline have few stops for the Tab key."),
    N_("Wider spacing of letters, words and lines cuts nothing off."),
    N_("In colours that a reader has forced it is seen which page is open."),
    N_("Nothing moves for a reader who has asked for less motion."),
    N_("The contrast of every pair of colours is reckoned from the style sheets."),
)  # fmt: skip
"""Each a sentence; the rules of a site are the same whoever it is of."""
