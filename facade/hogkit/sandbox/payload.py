"""From the bytes of an ingest request to its JSON.

Source: `rust/capture/src/payload/common.rs`, `rust/capture/src/payload/types.rs`.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from typing import Any
from urllib.parse import parse_qsl

from .messages import Refused, Request, text_answer
from .strict import loads

MAX_BYTES = 20 * 1024 * 1024  # the batch endpoint's limit, before and after unpacking
GZIP_MAGIC = b"\x1f\x8b\x08"
GZIP = zlib.MAX_WBITS | 16
GZIP_HINTS = {"gzip", "gzip-js"}
LZ_HINTS = {"lz64", "lz-string"}
BASE64 = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
LONE_SURROGATE = re.compile(r"\\ud[89a-f]", re.IGNORECASE)  # or a pair
TOO_LARGE = "maximum event size exceeded"
FORM = "application/x-www-form-urlencoded"


def refused(status: int, reason: str) -> Refused:
    """Capture's errors are plain text (`rust/capture/src/api.rs`)."""
    return Refused(text_answer(reason, status))


def decode(request: Request, largest: int) -> tuple[Any, int]:
    """The JSON of a request and its length in bytes once unpacked.

    Gzip is known by its first bytes or by a hint, base64 by its alphabet; both may come in the
    field `data` of a form or of the query.
    """
    sized(request.body, largest)
    packed, hint = locate(request)
    content = unbase64(gunzip(unbase64(packed), hint, largest))
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise refused(400, "failed to decode request: invalid body encoding") from None
    return parse(text), len(content)


def locate(request: Request) -> tuple[bytes, str]:
    """The payload, and how it claims to be compressed."""
    query = request.parameters
    hint = query.get("compression") or request.headers.get("content-encoding", "")
    payload = query["data"].encode() if query.get("data") else request.body
    if not payload:
        raise refused(400, "request missing data payload")
    if request.headers.get("content-type") != FORM:
        return payload, hint.lower()
    form = read_form(unbase64(payload))
    return form["data"], (query.get("compression") or form["compression"].decode() or hint).lower()


def read_form(payload: bytes) -> dict[str, bytes]:
    fields = dict(parse_qsl(payload))
    if b"data" not in fields:
        raise refused(400, "failed to decode request: expected form data in POST request payload")
    # A plus sign of base64 that was not escaped has become a space.
    whole = fields[b"data"].replace(b" ", b"+")
    data = whole if BASE64.fullmatch(whole) else fields[b"data"]
    return {"data": data, "compression": fields.get(b"compression", b"")}


def unbase64(payload: bytes) -> bytes:
    if not BASE64.fullmatch(payload):
        return payload
    try:
        return base64.b64decode(payload, validate=True)
    except binascii.Error:
        return payload


def gunzip(payload: bytes, hint: str, largest: int) -> bytes:
    if hint in LZ_HINTS:
        raise refused(400, "failed to decode request: this sandbox does not read lz64")
    if hint not in GZIP_HINTS and not payload.startswith(GZIP_MAGIC):
        return sized(payload, largest)
    try:
        return inflated(payload, largest)
    except zlib.error:
        raise refused(400, "failed to decode request: invalid gzip data") from None


def inflated(payload: bytes, largest: int = MAX_BYTES) -> bytes:
    """The content of a gzip, which is refused if it is too large.

    Raises:
        zlib.error: It is no gzip, or not a whole one.
    """
    return sized(inflate(payload, GZIP, largest), largest)


def inflate(payload: bytes, form: int, largest: int) -> bytes:
    """The content, or its beginning if it is too large: it may not fill the memory.

    Args:
        form: zlib's `wbits`.

    Raises:
        zlib.error: It is not of this form, or not whole.
    """
    unpacker = zlib.decompressobj(form)
    content = unpacker.decompress(payload, largest + 1)
    if not unpacker.eof and len(content) <= largest:
        raise zlib.error("it ends too early")
    return content


def sized(content: bytes, largest: int) -> bytes:
    if len(content) > largest:
        raise refused(413, f"{TOO_LARGE}: request payload is over {named(largest)}")
    return content


def named(size: int) -> str:
    return "20 MB" if size == MAX_BYTES else f"{size} bytes"


def parse(text: str) -> Any:
    try:
        return read_json(text)
    except ValueError as error:
        raise refused(400, f"failed to parse request: {error}") from None


def read_json(text: str) -> Any:
    """The value of a JSON text.

    Raises:
        ValueError: It is not what PostHog reads as JSON.
    """
    value = loads(text)
    return mended(value) if LONE_SURROGATE.search(text) else value


def mended(value: Any) -> Any:
    """Halves of surrogate pairs replaced (`rust/capture/src/passes/invalid_surrogates.rs`)."""
    text = json.dumps(value, ensure_ascii=False)
    return loads(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
