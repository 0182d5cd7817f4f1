"""What changed of a type, and of what is the same in arguments and attributes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .change import NO, YES
from .reading import Reading
from .shapes import Part
from .types import LONG, NONE, Type, admits, literals, plain, renamed, text, texts


@frozen
class Difference:
    """A change before it is known whose it is: what follows `field-` or `parameter-` in its kind.

    Attributes:
        breaks: Requests and answers, where that is not as the kind says.
    """

    what: str
    old: str = ""
    new: str = ""
    breaks: tuple[bool, bool] | None = None


def of_types(one: Type, other: Type, reading: Reading) -> Iterator[Difference]:
    """Whether None, values of enums, or the rest of a type came or went."""
    before, after = renamed(one, reading.models), other
    if before == after:
        return
    was_none, is_none = NONE in before, NONE in after
    if plain(before - {NONE}) != plain(after - {NONE}):
        yield Difference("type-changed", *told(one, other, reading), breaking(one, other, reading))
    elif was_none != is_none:
        what = "nullable" if is_none else "not-nullable"
        yield Difference(what, *told(one, other, reading))
    values, now = map(literals, reading.values(one, other))
    if values and now:
        yield from of_values(values, now)


def told(one: Type, other: Type, reading: Reading) -> tuple[str, str]:
    """Both types as a line has them: the old one under names of old, if it is not too long."""
    before, after = texts(renamed(one, reading.models), other)
    return text(one) if len(text(one)) <= LONG else before, after


def breaking(one: Type, other: Type, reading: Reading) -> tuple[bool, bool]:
    """Whether a changed type breaks what is sent, and what reads answers; values alone are not looked at."""
    before, after = map(plain, reading.values(one, other))
    return not admits(after, before), not admits(before, after)


def of_values(before: frozenset[str], after: frozenset[str]) -> Iterator[Difference]:
    for value in sorted(after - before):
        yield Difference("value-added", new=value)
    for value in sorted(before - after):
        yield Difference("value-removed", old=value)


def of_parts(one: Part, other: Part, reading: Reading) -> Iterator[Difference]:
    """What changed of an argument or attribute that stayed."""
    yield from of_types(one.type, other.type, reading)
    if one.default != other.default:
        yield Difference("default-changed", one.default, other.default)
    if one.deprecated != other.deprecated:
        yield Difference("deprecated" if other.deprecated else "undeprecated")


def of_argument(one: Part, other: Part, reading: Reading) -> Iterator[Difference]:
    """For arguments None is a value as any other, so that it is a changed type."""
    for found in of_parts(one, other, reading):
        if found.what in ("nullable", "not-nullable"):
            breaks = (NO, YES) if found.what == "nullable" else (YES, NO)
            found = Difference("type-changed", found.old, found.new, breaks)
        yield found
    if one.required != other.required:
        yield Difference("required" if other.required else "optional")
    before, after = one.place.partition(" ")[0], other.place.partition(" ")[0]
    if before != after:
        yield Difference("moved", before, after)
    elif one.place != other.place:
        yield Difference("encoding-changed", one.place, other.place)


def of_attribute(one: Part, other: Part, reading: Reading) -> Iterator[Difference]:
    yield from of_parts(one, other, reading)
    if one.read_only and not other.read_only:
        yield Difference("writable", breaks=(other.required, NO))
    elif one.read_only != other.read_only:
        yield Difference("read-only")
    if one.always != other.always:
        what = "required" if other.always else "optional"
        yield Difference(what, breaks=(other.required, not other.always))
