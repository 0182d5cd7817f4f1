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
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast
from weakref import WeakSet

from attrs import asdict, define, field, fields

from .allowance import Allowance
from .fallback import Unavailable
from .ledger import Ledger, Reply, Settlement, View
from .marks import bury, mark, named
from .stores import Account

T = TypeVar("T")

PATIENCE = 2.0  # seconds to wait for the others; each holds the file for less than a millisecond
NAP = 0.000_5  # seconds between two looks at a file that is held; SQLite's own naps grow to 100 ms
KEPT = 7_200.0  # seconds that an account is kept beyond its longest window
PURGE = 1_000  # steps after which those that nobody uses are looked for
MOST = 1e300  # of any number; JSON's may be of any size, or none
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
_SAVE = "REPLACE INTO ledgers (name, until, stamps, rest) VALUES (?, ?, ?, ?)"
_DROP = "DELETE FROM ledgers WHERE until < ?"
_PLAIN = ("blocked", "spacing", "spaced", "last", "span")
_BYTES = tuple(known.name for known in fields(Allowance))


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
        self.path = self.path.absolute()  # whatever folder is the current one later
        _files.add(self)

    def __repr__(self) -> str:
        return str(self.path)

    @property
    def mark(self) -> str:
        return mark(os.getpid())

    def ask(self, account: Account, ticket: str, lease: float) -> Reply:
        def step(ledger: Ledger, now: float) -> Reply:
            bury(ledger, self.mark)
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
        until = max(now + ledger.span, ledger.spaced) + KEPT
        rest = {name: getattr(ledger, name) for name in ("running", "queue", *_PLAIN)}
        rest["allowance"] = asdict(ledger.allowance)
        stamps = array("d", ledger.stamps).tobytes()
        connection.execute(_SAVE, (named(account), until, stamps, json.dumps(rest)))
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
        connection.text_factory = bytes  # others may have written what is no UTF-8
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
                Path(os.path.realpath(self.path) + end).unlink(missing_ok=True)
        return True


def _make(path: Path) -> None:
    """Make the file and its folders for this user alone."""
    if path.is_file():  # not opened: to close it again would end the locks of this process
        return
    made = Path(os.path.realpath(path))  # a link is not made through
    for folder in reversed([p for p in made.parents if not p.exists()]):
        folder.mkdir(0o700, exist_ok=True)
    try:
        os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:  # or another process was faster
        if not path.is_file():
            raise OSError("it is no file") from None


def _begin(connection: sqlite3.Connection) -> None:
    # In this order, which is the reverse of that in which they are written.
    used = connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    (whose,) = connection.execute("PRAGMA application_id").fetchone()
    if whose != OURS:
        if used:
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
    """As it was saved, but for the rate, where the caller's counts. What cannot be read, as another
    version may write it, is as at the beginning."""
    row = connection.execute(_LOAD, (named(account),)).fetchone() or (b"", b"{}")
    rest = _read(row[1])
    ledger = Ledger(account.rate, _stamps(row[0]), **_numbers(rest, _PLAIN))
    ledger.running, ledger.queue = _numbers(rest.get("running")), _numbers(rest.get("queue"))
    ledger.allowance = Allowance(**_numbers(rest.get("allowance"), _BYTES))
    return ledger


def _stamps(saved: Any) -> array[float]:
    stamps = array("d")
    if isinstance(saved, bytes):
        stamps.frombytes(saved[: len(saved) // stamps.itemsize * stamps.itemsize])
    if stamps and not math.isfinite(stamps[-1] - stamps[0]):
        return array("d", sorted(filter(math.isfinite, stamps)))
    return stamps


def _read(saved: Any) -> dict[str, Any]:
    with suppress(ValueError, TypeError, RecursionError):
        return _object(json.loads(saved))
    return {}


def _object(given: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", given) if isinstance(given, dict) else {}


def _numbers(given: Any, names: Iterable[str] = ()) -> dict[str, Any]:
    """The numbers that are in an object of JSON, under these names, or any."""
    known = _object(given)
    found: Any = ((name, known.get(name)) for name in names or known)
    return {k: float(v) for k, v in found if type(v) in (int, float) and -MOST < v < MOST}


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
    while _held:
        _held.pop()._lock.release()  # pyright: ignore[reportPrivateUsage]
    _forking.release()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_hold, after_in_parent=_release, after_in_child=_release)
