"""How time is divided into pages."""

from __future__ import annotations

import pytest
from hogkit.paging.windows import DAY, MILLISECOND, SECOND, Bucket, Size, Window, Windows, width
from hypothesis import given
from hypothesis import strategies as st

HOUR = 3_600 * SECOND


def counted(*rows: int, wide: int = HOUR, start: int = 0) -> list[Bucket]:
    return [Bucket(start + n * wide, start + (n + 1) * wide, rows) for n, rows in enumerate(rows)]


def cut(windows: Windows, size: Size, at: int = 0) -> list[Window]:
    made: list[Window] = []
    while at < windows.until:
        made.append(windows.next(at, size))
        at = made[-1].end
    return made


def ends(made: list[Window]) -> list[int]:
    return [window.end // HOUR for window in made]


@pytest.mark.parametrize(
    ("rows", "size", "expected"),
    [
        pytest.param([1] * 72, Size(30, 100), [24, 48, 72], id="a day, as two are too many"),
        pytest.param([1] * 72, Size(50, 100), [48, 72], id="two days"),
        pytest.param(
            [1] * 72, Size(10, 100), [24, 48, 72], id="a day is one page if it fits at all"
        ),
        pytest.param([1] * 24, Size(5, 12), [12, 24], id="a day that is two pages, in equal parts"),
        pytest.param([1] * 24, Size(5, 10), [8, 16, 24], id="in three"),
        pytest.param([50] + [1] * 23, Size(5, 50), [1, 24], id="an hour that is a page"),
        pytest.param([0] * 24 + [1] * 24, Size(100, 100), [48], id="what is empty costs nothing"),
        pytest.param([0, 0, 0], Size(5, 5), [3], id="nothing"),
    ],
)
def test_pages_end_with_days_where_they_can(
    rows: list[int], size: Size, expected: list[int]
) -> None:
    assert ends(cut(Windows(len(rows) * HOUR, counted(*rows)), size)) == expected


@given(
    st.lists(st.integers(0, 40), max_size=90),
    st.integers(1, 60),
    st.integers(0, 60),
    st.integers(0, 2 * DAY),
)
def test_windows_cover_all_of_the_time_once_and_are_no_fuller_than_they_may_be(
    rows: list[int], fit: int, more: int, at: int
) -> None:
    buckets = counted(*rows)
    until = max(at, len(rows) * HOUR) + 1
    size = Size(fit, fit + more)
    made = cut(Windows(until, buckets), size, at)
    assert [window.start for window in made] == [at, *[window.end for window in made[:-1]]]
    assert made[-1].end == until
    for window in made:
        within = [b for b in buckets if b.rows and b.end > window.start and b.start < window.end]
        assert window.rows == sum(bucket.rows for bucket in within)
        assert window.rows <= size.most or len(within) == 1
    assert sum(window.rows for window in made) == sum(b.rows for b in buckets if b.end > at)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=50), st.integers(1, 50))
def test_a_day_is_read_by_as_few_pages_as_it_needs(rows: list[int], most: int) -> None:
    size = Size(1, most)
    buckets = counted(*rows, wide=MILLISECOND * 10)
    made = cut(Windows(buckets[-1].end, buckets), size)
    if max(rows) <= most:
        # A page that a further bucket does not fit into is left short, by less than that bucket.
        assert len(made) <= 2 * -(-sum(rows) // most)


def test_what_is_more_than_a_page_is_to_be_counted_more_finely() -> None:
    windows = Windows(2 * HOUR, counted(100, 7))
    size = Size(10, 10)
    crowded = windows.crowded(0, size)
    assert crowded == Bucket(0, HOUR, 100)
    windows.divide(crowded, counted(*[25] * 4, wide=HOUR // 4))
    assert windows.crowded(0, Size(10, 30)) is None
    assert [window.rows for window in cut(windows, Size(10, 30))] == [25, 25, 25, 25, 7]
    assert windows.crowded(HOUR, size) is None


def test_a_millisecond_is_not_divided_further() -> None:
    windows = Windows(HOUR, counted(5_000, wide=MILLISECOND))
    assert windows.crowded(0, Size(10, 10)) is None
    assert windows.next(0, Size(10, 10)) == Window(0, HOUR, 5_000)


@pytest.mark.parametrize(
    ("window", "expected"),
    [
        (Window(0, 2 * HOUR, 9), Window(0, HOUR, 4)),
        (Window(0, HOUR, 4), Window(0, HOUR // 2, 4)),
        (Window(HOUR + 7, HOUR + 9, 5), Window(HOUR + 7, HOUR + 8, 5)),
        (Window(HOUR, HOUR + 1, 5), None),
    ],
)
def test_what_is_too_heavy_is_halved_down_to_a_microsecond(
    window: Window, expected: Window | None
) -> None:
    assert Windows(2 * HOUR, counted(4, 5)).half(window) == expected


@given(st.integers(0, 60 * 365 * DAY))
def test_no_statement_counts_more_parts_than_it_can_tell(span: int) -> None:
    wide = width(0, span)
    assert span / wide <= 50_000  # rows of an answer (posthog/hogql/constants.py)
    assert wide % MILLISECOND == 0
    assert wide % DAY == 0 or DAY % wide == 0
