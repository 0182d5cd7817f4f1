"""The table of PostHog's limits, and which of them counts each operation."""

from __future__ import annotations

import importlib
import math
import pkgutil
import re
from typing import Any

import hogkit_api.api
import pytest
from hogkit import Budget, ConfigurationError, Rate, Window
from hogkit.limits.budget import shared
from hogkit.limits.rates import RATES
from hypothesis import given
from hypothesis import strategies as st

# Calls a minute, an hour, at once: posthog.com/docs/api, "Rate limiting", and posthog/rate_limit.py.
NUMBERS: dict[str, tuple[int, int | None, int | None]] = {
    "crud": (480, 4_800, None),
    "analytics": (240, 1_200, None),
    "query": (240, 2_400, 3),
    "local_evaluation": (600, None, None),
    "events_values": (60, 300, None),
    "web_analytics": (240, 2_400, None),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_the_numbers_are_posthogs(name: str) -> None:
    minute, hour, at_once = NUMBERS[name]
    windows = {window.seconds: window.calls for window in RATES[name].windows}
    assert windows == {60.0: minute} | ({} if hour is None else {3_600.0: hour})
    assert RATES[name].at_once == at_once


def test_there_are_no_other_classes() -> None:
    assert RATES.keys() == NUMBERS.keys()


# Each operation.

PROJECT = r"/api/projects/\{project_id\}/"
# What is in no other class is CRUD.
PATHS = {
    "local_evaluation": rf"{PROJECT}feature_flags/local_evaluation/",
    "events_values": rf"{PROJECT}events/values/",
    "web_analytics": rf"{PROJECT}web_analytics/.+",
    "query": rf"{PROJECT}(query/.*|endpoints/\{{name\}}/run/)",
    "analytics": rf"{PROJECT}((insights|persons|session_recordings)/.*|events/(\{{id\}}/)?)",
}


def operations() -> list[Any]:
    """All that were generated."""
    modules = pkgutil.walk_packages(hogkit_api.api.__path__, "hogkit_api.api.")
    found = [importlib.import_module(module.name) for module in modules if not module.ispkg]
    return [module.OPERATION for module in found]


OPERATIONS = operations()


def test_every_operation_is_looked_at() -> None:
    assert len({operation.id for operation in OPERATIONS}) == len(OPERATIONS) > 0


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_each_operation_is_in_the_class_that_its_path_says(operation: Any) -> None:
    classes = [name for name, path in PATHS.items() if re.fullmatch(path, operation.path)]
    assert len(classes) <= 1
    assert operation.rate_class == (classes[0] if classes else "crud")
    assert operation.rate_class in RATES


def test_every_class_counts_some() -> None:
    assert {operation.rate_class for operation in OPERATIONS} == RATES.keys()


# Shares and overrides.


def test_half_of_each_limit_leaves_the_rest_to_others() -> None:
    half = shared(0.5, {})
    for name, rate in RATES.items():
        found = half[name]
        assert found is not None
        assert [w.calls * 2 for w in found.windows] == [w.calls for w in rate.windows]
        assert [w.seconds for w in found.windows] == [w.seconds for w in rate.windows]
        assert found.at_once == (None if rate.at_once is None else 1)


def test_all_of_it_is_all_of_it() -> None:
    assert shared(1, {}) == shared(1.0, {}) == dict(RATES)


@given(st.floats(0, 1, exclude_min=True))
def test_a_share_is_never_more_than_its_part_and_always_a_call(share: float) -> None:
    for name, rate in shared(share, {}).items():
        assert rate is not None
        for part, whole in zip(rate.windows, RATES[name].windows, strict=True):
            assert part.calls == 1 or part.calls <= whole.calls * share
            assert part.calls >= 1
        assert rate.at_once is None or 1 <= rate.at_once <= 3


def test_a_rate_that_is_given_counts_and_is_shared_too() -> None:
    found = shared(0.5, {"query": Rate.per(minute=120, at_once=4), "crud": None})
    assert found["query"] == Rate((Window(60, 60.0),), at_once=2)
    assert found["crud"] is None
    assert found["analytics"] == RATES["analytics"].shared(0.5)


def test_windows_stand_in_order_of_length() -> None:
    rate = Rate([Window(9, 60.0), Window(2, 1.0)])  # type: ignore[arg-type]
    assert rate.windows == (Window(2, 1.0), Window(9, 60.0))
    assert Rate.per() == Rate(()) == Rate()


@pytest.mark.parametrize("share", [0, -1, 1.01, 2, math.nan, math.inf, True, "0.5", None, 1j, []])
def test_what_is_no_share_is_refused(share: Any) -> None:
    with pytest.raises(ConfigurationError, match="share"):
        Budget(share=share)


@pytest.mark.parametrize(
    "rates",
    [{"queries": Rate()}, {"": None}, {None: None}, {1: Rate(), "x": Rate()}, {"query": 240}, {"query": 0},
     {"query": "240/min"}, {"query": Window(1, 1.0)}, {"query": False}, [("query", None)], "query", Rate()],
)  # fmt: skip
def test_what_are_no_rates_is_refused(rates: Any) -> None:
    with pytest.raises(ConfigurationError, match="rates"):
        Budget(rates=rates)


@pytest.mark.parametrize("calls", [0, -1, math.nan, math.inf, 1.5, "9", None])
def test_what_is_no_number_of_calls_is_refused(calls: Any) -> None:
    with pytest.raises(ConfigurationError):
        Window(calls, 60.0)


@pytest.mark.parametrize("seconds", [0, -1, math.nan, math.inf, "60", None])
def test_what_is_no_length_of_a_window_is_refused(seconds: Any) -> None:
    with pytest.raises(ConfigurationError):
        Window(1, seconds)


@pytest.mark.parametrize("at_once", [0, -1, math.nan, 1.5, "3"])
def test_what_is_no_number_at_once_is_refused(at_once: Any) -> None:
    with pytest.raises(ConfigurationError):
        Rate((), at_once=at_once)


def test_no_calls_a_minute_is_no_rate() -> None:
    with pytest.raises(ConfigurationError):
        Rate.per(minute=0)
