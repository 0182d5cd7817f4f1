"""The ends of a process: what still waits in memory is delivered first."""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
import weakref
from types import FrameType
from typing import Protocol

# SIGTERM has one handler in a process, and forks cannot be told to forget. Who is to be asked when one
# comes stands here, and nothing else.
_TERMINATED: weakref.WeakSet[Leaver] = weakref.WeakSet()
_FORKED: weakref.WeakSet[Forked] = weakref.WeakSet()


class Leaver(Protocol):
    """Who has something to do before the process ends."""

    def leave(self) -> None: ...


class Forked(Protocol):
    """Whose state is another one in a forked child."""

    def forked(self) -> None: ...


def after_fork(one: Forked) -> None:
    """Have `forked` called in every child, before anything else runs there."""
    _FORKED.add(one)


def _in_child() -> None:
    for one in list(_FORKED):
        one.forked()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_in_child)


def before_the_end(leaver: Leaver) -> None:
    """Have `leave` called when the interpreter ends, a child of `multiprocessing` does (without
    `atexit`), or SIGTERM comes that `handle_sigterm` handles."""
    _TERMINATED.add(leaver)
    atexit.register(leaver.leave)
    util = sys.modules.get("multiprocessing.util")
    process = sys.modules.get("multiprocessing.process")
    if util is not None and process is not None and process.parent_process() is not None:
        util.Finalize(leaver, leaver.leave, exitpriority=0)


def no_longer(leaver: Leaver) -> None:
    _TERMINATED.discard(leaver)
    atexit.unregister(leaver.leave)


def handle_sigterm() -> None:
    """Deliver before SIGTERM ends the process, if nobody else handles that signal.

    Handlers can be set on the main thread only; elsewhere this does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminated)


def _terminated(number: int, frame: FrameType | None) -> None:
    """Deliver, and die of the signal as if nobody had handled it."""
    try:
        for leaver in list(_TERMINATED):
            leaver.leave()
    finally:
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
