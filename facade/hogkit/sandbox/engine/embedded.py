"""The one ClickHouse of this process: chDB on a directory that lasts as long as the process.

chDB takes one directory for each process, and one process for each directory.
"""

from __future__ import annotations

import atexit
import ctypes
import fcntl
import os
import re
import shutil
import tempfile
import threading
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ...errors import MissingExtra
from ...importing import LATE
from .errors import ClickHouseError

PREFIX = "hogkit-engine-"
LOCK = "owner"  # a file in the directory, locked as long as its process lives
# What chDB's package is marked with: the directory, and the process (pid) that has it. Copies of hogkit of other
# versions look for it and use the same, so it is called so for ever.
SHARED = "hogkit_directory"
SAID = re.compile(r"Code: (\d+)\. DB::(?:Net)?Exception: (.*)", re.DOTALL)
NAMED = re.compile(r"\s*\(([A-Z][A-Z0-9_]+)\)\s*$")
VERSION = re.compile(r"\s*\(version [^()]*\)\s*")
FORKED = (
    "ClickHouse ran in this process before it was forked, and cannot run in the child: make the sandbox after "
    "the fork, or start the child with multiprocessing's 'spawn'"
)
# What every connection is set to. The first rows are PostHog's (posthog/hogql/constants.py,
# HogQLGlobalSettings; posthog/clickhouse/client/execute.py), the rest is about what comes out and goes in.
SETTINGS: dict[str, str | int] = {
    "transform_null_in": 1,
    "join_algorithm": "direct,parallel_hash,hash",
    "allow_experimental_join_condition": 1,
    "optimize_min_equality_disjunction_chain_length": 4_294_967_295,
    "format_csv_allow_double_quotes": 0,
    "max_ast_elements": 4_000_000,
    "max_expanded_ast_elements": 4_000_000,
    "max_query_size": 1_073_741_824,
    "max_bytes_before_external_group_by": 0,
    # Local times of an hour that is there twice could not be told apart.
    "date_time_output_format": "iso",
    "date_time_input_format": "best_effort",
    "output_format_json_quote_64bit_integers": 0,
    "output_format_json_quote_decimals": 1,
    "output_format_json_named_tuples_as_objects": 0,
    "output_format_json_validate_utf8": 1,
    "output_format_json_escape_forward_slashes": 0,
    "input_format_skip_unknown_fields": 0,
    "use_query_condition_cache": 0,  # or the same query would read less the second time
    "optimize_on_insert": 0,  # duplicates in one insert stay too
    "max_partitions_per_insert_block": 0,
}


class Embedded:
    """Connections to it: threads take one each, so that several statements run at once."""

    def __init__(self) -> None:
        self._chdb = imported()
        self._path, self._lock = shared_directory(self._chdb)
        self._free: deque[Any] = deque()
        self._dead: deque[str] = deque()
        # As long as one is open, the server stays.
        self._first = self._connect()
        os.register_at_fork(after_in_child=leave_to_parent)
        atexit.register(self.close, os.getpid())

    def execute(self, sql: str, form: str = "JSONCompact") -> Any:
        """Run one statement, and return chDB's answer to it.

        Raises:
            ClickHouseError: ClickHouse did not do it.
        """
        while self._dead:
            with suppress(IndexError):  # another thread took it
                self._query(f"DROP DATABASE IF EXISTS {quoted(self._dead.pop())} SYNC", form)
        return self._query(sql, form)

    def insert(self, table: str, chunks: Iterable[bytes]) -> None:
        """Stream lines of JSON into a table.

        Raises:
            ClickHouseError: ClickHouse did not take them.
        """
        with (
            self._connection() as connection,
            self._telling(),
            connection.send_insert(f"INSERT INTO {table}", "JSONEachRow") as inserting,
        ):
            for chunk in chunks:
                inserting.append(chunk)
            inserting.finish()

    def forget(self, database: str) -> None:
        """Drop it with the next statement. The collector may call this in the middle of anything."""
        self._dead.append(database)

    def _query(self, sql: str, form: str) -> Any:
        with self._connection() as connection, self._telling():
            return connection.query(sql, form)

    @contextmanager
    def _telling(self) -> Generator[None]:
        try:
            yield
        except RuntimeError as error:  # as ChdbError is one, and what streams raise
            if not SAID.search(str(error)):
                raise
            raise told(str(error)) from None

    @contextmanager
    def _connection(self) -> Generator[Any]:
        """One that failed is given up: chDB leaves the half of an answer to its next statement."""
        refuse_after_fork()
        try:
            connection = self._free.pop()
        except IndexError:
            connection = self._connect()
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._free.append(connection)

    def _connect(self) -> Any:
        connection = self._chdb.connect(str(self._path))
        # Never collected: in a forked child its destructor would wait for threads that are not there.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))
        values = ", ".join(f"{name} = {value!r}" for name, value in SETTINGS.items())
        connection.query(f"SET {values}")
        return connection

    def close(self, pid: int) -> None:
        """At the end of the process; in one that it has forked, the directory is the parent's."""
        if pid != os.getpid():
            return
        for connection in [*self._free, self._first]:
            connection.close()
        if self._lock is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            os.close(self._lock)


