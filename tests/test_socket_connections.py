"""Connections that are not made, that are gone for a while, and that break while they are kept."""

from __future__ import annotations

import socket
import threading
import time
from typing import Any

import pytest
from answering import ME
from attrs import evolve
from breaking import Breaking, Fault, never_accepting
from driving import (
    BACKOFF,
    CALLS,
    INGEST,
    KINDS,
    QUERY,
    READ,
    TRIES,
    Call,
    Driver,
    a_read_and_a_write,
    blocking,
    driving,
    every_call,
    hosting,
    lasting,
    serving,
)
from fault_tables import ANSWER, WELL, well_again
from hogkit import Backoff

breaking = pytest.fixture(name="breaking", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
driver = pytest.fixture(name="driver", params=KINDS)(driving)


# Connections that are not made.


@every_call
def test_a_refused_connection_is_tried_again(server: Breaking, driver: Driver, call: Call) -> None:
    server.go()
    try:
        with lasting(0, 1):
            error = driver.fails(call)
        assert (error.reached, error.tries, server.accepted) == (False, TRIES, 0)
        assert error.reason == "connection refused; is the host right, and the server running?"
    finally:
        server.listen()
    well_again(server, driver, call)


@a_read_and_a_write
def test_a_server_that_never_accepts(server: Breaking, driver: Driver, call: Call) -> None:
    with never_accepting() as url:
        driver.options |= {"host": url, "timeout": 0.1, "backoff": evolve(BACKOFF, tries=2)}
        with lasting(0.2, 0.2):
            error = driver.fails(call)
    assert (error.reached, error.tries) == (False, 2)
    assert error.reason == "no answer in time (connect time-out)"


# Several addresses, of the blocking client: asyncio has its own way.


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Any name is that of these addresses."""

    def found(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        places = addresses if host == "ph.test" else [host]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port)) for place in places]

    monkeypatch.setattr(socket, "getaddrinfo", found)


@blocking
def test_several_addresses_have_the_time_of_one(
    server: Breaking, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, *["127.0.0.1"] * 5)
    with never_accepting() as url:
        host = url.replace("127.0.0.1", "ph.test")
        driver.options |= {"host": host, "timeout": 0.4, "backoff": Backoff(tries=1)}
        with lasting(0.4, 0.4, slack=0.4):
            error = driver.fails(READ)
    assert error.reason == "no answer in time (connect time-out)"


@blocking
def test_an_address_that_is_silent_leaves_time_for_the_next(
    server: Breaking, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """127.0.0.2 refuses, where something listens at 127.0.0.1 only."""
    resolving(monkeypatch, "127.0.0.1", "127.0.0.2")
    with never_accepting() as url:
        host = url.replace("127.0.0.1", "ph.test")
        driver.options |= {"host": host, "timeout": 0.4, "backoff": Backoff(tries=1)}
        with lasting(0.2, 0.2, slack=0.2):
            error = driver.fails(READ)
    assert error.reason.startswith("connection refused")


@blocking
def test_the_first_address_that_answers_is_taken(
    server: Breaking, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, "127.0.0.2", "127.0.0.1")
    driver.options["host"] = server.url.replace("127.0.0.1", "ph.test")
    server.will(WELL)
    assert driver.do(READ).email == ME["email"]
    assert (server.accepted, server.seen) == (1, {READ.seen: 1})


def _gone_and_back(server: Breaking, driver: Driver, seconds: float) -> None:
    driver.options["backoff"] = Backoff(tries=1000, base=0.05, cap=0.2)
    server.will(WELL)
    driver.together(CALLS)
    server.go()
    timer = threading.Timer(seconds, server.listen)
    timer.start()
    server.forget()
    server.will(WELL)
    with lasting(seconds, seconds):
        driver.together(CALLS)
    timer.join()
    assert server.seen == {call.seen: 1 for call in CALLS}


def test_a_server_that_was_gone_gets_each_call_once(server: Breaking, driver: Driver) -> None:
    _gone_and_back(server, driver, 2.0)


@pytest.mark.full
def test_a_server_that_was_gone_for_long_gets_each_call_once(
    server: Breaking, driver: Driver
) -> None:
    _gone_and_back(server, driver, 10.0)


# Connections that were kept.


def _before(call: Call) -> Call:
    """Another over the same connection; ingest has its own."""
    return INGEST if call is INGEST else QUERY


@pytest.mark.parametrize("end", ["fin", "reset"])
@every_call
def test_a_connection_that_was_closed_while_idle_is_not_used(
    server: Breaking, driver: Driver, call: Call, end: Any
) -> None:
    server.will(Fault(ANSWER, ends=end), WELL)
    driver.do(READ)
    time.sleep(0.02)
    with lasting(0, 1):
        driver.do(call)
    assert server.accepted == 2
    assert server.seen + server.late == {READ.seen: 1, call.seen: 1 + (call is READ)}


@pytest.mark.parametrize("reads", ["some", "all"])
@pytest.mark.parametrize("end", ["fin", "reset"])
@every_call
def test_a_connection_that_breaks_as_it_is_used_again(
    server: Breaking, driver: Driver, call: Call, end: Any, reads: Any
) -> None:
    server.will(WELL, Fault(reads=reads, ends=end), WELL)
    driver.do(_before(call))
    server.seen.clear()
    if call.harmless:
        driver.do(call)
        assert server.seen == {call.seen: 1 + (reads == "all")}
    else:
        assert driver.fails(call).tries == 1
        assert server.seen == ({call.seen: 1} if reads == "all" else {})
    assert server.accepted == 1 + call.harmless
