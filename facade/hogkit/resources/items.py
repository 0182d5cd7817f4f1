"""The classes of what resources give, by the names that the table has."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from .item import Item
from .table import ROWS

# Those that can do more than hold PostHog's JSON.
OWN = {"Insight": ".insights"}
NAMES = tuple(dict.fromkeys(row.item for row in ROWS.values()))


@cache
def kind(name: str) -> type[Item]:
    """The class of a name."""
    if name in OWN:
        own: type[Item] = getattr(import_module(OWN[name], __package__), name)
        return own
    return type(
        name, (Item,), {"__module__": __package__, "__doc__": Item.__doc__, "__slots__": ()}
    )
