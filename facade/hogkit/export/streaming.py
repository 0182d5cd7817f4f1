"""An export to standard output: nothing of it can be read again."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from functools import partial

from .._flow import Flow
from ..paging.keys import microseconds
from ..paging.page import Page
from ..paging.reader import Reader
from . import checking
from .formats import stream
from .outcome import Exported, ExportIncomplete, OnProgress, Window
from .parts import pieces
from .patience import Patience
from .places import Place
from .plan import Plan, covered
from .schemas import casts, same_types, schema_for
from .state import State
from .telling import Told


def streamed(plan: Plan, place: Place, on_progress: OnProgress | None) -> Flow[Exported]:
    state, begun = State(asked={}), microseconds(datetime.now(UTC))
    told = Told(state, on_progress)
    patience = Patience(told.waits)
    types = yield from casts(plan, patience)
    reader = plan.reader()
    found = Counted()
    encoder = schema = None
    while (page := (yield from patience.until_done(reader.next))) is not None:
        if encoder is None:
            schema = schema_for(plan, page, types)
            encoder = stream(sys.stdout.buffer, plan.form, schema)
        assert schema is not None
        same_types(page, schema)
        encoder.write(page.raw)
        found.add(page, timed=reader.order.timed)
        told.streamed(found.rows)
        told.read(reader, page)
    assert encoder is not None  # the first page comes, even if it has no rows
    encoder.close()
    sys.stdout.buffer.flush()
    if plan.verify:
        told.tell("checking")
        early = begun if plan.arrives else None
        yield from patience.until_done(partial(found.compared, reader, early))
    since, until = covered(reader.place.since, reader.place.until)
    return Exported(
        rows=found.rows,
        files=(),
        bytes=0,
        bytes_read=reader.bytes_read,
        since=since,
        until=until,
        windows=found.windows,
        unfit=encoder.unfit,
        waited=patience.waited,
    )


class Counted:
    """What was written."""

    def __init__(self) -> None:
        self.rows = self.windows = 0
        self.days: dict[int, int] = {}

    def add(self, page: Page, *, timed: bool) -> None:
        self.rows += len(page.raw)
        for piece in pieces(page, timed=timed):
            if piece.day is not None:
                self.days[piece.day] = self.days.get(piece.day, 0) + piece.stop - piece.start

    def compared(self, reader: Reader, begun: int | None) -> Flow[None]:
        """See that PostHog counts as many.

        Raises:
            ExportIncomplete: It does not.
        """
        place = reader.place
        if not reader.order.timed:
            found = yield from checking.total(reader)
            self.windows = 1
            if found != self.rows:
                raise ExportIncomplete(
                    (Window(name=checking.ALL, written=self.rows, counted=found),), 1
                )
            return
        counted = yield from checking.counted(reader, place.since or 0, place.until or 0, begun)
        self.windows = len(counted)
        differing = tuple(one for one in checking.windows(self.days, counted) if not one.ok)
        if differing:
            raise ExportIncomplete(differing, 1)
