"""Queries that run while nobody waits for their answer, and what can be asked about them.

Source: `posthog/clickhouse/client/execute_async.py`.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from .messages import Json, Refused, as_object
from .people import TEAM_ID
from .query_cache import Calculated
from .query_errors import BROKEN
from .store import now
from .strict import dumps, loads
from .timestamps import written

Made = TypeVar("Made")


def in_thread(work: Callable[[], Made]) -> asyncio.Future[Made]:
    """Work that may take long, off the event loop.

    The thread is one of its own: a pool would make the loop's end wait for it.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Made] = loop.create_future()

    def carry_out() -> None:
        try:
            made = work()
        except BaseException as error:
            tell(partial(future.set_exception, error))
        else:
            tell(partial(future.set_result, made))

    def tell(report: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # The loop has ended: nobody waits.
            loop.call_soon_threadsafe(lambda: None if future.done() else report())

    threading.Thread(target=carry_out, name="hogkit-sandbox-query", daemon=True).start()
    return future


@dataclass(eq=False)
class Job:
    """A query in the background, changed by the thread that runs it alone.

    Attributes:
        error: Whether it failed; `message` says why, if the user may know.
    """

    id: str
    work: Callable[[], Calculated]
    started: datetime = field(default_factory=now)
    picked_up: datetime | None = None
    ended: datetime | None = None
    error: bool = False
    message: str | None = None
    calculated: Calculated | None = None

    def run(self) -> int:
        """Bytes read."""
        self.picked_up = now()
        try:
            self.calculated = self.work()
        except Refused as refusal:
            self.error, self.message = True, exposed(refusal)
        except BaseException:
            self.error = True
            raise
        finally:
            self.ended = now()
        return 0 if self.calculated is None else self.calculated.bytes_read

    def status(self, kept: float, progress: Json | None = None) -> bytes:
        """A `QueryStatus` in JSON, whose `results` are the whole answer of the query."""
        status = dumps(
            {
                "id": self.id,
                "team_id": TEAM_ID,
                "query_async": True,
                "complete": self.ended is not None,
                "error": self.error,
                "error_message": self.message,
                "start_time": shown(self.started),
                "pickup_time": shown(self.picked_up),
                "end_time": shown(self.ended),
                "expiration_time": shown(self.expires(kept)),
                "query_progress": progress,
                **dict.fromkeys(("task_id", "insight_id", "dashboard_id", "labels")),
            }
        )
        results = b"null" if self.calculated is None else self.calculated.body(cached=False)
        return b'%s,"results":%s}' % (status[:-1].encode(), results)

    def is_over(self, kept: float) -> bool:
        expires = self.expires(kept)
        return expires is not None and expires <= now()

    def expires(self, kept: float) -> datetime | None:
        return None if self.ended is None else self.ended + timedelta(seconds=kept)


def exposed(refusal: Refused) -> str | None:
    """What a user may know: nothing of errors inside."""
    problem: Json = as_object(loads(refusal.answer.content)) or {}
    return None if problem["detail"] == BROKEN else str(problem["detail"])


def shown(when: datetime | None) -> str | None:
    return None if when is None else written(when)


class Jobs:
    """The queries in the background, for as long as they are kept; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.clear()

    def clear(self) -> None:
        with self._lock:
            self._known: dict[str, Job] = {}
            self._new: list[Job] = []

    def add(self, job: Job, kept: float) -> Job:
        """The job of this id that there is already, or this one, which is to be run."""
        with self._lock:
            known = self._current(job.id, kept)
            if known is not None:
                return known
            self._known[job.id] = job
            self._new.append(job)
            return job

    def find(self, query_id: str, kept: float) -> Job | None:
        """
        Args:
            kept: Seconds after its end when it is forgotten.
        """
        with self._lock:
            return self._current(query_id, kept)

    def remove(self, query_id: str) -> None:
        with self._lock:
            job = self._known.pop(query_id, None)
            if job in self._new:
                self._new.remove(job)

    def is_wanted(self, job: Job) -> bool:
        with self._lock:
            return self._known.get(job.id) is job

    def take_new(self) -> list[Job]:
        """Those which nobody runs yet."""
        with self._lock:
            new, self._new = self._new, []
            return new

    def _current(self, query_id: str, kept: float) -> Job | None:
        self._known = {name: job for name, job in self._known.items() if not job.is_over(kept)}
        return self._known.get(query_id)
