"""HogQL queries."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from inspect import iscoroutinefunction
from typing import Any, TypedDict, Unpack, get_args

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
from .verbs import Refresh
from .waiting import OnProgress, Waiting

LONGEST_NAME = 128  # characters (posthog/schema.py, QueryRequest)


class How(TypedDict, total=False):
    """The arguments of `ask`."""

    values: Mapping[str, Any] | None
    name: str
    modifiers: Mapping[str, Any] | None
    refresh: Refresh
    on_progress: OnProgress | None


def asked(client: Context, sql: str, truncated: OnTruncation, **how: Unpack[How]) -> Flow[Result]:
    """The rows of a query, and what is to be said of those that are missing."""
    chosen(truncated)
    found = yield from ask(client, sql, **how)
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
    """What `verbs.query` does, but nobody looks whether rows are missing."""
    body = _request(sql, values, name, modifiers, refresh)
    _ordinary(on_progress)
    begun = time.monotonic()
    first = Call(_api.query_create, (client.project_id,), {"client": client.api, "body": body})
    step = _waiting(client, body, first, on_progress) if "async" in refresh else first
    told: _api.Response[Any] = yield step
    return result(rows_in(client, told.parsed), told, time.monotonic() - begun)


def _waiting(
    client: Context, body: _api.QueryRequest, first: Call, on_progress: OnProgress | None
) -> Cancelled:
    """The step of an asynchronous query.

    Its id is made here: a query whose answer was lost can be cancelled, and one that is sent again is
    not run again.
    """
    body.client_query_id = made = str(uuid7())
    return Cancelled(client, made, partial(_waited, first, Waiting(client, made, on_progress)))


def _waited(first: Call, waiting: Waiting) -> Flow[_api.Response[Any]]:
    told: _api.Response[Any] = yield first
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
