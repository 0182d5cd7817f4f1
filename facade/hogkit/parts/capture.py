"""`posthog.capture`, its like, and what becomes of the events."""

from __future__ import annotations

from .._flow import operation
from ..context import Context
from ..ingest import many, verbs
from ..ingest.delivery import Report
from ..ingest.methods import captured
from ..ingest.now import capture_now


class Capturing:
    _context: Context

    capture = captured(verbs.capture)
    identify = captured(verbs.identify)
    alias = captured(verbs.alias)
    set_person = captured(verbs.set_person)
    group_identify = captured(verbs.group_identify)
    capture_exception = captured(verbs.capture_exception)
    capture_many = operation(many.capture_many)
    capture_now = operation(capture_now)
    flush = operation(many.flush)
    shutdown = operation(many.shutdown)

    @property
    def delivery(self) -> Report:
        """What became of the events captured so far."""
        captures = self._context.captures
        return Report() if captures is None else captures.report()
