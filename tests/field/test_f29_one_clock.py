"""F29: one time zone for the clock and SOURCE_DATE_EPOCH, and the build tells its day."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from shk.build.clock import OF_CLOCK, OF_EPOCH, day_now, zone_of
from shk.cli.exit_code import ExitCode
from shk.i18n.messages import load_messages
from tests.field.cli_cases import foreign_lines, portfolio, shk

if TYPE_CHECKING:
    from pathlib import Path

LATE = int(datetime(2026, 11, 30, 23, 30, tzinfo=UTC).timestamp())
"""Half past midnight on 1 December in Stockholm."""
SUMMER = int(datetime(2026, 6, 30, 22, 30, tzinfo=UTC).timestamp())
"""Half past midnight on 1 July in Stockholm, and 30 June in London still."""


@pytest.mark.parametrize(
    ("language", "zone", "seconds", "day"),
    [
        ("sv", None, LATE, "2026-12-01"),
        ("en", None, LATE, "2026-11-30"),
        ("sv", None, SUMMER, "2026-07-01"),
        ("en", None, SUMMER, "2026-06-30"),
        ("sv", "UTC", LATE, "2026-11-30"),
        ("en", "Pacific/Auckland", LATE, "2026-12-01"),
        ("fi", None, LATE, "2026-12-01"),
        ("de", None, LATE, "2026-11-30"),
    ],
)
@pytest.mark.parametrize("machine", ["UTC", "America/New_York", "Europe/Stockholm"])
def test_a_moment_is_read_in_the_zone_of_the_portfolio(
    monkeypatch: pytest.MonkeyPatch,
    machine: str,
    language: str,
    zone: str | None,
    seconds: int,
    day: str,
) -> None:
    monkeypatch.setenv("TZ", machine)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(seconds))
    result = day_now(zone_of(language, zone))
    assert (result.day.isoformat(), result.why) == (day, OF_EPOCH)


def test_the_clock_is_read_in_the_same_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Late(datetime):
        """A clock that has stopped at half past midnight in Stockholm."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # it stands still
            assert tz is UTC
            return datetime.fromtimestamp(LATE, tz=UTC)

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr("shk.build.clock.datetime", Late)
    result = day_now(zone_of("sv"))
    assert (result.day.isoformat(), result.why) == ("2026-12-01", OF_CLOCK)


@pytest.mark.parametrize(
    ("change", "variables", "words", "text"),
    [
        ({}, {"SOURCE_DATE_EPOCH": str(LATE)}, (), "Byggs för 1 december 2026, dagen i SOURCE"),
        ({}, {}, ("--today", "2025-06-01"), "Byggs för 1 juni 2025, dagen som angavs"),
        ({}, {"SOURCE_DATE_EPOCH": str(LATE)}, ("--today", "2025-06-01"), "Byggs för 1 juni 2025"),
        (
            {"language: sv": "language: sv\n      today: '2025-06-02'"},
            {"SOURCE_DATE_EPOCH": str(LATE)},
            (),
            "Byggs för 2 juni 2025, som mkdocs.yml anger",
        ),
        (
            {"language: sv": "language: sv\n      timezone: UTC"},
            {"SOURCE_DATE_EPOCH": str(LATE)},
            (),
            "Byggs för 30 november 2026",
        ),
    ],
)
def test_a_build_tells_which_day_it_took_and_why(
    tmp_path: Path,
    change: dict[str, str],
    variables: dict[str, str],
    words: tuple[str, ...],
    text: str,
) -> None:
    project = portfolio(tmp_path, "sv", change)
    (project / "stories" / "koket-oppnar.md").write_text("no story", encoding="utf-8")
    result = shk(project, "build", *words, **variables)
    assert result.exit_code == ExitCode.CONTENT
    assert text in result.stderr
    assert foreign_lines(result.stderr, "sv", (str(tmp_path), "no story")) == []


def test_due_asks_in_the_zone_of_the_portfolio(tmp_path: Path) -> None:
    file = tmp_path / "next-build.json"
    file.write_text('{"next_build": "2026-12-01"}', encoding="utf-8")
    swedish = shk(portfolio(tmp_path / "sv", "sv"), "due", str(file), SOURCE_DATE_EPOCH=str(LATE))
    english = shk(portfolio(tmp_path / "en", "en"), "due", str(file), SOURCE_DATE_EPOCH=str(LATE))
    assert swedish.exit_code == ExitCode.DONE
    assert english.exit_code == ExitCode.NOTHING_DUE


def test_a_sentence_tells_the_zone() -> None:
    text = day_now(zone_of("sv")).text(load_messages("en"))
    assert text.endswith("in Europe/Stockholm.")
