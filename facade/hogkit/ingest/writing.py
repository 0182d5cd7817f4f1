"""Who writes to a spool: lines at the end of a file, and when the disk has them for sure."""

from __future__ import annotations

import _thread
import errno
import os
import threading
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Literal

from ..log import log
from .segments import Segment

Fsync = Literal["interval", "always", "never"]
INTERVAL = 1.0  # seconds
# The disk or its quota is full, or files may not be larger (`ulimit -f`).
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_sync = getattr(os, "fdatasync", os.fsync)  # without the times of the file, where that can be said


class Writer:
    """Appends to one segment.

    A handler of a signal may put an event in the middle of `append`, on the same thread: its line then
    stands before or behind the other.

    Attributes:
        left: Bytes that may still be written.
        events, size: What was written.
        synced: How much of that the disk has.
        entered: Whether it has the name, too.
        closed: Nobody has the file open any more.
    """

    def __init__(self, segment: Segment, room: int) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND
        self.file = os.open(segment.path, flags, 0o600)
        self.segment = segment
        self.left = room
        self.events = self.size = 0
        self.synced = 0
        self.entered = self.closed = False
        self._turn = 0

    def append(self, line: bytes) -> bool:
        """Hand a line to the operating system; False if there is no room for all of it.

        Raises:
            OSError: It cannot be written.
        """
        turn = self._turn = self._turn + 1
        self.left -= len(line)
        self.events += 1  # before it is written: then there are never more
        try:
            written = os.write(self.file, line)
        except OSError as error:
            self.events -= 1
            if error.errno in NO_ROOM:
                return False
            raise
        if written < len(line):
            self.events -= 1
            self._cut(turn, written)
            return False
        self.size += written
        return True

    def _cut(self, turn: int, written: int) -> None:
        """Take away what was written of a line, unless another one may stand behind it: then it stays,
        as damage in front of that."""
        if self._turn == turn:
            os.ftruncate(self.file, os.fstat(self.file).st_size - written)

    def close(self) -> None:
        closed, self.closed = self.closed, True
        if not closed:
            os.close(self.file)


class Syncing:
    """Sees to it that the disk has what was written: at once, about each second, or never.

    For `interval` there is a thread, but only while there is something to do. It is none of
    `threading`, whose locks a signal may have interrupted when its handler puts an event.
    """

    def __init__(self, kind: Fsync, folder: Path) -> None:
        self.kind = kind
        self.folder = folder
        self.dirty = False
        self._current: Writer | None = None
        self._sealed: deque[Writer] = deque()
        self._lock = threading.RLock()
        self._running = _thread.allocate_lock()  # held by the thread

    def written(self, writer: Writer) -> None:
        """A line was written, and nobody waits for it any more who holds a lock.

        Raises:
            OSError: The disk does not take it.
        """
        if self.kind == "always":
            self._sync_to(writer, writer.size)
        elif self.kind == "interval":
            self._current = writer
            if not self.dirty:
                self.dirty = True
                self._start()

    def sealed(self, writer: Writer) -> None:
        """Nothing more will be written there."""
        self._sealed.append(writer)
        if self.kind != "interval":
            self._finish()
        elif not self.dirty:
            self.dirty = True
            self._start()

    def close(self) -> None:
        """All is synced, and no file is open, when this returns."""
        self.dirty = False
        self._finish()

    def abandon(self) -> None:
        """See `Source.abandon`."""
        self._lock, self._running = threading.RLock(), _thread.allocate_lock()
        self._current, self.dirty = None, False
        while self._sealed:
            self._sealed.popleft().close()

    def _start(self) -> None:
        running = self._running
        if not running.acquire(blocking=False):
            return
        try:
            _thread.start_new_thread(self._run, (running,))
        except RuntimeError:  # the interpreter ends: `close` will do it
            running.release()

    def _run(self, running: _thread.LockType) -> None:
        time.sleep(INTERVAL)
        while self.dirty:
            self.dirty = False
            self._finish()
            time.sleep(INTERVAL)
        running.release()
        if self._late():
            self._start()

    def _late(self) -> bool:
        """Whether something was written after the thread had looked, and before it had ended."""
        return self.dirty

    def _finish(self) -> None:
        """Sync what was written, and close what is sealed."""
        with self._lock:
            if (current := self._current) is not None:
                self._try(current)
            while self._sealed:
                writer = self._sealed.popleft()
                self._try(writer)
                writer.close()

    def _try(self, writer: Writer) -> None:
        try:
            self._sync_to(writer, writer.size)
        except OSError as error:
            log.warning("%s: the disk does not take events: %s", writer.segment.path, error)

    def _sync_to(self, writer: Writer, size: int) -> None:
        """Several threads that wait here are served by one call."""
        with self._lock:
            if self.kind == "never" or writer.synced >= size:
                return
            if writer.closed:
                raise OSError(errno.EIO, "the disk does not take it")
            size = writer.size
            _sync(writer.file)
            if not writer.entered:
                _sync_folder(self.folder)
                writer.entered = True
            writer.synced = size


def _sync_folder(folder: Path) -> None:
    file = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot
            os.fsync(file)
    finally:
        os.close(file)
