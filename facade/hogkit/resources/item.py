"""One thing of a project, as PostHog answered with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from .asked import asked, wires
from .table import ROWS

SHOWN = ("id", "uuid", "short_id", "key")  # fields that are not about people


class Item(dict[str, Any]):
    """PostHog's JSON, whose fields are attributes too: `flag.key` is `flag["key"]`.

    Nothing is left out or converted: what the schema does not know is there as well. A field that PostHog
    calls something else by now, and whose old name is kept, is there under both.
    """

    __slots__ = ()

    def __init__(self, *given: Any, **fields: Any) -> None:
        super().__init__(*given, **fields)
        for name, now in _kept(type(self).__name__).items():
            if now in self:
                self.setdefault(name, self[now])

    if not TYPE_CHECKING:  # or checkers would take any name for a field: flag["new"] is for those

        def __getattr__(self, name: str) -> Any:
            try:
                return self[name]
            except KeyError:
                kind, known = type(self).__name__, ", ".join(self) or "none"
                reason = f"this {kind} has no field {name!r}; it has {known}"
            raise AttributeError(reason, name=name, obj=self)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self]

    def __setattr__(self, name: str, _: object) -> None:
        raise AttributeError(
            f"{name} is not changed here: update(id, {name}=…) changes it in PostHog",
            name=name,
            obj=self,
        )

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={self[name]!r}" for name in SHOWN if name in self)
        return f"{type(self).__name__}({told or '…'})"


@cache
def _kept(item: str) -> Mapping[str, str]:
    """Names of fields that are kept, and what PostHog calls them."""
    row = next((row for row in ROWS.values() if row.item == item and row.get), None)
    answer = asked(row.module("get")).answer if row else None
    known = {} if answer is None else wires(answer.model())
    return {name: wire for name, wire in known.items() if name != wire}
