"""Faults at the socket: a call ends in time, writes nothing twice, and leaves nothing behind.

The server counts what came to it (`breaking`). After each test there must be no connection, task,
thread or socket that was not there before.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import json
import shutil
import signal
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import hogkit
import httpx
import pytest
from answering import KEY, ME, PROJECT, ROWS, TOKEN, connection
from attrs import evolve, frozen
from breaking import Breaking, Fault, never_accepting, soon
from hogkit import AsyncPostHog, Backoff, Budget, PostHog, Rate, Window, transport

TRIES = 4
BACKOFF = Backoff(tries=TRIES, base=0.003)
SLACK = 1.0  # seconds that a busy machine may take on top
LARGE = {"p": "x" * 8_000_000}  # more than both sides' buffers hold
FILES = Path("/proc/self/fd")
KINDS = ["blocking", "awaiting", "aiohttp"]


# Calls.


@frozen
class Call:
    """A call, and what the server sees of it."""

    name: str
    method: str
    path: str
    made: Callable[[Any], Any]
    harmless: bool = True

    @property
    def seen(self) -> tuple[str, str]:
        return self.method, self.path

    def tries(self, error: hogkit.Unreachable) -> int:
        """A write that may have arrived is not sent again."""
        return TRIES if self.harmless or not error.reached else 1


ANNOTATIONS = f"/api/projects/{PROJECT}/annotations/"
READ = Call("read", "GET", "/api/users/%40me/", lambda it: it.whoami())
QUERY = Call("query", "POST", f"/api/projects/{PROJECT}/query/", lambda it: it.query("SELECT 1"))
CREATE = Call(
    "create", "POST", ANNOTATIONS, lambda it: connection(it).post(ANNOTATIONS, json={"content": "a"}), harmless=False,
)  # fmt: skip
INGEST = Call("ingest", "POST", "/i/v0/e/", lambda it: it.capture_now("e", "ada"))
DELETE = Call(
    "delete", "DELETE", f"{ANNOTATIONS}1/", lambda it: connection(it).delete(f"{ANNOTATIONS}1/")
)
LARGE_CREATE = evolve(
    CREATE, name="large create", made=lambda it: connection(it).post(ANNOTATIONS, json=LARGE)
)
LARGE_INGEST = evolve(
    INGEST, name="large ingest", made=lambda it: it.capture_now("e", "ada", LARGE)
)
CALLS = (READ, QUERY, CREATE, INGEST, DELETE)


def each(calls: tuple[Call, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("call", calls, ids=lambda call: call.name)


every_call = each(CALLS)
a_read_and_a_write = each((READ, CREATE))


class Driver:
    """A client of one kind, and the event loop that it needs."""

    def __init__(self, kind: str, url: str) -> None:
        self.kind = kind
        self.options: dict[str, Any] = {
            "api_key": KEY, "project_id": PROJECT, "project_api_key": TOKEN, "host": url, "timeout": 5.0, "backoff": BACKOFF,
            "transport": "aiohttp" if kind == "aiohttp" else None,
        }  # fmt: skip
        self.runner = None if kind == "blocking" else asyncio.Runner()
        self._client: Any = None
        self.closed = False

    @property
    def client(self) -> Any:
        if self._client is None:
            self._client = (AsyncPostHog if self.runner else PostHog)(**self.options)
        return self._client

    def do(self, call: Call) -> Any:
        return self.run(lambda: call.made(self.client))

    def fails(self, call: Call) -> hogkit.Unreachable:
        """The error, once it is sure that it is one line without a key."""
        with pytest.raises(hogkit.Unreachable) as caught:
            self.do(call)
        error = caught.value
        told = f"{error}{error!r}{error.__cause__!r}"
        assert KEY not in told
        assert TOKEN not in told
        assert len(str(error).splitlines()) == 1
        assert (error.method, len(error.reason) < 200) == (call.method, True)
        return error

    def together(self, calls: tuple[Call, ...]) -> list[Any]:
        """All at once."""
        if self.runner is None:
            with ThreadPoolExecutor(len(calls)) as pool:
                return list(pool.map(self.do, calls))

        async def gathered() -> list[Any]:
            return await asyncio.gather(*(call.made(self.client) for call in calls))

        return self.runner.run(gathered())

    def run(self, action: Callable[[], Any]) -> Any:
        if self.runner is None:
            return action()

        async def awaited() -> Any:
            return await action()

        return self.runner.run(awaited())

    def breaks_off(self, call: Call, when: Callable[[], bool]) -> None:
        """Break it off at a moment: with Ctrl-C, or by cancelling its task."""
        if self.runner is None:
            with interrupting(when), pytest.raises(KeyboardInterrupt):
                self.do(call)
            return

        async def cancelled() -> None:
            task = asyncio.ensure_future(call.made(self.client))
            while not when():
                await asyncio.sleep(0.002)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.sleep(0)  # as in `_closed`
            assert asyncio.all_tasks() == {asyncio.current_task()}

        self.runner.run(cancelled())

    def settled(self, server: Breaking) -> bool:
        """Whether no connection is open, soon."""
        if self.runner is None:
            return soon(lambda: not server.open)

        async def settled() -> bool:
            until = time.monotonic() + 2
            while server.open and time.monotonic() < until:
                await asyncio.sleep(0.002)
            return not server.open

        return self.runner.run(settled())

    def close(self, server: Breaking) -> None:
        """Close the client: then nothing is open, and nothing runs."""
        if self.closed:
            return
        self.closed = True
        if self.runner is None:
            self.client.close()
        else:
            self.runner.run(self._closed())
        assert self.settled(server)
        if self.runner is not None:
            self.runner.close()

    async def _closed(self) -> None:
        await asyncio.sleep(0)  # for generators that a broken answer left half-way
        await self.client.aclose()
        assert asyncio.all_tasks() == {asyncio.current_task()}


@contextmanager
def interrupting(when: Callable[[], bool]) -> Generator[None]:
    def interrupt() -> None:
        if soon(when, 5):
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        yield
    finally:
        thread.join()


@contextmanager
def lasting(least: float, most: float, slack: float = SLACK) -> Generator[None]:
    started = time.perf_counter()
    yield
    took = time.perf_counter() - started
    assert least - 0.02 <= took <= most + slack


def sockets() -> int:
    """How many this process has open, where the system tells."""
    found = 0
    for file in FILES.iterdir() if FILES.exists() else ():
        with suppress(OSError):  # the one that lists them
            found += str(file.readlink()).startswith("socket:")
    return found


# Fixtures.


@pytest.fixture(scope="module")
def breaking() -> Iterator[Breaking]:
    host = Breaking()
    gc.collect()
    gc.freeze()  # what is here now is looked through once, and not after each test
    yield host
    gc.unfreeze()
    host.close()


@pytest.fixture
def server(breaking: Breaking) -> Iterator[Breaking]:
    with nothing_left(breaking):
        yield breaking


@contextmanager
def nothing_left(server: Breaking) -> Generator[None]:
    server.forget()
    before = sockets(), threads()
    yield
    server.drop()
    gc.collect()
    assert soon(lambda: (sockets(), threads()) == before), (before, sockets(), threads())


def threads() -> set[str]:
    return {thread.name for thread in threading.enumerate() if thread.name != "breaking"}


@pytest.fixture(params=KINDS)
def driver(request: pytest.FixtureRequest, server: Breaking) -> Iterator[Driver]:
    if request.param == "aiohttp":
        pytest.importorskip("aiohttp", reason="the extra aiohttp is not installed")
    made = Driver(request.param, server.url)
    yield made
    made.close(server)


# Answers.


def answer(
    content: bytes, *headers: str, status: str = "200 OK", length: int | None = None
) -> bytes:
    told = f"content-length: {len(content) if length is None else length}"
    return head("content-type: application/json", *headers, told, status=status) + content


def head(*headers: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode()


CONTENT = json.dumps({**ME, **ROWS, "status": 1}).encode()  # good for every call
ANSWER = answer(CONTENT)
WELL = Fault(ANSWER, ends="kept")
CHUNKED = head("content-type: application/json", "transfer-encoding: chunked")
PACKED = gzip.compress(CONTENT)
GZIP = "content-encoding: gzip"
CONTINUE = head(status="100 Continue")

PLACES = {
    "before the request": Fault(reads="nothing"),
    "in the request": Fault(reads="some"),
    "after the request": Fault(),
    "in the head": Fault(ANSWER[:30]),
    "between head and body": Fault(ANSWER[: -len(CONTENT)]),
    "in the body": Fault(ANSWER[:-10]),
    "in a chunk": Fault(CHUNKED + b"ff\r\n{"),
    "between chunks": Fault(CHUNKED + b"1\r\n{\r\n"),
    "after a 1xx": Fault(CONTINUE),
}
CUT = {
    f"{said} {place}": evolve(fault, ends=end)
    for said, end in (("FIN", "fin"), ("RST", "reset"))
    for place, fault in PLACES.items()
}
NO_HTTP = {
    "another protocol": Fault(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "random bytes": Fault(bytes(range(128, 256)) * 4 + b"\r\n\r\n"),
    "no status": Fault(b"HTTP/1.1 2x0 OK\r\n\r\n"),
    "two lengths": Fault(answer(CONTENT, "content-length: 3")),
    "a negative length": Fault(answer(CONTENT, length=-5)),
    "a length that is too large": Fault(answer(CONTENT, length=len(CONTENT) + 1)),
    "no size of a chunk": Fault(CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n"),
    "gzip that is none": Fault(answer(b"not gzip", GZIP)),
    "gzip with a wrong byte": Fault(answer(PACKED[:20] + b"\xff\xff" + PACKED[22:], GZIP)),
    "an endless status line": Fault(b"HTTP/1.1 200 ", ends="flood", more=b"x" * 4096),
    "an endless header": Fault(head()[:-2] + b"x-a: ", ends="flood", more=b"x" * 4096),
    "headers without end": Fault(head()[:-2], ends="flood", more=b"x-a: bbbb\r\n" * 100),
}  # fmt: skip
SLOW = {
    "silence": Fault(ends="silent"),
    "silence at once": Fault(reads="nothing", ends="silent"),
    "a head that drips": Fault(head()[:-2] + b"x-a: ", ends="drip", more=b"x"),
    "a body that drips": Fault(answer(b"{", length=10**9), ends="drip", more=b" "),
    "chunks that drip": Fault(CHUNKED, ends="drip", more=b"1\r\n \r\n"),
    "a length that is too large": Fault(answer(CONTENT, length=len(CONTENT) + 1), ends="silent"),
    "1xx for ever": Fault(ends="drip", more=CONTINUE),
}


def table(faults: dict[str, Fault]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fault", faults.values(), ids=faults.keys())


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
    _well_again(server, driver, call)


def _well_again(server: Breaking, driver: Driver, call: Call) -> None:
    """The next call works at once."""
    assert driver.settled(server)
    server.forget()
    server.will(WELL)
    driver.do(call)
    assert server.seen == {call.seen: 1}


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
    _well_again(server, driver, call)


# Requests that are not read to their end.


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
    _well_again(server, driver, call)


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
    _well_again(server, driver, CREATE)


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
    _well_again(server, driver, call)


@a_read_and_a_write
def test_a_server_that_never_accepts(server: Breaking, driver: Driver, call: Call) -> None:
    with never_accepting() as url:
        driver.options |= {"host": url, "timeout": 0.1, "backoff": evolve(BACKOFF, tries=2)}
        with lasting(0.2, 0.2):
            error = driver.fails(call)
    assert (error.reached, error.tries) == (False, 2)
    assert error.reason == "no answer in time (connect time-out)"


blocking = pytest.mark.parametrize("driver", ["blocking"], indirect=True)  # asyncio has its own


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


# TLS.


def _certificate(folder: Path, days: str) -> Path:
    """A key and a certificate of its own; with no days, one that has expired."""
    if (openssl := shutil.which("openssl")) is None:
        pytest.skip("there is no openssl to make a certificate with")
    key, asked, made = (folder / name for name in ("key.pem", "asked.pem", "made.pem"))
    name = ["-subj", "/CN=ph", "-addext", "subjectAltName=IP:127.0.0.1"]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    for command in (
        ["req", *curve, *name, "-keyout", key, "-out", asked],
        ["x509", "-req", "-in", asked, "-signkey", key, "-days", days, "-copy_extensions", "copy", "-out", made],
    ):  # fmt: skip
        if subprocess.run([openssl, *command], capture_output=True, check=False).returncode:
            pytest.skip("openssl cannot make such a certificate")
    made.write_bytes(made.read_bytes() + key.read_bytes())
    return made


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    days = {"good": "2", "expired": "-1"}
    return {name: _certificate(tmp_path_factory.mktemp(name), days[name]) for name in days}


@pytest.fixture
def secure(
    server: Breaking, certificates: dict[str, Path], request: pytest.FixtureRequest
) -> Iterator[Breaking]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates[getattr(request, "param", "good")])
    host = Breaking(context)
    host.will(WELL)
    yield host
    host.close()


@pytest.fixture
def trusted(certificates: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Both certificates, as of an authority that is trusted."""
    both = certificates["good"].with_name("both.pem")
    both.write_bytes(b"".join(path.read_bytes() for path in certificates.values()))
    monkeypatch.setenv("SSL_CERT_FILE", str(both))
    transport.tls.cache_clear()
    yield
    transport.tls.cache_clear()


