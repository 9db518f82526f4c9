"""Reading a full text is noted, also by those who ask for what was made of it before."""

from __future__ import annotations

from functools import partial

from shk.content.kept import packed_value, short_digest
from shk.model.schema.full_texts import cached_property, memo, noted_texts, unnoted_text
from shk.model.schema.story import Story

STORY = Story.model_construct(id="a", path="stories/a.md", body="Long ago.", title="A")


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


def test_only_the_full_text_is_noted() -> None:
    assert texts_of(lambda: (STORY.title, STORY.path, unnoted_text(STORY))) == set()
    assert texts_of(lambda: STORY.body) == {STORY.path}


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
    assert texts_of(lambda: packed_value([STORY])) == {STORY.path}


def test_a_short_digest_is_of_all_but_full_texts() -> None:
    other = STORY.model_copy(update={"body": "Yesterday."})
    assert short_digest([STORY]) == short_digest([other])
    titled = STORY.model_copy(update={"title": "B"})
    assert short_digest([STORY]) != short_digest([titled])
