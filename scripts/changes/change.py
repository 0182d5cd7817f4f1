"""What changed between two versions of the API, one thing at a time."""

from __future__ import annotations

from attrs import frozen

YES, NO = True, False
# What each kind breaks: what is sent, and what reads answers; None where it has nothing to do with them. Of changed
# types it is the most: wider types break answers, narrower ones requests. Values that an enum gains break no answer,
# for hogkit_api lets through what it does not know.
KINDS: dict[str, tuple[bool | None, bool | None]] = {
    "operation-added": (NO, NO),
    "operation-removed": (YES, YES),
    "operation-renamed": (YES, YES),
    "operation-retagged": (YES, YES),
    "operation-moved": (NO, NO),
    "operation-deprecated": (NO, NO),
    "operation-undeprecated": (NO, NO),
    "scope-added": (YES, None),
    "scope-removed": (NO, None),
    "rate-class-changed": (NO, None),
    "list-style-changed": (None, YES),
    "body-added": (NO, None),
    "body-added-required": (YES, None),
    "body-removed": (YES, None),
    "body-required": (YES, None),
    "body-optional": (NO, None),
    "body-type-changed": (YES, None),
    "body-encoding-changed": (YES, None),
    "answer-added": (None, NO),
    "answer-removed": (None, YES),
    "answer-type-changed": (None, YES),
    "answer-encoding-changed": (None, YES),
    "parameter-added": (NO, None),
    "parameter-added-required": (YES, None),
    "parameter-removed": (YES, None),
    "parameter-renamed": (YES, None),
    "parameter-required": (YES, None),
    "parameter-optional": (NO, None),
    "parameter-type-changed": (YES, None),
    "parameter-value-added": (NO, None),
    "parameter-value-removed": (YES, None),
    "parameter-default-changed": (NO, None),
    "parameter-deprecated": (NO, None),
    "parameter-undeprecated": (NO, None),
    "parameter-moved": (NO, None),
    "parameter-encoding-changed": (NO, None),
    "model-added": (NO, NO),
    "model-removed": (YES, YES),
    "model-renamed": (YES, YES),
    "model-kind-changed": (YES, YES),
    "model-value-added": (NO, NO),
    "model-value-removed": (YES, NO),
    "model-extra-changed": (YES, YES),
    "field-added": (NO, NO),
    "field-added-required": (YES, NO),
    "field-removed": (YES, YES),
    "field-renamed": (YES, YES),
    "field-required": (YES, NO),
    "field-optional": (NO, YES),
    "field-nullable": (NO, YES),
    "field-not-nullable": (YES, NO),
    "field-type-changed": (YES, YES),
    "field-read-only": (YES, NO),
    "field-writable": (NO, NO),
    "field-value-added": (NO, NO),
    "field-value-removed": (YES, NO),
    "field-default-changed": (NO, NO),
    "field-deprecated": (NO, NO),
    "field-undeprecated": (NO, NO),
}


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
        kind: One of `KINDS`.
        request, answer: Whether it breaks what is sent, and what reads answers; None where it has nothing to
            do with them.
        operations: Those that feel it; of a model all that reach it.
        symbol: The generated module, class, or class and attribute; of what was renamed, as it was.
        where: The part of an operation: `parameter search`, `body`, `answer 200`; of a model `field key`.
        old, new: Types, names, paths, values, as Python has them; empty if there is none.
        keep: The overlay action that keeps the old name, in one line; empty if none can.
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
