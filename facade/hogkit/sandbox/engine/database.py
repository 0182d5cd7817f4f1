"""The ClickHouse database of one sandbox."""

from __future__ import annotations

import threading
import time
import uuid
import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from ..strict import compact
from .ddl import TABLES
from .ddl_sessions import SESSIONS
from .embedded import embedded, literal, quoted
from .errors import ClickHouseError

FILLED = ("followed", "events", "person", "person_distinct_id2", "groups", "raw_sessions")
AT_ONCE = 5_000  # rows handed over to ClickHouse at once
CANCELLED = ClickHouseError(394, "QUERY_WAS_CANCELLED", "Query was cancelled.")
PAUSE = 0.02  # seconds between two tries to stop a query, which may be about to begin


@dataclass(frozen=True, slots=True)
class Ran:
    """What a query gave.

    Attributes:
        content: JSON in ClickHouse's format JSONCompact. Times are ISO 8601 in UTC, with Z.
        bytes_read: How much ClickHouse read for it, uncompressed.
        rows_read: How many rows that was.
        seconds: How long it took.
    """

    content: bytes
    bytes_read: int
    rows_read: int
    seconds: float


@dataclass(slots=True)
class Running:
    """A query that can be cancelled."""

    cancelled: bool = False
    ended: threading.Event = field(default_factory=threading.Event)


