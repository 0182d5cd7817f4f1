"""Conditions on properties, as PostHog's lists, flags, cohorts and insights take them.

from hogkit.filters import cohort, person

posthog.persons.list(properties=[person("$initial_os").exact("Linux"), person("age").gte(18)])

Each is a dict of JSON: `{"key": …, "value": …, "operator": …, "type": …}`. Operators are those of PostHog's
PropertyOperator (posthog/schema.py), where `min` and `max` are other names of `gte` and `lte`.
"""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import Any

from attrs import frozen

from .errors import InvalidArgument

Value = str | float | bool
Number = float
Day = str | date


class PropertyFilter(dict[str, Any]):
    """One condition: PostHog's JSON."""

    __slots__ = ()


@frozen
class Property:
    """A property, of which its methods make conditions.

    Attributes:
        key: Its name.
        type: Whose it is: person, event, group, session, element.
        group_type_index: Of what type the group is.
    """

    key: str
    type: str
    group_type_index: int | None = None

    def exact(self, *values: Value) -> PropertyFilter:
        """It is one of these; PostHog does not mind the case in flags."""
        return self._made("exact", self._listed("exact", values))

    def is_not(self, *values: Value) -> PropertyFilter:
        """It is none of these."""
        return self._made("is_not", self._listed("is_not", values))

    def icontains(self, text: str) -> PropertyFilter:
        """It has this in it, in any case."""
        return self._made("icontains", self._text("icontains", text))

    def not_icontains(self, text: str) -> PropertyFilter:
        return self._made("not_icontains", self._text("not_icontains", text))

    def regex(self, pattern: str) -> PropertyFilter:
        """A part of it fits this pattern (RE2)."""
        return self._made("regex", self._text("regex", pattern))

    def is_cleaned_path_exact(self, path: str) -> PropertyFilter:
        """It is this path, after the project's path cleaning of both."""
        return self._made("is_cleaned_path_exact", self._text("is_cleaned_path_exact", path))

    def not_regex(self, pattern: str) -> PropertyFilter:
        return self._made("not_regex", self._text("not_regex", pattern))

    def gt(self, number: Number) -> PropertyFilter:
        return self._made("gt", self._number("gt", number))

    def gte(self, number: Number) -> PropertyFilter:
        return self._made("gte", self._number("gte", number))

    def lt(self, number: Number) -> PropertyFilter:
        return self._made("lt", self._number("lt", number))

    def lte(self, number: Number) -> PropertyFilter:
        return self._made("lte", self._number("lte", number))

    def between(self, low: Number, high: Number) -> PropertyFilter:
        """From `low` to `high`, both included."""
        return self._made("between", self._range("between", low, high))

    def not_between(self, low: Number, high: Number) -> PropertyFilter:
        return self._made("not_between", self._range("not_between", low, high))

    def is_set(self) -> PropertyFilter:
        return self._made("is_set", "is_set")

    def is_not_set(self) -> PropertyFilter:
        return self._made("is_not_set", "is_not_set")

    def is_date_exact(self, day: Day) -> PropertyFilter:
        """It is just this moment: a datetime with a zone, to the second, a date, which is its midnight, or
        text such as `2026-01-31 10:00:00` or `-7d`. What has no zone is of the project's.
        """
        return self._made("is_date_exact", self._date("is_date_exact", day))

    def is_date_before(self, day: Day) -> PropertyFilter:
        return self._made("is_date_before", self._date("is_date_before", day))

    def is_date_after(self, day: Day) -> PropertyFilter:
        return self._made("is_date_after", self._date("is_date_after", day))

    def _made(self, operator: str, value: Any) -> PropertyFilter:
        index = self.group_type_index
        more = {} if index is None else {"group_type_index": index}
        told = {"key": self.key, "value": value, "operator": operator, "type": self.type}
        return PropertyFilter({**told, **more})

    def _wrong(self, operator: str, value: object, wanted: str) -> InvalidArgument:
        return InvalidArgument(
            f"{self.type}({self.key!r}).{operator}: {type(value).__name__} does not fit; {wanted} is wanted"
        )

    def _listed(self, operator: str, values: tuple[Any, ...]) -> list[Any]:
        if not values:
            raise InvalidArgument(f"{self.type}({self.key!r}).{operator}: give at least one value")
        for value in values:
            if not isinstance(value, str | int | float) or _endless(value):
                raise self._wrong(
                    operator, value, "text, a number or a bool; several are several arguments"
                )
        return list(values)

    def _text(self, operator: str, text: Any) -> str:
        if not isinstance(text, str) or not text:
            raise self._wrong(operator, text, "text with something in it")
        return text

    def _number(self, operator: str, number: Any) -> Number:
        if isinstance(number, bool) or not isinstance(number, int | float) or _endless(number):
            raise self._wrong(operator, number, "a number")
        return number

    def _range(self, operator: str, low: Any, high: Any) -> list[Number]:
        ends = [self._number(operator, low), self._number(operator, high)]
        if ends[0] > ends[1]:
            raise InvalidArgument(
                f"{self.type}({self.key!r}).{operator}: {low} is above {high}; the lower one comes first"
            )
        return ends

    def _date(self, operator: str, day: Any) -> str:
        if isinstance(day, datetime):
            if day.tzinfo is None:
                raise self._wrong(operator, day, "a datetime with a zone, a date or text")
            try:
                when = day.astimezone(UTC).replace(tzinfo=None)
            except OverflowError:
                raise self._wrong(operator, day, "one of the years 1 to 9999 in UTC") from None
            return f"{when.isoformat(timespec='seconds')}Z"  # strftime writes year 1 as 1
        if isinstance(day, date):
            return day.isoformat()
        return self._text(operator, day)


