"""Requests that a server does not read to their end, or reads slowly."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any

import hogkit
import pytest
from answering import connection
from attrs import evolve
from breaking import Breaking, Fault
from driving import (
    ANNOTATIONS,
    BACKOFF,
    CREATE,
    KINDS,
    LARGE_CREATE,
    LARGE_INGEST,
    Call,
    Driver,
    driving,
    each,
    hosting,
    lasting,
    serving,
)
from fault_tables import answer, well_again
from hogkit import Backoff

breaking = pytest.fixture(name="breaking", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
driver = pytest.fixture(name="driver", params=KINDS)(driving)


@pytest.mark.parametrize("end", ["fin", "reset", "deaf"])
@each((LARGE_CREATE, LARGE_INGEST))
def test_a_request_that_is_not_read_to_its_end(
    server: Breaking, driver: Driver, call: Call, end: Any
) -> None:
    driver.options |= {"timeout": 0.2, "backoff": evolve(BACKOFF, tries=2)}
    server.will(Fault(reads="some", ends=end))
    made = 2 if call.harmless else 1
    with lasting(0, 0.2 * made):
        error = driver.fails(call)
    assert error.reached
    assert (server.accepted, server.seen) == (made, {})
    well_again(server, driver, call)


@contextmanager
def reading_slowly() -> Generator[str]:
    """A server that takes some 20 MB a second, and so never keeps a writer waiting for long."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as pool:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 262_144)

        def read() -> None:
            with listener.accept()[0] as connection, suppress(ConnectionError):
                while connection.recv(262_144) and not over.wait(0.0125):
                    pass

        done = pool.submit(read)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        over.set()
        done.result(10)


def larger(client: Any) -> Any:
    return connection(client).post(ANNOTATIONS, content=bytes(40_000_000))


def test_a_request_that_is_read_slowly_ends_in_time(server: Breaking, driver: Driver) -> None:
    with reading_slowly() as url:
        driver.options |= {"host": url, "timeout": 0.3, "backoff": Backoff(tries=1)}
        with lasting(0.3, 0.3, slack=0.5):
            error = driver.fails(evolve(LARGE_CREATE, made=larger))
    assert error.reached
    assert driver.settled(server)


@pytest.mark.parametrize("end", ["fin", "reset"])
def test_a_refusal_before_the_request_is_read(server: Breaking, driver: Driver, end: Any) -> None:
    said = {"type": "invalid_request", "code": "too_large", "detail": "Too large.", "attr": None}
    early = answer(json.dumps(said).encode(), "connection: close", status="413 Payload Too Large")
    server.will(Fault(early, reads="some", ends=end))
    with lasting(0, 1), pytest.raises((hogkit.ApiError, hogkit.Unreachable)) as caught:
        driver.do(LARGE_CREATE)
    if end == "fin":
        assert isinstance(caught.value, hogkit.ApiError)
        assert caught.value.status == 413
    assert server.accepted == 1
    well_again(server, driver, CREATE)