def _not_trusted(secure: Breaking, driver: Driver, call: Call) -> None:
    driver.options["host"] = secure.url
    error = driver.fails(call)
    assert (error.reached, error.tries, secure.accepted) == (False, 1, 1)
    assert error.reason.startswith("its TLS certificate is not trusted")
    assert driver.settled(secure)
    assert secure.seen == {}


@every_call
def test_a_self_signed_certificate_is_tried_once(
    secure: Breaking, driver: Driver, call: Call
) -> None:
    _not_trusted(secure, driver, call)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("secure", ["expired"], indirect=True)
@a_read_and_a_write
def test_an_expired_certificate_is_tried_once(secure: Breaking, driver: Driver, call: Call) -> None:
    _not_trusted(secure, driver, call)


@a_read_and_a_write
def test_tls_to_a_server_that_speaks_none(server: Breaking, driver: Driver, call: Call) -> None:
    driver.options["host"] = server.url.replace("http:", "https:")
    server.will(Fault(b"HTTP/1.1 400 Bad Request\r\n\r\n", reads="some"))
    error = driver.fails(call)
    assert (error.reached, error.tries, server.accepted) == (False, TRIES, TRIES)
    assert error.reason == "it does not speak TLS there; is it http:// rather than https://?"
    assert driver.settled(server)


