"""What names events and properties have had, and the type that PostHog takes each property for.

Source: `rust/property-defs-rs/src/types.rs`.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any

from .kept import unpacked
from .messages import Json, as_object
from .timestamps import written

if TYPE_CHECKING:
    from .store import Store

LONGEST = 200  # bytes of a name
UNLEARNED = "$$plugin_metrics"
# Of an event; those of its person are learned from `$set` and `$set_once`.
SKIPPED = {"$set", "$set_once", "$unset", "$groups", *(f"$group_{index}" for index in range(5))}

TEXTS = ("utm_", "$initial_utm_", "$feature/", "$survey_response")  # whatever they hold
TIMELY = ("time", "date", "_at", "-at", "createdat", "updatedat")
RECENT = timedelta(seconds=15_768_000)
DATE = r"\d{4}[/-][0-2]\d[/-][0-3]\d|[0-2]\d[/-][0-3]\d[/-]\d{4}"
TIME = re.compile(
    rf"(?:{DATE})(?:[ Tt][0-2]\d:[0-6]\d:[0-6]\d.*)?"
    r"|(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z]{1,4})",
    re.ASCII,
)

Properties = dict[str, str | None]  # names, and types as far as they are known


@dataclass(slots=True)
class Seen:
    """When events of a name were ingested, as text."""

    first: str
    last: str


class Taxonomy:
    """The names of one store's events and properties; any thread may use it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._parts = 0
        self._added = 0
        self._events: dict[str, Seen] = {}
        self._of_events: Properties = {}
        self._of_persons: Properties = {}

    def events(self, store: Store) -> dict[str, Seen]:
        with self._lock:
            self._catch_up(store)
            return dict(self._events)

    def properties(self, store: Store, of: str) -> Properties:
        """
        Args:
            of: "event" or "person".
        """
        with self._lock:
            self._catch_up(store)
            return dict(self._of_persons if of == "person" else self._of_events)

    def learn(self, event: str, properties: Json) -> None:
        """From an event that the store does not hold."""
        with self._lock:
            self._learn(event, properties, written(datetime.now(UTC)))

    def _catch_up(self, store: Store) -> None:
        with store.lock:
            parts, added = store.events.since(self._parts), store.added[self._added :]
        self._parts += len(parts)
        self._added += len(added)
        for event in chain.from_iterable(map(unpacked, parts)):
            self._learn(event["event"], event["properties"], event["received_at"])
        for person in added:
            note(self._of_persons, person.properties)

    def _learn(self, event: str, properties: Json, at: str) -> None:
        if event == UNLEARNED or too_long(event):
            return
        self._events.setdefault(event, Seen(at, at)).last = at
        if event == "$groupidentify":  # it is about the properties of a group
            return
        note(self._of_events, properties, SKIPPED)
        for name in ("$set", "$set_once"):
            note(self._of_persons, as_object(properties.get(name)) or {})


def note(
    known: Properties, said: Mapping[str, Any], skipped: set[str] | frozenset[str] = frozenset()
) -> None:
    """The first type that a property is seen with stays."""
    for name, value in said.items():
        if known.get(name) is None and name not in skipped and not too_long(name):
            known[name] = type_of(name, value)


def too_long(name: str) -> bool:
    return len(name) * 4 > LONGEST and len(name.encode("utf-8", "surrogatepass")) > LONGEST


def type_of(name: str, value: Any) -> str | None:
    """What PostHog takes a property for; None if the value does not say."""
    name = name.lower()
    if name.startswith(TEXTS) or name == "$feature_flag_response":
        return "String"
    if isinstance(value, bool):
        return "Boolean"
    if isinstance(value, str):
        return type_of_text(value.strip())
    if isinstance(value, int) and any(part in name for part in TIMELY) and is_recent(value):
        return "DateTime"
    return "Numeric" if isinstance(value, int | float) else None


def type_of_text(text: str) -> str:
    if text in ("true", "false", "TRUE", "FALSE"):
        return "Boolean"
    return "DateTime" if TIME.fullmatch(text) else "String"


def is_recent(number: int) -> bool:
    """Whether it may be seconds since 1970, or a smaller unit of them."""
    return (datetime.now(UTC) - RECENT).timestamp() <= number < 2**64