class _Process:
    """Whether this process has an engine, or was forked from one that had."""

    lock = threading.Lock()
    engine: Embedded | None = None
    inherited = False


def embedded() -> Embedded:
    """The engine of this process, started when first asked for.

    Raises:
        MissingExtra: chDB is not installed.
        RuntimeError: The process was forked from one that had started its engine: neither that one
            nor another works there.
    """
    refuse_after_fork()
    with _Process.lock:
        if _Process.engine is None:
            _Process.engine = Embedded()
        return _Process.engine


def discard() -> None:
    """What the end of the process does, for one that is going to die of a signal."""
    if _Process.engine is not None:
        _Process.engine.close(os.getpid())


def refuse_after_fork() -> None:
    if _Process.inherited:
        raise RuntimeError(FORKED)


def leave_to_parent() -> None:
    """In a forked child: nothing of the engine works, and the process must end without it.

    ClickHouse's own handlers of exit() would wait for threads that only the parent has. Handlers run
    in the reverse order, so this one ends the process before them, with its status.
    """
    _Process.inherited = True
    libc = ctypes.CDLL(None)
    with suppress(AttributeError):  # only glibc has it
        libc.on_exit(ctypes.cast(libc._exit, ctypes.c_void_p), None)


@cache
def imported() -> Any:
    """The package, which changes the working directory for a moment while it is imported.

    Raises:
        MissingExtra: It is not installed.
    """
    try:
        with LATE:
            return import_module("chdb")
    except ImportError as error:
        if (error.name or "").partition(".")[0] != "chdb":
            raise
        raise MissingExtra("engine", "HogQL in the sandbox") from error


def shared_directory(chdb: Any) -> tuple[Path, int | None]:
    """The one of this process, and its lock if it is ours to remove: another copy of hogkit may have made it.

    Raises:
        RuntimeError: The process was forked from one in which another copy had ClickHouse running.
    """
    path, pid = getattr(chdb, SHARED, (None, os.getpid()))
    if pid != os.getpid():
        raise RuntimeError(FORKED)
    if path is not None:
        return Path(path), None
    made, lock = made_directory()
    setattr(chdb, SHARED, (str(made), pid))
    return made, lock


def made_directory() -> tuple[Path, int]:
    """A new one with its lock, after those of processes that were killed are removed."""
    remove_orphans()
    while True:
        path = Path(tempfile.mkdtemp(prefix=PREFIX))
        lock = os.open(path / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (path / LOCK).exists():
            return path, lock
        os.close(lock)  # Another process took it for an orphan before it was locked.


def remove_orphans() -> None:
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):  # somebody else's, alive, or gone meanwhile
            remove_if_dead(path)


def remove_if_dead(path: Path) -> None:
    lock = os.open(path / LOCK, os.O_RDWR)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(path, ignore_errors=True)
    finally:
        os.close(lock)


def told(text: str) -> ClickHouseError:
    """The error in chDB's text, which may hold others: the innermost is what went wrong."""
    name = NAMED.search(text)
    said, number = VERSION.sub(" ", text), 0
    while found := SAID.search(said):
        number, said = int(found[1]), found[2]
    detail = NAMED.sub("", said)
    while detail != (shorter := NAMED.sub("", detail)):
        detail = shorter
    return ClickHouseError(number, name[1] if name else "UNKNOWN_EXCEPTION", detail.strip())


def quoted(name: str) -> str:
    """An identifier of ClickHouse."""
    return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"


def literal(text: str) -> str:
    """A string of ClickHouse."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
