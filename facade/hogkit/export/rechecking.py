"""Looks at an old export again."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from attrs import evolve

from .._flow import Flow
from ..account import project_of
from ..context import Context
from ..errors import InvalidArgument
from ..paging.cursor import about, parse
from ..paging.orders import is_query
from ..paging.reader import Reader
from . import checking
from .checking import ALL, Days
from .files import digest
from .outcome import Checked, OnProgress, Window
from .patience import Patience
from .places import Place, held, place_of
from .plan import Plan, planned
from .state import State, load
from .steps import Work
from .telling import Told

_COPY = "checked"


def rechecked(
    client: Context, out: str | os.PathLike[str], on_progress: OnProgress | None
) -> Flow[Checked]:
    place, state = _known(out)
    yield from project_of(client)
    plan = planned(client, state)
    told = Told(state, on_progress)
    with held(place):
        damaged = yield from _damaged(place, state, told)
        told.tell("checking")
        windows = yield from _counted(plan, state, Patience(told.waits))
    return Checked(rows=state.rows, windows=windows, damaged=damaged)


def _known(out: str | os.PathLike[str]) -> tuple[Place, State]:
    """The place of an export, and what is known of it."""
    found = None
    for partition in ("day", None):
        place = place_of(out, partition)
        if not place.stream and (found := load(place.work)) is not None:
            break
    else:
        raise InvalidArgument(f"out: no export to {os.fspath(out)} is known")
    if not found.complete:
        raise InvalidArgument(
            f"out: the export to {place.name} is not done yet; the same call as before goes on with it"
        )
    return place, found


def _damaged(place: Place, state: State, told: Told) -> Flow[tuple[str, ...]]:
    """Files that are not as they were written."""
    found: list[str] = []
    for file in state.files:
        told.tell("checking")
        if (yield Work(partial(_digest, place, file.target))) != file.sha256:
            found.append(place.shown(file.target))
    return tuple(found)


def _digest(place: Place, target: str) -> str | None:
    if place.size(target) is None:
        return None
    local = place.local(target)
    if local is not None:
        return digest(local)
    copy: Path = place.work / _COPY
    try:
        place.fetch(target, copy)
        return digest(copy)
    finally:
        copy.unlink(missing_ok=True)


def _counted(plan: Plan, state: State, patience: Patience) -> Flow[tuple[Window, ...]]:
    reader = plan.resumed(_start(plan, state), late=state.late)
    if not reader.order.timed:
        return (yield from _total(reader, plan, state, patience))
    found: dict[int, tuple[int, int]] = {}
    for one in state.sections:
        early = one.begun if plan.arrives else None
        ask = partial(checking.counted, reader, one.since, one.until, early)
        for day, (rows, old) in (yield from patience.until_done(ask)).items():
            before = found.get(day, (0, 0))
            found[day] = before[0] + rows, before[1] + old
    written: Days = checking.summed([file.days for file in state.files])
    return checking.windows(written, found)


def _start(plan: Plan, state: State) -> str:
    """The condition is kept as it was sent, and a cursor knows it as it was given."""
    query = plan.what if is_query(plan.what) else ""
    told = about("\n".join(filter(None, (query, plan.where))), plan.values)
    return evolve(parse(state.start), about=told).text()


def _total(
    reader: Reader, plan: Plan, state: State, patience: Patience
) -> Flow[tuple[Window, ...]]:
    ask = partial(checking.total, reader)
    rows = yield from patience.until_done(ask)
    old = rows
    if plan.arrives:
        early = partial(ask, before=state.begun)
        old = yield from patience.until_done(early)
    return (Window(name=ALL, written=state.rows, counted=rows, arrived_since=rows - old),)
