"""What a client remembers of flags: last answers, what was reported, definitions."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Collection, Hashable, Mapping
from typing import TYPE_CHECKING

from attrs import define, field

from ..errors import PostHogError
from ..ingest.exits import after_fork
from ..log import log
from .evaluation import Evaluation, Flag

if TYPE_CHECKING:
    from .local import Definitions

MOST_ANSWERS = 1_000
MOST_FLAGS = 100_000  # of all answers; a flag takes about 300 bytes
MOST_REPORTED = 50_000  # calls of flags; the official SDK remembers as many ids (posthog/client.py)


@define(eq=False)
class Memory:
    """Safe to share between threads, and with copies of the client.

    Attributes:
        definitions: Those that were asked for last.
        failing: Whether the last evaluation failed.
    """

    definitions: Definitions | None = None
    failing: bool = False
    _answers: OrderedDict[bytes, Mapping[str, Flag]] = field(
        factory=OrderedDict[bytes, Mapping[str, Flag]], init=False
    )
    _flags: int = field(default=0, init=False)  # in all answers
    _reported: OrderedDict[Hashable, None] = field(factory=OrderedDict[Hashable, None], init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def __attrs_post_init__(self) -> None:
        after_fork(self)

    def forked(self) -> None:
        """This is the child: a thread of the parent may have held the lock."""
        self._lock = threading.Lock()
        self._flags = sum(map(len, self._answers.values()))

    def keep(self, identity: bytes, found: Evaluation, keys: Collection[str] | None) -> None:
        """Remember a whole answer; one for some keys leaves the other flags as they were."""
        with self._lock:
            known = self._taken(identity)
            others = {} if keys is None else {k: v for k, v in known.items() if k not in keys}
            self._answers[identity] = kept = {**others, **found}
            self._flags += len(kept)
            while len(self._answers) > MOST_ANSWERS or self._flags > MOST_FLAGS:
                self._flags -= len(self._answers.popitem(last=False)[1])

    def known(self, identity: bytes) -> Mapping[str, Flag]:
        """The last whole answer."""
        with self._lock:
            if identity in self._answers:
                self._answers.move_to_end(identity)
            return self._answers.get(identity, {})

    def _taken(self, identity: bytes) -> Mapping[str, Flag]:
        known = self._answers.pop(identity, {})
        self._flags -= len(known)
        return known

    def first(self, call: Hashable) -> bool:
        """Whether this call of a flag was not reported yet."""
        with self._lock:
            new = call not in self._reported
            self._reported[call] = None
            self._reported.move_to_end(call)
            if len(self._reported) > MOST_REPORTED:
                self._reported.popitem(last=False)
        return new

    def failed(self, error: PostHogError) -> None:
        """Say it once, until an evaluation succeeds."""
        level = logging.DEBUG if self.failing else logging.WARNING
        self.failing = True
        log.log(level, "flags were not evaluated, and defaults are used: %s", error)
