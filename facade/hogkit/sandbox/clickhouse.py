"""The ClickHouse database of one project, its tables, and what translates to it.

All of it is an extra, so it is imported when it is first used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import MissingExtra
from .messages import Json, as_object
from .query_request import Asked
from .store import Store
from .strict import loads

if TYPE_CHECKING:
    from .engine.database import Database
    from .engine.filling import Filling
    from .engine.printing.translate import Translated

DEFAULT_LIMIT = 100  # posthog/hogql/constants.py, DEFAULT_RETURNED_ROWS
# posthog/clickhouse/client/execute_async.py; times in whole seconds and in microseconds.
PROGRESS = """
SELECT read_bytes AS bytes_read, read_rows AS rows_read, total_rows_approx AS estimated_rows_total,
    toInt64(elapsed) AS time_elapsed, ProfileEvents['OSCPUVirtualTimeMicroseconds'] AS active_cpu_time
FROM system.processes WHERE Settings['log_comment'] LIKE '%/{name}'
"""
# What is not there without the extra; the last of them is what Windows lacks, as the extra does.
PARTS = ("chdb", "fcntl")


class Engine:
    """The database, and what keeps it up to date with the store.

    Raises:
        MissingExtra: The extra `engine` is not installed; `purpose` says what needs it.
    """

    def __init__(self, store: Store, zone: str, purpose: str) -> None:
        try:
            from ..hogql.parsing.parser import parse
            from .engine.database import Database
            from .engine.filling import Filling

            parse("SELECT 1")
            self.database: Database = Database(zone)
        except ImportError as error:
            if not _is_missing(error):
                raise
            raise MissingExtra("engine", purpose) from error
        self.store = store
        self.filling: Filling = Filling(self.database, store)
        self.tables: dict[str, Mapping[str, str]] = {}

    def translate(self, asked: Asked, zone: str, most: int) -> Translated:
        from .engine.printing.translate import Setting, translate

        setting = Setting(
            database=self.database.name,
            zone=zone,
            values=asked.values,
            default_limit=DEFAULT_LIMIT,
            max_limit=most,
            convert_zone=asked.converts_zone,
            tables=self.tables,
        )
        return translate(asked.sql, setting)

    def add_table(
        self,
        name: str,
        columns: Mapping[str, str],
        rows: Iterable[Mapping[str, Any]],
        key: Sequence[str],
    ) -> None:
        self.database.add_table(name, columns, key, rows)
        self.tables[name] = dict(columns)

    def drop_tables(self) -> None:
        from .engine.embedded import quoted

        for name in list(self.tables):
            self.database.execute(f"DROP TABLE {self.database.name}.{quoted(name)} SYNC")
            del self.tables[name]

    def plant(self, **asked: Any) -> None:
        """Not before it is empty, if the store was cleared."""
        from .engine.planting import plant_events

        self.filling.catch_up()
        plant_events(self.database, self.store, **asked)

    def rows_to_read(self, sql: str) -> int:
        """As ClickHouse's index tells it, without reading any."""
        answer: Json = loads(self.database.execute(f"EXPLAIN ESTIMATE {sql}", "JSON"))
        return sum(int(table["rows"]) for table in answer["data"])

    def progress(self, name: str) -> Json | None:
        """Of a query that runs; the name is one that is made here."""
        sql = PROGRESS.replace("{name}", name)
        rows = self.database.execute(sql, "JSONEachRow").splitlines()
        return next((as_object(loads(row)) for row in rows), None)


def _is_missing(error: ImportError) -> bool:
    """Whether a part of the extra is not there; what says so by its own name is left alone."""
    if isinstance(error, MissingExtra):
        return error.extra == "hogql"
    return (error.name or "").partition(".")[0] in PARTS
