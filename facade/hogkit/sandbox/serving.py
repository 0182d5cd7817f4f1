"""The sandbox in the foreground, for the command line."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType

from .server import Sandbox

STOPPING = (signal.SIGINT, signal.SIGTERM)


def serve(
    sandbox: Sandbox, announce: Callable[[str], None], ready: Callable[[], None] | None = None
) -> None:
    """Serve until SIGINT or SIGTERM, and return. Only for the main thread.

    Args:
        sandbox: Not started yet.
        announce: Called from the server's thread with one line for each request, in which there
            is no key, query or body, such as `POST /batch/ 200 3 events 1.2 ms`.
        ready: Called once, when it listens and its addresses are known.

    Raises:
        OSError: The port is taken; the message names it.
    """
    with heeded() as stopped, sandbox.announcing(announce), sandbox:
        if ready is not None:
            ready()
        while not stopped.wait(0.5):  # Without a limit, Windows would not hear of Ctrl-C.
            pass


@contextmanager
def heeded() -> Generator[threading.Event]:
    """An event set by the signals that end a program."""
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopped.set()

    before = {number: signal.signal(number, stop) for number in STOPPING}
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
