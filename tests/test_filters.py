"""Conditions on properties are what PostHog reads, and mistakes are found where they are made."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any, get_args

import hogkit
import pytest
from hogkit import InvalidArgument
from hogkit.filters import (
    Property,
    PropertyFilter,
    cohort,
    element,
    event,
    flag,
    group,
    hogql,
    person,
    session,
)
from hogkit_api.models.property_operator import PropertyOperator
from hypothesis import given
from hypothesis import strategies as st

age, plan = person("age"), person("plan")
BERLIN = timezone(timedelta(hours=2))
# A condition, and what it is: operator and value.
MADE: list[tuple[PropertyFilter, str, Any]] = [
    (plan.exact("pro"), "exact", ["pro"]),
    (plan.exact("pro", "team", 5, True), "exact", ["pro", "team", 5, True]),
    (plan.is_not("free", 0.5), "is_not", ["free", 0.5]),
    (plan.icontains("Pro"), "icontains", "Pro"),
    (plan.not_icontains("pro"), "not_icontains", "pro"),
    (plan.regex("^p.o$"), "regex", "^p.o$"),
    (plan.not_regex("("), "not_regex", "("),  # PostHog knows RE2, and says what is wrong with it
    (plan.is_cleaned_path_exact("/cleaned/:id"), "is_cleaned_path_exact", "/cleaned/:id"),
    (plan.is_set(), "is_set", "is_set"),
    (plan.is_not_set(), "is_not_set", "is_not_set"),
    (age.gt(18), "gt", 18),
    (age.gte(18.5), "gte", 18.5),
    (age.lt(-1), "lt", -1),
    (age.lte(0), "lte", 0),
    (age.between(18, 65.5), "between", [18, 65.5]),
    (age.between(5, 5), "between", [5, 5]),
    (age.not_between(-1, 1), "not_between", [-1, 1]),
    (age.is_date_exact("-7d"), "is_date_exact", "-7d"),
    (age.is_date_exact(date(2026, 1, 31)), "is_date_exact", "2026-01-31"),
    (age.is_date_before(datetime(2026, 1, 31, 10, 5, tzinfo=UTC)), "is_date_before", "2026-01-31T10:05:00Z"),
    (age.is_date_after(datetime(2026, 1, 31, 1, tzinfo=BERLIN)), "is_date_after", "2026-01-30T23:00:00Z"),
    (cohort(5).within(), "in", 5),
    (cohort(5).outside(), "not_in", 5),
    (flag(12).evaluates_to(True), "flag_evaluates_to", True),
    (flag(12).evaluates_to(False), "flag_evaluates_to", False),
    (flag(12).evaluates_to("test"), "flag_evaluates_to", "test"),
]  # fmt: skip


@pytest.mark.parametrize(("made", "operator", "value"), MADE)
def test_a_condition_is_what_posthog_reads(made: PropertyFilter, operator: str, value: Any) -> None:
    assert (made["operator"], made["value"]) == (operator, value)
    assert json.loads(json.dumps(made)) == made
    assert type(json.loads(json.dumps(made))["value"]) is type(value)


def test_there_is_a_way_to_say_each_operator_that_posthog_has() -> None:
    assert {operator for _, operator, _ in MADE} == set(get_args(PropertyOperator)) - {"min", "max"}


@pytest.mark.parametrize(
    ("made", "about"),
    [
        (person("plan").is_set(), {"key": "plan", "type": "person"}),
        (event("$browser").is_set(), {"key": "$browser", "type": "event"}),
        (session("$session_duration").is_set(), {"key": "$session_duration", "type": "session"}),
        (element("tag_name").is_set(), {"key": "tag_name", "type": "element"}),
        (group("size", 4).is_set(), {"key": "size", "type": "group", "group_type_index": 4}),
        (group("size", index=0).is_set(), {"key": "size", "type": "group", "group_type_index": 0}),
    ],
)
def test_a_condition_says_whose_property_it_is_about(
    made: PropertyFilter, about: dict[str, Any]
) -> None:
    assert made == {**about, "operator": "is_set", "value": "is_set"}


def test_conditions_that_are_about_no_property() -> None:
    assert cohort(5).within() == {"key": "id", "value": 5, "operator": "in", "type": "cohort"}
    told = {"key": "12", "value": True, "operator": "flag_evaluates_to", "type": "flag"}
    assert flag(12).evaluates_to(value=True) == told
    assert hogql("1 = 1") == {"key": "1 = 1", "value": None, "type": "hogql"}


MISTAKES: list[tuple[Any, tuple[Any, ...], str]] = [
    (plan.exact, (), r"person\('plan'\)\.exact: give at least one value"),
    (plan.exact, (["pro", "team"],), "exact: list does not fit; .* several are several arguments"),
    (plan.exact, (None,), "exact: NoneType does not fit"),
    (plan.is_not, (float("nan"),), "is_not: float does not fit"),
    (plan.icontains, ("",), "icontains: str does not fit; text with something in it is wanted"),
    (plan.not_icontains, (5,), "not_icontains: int does not fit"),
    (plan.regex, (b"a",), "regex: bytes does not fit"),
    (plan.is_cleaned_path_exact, (5,), "is_cleaned_path_exact: int does not fit"),
    (age.gt, ("18",), r"person\('age'\)\.gt: str does not fit; a number is wanted"),
    (age.gte, (True,), "gte: bool does not fit"),
    (age.lt, (float("inf"),), "lt: float does not fit"),
    (age.lte, (None,), "lte: NoneType does not fit"),
    (age.between, (65, 18), "between: 65 is above 18; the lower one comes first"),
    (age.between, (1, "2"), "between: str does not fit"),
    (age.not_between, (float("nan"), 1), "not_between: float does not fit"),
    (age.is_date_before, (5,), "is_date_before: int does not fit"),
    (age.is_date_after, (datetime(2026, 1, 31, tzinfo=UTC).replace(tzinfo=None),), "is_date_after: datetime does not fit; a datetime with a zone"),
    (age.is_date_exact, ("",), "is_date_exact: str does not fit"),
    (age.is_date_exact, (datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))),), "one of the years 1 to 9999"),
    (age.is_date_before, (datetime.min.replace(tzinfo=BERLIN),), "one of the years 1 to 9999"),
    (age.gt, (Decimal(5),), "gt: Decimal does not fit"),
    (plan.exact, (Decimal(5),), "exact: Decimal does not fit"),
    (age.between, (float("-inf"), 1), "between: float does not fit"),
    (flag(12).evaluates_to, (1,), r"flag\(12\)\.evaluates_to: 1 is no bool"),
    (flag(12).evaluates_to, ("",), "is no bool and no name"),
    (person, ("",), r"person\(''\): a name is wanted"),
    (event, (5,), r"event\(5\): a name is wanted"),
    (session, (None,), r"session\(None\)"),
    (group, ("size", 5), "index is 5; a number from 0 to 4"),
    (group, ("size", -1), "index is -1"),
    (group, ("size", True), "index is True"),
    (element, ("color",), r"element\('color'\): there are tag_name, text, href, selector"),
    (cohort, ("5",), "the number of a cohort is wanted"),
    (cohort, (0,), "the number of a cohort is wanted"),
    (flag, ("beta",), "the number of a flag is wanted, not its key"),
    (flag, (True,), "the number of a flag is wanted"),
    (hogql, ("",), "a name is wanted"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "arguments", "told"), MISTAKES)
def test_a_mistake_is_found_where_it_is_made(
    call: Any, arguments: tuple[Any, ...], told: str
) -> None:
    with pytest.raises(InvalidArgument, match=told):
        call(*arguments)


def test_a_refused_value_is_not_shown() -> None:
    with pytest.raises(InvalidArgument) as caught:
        person("email").exact(["ada@example.com"])  # type: ignore[arg-type]
    assert "ada@example.com" not in str(caught.value)


FIRST, LAST = datetime(1, 1, 3), datetime(9999, 12, 29)  # noqa: DTZ001 (the strategy adds the zone)
moments = st.datetimes(FIRST, LAST, timezones=st.timezones())


@given(moments)
def test_a_moment_is_written_in_utc_to_the_second(when: datetime) -> None:
    read = datetime.fromisoformat(age.is_date_after(when)["value"])
    assert read == when.astimezone(UTC).replace(microsecond=0)


values = st.text() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)  # fmt: skip


@given(st.text(min_size=1), st.lists(values, min_size=1))
def test_values_come_through_json_as_they_are(name: str, some: list[Any]) -> None:
    read = json.loads(json.dumps(person(name).exact(*some)))
    assert (read["key"], read["value"]) == (name, some)
    assert [type(value) for value in read["value"]] == [type(value) for value in some]


def test_it_is_there_without_the_rest() -> None:
    assert hogkit.person is person
    assert person("plan") == Property("plan", "person")
    assert len({person("plan"), person("plan"), event("plan"), group("plan", 1)}) == 3
    with pytest.raises(AttributeError):
        person("plan").key = "other"  # type: ignore[misc]