def _endless(value: object) -> bool:
    return isinstance(value, float) and not math.isfinite(value)


def person(name: str) -> Property:
    """A property of persons, such as `email` or `$initial_os`."""
    return Property(_name("person", name), "person")


def event(name: str) -> Property:
    """A property of events, such as `$browser`."""
    return Property(_name("event", name), "event")


def session(name: str) -> Property:
    """A property of sessions, such as `$session_duration`."""
    return Property(_name("session", name), "session")


def group(name: str, index: int) -> Property:
    """A property of groups.

    Args:
        index: Of the group's type, from 0 to 4 (posthog/models/group_type_mapping.py).
    """
    if type(index) is not int or not 0 <= index <= 4:
        raise InvalidArgument(
            f"group({name!r}): index is {index!r}; a number from 0 to 4 is wanted"
        )
    return Property(_name("group", name), "group", index)


def element(name: str) -> Property:
    """Of what was clicked: `tag_name`, `text`, `href` or `selector`."""
    known = ("tag_name", "text", "href", "selector")
    if name not in known:
        raise InvalidArgument(f"element({name!r}): there are {', '.join(known)}")
    return Property(name, "element")


@frozen
class Cohort:
    """A cohort, of which its methods make conditions."""

    id: int

    def within(self) -> PropertyFilter:
        """Who is in it."""
        return self._made("in")

    def outside(self) -> PropertyFilter:
        """Who is not in it."""
        return self._made("not_in")

    def _made(self, operator: str) -> PropertyFilter:
        return PropertyFilter(
            {"key": "id", "value": self.id, "operator": operator, "type": "cohort"}
        )


def cohort(number: int) -> Cohort:
    """A cohort by its number: `cohort(5).within()`."""
    if type(number) is not int or number < 1:
        raise InvalidArgument(f"cohort({number!r}): the number of a cohort is wanted")
    return Cohort(number)


@frozen
class Flag:
    """A feature flag, on which another one depends."""

    id: int

    def evaluates_to(self, value: bool | str) -> PropertyFilter:
        """It is on (True), off (False), or this variant."""
        told: Any = value
        if not isinstance(told, bool | str) or told == "":
            raise InvalidArgument(
                f"flag({self.id}).evaluates_to: {told!r} is no bool and no name of a variant"
            )
        return PropertyFilter(
            {"key": str(self.id), "value": told, "operator": "flag_evaluates_to", "type": "flag"}
        )


def flag(number: int) -> Flag:
    """A feature flag by its number, for conditions of other flags: `flag(5).evaluates_to(True)`."""
    if type(number) is not int or number < 1:
        raise InvalidArgument(f"flag({number!r}): the number of a flag is wanted, not its key")
    return Flag(number)


def hogql(expression: str) -> PropertyFilter:
    """What a HogQL expression is true for. Values cannot be bound here: write none that a user gave."""
    return PropertyFilter({"key": _name("hogql", expression), "value": None, "type": "hogql"})


def _name(kind: str, name: Any) -> str:
    if not isinstance(name, str) or not name:
        raise InvalidArgument(f"{kind}({name!r}): a name is wanted")
    return name
