"""What one query may take."""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class QueryLimits:
    """The defaults are those of a query with a personal key, but for the memory of one machine.

    Attributes:
        seconds: How long it may run (posthog/hogql_queries/hogql_query_runner.py).
        async_seconds: The same in the background (posthog/hogql/constants.py, QUERY_ASYNC).
        rows_per_second: How fast it is taken to read: one that would need more than its seconds for
            the rows it is going to read is given up at once (TOO_SLOW); None waits and sees.
        memory: Bytes that ClickHouse may hold for it, and that its answer may have there.
        bytes_to_read: How much it may read, uncompressed; None for any amount.
        rows: The highest LIMIT; a higher one is lowered to it (posthog/hogql/constants.py).
        sql: The longest query, in bytes (posthog/clickhouse/client/connection.py).
        kept: Seconds for which the answer of a query in the background is kept
            (posthog/clickhouse/client/execute_async.py).

    Raises:
        ValueError: A number is not above 0, or not finite.
    """

    seconds: float = 10.0
    async_seconds: float = 600.0
    rows_per_second: float | None = None
    memory: int = 2 * 1024**3
    bytes_to_read: int | None = None
    rows: int = 50_000
    sql: int = 1_048_576
    kept: float = 600.0

    def __post_init__(self) -> None:
        given = (number for number in astuple(self) if number is not None)
        if not all(0 < number < math.inf for number in given):
            raise ValueError(f"all limits of a query are above 0 and finite, unlike some of {self}")
