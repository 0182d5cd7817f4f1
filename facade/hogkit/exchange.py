"""One request and its answer as PostHog means them: keys, redirects, turns, retries, errors. No I/O.

`Exchange.steps` is a generator that yields what is to be done and receives what became of it, so
the two transports only carry it out.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Generator
from datetime import UTC, datetime
from typing import Any, NoReturn

import httpx
from attrs import frozen

from .access import Access
from .backoff import Kind
from .errors import BudgetSpent, PostHogError, UnexpectedAnswer, Unreachable, error_for
from .likeness import unlike_the_api
from .limits.ledger import Settlement
from .limits.turns import TooLong, Turn
from .policy import Effort, Policy, Retry, Wait
from .problem import Problem, held_back, problem_from
from .redact import redact
from .redirects import moved, refusal
from .signing import carrying, signed
from .steps import Pause, Step
from .traits import traits, with_query_id
from .unreachable import unreachable
from .verdicts import judge, judge_failure

log = logging.getLogger(__package__)

Outcome = httpx.Response | httpx.RequestError

MOST_REDIRECTS = 3
LONG = 1.0  # seconds of waiting for a turn that are worth a line
SLACK = 10.0  # seconds by which a call under way may outlast its time-out, before it is given up


@frozen
class Try:
    """Send this, within so many seconds (None: any), and settle the turn that it has."""

    request: httpx.Request
    seconds: float | None
    turn: Turn | None


Steps = Generator[Step | Try, Any, httpx.Response]


class Exchange:
    """One call: a request, all its tries and waits, and its answer.

    Args:
        proxied: Whether a proxy lies between.
        clock: Seconds; only differences count.
        draw: A random number, from 0 to 1.
    """

    def __init__(
        self,
        request: httpx.Request,
        access: Access,
        policy: Policy,
        *,
        proxied: bool = False,
        clock: Callable[[], float] = time.monotonic,
        draw: Callable[[], float] = random.random,
    ) -> None:
        self.request = request
        self.access = access
        self.policy = policy
        self.proxied = proxied
        self.clock = clock
        self.draw = draw
        self.what = traits(request, private=access.bearer is not None)
        self.until = policy.until
        if self.until is None and policy.deadline is not None:
            self.until = clock() + policy.deadline
        self.tries = 0
        self.waited: list[float] = []
        self.statuses: list[int] = []
        self.lost = False
        self.failure: PostHogError | None = None

    def steps(self) -> Steps:
        """Yield what is to be done, receive what became of it, return the answer.

        Raises:
            ApiError, Unreachable, UnexpectedAnswer, ConfigurationError
        """
        wire = signed(self.request, self.access)
        if self.what.query and (content := with_query_id(self.request.content)) is not None:
            wire = carrying(wire, content)
        while True:
            outcome = yield from self._sent(wire)
            if isinstance(outcome, httpx.Response) and (answer := self._answer(outcome)):
                answer.extensions["effort"] = Effort(tries=self.tries, waited=tuple(self.waited))
                return answer
            wait = self._again(outcome)
            if wait is None:
                self._give_up(outcome)
            yield from self._pause(wait)

    def _sent(self, wire: httpx.Request) -> Generator[Step | Try, Any, Outcome]:
        """Send it once, and on to where the host redirects it."""
        self.tries += 1
        redirects = 0
        while True:
            turn = yield from self._turn()
            if turn is not None and self._late():
                turn.settle(Settlement(arrived=False))
                raise self._too_late()
            outcome: Outcome = yield self._timed(wire, turn)
            if isinstance(outcome, httpx.RequestError):
                return outcome
            if not outcome.has_redirect_location:
                return outcome
            if redirects == MOST_REDIRECTS:
                raise self._unexpected(outcome, "it redirects in a circle")
            if (reason := refusal(wire, outcome, self.access)) is not None:
                raise self._unexpected(outcome, reason)
            wire, redirects = moved(wire, outcome), redirects + 1

    def _turn(self) -> Generator[Step, Any, Turn | None]:
        """Wait until PostHog's limits leave room for this call."""
        if self._late():
            raise self._too_late()
        if self.what.rate_class is None:
            return None
        started = self.clock()
        napped: list[float] = []
        try:
            turn = yield from self.policy.budget.turn(
                self.access.host,
                self.what.rate_class,
                patience=self._room(),
                lease=(self._timeout() or 0.0) + SLACK,
                waits=lambda seconds: self._waits(seconds, napped),
            )
        except TooLong as late:
            self.tries -= 1
            raise self.failure or self._spent(late.wait) from None
        if napped:
            self.waited.append(self.clock() - started)
        return turn

    def _too_late(self) -> PostHogError:
        """The error for a call whose deadline has passed; that of its last try, if there was one."""
        self.tries -= 1
        reason = "its deadline passed before it was sent"
        return self.failure or Unreachable(self.access.host, reason, self.method, self.path, 0)

    def _waits(self, seconds: float, napped: list[float]) -> None:
        napped.append(seconds)
        event = Wait(**self._event(seconds), rate_class=str(self.what.rate_class))
        log.log(
            logging.INFO if seconds >= LONG else logging.DEBUG,
            "%s %s waits %.3g s for its turn: the budget of %s is spent",
            event.method, event.path, seconds, event.rate_class,
            extra={**self._event(seconds), "event": "wait", "rate_class": event.rate_class},
        )  # fmt: skip
        if self.policy.on_wait is not None:
            self.policy.on_wait(event)

    def _timed(self, wire: httpx.Request, turn: Turn | None) -> Try:
        """The try, which may take no longer than the call."""
        timeout = self._timeout()
        if self.until is None:
            return Try(wire, timeout, turn)
        left = max(0.001, self.until - self.clock())
        seconds = left if timeout is None else min(timeout, left)
        steps: dict[str, float | None] = wire.extensions.get("timeout", {})
        shorter = {
            name: seconds if most is None else min(most, seconds) for name, most in steps.items()
        }
        wire.extensions = {**wire.extensions, "timeout": shorter}
        return Try(wire, seconds, turn)

    def _late(self) -> bool:
        """Whether the time of the call is over."""
        return self.until is not None and self.clock() >= self.until

    def _timeout(self) -> float | None:
        """Seconds for one try."""
        seconds: float | None = self.request.extensions.get("timeout", {}).get("read")
        return seconds

    def _room(self) -> float:
        """Seconds that may still be waited."""
        most = self.policy.backoff.max_wait
        room = float("inf") if most is None else max(0.0, most - sum(self.waited))
        return room if self.until is None else min(room, max(0.0, self.until - self.clock()))

    def _answer(self, outcome: httpx.Response) -> httpx.Response | None:
        """The answer, if it is one to give back; None for a refusal.

        Raises:
            UnexpectedAnswer: It cannot be of PostHog's API.
        """
        if outcome.status_code == 404 and self.lost and self.request.method == "DELETE":
            # It was done by a try whose answer was lost.
            return httpx.Response(204, headers={"content-length": "0"}, request=self.request)
        reason = unlike_the_api(self.request, outcome, self.access)
        if reason is not None:
            raise self._unexpected(outcome, reason)
        return outcome if outcome.is_success else None

    def _again(self, outcome: Outcome) -> float | None:
        """Seconds until it is sent again; None to give up."""
        if isinstance(outcome, httpx.Response):
            problem = self._problem(outcome)
            verdict = judge(self.what, problem)
            self.failure, status = error_for(problem), problem.status
        else:
            verdict, status = judge_failure(outcome), 0
            self.failure = self._unreachable(outcome)
        self.lost = self.lost or verdict.kind is Kind.LOST
        alike = self.statuses.count(status)
        self.statuses.append(status)
        if self._late():
            return None
        return self.policy.backoff.wait(
            self.what, verdict, tries=self.tries, alike=alike, room=self._room(), draw=self.draw()
        )

    def _pause(self, seconds: float) -> Generator[Step, Any, None]:
        assert self.failure is not None
        event = Retry(**self._event(seconds), error=self.failure)
        log.info(
            "sent again in %.3g s: %s",
            seconds, self.failure,
            extra={**self._event(seconds), "event": "retry"},
        )  # fmt: skip
        if self.policy.on_retry is not None:
            self.policy.on_retry(event)
        self.waited.append(seconds)
        yield Pause(seconds)

    def _give_up(self, outcome: Outcome) -> NoReturn:
        assert self.failure is not None
        raise self.failure from (outcome if isinstance(outcome, httpx.RequestError) else None)

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
