"""What templates call most does what Jinja2 does."""

from __future__ import annotations

import pytest
from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from shk.build.template_calls import QuickContext, Wording
from shk.build.templates import interface, make_environment
from shk.i18n.messages import load_messages

TEMPLATE = """
{% macro plain(a, b=2) %}{{ a }}/{{ b }}{% for item in varargs %}+{{ item }}{% endfor %}
{% endmacro %}
{% macro named(a) %}{{ a }}{% for key in kwargs %} {{ key }}={{ kwargs[key] }}{% endfor %}
{% endmacro %}
{% macro around() %}<b>{{ caller() }}</b>{% endmacro %}
{{ plain("<") }} {{ plain(1, 3) }} {{ plain(b=1, a=2) }} {{ plain(1, 2, 3) }}
{{ named(1, c="&") }}
{% call around() %}{{ plain("&") }}{% endcall %}
{% for item in "ab" %}{% set now = item %}{{ plain(item) }}{{ seen() }}{% endfor %}
{{ _("Photo: %(name)s", name="<i>") }} {{ _("Sources") }} {{ _("Sources") }}
{% trans name="&" %}Photo: {{ name }}{% endtrans %}
{{ ngettext("%(num)s story", "%(num)s stories", 2) }}
"""


@pass_context
def _seen(context: Context) -> str:
    """What stands in a loop, which a function that asks for the context must see."""
    return str(context["now"])


def _rendered(environment: Environment, **context: object) -> str:
    return environment.from_string(TEMPLATE).render(seen=_seen, **context)


@pytest.mark.parametrize("language", ["en", "sv"])
def test_calls_give_what_jinja2_gives(language: str) -> None:
    messages = load_messages(language)
    ours = make_environment(None, messages)
    plain = make_environment(None, messages)
    plain.context_class = Context
    del plain.globals["_"], plain.globals["gettext"]
    plain.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        messages.text, messages.plural, newstyle=True
    )
    plain.globals["_"] = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).globals["_"]
    assert ours.context_class is QuickContext
    assert _rendered(ours) == _rendered(plain)


def test_a_page_in_another_language_has_its_words() -> None:
    ours = make_environment(None, load_messages("en"))
    swedish = interface(load_messages("sv"))
    assert "Källor" in _rendered(ours, **swedish)
    assert "Källor" not in _rendered(ours)


def test_a_wording_is_translated_once_and_escapes_each_time() -> None:
    asked: list[str] = []

    def translate(source: str) -> str:
        asked.append(source)
        return source

    wording = Wording(translate)
    assert [wording("by %(name)s", name=name) for name in "<>"] == ["by &lt;", "by &gt;"]
    assert [wording("100 %%"), wording("100 %%")] == ["100 %", "100 %"]
    assert wording("%(self)s %(source)s", self=1, source=2) == "1 2"
    assert asked == ["by %(name)s", "100 %%", "%(self)s %(source)s"]


def test_a_macro_that_takes_no_such_argument_is_refused() -> None:
    ours = make_environment(None, load_messages("en"))
    with pytest.raises(TypeError, match="takes no keyword argument"):
        ours.from_string("{% macro a() %}{% endmacro %}{{ a(b=1) }}").render()
