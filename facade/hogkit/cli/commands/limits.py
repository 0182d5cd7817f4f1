"""hogkit limits"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ..options import Connection, connect, connected

if TYPE_CHECKING:
    from ...limits.budget import State


LENGTHS = {60.0: "a minute", 3_600.0: "an hour"}


@click.command("limits")
@connected
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(connection: Connection, as_json: bool) -> None:
    """Show what PostHog's rate limits leave.

    Asks nobody: it shows the calls that hogkit counted on this machine, in the
    last minute and hour. Commands wait for their turn by themselves; --max-wait
    says how long.

    \b
    Examples:
      hogkit limits
      hogkit limits --json
    """
    with connect(connection, key_needed=False) as posthog:
        states = posthog.budget.state()
        where = posthog.budget.shared.where
    from ..json_text import dumped
    from ..output import hint, write_json
    from ..table import Table
    from ..tables import show

    if as_json:
        write_json(dumped([as_object(state) for state in states]))
        return
    if states:
        show(Table(("calls", "limit", "used", "left", "next"), rows(states)))
    hint(f"counted in {where}" if states else "no limits are kept to: HOGKIT_BUDGET is off")


def rows(states: tuple[State, ...]) -> list[tuple[str, ...]]:
    """One row for each limit."""
    found: list[tuple[str, ...]] = []
    for state in states:
        wait = f"in {state.wait:.0f} s" if state.wait > 0 else "now"
        for window, used in state.windows:
            left = max(0, window.calls - used)
            limit = f"{window.calls:,} in {LENGTHS.get(window.seconds, f'{window.seconds:g} s')}"
            found.append((state.rate_class, limit, f"{used:,}", f"{left:,}", wait))
        if state.at_once is not None:
            left = max(0, state.at_once - state.running)
            limit = f"{state.at_once} at once"
            found.append((state.rate_class, limit, str(state.running), str(left), wait))
        if state.bytes_left is not None:
            found.append((state.rate_class, "bytes to read", "", f"{state.bytes_left:,.0f}", wait))
    return found


def as_object(state: State) -> dict[str, object]:
    return {
        "rate_class": state.rate_class,
        "windows": [
            {"calls": window.calls, "seconds": window.seconds, "used": used}
            for window, used in state.windows
        ],
        "at_once": state.at_once,
        "running": state.running,
        "waiting": state.waiting,
        "wait": state.wait,
        "bytes_left": state.bytes_left,
    }
