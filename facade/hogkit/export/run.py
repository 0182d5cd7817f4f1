"""Carries an export out: reads pages and writes parts, counts, and has files put together of them."""

from __future__ import annotations

import shutil
from concurrent.futures import Future
from functools import partial

from .._flow import Flow
from ..errors import InvalidArgument
from ..paging.cursor import parse
from ..paging.page import Page
from ..paging.reader import Reader
from .checking import Check
from .files import Files
from .formats import encoder
from .hand import Hand
from .outcome import Exported, OnProgress
from .parts import Parts
from .patience import Patience
from .places import Place
from .plan import Plan, covered
from .schema import Schema
from .schemas import casts, same_types, schema_for
from .state import FILE, Part, Section, State, save
from .steps import Done, Work
from .telling import Told

SECTION = 20  # parts, after which days that are over are counted
PARTS = "parts"


class Export:
    """One call, from where the export is to its end."""

    def __init__(
        self, plan: Plan, place: Place, state: State, on_progress: OnProgress | None
    ) -> None:
        self.plan, self.place, self.state = plan, place, state
        self.told = Told(state, on_progress)
        self.patience = Patience(self.told.waits)
        self.pool = Hand()
        self.files = Files(plan, place, state, self.pool, self.told)
        self._casts: list[str] = []

    def whole(self) -> Flow[Exported]:
        try:
            yield from self.files.settled()
            yield from self._known()
            self._clean()
            while not (yield from self._read()):
                pass
            yield from self.files.assembled()
            return (yield from self._done())
        finally:
            self.files.stop()
            self.pool.shutdown()

    def _known(self) -> Flow[None]:
        """What the definitions of the project say, before the first row."""
        if not self.state.schema:
            self._casts = yield from casts(self.plan, self.patience)

    def _clean(self) -> None:
        """Leave nothing among the parts that the state does not know."""
        folder = self.place.work / PARTS
        folder.mkdir(mode=0o700, exist_ok=True)
        known = {part.name for part in self.state.parts}
        there = {path.name for path in folder.iterdir()}
        for name in there - known:
            (folder / name).unlink()
        for path in self.place.work.glob(f".{FILE}.*"):  # of a kill while the state was kept
            path.unlink()
        if known - there:
            raise InvalidArgument(
                f"out: parts of the export are gone from {str(folder)!r}; restart=True begins anew"
            )

    def _read(self) -> Flow[bool]:
        """Read to the end; whether all that PostHog counts is there. If not, what is missing is to be read
        again.
        """
        state = self.state
        reader = self.plan.resumed(state.cursor, late=state.late)
        check = Check(self.place.work, state, reader, self.patience)
        parts = self._parts(reader)
        try:
            if not (yield from self._written(reader, parts, check)):
                return False
        finally:
            self.pool.submit(parts.leave)
        self._end(reader)
        if not self.plan.verify:
            # Parts become files now, which nobody counts as parts any more.
            self.state.verified = self.state.until or 0
            return True
        self.told.tell("checking")
        return (yield from check.rest())

    def _written(self, reader: Reader, parts: Parts, check: Check) -> Flow[bool]:
        """Write all pages, each while the next one is read; False if something is found missing meanwhile."""
        writing: Future[list[Part]] | None = None
        while (page := (yield from self._next(reader))) is not None:
            if writing is not None:
                self._note((yield Done(writing)), parts)
                if not (yield from self._section(check)):
                    return False
            self._see(page)
            writing = self.pool.submit(parts.add, page)
        for rest in (writing, self.pool.submit(parts.end)):
            if rest is not None:
                self._note((yield Done(rest)), parts)
        return True

    def _next(self, reader: Reader) -> Flow[Page | None]:
        page = yield from self.patience.until_done(reader.next)
        self.told.read(reader, page)
        return page

    def _parts(self, reader: Reader) -> Parts:
        return Parts(
            folder=self.place.work / PARTS,
            encoder=lambda file: encoder(file, self.plan.form, Schema.of(self.state.schema)),
            target=self.files.target,
            timed=reader.order.timed,
            rows=self.plan.part_rows,
            made=self.state.made,
        )

    def _see(self, page: Page) -> None:
        """All files have the schema of the first answer."""
        if self.state.schema:
            same_types(page, Schema.of(self.state.schema))
            return
        self.state.schema = schema_for(self.plan, page, self._casts).plain()

    def _note(self, parts: list[Part], writer: Parts) -> None:
        """They are on the disk: from now on nobody reads their rows again."""
        if parts:
            self.state.parts += parts
            self.state.cursor, self.state.made = parts[-1].cursor, writer.made
            save(self.place.work, self.state)
        self.told.written(writer)

    def _section(self, check: Check) -> Flow[bool]:
        """Count days that are over, now and then; what is found missing is not far back then."""
        if not self.plan.verify or not check.due(SECTION):
            return True
        self.told.tell("checking")
        found = yield from check.days_over()
        if found:
            yield from self.files.assembled_before(self.state.verified)
        return found

    def _end(self, reader: Reader) -> None:
        place = reader.place
        self.state.cursor = place.text()
        if self.state.since is None:
            self.state.since = place.since
        self.state.until = place.until
        save(self.place.work, self.state)

    def _done(self) -> Flow[Exported]:
        state = self.state
        for name in set(state.stale) - {file.target for file in state.files}:
            yield Work(partial(self.place.remove, name))
        state.complete, state.recounted, state.stale = True, {}, []
        place = parse(state.start)
        since = place.since if place.since is not None else state.since
        state.sections.append(Section(since or 0, state.until or 0, state.begun))
        save(self.place.work, state)
        shutil.rmtree(self.place.work / PARTS, ignore_errors=True)
        return exported(self.place, state, self.told, self.patience.waited)


def exported(place: Place, state: State, told: Told | None = None, waited: float = 0.0) -> Exported:
    """What is told of an export that is whole.

    Args:
        told: Of the call that made it so; None if it was so before.
    """
    since, until = covered(state.since, state.until)
    return Exported(
        rows=state.rows,
        files=tuple(place.shown(one.target) for one in state.files),
        bytes=state.bytes,
        bytes_read=told.bytes_read if told else 0,
        since=since,
        until=until,
        resumed=told.resumed if told else state.rows,
        windows=_windows(state),
        finished_before=told is None,
        unfit=state.unfit,
        waited=waited,
    )


def _windows(state: State) -> int:
    """Days that were counted; one that two sections share is one."""
    days = {day for file in state.files for day in file.days}
    return max(1, len(days)) if state.windows else 0
