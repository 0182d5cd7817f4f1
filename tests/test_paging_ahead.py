"""How runs are handed out: one page ahead, never more, and never in vain."""

from __future__ import annotations

import asyncio
import dis
import gc
import sys
import threading
import time
import weakref
from collections.abc import Callable
from functools import cache
from types import CodeType, FrameType
from typing import Any

import pytest
from hogkit import PostHogError
from hogkit._flow import Flow
from hogkit.paging import ahead, runs
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


OURS = {module.__file__ for module in (runs, ahead)}
# Signals are handled after a call, when a function begins, and when a loop goes back.
CALLS = {"CALL", "CALL_KW", "CALL_FUNCTION_EX", "RESUME", "JUMP_BACKWARD"}


@cache
def operations(code: CodeType) -> dict[int, str]:
    return {found.offset: found.opname for found in dis.get_instructions(code)}


class CtrlC:
    """Comes at one of the moments when it can, while our modules are at work."""

    def __init__(self, moment: int) -> None:
        self.left = moment
        self.before: dict[FrameType, str] = {}

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        if frame.f_code.co_filename not in OURS:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            at, self.before[frame] = (
                self.before.get(frame),
                operations(frame.f_code)[frame.f_lasti],
            )
            self.left -= at in CALLS
            if self.left == 0 and at in CALLS:
                raise KeyboardInterrupt
        return self.trace


def interrupted(run: Any, moment: int, take: Callable[[Any], None]) -> bool:
    """Whether it came before the end of the run."""
    usual = sys.gettrace()
    sys.settrace(CtrlC(moment).trace)
    try:
        for one in run:
            take(one)
    except KeyboardInterrupt:
        return True
    finally:
        sys.settrace(usual)
    return False


@pytest.mark.parametrize("kind", [Pages, Rows])
@pytest.mark.parametrize("ahead", [True, False])
def test_ctrl_c_at_any_moment_loses_nothing(kind: type[Any], ahead: bool) -> None:
    moment, came = 0, True
    while came:
        moment += 1
        run = kind(reading(ahead=ahead))
        got: list[int] = []

        def take(one: Any) -> None:
            got.extend([one[0]] if kind is Rows else (n for (n,) in one.rows))  # noqa: B023

        came = interrupted(run, moment, take)
        place = parse(run.cursor).after
        assert place == ((got[-1],) if got else None), moment
        for one in run:
            take(one)
        assert got == list(range(PAGES * ROWS)), moment
    assert moment > 100


@BOTH_ROWS
def test_a_run_is_iterated_over_by_one_at_a_time(kind: type[Any]) -> None:
    """Who began last has it, and goes on where the other one was."""
    run = kind(reading(pause=0.02))

    async def two() -> list[int]:
        first, got = aiter(run), list[int]()
        got += [(await anext(first))[0] for _ in range(2)]
        got += [n async for (n,) in run]
        with pytest.raises(RuntimeError, match="begun to be iterated over elsewhere"):
            await anext(first)
        return got

    if kind is AsyncRows:
        assert asyncio.run(two()) == list(range(PAGES * ROWS))
        return
    first = iter(run)
    got = [next(first)[0], next(first)[0]]
    got += [n for (n,) in run]
    assert got == list(range(PAGES * ROWS))
    with pytest.raises(RuntimeError, match="begun to be iterated over elsewhere"):
        next(first)


def test_of_threads_that_share_a_run_one_goes_on() -> None:
    run = Rows(reading(pause=0.01))
    got: list[int] = []
    refused: list[RuntimeError] = []

    def some() -> None:
        try:
            got.extend(n for (n,) in run)
        except RuntimeError as error:
            refused.append(error)

    threads = [threading.Thread(target=some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 3
    assert sorted(got) == list(range(PAGES * ROWS))


def test_of_tasks_that_share_a_run_one_goes_on() -> None:
    async def main() -> None:
        run = AsyncRows(reading(pause=0.01))
        got: list[int] = []

        async def some() -> None:
            async for (n,) in run:
                got.append(n)

        ended = await asyncio.gather(*(some() for _ in range(4)), return_exceptions=True)
        assert sum(isinstance(one, RuntimeError) for one in ended) == 3
        assert got == list(range(PAGES * ROWS))

    asyncio.run(main())


def test_a_run_goes_on_in_another_event_loop() -> None:
    run = AsyncRows(reading(pause=0.05))

    async def one() -> list[int]:
        async for (n,) in run:
            return [n]
        return []

    async def rest() -> list[int]:
        return [n async for (n,) in run]

    assert asyncio.run(one()) + asyncio.run(rest()) == list(range(PAGES * ROWS))


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
