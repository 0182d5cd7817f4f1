"""`posthog.query`: what it takes. What it does is imported when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from .._flow import Flow

if TYPE_CHECKING:
    from ..context import Context
    from .result import Result
    from .truncation import OnTruncation
    from .waiting import OnProgress

Refresh = Literal[
    "blocking", "force_blocking", "async", "force_async",
    "async_except_on_cache_miss", "lazy_async", "force_cache",
]  # fmt: skip


def query(
    client: Context,
    sql: str,
    *,
    values: Mapping[str, Any] | None = None,
    name: str = "hogkit",
    truncated: OnTruncation = "warn",
    refresh: Refresh = "blocking",
    on_progress: OnProgress | None = None,
    modifiers: Mapping[str, Any] | None = None,
) -> Flow[Result]:
    """Run one HogQL query and return its rows. Needs the scope query:read.

    Without a LIMIT it gives at most 100 rows, with one at most 50,000: a bigger LIMIT is lowered
    without a word (posthog/hogql/constants.py). PostHog refuses OFFSET to keys, and discourages reading
    in bulk again and again in this way: that is what its batch exports are for
    (posthog.com/docs/api/queries).

    A query may run for 10 seconds with a key, for 60 in some older projects, and for 10 minutes if it is
    asynchronous. That kind is cancelled if the call ends without its answer: by Ctrl-C, by the
    cancelling of its task, at its deadline. Cancelling takes 3 seconds at most.

    Args:
        sql: A SELECT, without a semicolon at its end.
        values: For the {placeholders} in `sql`; they are sent apart from it, so they need no quoting.
        name: What PostHog's query log shows, at most 128 characters.
        truncated: What to do if there may be more rows than came: "warn" of it (`Truncated`), raise an
            "error" (`ResultTruncated`), or "ignore" it. `Result.truncated` says it in any case.
        refresh: Whether it is run if PostHog has its rows in the cache, and whether the call waits for
            it or asks again and again: "blocking" and "async" run it if the rows are old, "force_blocking"
            and "force_async" always, "lazy_async" if they are very old, "async_except_on_cache_miss" blocks
            only if there are none. "force_cache" is the same as "blocking" (posthog/api/query.py).
        on_progress: Told how far an asynchronous query is. An ordinary function, called where the call
            was made; what it raises ends the call.
        modifiers: HogQLQueryModifiers of posthog/schema.py, such as {"convertToProjectTimezone": False}.

    Raises:
        Rejected: PostHog cannot parse or resolve `sql`.
        RateLimited: More than 240 queries a minute, 2,400 an hour or 3 at once, which all callers of
            a project share (posthog/rate_limit.py); as BytesSpent, the hour's bytes are read.
        QueryTooHeavy: It runs too long, needs too much memory or reads too much: QueryTooSlow,
            QueryTimeout, QueryOutOfMemory, QueryReadsTooMuch.
        QueryGone: PostHog forgot an asynchronous query, or somebody cancelled it.
        ResultTruncated: There may be more rows, and `truncated` is "error".
        InvalidArgument: `sql` is empty, `name` too long, or another argument cannot be sent.
    """
    from .asking import asked

    return (
        yield from asked(
            client, sql, truncated, values=values, name=name, modifiers=modifiers,
            refresh=refresh, on_progress=on_progress,
        )
    )  # fmt: skip
