"""Feature flags, as PostHog evaluates them for one person."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from ._flow import Awaiting, Blocking, Flow, operation
from .arguments import text
from .context import Context
from .errors import InvalidArgument
from .public import post, read_object
from .shapes import as_array, as_object, is_object

PATH = "/flags/?v=2"  # posthog.com/docs/api/flags


@frozen(kw_only=True)
class Flag:
    """One flag for one person. It is true if the flag is on.

    Attributes:
        variant: Of a multivariate flag; None for others.
        payload: Parsed from its JSON; None if it has none.
        reason: PostHog's code, such as condition_match.
    """

    key: str
    enabled: bool
    variant: str | None
    payload: Any
    reason: str | None

    def __bool__(self) -> bool:
        return self.enabled


@frozen(kw_only=True)
class Evaluation(Mapping[str, Flag]):
    """All flags that were evaluated, by key.

    Attributes:
        errors_while_computing: Some flags could not be evaluated, and are left out or wrong.
        quota_limited: The plan's flag requests are spent, and no flag was evaluated.
        request_id: What PostHog's support asks for.
    """

    flags: Mapping[str, Flag]
    errors_while_computing: bool
    quota_limited: bool
    request_id: str | None

    def enabled(self, key: str, default: bool = False) -> bool:
        """Whether the flag is on; `default` if PostHog does not know it."""
        return self.flags[key].enabled if key in self.flags else default

    def __getitem__(self, key: str) -> Flag:
        return self.flags[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.flags)

    def __len__(self) -> int:
        return len(self.flags)


def evaluate(
    client: Context,
    distinct_id: str,
    *,
    groups: Mapping[str, str] | None = None,
    person_properties: Mapping[str, Any] | None = None,
    keys: Sequence[str] | None = None,
) -> Flow[Evaluation]:
    """Evaluate the project's feature flags for one person, over `/flags`.

    Args:
        distinct_id: Whose flags.
        groups: Group type to group key, such as {"company": "acme"}.
        person_properties: Taken instead of what PostHog knows, for this evaluation.
        keys: Only these flags; all if left out.

    Raises:
        AuthenticationError: The project token is not accepted.
        ConfigurationError: There is none.
        InvalidArgument: `distinct_id` is empty, or something given cannot be sent as JSON.
    """
    text(distinct_id, "distinct_id")
    body: dict[str, Any] = {
        "distinct_id": distinct_id,
        "groups": dict(groups or {}),
        "person_properties": dict(person_properties or {}),
        "geoip_disable": True,
        # An agent that PostHog does not know gets only flags without a runtime
        # (rust/feature-flags/src/flags/flag_request.rs).
        "evaluation_runtime": "server",
    }
    if isinstance(keys, str):
        raise InvalidArgument(f"keys: a list is wanted; for one flag give [{keys!r}]")
    if keys is not None:
        body["flag_keys"] = list(keys)
    answer = yield post(client, PATH, body)
    return evaluation(read_object(answer, client.settings.ingest_host))


def evaluation(data: Mapping[str, Any]) -> Evaluation:
    """What an answer of `/flags/?v=2` says."""
    flags = as_object(data.get("flags"))
    return Evaluation(
        flags={key: _flag(key, flag) for key, flag in flags.items() if is_object(flag)},
        errors_while_computing=bool(data.get("errorsWhileComputingFlags")),
        quota_limited="feature_flags" in as_array(data.get("quotaLimited")),
        request_id=data.get("requestId"),
    )


def _flag(key: str, data: Mapping[str, Any]) -> Flag:
    metadata, reason = as_object(data.get("metadata")), as_object(data.get("reason"))
    return Flag(
        key=key,
        enabled=data.get("enabled") is True,
        variant=data.get("variant"),
        payload=_payload(metadata.get("payload")),
        reason=reason.get("code"),
    )


def _payload(text: Any) -> Any:
    """Payloads come as JSON text; what is none stays as it came."""
    if not isinstance(text, str):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


class _Flags:
    def __init__(self, context: Context) -> None:
        self._context = context

    evaluate = operation(evaluate)


class Flags(_Flags, Blocking):
    """Feature flags of a `PostHog`."""


class AsyncFlags(_Flags, Awaiting):
    """Feature flags of an `AsyncPostHog`."""
