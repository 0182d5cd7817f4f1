"""Faults in an answer: a call ends in time, writes nothing twice, and leaves nothing behind."""

from __future__ import annotations

import json
import time

import hogkit
import httpx
import pytest
from answering import ME
from attrs import evolve
from breaking import Breaking, Fault
from driving import (
    BACKOFF,
    CREATE,
    DELETE,
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
    each,
    every_call,
    hosting,
    lasting,
    serving,
)
from fault_tables import (
    ANSWER,
    CONTENT,
    CUT,
    GZIP,
    NO_HTTP,
    PACKED,
    SLOW,
    WELL,
    answer,
    head,
    table,
    well_again,
)

breaking = pytest.fixture(name="breaking", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
driver = pytest.fixture(name="driver", params=KINDS)(driving)


# What breaks.


@table(CUT)
@each((READ, CREATE, INGEST))
def test_what_is_cut_is_repeated_if_that_is_harmless(
    server: Breaking, driver: Driver, fault: Fault, call: Call
) -> None:
    _broken(server, driver, fault, call)


@table(NO_HTTP)
@a_read_and_a_write
def test_what_is_no_http_is_repeated_if_that_is_harmless(
    server: Breaking, driver: Driver, fault: Fault, call: Call
) -> None:
    _broken(server, driver, fault, call)


@pytest.mark.full
@table(CUT | NO_HTTP)
@each((QUERY, INGEST, DELETE))
def test_what_breaks_is_repeated_for_the_other_calls(
    server: Breaking, driver: Driver, fault: Fault, call: Call
) -> None:
    _broken(server, driver, fault, call)


def _broken(server: Breaking, driver: Driver, fault: Fault, call: Call) -> None:
    server.will(fault)
    with lasting(0, 1):
        error = driver.fails(call)
    tries = error.tries
    assert tries == server.accepted
    # What is reset before it was accepted may pass for a connection that was never made.
    if fault.reads != "nothing" or call.harmless:
        assert tries == call.tries(error)
    assert error.reached or fault.reads == "nothing"
    assert server.seen[call.seen] == (tries if fault.reads == "all" else 0)
    assert (server.seen + server.late)[call.seen] <= tries
    well_again(server, driver, call)


@table(SLOW)
def test_what_is_slow_ends_with_the_time_for_a_try(
    server: Breaking, driver: Driver, fault: Fault
) -> None:
    _slow(server, driver, fault, READ, seconds=0.1, tries=2)


@table({name: SLOW[name] for name in ("silence", "a body that drips")})
def test_a_write_that_is_slow_is_not_repeated(
    server: Breaking, driver: Driver, fault: Fault
) -> None:
    _slow(server, driver, fault, CREATE, seconds=0.1, tries=2)


@pytest.mark.full
@table(SLOW)
@every_call
def test_what_is_slow_ends_with_the_time_for_a_try_for_all_calls(
    server: Breaking, driver: Driver, fault: Fault, call: Call
) -> None:
    _slow(server, driver, fault, call, seconds=0.5, tries=TRIES)


def test_a_drip_ends_near_half_a_second(server: Breaking, driver: Driver) -> None:
    with lasting(0.5, 0.6, slack=0.3):
        _slow(server, driver, SLOW["a body that drips"], READ, seconds=0.5, tries=1)


def _slow(
    server: Breaking, driver: Driver, fault: Fault, call: Call, seconds: float, tries: int
) -> None:
    driver.options |= {"timeout": seconds, "backoff": evolve(BACKOFF, tries=tries)}
    server.will(fault)
    made = tries if call.harmless else 1
    with lasting(seconds * made, seconds * made):
        error = driver.fails(call)
    assert error.reached
    assert error.reason == "no answer in time (read time-out)"
    assert error.tries == server.accepted == made
    assert server.seen[call.seen] == (made if fault.reads == "all" else 0)
    well_again(server, driver, call)


# Answers that differ from what they say.


@pytest.mark.parametrize("times", [1, 5])
@pytest.mark.parametrize("status", ["100 Continue", "102 Processing", "103 Early Hints"])
@a_read_and_a_write
def test_a_1xx_is_no_answer(
    server: Breaking, driver: Driver, call: Call, status: str, times: int
) -> None:
    server.will(evolve(WELL, sends=head("link: </a>", status=status) * times + ANSWER))
    driver.do(call)
    assert server.seen == {call.seen: 1}


@pytest.mark.parametrize(
    "sends",
    [answer(CONTENT, length=len(CONTENT) - 1), answer(PACKED[:-30], GZIP)],
    ids=["a length that is too small", "gzip that is cut"],
)
def test_a_part_that_passes_for_the_whole_is_no_answer(
    server: Breaking, driver: Driver, sends: bytes
) -> None:
    server.will(Fault(sends, ends="kept"))
    with pytest.raises(hogkit.PostHogError) as caught:
        driver.do(READ)
    assert len(str(caught.value).splitlines()) == 1
    server.will(WELL)
    assert driver.do(READ).email == ME["email"]


# httpx's own hand it to the next request, if it came in one piece with the answer: httpcore does not
# look at what h11 has left.
@pytest.mark.parametrize("driver", ["aiohttp"], indirect=True)
def test_what_follows_an_answer_is_not_the_next(server: Breaking, driver: Driver) -> None:
    other = answer(json.dumps({**ME, "email": "eve@example.com"}).encode())
    server.will(evolve(WELL, sends=ANSWER + other), WELL)
    assert [driver.do(READ).email for _ in range(2)] == [ME["email"]] * 2


# A transport of httpx's own that the caller made.


@blocking
def test_a_transport_of_the_caller_ends_in_time_too(server: Breaking, driver: Driver) -> None:
    driver.options["transport"] = httpx.HTTPTransport()
    _slow(server, driver, SLOW["a body that drips"], READ, seconds=0.2, tries=1)


@blocking
def test_a_transport_of_the_caller_has_its_own_time_elsewhere(
    server: Breaking, driver: Driver
) -> None:
    driver.options |= {"transport": httpx.HTTPTransport(), "timeout": 0.2}
    server.will(WELL)
    driver.do(READ)
    time.sleep(0.3)
    with httpx.Client(transport=driver.options["transport"]) as other:
        assert other.get(server.url).status_code == 200
