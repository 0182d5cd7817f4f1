"""What became of the events of a client."""

from __future__ import annotations

import threading


class Tally:
    """Counts, over all senders of a client.

    Who puts counts what is dropped, and who takes the rest, each under a lock of its own: neither waits
    for the other (see `Source`).
    """

    def __init__(self) -> None:
        self.delivered = self.failed = self.dropped = 0
        self._taking = threading.RLock()
        self._putting = threading.RLock()

    def sent(self, delivered: int, failed: int) -> None:
        with self._taking:
            self.delivered += delivered
            self.failed += failed

    def drop(self, count: int) -> bool:
        """Count what is dropped; whether it is the first."""
        with self._putting:
            first = not self.dropped
            self.dropped += count
        return first
