"""How long a server asks to wait."""

from __future__ import annotations

import pytest
from clock import AT
from hogkit.retry_after import LONGEST, seconds
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
        ("7, 8", None),
        ("2026-03-31T12:30:45Z", None),
        ("\x00", None),
        (None, None),
    ],
)
def test_retry_after_is_read_in_both_of_its_forms(header: str | None, wait: float | None) -> None:
    assert seconds(header, AT) == wait


@settings(deadline=None)
@given(st.text(max_size=40) | st.from_regex(r"[+-]?[0-9._e]{1,30}", fullmatch=True))
def test_any_retry_after_is_a_wait_that_can_be_waited_or_none(header: str) -> None:
    wait = seconds(header)
    assert wait is None or 0 <= wait <= LONGEST
