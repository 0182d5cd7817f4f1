"""A world with a clock of its own, in which a call's tries come out as a test has chosen."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from datetime import datetime, timedelta
from itertools import repeat
from typing import Any
from unittest.mock import patch

import httpx
from attrs import define, field
from clock import AT
from hogkit import Budget, PostHogError, telling
from hogkit.exchange import Try
from hogkit.limits.turns import Outcome as Settled
from hogkit.limits.turns import TooLong
from hogkit.steps import Pause
from outcomes import Call, Outcome, Told
from stepping import stepping


class Gate(Budget):
    """A budget that makes each try wait for so long."""

    def __init__(self, world: World, waits: Iterator[float]) -> None:
        self.world, self.waits = world, waits

    def turn(
        self, host: str, rate_class: str, *, patience: float, lease: float,
        waits: Callable[[float], None], **_: Any,
    ) -> Generator[Any, Any, Any]:  # fmt: skip
        assert host == "https://ph.example"
        assert lease > 0
        wait = next(self.waits)
        self.world.log.append(("asks", self.world.now, wait))
        if wait > patience:
            raise TooLong(wait)
        if wait:
            waits(wait)
            yield Pause(wait)
        self.world.granted += 1
        return self

    def settle(self, what: Settled) -> None:
        assert not what.calls.arrived
        assert not what.query.arrived
        self.world.unsent += 1


@define
class World:
    """Carries out what a call asks for, and writes down what it was and when.

    Attributes:
        granted, unsent: Turns, and those of them that were given back.
        over: Seconds by which each step takes longer than it was to.
        log: ("try", time, request), ("pause" or "waits", time, seconds), ("asks", time, seconds).
    """

    outcomes: list[Outcome]
    over: Iterator[float]
    now: float = 0.0
    granted: int = 0
    unsent: int = 0
    log: list[tuple[str, float, Any]] = field(factory=list)
    came: list[Outcome] = field(factory=list)
    result: httpx.Response | None = None
    error: PostHogError | None = None

    def run(self, request: httpx.Request, call: Call, **options: Any) -> World:
        steps = stepping(request, call.access, clock=lambda: self.now, **options)
        with patch.object(telling, "datetime", Still):
            try:
                step = next(steps)
                while True:
                    step = steps.send(self.done(step))
            except StopIteration as ended:
                self.result = ended.value
            except PostHogError as error:
                self.error = error
        return self

    def done(self, step: Any) -> Any:
        if isinstance(step, Try):
            return self.tried(step)
        kind = "waits" if self.log[-1][0] == "asks" else "pause"
        self.log.append((kind, self.now, step.seconds))
        self.now += step.seconds + next(self.over)
        return None

    def tried(self, step: Try) -> httpx.Response | httpx.RequestError:
        self.log.append(("try", self.now, step))
        self.now += next(self.over)
        outcome = self.outcomes[min(len(self.came), len(self.outcomes) - 1)]
        self.came.append(outcome)
        if isinstance(outcome, Told):
            answer = outcome.response()
            answer.elapsed = timedelta(seconds=1)  # as a transport gives it back
            return answer
        if isinstance(outcome, int):
            return httpx.Response(outcome, json={})
        return outcome("broke", request=step.request)

    def of(self, *kinds: str) -> list[tuple[float, Any]]:
        return [(at, what) for kind, at, what in self.log if kind in kinds]


class Still(datetime):
    @classmethod
    def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
        assert tz is not None
        return AT


def world_of(*outcomes: Outcome) -> World:
    return World(list(outcomes), repeat(0.0))
