"""What carries the requests of a dry run that may ask what is there."""

from __future__ import annotations

import httpx

from ...network import proxy, tls
from ..watching import Stopping


class Looking(Stopping):
    """Sends what only looks.

    Raises:
        NotSent: It is another request.
    """

    def __init__(self, host: str, inner: httpx.BaseTransport | None = None) -> None:
        self.inner = inner or httpx.HTTPTransport(verify=tls(), proxy=proxy(host))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return self.inner.handle_request(request)
        return super().handle_request(request)

    def close(self) -> None:
        self.inner.close()
