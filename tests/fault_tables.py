"""Answers, whole and in part, and tables of the faults that are made of them."""

from __future__ import annotations

import gzip
import json

import pytest
from answering import ME, ROWS
from attrs import evolve
from breaking import Breaking, Fault
from driving import Call, Driver

# Answers.


def answer(
    content: bytes, *headers: str, status: str = "200 OK", length: int | None = None
) -> bytes:
    told = f"content-length: {len(content) if length is None else length}"
    return head("content-type: application/json", *headers, told, status=status) + content


def head(*headers: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode()


CONTENT = json.dumps({**ME, **ROWS, "status": 1}).encode()  # good for every call
ANSWER = answer(CONTENT)
WELL = Fault(ANSWER, ends="kept")
CHUNKED = head("content-type: application/json", "transfer-encoding: chunked")
PACKED = gzip.compress(CONTENT)
GZIP = "content-encoding: gzip"
CONTINUE = head(status="100 Continue")

PLACES = {
    "before the request": Fault(reads="nothing"),
    "in the request": Fault(reads="some"),
    "after the request": Fault(),
    "in the head": Fault(ANSWER[:30]),
    "between head and body": Fault(ANSWER[: -len(CONTENT)]),
    "in the body": Fault(ANSWER[:-10]),
    "in a chunk": Fault(CHUNKED + b"ff\r\n{"),
    "between chunks": Fault(CHUNKED + b"1\r\n{\r\n"),
    "after a 1xx": Fault(CONTINUE),
}
CUT = {
    f"{said} {place}": evolve(fault, ends=end)
    for said, end in (("FIN", "fin"), ("RST", "reset"))
    for place, fault in PLACES.items()
}
NO_HTTP = {
    "another protocol": Fault(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "random bytes": Fault(bytes(range(128, 256)) * 4 + b"\r\n\r\n"),
    "no status": Fault(b"HTTP/1.1 2x0 OK\r\n\r\n"),
    "two lengths": Fault(answer(CONTENT, "content-length: 3")),
    "a negative length": Fault(answer(CONTENT, length=-5)),
    "a length that is too large": Fault(answer(CONTENT, length=len(CONTENT) + 1)),
    "no size of a chunk": Fault(CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n"),
    "gzip that is none": Fault(answer(b"not gzip", GZIP)),
    "gzip with a wrong byte": Fault(answer(PACKED[:20] + b"\xff\xff" + PACKED[22:], GZIP)),
    "an endless status line": Fault(b"HTTP/1.1 200 ", ends="flood", more=b"x" * 4096),
    "an endless header": Fault(head()[:-2] + b"x-a: ", ends="flood", more=b"x" * 4096),
    "headers without end": Fault(head()[:-2], ends="flood", more=b"x-a: bbbb\r\n" * 100),
}  # fmt: skip
SLOW = {
    "silence": Fault(ends="silent"),
    "silence at once": Fault(reads="nothing", ends="silent"),
    "a head that drips": Fault(head()[:-2] + b"x-a: ", ends="drip", more=b"x"),
    "a body that drips": Fault(answer(b"{", length=10**9), ends="drip", more=b" "),
    "chunks that drip": Fault(CHUNKED, ends="drip", more=b"1\r\n \r\n"),
    "a length that is too large": Fault(answer(CONTENT, length=len(CONTENT) + 1), ends="silent"),
    "1xx for ever": Fault(ends="drip", more=CONTINUE),
}


def table(faults: dict[str, Fault]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fault", faults.values(), ids=faults.keys())


def well_again(server: Breaking, driver: Driver, call: Call) -> None:
    """The next call works at once."""
    assert driver.settled(server)
    server.forget()
    server.will(WELL)
    driver.do(call)
    assert server.seen == {call.seen: 1}
