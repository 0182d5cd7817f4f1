"""What changed between two versions of the API, one thing at a time."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Operation:
    """An operation that feels a change: `symbol` is its generated module."""

    method: str
    path: str
    id: str
    symbol: str


@frozen(kw_only=True)
class Change:
    """One difference, told where it is.

    Attributes:
        kind: One of `wording.KINDS`.
        request, answer: Whether it breaks what is sent, and what reads answers; None where it has nothing to
            do with them.
        operations: Those that feel it; of a model all that reach it, on the side concerned.
        symbol: The generated module, class, or class and attribute; of what was renamed, as it was.
        where: The part of an operation: `parameter search`, `body`, `answer 200`; of a model `field key`.
        old, new: Types, names, paths, values, as Python has them; empty if there is none.
        keep: The overlay action that keeps the old name, in one line.
    """

    kind: str
    request: bool | None
    answer: bool | None
    operations: tuple[Operation, ...]
    symbol: str
    where: str = ""
    old: str = ""
    new: str = ""
    keep: str = ""

    @property
    def breaking(self) -> bool:
        return bool(self.request or self.answer)
