"""What changed between two views: `compare`."""

from __future__ import annotations

from .change import Change
from .model_changes import ModelChanges
from .operation_changes import operation_changes
from .renames import pairs
from .shapes import View


def compare(old: View, new: View) -> list[Change]:
    """Every change, told once where it is: the breaking ones first, then by symbol."""
    paired = pairs(old, new)
    found = [*operation_changes(old, new, paired), *ModelChanges(old, new, paired).all()]
    return sorted(found, key=_order)


def _order(change: Change) -> tuple[bool, str, str, str, str, str]:
    told = (change.symbol, change.where, change.kind, change.old, change.new)
    return (not change.breaking, *told)
