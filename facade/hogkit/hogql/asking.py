"""HogQL queries."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from inspect import iscoroutinefunction
from typing import Any, Literal, get_args

from .. import _api
from .._flow import Call, Flow
from ..arguments import text
from ..context import Context
from ..errors import InvalidArgument
from ..uuid7 import uuid7
from .answers import result, rows_in
from .cancelling import Cancelled
from .result import Result
from .truncation import OnTruncation, checked, chosen
from .waiting import OnProgress, Waiting

LONGEST_NAME = 128  # characters (posthog/schema.py, QueryRequest)

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
    chosen(truncated)
    found = yield from ask(
        client, sql, values=values, name=name, modifiers=modifiers,
        refresh=refresh, on_progress=on_progress,
    )  # fmt: skip
    return checked(found, sql, truncated)


def ask(
    client: Context,
    sql: str,
    *,
    values: Mapping[str, Any] | None = None,
    name: str = "hogkit",
    modifiers: Mapping[str, Any] | None = None,
    refresh: Refresh = "blocking",
    on_progress: OnProgress | None = None,
) -> Flow[Result]:
    """The same, but nobody looks whether rows are missing."""
    body = _request(sql, values, name, modifiers, refresh)
    _ordinary(on_progress)
    begun = time.monotonic()
    asked = Call(_api.query_create, (client.project_id,), {"client": client.api, "body": body})
    step = _waiting(client, body, asked, on_progress) if "async" in refresh else asked
    told: _api.Response[Any] = yield step
    return result(rows_in(client, told.parsed), told, time.monotonic() - begun)


def _waiting(
    client: Context, body: _api.QueryRequest, asked: Call, on_progress: OnProgress | None
) -> Cancelled:
    """The step of an asynchronous query.

    Its id is made here: a query whose answer was lost can be cancelled, and one that is sent again is
    not run again.
    """
    body.client_query_id = made = str(uuid7())
    return Cancelled(client, made, partial(_waited, asked, Waiting(client, made, on_progress)))


def _waited(asked: Call, waiting: Waiting) -> Flow[_api.Response[Any]]:
    told: _api.Response[Any] = yield asked
    return (yield from waiting.until_done(told))


def _request(
    sql: str,
    values: Mapping[str, Any] | None,
    name: str,
    modifiers: Mapping[str, Any] | None,
    refresh: Refresh,
) -> _api.QueryRequest:
    text(sql, "sql")
    if len(name) > LONGEST_NAME:
        raise InvalidArgument(f"name: {len(name)} characters; PostHog takes {LONGEST_NAME}")
    if refresh not in get_args(Refresh):
        raise InvalidArgument(f"refresh: {refresh!r} is none of {', '.join(get_args(Refresh))}")
    asked = _api.QueryRequest(query=_statement(sql, values, modifiers), name=name)
    if refresh != "blocking":  # which PostHog takes for granted
        asked.refresh = refresh
    return asked


def _statement(
    sql: str, values: Mapping[str, Any] | None, modifiers: Mapping[str, Any] | None
) -> _api.HogQLQuery:
    bare = _api.HogQLQuery(query=sql)
    if values is not None:
        from .values import bound

        bare.query, bare.values = bound(sql, values)
    if modifiers:
        bare.modifiers = _api.HogQLQueryModifiers.from_dict(modifiers)
    return bare


def _ordinary(on_progress: object) -> None:
    if on_progress is not None and (not callable(on_progress) or iscoroutinefunction(on_progress)):
        raise InvalidArgument("on_progress: an ordinary function is wanted, of one argument")
