"""Shapes of decoded JSON, for values whose type nobody vouches for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard


def is_object(value: Any) -> TypeGuard[Mapping[str, Any]]:
    return isinstance(value, dict)


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """Of what callers give: any mapping, with names of any kind."""
    return isinstance(value, Mapping)


def is_sequence(value: Any) -> TypeGuard[Sequence[Any]]:
    """The same: a list or such; text is none."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def as_object(value: Any) -> Mapping[str, Any]:
    """`value` if it is an object, or else an empty one."""
    return value if is_object(value) else {}


def as_array(value: Any) -> list[Any]:
    """`value` if it is an array, or else an empty one."""
    return value if is_array(value) else []


def is_array(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
