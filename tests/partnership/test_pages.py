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
from shk.model.schema.reference import Listed
from shk.model.schema.when import Moment
from tests.portfolios import small_context, small_portfolio


def entries(kind: Kind, language: str = "en") -> dict[str, Entry]:
    """The entries of a page by their ids."""
    view = partnership_view(small_context(language), kind)
    return {one.id: one for group in view.groups for one in group.entries}


def facts(one: Entry) -> dict[str, list[str]]:
    """The facts of an entry by their labels."""
    return {fact.label: [link.title for link in fact.values] for fact in one.facts}


def test_each_kind_has_a_page_and_one_leads_to_them() -> None:
    assert [one.url for one in pages(small_context())] == [
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
    assert [one.title for one in pact.parts] == [
        "Conditions",
        "Contributions",
        "Clauses",
        "Signatories",
        "History",
    ]


def test_contributions_are_the_rows_of_the_economy() -> None:
    pact = entries(Kind.AGREEMENT)["pact"]
    (amounts,) = (one.amounts for one in pact.parts if one.amounts)
    assert amounts.times == ("2026", "2027")
    assert [(one.name, one.sum) for one in amounts.rows] == [("Town", "1,050")]


def test_clauses_have_number_and_title_signatories_a_table() -> None:
    parts = {one.title: one for one in entries(Kind.AGREEMENT)["pact"].parts}
    assert [(one.title, one.text) for one in parts["Clauses"].points] == [
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
    assert [(one.id, one.title, one.text) for one in view.groups] == [
        ("level-above", "Strategy", "Points the way."),
        ("level-below", "Work", ""),
    ]


def test_columns_are_there_only_for_what_somebody_is_told_to_have() -> None:
    (members,) = (one for one in entries(Kind.BODY)["board"].parts if one.rows)
    assert members.columns == ("Name", "Role", "Party", "From", "Last known", "Source")


def test_decisions_stand_by_meeting_the_latest_first() -> None:
    view = partnership_view(small_context(), Kind.DECISION)
    assert [(one.title, [it.name for it in one.entries]) for one in view.groups] == [
        ("5 November 2024", ["A well"]),
        ("7 November 2023", ["The plan"]),
    ]


def test_money_is_that_of_the_economy_or_what_was_applied_for() -> None:
    found = entries(Kind.RESEARCH_PROJECT)
    assert facts(found["reeds"])["Amount"] == ["about 1,000\u00a0SEK"]
    assert facts(found["sea"])["Applied for"] == ["about 2,500\u00a0SEK"]
    assert facts(found["sea"])["Status"] == ["Applied for, outcome not known"]
    assert facts(entries(Kind.RESEARCH_PROJECT, "sv")["sea"])["Sökt belopp"] == [
        "cirka 2\u00a0500\u00a0kr"
    ]


def test_twins_that_initiatives_name_stand_with_those_of_the_data_file() -> None:
    view = partnership_view(small_context(), Kind.LEARNING)
    twins = next(one for one in view.groups if one.id == "form-twin")
    assert [one.name for one in twins.entries] == ["Pairs", "Plots on the hill – Plots on the quay"]
    assert twins.entries[1].text == "The same question by the sea."


def test_what_concerns_no_step_comes_first_without_a_heading() -> None:
    view = partnership_view(small_context(), Kind.PROCEDURE)
    assert [one.title for one in view.groups] == ["", "Plans"]
    (part,) = view.groups[1].entries[0].parts
    assert [(one.title, one.text) for one in part.points] == [("Ask", ""), ("Dig", "Not too deep.")]
    assert [one.values[0].title for one in part.points[0].facts] == ["The crew"]


def test_an_initiative_that_is_hidden_is_named_nowhere() -> None:
    whole = small_portfolio()
    hidden = whole.initiatives["hill-plots"].model_copy(update={"draft": True})
    initiatives = MappingProxyType({**whole.initiatives, "hill-plots": hidden})
    context = small_context()
    public = public_portfolio(replace(whole, initiatives=initiatives), context.today)
    shown = small_context(portfolio=public)
    for kind in PAGES:
        told = repr(partnership_view(shown, kind))
        assert "hill-plots/" not in told, kind


def test_a_field_that_is_new_is_shown_without_a_line_of_code() -> None:
    class Pond(Listed):
        dug: Moment = Field(title="Dug")

    one = entry(small_context(), Pond(id="pond", name="The pond", dug="2024-05-02"))
    assert facts(one) == {"Dug": ["2\u00a0May\u00a02024"]}
