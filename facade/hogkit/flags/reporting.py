"""Tells PostHog which flags were called: `$feature_flag_called`, which experiments count.

The properties are those of the official SDK (posthog/feature_flag_evaluations.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..context import Context
from ..errors import ApiError, PostHogError
from ..public import encoded
from .evaluation import Evaluation, Flag

EVENT = "$feature_flag_called"


@frozen
class Reporter:
    """Reports for one evaluation; whose it is."""

    client: Context
    distinct_id: str
    groups: Mapping[str, str]

    def __call__(self, evaluation: Evaluation, key: str) -> None:
        """A flag was called."""
        flag = evaluation.get(key)
        if flag is not None and flag.source == "default":  # not what PostHog said
            flag = None
        response = None if flag is None else flag.value
        call = (self.distinct_id, key, response, encoded(self.groups))
        if self.client.flags.first(call):
            properties = told(evaluation, key, flag)
            self.client.ingest.offer(EVENT, self.distinct_id, properties, self.groups or None)


def told(evaluation: Evaluation, key: str, flag: Flag | None) -> dict[str, Any]:
    """The properties of the event."""
    response = None if flag is None else flag.value
    known = {
        "$feature_flag_error": ",".join(_errors(evaluation, key, flag)) or None,
        **(_of_answer(evaluation) if flag is None or not flag.stale else {}),
        **(_of_flag(flag) if flag is not None else {}),
    }
    return {
        "$feature_flag": key,
        "$feature_flag_response": response,
        f"$feature/{key}": response,
        "locally_evaluated": False,
        **{name: value for name, value in known.items() if value is not None},
    }


def _of_answer(evaluation: Evaluation) -> dict[str, Any]:
    at = evaluation.evaluated_at
    return {
        "$feature_flag_request_id": evaluation.request_id,
        "$feature_flag_evaluated_at": None if at is None else round(at.timestamp() * 1000),
    }


def _of_flag(flag: Flag) -> dict[str, Any]:
    return {
        "$feature_flag_id": flag.id,
        "$feature_flag_version": flag.version,
        "$feature_flag_reason": flag.description or flag.reason,
        "$feature_flag_payload": flag.payload,
    }


def _errors(evaluation: Evaluation, key: str, flag: Flag | None) -> list[str]:
    """What went wrong, in the official SDK's words (posthog/types.py, `FeatureFlagError`)."""
    if evaluation.failure is not None:
        return [_failure(evaluation.failure)]
    happened = {
        "errors_while_computing_flags": evaluation.errors_while_computing,
        "quota_limited": evaluation.quota_limited,
        "evaluation_failed": key in evaluation.failed,
        "flag_missing": flag is None and key not in evaluation.failed,
    }
    return [name for name, has in happened.items() if has]


def _failure(error: PostHogError) -> str:
    import httpx

    if isinstance(error, ApiError):
        return f"api_error_{error.status}"
    if isinstance(error.__cause__, httpx.TimeoutException):
        return "timeout"
    return (
        "connection_error" if isinstance(error.__cause__, httpx.RequestError) else "unknown_error"
    )
