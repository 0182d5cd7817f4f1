"""How runs are handed out: one page ahead, never more, and never in vain."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from hogkit import PostHogError
from hogkit._flow import Flow
from hogkit.paging.cursor import Cursor, parse
from hogkit.paging.page import Keys, Page
from hogkit.paging.runs import AsyncPages, AsyncRows, Pages, Rows
from hogkit.steps import Pause

PAGES = 5
ROWS = 3


class Broken(PostHogError):
    """What reading a page may raise."""


class Reading:
    """Pages of rows 0, 1, 2 … of which it counts how many live."""

    def __init__(self, *, ahead: bool = True, pause: float = 0.0) -> None:
        self.reading = self
        self.ahead = ahead
        self.pause = pause
        self.bytes_read = 0
        self.read = 0
        self.most = 0
        self.fails: set[int] = set()
        self.alive: list[weakref.ref[Any]] = []
        self.place = Cursor("t", ("n",), None, None, "")

    def next(self) -> Flow[Page | None]:
        if self.place.done:
            return None
        yield Pause(self.pause)
        if self.read in self.fails:
            self.fails.discard(self.read)
            raise Broken(f"page {self.read}")
        first = self.read * ROWS
        self.read += 1
        last = first + ROWS - 1
        self.place = Cursor("t", ("n",), None, None, "", (last,), self.read == PAGES)
        raw = [[first + n] for n in range(ROWS)]
        keys = Keys(("Int64",), raw, (0,))
        page = Page(columns=("n",), types=("Int64",), raw=raw, place=self.place, keys=keys)
        self.alive = [*filter(lambda ref: ref() is not None, self.alive), weakref.ref(page)]
        self.most = max(self.most, len(self.alive))
        return page


def reading(**options: Any) -> Any:
    return Reading(**options)


def collected(
    kind: type[Any], reader: Any, take: Callable[[Any], Any] = lambda one: one
) -> list[Any]:
    if not kind.__name__.startswith("Async"):
        return [take(one) for one in kind(reader)]

    async def main() -> list[Any]:
        return [take(one) async for one in kind(reader)]

    return asyncio.run(main())


BOTH_PAGES = pytest.mark.parametrize("kind", [Pages, AsyncPages])
BOTH_ROWS = pytest.mark.parametrize("kind", [Rows, AsyncRows])


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
    assert all("hogkit-page" not in thread.name for thread in threading.enumerate())


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


def test_a_task_that_is_cancelled_loses_nothing_of_its_run() -> None:
    async def main() -> list[int]:
        run = AsyncRows(reading(pause=0.02))
        got: list[int] = []

        async def some() -> None:
            async for (n,) in run:
                got.append(n)

        for _ in range(100):
            task = asyncio.create_task(some())
            await asyncio.wait([task], timeout=0.013)
            task.cancel()
            try:
                await task
            except asyncio.CancelledError:
                continue
            break
        await some()
        return got

    assert asyncio.run(main()) == list(range(PAGES * ROWS))


def test_a_page_that_nobody_takes_is_ended_with_its_run() -> None:
    async def main() -> None:
        run = AsyncPages(reading(pause=0.2))
        async for _ in run:
            break
        await run.aclose()
        names = {task.get_name() for task in asyncio.all_tasks()}
        assert "hogkit-page" not in names

    asyncio.run(main())


def test_ctrl_c_while_a_page_is_read_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    run = Pages(reading(pause=0.2))
    pages = iter(run)
    got = [len(next(pages))]
    import _thread

    timer = threading.Timer(0.05, _thread.interrupt_main)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        got.append(len(next(pages)))
    timer.join()
    got += [len(page) for page in run]
    assert got == [ROWS] * PAGES


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
