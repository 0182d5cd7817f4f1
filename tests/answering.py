"""A PostHog on a loopback socket that answers as told, and calls to it on both clients."""

from __future__ import annotations

import asyncio
import contextlib
import http.server
import json
import os
import socket
import ssl
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hogkit import AsyncPostHog, Backoff, PostHog
from hypothesis import strategies as st

KEY = "phx_sentinelPersonal0123456789abcdefghij"
TOKEN = "phc_sentinelProject0123456789abcdefghijkl"
PROJECT = "7"
VARIABLES = (
    "POSTHOG_PERSONAL_API_KEY", "POSTHOG_API_KEY", "POSTHOG_PROJECT_API_KEY", "POSTHOG_PROJECT_ID",
    "POSTHOG_HOST", "POSTHOG_INGEST_HOST",
)  # fmt: skip
ME = {"email": "ada@example.com", "uuid": "0190b6e0-0000-7000-8000-000000000001"}
ROWS = {"columns": ["n"], "types": [["n", "UInt8"]], "results": [[1]]}

Request = http.server.BaseHTTPRequestHandler
Answer = Callable[[Request], None]


class Asked(NamedTuple):
    """One request; `target` is its path and query as they came over the wire, or all of the URL for a proxy."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes
    target: str

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Host:
    """Answers in turn as told, the last answer again and again; 200 and `{}` if told nothing."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        self.over = threading.Event()
        self._answers: list[Answer] = []
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        host = self

        class Handler(Request):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                super().setup()
                with host._lock:
                    host.connections += 1
                    host._open.add(self.connection)

            def finish(self) -> None:
                with host._lock:
                    host._open.discard(self.connection)
                with contextlib.suppress(OSError):
                    super().finish()

            def answer(self) -> None:
                self.asked = host._heard(self)
                with contextlib.suppress(OSError):
                    host._next()(self)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_CONNECT = answer

            def log_message(self, *_: object) -> None: ...

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(
                self, *_: object
            ) -> None: ...  # clients break off, as they are made to

        self._server = Server(("127.0.0.1", 0), Handler)
        if tls is not None:
            self._server.socket = tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.port: int = self._server.server_address[1]
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"

    def will_answer(
        self,
        status: int = 200,
        content: Any = b"",
        headers: Mapping[str, str] | None = None,
        *,
        kind: str | None = None,
    ) -> None:
        """Bytes and text go as they are, all else as JSON; `kind` is the content type."""
        data = content.encode() if isinstance(content, str) else content
        if not isinstance(data, bytes):
            data, kind = json.dumps(content).encode(), kind or "application/json"
        told = {"content-type": kind} if kind else {}
        self.will_send(
            encoded(status, {**told, "content-length": str(len(data)), **(headers or {})}, data)
        )

    def will_send(self, raw: bytes, *, then_close: bool = False) -> None:
        def answer(request: Request) -> None:
            request.wfile.write(raw)
            request.close_connection |= then_close

        self._answers.append(answer)

    def will_work_out(self, answer: Callable[[Asked], Any]) -> None:
        """200, with JSON that depends on the request."""

        def work_out(request: Any) -> None:
            data = json.dumps(answer(request.asked)).encode()
            told = {"content-type": "application/json", "content-length": str(len(data))}
            request.wfile.write(encoded(200, told, data))

        self._answers.append(work_out)

    def will_reset(self) -> None:
        """Cut the connection in the middle of nothing, as a firewall does."""

        def answer(request: Request) -> None:
            now = struct.pack("ii", 1, 0)
            request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
            request.close_connection = True
            os.close(request.connection.detach())

        self._answers.append(answer)

    def will_hang_up(self) -> None:
        self.will_send(b"", then_close=True)

    def will_break_off(self, content: bytes = b'{"results": [[1], ') -> None:
        """Promise more than is sent."""
        told = {"content-type": "application/json", "content-length": str(2 * len(content))}
        self.will_send(encoded(200, told, content), then_close=True)

    def will_say_nothing(self) -> None:
        def answer(request: Request) -> None:
            self.over.wait(10)
            request.close_connection = True

        self._answers.append(answer)

    def forget(self) -> None:
        """Be as new."""
        self.over.set()
        with self._lock:
            left = list(self._open)
        for connection in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.over = threading.Event()
        self.asked, self._answers, self.connections = [], [], 0

    def close(self) -> None:
        self.forget()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _heard(self, request: Request) -> Asked:
        parts = urlsplit(request.path)
        headers = {name.lower(): value for name, value in request.headers.items()}
        body = _body(request, headers)
        query = parse_qs(parts.query, keep_blank_values=True)
        assert request.command is not None
        asked = Asked(request.command, unquote(parts.path), query, headers, body, request.path)
        self.asked.append(asked)
        return asked

    def _next(self) -> Answer:
        with self._lock:
            if not self._answers:
                return lambda request: (
                    request.wfile.write(
                        encoded(
                            200, {"content-type": "application/json", "content-length": "2"}, b"{}"
                        )
                    )
                    and None
                )
            return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def encoded(status: int, headers: Mapping[str, str], content: bytes) -> bytes:
    """One answer in one piece: in two, Nagle's algorithm would hold the second back."""
    lines = [f"HTTP/1.1 {status} Told", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + content


def _body(request: Request, headers: Mapping[str, str]) -> bytes:
    if "chunked" not in headers.get("transfer-encoding", ""):
        return request.rfile.read(int(headers.get("content-length", 0)))
    pieces = []
    while size := int(request.rfile.readline().partition(b";")[0], 16):
        pieces.append(request.rfile.read(size))
        request.rfile.readline()
    request.rfile.readline()
    return b"".join(pieces)


class Ask:
    """Runs one call on a new client of one of the two kinds; the client is closed afterwards."""

    def __init__(self, kind: type[PostHog] | type[AsyncPostHog], url: str) -> None:
        self.kind = kind
        self.options: dict[str, Any] = {
            "api_key": KEY, "project_api_key": TOKEN, "project_id": PROJECT, "host": url,
            "backoff": Backoff(tries=1),  # a try is what most tests are about
        }  # fmt: skip

    def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """`ask("flags.evaluate", "ada")`"""
        return self.run(lambda client: attrgetter(method)(client)(*args, **kwargs))

    def operation(self, endpoint: Any, *args: Any, **kwargs: Any) -> Any:
        """A generated operation, with all of its answer."""
        name = "sync_detailed" if self.kind is PostHog else "asyncio_detailed"
        return self.run(lambda it: getattr(endpoint, name)(*args, client=it.api, **kwargs))

    def get(self, path: str = "/x", **options: Any) -> Any:
        """httpx's own answer, through our transport for private endpoints."""
        return self.run(lambda it: connection(it).get(path, **options))

    def run(self, action: Callable[[Any], Any]) -> Any:
        """What `action` gives, for a client; awaited if it is that kind of client."""
        client = self.client()
        if isinstance(client, PostHog):
            with client:
                return action(client)

        async def awaiting() -> Any:
            async with client:
                answer = action(client)
                return await answer if isinstance(answer, Awaitable) else answer

        return asyncio.run(awaiting())

    def client(self) -> Any:
        return self.kind(**self.options)


def connection(client: Any) -> Any:
    """The httpx client for private endpoints."""
    api = client.api
    return api.get_httpx_client() if isinstance(client, PostHog) else api.get_async_httpx_client()


def hosting() -> Iterator[tuple[Host, Host]]:
    """Two hosts for a module: starting and stopping one takes longer than most tests."""
    with contextlib.closing(Host()) as host, contextlib.closing(Host()) as other:
        yield host, other


def serving(hosts: tuple[Host, Host]) -> Iterator[Host]:
    yield hosts[0]
    hosts[0].forget()


def serving_too(hosts: tuple[Host, Host]) -> Iterator[Host]:
    yield hosts[1]
    hosts[1].forget()


def asking(request: pytest.FixtureRequest, server: Host, monkeypatch: pytest.MonkeyPatch) -> Ask:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return Ask(request.param, server.url)


# Keys as PostHog makes them: with a prefix, and from before there were prefixes.
BARE_KEYS = st.text(
    "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-", min_size=20, max_size=60
).filter(lambda key: any(c.isdigit() for c in key))  # Hypothesis also tries words of the sources


def keys(*prefixes: str) -> st.SearchStrategy[str]:
    return st.builds(str.__add__, st.sampled_from(prefixes), BARE_KEYS)


BOTH = [pytest.param(PostHog, id="blocking"), pytest.param(AsyncPostHog, id="awaiting")]
