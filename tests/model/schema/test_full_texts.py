"""Reading a full text is noted, also by those who ask for what was made of it before."""

from __future__ import annotations

from functools import partial

from shk.content.packing import packed_value, short_digest
from shk.model.schema.full_texts import (
    TITLE,
    cached_property,
    memo,
    noted_texts,
    unnoted,
    unnoted_reads,
    unnoted_text,
)
from shk.model.schema.story import Story
from shk.model.schema.version import Section
from shk.model.schema.vocabulary import Audience
from shk.site.context import FEW
from tests.portfolios import small_context

STORY = Story.model_construct(
    id="a", path="stories/a.md", body="Long ago.", body_line=3, title="A", summary="Of old."
)
SECTION = Section(Audience.EASY, "Once.", 9, 7, STORY.path)


class Made:
    """Something that is made of a story's text."""

    count = 0

    @cached_property
    def words(self) -> int:
        """How many words there are; made once."""
        self.count += 1
        return len(STORY.body.split())


@memo(4)
def size_of(story: Story) -> int:
    """The length of a text."""
    return len(story.body)


def texts_of(make: object) -> set[str]:
    """The texts that are read while something is made."""
    with noted_texts() as texts:
        assert callable(make)
        make()
    return texts


def test_texts_and_titles_are_noted_apart_and_nothing_else_is() -> None:
    assert texts_of(lambda: (STORY.id, STORY.path, unnoted_text(STORY))) == set()
    assert texts_of(lambda: unnoted(STORY, "title")) == set()
    assert texts_of(lambda: STORY.body) == texts_of(lambda: STORY.body_line) == {STORY.path}
    assert texts_of(lambda: STORY.title) == texts_of(lambda: STORY.summary) == {STORY.path + TITLE}


def test_the_text_of_a_version_is_noted_and_whom_it_is_for_is_not() -> None:
    assert texts_of(lambda: SECTION.body) == texts_of(lambda: SECTION.line) == {STORY.path}
    assert texts_of(lambda: SECTION.audience) == set()


def test_who_takes_what_no_text_decides_notes_nothing() -> None:
    def read() -> None:
        with unnoted_reads():
            assert STORY.title
        assert STORY.body

    assert texts_of(read) == {STORY.path}


def test_an_order_by_title_is_noted_as_an_order_and_that_of_a_few_by_their_titles() -> None:
    context = small_context()
    mark, items = {context.order_mark}, tuple(context.portfolio.initiatives.values())
    assert texts_of(lambda: context.title_order) == mark
    assert texts_of(lambda: context.by_title(items * (FEW // len(items) + 1))) == mark
    assert texts_of(lambda: context.by_title(items[:2])) == {it.path + TITLE for it in items[:2]}
    assert texts_of(lambda: context.by_title(items[:1])) == set()


def test_what_was_made_before_is_noted_each_time() -> None:
    made = Made()
    assert [texts_of(lambda: made.words) for _ in range(3)] == [{STORY.path}] * 3
    assert made.count == 1
    assert [texts_of(partial(size_of, STORY)) for _ in range(3)] == [{STORY.path}] * 3


def test_notes_inside_notes_reach_those_outside() -> None:
    with noted_texts() as outside:
        assert texts_of(lambda: STORY.body) == {STORY.path}
    assert outside == {STORY.path}


def test_a_record_that_is_kept_whole_is_read() -> None:
    assert texts_of(lambda: packed_value([STORY])) == {STORY.path, STORY.path + TITLE}
    assert STORY.path in texts_of(lambda: packed_value([SECTION]))


def test_a_short_digest_is_of_all_that_is_not_noted() -> None:
    changed = {"body": "Yesterday.", "body_line": 4, "title": "B", "summary": "Of late."}
    assert short_digest([STORY]) == short_digest([STORY.model_copy(update=changed)])
    assert short_digest([STORY]) != short_digest([STORY.model_copy(update={"draft": True})])
    moved = Section(Audience.EASY, "Twice.", 10, 8, STORY.path)
    assert short_digest([SECTION]) == short_digest([moved])
    other = Section(Audience.ENGLISH, "Once.", 9, 7, STORY.path)
    assert short_digest([SECTION]) != short_digest([other])
