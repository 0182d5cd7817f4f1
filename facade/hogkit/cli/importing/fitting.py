"""What becomes of columns that no event has, and what is added to an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, MutableMapping
from typing import Any, Literal

import click
from attrs import field, frozen

from ...errors import InvalidEvent
from .events import KNOWN
from .lines import NEEDED
from .sources import Source

Others = Literal["properties", "skip"]
INNER = "properties."
# A column of PostHog's own, and the property that it is made of
# (nodejs/src/worker/ingestion/create-event.ts, getElementsChain).
MADE_OF = {"elements_chain": "$elements_chain"}
# The key of a group, by the number that a project has given the group's type: PostHog makes them of `$groups`
# (nodejs/src/worker/ingestion/groups.ts), and another project numbers them in another way.
NUMBERED = frozenset(f"$group_{number}" for number in range(5))
SHOWN = 20  # names of columns in a message


@frozen(kw_only=True)
class Fitting:
    """How a file's events are made to fit.

    Attributes:
        others: What becomes of columns that no event has; None refuses them.
        library: Properties that events get which are none of PostHog's yet.
        no_geoip: Let PostHog look for no place by this machine's address, which it takes for that of events
            without one.
    """

    others: Others | None = None
    library: Mapping[str, Any] = field(factory=dict[str, Any])
    no_geoip: bool = False

    def check(self, name: str, source: Source) -> None:
        """See before anything is sent whether all of a file has its place.

        Raises:
            click.UsageError: A column is missing, there twice, or has none.
        """
        columns = source.columns()
        if source.unit == "row":
            _check_table(name, Counter(columns))
        others = [column for column in columns if column not in KNOWN and not _place(column)]
        if others and self.others is None:
            told = ", ".join(others[:SHOWN]) + ", …" * (len(others) > SHOWN)
            raise click.UsageError(
                f"{name} has what no event has: {told}; --other-columns properties puts that into "
                "properties, --other-columns skip leaves it out"
            )

    def place(self, event: MutableMapping[str, Any]) -> None:
        """Give what no event has its place in one, or none; what is in properties already stays.

        Raises:
            InvalidEvent: There is none.
        """
        beside = [key for key in event if key not in KNOWN]
        if not beside:
            return
        properties = dict(event.get("properties") or {})
        for key in beside:
            value, place = event.pop(key), _place(key) or self._other(key)
            if place and value is not None:
                properties.setdefault(place, value)
        event["properties"] = properties

    def _other(self, key: str) -> str | None:
        if self.others is None:
            raise InvalidEvent(
                f"{key!r} is no key of an event, and would be lost: put it into properties, "
                "or say --other-columns"
            )
        return key if self.others == "properties" else None

    def completed(self, properties: Mapping[str, Any], *, known: bool) -> Mapping[str, Any]:
        """Properties as they are sent.

        Args:
            known: Whether it is an event already, and so stays as it is.
        """
        if "$groups" in properties and not NUMBERED.isdisjoint(properties):
            properties = {name: properties[name] for name in properties if name not in NUMBERED}
        if not known:
            return {**self.library, **properties}
        if self.no_geoip and not properties.get("$ip"):
            return {"$geoip_disable": True, **properties}
        return properties


def _check_table(name: str, columns: Mapping[str, int]) -> None:
    if missing := [column for column in NEEDED if column not in columns]:
        raise click.UsageError(f"{name} has no column {' and no column '.join(missing)}")
    if double := next((column for column, count in columns.items() if count > 1), None):
        raise click.UsageError(f"{name} has two columns that are called {double}")


def _place(column: str) -> str | None:
    """The property that a column has the values of."""
    return column.removeprefix(INNER) if column.startswith(INNER) else MADE_OF.get(column)
