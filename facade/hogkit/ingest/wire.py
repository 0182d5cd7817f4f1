"""Requests of many events, and what their answers say of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from attrs import evolve, field, frozen

from ..errors import EventsRefused, PostHogError
from ..public import Post, encoded
from ..uuid7 import uuid7
from .compression import compress

if TYPE_CHECKING:
    import httpx

    from ..context import Context

BATCH = "/batch/"  # posthog.com/docs/api/capture
JSON = {"content-type": "application/json", "content-encoding": "gzip"}


@frozen
class Attempt:
    """Which try of a request this is; v1 ingest is told.

    Attributes:
        number: From 1.
        request_id: The same for all tries.
        created_at: When the first was made, RFC 3339.
    """

    number: int = 1
    request_id: UUID = field(factory=uuid7)
    created_at: str = field(factory=lambda: stamp())

    def next(self) -> Attempt:
        return evolve(self, number=self.number + 1)

    def after(self, error: PostHogError) -> Attempt:
        """The next one. What v1 ingest refuses with 429 comes back as a request of its own."""
        return Attempt() if isinstance(error, EventsRefused) else self.next()


@frozen
class Outcome:
    """What became of the events of a request that was taken.

    Attributes:
        again: Those that are to be sent again.
        refused: Those that PostHog dropped, and why.
        wait: Seconds until `again` may go.
    """

    again: Sequence[bytes] = ()
    refused: Sequence[tuple[bytes, PostHogError]] = ()
    wait: float = 0.0


TAKEN = Outcome()


class Wire(Protocol):
    """One form of request."""

    def request(self, records: Sequence[bytes], historical: bool, attempt: Attempt) -> Post:
        """A request of these events, to be sent once."""
        ...

    def outcome(self, records: Sequence[bytes], answer: httpx.Response) -> Outcome:
        """What a 2xx says."""
        ...


@frozen
class Batches:
    """`/batch/`: all events are taken or none.

    There is no `sent_at`: PostHog would shift each timestamp by the difference of the clocks that it
    takes from it, by another one for each try (rust/common/types/src/timestamp.rs).
    """

    client: Context
    head: bytes = field(repr=False)  # with the project token

    @classmethod
    def of(cls, client: Context) -> Batches:
        return cls(client, b'{"api_key":%b,' % encoded(client.project_token))

    def request(self, records: Sequence[bytes], historical: bool, attempt: Attempt) -> Post:
        kind = b'"historical_migration":true,' if historical else b""
        body = b'%b%b"batch":[%b]}' % (self.head, kind, b",".join(records))
        return Post(self.client, BATCH, compress(body), JSON)

    def outcome(self, records: Sequence[bytes], answer: httpx.Response) -> Outcome:
        """A 2xx is one, whatever its body (rust/capture: 200, or 204 for a beacon)."""
        return TAKEN


def stamp() -> str:
    return datetime.now(UTC).isoformat()
