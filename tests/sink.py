"""An ingest server on loopback that remembers which events it took, and misbehaves as it is told."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from attrs import define, field, frozen

TOKEN = "phc_sink_project_token_0123456789"
OK = '{"status":"Ok"}'


@frozen
class Say:
    """Answer with a status; what is refused is not kept, but for `kept`: an answer that was lost."""

    status: int
    text: str = OK
    headers: tuple[tuple[str, str], ...] = ()
    kept: bool = False


@frozen
class Cut:
    """Break the connection: before anything is read, before the answer, or within it."""

    moment: str
    kept: bool = False


Mood = Callable[["Asked"], "Say | Cut | None"]


@frozen
class Asked:
    """A request.

    Attributes:
        number: Of all requests, from 0.
    """

    number: int
    path: str
    headers: dict[str, str]
    events: Sequence[dict[str, Any]]
    size: int
    historical: bool


@define(eq=False)
class Sink:
    """What came in.

    Attributes:
        mood: What to do with a request; None takes it.
        uuids: How often each event was taken.
        first: Each event as it was taken first.
        torn: Events that came again with another timestamp, name or distinct_id.
    """

    url: str
    mood: Mood | None = None
    uuids: Counter[str] = field(factory=Counter[str])
    first: dict[str, dict[str, Any]] = field(factory=dict[str, dict[str, Any]])
    torn: list[str] = field(factory=list[str])
    asked: list[Asked] = field(factory=list[Asked])
    lock: threading.Lock = field(factory=threading.Lock)

    def take(self, events: Sequence[dict[str, Any]]) -> None:
        with self.lock:
            for event in events:
                known = self.first.setdefault(event["uuid"], event)
                if any(known[key] != event[key] for key in ("event", "distinct_id", "timestamp")):
                    self.torn.append(event["uuid"])
                self.uuids[event["uuid"]] += 1

    @property
    def settings(self) -> dict[str, Any]:
        """For a client of it."""
        return {"project_api_key": TOKEN, "host": self.url}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_POST(self) -> None:
        sink: Sink = self.server.sink  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers["content-length"]))
        told = _asked(sink, self.path, {k.lower(): v for k, v in self.headers.items()}, body)
        mood = (sink.mood or (lambda asked: None))(told) or Say(200)
        if (isinstance(mood, Say) and 200 <= mood.status < 300) or mood.kept:
            sink.take(told.events)
        if isinstance(mood, Cut):
            self._cut(mood)
            return
        self._say(mood)

    def _say(self, mood: Say) -> None:
        text = mood.text.encode()
        self.send_response(mood.status)
        for name, value in mood.headers:
            self.send_header(name, value)
        if mood.status != 204:
            self.send_header("content-length", str(len(text)))
        self.end_headers()
        if mood.status != 204:
            self.wfile.write(text)
        self.wfile.flush()

    def _cut(self, mood: Cut) -> None:
        if mood.moment == "within":
            self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: 15\r\n\r\n{")
            self.wfile.flush()
        elif mood.moment == "headers":
            self.wfile.write(b"HTTP/1.1 20")
            self.wfile.flush()
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    sink: Sink

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is part of the game."""


def _asked(sink: Sink, path: str, headers: dict[str, str], body: bytes) -> Asked:
    content = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
    told = json.loads(content)
    events = told.get("batch", [told])
    with sink.lock:
        asked = Asked(
            len(sink.asked),
            path,
            headers,
            events,
            len(content),
            bool(told.get("historical_migration")),
        )
        sink.asked.append(asked)
    return asked


@contextmanager
def serving(mood: Mood | None = None) -> Iterator[Sink]:
    server = Server(("127.0.0.1", 0), Handler)
    server.sink = Sink(f"http://127.0.0.1:{server.server_address[1]}", mood)
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield server.sink
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
