"""What a test's code captured, without a server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import define, field


@define(eq=False)
class Recorder:
    """Keeps what would be sent: `PostHog(recorder=Recorder())` captures into it and sends no event.

    Attributes:
        events: As `/batch/` would get them, in the order of their capture.
    """

    events: list[Mapping[str, Any]] = field(factory=list[Mapping[str, Any]])

    def named(self, event: str) -> list[Mapping[str, Any]]:
        """Those with this name."""
        return [one for one in self.events if one["event"] == event]

    def clear(self) -> None:
        self.events.clear()

    def record(self, record: bytes) -> None:
        """Take in the JSON of one event."""
        self.events.append(json.loads(record))
