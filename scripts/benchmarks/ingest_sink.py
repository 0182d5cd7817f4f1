"""Takes `/batch/` requests until a line comes, then says what it has: `ingest_sink SECONDS`.

It prints its URL, answers each request after so many seconds, and at the end prints JSON: how many
events and distinct uuids it has, when the last of them came (on the clock of `time.monotonic`, which
all processes have in common), the requests and their bytes. It looks into bodies only then, so that
it takes little of the two cores from those it measures.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import sys
import threading
import time
from functools import partial
from typing import Any, cast

from attrs import define, field

from .ingest_events import WARM_UP

ANSWER = b'{"status":"Ok"}'
TAKEN = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
    len(ANSWER),
    ANSWER,
)
END = b"\r\n\r\n"
LENGTH = b"\r\ncontent-length:"


@define
class Sink:
    """The bodies of requests, with the moments in which they came."""

    delay: float
    bodies: list[tuple[float, bytes]] = field(factory=list[tuple[float, bytes]])

    def found(self) -> dict[str, float]:
        """What the bodies hold; they are given up one by one."""
        uuids: set[str] = set()
        events = requests = size = 0
        last = 0.0
        while self.bodies:
            at, body = self.bodies.pop()
            if batch := counted(body):
                events, requests, size = events + len(batch), requests + 1, size + len(body)
                uuids.update(batch)
                last = max(last, at)
        return {"events": events, "distinct": len(uuids), "last": last,
                "requests": requests, "bytes": size}  # fmt: skip


def counted(body: bytes) -> list[str]:
    """The uuids of the events that count."""
    content = gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body
    batch: list[dict[str, Any]] = json.loads(content)["batch"]
    return [event["uuid"] for event in batch if event["event"] != WARM_UP]


class Connection(asyncio.Protocol):
    """One connection, kept alive; requests on it may overtake their answers."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.loop = asyncio.get_running_loop()
        self.buffer = bytearray()
        self.wanted = 0  # bytes of the request under way; 0 until its head is there

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while self._whole():
            head = self.buffer.index(END) + len(END)
            body = bytes(self.buffer[head : self.wanted])
            del self.buffer[: self.wanted]
            self.wanted = 0
            self.sink.bodies.append((time.monotonic(), body))
            self._answer()

    def _whole(self) -> bool:
        if not self.wanted and (end := self.buffer.find(END)) >= 0:
            head = bytes(self.buffer[: end + 2]).lower()
            at = head.index(LENGTH) + len(LENGTH)
            self.wanted = end + len(END) + int(head[at : head.index(b"\r", at)])
        return 0 < self.wanted <= len(self.buffer)

    def _answer(self) -> None:
        if self.sink.delay:
            self.loop.call_later(self.sink.delay, self.transport.write, TAKEN)
        else:
            self.transport.write(TAKEN)


async def serve(sink: Sink) -> None:
    server = await asyncio.get_running_loop().create_server(
        partial(Connection, sink), "127.0.0.1", 0
    )
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


def main(delay: str) -> None:
    sink = Sink(float(delay))
    threading.Thread(target=asyncio.run, args=(serve(sink),), daemon=True).start()
    if sys.stdin.readline():
        print(json.dumps(sink.found()), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
