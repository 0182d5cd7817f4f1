"""Events as a shop would send them: 12 properties, about 400 bytes of JSON."""

from __future__ import annotations

import random
from typing import Any

NAME = "order completed"
WARM_UP = "warm up"  # sent before the clock starts, and not counted
VARIETY = 1000  # different events; gzip finds them again only within its 32 KiB

Sample = tuple[str, dict[str, Any]]  # distinct_id and properties


def samples() -> list[Sample]:
    """The same in every process."""
    chance = random.Random(5)  # noqa: S311
    return [(f"user-{chance.randrange(10**8):08}", _properties(chance)) for _ in range(VARIETY)]


def _properties(chance: random.Random) -> dict[str, Any]:
    return {
        "$session_id": f"{chance.getrandbits(64):016x}",
        "path": f"/checkout/{chance.randrange(10**6)}",
        "plan": chance.choice(["free", "pro", "scale"]),
        "amount": chance.randrange(100, 50_000) / 100,
        "currency": chance.choice(["EUR", "USD", "GBP"]),
        "items": chance.randrange(1, 20),
        "coupon": chance.choice([None, "SUMMER", "BLÅBÆR"]),
        "returning": chance.random() < 0.5,
        "country": chance.choice(["DE", "FR", "NO", "US"]),
        "took_ms": chance.randrange(20, 3000),
        "tags": chance.sample(["gift", "express", "b2b", "sale"], 2),
        "cart": chance.randrange(10**9),
    }
