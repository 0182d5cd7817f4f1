"""`posthog.export` and `posthog.verify_export`."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from .._flow import Flow
from ..paging.verbs import LATE, PAGE, SETTLE

if TYPE_CHECKING:
    from ..context import Context
    from ..times import When, Window
    from .outcome import Checked, Exported, OnProgress
    from .plan import Partition

PART = 50_000  # rows


def export(
    client: Context,
    what: str,
    out: str | os.PathLike[str],
    *,
    since: When | Window | None = None,
    until: When | None = None,
    columns: Sequence[str] | None = None,
    properties: Sequence[str] = (),
    where: str | None = None,
    values: Mapping[str, Any] | None = None,
    key: Sequence[str] | None = None,
    arrived: bool = False,
    settle: str | timedelta = SETTLE,
    late: str | timedelta = LATE,
    format: str | None = None,  # noqa: A002 - what everybody calls it
    compression: str | None = None,
    partition: Partition | None = None,
    follow_up: bool = False,
    restart: bool = False,
    verify: bool = True,
    on_progress: OnProgress | None = None,
    part_rows: int = PART,
    page_bytes: int = PAGE,
    name: str = "hogkit export",
) -> Flow[Exported]:
    """Copy all rows of a table or a query into a file, each once, and see that they are all there.

    Rows are read as `events` and `pages` read them, and kept in parts beside the file until it is whole.
    After an interruption, even kill -9, the same call goes on after the last part, and the file is the
    same, byte by byte, as without it. Then PostHog is asked how many different keys there are of each day
    (UTC), and days of which another number was written are read again.

    PostHog's limits, such as the bytes that queries may read in an hour, are waited for, however long that
    takes; after the first answer an outage is, for 15 minutes. Files are readable by their owner only.

    Args:
        what: events, persons, sessions, groups, a table of the warehouse such as `stripe.charges`, or a
            SELECT, whose rows the columns of `key` order.
        out: A file; a folder, with `partition`; `s3://bucket/name` (extra `s3`, AWS_* in the environment); or
            `-` for standard output, which can be neither gone on with nor read again.
        since, until: Of the first column of the key, as of `events`; all of it if left out. For events that
            have a beginning, the end is now if left out, and is fixed when the export begins.
        columns: HogQL, as of `events`; if left out, uuid, event, distinct_id, timestamp and properties of
            events, and all of other tables.
        properties: Those that get a column each, after the others, such as `plan` or `amount:float`. Types
            are text, int, float, bool and time; what has none is as the project's definitions say. What
            does not fit is null, and counted in `unfit`.
        where, values: A condition, as of `events`; values also for the placeholders of a SELECT.
        key: Columns that no two rows share, as of `pages`.
        arrived: Go by the time of arrival, so that `follow_up` finds events that came late.
        settle, late: As of `events`, with `arrived`.
        format: parquet, jsonl or csv, if the name does not say it.
        compression: zstd, gzip or none, if the name does not say it; zstd for Parquet.
        partition: "day" makes a file for each day (UTC): `out/day=2026-01-31/events.parquet`.
        follow_up: If this export is done, add what has come after its end.
        restart: Forget what there is, and begin anew.
        verify: Whether to have the rows counted, which reads the columns of the key again.
        on_progress: Told after each page, and now and then. An ordinary function; what it raises ends the
            call, which can be gone on with.
        part_rows: Rows of a part, which is what an interruption costs at most; and of a row group.
        page_bytes: Of JSON, as of `events`.
        name: What PostHog's query log shows.

    Raises:
        ExportIncomplete: PostHog counts other rows than it sends, twice; the message names the days.
        InvalidArgument: An argument cannot be, or another export is there already.
        Unwritable: The disk is full, say. The same call goes on once it is not.
        MissingExtra: pyarrow (extra `export`) or obstore (`s3`) is not installed.
    """
    from .beginning import exporting

    return (
        yield from exporting(
            client, what, out, since=since, until=until, columns=columns, properties=properties,
            where=where, values=values, key=key, arrived=arrived, settle=settle, late=late,
            format=format, compression=compression, partition=partition, follow_up=follow_up, restart=restart,
            verify=verify, on_progress=on_progress, part_rows=part_rows, page_bytes=page_bytes,
            name=name,
        )
    )  # fmt: skip


def verify_export(
    client: Context,
    out: str | os.PathLike[str],
    *,
    on_progress: OnProgress | None = None,
) -> Flow[Checked]:
    """See whether the files of an export are as they were written, and have as many rows as PostHog has now.

    Raises:
        InvalidArgument: There is no export that was done.
    """
    from .rechecking import rechecked

    return (yield from rechecked(client, out, on_progress))
