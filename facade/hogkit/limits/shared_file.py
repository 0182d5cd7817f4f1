"""A budget that the processes of one machine share, in a file of SQLite.

Its clock is the wall clock, which all containers have in common and which outlives a restart. A
step is a transaction: a process that is killed at any moment leaves nothing half done. SQLite does
not wait for the disk. Only a crash of the machine could garble the file, which is then made anew.
"""

from __future__ import annotations

import json
import math
import os
import random
import sqlite3
import threading
import time
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import ClassVar, TypeVar
from uuid import uuid4
from weakref import WeakSet

from attrs import asdict, define, field

from .allowance import Allowance
from .fallback import Unavailable
from .ledger import Ledger, Reply, Settlement, View
from .stores import Account

T = TypeVar("T")

PATIENCE = 2.0  # seconds to wait for the others; each holds the file for less than a millisecond
NAP = 0.000_5  # seconds between two looks at a file that is held; SQLite's own naps grow to 100 ms
KEPT = 7_200.0  # seconds that an account is kept beyond its longest window
PURGE = 1_000  # steps after which those that nobody uses are looked for
OURS = 0x686F676B  # "hogk", the application id in SQLite's header

# A row is written whole, and 4,800 stamps are 38 KB. The log is worked off at 4 MB.
_MADE = f"PRAGMA page_size = 65536; PRAGMA application_id = {OURS}"
_BEGUN = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
PRAGMA wal_autocheckpoint = 64;
CREATE TABLE IF NOT EXISTS ledgers (name TEXT PRIMARY KEY, until REAL, stamps BLOB, rest TEXT);
"""
_LOAD = "SELECT stamps, rest FROM ledgers WHERE name = ?"
_SAVE = "REPLACE INTO ledgers VALUES (?, ?, ?, ?)"
_DROP = "DELETE FROM ledgers WHERE until < ?"
_PLAIN = ("running", "queue", "blocked", "spacing", "spaced", "last")


@define(eq=False)
class File:
    """Keeps ledgers in a file, which is made with its folders if it is not there.

    One connection serves all threads in turn. Before a fork it is closed: SQLite's locks belong to
    a process, and what it remembers of them would be wrong in the child.
    Every method raises `Unavailable` after `PATIENCE` seconds if the file cannot be used.
    """

    path: Path = field(converter=Path)
    clock: Callable[[], float] = time.time
    remote: ClassVar[bool] = True
    _connection: sqlite3.Connection | None = field(default=None, init=False)
    _identity: tuple[int, int] | None = field(default=None, init=False)
    _steps: int = field(default=0, init=False)
    _lock: threading.RLock = field(factory=threading.RLock, init=False)

    def __attrs_post_init__(self) -> None:
        _files.add(self)

    def __repr__(self) -> str:
        return str(self.path)

    @property
    def mark(self) -> str:
        return _mark(os.getpid())

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        def step(ledger: Ledger, now: float) -> Reply:
            _bury(ledger, self.mark)
            return ledger.ask(ticket, now, lease)

        return self._step(account, step)

    def settle(self, account: Account, ticket: str, stamp: float, what: Settlement) -> None:
        self._step(account, lambda ledger, now: ledger.settle(ticket, stamp, now, what))

    def leave(self, account: Account, ticket: str) -> None:
        self._step(account, lambda ledger, now: ledger.leave(ticket))

    def wait(self, account: Account, ahead: int) -> float:
        return self._step(account, lambda ledger, now: ledger.wait(now, ahead))

    def look(self, account: Account) -> View:
        return self._step(account, lambda ledger, now: ledger.look(now))

    def close(self) -> None:
        """It is opened again when it is needed."""
        with self._lock:
            self._let_go()

    def _step(self, account: Account, step: Callable[[Ledger, float], T]) -> T:
        until = time.monotonic() + PATIENCE
        if not self._lock.acquire(timeout=PATIENCE):
            raise Unavailable("another thread has waited for it for too long")
        try:
            try:
                return self._transaction(account, step, until)
            except sqlite3.DatabaseError as error:
                if not self._replaced(error):
                    raise
                return self._transaction(account, step, until)
        except (sqlite3.Error, OSError) as error:
            raise Unavailable(_reason(error)) from None
        finally:
            self._lock.release()

    def _transaction(self, account: Account, step: Callable[[Ledger, float], T], until: float) -> T:
        try:
            connection = self._opened(until)
            _patiently(lambda: connection.execute("BEGIN IMMEDIATE"), until)
            ledger = _loaded(connection, account)
            ledger.forget(now := self.clock())  # of the time in which nobody else can write
            result = step(ledger, now)
            self._save(connection, account, ledger, now)
            connection.execute("COMMIT")
        except BaseException:
            self._let_go()  # which rolls back
            raise
        return result

    def _save(
        self, connection: sqlite3.Connection, account: Account, ledger: Ledger, now: float
    ) -> None:
        until = max([now, ledger.spaced, *(now + w.seconds for w in account.rate.windows)]) + KEPT
        rest = {name: getattr(ledger, name) for name in _PLAIN}
        rest["allowance"] = asdict(ledger.allowance)
        stamps = array("d", ledger.stamps).tobytes()
        connection.execute(_SAVE, (account.name, until, stamps, json.dumps(rest)))
        if self._steps % PURGE == 0:
            connection.execute(_DROP, (now,))
        self._steps += 1

    def _opened(self, until: float) -> sqlite3.Connection:
        """The connection, or a new one if the file is no longer the same."""
        if self._connection is not None and self._identity == _identity(self.path):
            return self._connection
        self._let_go()
        _make(self.path)
        self._identity = _identity(self.path)
        connection = self._connection = sqlite3.connect(
            self.path, timeout=0, isolation_level=None, check_same_thread=False
        )
        _patiently(lambda: _begin(connection), until)
        return connection

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _replaced(self, error: sqlite3.DatabaseError) -> bool:
        """Whether the file was garbled, and ours to delete."""
        garbled = _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
        if not (garbled and _is_ours(self.path)):
            return False
        if self._identity == _identity(self.path):  # else another process was faster
            for end in ("-wal", "-shm", ""):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
        return True


def _make(path: Path) -> None:
    """Make the file and its folders for this user alone."""
    if path.is_file():  # not opened: to close it again would end the locks of this process
        return
    if path.exists():
        raise OSError("it is no file")
    for folder in reversed([p for p in path.absolute().parents if not p.exists()]):
        folder.mkdir(0o700, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _begin(connection: sqlite3.Connection) -> None:
    (whose,) = connection.execute("PRAGMA application_id").fetchone()
    if whose != OURS:
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise sqlite3.DatabaseError("it is the database of another program")
        connection.executescript(_MADE)
    connection.executescript(_BEGUN)


def _patiently(action: Callable[[], object], until: float) -> object:
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(NAP * random.uniform(0.5, 1.5))  # noqa: S311 - no secret


def _loaded(connection: sqlite3.Connection, account: Account) -> Ledger:
    """As it was saved, but for the rate, where the caller's counts."""
    row = connection.execute(_LOAD, (account.name,)).fetchone()
    if row is None:
        return Ledger(account.rate)
    stamps = array("d")
    try:
        rest = json.loads(row[1])
        stamps.frombytes(row[0])
        return Ledger(account.rate, stamps, allowance=Allowance(**rest.pop("allowance")), **rest)
    except (ValueError, TypeError, KeyError):  # as another version writes it
        return Ledger(account.rate)


