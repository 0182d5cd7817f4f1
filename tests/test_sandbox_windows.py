"""The sandbox counts calls as PostHog does: windows, the class of a path, which limits may be set."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

import pytest
from hogkit.limits.classes import rate_class
from hogkit.sandbox import Limits, Window
from hogkit.sandbox.limits import POSTHOG, Limiter
from hypothesis import given, settings
from hypothesis import strategies as st

QUERY = "/api/projects/1/query/"
ME = "/api/users/@me/"


def waits(windows: list[Window], times: list[float]) -> list[int]:
    limiter = Limiter(Limits.every(*windows))
    return [limiter.wait("crud", now) for now in times]


@pytest.mark.parametrize(
    ("windows", "times", "expected"),
    [
        ([Window(2, 10)], [0, 1, 2, 9.5, 10, 10.5, 11], [0, 0, 8, 1, 0, 1, 0]),
        ([Window(1, 10)], [0, 0, 0.001, 9.001, 9.999, 10], [0, 10, 10, 1, 1, 0]),
        ([Window(3, 60)], [5] * 5, [0, 0, 0, 60, 60]),
        # The longer wait of two that refuse is told.
        ([Window(2, 10), Window(2, 60)], [0, 0, 0, 10], [0, 0, 60, 50]),
        # A burst that is over leaves the hour: 3 in 60 s.
        ([Window(2, 10), Window(3, 60)], [0, 0, 10, 11, 59, 60], [0, 0, 0, 49, 1, 0]),
        # Requests that the burst refuses fill the hour, so the hour binds without one answered.
        ([Window(1, 10), Window(3, 60)], [0, 1, 2, 10, 20], [0, 9, 8, 50, 40]),
        # And the other way round: the hour refuses, the burst counts.
        ([Window(2, 10), Window(1, 60)], [0, 1, 2], [0, 59, 58]),
        ([Window(2, 10), Window(1, 6)], [0, 5, 7], [0, 1, 3]),
        ([], [0, 0, 0], [0, 0, 0]),
    ],
)
def test_windows_count_as_in_django_rest_framework(
    windows: list[Window], times: list[float], expected: list[int]
) -> None:
    assert waits(windows, times) == expected


def test_each_class_has_counters_of_its_own() -> None:
    limiter = Limiter(Limits.every(Window(1, 60)))

    assert [limiter.wait(name, 0) for name in POSTHOG] == [0] * len(POSTHOG)
    assert [limiter.wait(name, 0) for name in POSTHOG] == [60] * len(POSTHOG)
    assert Limiter(Limits({"query": (Window(1, 1),)})).wait("crud", 0) == 0


WINDOWS = st.lists(st.builds(Window, st.integers(1, 6), st.integers(1, 40)), max_size=3)
STEPS = st.lists(st.sampled_from([0, 0, 0.25, 0.5, 1, 3, 10]) | st.floats(0, 50), max_size=60)


@settings(deadline=None)
@given(WINDOWS, STEPS)
def test_a_naive_count_says_the_same(windows: list[Window], steps: list[float]) -> None:
    limiter = Limiter(Limits.every(*windows))
    counted: list[list[float]] = [[] for _ in windows]
    now = 0.0
    for step in steps:
        now += step
        told = []
        for window, times in zip(windows, counted, strict=True):
            inside = [at for at in times if at > now - window.seconds]
            if len(inside) < window.calls:
                times.append(now)
            else:
                told.append(window.seconds - (now - inside[0]))
        wait = limiter.wait("crud", now)
        assert (wait == 0) == (not told)
        assert all(wait >= least for least in told)
        assert not told or wait <= max(told) + 1  # 1 of next to nothing


@settings(deadline=None)
@given(WINDOWS, st.lists(st.integers(0, 20), max_size=60))
def test_no_span_has_more_than_its_limit(windows: list[Window], steps: list[int]) -> None:
    limiter = Limiter(Limits.every(*windows))
    times = list(accumulate(steps))
    admitted = [now for now in times if not limiter.wait("crud", now)]

    for window in windows:
        for now in admitted:
            assert len([at for at in admitted if now <= at < now + window.seconds]) <= window.calls


@settings(deadline=None)
@given(st.integers(1, 4), st.lists(st.integers(0, 80), max_size=60))
def test_who_waits_as_told_gets_in_and_no_second_earlier(limit: int, steps: list[int]) -> None:
    limiter = Limiter(Limits.every(Window(limit, 10)))
    now = 0.0
    for quarters in steps:
        now += quarters / 4
        wait = limiter.wait("crud", now)
        if wait:
            assert limiter.wait("crud", now + wait - 1) > 0
            now += wait
            assert limiter.wait("crud", now) == 0


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (ME, "crud"),
        ("/api/projects/", "crud"),
        ("/api/projects/1/", "crud"),
        ("/api/organizations/1/projects/2/query/", "crud"),
        ("/api/projects/1/feature_flags/", "crud"),
        ("/api/projects/1/feature_flags/local_evaluation", "local_evaluation"),
        ("/api/feature_flag/local_evaluation/", "local_evaluation"),
        (QUERY, "query"),
        ("/api/environments/@current/query/abc/", "query"),
        ("/api/projects/1/endpoints/mine/run/", "query"),
        ("/api/projects/1/endpoints/mine/", "crud"),
        ("/api/projects/1/events/", "analytics"),
        ("/api/projects/1/events/values/", "events_values"),
        ("/api/projects/1/insights/7/activity/", "analytics"),
        ("/api/projects/1/persons/", "analytics"),
        ("/api/projects/1/session_recordings/x", "analytics"),
        ("/api/projects/1/session_recording_playlists/", "crud"),
        ("/api/projects/1/web_analytics/breakdown/", "web_analytics"),
        ("/api/projects/query/", "crud"),
        ("/api/", "crud"),
    ],
)
def test_the_path_says_the_class(path: str, expected: str) -> None:
    assert rate_class(path) == expected


def test_scaling_shortens_all_times_and_changes_no_count() -> None:
    scaled = Limits(bytes_per_hour=100).scaled(20)

    assert scaled.windows["query"] == (Window(240, 3), Window(2_400, 180))
    assert scaled.windows["local_evaluation"] == (Window(600, 3),)
    assert (scaled.queue_seconds, scaled.hour, scaled.bytes_per_hour) == (1.5, 180, 100)
    assert scaled.at_once == 3
    assert Limits.every(Window(1, 2)).windows == dict.fromkeys(POSTHOG, (Window(1, 2),))
    assert Limits() == Limits(POSTHOG)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Window(0, 1), "at least 1 call"),
        (lambda: Window(1, 0), "more than 0 seconds"),
        (lambda: Window(1, float("inf")), "more than 0 seconds"),
        (lambda: Window(1, float("nan")), "more than 0 seconds"),
        (lambda: Limits({"crude": ()}), "'crude' is none of crud, analytics"),
        (lambda: Limits(at_once=0), "at_once is at least 1"),
        (lambda: Limits(queue_seconds=-1), "queue_seconds at least 0"),
        (lambda: Limits(queue_seconds=float("nan")), "queue_seconds at least 0"),
        (lambda: Limits(bytes_per_hour=0), "bytes_per_hour and hour are more than 0"),
        (lambda: Limits(hour=float("inf")), "bytes_per_hour and hour are more than 0"),
        (lambda: Limits().scaled(0), "a factor is more than 0"),
        (lambda: Limits().scaled(float("nan")), "a factor is more than 0"),
    ],
)
def test_limits_that_are_none_are_refused(make: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        make()
