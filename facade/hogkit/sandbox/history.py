"""The requests that came in, for a test to look at."""

from __future__ import annotations

import threading
from collections import deque

from .messages import Request

MOST = 10_000  # requests
MOST_BYTES = 100 * 1024 * 1024  # of their bodies together


class History:
    """The last requests, as many as fit; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.clear()

    def clear(self) -> None:
        with self._lock:
            self._requests: deque[Request] = deque()
            self._bytes = 0

    def add(self, request: Request) -> None:
        with self._lock:
            self._requests.append(request)
            self._bytes += len(request.body)
            while len(self._requests) > MOST or self._bytes > MOST_BYTES:
                self._bytes -= len(self._requests.popleft().body)

    def listed(self) -> list[Request]:
        with self._lock:
            return list(self._requests)
