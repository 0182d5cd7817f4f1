"""What changed of a type, and of what is the same in arguments and attributes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .types import NONE, Type, admits, literals, plain, renamed, text
from .view import Part

NO, YES = False, True


@frozen
class Difference:
    """A change before it is known whose it is: what follows `field-` or `parameter-` in its kind."""

    what: str
    request: bool
    answer: bool
    old: str = ""
    new: str = ""


def of_types(one: Type, other: Type, models: dict[str, str]) -> Iterator[Difference]:
    """Whether None, values of enums, or the rest of a type came or went."""
    before, after = renamed(one, models), other
    if before == after:
        return
    old, new = plain(before - {NONE}), plain(after - {NONE})
    was_none, is_none = NONE in before, NONE in after
    if old == new:
        yield from _values(literals(before), literals(after))
        if was_none != is_none:
            told = (text(one), text(other))
            yield (
                Difference("nullable", NO, YES, *told)
                if is_none
                else Difference("not-nullable", YES, NO, *told)
            )
        return
    wider, narrower = admits(plain(after), plain(before)), admits(plain(before), plain(after))
    yield Difference("type-changed", not wider, not narrower, text(one), text(other))
    if literals(before) and literals(after):
        yield from _values(literals(before), literals(after))


def _values(before: frozenset[str], after: frozenset[str]) -> Iterator[Difference]:
    for value in sorted(after - before):
        yield Difference("value-added", NO, NO, new=value)
    for value in sorted(before - after):
        yield Difference("value-removed", YES, NO, old=value)


def of_parts(one: Part, other: Part, models: dict[str, str]) -> Iterator[Difference]:
    """What changed of an argument or attribute that stayed."""
    yield from of_types(one.type, other.type, models)
    if one.default != other.default:
        yield Difference("default-changed", NO, NO, one.default, other.default)
    if other.deprecated and not one.deprecated:
        yield Difference("deprecated", NO, NO)
    if one.deprecated and not other.deprecated:
        yield Difference("undeprecated", NO, NO)
