"""What can be read of an error, its frames and a log, and whether a key is in it."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hogkit
import pytest
from answering import BARE_KEYS, BOTH, Ask, Host, keys

kinds = pytest.mark.parametrize("kind", BOTH)

PERSONAL = keys("phx_", "phs_", "pha_") | BARE_KEYS
TOKENS = keys("phc_") | BARE_KEYS
HERE = Path(__file__).parent


class Records(logging.Handler):
    """All that is logged, with its arguments."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((record.name, f"{record.getMessage()} {record.msg!r} {record.args!r}"))


def logging_everything() -> Iterator[Records]:
    records, root = Records(), logging.getLogger()
    before = root.level
    root.addHandler(records)
    root.setLevel(logging.DEBUG)
    yield records
    root.removeHandler(records)
    root.setLevel(before)


def chain(error: BaseException) -> Iterator[BaseException]:
    """The error and all that led to it."""
    todo, known = [error], set[int]()
    while todo:
        one = todo.pop()
        if id(one) in known:
            continue
        known.add(id(one))
        yield one
        todo += [other for other in (one.__cause__, one.__context__) if other is not None]


def told(error: BaseException) -> str:
    """All that can be read of an error without looking into frames."""
    said = ["".join(traceback.format_exception(error))]
    for one in chain(error):
        said += [
            str(one),
            repr(one),
            repr(one.args),
            repr(vars(one)),
            repr(getattr(one, "__notes__", ())),
        ]
    for same in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        said += [repr(same), str(same)]
    said.append(pickle.dumps(error).decode("latin-1"))
    return "\n".join(said)


def frames(error: BaseException) -> str:
    """The variables of all frames but those of the tests, as error trackers send them."""
    said = []
    for one in chain(error):
        found = traceback.TracebackException.from_exception(one, capture_locals=True)
        said += [
            f"{frame.filename}:{frame.lineno} {frame.name} {frame.locals}"
            for frame in found.stack
            if Path(frame.filename).parent != HERE
        ]
    return "\n".join(said)


def hidden(said: str, *secrets: str) -> None:
    for secret in secrets:
        assert secret not in said, f"...{said[max(0, said.index(secret) - 200) :][:400]}..."


def attempt(ask: Ask, call: Any) -> Exception | None:
    try:
        ask(*call)
    except hogkit.PostHogError as error:
        return error
    return None


def holding(kind: Any, host: Host, personal: str, token: str) -> Ask:
    host.forget()
    ask = Ask(kind, host.url)
    ask.options |= {"api_key": personal, "project_api_key": token}
    return ask
