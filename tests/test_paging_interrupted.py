"""Runs that are cancelled, interrupted, forked or shared."""

from __future__ import annotations

import asyncio
import dis
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from hogkit.paging import ahead, runs
from hogkit.paging.cursor import parse
from hogkit.paging.runs import AsyncPages, AsyncRows, Pages, Rows
from paging_reading import BOTH_ROWS, PAGES, ROWS, reading


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


FORKED = """
import os, sys
from paging_reading import PAGES, ROWS, reading
from hogkit.paging.runs import Rows
run = Rows(reading(pause=0.3))
rows = iter(run)
got = [next(rows)[0] for _ in range(ROWS)]
child = os.fork()  # while the next page is read
got += [n for (n,) in run]
assert got == list(range(PAGES * ROWS)), got
if child:
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks")
def test_a_forked_process_reads_the_page_that_was_under_way_itself() -> None:
    paths = os.pathsep.join([*sys.path, str(Path(__file__).parent)])
    done = subprocess.run(
        [sys.executable, "-B", "-W", "ignore::DeprecationWarning", "-c", FORKED],
        capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
