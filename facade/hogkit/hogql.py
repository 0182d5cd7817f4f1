"""HogQL queries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from . import _api
from ._flow import Flow, call
from .arguments import text
from .context import Context
from .errors import InvalidArgument, UnexpectedAnswer, error_for
from .problem import Problem
from .redact import line
from .shapes import as_array, is_array

LONGEST_NAME = 128  # characters (posthog/schema.py, QueryRequest)


@frozen(kw_only=True)
class Result:
    """The rows of a query, and what is known of them.

    Attributes:
        columns: Names, in order; two may be the same.
        types: ClickHouse's, in order, such as Nullable(String); "" where PostHog did not say.
        rows: One tuple a row, with JSON's values.
        has_more: Whether rows were left out; None if PostHog does not know, as with a LIMIT in the SQL
            (posthog/hogql_queries/hogql_query_runner.py).
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    has_more: bool | None

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, Any]]:
        """Rows by column; of two columns with one name the last counts."""
        return [dict(zip(self.columns, row, strict=False)) for row in self.rows]


def query(client: Context, sql: str, *, name: str = "hogkit") -> Flow[Result]:
    """Run one HogQL query and return its rows. Needs the scope query:read.

    Without a LIMIT it gives at most 100 rows, with one at most 50,000: a bigger LIMIT is lowered
    without a word (posthog/hogql/constants.py). PostHog refuses OFFSET to keys.

    Args:
        sql: A SELECT, without a semicolon at its end.
        name: What PostHog's query log shows, at most 128 characters.

    Raises:
        Rejected: PostHog cannot parse or resolve `sql`.
        RateLimited: More than 240 queries a minute, 2,400 an hour or 3 at once, which all callers of
            a project share (posthog/rate_limit.py); as BytesSpent, the hour's bytes are read.
        QueryTooHeavy: It runs too long, needs too much memory or reads too much: QueryTooSlow,
            QueryTimeout, QueryOutOfMemory, QueryReadsTooMuch.
        InvalidArgument: `sql` is empty, or `name` too long.
    """
    text(sql, "sql")
    if len(name) > LONGEST_NAME:
        raise InvalidArgument(f"name: {len(name)} characters; PostHog takes {LONGEST_NAME}")
    body = _api.QueryRequest(query=_api.HogQLQuery(query=sql), name=name)
    answer = yield from call(_api.query_create, client.project_id, client=client.api, body=body)
    if not isinstance(answer, _api.QueryAnswer):
        raise _unlike(client)
    if told := _told_in_success(answer):
        raise error_for(_problem(client, told))
    if not is_array(answer.results):
        raise _unlike(client)
    return result(answer)


def result(answer: _api.QueryAnswer) -> Result:
    """The rows of an answer of the query endpoint."""
    columns = tuple(map(str, as_array(answer.columns)))
    return Result(
        columns=columns,
        types=tuple(map(_type, as_array(answer.types) or ("",) * len(columns))),
        rows=[tuple(row) if is_array(row) else (row,) for row in as_array(answer.results)],
        has_more=answer.has_more if isinstance(answer.has_more, bool) else None,
    )


def _told_in_success(answer: _api.QueryAnswer) -> str:
    """What went wrong, if a 200 says so: at its top, or in the status (posthog/api/query.py)."""
    status = answer.query_status
    inner = status.error_message if isinstance(status, _api.QueryStatus) else None
    return next((told for told in (answer.error, inner) if isinstance(told, str) and told), "")


def _unlike(client: Context) -> UnexpectedAnswer:
    reason = "an answer without rows; is this PostHog's API?"
    return UnexpectedAnswer(client.settings.host, 200, reason, "POST", _path(client))


def _path(client: Context) -> str:
    return f"/api/projects/{client.project_id}/query/"


def _type(told: Any) -> str:
    """Pairs of name and type, or types alone: both have been seen."""
    return str(told[1]) if is_array(told) and len(told) > 1 else str(told)


def _problem(client: Context, detail: str) -> Problem:
    return Problem(
        status=200,
        detail=line(detail, *client.settings.secrets),
        method="POST",
        path=_path(client),
        host=client.settings.host,
    )
