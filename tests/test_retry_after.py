"""How long a server asks to wait."""

from __future__ import annotations

import time

import pytest
from clock import AT
from hogkit.retry_after import LONGEST, in_words, seconds, span
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("1.5", 1.5),
        ("-5", 0.0),
        ("3600", 3600.0),
        ("99999999", LONGEST),
        ("inf", LONGEST),
        ("1e400", LONGEST),
        ("9" * 400, LONGEST),
        ("Tue, 31 Mar 2026 12:30:45 GMT", 30.0),
        ("Tue, 31 Mar 2026 12:30:45 -0000", 30.0),
        ("Tue, 31 Mar 2026 14:30:45 +0200", 30.0),
        ("Tue, 31 Mar 2026 12:30:45", 30.0),
        ("Mon, 30 Mar 2026 00:00:00 GMT", 0.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
        ("Fri, 31 Dec 100000 23:59:59 GMT", None),
        ("Tue, 32 Mar 2026 12:30:45 GMT", None),
        ("Tue, 31 Mar 2026 12:30:45 +9999999999", None),
        ("Thu, 01 Jan 0001 00:00:00 +2400", None),
        ("nan", None),
        ("-inf", None),
        ("", None),
        ("soon", None),
        ("7 seconds", None),
        ("7, 8", 8.0),
        ("8,7", 8.0),
        (", 7 ,", 7.0),
        ("1, soon", None),
        ("1, nan", None),
        (",", None),
        ("٣", None),
        ("１２", None),
        ("1_000", None),
        ("infinity", LONGEST),
        ("-1e400", None),
        ("0x10", None),
        ("1" * 60_000, LONGEST),
        ("Tue, " * 10_000, None),
        ("2026-03-31T12:30:45Z", None),
        ("\x00", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_both_of_its_forms(header: str | None, wait: float | None) -> None:
    assert seconds(header, AT) == wait


@pytest.mark.parametrize(
    ("detail", "wait"),
    [
        ("Request was throttled. Expected available in 49 seconds.", 49.0),
        ("Request was throttled. Expected available in 1 second.", 1.0),
        ("Request was throttled. Expected available in 0 seconds.", 0.0),
        ("REQUEST WAS THROTTLED. EXPECTED AVAILABLE IN 2 MINUTES.", 120.0),
        ("Expected available in 1 minute and 30 seconds.", 90.0),
        ("Expected available in 1 hour, 2 minutes, 3 seconds", 3723.0),
        ("available in 1m 30s", 90.0),
        ("Please try again in 1.5 seconds", 1.5),
        ("Rate limited; retry after 30s", 30.0),
        ("available in 2 days", 172_800.0),
        ("available in 400 days", LONGEST),
        (f"available in {'9' * 400} seconds.", LONGEST),
        (f"available in {'9' * 400} seconds and {'9' * 400} seconds.", LONGEST),
        ("available in 7 seconds. available in 8 seconds", 7.0),
        # nothing that can be waited for
        ("", None),
        ("Request was throttled.", None),
        ("Please try again in a few minutes.", None),
        ("Expected available in 49", None),
        ("Expected available in 49 parsecs", None),
        ("Expected available in 1,200 seconds", None),
        ("Expected available in -5 seconds", None),
        ("Expected available in inf seconds", None),
        ("Expected available in nan seconds", None),
        ("Expected available in 1e400 seconds", None),
        ("Expected available in 1_000 seconds", None),
        ("Expected available in ٣ seconds", None),
        ("It took 49 seconds.", None),
        ("unavailable in 5 seconds", None),
    ],
)
def test_a_wait_is_read_in_the_words_of_a_refusal(detail: str, wait: float | None) -> None:
    assert in_words(detail) == wait


@pytest.mark.parametrize(
    "text",
    [
        "available in ",
        "available in 1",
        "1 second, ",
        "9",
        " ",
        "available in 1 s and ",
        "in after ",
    ],
)
def test_words_are_read_in_linear_time(text: str) -> None:
    long = "available in " + text * (2_000_000 // len(text))
    started = time.perf_counter()
    in_words(long)
    assert time.perf_counter() - started < 5


@settings(deadline=None)
@given(
    st.text(max_size=40)
    | st.from_regex(r"available in [0-9.٣e-]{1,30} (seconds|minutes|h)", fullmatch=True)
)
def test_any_words_are_a_wait_that_can_be_waited_or_none(detail: str) -> None:
    wait = in_words(detail)
    assert wait is None or 0 <= wait <= LONGEST


@given(number=st.integers(0, 10**9), unit=st.sampled_from(["second", "minute", "hour"]))
def test_a_wait_in_words_is_never_shortened_below_a_year(number: int, unit: str) -> None:
    told = number * {"second": 1, "minute": 60, "hour": 3600}[unit]
    assert in_words(f"Expected available in {number} {unit}s.") == min(told, LONGEST)


@pytest.mark.parametrize(
    ("wait", "said"),
    [(0, "0 s"), (0.4, "1 s"), (49, "49 s"), (120, "120 s"), (120.1, "3 min"), (3600, "60 min"), (7200.5, "3 h"),
     (48 * 3600, "48 h"), (48 * 3600 + 1, "3 days"), (LONGEST, "366 days")],
)  # fmt: skip
def test_a_wait_is_said_in_words_and_rounded_up(wait: float, said: str) -> None:
    assert span(wait) == said


@settings(deadline=None)
@given(st.text(max_size=40) | st.from_regex(r"[+-]?[0-9._e]{1,30}", fullmatch=True))
def test_any_retry_after_is_a_wait_that_can_be_waited_or_none(header: str) -> None:
    wait = seconds(header)
    assert wait is None or 0 <= wait <= LONGEST
