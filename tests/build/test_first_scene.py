"""Where the first scene of a text ends."""

from __future__ import annotations

import pytest

from shk.build.first_scene import split_first_scene


@pytest.mark.parametrize(
    ("html", "scene", "rest"),
    [
        (
            '<p>A.</p>\n<h2 id="b">B</h2><p>C.</p>\n<h2 id="d">D</h2><p>E.</p>',
            '<p>A.</p>\n<h2 id="b">B</h2><p>C.</p>',
            '<h2 id="d">D</h2><p>E.</p>',
        ),
        ("<p>A.</p><p>B.</p>", "<p>A.</p><p>B.</p>", ""),
        ("<h2>A</h2><p>B.</p>", "<h2>A</h2><p>B.</p>", ""),
        (
            '<p>A.<br><img src="a.png"></p><aside><h2>Box</h2><hr/></aside><h2>B</h2><h2>C</h2>',
            '<p>A.<br><img src="a.png"></p><aside><h2>Box</h2><hr/></aside><h2>B</h2>',
            "<h2>C</h2>",
        ),
        (
            "<p>A.</p><h3>Small</h3><h2>B</h2><h2>C</h2>",
            "<p>A.</p><h3>Small</h3><h2>B</h2>",
            "<h2>C</h2>",
        ),
    ],
)
def test_a_scene_ends_before_the_second_heading_of_the_text(
    html: str, scene: str, rest: str
) -> None:
    assert split_first_scene(html) == (scene, rest)
