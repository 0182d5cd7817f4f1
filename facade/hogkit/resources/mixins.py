"""The resources as attributes of the clients."""

from __future__ import annotations

from typing import Any

from ..context import Context
from .table import ROWS


class Resources:
    """Of `PostHog`."""

    _context: Context


class AsyncResources:
    """Of `AsyncPostHog`."""

    _context: Context


def _attribute(name: str, *, awaited: bool) -> property:
    def resource(self: Resources | AsyncResources) -> Any:
        from .verbs import resource

        return resource(name, awaited=awaited)(self._context)  # pyright: ignore[reportPrivateUsage]

    return property(resource, doc=f"The project's {name.replace('_', ' ')}.")


for _name in ROWS:
    setattr(Resources, _name, _attribute(_name, awaited=False))
    setattr(AsyncResources, _name, _attribute(_name, awaited=True))
