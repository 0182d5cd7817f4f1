"""What carries requests for `--verbose`, and for `--dry-run`, which carries none."""

from __future__ import annotations

import time

import httpx

from ..network import proxy, tls
from .output import hint


class Watching(httpx.BaseTransport):
    """Says of each request its method, path, status and time; never its key, query or body."""

    def __init__(self, host: str) -> None:
        self.inner = httpx.HTTPTransport(verify=tls(), proxy=proxy(host))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        started = time.perf_counter()
        became = "no answer"
        try:
            answer = self.inner.handle_request(request)
            became = str(answer.status_code)
        finally:
            took = 1_000 * (time.perf_counter() - started)
            hint(f"{request.method} {request.url.path} {became} {took:.0f} ms")
        return answer

    def close(self) -> None:
        self.inner.close()


class NotSent(Exception):
    """A request as it would have gone over the wire."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(request.method)
        self.request = request


class Stopping(httpx.BaseTransport):
    """Sends nothing.

    Raises:
        NotSent: Always.
    """

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise NotSent(request)
