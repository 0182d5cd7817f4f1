"""What is to be shown as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Table:
    """What is to be shown.

    Attributes:
        columns: Names; two may be the same.
        rows: JSON's values, or text.
        whole: Columns that are never cut.
        from_left: Columns that are cut at their start, as paths are.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    whole: frozenset[int] = frozenset()
    from_left: frozenset[int] = frozenset()
    numbers: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        right = (i for i in range(len(self.columns)) if _all_numbers(row[i] for row in self.rows))
        object.__setattr__(self, "numbers", frozenset(right))


def _all_numbers(values: Iterable[object]) -> bool:
    kinds = {type(value) for value in values if value is not None}
    return bool(kinds) and kinds <= {int, float}
