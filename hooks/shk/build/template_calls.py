"""What templates call most, each with one step where Jinja2 takes several.

A page calls some hundred macros and thirty words of the interface. Jinja2 asks of each, every
time, what it wants to be handed, and translates and fills in a text as if it were new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2.runtime import Context, Macro
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable


class Wording:
    """What a template calls to translate a text of ours; a text is translated once."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        """Take what translates a source string."""
        self._translate = translate
        self._patterns: dict[str, Markup] = {}
        self._texts: dict[str, Markup] = {}

    def __call__(self, source: str, /, **variables: object) -> Markup:
        """A text of the interface with its variables filled in, which are escaped."""
        if not variables and (text := self._texts.get(source)) is not None:
            return text
        pattern = self._patterns.get(source)
        if pattern is None:
            pattern = self._patterns[source] = Markup(self._translate(source))  # noqa: S704 - ours
        result = pattern % variables
        if not variables:
            self._texts[source] = result
        return result


class QuickContext(Context):
    """A context of templates that calls macros and wordings without asking what they want."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as Jinja2 has it
        """Call what a template calls."""
        kind = type(called)
        if kind is not Macro and kind is not Wording:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)  # of those who are handed a context
        kwargs.pop("_loop_vars", None)
        if kind is Macro:
            return called(self.eval_ctx, *args, **kwargs)
        return called(*args, **kwargs)
