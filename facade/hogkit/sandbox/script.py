"""Answers and faults that a test has ordered in advance."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .messages import Answer

FRAMING = {"content-length", "transfer-encoding"}
BODILESS = (204, 304)
HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
HEADER_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
FAULTS = ("reset", "half body", "close before answer")


@dataclass(slots=True)
class Fault:
    """What to do at the socket; `delay` in seconds before an answer that is whole."""

    kind: str
    delay: float = 0.0


@dataclass(slots=True)
class Turn:
    """What happens to the next requests that match."""

    does: Answer | Fault
    path: str | None
    times: int
    after: int

    def __post_init__(self) -> None:
        if self.times < 1 or self.after < 0:
            raise ValueError("times is at least 1, after at least 0")

    def matches(self, path: str) -> bool:
        return self.path is None or self.path.removesuffix("/") == path.removesuffix("/")


class Script:
    """Turns in the order in which they were given; safe to use from any thread."""

    def __init__(self) -> None:
        self._turns: list[Turn] = []
        self._lock = threading.Lock()

    def add(self, turn: Turn) -> None:
        with self._lock:
            self._turns.append(turn)

    def clear(self) -> None:
        with self._lock:
            self._turns.clear()

    def awaits(self, path: str) -> bool:
        """Whether something is to be done with the next request to this path."""
        with self._lock:
            return any(turn.after == 0 and turn.matches(path) for turn in self._turns)

    def take(self, path: str) -> Answer | Fault | None:
        """What to do with a request, which uses up one time of its turn."""
        if not self._turns:
            return None
        with self._lock:
            return self._next(path)

    def _next(self, path: str) -> Answer | Fault | None:
        for turn in self._turns:
            if not turn.matches(path):
                continue
            if turn.after > 0:
                turn.after -= 1
                continue
            turn.times -= 1
            if turn.times == 0:
                self._turns.remove(turn)
            return turn.does
        return None


def as_fault(how: str) -> Fault:
    if how in FAULTS:
        return Fault(how)
    kind, _, seconds = how.partition(":")
    try:
        delay = float(seconds) if kind == "slow" else -1.0
    except ValueError:
        delay = -1.0
    if not 0 <= delay < float("inf"):
        raise ValueError(f"{how!r} is none of {', '.join(FAULTS)}, slow:SECONDS")
    return Fault("slow", delay)


def as_answer(
    status: int, content: bytes | str | Mapping[str, Any], headers: Mapping[str, str] | None
) -> Answer:
    """An object is sent as JSON, text as HTML or plain text, bytes without a content type."""
    if not 200 <= status <= 599:
        raise ValueError(f"{status} is no status of a final answer: 200 to 599")
    body, implied = as_body(content)
    if body and status in BODILESS:
        raise ValueError(f"an answer with status {status} has no body")
    given = {name.lower(): value for name, value in (headers or {}).items()}
    check_headers(given)
    return Answer(status, body, {**implied, **given}, "scripted")


def as_body(content: bytes | str | Mapping[str, Any]) -> tuple[bytes, dict[str, str]]:
    if isinstance(content, bytes):
        return content, {}
    if isinstance(content, str):
        kind = "html" if content.lstrip().startswith("<") else "plain"
        return content.encode(), {"content-type": f"text/{kind}; charset=utf-8"}
    return json.dumps(content, allow_nan=False).encode(), {"content-type": "application/json"}


def check_headers(headers: Mapping[str, str]) -> None:
    """Refuse what HTTP cannot carry, or what would contradict the body."""
    if FRAMING & headers.keys():
        raise ValueError("the length is that of the content; for a shorter one, break 'half body'")
    for name, value in headers.items():
        if not HEADER_NAME.fullmatch(name):
            raise ValueError(f"{name!r} is no name of a header")
        if not HEADER_VALUE.fullmatch(value):
            raise ValueError(
                f"{value!r} cannot be sent in a header: control characters, or no latin-1"
            )
