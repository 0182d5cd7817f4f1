"""One request and its answer as PostHog means them: keys, redirects, turns, retries, errors. No I/O.

`Exchange.steps` is a generator that yields what is to be done and receives what became of it, so
the two transports only carry it out.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable, Generator
from typing import Any, NoReturn

import httpx
from attrs import frozen

from .access import Access
from .backoff import Kind
from .errors import PostHogError, Unreachable, error_for
from .likeness import unchanged, unlike_the_api
from .limits.turns import Room, TooLong, Turns
from .log import log
from .policy import Effort, Policy, Retry, Wait
from .redirects import moved, refusal, unfollowed
from .settling import UNSENT
from .signing import carrying, signed
from .steps import Pause, Step
from .telling import Telling
from .traits import traits, with_query_id
from .verdicts import judge, judge_failure

LONG = 1.0  # seconds of waiting for a turn that are worth a line
LONGEST = 86_400.0  # seconds for a call without a time-out
SLACK = 10.0  # seconds by which a call under way may outlast its time-out, before it is given up

Outcome = httpx.Response | httpx.RequestError


class Closed(httpx.ConnectError):
    """It was not sent, and cannot be: the transport was closed."""

    def __init__(self) -> None:
        super().__init__("the client was closed")


@frozen
class Try:
    """Send this, within so many seconds (None: any), and settle the turn that it has."""

    request: httpx.Request
    seconds: float | None
    turn: Turns | None


Steps = Generator[Step | Try, Any, httpx.Response]


class Exchange(Telling):
    """One call: a request, all its tries and waits, and its answer.

    Args:
        proxied: Whether a proxy lies between.
        room: Where the call needs a place while it is under way.
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
        room: Room | None = None,
        clock: Callable[[], float] = time.monotonic,
        draw: Callable[[], float] = random.random,
    ) -> None:
        self.request = request
        self.access = access
        self.policy = policy
        self.proxied = proxied
        self.room = room
        self.clock = clock
        self.draw = draw
        self.what = traits(request, private=access.private)
        self.wire = self._signed()
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
            ApiError, Unreachable, UnexpectedAnswer
        """
        while True:
            outcome = yield from self._sent()
            if isinstance(outcome, httpx.Response) and (answer := self._answer(outcome)):
                answer.extensions["effort"] = Effort(tries=self.tries, waited=tuple(self.waited))
                return answer
            wait = self._again(outcome)
            if wait is None:
                self._give_up(outcome)
            yield from self._pause(wait)

    def _signed(self) -> httpx.Request:
        """What goes out: with the key, and an asynchronous query with its id."""
        wire = signed(self.request, self.access)
        content = with_query_id(self.request.content) if self.what.query else None
        return wire if content is None else carrying(wire, content)

    def _sent(self) -> Generator[Step | Try, Any, Outcome]:
        """Send it once, and on to where the host redirects it."""
        self.tries += 1
        redirects = 0
        while True:
            turn = yield from self._turn()
            if turn is not None and self._late():
                turn.settle(UNSENT)
                raise self._too_late()
            outcome: Outcome = yield self._timed(self.wire, turn)
            if isinstance(outcome, Closed):
                raise self._closed(redirects > 0)
            if isinstance(outcome, httpx.RequestError) or not outcome.has_redirect_location:
                return outcome
            reason = refusal(self.wire, outcome, self.access, redirects)
            if reason is not None:
                raise self._unexpected(outcome, reason)
            self._move(outcome)
            redirects += 1

    def _move(self, answer: httpx.Response) -> None:
        """From here on the call is for where it is redirected to; its later tries begin there.

        What was sent has been answered, so that no error may say that it was not.
        """
        self.failure = self._unexpected(answer, unfollowed(self.what))
        self.wire = moved(self.wire, answer)
        if answer.status_code == 303:
            target, extensions = self.wire.url, self.request.extensions
            self.request = httpx.Request(self.wire.method, target, extensions=extensions)
            self.what = traits(self.request, private=self.access.private)

    def _closed(self, redirected: bool) -> PostHogError:
        """The error for a call whose client was closed while it waited."""
        if redirected and self.failure is not None:
            return self.failure
        tries = self.tries - 1
        return Unreachable(self.access.host, str(Closed()), self.method, self.path, tries)

    def _turn(self) -> Generator[Step, Any, Turns | None]:
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
                lease=(self._timeout() or LONGEST) + SLACK,
                waits=lambda seconds: self._waits(seconds, napped),
                project=self.what.project,
                room=self.room,
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

    def _timed(self, wire: httpx.Request, turn: Turns | None) -> Try:
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
        if self._gone(outcome):
            answer = httpx.Response(204, headers={"content-length": "0"}, request=self.request)
            answer.elapsed = outcome.elapsed
            return answer
        reason = unlike_the_api(self.request, outcome, self.access)
        if reason is not None:
            raise self._unexpected(outcome, reason)
        fine = outcome.is_success or unchanged(self.request, outcome)
        return outcome if fine else None

    def _gone(self, answer: httpx.Response) -> bool:
        """Whether PostHog says that it was deleted, by a try whose answer was lost."""
        if not self.lost or self.method != "DELETE" or answer.status_code != 404:
            return False
        problem = self._problem(answer)
        return problem.from_posthog and problem.code == "not_found"

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
