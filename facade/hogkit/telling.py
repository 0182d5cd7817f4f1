"""What a call says of itself, in errors, in events and in the log."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx

from .access import Access
from .errors import BudgetSpent, UnexpectedAnswer, Unreachable
from .log import log
from .problem import Problem, held_back, problem_from
from .redact import redact
from .traits import Traits
from .unreachable import unreachable


def unreadable(answer: httpx.Response, host: str, reason: str, *secrets: str) -> UnexpectedAnswer:
    """The error for an answer of success whose body is not what was asked for."""
    request, effort = answer.request, answer.extensions.get("effort")
    return UnexpectedAnswer(
        host, answer.status_code, reason,
        request.method, redact(request.url.path, *secrets), effort.tries if effort else 1,
        problem_from(answer.status_code, answer.headers, b"", secrets=secrets).request_id,
    )  # fmt: skip


class Telling:
    """What an `Exchange` knows, and its words for it."""

    request: httpx.Request
    access: Access
    what: Traits
    proxied: bool
    tries: int

    def _problem(self, answer: httpx.Response) -> Problem:
        problem = problem_from(
            answer.status_code,
            answer.headers,
            answer.content,
            secrets=self.access.secrets,
            now=datetime.now(UTC),
            tries=self.tries,
            scopes=getattr(self.request.extensions.get("operation"), "scopes", ()),
            host=self.access.host,
            **self._named,
        )
        log.debug("%s %s: %d %s", problem.method, problem.path, problem.status, problem.code)
        return problem

    def _spent(self, wait: float) -> BudgetSpent:
        """The error for a call that was not sent, since its turn would come too late."""
        budget = str(self.what.rate_class)
        return BudgetSpent(held_back(budget, wait, host=self.access.host, **self._named))

    def _unreachable(self, error: httpx.RequestError) -> Unreachable:
        return unreachable(
            error, self.access,
            proxied=self.proxied, method=self.method, path=self.path, tries=self.tries,
        )  # fmt: skip

    def _unexpected(self, answer: httpx.Response, reason: str) -> UnexpectedAnswer:
        return UnexpectedAnswer(
            self.access.host, answer.status_code, reason,
            self.method, self.path, self.tries, self._problem(answer).request_id,
        )  # fmt: skip

    def _event(self, wait: float) -> dict[str, Any]:
        return {**self._named, "tries": self.tries, "wait": wait}

    @property
    def _named(self) -> dict[str, Any]:
        return {"method": self.method, "path": self.path, "operation": self.operation}

    @property
    def method(self) -> str:
        return self.request.method

    @property
    def path(self) -> str:
        """As errors and events name it: without query string and keys."""
        return redact(self.request.url.path, *self.access.secrets)

    @property
    def operation(self) -> str:
        operation: Any = self.request.extensions.get("operation")
        return operation.id if operation is not None else ""
