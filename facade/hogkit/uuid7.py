"""UUIDs that sort by time."""

from __future__ import annotations

import os
import time
from uuid import UUID

RANDOM = 0x0FFF << 64 | 0x3FFF_FFFF_FFFF_FFFF
VERSION_AND_VARIANT = 0x7000 << 64 | 0x8000_0000_0000_0000


def uuid7() -> UUID:
    """A new UUID of version 7 (RFC 9562, 5.7): milliseconds since 1970, then 74 random bits."""
    random = int.from_bytes(os.urandom(10), "big") & RANDOM | VERSION_AND_VARIANT
    return UUID(int=time.time_ns() // 1_000_000 << 80 | random)
