"""Values as bytes: what is kept of them, and what shows whether two of them are equal."""

from __future__ import annotations

import copyreg
import dataclasses
import io
import pickle
from collections.abc import Callable
from hashlib import blake2b
from operator import methodcaller
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from shk.model.schema.authored import NOTED, Authored
from shk.model.schema.full_texts import note_whole
from shk.model.schema.version import Section

DIGEST = 16
"""Bytes of a digest."""


_AS_PICKLE_DOES = methodcaller("__reduce_ex__", pickle.HIGHEST_PROTOCOL)
"""Takes an object apart as pickle does by itself, without a step in Python."""


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How an object of each class is taken apart; most are as pickle itself does it."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        """How those of a class are, which is decided once.

        Raises:
            KeyError: it is a class of classes, which pickle names and does not take apart.
        """
        if issubclass(kind, type):
            raise KeyError(kind)
        result: Callable[[Any], Any] = copyreg.dispatch_table.get(kind, _AS_PICKLE_DOES)
        if issubclass(kind, MappingProxyType):
            result = _without_proxy
        elif issubclass(kind, Authored | Section):
            result = _read_whole
        self[kind] = result
        return result


def _without_proxy(obj: MappingProxyType[Any, Any]) -> tuple[object, ...]:
    """A mapping that can not be changed, by the one behind it."""
    return MappingProxyType, (dict(obj),)


def _read_whole(obj: Authored | Section) -> str | tuple[Any, ...]:
    """A record, which is read whole."""
    note_whole(obj)
    return obj.__reduce_ex__(pickle.HIGHEST_PROTOCOL)


class _Pickler(pickle.Pickler):
    """Pickles records and views, whose mappings can not be changed."""

    dispatch_table = _Reducers()


class _ShortPickler(pickle.Pickler):
    """Pickles what records and others are made of, without full texts and what was derived."""

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - as pickle has it
        """Take what something is made of alone."""
        if isinstance(obj, MappingProxyType):
            return dict, (dict(obj),)
        if isinstance(obj, BaseModel):
            fields = dict(vars(obj))
            if isinstance(obj, Authored):
                for name in NOTED:
                    del fields[name]
            return type(obj), (fields,)
        if isinstance(obj, Section):
            return type(obj), (obj.audience,)
        if dataclasses.is_dataclass(obj) and not isinstance(obj, type):
            given = (item.name for item in dataclasses.fields(obj) if item.init)
            return type(obj), tuple(getattr(obj, name) for name in given)
        return NotImplemented


def short_digest(value: object) -> bytes | None:
    """A digest of a value but for the full texts of its records; None if it can not be packed."""
    packed = _packed(_ShortPickler, value, plain=True)
    return None if packed is None else digest_of(packed)


def packed_value(value: object, *, plain: bool = False) -> bytes | None:
    """A value as bytes; None if it can not be packed.

    Args:
        value: the value.
        plain: whether nothing is written as a reference to what was written before. Equal
            values would give other bytes when they are one object, as texts from a store are;
            so only plain bytes show whether two values are equal.
    """
    return _packed(_Pickler, value, plain=plain)


def _packed(kind: type[pickle.Pickler], value: object, *, plain: bool) -> bytes | None:
    """A value as bytes; as above."""
    out = io.BytesIO()
    pickler = kind(out, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.fast = plain
    try:
        pickler.dump(value)
    except (pickle.PicklingError, TypeError, AttributeError, ValueError, RecursionError):
        return None
    return out.getvalue()


def digest_of(content: bytes) -> bytes:
    """A digest of some bytes."""
    return blake2b(content, digest_size=DIGEST).digest()
