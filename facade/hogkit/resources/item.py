"""One thing of a project, as PostHog answered with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

SHOWN = ("id", "uuid", "short_id", "key")  # fields that are not about people


class Item(dict[str, Any]):
    """PostHog's JSON, whose fields are attributes too: `flag.key` is `flag["key"]`.

    Nothing is added, left out or converted: what the schema does not know is there as well.
    """

    __slots__ = ()

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
