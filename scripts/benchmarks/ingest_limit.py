"""What nobody goes below: serialise, compress and write to one socket, without a client."""

from __future__ import annotations

import socket
import sys
import time
import uuid
import zlib
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .ingest_caller import Meter
from .ingest_events import NAME, WARM_UP, samples

BATCH = 500  # as many events as ours sends in a request
AT = "2026-01-01T00:00:00.123456+00:00"
OURS = {"$lib": "hogkit", "$lib_version": "0.0.0", "$geoip_disable": True}
HEAD = b"POST /batch/ HTTP/1.1\r\nHost: sink\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%b"

Encode = Callable[[Any], bytes]
Compress = Callable[[bytes], bytes]


JSON: Any = import_module("json.encoder")
# What `json.dumps` makes anew for each event.
WRITE = JSON.c_make_encoder(None, None, JSON.encode_basestring, None, ":", ",", False, False, True)


def as_text(value: Any) -> bytes:
    return "".join(WRITE(value, 0)).encode()


def deflated(body: bytes) -> bytes:
    packer = zlib.compressobj(1, wbits=31)
    return packer.compress(body) + packer.flush()


def core(url: str, events: int) -> None:
    """With the standard library alone."""
    limit(url, events, as_text, deflated)


def fast(url: str, events: int) -> None:
    """With what the extra `fast` brings."""
    dumps: Encode = import_module("orjson").dumps
    pack: Any = import_module("isal.igzip").compress

    def encode(value: Any) -> bytes:
        # A copy: keeping orjson's own buffers has malloc give pages back and fault them in again.
        return b"%b" % dumps(value)

    limit(url, events, encode, partial(pack, compresslevel=1))


def limit(url: str, events: int, encode: Encode, compress: Compress) -> None:
    """A call only serialises, uuids are there before; nobody waits for an answer but at the end."""
    with _connected(url) as connection:
        _send(connection, [_record(WARM_UP, "nobody", {}, "", encode)], compress)
        _answers(connection, 1)
        uuids = [str(uuid.uuid4()) for _ in range(events)]
        meter = Meter(events)
        records: list[bytes] = []
        for number in range(events):
            who, properties = meter.samples[number % len(meter.samples)]
            before = time.perf_counter_ns()
            records.append(_record(NAME, who, properties, uuids[number], encode))
            meter.took[number] = time.perf_counter_ns() - before
            meter.sample(number)
            if len(records) == BATCH or number == events - 1:
                _send(connection, records, compress)
                records = []
        _answers(connection, -(-events // BATCH))
        meter.tell()


def sink(url: str, events: int) -> None:
    """Requests that are there before the clock starts: what the sink takes."""
    bodies = [deflated(_body(_ready())) for _ in range(events // BATCH)]
    with _connected(url) as connection:
        meter = Meter(events)
        for body in bodies:
            connection.sendall(HEAD % (len(body), body))
        _answers(connection, len(bodies))
        meter.tell()


def _ready() -> list[bytes]:
    chosen = samples()[:BATCH]
    return [_record(NAME, *sample, str(uuid.uuid4()), as_text) for sample in chosen]


def _record(name: str, who: str, properties: dict[str, Any], chosen: str, encode: Encode) -> bytes:
    return encode(
        {
            "event": name,
            "distinct_id": who,
            "uuid": chosen,
            "timestamp": AT,
            "properties": {**OURS, **properties},
        }
    )


def _body(records: Iterable[bytes]) -> bytes:
    return b'{"api_key":"phc_bench","batch":[%b]}' % b",".join(records)


def _send(connection: socket.socket, records: Iterable[bytes], compress: Compress) -> None:
    body = compress(_body(records))
    connection.sendall(HEAD % (len(body), body))


def _answers(connection: socket.socket, number: int) -> None:
    """Read so many; the sink sends nothing but 200."""
    left, edge = number, b""
    while left:
        data = edge + connection.recv(65536)
        if data == edge:
            raise ConnectionError(f"the sink ended the connection, with {left} answers to come")
        left -= data.count(b"HTTP/1.1 200")
        edge = data[-11:]


def _connected(url: str) -> socket.socket:
    where = urlsplit(url)
    return socket.create_connection((where.hostname or "", where.port or 0))


HOW: dict[str, Callable[[str, int], None]] = {"core": core, "fast": fast, "sink": sink}

if __name__ == "__main__":
    how, url, events = sys.argv[1:]
    HOW[how](url, int(events))
