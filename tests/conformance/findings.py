"""Failures of a run, and those that are forgiven on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .document import Operation
from .judge import NOTHING, Complaint

SHOWN = 20


@dataclass(frozen=True)
class Deliberate:
    """Kinds of complaint forgiven to an operation, why, and the body to send if not its own."""

    kinds: frozenset[str]
    reason: str
    body: Any = NOTHING


@dataclass
class Findings:
    """Failures, with the forgiven ones taken out."""

    deliberate: Mapping[str, Deliberate]
    failures: list[str] = field(default_factory=list)
    forgiven: set[tuple[str, str]] = field(default_factory=set)

    def add(self, operation: Operation, kind: str, text: str) -> None:
        if operation.id in self.deliberate and kind in self.deliberate[operation.id].kinds:
            self.forgiven.add((operation.id, kind))
        else:
            self.failures.append(f"{operation}: {Complaint(kind, text)}")

    def check(self) -> None:
        unique = list(dict.fromkeys(self.failures))
        operations = len({failure.partition(":")[0] for failure in unique})
        head = f"{len(unique)} failures in {operations} operations"
        assert not unique, "\n".join([head, *unique[:SHOWN]])

    def stale(self) -> set[tuple[str, str]]:
        """Entries that forgave nothing."""
        declared = {(name, kind) for name, one in self.deliberate.items() for kind in one.kinds}
        return declared - self.forgiven
