"""The ends of a process: what still waits in memory is delivered first."""

from __future__ import annotations

import _thread
import atexit
import os
import signal
import sys
import threading
import time
import weakref
from types import FrameType
from typing import Protocol

from ..log import log

# Seconds for which SIGTERM holds up what it interrupted. That may have a lock without which nothing is
# delivered, of `logging` or of an import, so it goes on then until the rest is done.
STANDSTILL = 1.0
# What a handler of hogkit's is marked with: who had the signal before. Copies of other versions look for it, so it
# is called so for ever.
BEFORE = "hogkit_before"


class Leaver(Protocol):
    """Who has something to do before the process ends."""

    def hurry(self) -> None:
        """The process ends: begin, and wait for nothing."""
        ...

    def leave(self, begun: float) -> None:
        """See it through.

        Args:
            begun: When the end began, on the clock of `time.monotonic`.
        """
        ...


class Forked(Protocol):
    """Whose state is another one in a forked child."""

    def forked(self) -> None: ...


class _Process:
    """What this process has to do before it ends.

    SIGTERM has one handler in a process, `atexit` keeps a place for all that was ever registered, and
    forks cannot be told to forget: so this stands here once, and nothing else.

    Attributes:
        leavers: Whom to ask, by `id`.
        finalizer: The process (pid) whose `multiprocessing` knows of this.
        left: Held until everybody was asked because of SIGTERM.
        over: Everybody was. Whom the signal interrupts then may have that lock, just taken.
    """

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self.leavers: dict[int, Leaver] = {}
        self.finalizer: int | None = None
        self.left: _thread.LockType | None = None
        self.over = False


_PROCESS = _Process()
_FORKED: weakref.WeakSet[Forked] = weakref.WeakSet()


def after_fork(one: Forked) -> None:
    """Have `forked` called in every child, before anything else runs there."""
    _FORKED.add(one)


def _in_child() -> None:
    _PROCESS.begin()
    for one in list(_FORKED):
        one.forked()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_in_child)


def before_the_end(leaver: Leaver) -> None:
    """Have `leave` called when the interpreter ends, a child of `multiprocessing` does (without
    `atexit`), or SIGTERM comes that `handle_sigterm` handles."""
    _PROCESS.leavers[id(leaver)] = leaver
    util = sys.modules.get("multiprocessing.util")
    process = sys.modules.get("multiprocessing.process")
    if util is None or process is None or process.parent_process() is None:
        return
    if _PROCESS.finalizer != os.getpid():
        _PROCESS.finalizer = os.getpid()
        util.Finalize(None, _leave, exitpriority=0)


def no_longer(leaver: object) -> None:
    _PROCESS.leavers.pop(id(leaver), None)


@atexit.register  # here, where it comes early and so runs late: who registers later may still capture
def _leave() -> None:
    """All are in a hurry before the first is waited for, and have their time together."""
    begun, leavers = time.monotonic(), tuple(_PROCESS.leavers.values())
    for leaver in leavers:
        leaver.hurry()
    for leaver in leavers:
        leaver.leave(begun)


def handle_sigterm() -> None:
    """Deliver before SIGTERM ends the process, if nobody else handles that signal but copies of hogkit.

    Handlers can be set on the main thread only; elsewhere this does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    there = known = signal.getsignal(signal.SIGTERM)
    while (before := getattr(known, BEFORE, None)) is not None and known is not _terminated:
        known = before
    if known is signal.SIG_DFL:
        setattr(_terminated, BEFORE, there)
        signal.signal(signal.SIGTERM, _terminated)


def _terminated(number: int, frame: FrameType | None) -> None:
    """Deliver, and hand the signal to who had it before: another copy, or nobody, so that the process dies."""
    left = _PROCESS.left
    if left is None:
        left = _PROCESS.left = _thread.allocate_lock()
        _begin_to_leave(left, number)
    if not _PROCESS.over:
        if not left.acquire(timeout=STANDSTILL):
            return  # it comes again, then
        left.release()
    signal.signal(number, getattr(_terminated, BEFORE, signal.SIG_DFL))
    os.kill(os.getpid(), number)


def _begin_to_leave(left: _thread.LockType, number: int) -> None:
    """On another thread, if there can be one. `threading` would lock itself to start it, which is what
    may just have been interrupted."""
    left.acquire()
    try:
        _thread.start_new_thread(_leave_for_good, (left, number))
    except RuntimeError:
        _leave_for_good(left, number)


def _leave_for_good(left: _thread.LockType, number: int) -> None:
    try:
        _leave()
    except Exception:
        log.exception("events may not have been delivered")
    finally:
        _PROCESS.over = True
        left.release()
        os.kill(os.getpid(), number)
