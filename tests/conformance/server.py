"""A loopback HTTP/1.1 server in a thread, as fast as a test can use."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import httptools

from .judge import Request


@dataclass(frozen=True)
class Answer:
    status: int = 200
    content: bytes = b""
    content_type: str | None = "application/json"
    chunked: bool = False

    def encode(self) -> bytes:
        head = [f"HTTP/1.1 {self.status} Told"]
        if self.content_type is not None:
            head.append(f"Content-Type: {self.content_type}")
        if self.status == 204:
            return "\r\n".join([*head, "", ""]).encode()
        if not self.chunked:
            head.append(f"Content-Length: {len(self.content)}")
            return "\r\n".join([*head, "", ""]).encode() + self.content
        head.append("Transfer-Encoding: chunked")
        return "\r\n".join([*head, "", ""]).encode() + b"".join(chunks(self.content))


def chunks(content: bytes) -> list[bytes]:
    """The content in two pieces, the cut not minding character boundaries."""
    cut = len(content) // 2
    pieces = [piece for piece in (content[:cut], content[cut:]) if piece]
    return [*(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces), b"0\r\n\r\n"]


Handler = Callable[[Request], Answer]


class Connection(asyncio.Protocol):
    """Reads requests with httptools; its `on_…` methods are that parser's callbacks."""

    def __init__(self, handle: Handler, open_connections: set[Connection]) -> None:
        self._handle = handle
        self._open = open_connections
        self._parser = httptools.HttpRequestParser(self)
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._open.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._open.discard(self)

    def data_received(self, data: bytes) -> None:
        assert self.transport is not None
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self.transport.close()

    def on_message_begin(self) -> None:
        self._target = b""
        self._headers: dict[str, str] = {}
        self._content: list[bytes] = []

    def on_url(self, url: bytes) -> None:
        self._target += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._content.append(body)

    def on_message_complete(self) -> None:
        assert self.transport is not None
        request = Request(
            method=self._parser.get_method().decode(),
            target=self._target.decode("latin-1"),
            headers=self._headers,
            content=b"".join(self._content),
        )
        self.transport.write(self._handle(request).encode())


class Server:
    """Serves on a port of its own choosing while its context lasts.

    `handle` runs in the server's thread. What it raises is raised again when the context ends;
    until then the client sees a 599.
    """

    def __init__(self, handle: Handler) -> None:
        self._handler = handle
        self._connections: set[Connection] = set()
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._failure: Exception | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._started.wait()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join()
        self._loop.close()
        if self._failure is not None:
            raise self._failure

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        self._stopped = asyncio.Event()
        server = await self._loop.create_server(
            lambda: Connection(self._handle, self._connections), "127.0.0.1", 0
        )
        self.port = server.sockets[0].getsockname()[1]
        self._started.set()
        await self._stopped.wait()
        server.close()
        for connection in list(self._connections):
            assert connection.transport is not None
            connection.transport.abort()
        await server.wait_closed()
        await asyncio.sleep(0)

    def _handle(self, request: Request) -> Answer:
        try:
            return self._handler(request)
        except Exception as error:
            self._failure = self._failure or error
            return Answer(599)
