"""Where a run of pages has got to, as a short text.

It names the table, the key, the time that is read, and the last row by its key; so it holds what the
key does, such as a distinct_id. It is the same in every version that has this module.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..errors import InvalidArgument
from ..hogql.values import bound
from .keys import Value, packed, unpacked

PREFIX = "hk1."  # another form would have another one, and this would still be read
_BAD = "cursor: it is none of ours, or a part of it is missing"


@frozen
class Cursor:
    """A place in a run.

    Attributes:
        table: What is read.
        keys: The columns that order it.
        since, until: What is read of the first key, in microseconds since 1970; None for all.
        about: A digest of the condition on rows.
        after: The key of the last row; None before the first.
        done: Whether that was the last row of the run.
    """

    table: str
    keys: tuple[str, ...]
    since: int | None
    until: int | None
    about: str
    after: tuple[Value, ...] | None = None
    done: bool = False

    def text(self) -> str:
        after = None if self.after is None else [packed(value) for value in self.after]
        fields = [self.table, self.keys, self.since, self.until, self.about, after, int(self.done)]
        told = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
        sealed = zlib.crc32(told).to_bytes(4, "big") + told
        return PREFIX + base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def parse(text: str) -> Cursor:
    """The cursor that a text is.

    Raises:
        InvalidArgument: It is none.
    """
    try:
        return _parsed(text)
    except (ValueError, TypeError, KeyError, ArithmeticError, AttributeError):
        pass
    raise InvalidArgument(_BAD)


def _parsed(text: str) -> Cursor:
    body = text.strip()
    if not body.startswith(PREFIX):
        raise ValueError(_BAD)
    body = body.removeprefix(PREFIX)
    try:
        sealed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError(_BAD) from error
    if zlib.crc32(sealed[4:]).to_bytes(4, "big") != sealed[:4]:
        raise ValueError(_BAD)
    table, keys, since, until, about, after, done = json.loads(sealed[4:])
    key = None if after is None else tuple(map(unpacked, after))
    return Cursor(table, tuple(keys), since, until, about, key, bool(done))


def about(where: str, values: Mapping[str, Any] | None) -> str:
    """What tells one condition from another: a run goes on with the one that it began with.

    Raises:
        InvalidArgument: A value cannot be bound, or has no placeholder.
    """
    if not where:
        return ""
    told = [where, sorted(bound(where, values)[1].items())]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:8]
