"""How long a call waits before it is sent again, and the bounds that may be set."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hogkit import Backoff, ConfigurationError
from hogkit.backoff import LOST, REFUSED, Kind, Verdict
from hogkit.retry_after import LONGEST
from hypothesis import given
from hypothesis import strategies as st
from request_kinds import of

SECONDS = st.floats(0, LONGEST)
DRAWS = st.floats(0, 1)


@given(
    st.integers(1, 10**6), SECONDS, SECONDS, st.none() | SECONDS, st.floats(0) | st.just(0.0), DRAWS
)
def test_full_jitter(
    tries: int, base: float, cap: float, told: float | None, room: float, draw: float
) -> None:
    backoff = Backoff(tries=10**7, base=base, cap=cap)
    wait = backoff.wait(
        of("GET"), Verdict(Kind.LOST, told), tries=tries, alike=0, room=room, draw=draw
    )
    ceiling = min(cap, base * 2.0 ** min(tries - 1, 60))
    if told is not None:
        assert (wait is None) == (told > room)
        assert wait is None or told <= wait <= min(room, told + base)
    else:
        assert wait == (draw * ceiling if draw * ceiling <= room else None)


@pytest.mark.parametrize(
    ("tries", "ceiling"), [(1, 0.5), (2, 1.0), (3, 2.0), (6, 16.0), (7, 30.0), (10**400, 30.0)]
)
def test_the_ceiling_doubles_up_to_the_cap(tries: int, ceiling: float) -> None:
    waits = [
        Backoff(tries=10**401).wait(of("GET"), LOST, tries=tries, alike=0, room=99.0, draw=draw)
        for draw in (0.0, 0.5, 1.0)
    ]
    assert waits == [0.0, ceiling / 2, ceiling]


@pytest.mark.parametrize(("tries", "again"), [(1, True), (3, True), (4, False), (5, False)])
def test_tries_are_counted(tries: int, again: bool) -> None:
    wait = Backoff(tries=4).wait(of("GET"), REFUSED, tries=tries, alike=0, room=99.0, draw=1.0)
    assert (wait is not None) == again


def test_one_try_is_never_followed_by_another() -> None:
    verdict = Verdict(Kind.REFUSED, 0.0)
    assert Backoff(tries=1).wait(of("GET"), verdict, tries=1, alike=0, room=99.0, draw=0.0) is None


@pytest.mark.parametrize(("told", "room", "again"), [(60.0, 60.0, True), (60.001, 60.0, False),
                                                     (0.0, 0.0, True), (LONGEST, 60.0, False)])  # fmt: skip
def test_a_wait_that_is_too_long_is_not_shortened_but_not_begun(
    told: float, room: float, again: bool
) -> None:
    for draw in (0.0, 1.0):
        wait = Backoff().wait(
            of("GET"), Verdict(Kind.REFUSED, told), tries=1, alike=0, room=room, draw=draw
        )
        assert wait == (told if again else None)


NOT_SECONDS = [-1, -0.001, math.nan, -math.inf, "1", b"1", [], 1j, True, 10**400, LONGEST * 2]


@pytest.mark.parametrize("name", ["base", "cap", "max_wait"])
@pytest.mark.parametrize("value", NOT_SECONDS)
def test_what_is_no_number_of_seconds_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Backoff(**{name: value})


@pytest.mark.parametrize("name", ["base", "cap"])
@pytest.mark.parametrize("value", [None, math.inf])
def test_a_wait_without_end_is_refused(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Backoff(**{name: value})


@pytest.mark.parametrize("value", [0, -1, None, True, False, "4", 1.5, math.nan, math.inf])
def test_what_is_no_number_of_tries_is_refused(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="tries"):
        Backoff(tries=value)


@pytest.mark.parametrize("given", [{"max_wait": None}, {"max_wait": 0}, {"max_wait": math.inf},
                                   {"base": 0}, {"cap": 0}, {"tries": 1}, {"base": 99, "cap": 1}])  # fmt: skip
def test_bounds_that_work(given: dict[str, Any]) -> None:
    backoff = Backoff(**given)
    assert all(getattr(backoff, name) == value for name, value in given.items())


def test_as_posthog_says_and_no_more() -> None:
    assert Backoff() == Backoff(tries=4, base=0.5, cap=30.0, max_wait=60.0)
    with pytest.raises(AttributeError):
        Backoff().tries = 5  # type: ignore[misc]
