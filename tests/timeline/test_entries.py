"""Timeline entries in words."""

from __future__ import annotations

from dataclasses import replace

from shk.features.timeline.entries import LONG, entries_of_initiative
from shk.site.link import Link
from tests.portfolios import all_entries, small_context


def test_entries_say_when_what_and_whose() -> None:
    entries = {entry.id: entry for entry in all_entries(small_context())}
    milestone = entries["milestone-hill-plots--families-sow"]
    assert milestone.moment.text == "spring 2024"
    assert milestone.moment.machine == ""
    assert milestone.kind_label == "Milestone"
    assert milestone.title == "Families sow"
    assert milestone.text == "Forty families began."
    assert milestone.link is None
    assert milestone.initiatives == (Link("Plots on the hill", "initiatives/hill-plots/"),)
    assert milestone.hue == "warm"


def test_an_activity_is_called_what_it_was_and_says_where() -> None:
    entries = {entry.id: entry for entry in all_entries(small_context())}
    gate = entries["activity-open-gate"]
    assert gate.kind_label == "Event"
    assert gate.details == ("Hill", "120 took part")
    assert entries["activity-yearly-meeting"].hue == ""


def test_what_has_a_page_leads_there() -> None:
    entries = {entry.id: entry for entry in all_entries(small_context())}
    assert entries["story-well"].link == Link("A well for the hill", "stories/well/")
    start = entries["start-sea-choir"]
    assert start.link == Link("Sea choir", "initiatives/sea-choir/")
    assert start.initiatives == ()


def test_a_story_of_several_areas_has_no_hue() -> None:
    entries = {entry.id: entry for entry in all_entries(small_context())}
    assert entries["story-picnic"].hue == ""
    assert entries["story-well"].hue == "warm"


def test_an_initiative_does_not_name_itself() -> None:
    context = small_context()
    hill = context.portfolio.initiatives["hill-plots"]
    entries = {entry.id: entry for entry in entries_of_initiative(context, hill)}
    assert entries["start-hill-plots"].title == "The initiative begins"
    assert entries["start-hill-plots"].link is None
    assert entries["milestone-hill-plots--gates-open"].initiatives == ()
    assert [link.title for link in entries["story-picnic"].initiatives] == ["Plots on the quay"]
    assert "start-quay-plots" not in entries


def test_an_ended_initiative_says_so() -> None:
    context = small_context()
    study = context.portfolio.initiatives["soil-study"]
    assert entries_of_initiative(context, study)[-1].title == "The initiative ends"


def test_a_hidden_story_is_marked_in_a_preview() -> None:
    context = small_context()
    well = context.portfolio.stories["well"].model_copy(update={"draft": True})
    portfolio = type(context.portfolio)(
        **{
            **{
                name: getattr(context.portfolio, name)
                for name, part in context.portfolio.__dataclass_fields__.items()
                if part.init
            },
            "stories": {"well": well},
        }
    )
    preview = type(context)(portfolio, context.messages, context.today, preview=True)
    entries = {entry.id: entry for entry in all_entries(preview)}
    assert entries["story-well"].details == ("Draft",)


def test_a_long_text_is_parted_after_a_sentence() -> None:
    context = small_context()
    text = "They met at eight. " + "The walk along the quay was long. " * 8
    gate = context.portfolio.activities["open-gate"].model_copy(update={"text": text.strip()})
    changed = replace(context.portfolio, activities={"open-gate": gate})
    entries = {item.id: item for item in all_entries(small_context(portfolio=changed))}
    entry = entries["activity-open-gate"]
    assert entry.text.endswith("long.")
    assert len(entry.text) <= LONG
    assert f"{entry.text} {entry.more}" == text.strip()
    assert entries["story-well"].more == ""


def test_the_filter_reads_what_an_entry_has() -> None:
    entries = {entry.id: entry for entry in all_entries(small_context())}
    marks = {mark.name: mark.values for mark in entries["activity-quay-day"].marks}
    assert marks == {
        "kind": "activity",
        "focus-area": "harbour",
        "initiative": "quay-plots sea-choir",
        "party": "town college",
        "year": "2025",
    }
    assert [mark.name for mark in entries["activity-yearly-meeting"].marks] == ["kind", "year"]
