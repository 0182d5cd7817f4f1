"""A server that breaks as told, at any point of a connection, and counts what came to it."""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator
from typing import Literal

from attrs import frozen

LIFE = 15.0  # seconds after which a connection is ended, so that no test hangs
DEAF = 0.3  # seconds of not reading
PAUSE = 0.02  # seconds between the pieces of what drips
RESETTING = struct.pack("ii", 1, 0)  # SO_LINGER: close with a RST
LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")
FIRST = 20  # bytes of a request, less than any head has


@frozen
class Fault:
    """What is done with one request.

    Attributes:
        sends: The answer, or a part of it.
        reads: How much of the request is read before.
        ends: What comes then: the next request, an end of what is sent, a reset, silence, silence
            and no more reading; or `more` for ever, slowly or as fast as it goes.
    """

    sends: bytes = b""
    reads: Literal["nothing", "some", "all"] = "all"
    ends: Literal["kept", "fin", "reset", "silent", "deaf", "drip", "flood"] = "fin"
    more: bytes = b""


class Breaking:
    """Does the faults in turn, the last again and again.

    Attributes:
        accepted: Connections so far.
        open: Connections that neither side has ended.
        seen: Whole requests that were read, by method and path.
        late: Whole requests that came after the server had done with the connection.
        received: Bytes.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.tls = tls
        self.port = 0
        self._listener = self._bound()
        self.port = self._listener.getsockname()[1]
        self.url = f"http{'s' if tls else ''}://127.0.0.1:{self.port}"
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self.over = threading.Event()
        self.forget()
        self.listen()

    def forget(self) -> None:
        """Be as new, but for connections that are still open."""
        self._faults: list[Fault] = []
        self.accepted = self.received = 0
        self.seen: Counter[tuple[str, str]] = Counter()
        self.late: Counter[tuple[str, str]] = Counter()

    def will(self, *faults: Fault) -> None:
        self._faults = list(faults)

    @property
    def open(self) -> int:
        return len(self._sockets)

    def listen(self) -> None:
        self._listener.listen(64)
        self._thread = threading.Thread(target=self._accept, name="breaking", daemon=True)
        self._thread.start()

    def go(self) -> None:
        """Refuse connections, and end those that are open. The port is kept."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        self.drop()
        self._listener = self._bound()

    def drop(self) -> None:
        """End all connections."""
        with self._lock:
            left, threads = list(self._sockets), self._threads
        self.over.set()
        for connection in left:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(LIFE)
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        self.over = threading.Event()

    def close(self) -> None:
        self.go()
        self._listener.close()

    def _bound(self) -> socket.socket:
        """Refuses connections until it listens."""
        made = socket.socket()
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(("127.0.0.1", self.port))
        return made

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.settimeout(LIFE)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.tls is not None:
                connection = self.tls.wrap_socket(
                    connection, server_side=True, do_handshake_on_connect=False
                )
            with self._lock:
                self.accepted += 1
                self._sockets.add(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), name="breaking")
            thread.daemon = True
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with contextlib.suppress(OSError):
                if isinstance(connection, ssl.SSLSocket):
                    connection.do_handshake()
                _Served(self, connection).all()
        finally:
            connection.close()
            with self._lock:
                self._sockets.discard(connection)

    def count(self, what: Counter[tuple[str, str]], request: tuple[str, str]) -> None:
        with self._lock:
            what[request] += 1

    def next_fault(self) -> Fault:
        with self._lock:
            return self._faults.pop(0) if len(self._faults) > 1 else self._faults[0]


class _Served:
    """One connection."""

    def __init__(self, host: Breaking, wire: socket.socket) -> None:
        self.host = host
        self.wire = wire
        self.buffer = bytearray()

    def all(self) -> None:
        fault = self.host.next_fault()
        while self.read(fault.reads):
            self.wire.sendall(fault.sends)
            if fault.ends != "kept":
                self.end(fault)
                return
            if not (self.buffer or self.fill()):
                return
            fault = self.host.next_fault()

    def read(self, how_much: str) -> bool:
        if how_much == "nothing":
            return True
        if how_much == "some":
            self.buffer = self.buffer or bytearray(self.wire.recv(FIRST))
            return bool(self.buffer)
        if (found := self.request()) is not None:
            self.host.count(self.host.seen, found)
        return found is not None

    def end(self, fault: Fault) -> None:
        if fault.ends == "reset":
            self.wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESETTING)
            return
        if fault.ends == "deaf":
            self.host.over.wait(DEAF)
        while fault.ends in ("drip", "flood"):
            self.wire.sendall(fault.more)
            time.sleep(PAUSE if fault.ends == "drip" else 0)
        if fault.ends == "fin":
            socket.socket.shutdown(self.wire, socket.SHUT_WR)
        while (found := self.request()) is not None:
            self.host.count(self.host.late, found)

    def request(self) -> tuple[str, str] | None:
        """Read a request; None if there comes none."""
        while b"\r\n\r\n" not in self.buffer:
            if not self.fill():
                return None
        head = self.buffer.partition(b"\r\n\r\n")[0]
        length = int(found[1]) if (found := LENGTH.search(head)) else 0
        end = len(head) + 4 + length
        while len(self.buffer) < end:
            if not self.fill():
                return None
        del self.buffer[:end]
        method, target, _ = head.decode("latin-1").split(" ", 2)
        return method, target

    def fill(self) -> bool:
        found = self.wire.recv(1 << 20)
        self.buffer += found
        self.host.received += len(found)
        return bool(found)


def soon(true: Callable[[], bool], seconds: float = 2.0) -> bool:
    """Whether it becomes true."""
    until = time.monotonic() + seconds
    while not (found := true()) and time.monotonic() < until:
        time.sleep(0.002)
    return found


@contextlib.contextmanager
def never_accepting() -> Generator[str]:
    """A server whose queue of connections is full: nobody answers a SYN."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
