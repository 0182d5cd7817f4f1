"""Processes that share a budget, and a PostHog that only counts what comes."""

from __future__ import annotations

import json
import socket
import subprocess
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress

from hogkit.limits.rates import Rate
from ledgers import PostHog
from programs import started


class Counter:
    """A PostHog on loopback that only counts: an answer for each byte, after `service` seconds.

    Attributes:
        hits: When each call came, and from which connection.
        over: Calls that were one too many at once.
    """

    def __init__(self, rate: Rate, service: float = 0.002) -> None:
        self.posthog, self.rate, self.service = PostHog(rate), rate, service
        self.hits: list[tuple[float, int]] = []
        self.running = self.over = 0
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.joined: list[socket.socket] = []
        self.threads: list[threading.Thread] = []
        self.started = 0.0

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    def begin(self, callers: int) -> None:
        """Wait for all of them, and let them go together."""
        self.listener.settimeout(20)
        self.joined += [self.listener.accept()[0] for _ in range(callers)]
        self.started = time.monotonic()
        for number, caller in enumerate(self.joined):
            caller.settimeout(30)
            serves = threading.Thread(target=self._serve, args=(caller, number))
            serves.start()
            self.threads.append(serves)

    def _serve(self, caller: socket.socket, number: int) -> None:
        with suppress(OSError), caller:
            caller.sendall(b"!")
            while caller.recv(1):
                self._count(number)
                caller.sendall(b"!")

    def _count(self, number: int) -> None:
        with self.lock:
            now = time.monotonic()
            self.hits.append((now - self.started, number))
            self.posthog.hit(now)
            self.running += 1
            self.over += self.running > (self.rate.at_once or self.running)
        time.sleep(self.service)
        with self.lock:
            self.running -= 1

    def close(self) -> None:
        self.listener.close()
        for thread in self.threads:
            thread.join(30)


CALLS = """
kind, where, port, seconds, windows, at_once, lease, hangs = json.loads(sys.argv[1])
if kind == "file":
    Shared = File
else:
    from hogkit.limits.shared_redis import Redis as Shared
rate = Rate([Window(*window) for window in windows], at_once)
line = Line(Account("https://us.posthog.com query", rate), Fallback(Shared(where)), Worker())
server = socket.create_connection(("127.0.0.1", port))
server.recv(1)
until = time.monotonic() + seconds
while time.monotonic() < until:
    turn = driven(line.turn(60.0, lease, lambda wait: None))
    server.sendall(b"?")
    server.recv(1)
    if hangs:
        time.sleep(60)
    turn.settle(Settlement())
server.close()
line.store.close()
"""


@contextmanager
def calling(
    kind: str, where: str, counter: Counter, *, processes: int, seconds: float,
    lease: float = 30.0, hangs: int = 0,
) -> Generator[list[subprocess.Popen[str]]]:  # fmt: skip
    """Processes that call as often as the budget lets them; the first `hangs` stop in their first call."""
    windows = [[window.calls, window.seconds] for window in counter.rate.windows]
    given = [kind, where, counter.port, seconds, windows, counter.rate.at_once, lease]
    callers = [started(CALLS, json.dumps([*given, n < hangs])) for n in range(processes)]
    try:
        counter.begin(processes)
        yield callers
    finally:
        for caller in callers:
            caller.kill()
            caller.communicate()
        counter.close()


def ended(callers: list[subprocess.Popen[str]]) -> None:
    """All end by themselves, and none has lost the shared budget."""
    for caller in callers:
        said = caller.communicate(timeout=120)
        assert (said, caller.returncode) == (("", ""), 0), said
