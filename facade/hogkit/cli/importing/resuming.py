"""Where an import goes on."""

from __future__ import annotations

import zlib

import click
from attrs import evolve

from ..output import hint
from .opened import Given
from .orders import Order
from .sources import Source
from .state import Kept, State

UNREADABLE = (OSError, EOFError, zlib.error)  # gzip raises all three, other readers the first


def begun(order: Order, lines: Source, kept: Kept) -> State:
    """Where to go on; `lines` are there."""
    try:
        state = _resumed(order, lines, kept)
    except UNREADABLE as error:
        raise damaged(order.given, lines, error) from None
    kept.save(state)
    return state


def _resumed(order: Order, lines: Source, kept: Kept) -> State:
    state, name = _known(order, kept), order.given.name
    if state is None:
        return State()
    if not lines.go_to(state.mark):
        if order.restart:
            return State()
        raise click.UsageError(
            f"{name} has changed before {lines.unit} {state.mark.line + 1:,}, up to which it was delivered; "
            "--restart takes it as a new file, and sends all of it"
        )
    if order.restart:
        lines.restart()
        return State(identity=state.identity)  # what PostHog has already, it knows again
    if state.mark.line and not state.complete:
        hint(f"{name}: going on after {lines.unit} {state.mark.line:,}")
    return evolve(state, delivered=0, failed=0, complete=False) if state.complete else state


def _known(order: Order, kept: Kept) -> State | None:
    try:
        return kept.load()
    except click.UsageError:
        if order.restart:
            return None
        raise


def damaged(given: Given, lines: Source, error: BaseException) -> click.UsageError:
    told = getattr(error, "strerror", None) or str(error)
    place = f"{lines.unit} {lines.number:,}"
    return click.UsageError(f"{given.name} cannot be read beyond {place}: {told}")
