"""How runs are handed out: one page ahead, never more, and never in vain."""

from __future__ import annotations

import asyncio
import gc
import time
from typing import Any

import pytest
from hogkit.paging.cursor import parse
from hogkit.paging.page import Page
from hogkit.paging.runs import AsyncRows, Pages, Rows
from paging_reading import BOTH_PAGES, BOTH_ROWS, PAGES, ROWS, Broken, collected, reading


@BOTH_PAGES
@pytest.mark.parametrize("ahead", [True, False])
def test_no_more_than_two_pages_live_at_once(kind: type[Any], ahead: bool) -> None:
    reader = reading(ahead=ahead, pause=0.005)  # until then the last one is let go

    def take(page: Page) -> int:
        time.sleep(0.01)  # the next one is there by then
        gc.collect()
        return len(page)

    assert collected(kind, reader, take) == [ROWS] * PAGES
    assert reader.most <= 2


@BOTH_ROWS
def test_rows_come_from_page_to_page(kind: type[Any]) -> None:
    assert [n for (n,) in collected(kind, reading())] == list(range(PAGES * ROWS))


def test_the_next_page_is_read_while_one_is_used() -> None:
    reader = reading(pause=0.1)
    pages = iter(Pages(reader))
    next(pages)
    deadline = time.monotonic() + 10
    while reader.read < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert reader.read == 2
    time.sleep(0.2)
    assert reader.read == 2


def test_without_it_nothing_is_read_before_it_is_wanted() -> None:
    reader = reading(ahead=False)
    pages = iter(Pages(reader))
    next(pages)
    time.sleep(0.05)
    assert reader.read == 1


@BOTH_ROWS
def test_an_error_comes_in_its_place_and_the_run_goes_on_after_it(kind: type[Any]) -> None:
    reader = reading()
    reader.fails = {2}
    run = kind(reader)
    got: list[int] = []

    async def awaited() -> None:
        async for (n,) in run:
            got.append(n)

    async def main() -> None:
        with pytest.raises(Broken, match="page 2"):
            await awaited()
        assert got == list(range(2 * ROWS))
        await awaited()

    if kind is AsyncRows:
        asyncio.run(main())
    else:
        with pytest.raises(Broken, match="page 2"):
            got.extend(n for (n,) in run)
        assert got == list(range(2 * ROWS))
        assert parse(run.cursor).after == (2 * ROWS - 1,)
        got.extend(n for (n,) in run)
    assert got == list(range(PAGES * ROWS))


@pytest.mark.parametrize("left", range(1, PAGES * ROWS + 1))
def test_a_run_that_was_left_goes_on_by_rows_or_pages(left: int) -> None:
    run = Rows(reading())
    got: list[int] = []
    for (n,) in run:
        got.append(n)
        if len(got) == left:
            break
    assert parse(run.cursor).after == (left - 1,)
    rest = [n for page in run.pages() for (n,) in page.rows]
    assert got + rest == list(range(PAGES * ROWS))
    assert run.done


def test_the_cursor_is_after_what_was_handed_out_not_after_what_was_read() -> None:
    run = Pages(reading())
    assert parse(run.cursor).after is None
    for number, page in enumerate(run.pages(), 1):
        assert parse(run.cursor).after == (number * ROWS - 1,)
        assert page.cursor == run.cursor
        assert parse(page.cursor_after(0)).after == ((number - 1) * ROWS,)


def test_who_leaves_waits_for_no_page() -> None:
    started = time.monotonic()
    for _ in Pages(reading(pause=0.3)):
        break
    assert time.monotonic() - started < 0.6


@BOTH_PAGES
def test_batches_of_arrow_have_one_schema(kind: type[Any]) -> None:
    pytest.importorskip("pyarrow")
    run = kind(reading())
    if kind is Pages:
        batches = list(run.batches())
    else:

        async def main() -> list[Any]:
            return [batch async for batch in run.batches()]

        batches = asyncio.run(main())
    assert len({batch.schema for batch in batches}) == 1
    assert [n for batch in batches for n in batch.to_pydict()["n"]] == list(range(PAGES * ROWS))
