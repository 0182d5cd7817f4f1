"""Uvicorn on sockets of loopback, in a thread with an event loop of its own."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .application import EXTENSION, Application

ADDRESS = "127.0.0.1"
MAX_HEAD = 64 * 1024  # bytes; less than one read of the socket may come on top
TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"content-length: 0\r\nconnection: close\r\n\r\n"
)
PATIENCE = 0.2  # seconds that requests in flight have when the server stops


class Connection(HttpToolsProtocol):
    """Shows its transport to the application, which may be told to break it, and says nothing.

    Uvicorn would log each broken request as a warning, which by default is printed. A logger of
    its own leaves those of the program alone.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.logger = logging.Logger("hogkit.sandbox", logging.CRITICAL + 1)
        self.access_log = False
        self.head_size = 0

    def data_received(self, data: bytes) -> None:
        self.head_size += len(data)
        super().data_received(data)
        if self.head_size > MAX_HEAD and not self.transport.is_closing():
            self.transport.write(TOO_LARGE)
            self.transport.close()

    def on_message_begin(self) -> None:
        self.head_size = 0
        super().on_message_begin()
        self.scope["extensions"] = {EXTENSION: {"transport": self.transport}}

    def on_headers_complete(self) -> None:
        self.head_size = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self.head_size = 0  # After the last chunk of a body, headers may come again.
        super().on_body(body)


def bound(port: int) -> socket.socket:
    """A socket bound to a port of loopback, 0 for a free one.

    Raises:
        OSError: The port is taken or not allowed; the message names it.
    """
    # The protocol must be said, or asyncio does not switch off Nagle's algorithm, and each answer
    # waits 40 ms for a delayed ACK.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # Elsewhere it would let two servers share the port.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((ADDRESS, port))
        listener.listen()
    except (OSError, OverflowError) as error:
        listener.close()
        number, why = getattr(error, "errno", None), getattr(error, "strerror", None) or error
        raise OSError(number, f"cannot listen on {ADDRESS}, port {port}: {why}") from error
    return listener


class Serving:
    """Serves from its making until `stop`."""

    def __init__(self, served: Sequence[tuple[socket.socket, Application]]) -> None:
        self._served = served
        self._ready: Future[asyncio.AbstractEventLoop] = Future()
        self._thread = threading.Thread(target=self._run, name="hogkit-sandbox", daemon=True)
        self._thread.start()
        self._loop = self._ready.result()

    def stop(self) -> None:
        """Returns when all connections are closed and the thread has ended."""
        self._loop.call_soon_threadsafe(self._close)
        self._thread.join()

    def _close(self) -> None:
        for _, application in self._served:
            application.closing.set()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:
            if self._ready.done():
                raise
            self._ready.set_exception(error)

    async def _serve(self) -> None:
        servers = [await started(listener, application) for listener, application in self._served]
        self._ready.set_result(asyncio.get_running_loop())
        await asyncio.gather(
            *(
                kept(server, application)
                for server, (_, application) in zip(servers, self._served, strict=True)
            )
        )


async def started(listener: socket.socket, application: Application) -> uvicorn.Server:
    """A server that accepts connections. Uvicorn's own loop is not used: it looks only every
    tenth of a second whether to stop, and then waits for connections that are kept alive."""
    config = uvicorn.Config(
        application,
        http=Connection,
        interface="asgi3",
        ws="none",
        lifespan="off",
        log_config=None,
        proxy_headers=False,
        server_header=False,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[listener])
    return server


async def kept(server: uvicorn.Server, application: Application) -> None:
    """Renew the Date header each second until told to close, then close."""
    while not application.closing.is_set():
        await server.on_tick(0)
        try:
            await asyncio.wait_for(application.closing.wait(), 1)
        except TimeoutError:
            continue
    await closed(server)


async def closed(server: uvicorn.Server) -> None:
    state = server.server_state
    for listening in server.servers:
        listening.close()
    for connection in list(state.connections):
        connection.shutdown()
    if state.tasks:
        await asyncio.wait(list(state.tasks), timeout=PATIENCE)
    for connection in list(state.connections):
        connection.transport.abort()
    while state.connections:
        await asyncio.sleep(0)
    for listening in server.servers:
        await listening.wait_closed()
