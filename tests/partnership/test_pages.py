"""How the partnership works: pages are read off the records, and say what is only proposed."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from pydantic import Field

from shk.features.partnership import pages
from shk.features.partnership.entries import Entry, entry
from shk.features.partnership.pages import PAGES, partnership_view
from shk.model.portfolio.publication import public_portfolio
from shk.model.schema.record import Kind
from shk.model.schema.reference import DataRecord
from shk.model.schema.when import Moment
from tests.portfolios import small_context, small_portfolio


def entries(kind: Kind, language: str = "en") -> dict[str, Entry]:
    """The entries of a page by their ids."""
    view = partnership_view(small_context(language), kind)
    return {item.id: item for group in view.groups for item in group.entries}


def facts(item: Entry) -> dict[str, list[str]]:
    """The facts of an entry by their labels."""
    return {fact.label: [link.title for link in fact.values] for fact in item.facts}


def test_each_kind_has_a_page_and_one_leads_to_them() -> None:
    assert [page.url for page in pages(small_context())] == [
        "the-partnership/",
        "agreement/",
        "organisation/",
        "board/",
        "how-initiatives-are-chosen/",
        "handbook/",
        "learning/",
        "development-programme/",
        "research/",
    ]


def test_a_portfolio_that_tells_nothing_of_it_has_no_page() -> None:
    bare = replace(small_portfolio(), registers=MappingProxyType({}))
    assert list(pages(small_context(portfolio=bare))) == []


def test_an_agreement_is_a_proposal_with_its_last_known_state() -> None:
    pact = entries(Kind.AGREEMENT)["pact"]
    assert facts(pact) == {
        "Status": ["Proposed"],
        "Last known": ["2025"],
        "Period": ["2026–2027"],
        "Parties": ["Town", "College"],
    }
    assert [part.title for part in pact.parts] == [
        "Conditions",
        "Contributions",
        "Clauses",
        "Signatories",
        "History",
    ]


def test_contributions_are_the_rows_of_the_economy() -> None:
    pact = entries(Kind.AGREEMENT)["pact"]
    (amounts,) = (part.amounts for part in pact.parts if part.amounts)
    assert amounts.times == ("2026", "2027")
    assert [(row.name, row.sum) for row in amounts.rows] == [("Town", "1,050")]


def test_clauses_have_number_and_title_signatories_a_table() -> None:
    parts = {part.title: part for part in entries(Kind.AGREEMENT)["pact"].parts}
    assert [(point.title, point.text) for point in parts["Clauses"].points] == [
        ("§ 1 Parties", "The town and the college."),
        ("§ 2 Money", "The town pays."),
    ]
    assert parts["Signatories"].columns == ("Name", "Role", "Party")
    assert [[link.title for cell in row for link in cell] for row in parts["Signatories"].rows] == [
        ["Kim Lind", "Mayor", "Town"],
        ["Rector", "College"],
    ]
    (began,) = parts["History"].points
    assert (began.title, began.facts[0].values[0].uri) == ("2020", "documents/report-2024/")


def test_bodies_stand_under_their_levels_in_the_order_of_the_levels() -> None:
    view = partnership_view(small_context(), Kind.BODY)
    assert [(group.id, group.title, group.text) for group in view.groups] == [
        ("level-above", "Strategy", "Points the way."),
        ("level-below", "Work", ""),
    ]


def test_columns_are_there_only_for_what_somebody_is_reported_to_have() -> None:
    (members,) = (part for part in entries(Kind.BODY)["board"].parts if part.rows)
    assert members.columns == ("Name", "Role", "Party", "From", "Last known", "Source")


def test_decisions_stand_by_meeting_the_latest_first() -> None:
    view = partnership_view(small_context(), Kind.DECISION)
    assert [(group.title, [it.name for it in group.entries]) for group in view.groups] == [
        ("5 November 2024", ["A well"]),
        ("7 November 2023", ["The plan"]),
    ]


def test_money_is_that_of_the_economy_or_what_was_applied_for() -> None:
    result = entries(Kind.RESEARCH_PROJECT)
    assert facts(result["reeds"])["Amount"] == ["about 1,000\u00a0SEK"]
    assert facts(result["sea"])["Applied for"] == ["about 2,500\u00a0SEK"]
    assert facts(result["sea"])["Status"] == ["Applied for, outcome not known"]
    assert facts(entries(Kind.RESEARCH_PROJECT, "sv")["sea"])["Sökt belopp"] == [
        "cirka 2\u00a0500\u00a0kr"
    ]


def test_twins_that_initiatives_name_stand_with_those_of_the_data_file() -> None:
    view = partnership_view(small_context(), Kind.LEARNING)
    twins = next(group for group in view.groups if group.id == "form-twin")
    assert [item.name for item in twins.entries] == [
        "Pairs",
        "Plots on the hill – Plots on the quay",
    ]
    assert twins.entries[1].text == "The same question by the sea."


def test_what_concerns_no_step_comes_first_without_a_heading() -> None:
    view = partnership_view(small_context(), Kind.PROCEDURE)
    assert [group.title for group in view.groups] == ["", "Plans"]
    (part,) = view.groups[1].entries[0].parts
    assert [(point.title, point.text) for point in part.points] == [
        ("Ask", ""),
        ("Dig", "Not too deep."),
    ]
    assert [fact.values[0].title for fact in part.points[0].facts] == ["The crew"]


def test_an_initiative_that_is_hidden_is_named_nowhere() -> None:
    full = small_portfolio()
    hidden = full.initiatives["hill-plots"].model_copy(update={"draft": True})
    initiatives = MappingProxyType({**full.initiatives, "hill-plots": hidden})
    context = small_context()
    public = public_portfolio(replace(full, initiatives=initiatives), context.today)
    shown = small_context(portfolio=public)
    for kind in PAGES:
        reported = repr(partnership_view(shown, kind))
        assert "hill-plots/" not in reported, kind


def test_a_field_that_is_new_is_shown_without_a_line_of_code() -> None:
    class Pond(DataRecord):
        dug: Moment = Field(title="Dug")

    item = entry(small_context(), Pond(id="pond", name="The pond", dug="2024-05-02"))
    assert facts(item) == {"Dug": ["2\u00a0May\u00a02024"]}
