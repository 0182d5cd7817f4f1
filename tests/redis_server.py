"""A Redis of the tests' own, on a socket in a folder, and budgets on it."""

from __future__ import annotations

import itertools
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_redis import Redis
from hogkit.limits.stores import Account

RATE = Rate((Window(10, 0.5), Window(30, 4.0)), at_once=3)
ACCOUNT = Account("https://us.posthog.com query", RATE)
_names = itertools.count()


class Server:
    """Keeps nothing: after `kill` and `start` it is empty."""

    def __init__(self, binary: str, folder: Path) -> None:
        self.binary = binary
        self.folder = folder
        self.socket = folder / "s"
        self.url = f"unix://{self.socket}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            [
                self.binary, "--port", "0", "--unixsocket", self.socket, "--dir", self.folder,
                "--save", "", "--appendonly", "no", "--logfile", self.folder / "log",
            ]
        )  # fmt: skip
        until = time.monotonic() + 10
        while not self._answers():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < until, "redis-server does not answer"
            time.sleep(0.01)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as tried:
            tried.settimeout(1)
            try:
                tried.connect(str(self.socket))
                tried.sendall(b"PING\r\n")
                return tried.recv(7) == b"+PONG\r\n"
            except OSError:
                return False

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """To be made a fixture of: a Redis that runs, or no test."""
    binary = shutil.which("redis-server") or shutil.which("redis-server", path="/usr/bin")
    if binary is None:
        pytest.skip(
            "there is no redis-server on this machine (Debian: apt-get install redis-server)"
        )
    server = Server(binary, tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.kill()


def named(request: pytest.FixtureRequest) -> Account:
    """To be made the fixture `account`: one of the test's own."""
    return Account(f"{request.node.name} {next(_names)}", RATE)


def opened(server: Server) -> Iterator[Redis]:
    """To be made the fixture `store`."""
    made = Redis(server.url)
    yield made
    made.close()


def connected(server: Server) -> Iterator[redis.Redis]:
    """To be made the fixture `client`."""
    with redis.Redis.from_url(server.url) as made:
        yield made
