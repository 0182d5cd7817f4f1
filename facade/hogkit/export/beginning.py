"""Begins an export, goes on with one, or follows one up."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from .. import times
from .._flow import Flow
from ..account import project_of
from ..context import Context
from ..errors import InvalidArgument
from ..paging.keys import microseconds, moment
from .outcome import Exported, OnProgress
from .places import Place, held, place_of
from .plan import Plan, plan
from .run import Export, exported
from .state import State, load, save
from .steps import Work
from .streaming import streamed

if TYPE_CHECKING:
    from ..paging.reader import Reader

_ENDS = ("since", "until")


def exporting(
    client: Context,
    what: str,
    out: str | os.PathLike[str],
    *,
    follow_up: bool,
    restart: bool,
    on_progress: OnProgress | None,
    **given: Any,
) -> Flow[Exported]:
    if follow_up and restart:
        raise InvalidArgument("follow_up: restart begins anew, and does not follow anything up")
    asked = plan(client, what, out, **given)
    timed = asked.reader().order.timed  # all arguments are checked there
    if asked.partition is not None and not timed:
        raise InvalidArgument(
            f"partition: the rows of {asked.what} have no time; give since, or leave it out"
        )
    place = place_of(out, asked.partition)
    yield Work(place.check)
    if place.stream:
        if follow_up or restart:
            raise InvalidArgument("out: standard output cannot be followed up or begun anew")
        yield from project_of(client)
        return (yield from streamed(asked, place, on_progress))
    with held(place):
        # One from beginning to end, whatever the key's user opens meanwhile.
        yield from project_of(client)
        state: State = yield Work(
            partial(_begun, asked, place, follow_up=follow_up, restart=restart)
        )
        if state.complete:
            return exported(place, state)
        return (yield from Export(asked, place, state, on_progress).whole())


def _begun(plan: Plan, place: Place, *, follow_up: bool, restart: bool) -> State:
    """Where it is, after it was begun if need be."""
    state = None if restart else load(place.work)
    if state is None or state.blank:
        return _new(plan, place, restart=restart or state is not None)
    _check(plan, state, place, follow_up=follow_up)
    if state.complete:
        _there(state, place)
        if follow_up:
            _follow(plan, state)
            save(place.work, state)
    return state


def _new(plan: Plan, place: Place, *, restart: bool) -> State:
    if not restart and place.taken():
        raise InvalidArgument(
            f"out: {place.name} is there already, and is of no export that is known; "
            "name another one, or restart=True replaces it"
        )
    _, where, values = plan.condition
    reader = plan.reader()
    state = State(
        asked=plan.asked,
        where=where,
        values=values,
        late=reader.reading.statements.late is not None,
    )
    _section(state, reader)
    state.stale = _stale(place) if restart else []
    save(place.work, state)
    return state


def _stale(place: Place) -> list[str]:
    """Files of what was there before; of a state that nobody can read nothing is known."""
    try:
        before = load(place.work)
    except InvalidArgument:
        return []
    return [] if before is None else [*before.stale, *(file.target for file in before.files)]


def _section(state: State, reader: Reader) -> None:
    """Begin to read there."""
    state.start = state.cursor = reader.place.text()
    state.begun = microseconds(datetime.now(UTC))
    state.assembled, state.verified, state.recounted = "", None, {}
    state.since = state.since if state.since is not None else reader.place.since


def _follow(plan: Plan, state: State) -> None:
    if state.until is None:
        raise InvalidArgument(
            f"follow_up: {plan.what} has no times, so nobody knows what is new; restart=True reads all"
        )
    since = moment(state.until)
    if times.moment(plan.end(begins=True) or since) <= since:
        return  # nothing can be new yet
    reader = plan.reader(since=since)
    state.late = reader.reading.statements.late is not None
    state.complete = False
    _section(state, reader)


def _check(plan: Plan, state: State, place: Place, *, follow_up: bool) -> None:
    """Refuse to go on with another export than was begun.

    Raises:
        InvalidArgument: It is another one; the message says how.
    """
    now, then = plan.asked, state.asked
    unsaid = plan.since is None and plan.until is None
    for name, value in now.items():
        if name in _ENDS and (unsaid or follow_up):
            continue
        if value != then.get(name):
            raise InvalidArgument(
                f"{name}: the export to {place.name} was begun with {then.get(name)!r}, not {value!r}; "
                "give the same, or restart=True begins anew"
            )


def _there(state: State, place: Place) -> None:
    for file in state.files:
        if place.size(file.target) != file.bytes:
            raise InvalidArgument(
                f"out: {place.shown(file.target)} is not as it was exported, or gone; restart=True begins anew"
            )