class Database:
    """PostHog's tables, empty at first; any thread may use it.

    All databases of a process are in one ClickHouse inside of it, on a temporary directory that is
    removed when the process ends. A killed process leaves its own to the next one that starts.

    Args:
        zone: Time zone of the project, such as `America/New_York`. What is stored is UTC.

    Raises:
        MissingExtra: chDB is not installed.
        RuntimeError: The process was forked from one that had used ClickHouse already.
        ValueError: There is no such time zone.
    """

    def __init__(self, zone: str = "UTC") -> None:
        self._engine = embedded()
        if not self._found(f"system.time_zones WHERE time_zone = {literal(zone)}"):
            raise ValueError(f"{zone!r} is no time zone of ClickHouse, such as 'America/New_York'")
        self.zone = zone
        self.name = f"sandbox_{uuid.uuid4().hex}"
        self._queries: dict[str, Running] = {}
        self._engine.execute(f"CREATE DATABASE {self.name}")
        self._forget = weakref.finalize(self, self._engine.forget, self.name)
        self._forget.atexit = False
        for statement in (*TABLES.values(), *SESSIONS.values()):
            self.execute(statement.replace("{database}", self.name))

    def run(
        self,
        sql: str,
        *,
        seconds: float | None = None,
        memory: int | None = None,
        bytes_to_read: int | None = None,
        query_id: str | None = None,
    ) -> Ran:
        """Run a SELECT; it cannot change anything.

        Args:
            sql: ClickHouse's, without FORMAT.
            seconds: How long it may run.
            memory: Bytes that it may hold, and that its rows may have.
            bytes_to_read: Bytes that it may read.
            query_id: What `cancel` calls it; unique among those that run.

        Raises:
            ClickHouseError: It was refused, stopped by a limit, or cancelled.
        """
        settings: dict[str, object] = {"max_execution_time": seconds, "max_memory_usage": memory}
        # ClickHouse does not count the answer that chDB gathers as held.
        settings |= {"max_bytes_to_read": bytes_to_read, "max_result_bytes": memory}
        name = uuid.uuid4().hex if query_id is None else query_id
        settings |= {"log_comment": literal(self._comment(name)), "readonly": 2}
        given = ", ".join(
            f"{key} = {value}" for key, value in settings.items() if value is not None
        )
        # The line's end keeps a comment at the end of the query from hiding what follows.
        return self._timed(name, f"{sql}\nFORMAT JSONCompact SETTINGS {given}")

    def _timed(self, query_id: str, statement: str) -> Ran:
        running = self._queries.setdefault(query_id, Running())
        started = time.perf_counter()
        try:
            if running.cancelled:
                raise CANCELLED
            answer = self._engine.execute(statement)
            seconds = time.perf_counter() - started
            read = answer.storage_bytes_read(), answer.storage_rows_read()
            return Ran(answer.bytes(), *read, seconds)
        finally:
            del self._queries[query_id]
            running.ended.set()

    def cancel(self, query_id: str) -> bool:
        """Stop a query that another thread runs, and wait until it has ended.

        It then raises QUERY_WAS_CANCELLED there, unless it was at its end already.

        Returns:
            Whether there was such a query.
        """
        running = self._queries.get(query_id)
        if running is None:
            return False
        running.cancelled = True
        while not running.ended.is_set():
            comment = literal(self._comment(query_id))
            self._engine.execute(f"KILL QUERY WHERE Settings['log_comment'] = {comment} ASYNC")
            running.ended.wait(PAUSE)
        return True

    def _comment(self, query_id: str) -> str:
        return f"{self.name}/{query_id}"

    def execute(self, sql: str, form: str = "Null") -> bytes:
        """Run a statement of the sandbox's own, which may change anything."""
        content: bytes = self._engine.execute(sql, form).bytes()
        return content

    def insert(self, table: str, lines: Iterable[bytes]) -> int:
        """Add rows, each a JSON object on one line; returns how many.

        Raises:
            ClickHouseError: A row does not fit the table.
        """
        count = 0

        def chunks() -> Iterator[bytes]:
            nonlocal count
            for chunk in batched(lines, AT_ONCE):
                count += len(chunk)
                yield b"\n".join(chunk) + b"\n"

        self._engine.insert(f"{self.name}.{quoted(table)}", chunks())
        return count

    def count(self, table: str = "events") -> int:
        """How many rows there are, duplicates included."""
        return self._found(f"{self.name}.{quoted(table)}")

    def _found(self, table: str) -> int:
        answer = self._engine.execute(f"SELECT count() FROM {table}", "TabSeparated")  # noqa: S608 - quoted
        return int(answer.bytes())

    def merge(self) -> None:
        """Do at once what ClickHouse does at PostHog some time: of equal events one stays.

        Equal are those of one day with the same event name, distinct id and uuid.
        """
        self.execute(f"OPTIMIZE TABLE {self.name}.events FINAL")

    def clear(self) -> None:
        """Empty PostHog's tables; those that were added stay."""
        for table in FILLED:
            self.execute(f"TRUNCATE TABLE {self.name}.{table}")

    def add_table(
        self,
        name: str,
        columns: Mapping[str, str],
        key: Sequence[str],
        rows: Iterable[Mapping[str, Any]],
    ) -> None:
        """Add a table as of the data warehouse, and fill it.

        Args:
            columns: Their ClickHouse types, such as `{"id": "Int64", "paid_at": "DateTime64(6, 'UTC')"}`.
            key: The columns that it is ordered by.
            rows: Each by column; what is no JSON is written as its text.

        Raises:
            ClickHouseError: There is one of this name, or something does not fit.
        """
        fields = ", ".join(f"{quoted(column)} {kind}" for column, kind in columns.items())
        order = ", ".join(map(quoted, key))
        table = f"{self.name}.{quoted(name)}"
        self.execute(f"CREATE TABLE {table} ({fields}) ENGINE = MergeTree ORDER BY ({order})")
        self.insert(name, (compact(told(row)).encode() for row in rows))

    def drop(self) -> None:
        """Stop its queries, and give back its disk. It cannot be used any more."""
        for query_id in list(self._queries):
            self.cancel(query_id)
        if self._forget.detach():
            self.execute(f"DROP DATABASE {self.name} SYNC")


def told(value: Any) -> Any:
    """As JSON can say it: times as ISO 8601, and what else is no JSON as its text."""
    if isinstance(value, Mapping):
        return {str(name): told(item) for name, item in value.items()}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if isinstance(value, list | tuple):
        return [told(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def batched(lines: Iterable[bytes], most: int) -> Iterator[list[bytes]]:
    rest = iter(lines)
    while chunk := list(islice(rest, most)):
        yield chunk
