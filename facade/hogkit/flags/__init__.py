"""Feature flags, as PostHog evaluates them for one person."""

from __future__ import annotations

from .._flow import Awaiting, Blocking, operation
from ..context import Context
from .evaluating import evaluate
from .evaluation import Evaluation as Evaluation
from .evaluation import Flag as Flag
from .local import Definitions as Definitions
from .local import definitions


class _Flags:
    def __init__(self, context: Context) -> None:
        self._context = context

    evaluate = operation(evaluate)
    definitions = operation(definitions)


class Flags(_Flags, Blocking):
    """Feature flags of a `PostHog`."""


class AsyncFlags(_Flags, Awaiting):
    """Feature flags of an `AsyncPostHog`."""
