"""The ASGI application of one listener: reads a request, sends an answer, or breaks as told."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
import time
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from ..redact import redact
from .background import Job, in_thread
from .calls import World
from .dispatch import answer, is_limited, is_slow
from .history import History
from .messages import Answer, Host, Request, problem
from .payload import MAX_BYTES
from .queries import course
from .script import Fault, Script
from .throttle import Gate, Place, Throttle

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

EXTENSION = "hogkit.sandbox"
NO_LINGER = struct.pack("ii", 1, 0)  # A close then sends RST instead of FIN.


@dataclass
class Watch:
    """Told one line for each request, and each bug met; keeps the first bug met, to be raised when serving ends."""

    announce: Callable[[str], None] | None = None
    failure: Exception | None = None

    def tell(self, told: str) -> None:
        """No request fails because nobody listens."""
        if self.announce is None:
            return
        with suppress(OSError, ValueError):  # ValueError is of a file that is closed here.
            self.announce(told)

    def failed(self, error: Exception) -> None:
        """Told at once, with where it happened, and kept."""
        self.failure = self.failure or error
        announce = self.announce or to_stderr
        with suppress(OSError, ValueError):
            for text in redact("".join(traceback.format_exception(error))).splitlines():
                announce(text)


def to_stderr(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


@dataclass
class Application:
    """Called by uvicorn for each request.

    Attributes:
        closing: Set when the server stops, which ends ordered delays.
        tasks: Queries in the background.
    """

    world: World
    script: Script
    history: History
    watch: Watch
    host: Host
    gate: Gate = field(default_factory=Gate)
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    tasks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = await read(scope, receive, self.host)
        if request is None:
            return
        try:
            await self.handle(request, Wire(scope, receive, send))
        except OSError:  # Of a connection that broke by itself.
            raise
        except Exception as error:
            self.watch.failed(error)
            raise

    async def handle(self, request: Request, wire: Wire) -> None:
        started = time.perf_counter()
        self.history.add(request)
        throttle = self.gate.throttle
        if throttle is None:
            given = await self.take_turn(request, wire)
        else:
            given = await self.limit(throttle, request, wire)
        self.watch.tell(line(request, given, (time.perf_counter() - started) * 1000))

    async def limit(self, throttle: Throttle, request: Request, wire: Wire) -> Answer:
        """Before anything scripted, which a refused request leaves to the next one."""
        if not is_limited(request, self.world, scripted=self.script.awaits(request.path)):
            return await self.take_turn(request, wire)
        way = course(request, self.world)
        refusal = throttle.refusal(request, reads=way != "at once")
        if refusal is not None:
            return await wire.send_answer(refusal)
        if way == "calculated":
            return await self.run_query(throttle, request, wire)
        throttle.admit(request)
        return await self.take_turn(request, wire)

    async def run_query(self, throttle: Throttle, request: Request, wire: Wire) -> Answer:
        """In a slot, which is held until the answer is sent or nobody waits for it any more."""
        place = throttle.slots.enter()
        try:
            if not place.done():
                ended = await self.wait(throttle.limits.queue_seconds, wire, place)
                if ended:
                    return await wire.close(ended)
            if place.done():
                throttle.admit(request)
                wire.charge = throttle.charged
                return await self.take_turn(request, wire)
        finally:
            throttle.slots.leave(place)
        return await wire.send_answer(throttle.too_many())

    async def take_turn(self, request: Request, wire: Wire) -> Answer:
        return await self.play(self.script.take(request.path), request, wire)

    async def play(self, ordered: Answer | Fault | None, request: Request, wire: Wire) -> Answer:
        if not isinstance(ordered, Fault):
            return await wire.send_answer(ordered or await self.answer(request))
        if ordered.kind == "reset":
            return await wire.reset()
        if ordered.kind == "close before answer":
            return await wire.close("closed before the answer")
        given = await self.answer(request)
        if ordered.kind == "half body":
            return await wire.send_half(given)
        return await self.send_late(given, ordered.delay, wire)

    async def send_late(self, given: Answer, delay: float, wire: Wire) -> Answer:
        ended = await self.wait(delay, wire)
        return await (wire.close(ended) if ended else wire.send_answer(given))

    async def wait(self, seconds: float, wire: Wire, *places: Place) -> str:
        """So long, or until one of the places is had; says why there is no use in going on."""
        leaving = asyncio.create_task(wire.left())
        closing = asyncio.create_task(self.closing.wait())
        try:
            watched: list[asyncio.Future[Any]] = [leaving, closing, *places]
            await asyncio.wait(watched, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if leaving.done():
                return "gone before the answer"
            return "stopped before the answer" if closing.done() else ""
        finally:
            leaving.cancel()
            closing.cancel()

    async def answer(self, request: Request) -> Answer:
        try:
            if not is_slow(request):
                return answer(request, self.world)
            return await in_thread(partial(answer, request, self.world))
        except Exception as error:
            self.watch.failed(error)
            return problem(500, "server_error", "error", "A server error occurred.").answer
        finally:
            for job in self.world.jobs.take_new():
                self.keep(asyncio.create_task(self.run_job(job)))

    def keep(self, task: asyncio.Task[None]) -> None:
        """The loop itself holds on to no task."""
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def run_job(self, job: Job) -> None:
        """A query in the background takes a slot as any other, and waits for it as long as it must."""
        throttle = self.gate.throttle
        place = None if throttle is None else throttle.slots.enter()
        try:
            if place is not None:
                await asyncio.wait([place])  # To await itself would cancel it with the task.
            if self.world.jobs.is_wanted(job):
                bytes_read = await in_thread(job.run)
                if throttle is not None:
                    throttle.spend(bytes_read)
        except Exception as error:
            self.watch.failed(error)
        finally:
            if throttle is not None and place is not None:
                throttle.slots.leave(place)


@dataclass
class Wire:
    """The connection of one request.

    Attributes:
        charge: Makes the answer of a query what is sent, when it is sent.
    """

    scope: Scope
    receive: Receive
    send: Send
    charge: Callable[[Answer], Answer] | None = None

    async def send_answer(self, given: Answer) -> Answer:
        await self.start(given)
        await self.send({"type": "http.response.body", "body": given.content})
        return given

    async def send_half(self, given: Answer) -> Answer:
        """The head, which promises the whole body, and half of it."""
        half = given.content[: len(given.content) // 2]
        await self.start(given)
        await self.send({"type": "http.response.body", "body": half, "more_body": True})
        return await self.close("broken off in the body", given.status)

    async def start(self, given: Answer) -> None:
        if self.charge is not None:
            given = self.charge(given)
        headers = [
            (name.encode("latin-1"), value.encode("latin-1"))
            for name, value in given.headers.items()
        ]
        if given.status not in (204, 304):
            headers.append((b"content-length", b"%d" % len(given.content)))
        await self.send({"type": "http.response.start", "status": given.status, "headers": headers})

    async def reset(self) -> Answer:
        connected: socket.socket = self.transport.get_extra_info("socket")
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
        self.transport.abort()
        return await self.gone("reset")

    async def close(self, note: str, status: int = 0) -> Answer:
        self.transport.close()
        return await self.gone(note, status)

    async def gone(self, note: str, status: int = 0) -> Answer:
        """Wait until uvicorn knows of it, or it would complain that the answer is not complete."""
        await self.left()
        return Answer(status, note=note)

    async def left(self) -> None:
        """Returns when the connection is closed, by whomever."""
        while (await self.receive())["type"] != "http.disconnect":
            pass

    @property
    def transport(self) -> asyncio.Transport:
        transport: asyncio.Transport = self.scope["extensions"][EXTENSION]["transport"]
        return transport


async def read(scope: Scope, receive: Receive, host: Host) -> Request | None:
    """The whole request; a body that is too large to its end, so that the refusal is heard.

    None if the client went away before its end.
    """
    try:
        body, size = await read_body(receive)
    except ConnectionError:
        return None
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    query = scope["query_string"].decode("latin-1")
    too_large = size > MAX_BYTES
    return Request(scope["method"], scope["path"], query, headers, body, host, too_large)


async def read_body(receive: Receive) -> tuple[bytes, int]:
    pieces: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ConnectionResetError("the request is not complete")
        more = message.get("more_body", False)
        size += len(message.get("body", b""))
        if size > MAX_BYTES:
            pieces.clear()
        else:
            pieces.append(message.get("body", b""))
    return b"".join(pieces), size


def line(request: Request, given: Answer, milliseconds: float) -> str:
    """Neither query nor body is in it, and of a key in the path only its kind."""
    path = "".join(letter if letter.isprintable() else "�" for letter in redact(request.path))
    told = [request.method, path, str(given.status or "-"), given.note, f"{milliseconds:.1f} ms"]
    return " ".join(part for part in told if part)