@a_read_and_a_write
def test_no_tls_to_a_server_that_speaks_it(secure: Breaking, driver: Driver, call: Call) -> None:
    driver.options["host"] = secure.url.replace("https:", "http:")
    error = driver.fails(call)
    assert error.tries == secure.accepted == call.tries(error)
    assert error.reached
    assert driver.settled(secure)


@a_read_and_a_write
def test_a_handshake_without_end(server: Breaking, driver: Driver, call: Call) -> None:
    driver.options |= {"host": server.url.replace("http:", "https:"), "timeout": 0.1, "backoff": evolve(BACKOFF, tries=2)}  # fmt: skip
    server.will(Fault(reads="some", ends="silent"))
    with lasting(0.2, 0.2):
        error = driver.fails(call)
    assert (error.reached, error.tries, server.accepted) == (False, 2, 2)
    assert driver.settled(server)


@pytest.mark.usefixtures("trusted")
@table({name: CUT[name] for name in CUT if name.endswith((" after the request", "in the body"))})
@a_read_and_a_write
def test_what_breaks_under_tls(secure: Breaking, driver: Driver, fault: Fault, call: Call) -> None:
    driver.options["host"] = secure.url
    secure.will(WELL, fault)
    driver.do(QUERY)
    error = driver.fails(call)
    assert error.tries == secure.seen[call.seen] == call.tries(error)
    assert error.reached
    _well_again(secure, driver, call)
    driver.close(secure)


# Calls that are broken off.


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
        assert not any(state.waiting for state in budget.state(server.url))
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
        [query] = [state for state in budget.state(url) if state.rate_class == "query"]
        assert (query.running, query.waiting) == (0, 0)


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
        yield
        server.drop()
        assert isinstance(held.exception(5), hogkit.Unreachable)


def _free_again(server: Breaking, driver: Driver, budget: Budget, call: Call) -> None:
    """Nothing counts as under way, and the next call goes at once."""
    assert not any(state.running or state.waiting for state in budget.state(server.url))
    server.forget()
    server.will(WELL)
    if "https" in driver.options["host"]:
        return  # this server speaks no TLS
    with lasting(0, 0):
        driver.do(call)
    assert server.seen == {call.seen: 1}
