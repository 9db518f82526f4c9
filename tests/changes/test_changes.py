"""The list of all effects and their figures: every effect once, every number with its list."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.changes import pages
from shk.features.changes.figures import figures_view
from shk.features.changes.list import changes_view
from shk.model.schema.effect import Effect
from shk.model.schema.record import Kind
from shk.site.changes import record_tally
from tests.portfolios import EFFECTS, small_context, small_portfolio

if TYPE_CHECKING:
    from typing import Any

    from shk.site.context import Context


def context_with(changes: dict[str, Any], place: int = 1) -> Context:
    """The small portfolio with other words in one of the effects of its first initiative."""
    base = small_portfolio()
    initiative = base.initiatives["hill-plots"]
    effects = list(initiative.effects)
    effects[place] = Effect.model_validate(EFFECTS[place] | changes)
    made = initiative.model_copy(update={"effects": tuple(effects)})
    mapping_proxy_type = MappingProxyType({**base.initiatives, "hill-plots": made})
    return small_context(portfolio=replace(base, initiatives=mapping_proxy_type))


def test_effects_stand_by_step_and_what_did_not_work_before_what_was_only_done() -> None:
    view = changes_view(small_context())
    assert [(group.id, len(group.changes)) for group in view.groups] == [
        ("impact", 0),
        ("outcome", 1),
        ("not-as-hoped", 1),
        ("output", 1),
    ]
    assert view.groups[0].empty == "No lasting change in society has been shown yet."


def test_an_effect_says_what_for_whom_where_when_and_how_it_is_known() -> None:
    (item,) = changes_view(small_context()).groups[1].changes
    assert item.text == "Neighbours share tools."
    assert item.owner.uri == "initiatives/hill-plots/#effect-2"
    assert item.for_whom == "Neighbours on the hill"
    assert [link.title for link in item.places] == ["Hill"]
    assert item.when == "2024"
    assert item.stage == "Reported by those involved"
    assert item.source.title == "Report 2024"


def test_the_chain_is_read_from_both_ends() -> None:
    groups = {group.id: group for group in changes_view(small_context()).groups}
    (came_of,) = groups["outcome"].changes[0].came_of
    (led_to,) = groups["output"].changes[0].led_to
    assert (came_of.title, came_of.uri) == (
        "Forty plots were dug.",
        "changes/#hill-plots--plots-dug",
    )
    assert (led_to.title, led_to.uri) == ("Neighbours share tools.", "changes/#hill-plots--2")


def test_the_list_says_how_much_is_known_of_it_as_a_whole() -> None:
    statements = changes_view(small_context()).statements
    assert [(statement.text, statement.uri) for statement in statements] == [
        ("1 of 5 initiatives report that something changed.", "changes/in-figures/#initiative"),
        ("No lasting change in society has been shown yet.", ""),
        ("1 effect did not turn out as hoped.", "#not-as-hoped"),
        (
            "2 of 3 effects are known only from those who took part.",
            "changes/how-we-know/#told",
        ),
    ]


def test_a_lasting_change_is_counted_and_led_to() -> None:
    statements = changes_view(context_with({"kind": "impact"})).statements
    assert (statements[1].text, statements[1].uri) == (
        "1 lasting change in society is reported.",
        "#impact",
    )


def test_an_effect_is_about_the_time_of_its_document_unless_it_says_otherwise() -> None:
    (item,) = changes_view(context_with({"when": "2022/2023"})).groups[1].changes
    assert item.when == "2022–2023"
    years = next(table for table in figures_view(context_with({"when": "2022/2023"})).tables[-1:])
    assert [(row.link.title, row.total.count) for row in years.rows] == [
        ("2024", 2),
        ("2023", 1),
        ("2022", 1),
    ]


def test_every_record_with_effects_has_a_row_whose_numbers_lead_to_the_list() -> None:
    tables = {table.id: table for table in figures_view(small_context()).tables}
    (row,) = tables["goal"].rows
    assert (row.link.title, row.total.count) == ("Growing", 3)
    assert [(count.sort, count.count, count.uri) for count in row.counts] == [
        ("impact", 0, ""),
        ("outcome", 1, "changes/goals/#growing--outcome"),
        ("output", 1, "changes/goals/#growing--output"),
        ("not-as-hoped", 1, "changes/goals/#growing--not-as-hoped"),
    ]
    assert {item.title for item in tables["initiative"].none} == {
        "Plots on the quay",
        "Sea choir",
        "Soil study",
        "Tool library",
    }


def test_levels_and_dimensions_are_sorted_by_how_much_is_known() -> None:
    view = figures_view(context_with({"level": "individual", "dimension": "built_environment"}))
    assert [(item.level, item.dimension, item.total.count) for item in view.matrix] == [
        ("Individual", "Built environment", 2),
        ("System", "Services and processes", 1),
    ]
    unknown = dict(view.unknown)
    assert len(unknown["Collaboration"]) == 7
    assert "Built environment" not in unknown["Individual"]


def test_how_sure_the_effects_are_is_reported_by_document() -> None:
    (row,) = figures_view(small_context()).sources
    assert (row.source.title, row.years, tuple(it.count for it in row.counts), row.total.count) == (
        "Report 2024",
        "2024",
        (2, 0, 0, 0, 1, 0),
        3,
    )


def test_a_record_has_the_same_counts_on_its_own_page() -> None:
    context = small_context()
    assert [item.count for item in record_tally(context, Kind.PLACE, "hill")] == [0, 1, 1, 1]
    assert record_tally(context, Kind.PLACE, "quay") == ()


def test_a_portfolio_without_effects_has_no_page_of_them() -> None:
    base = small_portfolio()
    bare = {
        key: initiative.model_copy(update={"effects": (), "cited_effects": ()})
        for key, initiative in base.initiatives.items()
    }
    stories = {
        key: story.model_copy(update={"effects": (), "cited_effects": ()})
        for key, story in base.stories.items()
    }
    empty = replace(base, initiatives=MappingProxyType(bare), stories=MappingProxyType(stories))
    assert list(pages(small_context(portfolio=empty))) == []
