"""hogkit limits"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import click

from ..options import Connection, connect, hosted

if TYPE_CHECKING:
    from ...limits.budget import HostBudget
    from ...limits.states import State


LENGTHS = {60.0: "a minute", 3_600.0: "an hour"}
HERE = "this process"  # as `Budget.where` has it


@click.command("limits")
@hosted
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(connection: Connection, as_json: bool) -> None:
    """Show what PostHog's rate limits leave.

    Asks nobody: it shows the calls to one host, in the last minute and hour, of
    commands, and of programs whose HOGKIT_BUDGET names the same file or Redis;
    and when the next could go, beside the limit that it has to wait for.
    Commands wait for their turn by themselves; --max-wait says how long.

    \b
    Classes of calls:
      crud              all that is none of these:
      analytics         insights, persons, recordings, events
      query             queries, runs of endpoints
      local_evaluation  definitions of flags, for local evaluation
      events_values     values of the properties of events
      web_analytics     web analytics
    Events and flags sent to the ingest host have no limit.

    \b
    Examples:
      hogkit limits
      hogkit limits --host eu
      hogkit limits --json
    """
    with connect(connection, key_needed=False) as posthog:
        budget = posthog.budget
        budget.shared.reach()
        states = budget.state()
    from ..json_text import dumped
    from ..output import hint, write_json
    from ..table import Table
    from ..tables import show

    if as_json:
        write_json(dumped([as_object(state) for state in states]))
    elif states:
        show(Table(("calls", "limit", "used", "left", "next"), rows(states)))
    hint(told(budget) if states else "no limits are kept to: HOGKIT_BUDGET is off")


def told(budget: HostBudget) -> str:
    """Where the calls are counted that are shown."""
    where = budget.shared.where
    if where == HERE:
        return f"{budget.host}: nothing can be seen: calls are counted in {where}, which has just begun"
    return f"{budget.host}: counted in {where}"


class Limit(NamedTuple):
    """One limit of a class.

    Attributes:
        opens: When it lets the next call go, if it is reached.
    """

    name: str
    used: str
    left: float
    opens: str


def rows(states: tuple[State, ...]) -> list[tuple[str, ...]]:
    """One row for each limit; only what is reached has to be waited for, if anything is."""
    found: list[tuple[str, ...]] = []
    for state in states:
        known = limits(state)
        reached = [limit for limit in known if limit.left <= 0] or known
        for limit in known:
            opens = limit.opens if state.wait > 0 and limit in reached else "now"
            found.append((state.rate_class, limit.name, limit.used, f"{limit.left:,.0f}", opens))
    return found


def limits(state: State) -> list[Limit]:
    """Those of a class."""
    wait = f"in {math.ceil(state.wait):,} s"
    found = [
        Limit(f"{one.calls:,} in {_length(one.seconds)}", f"{one.used:,}", one.left, wait)
        for one in state.windows
    ]
    if (most := state.at_once) is not None:
        left = max(0, most - state.running)
        opens = wait if left else "when one ends"  # which nobody can know
        found.append(Limit(f"{most} at once", f"{state.running}", left, opens))
    if state.bytes_left is not None:
        found.append(Limit("bytes to read", "", state.bytes_left, wait))
    return found


def _length(seconds: float) -> str:
    return LENGTHS.get(seconds, f"{seconds:g} s")


def as_object(state: State) -> dict[str, object]:
    return {
        "rate_class": state.rate_class,
        "windows": [
            {"calls": window.calls, "seconds": window.seconds, "used": window.used}
            for window in state.windows
        ],
        "at_once": state.at_once,
        "running": state.running,
        "waiting": state.waiting,
        "wait": state.wait,
        "bytes_left": state.bytes_left,
    }
