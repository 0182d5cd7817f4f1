"""Cancels a query whose answer nobody waits for any more."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from attrs import frozen

from .. import _api
from .._flow import Flow, call, run, run_async
from ..backoff import Backoff
from ..context import Context
from ..errors import ApiError, RateLimited, Unreachable
from ..log import log
from ..policy import Policy
from .answers import UNTOLD

PATIENCE = 3.0  # seconds that cancelling may take, with waiting for its turn


@frozen
class Cancelled:
    """A flow with a query that is cancelled if it ends in any way but with its answer.

    It is a step, so that it sees what ends no flow: Ctrl-C, the cancelling of a task, an error of the
    caller's own functions.

    Attributes:
        id: Of the query. A note of what ended the flow names it, once it is cancelled.
        flow: Makes the flow.
    """

    client: Context
    id: str
    flow: Callable[[], Flow[Any]]

    def blocking(self) -> Any:
        try:
            return run(self.flow())
        except BaseException as error:
            if may_run(error):
                self._cancel(error)
            raise

    async def awaiting(self) -> Any:
        try:
            return await run_async(self.flow())
        except BaseException as error:
            if may_run(error):
                await self._cancel_async(error)
            raise

    def _cancel(self, ended: BaseException) -> None:
        try:
            run(self._cancelling(ended))
        except Exception as error:  # what ended the call is what counts
            self._failed(error)

    async def _cancel_async(self, ended: BaseException) -> None:
        try:
            await run_async(self._cancelling(ended))
        except Exception as error:
            self._failed(error)

    def _cancelling(self, ended: BaseException) -> Flow[None]:
        client = self.client.going_by(_brief(self.client.policy))
        yield from call(_api.query_destroy, client.project_id, self.id, client=client.api)
        ended.add_note(f"the query {self.id} was cancelled")

    def _failed(self, error: Exception) -> None:
        log.warning("the query %s may run on: it could not be cancelled: %s", self.id, error)


def may_run(error: BaseException) -> bool:
    """Whether the query may be running still, after this.

    PostHog does not start what it refuses or never got, and says of a query that failed that it did.
    Else its answer was lost, by a proxy, a time-out or whoever asked; or it was asked too often how far
    it is.
    """
    if isinstance(
        error, GeneratorExit
    ):  # of a coroutine that nobody awaits: it cannot await either
        return False
    if isinstance(error, Unreachable):
        return error.reached or error.method == "GET"
    if not isinstance(error, ApiError):
        return True
    if isinstance(error, RateLimited):
        return error.method == "GET"
    failed = error.problem.from_posthog or error.code is not None or error.detail == UNTOLD
    return error.status >= 500 and not failed


def _brief(policy: Policy) -> Policy:
    """One try, with a deadline of its own: that of the call may have passed."""
    return Policy(
        timeout=min(PATIENCE, policy.timeout),
        deadline=PATIENCE,
        until=time.monotonic() + PATIENCE,
        backoff=Backoff(tries=1, max_wait=PATIENCE),
        budget=policy.budget,
    )
