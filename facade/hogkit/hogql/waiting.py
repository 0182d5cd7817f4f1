"""Waits for a query that PostHog runs by itself, as all but the blocking kinds of `refresh` may ask."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator
from typing import Any

from attrs import field, frozen

from .. import _api
from .._flow import Flow
from ..context import Context
from ..errors import ApiError, NotFound, UnexpectedAnswer, Unreachable
from ..steps import Pause, Step
from .answers import error_of, path

FIRST_WAIT = 0.3  # seconds until it is first asked whether a query is done
LONGEST_WAIT = 5.0  # seconds between two such questions; each is a call that PostHog's limits count
GROWTH = 1.5

OnProgress = Callable[["Progress"], object]


@frozen(kw_only=True)
class Progress:
    """How far a query is; what `on_progress` is told. Numbers that PostHog has not said are 0.

    Attributes:
        id: What it is asked for by: `GET /query/{id}/`.
        waited: Seconds since it was asked for.
        begun: Whether PostHog has begun to run it.
        rows_read, bytes_read: So far.
        rows_total: That it will read, as ClickHouse estimates.
        running: Seconds that it has run, summed over ClickHouse's servers.
    """

    id: str
    waited: float
    begun: bool
    rows_read: int = 0
    bytes_read: int = 0
    rows_total: int = 0
    running: int = 0


class QueryGone(NotFound):
    """404 for a query that was running: it was cancelled, or it and its answer are too old to be kept.

    PostHog keeps them for 20 minutes, earlier versions for 10 (posthog/clickhouse/client/execute_async.py).
    """

    def _told(self) -> str:
        told = (
            super()._told().removesuffix(self.problem.advice())
        )  # to look at the id and the project
        return (
            f"{told.rstrip(' .')}. The query was cancelled, or PostHog has forgotten it: ask again."
        )


@frozen
class Poll:
    """Ask whether a query is done.

    Attributes:
        showing: Whether to ask for its progress too, which the schema does not have.
    """

    client: Context
    id: str
    showing: bool

    def blocking(self) -> Any:
        return self.client.api.call(*self._asked())

    async def awaiting(self) -> Any:
        return await self.client.api.call_async(*self._asked())

    def _asked(self) -> tuple[_api.Operation, dict[str, str], dict[str, str]]:
        where = {"project_id": self.client.project_id, "id": self.id}
        return (
            _api.query_retrieve.OPERATION,
            where,
            {"show_progress": "true"} if self.showing else {},
        )


@frozen
class Waiting:
    """The waiting for one query.

    Attributes:
        on_progress: Told at once, and after each time that it is not done yet.
        begun: When it was asked for, on the clock of `time.monotonic`.
        draw: A random number, from 0 to 1.
    """

    client: Context
    id: str
    on_progress: OnProgress | None = None
    begun: float = field(factory=time.monotonic)
    draw: Callable[[], float] = random.random

    def until_done(self, told: _api.Response[Any]) -> Flow[_api.Response[Any]]:
        """The answer that has its rows, if `told` has not got them already.

        Raises:
            QueryGone: PostHog does not know it any more.
            ApiError: It failed, with the error of a blocking query; or PostHog refused a question.
            Unreachable: The deadline of the call passed meanwhile, or no answer came.
            UnexpectedAnswer: It is not said how far it is.
        """
        wait = FIRST_WAIT
        while (status := self._running(told)) is not None:
            self._tell(status)
            yield from self._pause(wait * (1 + self.draw()) / 2)
            told = yield from self._asked()
            wait = min(LONGEST_WAIT, wait * GROWTH)
        return told

    def _asked(self) -> Flow[_api.Response[Any]]:
        try:
            told: _api.Response[Any] = yield Poll(
                self.client, self.id, self.on_progress is not None
            )
        except NotFound as error:
            raise QueryGone(error.problem) from None
        except ApiError as error:
            raise error_of(error.problem) from None
        if not isinstance(told.parsed, _api.QueryStatusResponse):
            raise self._unlike(told)
        return told

    def _running(self, told: _api.Response[Any]) -> _api.QueryStatus | None:
        """The status of a query that is not done yet.

        Next to it there may be rows, of an older run (posthog/hogql_queries/query_runner.py): they are
        not what was asked for.
        """
        status = getattr(told.parsed, "query_status", None)
        if not isinstance(status, _api.QueryStatus):
            if isinstance(told.parsed, _api.QueryAnswer):
                return None
            raise self._unlike(told)
        done = status.complete if isinstance(status.complete, bool) else told.status_code != 202
        return None if done or status.error is True else status

    def _tell(self, status: _api.QueryStatus) -> None:
        if self.on_progress is not None:
            self.on_progress(self._progress(status))

    def _progress(self, status: _api.QueryStatus) -> Progress:
        read = status.query_progress
        known = read if isinstance(read, _api.ClickhouseQueryProgress) else None
        return Progress(
            id=self.id,
            waited=time.monotonic() - self.begun,
            begun=bool(status.pickup_time),
            rows_read=_count(known, "rows_read"),
            bytes_read=_count(known, "bytes_read"),
            rows_total=_count(known, "estimated_rows_total"),
            running=_count(known, "time_elapsed"),
        )

    def _pause(self, seconds: float) -> Generator[Step, Any, None]:
        """Wait, but not beyond the deadline of the call.

        Raises:
            Unreachable: It has passed.
        """
        until = self.client.policy.until
        left = seconds if until is None else until - time.monotonic()
        yield Pause(max(0.0, min(seconds, left)))
        if left <= seconds and until is not None:
            reason = "its deadline passed while PostHog ran the query"
            host = self.client.settings.host
            raise Unreachable(host, reason, "GET", self._path, reached=True)

    @property
    def _path(self) -> str:
        return f"{path(self.client)}{self.id}/"

    def _unlike(self, told: _api.Response[Any]) -> UnexpectedAnswer:
        reason = "no status of a query; is this PostHog's API?"
        host, status = self.client.settings.host, int(told.status_code)
        return UnexpectedAnswer(host, status, reason, "GET", self._path)


def _count(progress: object, name: str) -> int:
    value = getattr(progress, name, 0)
    return value if type(value) is int else 0
