"""Puts the files of an export together of its parts, and into their places."""

from __future__ import annotations

import hashlib
import io
import os
from concurrent.futures import Executor
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, cast

from .._flow import Flow
from ..errors import InvalidArgument
from ..paging.windows import DAY
from .checking import day_name, summed
from .formats import assemble
from .outcome import Unwritable
from .places import Place
from .plan import Plan
from .schema import Schema
from .state import File, Part, State, save
from .steps import Done, Soon, Work
from .telling import Told

PARTS = "parts"
TICK = 0.5  # seconds between two looks at how far it is
_MADE, _OLD = "made", "old"
_PIECE = 1024 * 1024


class Files:
    """The files of one export.

    They are put together in another thread, which `stop` ends.
    """

    def __init__(self, plan: Plan, place: Place, state: State, pool: Executor, told: Told) -> None:
        self.plan, self.place, self.state, self.pool, self.told = plan, place, state, pool, told
        self._sink: Sink | None = None
        self._stopped = False

    def target(self, day: int | None) -> str:
        """The file that the rows of a day go to."""
        if self.plan.partition is None or day is None:
            return ""
        return f"day={day_name(day)}/{self.plan.file_name}"

    def stop(self) -> None:
        self._stopped = True
        self.place.stop()
        if self._sink is not None:
            self._sink.stopped = True

    def settled(self) -> Flow[None]:
        """Find out whether a file that was about to be put in its place is there.

        Raises:
            InvalidArgument: There is another one, of which nothing is known.
        """
        pending = self.state.pending
        if pending is None:
            return
        there = yield Work(partial(self._digest, pending.target))
        if there == pending.sha256:
            self._placed(pending)
            return
        old = self.state.file(pending.target)
        if there is not None and old is not None and there != old.sha256:
            raise self._changed(pending.target)
        self.state.pending = None

    def assembled_before(self, until: int | None) -> Flow[None]:
        """Put together the files of days that are over."""
        if self.plan.partition is not None and until is not None:
            yield from self._assembled(
                [part for part in self.state.parts if max(part.days) < until // DAY]
            )

    def assembled(self) -> Flow[None]:
        """Put together all that is left; at least one file, though it be empty, unless there is one for
        each day.
        """
        yield from self._assembled(list(self.state.parts))
        if self.plan.partition is None and not self.state.files:
            yield from self._one("", [])

    def _assembled(self, parts: list[Part]) -> Flow[None]:
        for target, group in groupby(parts, key=lambda part: part.target):
            yield from self._one(target, list(group))

    def _one(self, target: str, parts: list[Part]) -> Flow[None]:
        self.told.tell("assembling")
        known = self.state.file(target)
        old = None if known is None else (yield Work(partial(self._old, known)))
        work = self.pool.submit(self._make, parts, old)
        while not (yield Soon(work, TICK)):
            self.told.tell("assembling", made=self._sink.size if self._sink else 0)
        size, digest = yield Done(work)
        self.state.pending = File(
            target=target,
            rows=sum(part.rows for part in parts) + (known.rows if known else 0),
            bytes=size,
            sha256=digest,
            unfit=sum(part.unfit for part in parts) + (known.unfit if known else 0),
            days=dict(summed([*(part.days for part in parts), known.days if known else {}])),
        )
        save(self.place.work, self.state)
        yield Work(partial(self.place.put, self.place.work / _MADE, target))
        self._placed(self.state.pending)

    def _make(self, parts: list[Part], old: Path | None) -> tuple[int, str]:
        """Its size and digest, once it is whole and on the disk."""
        made = self.place.work / _MADE
        paths = [self.place.work / PARTS / part.name for part in parts]
        try:
            descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                sink = self._sink = Sink(file)
                sink.stopped = self._stopped
                out = cast("BinaryIO", sink)
                assemble(paths, out, self.plan.form, Schema.of(self.state.schema), old)
                file.flush()
                os.fsync(descriptor)
        except OSError as error:
            told = error.strerror or str(error)
            raise Unwritable(
                f"cannot write {str(made)!r}: {told}; the same call goes on once it can"
            ) from None
        return sink.size, sink.digest.hexdigest()

    def _placed(self, file: File) -> None:
        """It is in its place: what it was made of is not needed any more."""
        state = self.state
        used = [part for part in state.parts if part.target == file.target]
        state.files = [*(one for one in state.files if one.target != file.target), file]
        state.parts = [part for part in state.parts if part.target != file.target]
        state.assembled = used[-1].cursor if used else state.assembled
        state.pending = None
        save(self.place.work, state)
        for part in used:
            (self.place.work / PARTS / part.name).unlink(missing_ok=True)
        for name in (_MADE, _OLD):
            (self.place.work / name).unlink(missing_ok=True)

    def _old(self, known: File) -> Path:
        """A file that is to be gone on with, as it was left."""
        if self._digest(known.target) != known.sha256:
            raise self._changed(known.target)
        return self._here(known.target)

    def _here(self, target: str) -> Path:
        """Where it is on this machine, after it was copied there if need be."""
        local = self.place.local(target)
        if local is not None:
            return local
        self.place.fetch(target, self.place.work / _OLD)
        return self.place.work / _OLD

    def _digest(self, target: str) -> str | None:
        """Of what is in its place; None if nothing is."""
        if self.place.size(target) is None:
            return None
        return digest(self._here(target))

    def _changed(self, target: str) -> InvalidArgument:
        return InvalidArgument(
            f"out: {self.place.shown(target)} was changed since it was exported; restart=True begins anew"
        )


class Stopped(Exception):
    """Nobody wants the file any more."""


class Sink(io.RawIOBase):
    """A file that counts and digests what is written to it.

    Attributes:
        size: Bytes so far.
        stopped: Whether to end it now.
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self.file, self.size, self.stopped = file, 0, False
        self.digest = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        if self.stopped:
            raise Stopped
        view = memoryview(data)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        self.file.write(view)
        self.digest.update(view)
        self.size += view.nbytes
        return view.nbytes

    def tell(self) -> int:
        return self.size


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
