"""A day of rows as PostHog sends them: JSON arrays, evenly over the day."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

BEGIN = datetime(2020, 1, 1, tzinfo=UTC)  # so that five million rows at 8,000 a day are in the past
DAY = timedelta(days=1)
_NARROW = ("uuid", "event", "distinct_id", "timestamp")
COLUMNS = {"narrow": _NARROW, "1 kB": (*_NARROW, "properties")}
# Rows of a page: all that PostHog sends at once (posthog/hogql/constants.py), or about 8 MB.
ROWS = {"narrow": 50_000, "1 kB": 8_000}
TYPES = {
    "uuid": "UUID",
    "event": "String",
    "distinct_id": "String",
    "timestamp": "DateTime64(6, 'UTC')",
    "properties": "String",
    "count() OVER ()": "UInt64",
}
NAMES = ("$pageview", "$autocapture", "order completed", "signed up", "plan changed")
TITLES = ("A chair of solid oak", "Lamps for the desk", "Wool blankets, 2 m")
VERSIONS = ("141.0", "142.0.1", "143.0")


def rows(kind: str, count: int) -> tuple[bytes, ...]:
    """The same in every process."""
    chance = random.Random(6)  # noqa: S311
    return tuple(_row(kind, chance, BEGIN + number * DAY / count) for number in range(count))


def _row(kind: str, chance: random.Random, when: datetime) -> bytes:
    row: list[Any] = [
        str(UUID(int=chance.getrandbits(128), version=4)),
        chance.choice(NAMES),
        f"user-{chance.randrange(10**8):08}",
        when.isoformat().replace("+00:00", "Z"),
    ]
    if kind != "narrow":
        row.append(json.dumps(_properties(chance), separators=(",", ":"), ensure_ascii=False))
    return json.dumps(row, separators=(",", ":"), ensure_ascii=False).encode()


def _properties(chance: random.Random) -> dict[str, Any]:
    """What the web SDK sends with each event, about 900 bytes of JSON in JSON."""
    path, session = f"/shop/items/{chance.randrange(10**6)}", f"{chance.getrandbits(128):032x}"
    return {
        "$current_url": f"https://shop.example.com{path}?ref={chance.randrange(10**4)}",
        "$pathname": path,
        "$host": "shop.example.com",
        "$browser": chance.choice(("Chrome", "Firefox", "Safari")),
        "$browser_version": chance.choice(VERSIONS),
        "$os": chance.choice(("Mac OS X", "Windows", "Linux")),
        "$device_type": chance.choice(("Desktop", "Mobile")),
        "$screen_height": chance.randrange(600, 2000),
        "$screen_width": chance.randrange(800, 4000),
        "$referrer": "https://www.example.org/search",
        "$referring_domain": "www.example.org",
        "$title": f"{chance.choice(TITLES)} – Example shop",
        "$session_id": session,
        "$window_id": f"{chance.getrandbits(128):032x}",
        "$pageview_id": f"{chance.getrandbits(128):032x}",
        "$lib": "web",
        "$lib_version": "1.290.0",
        "$geoip_country_code": chance.choice(("DE", "FR", "NO", "US")),
        "$geoip_city_name": chance.choice(("Köln", "Tromsø", "Nice", "Austin")),
        "$is_identified": chance.random() < 0.5,
        "amount": chance.randrange(100, 50_000) / 100,
        "currency": chance.choice(("EUR", "USD", "NOK")),
        "coupon": chance.choice((None, "SUMMER", "BLÅBÆR")),
        "tags": chance.sample(("gift", "express", "b2b", "sale"), 2),
        "cart": {"items": chance.randrange(1, 20), "weight_g": chance.randrange(10_000)},
        "took_ms": chance.randrange(20, 3000),
    }
