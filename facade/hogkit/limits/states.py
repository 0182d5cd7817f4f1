"""How a budget stands."""

from __future__ import annotations

from attrs import frozen

from .rates import Rate
from .turns import Line


@frozen(kw_only=True)
class WindowState:
    """One limit: at most `calls` in any `seconds`.

    Attributes:
        used: Calls that it counts now.
    """

    calls: int
    seconds: float
    used: int

    @property
    def left(self) -> int:
        """Calls that it leaves."""
        return max(0, self.calls - self.used)


@frozen(kw_only=True)
class State:
    """The budget of one class of calls to one host.

    Attributes:
        rate_class: Such as query.
        windows: Its limits, the shortest first.
        at_once: How many calls may be under way; None for any number.
        running: How many are, if their number is limited.
        waiting: How many wait for their turn.
        wait: Seconds until one more could go.
        bytes_left: That queries may still read, as PostHog said last; None if it did not.
    """

    rate_class: str
    windows: tuple[WindowState, ...]
    at_once: int | None
    running: int
    waiting: int
    wait: float
    bytes_left: float | None


def state_of(name: str, rate: Rate, line: Line | None, queries: Line | None) -> State:
    """Of one class: its calls to a host, and the queries of a project, which only one class has."""
    calls = line and line.store.look(line.account)
    mine = queries and queries.store.look(queries.account)
    views = [view for view in (calls, mine) if view]
    lines = [one for one in (line, queries) if one is not None]
    return State(
        rate_class=name,
        windows=tuple(
            WindowState(calls=window.calls, seconds=window.seconds, used=used)
            for window, used in zip(rate.windows, calls.used if calls else (), strict=True)
        ),
        at_once=rate.at_once,
        running=mine.running if mine else 0,
        waiting=max(sum(view.waiting for view in views), sum(one.waiting for one in lines)),
        wait=max((max(0.0, view.wait) for view in views), default=0.0),
        bytes_left=mine.left if mine else None,
    )
