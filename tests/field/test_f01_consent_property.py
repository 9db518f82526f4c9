"""Nothing of an ended consent is in any output, wherever its box stands and whatever is near it.

150 texts in ``make test``. All 2,000 with ``SHK_EXAMPLES=2000``.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings

from tests.field.consents import (
    FORBIDDEN,
    as_read,
    leaks_of,
    outputs_of,
    problems_of,
    written_boxes,
)

if TYPE_CHECKING:
    import pytest

    from tests.field.consents import Written

EXAMPLES = int(os.environ.get("SHK_EXAMPLES", "150"))
MANY = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
PATHS = {True: "stories/a.md", False: "docs/a.md"}


@MANY
@given(written=written_boxes())
def test_a_box_is_read_or_reported(written: Written) -> None:
    text = as_read(written, PATHS[written.about])
    findings = problems_of(text)
    if findings.count:
        lines = text.body.count("\n") + 1
        assert all(1 <= problem.location.line <= lines for problem in findings.problems)
        return
    for name, output in outputs_of(text):
        assert [item for item in FORBIDDEN if item in output] == [], name
    assert leaks_of(text) == []


@MANY
@given(written=written_boxes())
def test_the_last_net_needs_no_reading(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reading off every box is text; whatever line of consent that shows is found."""
    with monkeypatch.context() as off:
        off.setattr("shk.build.render_directives.text_blocks", lambda *_: ())
        off.setattr("shk.features.open_data.markdown.without_placed", lambda text, _: text)
        text = as_read(written, PATHS[written.about])
        shown = "\n".join(output for _, output in outputs_of(text))
        assume(any(item in shown for item in FORBIDDEN))  # a table cell too many is not shown
        assert leaks_of(text)