def _is_ours(path: Path) -> bool:
    """By SQLite's header, if there is so much of it (sqlite.org/fileformat2.html, 1.3)."""
    head = path.read_bytes()[:100]
    return head.startswith(b"SQLite format 3\0") and (
        len(head) < 100 or int.from_bytes(head[68:72], "big") == OURS
    )


def _identity(path: Path) -> tuple[int, int] | None:
    with suppress(FileNotFoundError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what extends it


def _reason(error: sqlite3.Error | OSError) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    held = f"another process has held it for {PATIENCE:g} s"
    return held if _code(error) == sqlite3.SQLITE_BUSY else str(error)


@cache
def _mark(pid: int) -> str:
    """Where its id holds, the id, and when it began; without /proc nobody can tell if it lives."""
    with suppress(OSError):
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{boot}/{Path('/proc/self/ns/pid').stat().st_ino}:{pid}:{_born(pid)}:"
    return f"{uuid4().hex}:{pid}::"


def _born(pid: int) -> str:
    """In ticks; "" if there is no such process, or it waits only to be reaped."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return ""
    fields = told.rpartition(")")[2].split()  # from the state on, after the name: proc(5)
    return "" if fields[0] in "ZX" else fields[19]


def _bury(ledger: Ledger, mark: str) -> None:
    """When places are scarce, free those of the dead; of other namespaces the lease ends them."""
    if len(ledger.running) + len(ledger.queue) < (ledger.rate.at_once or math.inf):
        return
    place = mark.partition(":")[0]
    for _, pid, born, number in [t.split(":") for t in ledger.running if t.startswith(f"{place}:")]:
        if _born(int(pid)) != born:
            del ledger.running[f"{place}:{pid}:{born}:{number}"]


_files: WeakSet[File] = WeakSet()
_held: list[File] = []
_forking = threading.RLock()


def _hold() -> None:
    """Before a fork: let every file go, and let no thread open one until it is over."""
    _forking.acquire()
    for file in list(_files):
        file._lock.acquire()  # pyright: ignore[reportPrivateUsage]
        file.close()
        _held.append(file)


def _release() -> None:
    _mark.cache_clear()  # a process id may be used again
    while _held:
        _held.pop()._lock.release()  # pyright: ignore[reportPrivateUsage]
    _forking.release()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_hold, after_in_parent=_release, after_in_child=_release)
