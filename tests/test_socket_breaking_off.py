"""Calls that are broken off at any moment: they leave nothing, and the next goes at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import hogkit
import httpx
import pytest
from answering import KEY, PROJECT
from attrs import frozen
from breaking import Breaking, Fault, never_accepting, soon
from driving import (
    KINDS,
    LARGE_CREATE,
    QUERY,
    READ,
    Call,
    Driver,
    driving,
    hosting,
    lasting,
    serving,
)
from fault_tables import ANSWER, CHUNKED, WELL, answer
from hogkit import Backoff, Budget, PostHog, Rate, Window

breaking = pytest.fixture(name="breaking", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
driver = pytest.fixture(name="driver", params=KINDS)(driving)


@frozen
class Moment:
    """A moment in a call: what brings it about, and how to know it.

    Attributes:
        tls: The client speaks TLS.
        told: An event of the client that comes just before: `retry` or `wait`.
        seen: Whole requests that the server has read by then.
    """

    fault: Fault = WELL
    call: Call = QUERY
    tls: bool = False
    told: str = ""
    seen: int = 0

    def reached(self, server: Breaking, told: list[str]) -> Callable[[], bool]:
        """Whether it has come, a little while ago."""
        since: list[float] = []

        def reached() -> bool:
            there = server.accepted and server.seen.total() >= self.seen
            if there and (not self.told or self.told in told) and not since:
                since.append(time.monotonic())
            return bool(since) and time.monotonic() - since[0] > 0.05

        return reached


BUSY = answer(b"{}", "retry-after: 30", status="503 Service Unavailable")
MOMENTS = {
    "in the handshake": Moment(Fault(reads="some", ends="silent"), tls=True),
    "sending": Moment(Fault(reads="some", ends="deaf"), LARGE_CREATE),
    "waiting for the head": Moment(Fault(ends="silent"), seen=1),
    "in the head": Moment(Fault(ANSWER[:30], ends="silent"), seen=1),
    "in the body": Moment(Fault(ANSWER[:-10], ends="silent"), seen=1),
    "in a body that drips": Moment(Fault(CHUNKED, ends="drip", more=b"1\r\n \r\n"), seen=1),
    "pausing": Moment(Fault(BUSY, ends="kept"), told="retry", seen=1),
    "waiting for a turn": Moment(Fault(ends="silent"), told="wait"),
}


# After Ctrl-C within connect or a handshake, CPython's socket closes itself, with a warning.
cpython = pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")


@pytest.mark.parametrize(
    "moment",
    [pytest.param(it, id=name, marks=[cpython] * it.tls) for name, it in MOMENTS.items()],
)
def test_a_call_that_is_broken_off_leaves_nothing(
    server: Breaking, driver: Driver, moment: Moment
) -> None:
    budget, told = _listening(driver)
    if moment.tls:
        driver.options["host"] = server.url.replace("http:", "https:")
    server.will(moment.fault)
    with holding(server, budget, moment.told == "wait"):
        driver.breaks_off(moment.call, moment.reached(server, told))
        assert not any(state.waiting for state in budget.state(server.url, PROJECT))
    assert moment.told == "retry" or driver.settled(server)  # while it pauses, it is well and kept
    _free_again(server, driver, budget, moment.call)


@cpython
def test_a_call_that_is_broken_off_as_it_connects_leaves_nothing(
    server: Breaking, driver: Driver
) -> None:
    budget, _ = _listening(driver)
    with never_accepting() as url:
        driver.options["host"] = url
        until = time.monotonic() + 0.1
        driver.breaks_off(QUERY, lambda: time.monotonic() > until)
        assert not under_way(budget, url)


@pytest.mark.parametrize("driver", ["awaiting"], indirect=True)
def test_a_transport_of_the_caller_leaves_no_handshake_open(
    server: Breaking, driver: Driver
) -> None:
    """If the call is cancelled in it, which httpcore does not take for an error."""
    host = server.url.replace("http:", "https:")
    driver.options |= {"host": host, "transport": httpx.AsyncHTTPTransport()}
    moment = MOMENTS["in the handshake"]
    server.will(moment.fault)
    driver.breaks_off(READ, moment.reached(server, []))
    assert driver.settled(server)


def _listening(driver: Driver) -> tuple[Budget, list[str]]:
    """A budget with one place for a query, and what the client tells of its waits."""
    budget = Budget(rates={"query": Rate((Window(1000, 60),), at_once=1)})
    told: list[str] = []
    driver.options |= {
        "budget": budget,
        "on_retry": lambda _: told.append("retry"),
        "on_wait": lambda _: told.append("wait"),
    }
    return budget, told


@contextmanager
def holding(server: Breaking, budget: Budget, needed: bool) -> Generator[None]:
    """Another client has the only place for a query."""
    if not needed:
        yield
        return
    options = {"host": server.url, "budget": budget, "backoff": Backoff(tries=1)}
    with ThreadPoolExecutor(1) as pool, PostHog(KEY, PROJECT, **options) as other:  # type: ignore[arg-type]
        held = pool.submit(other.query, "SELECT 1")
        assert soon(lambda: bool(server.seen))
        assert under_way(budget, server.url)
        yield
        server.drop()
        assert isinstance(held.exception(5), hogkit.Unreachable)


def under_way(budget: Budget, url: str) -> bool:
    return any(state.running or state.waiting for state in budget.state(url, PROJECT))


def _free_again(server: Breaking, driver: Driver, budget: Budget, call: Call) -> None:
    """Nothing counts as under way, and the next call goes at once."""
    assert not under_way(budget, server.url)
    server.forget()
    server.will(WELL)
    if "https" in driver.options["host"]:
        return  # this server speaks no TLS
    with lasting(0, 0):
        driver.do(call)
    assert server.seen == {call.seen: 1}
