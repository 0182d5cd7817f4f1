"""How types of one view read in another."""

from __future__ import annotations

from attrs import frozen

from .shapes import View
from .types import Type, classes, expanded, renamed


@frozen
class Reading:
    """How types of the old view read in the new one.

    Attributes:
        models: Classes with other names now.
        before, after: The values of enums, by class.
    """

    models: dict[str, str]
    before: dict[str, Type]
    after: dict[str, Type]

    def values(self, one: Type, other: Type) -> tuple[Type, Type]:
        """Both types, the old one under names of now, with values in place of enums that are not in both."""
        same = classes(renamed(one, self.models)) & classes(other)
        before = {k: v for k, v in self.before.items() if self.models.get(k, k) not in same}
        after = {k: v for k, v in self.after.items() if k not in same}
        return renamed(expanded(one, before), self.models), expanded(other, after)


def values(view: View) -> dict[str, Type]:
    """Of all enums, as types."""
    return {
        name: frozenset(("Literal", value) for value in model.values)
        for name, model in view.models.items()
        if model.values is not None
    }
