"""What flags are for one person, and how an answer of `/flags` is read."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, TypeVar

from attrs import evolve, field, frozen

from ..errors import InvalidArgument, PostHogError
from ..shapes import as_array, as_object, is_object

T = TypeVar("T", str, int)
Source = Literal["answer", "cache", "default"]


@frozen(kw_only=True)
class Flag:
    """One flag for one person. It is true if the flag is on.

    Attributes:
        variant: Of a multivariate flag; None for others.
        reason: PostHog's code, such as condition_match.
        description: The same in PostHog's words.
        id, version: Of its definition.
        source: Where it is from: `answer`, PostHog's; `cache`, its last one that was whole, for the
            same id, groups and properties; `default`, what the caller gave.
    """

    key: str
    enabled: bool
    variant: str | None = None
    _payload: Any = field(default=None, alias="payload")  # JSON as text, as PostHog sends it
    reason: str | None = None
    description: str | None = None
    id: int | None = None
    version: int | None = None
    source: Source = "answer"

    def __bool__(self) -> bool:
        return self.enabled

    @property
    def payload(self) -> Any:
        """Parsed from its JSON, each time anew; None if there is none. Text that is no JSON stays."""
        if not isinstance(self._payload, str):
            return copy.deepcopy(self._payload)
        try:
            return json.loads(self._payload)
        except (ValueError, RecursionError):
            return self._payload

    @property
    def value(self) -> bool | str:
        """The variant, if it is on and has one; else whether it is on."""
        return self.variant if self.enabled and self.variant else self.enabled

    @property
    def stale(self) -> bool:
        """Whether it is from an earlier answer."""
        return self.source == "cache"


def _own(flags: Mapping[str, Flag]) -> Mapping[str, Flag]:
    return dict(flags)


@frozen(kw_only=True)
class Evaluation(Mapping[str, Flag]):
    """All flags that were evaluated, by key.

    What PostHog could not evaluate is taken from its last whole answer for the same id, groups and
    properties, and else from the caller's default; `source` of the flag says so.

    Attributes:
        errors_while_computing: PostHog could not evaluate all flags.
        quota_limited: The plan's flag requests are spent, and no flag was evaluated.
        failed: Keys of flags that PostHog tried to evaluate, and could not.
        request_id: What PostHog's support asks for.
        evaluated_at: When PostHog evaluated them.
        failure: Why there is no answer; only where a default was given.
    """

    _flags: Mapping[str, Flag] = field(alias="flags", converter=_own)
    errors_while_computing: bool = False
    quota_limited: bool = False
    failed: frozenset[str] = frozenset()
    request_id: str | None = None
    evaluated_at: datetime | None = None
    failure: PostHogError | None = None
    _told: Callable[[Evaluation, str], None] | None = field(
        default=None, alias="told", eq=False, repr=False
    )

    @property
    def whole(self) -> bool:
        """Whether it is an answer in which nothing is missing."""
        return not (
            self.errors_while_computing or self.quota_limited or self.failed or self.failure
        )

    def enabled(self, key: str, default: bool = False) -> bool:
        """Whether the flag is on; `default` if it is not known."""
        flag = self._read(key)
        return default if flag is None else flag.enabled

    def variant(self, key: str, default: str | None = None) -> str | None:
        """The variant of a multivariate flag, None for others; `default` if it is not known."""
        flag = self._read(key)
        return default if flag is None else flag.variant

    def payload(self, key: str, default: Any = None) -> Any:
        """The payload, parsed, or None if it has none; `default` if the flag is not known."""
        flag = self._read(key)
        return default if flag is None else flag.payload

    def _read(self, key: str) -> Flag | None:
        if self._told is not None:
            self._told(self, key)
        return self._flags.get(key)

    def __getitem__(self, key: str) -> Flag:
        """The flag, without reporting that it was called."""
        return self._flags[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._flags)

    def __len__(self) -> int:
        return len(self._flags)


Default = Mapping[str, bool | str] | Evaluation


def fallback(default: Default) -> dict[str, Flag]:
    """Flags from the caller's default.

    Raises:
        InvalidArgument: A value is neither a bool nor the name of a variant.
    """
    given: Any = default
    if not isinstance(given, Mapping):
        raise InvalidArgument(f"default: a mapping is wanted, not {type(given).__name__}")
    if isinstance(default, Evaluation):
        return {key: evolve(flag, source="default") for key, flag in default.items()}
    return {key: _assumed(key, value) for key, value in default.items()}


def _assumed(key: str, value: object) -> Flag:
    if isinstance(value, bool):
        return Flag(key=key, enabled=value, source="default")
    if isinstance(value, str) and value:
        return Flag(key=key, enabled=True, variant=value, source="default")
    raise InvalidArgument(f"default: {key}: True, False or a variant is wanted, not {value!r}")


def read(data: Mapping[str, Any]) -> Evaluation:
    """What an answer of `/flags/?v=2` says (rust/feature-flags/src/api/types.rs)."""
    flags = {key: flag for key, flag in as_object(data.get("flags")).items() if is_object(flag)}
    failed = frozenset(key for key, flag in flags.items() if flag.get("failed") is True)
    return Evaluation(
        flags={key: _flag(key, flag) for key, flag in flags.items() if key not in failed},
        errors_while_computing=bool(data.get("errorsWhileComputingFlags")),
        quota_limited="feature_flags" in as_array(data.get("quotaLimited")),
        failed=failed,
        request_id=_of(str, data.get("requestId")),
        evaluated_at=_moment(data.get("evaluatedAt")),
    )


def _flag(key: str, data: Mapping[str, Any]) -> Flag:
    metadata, reason = as_object(data.get("metadata")), as_object(data.get("reason"))
    return Flag(
        key=key,
        enabled=data.get("enabled") is True,
        variant=_of(str, data.get("variant")),
        payload=metadata.get("payload"),
        reason=_of(str, reason.get("code")),
        description=_of(str, reason.get("description")),
        id=_of(int, metadata.get("id")),
        version=_of(int, metadata.get("version")),
    )


def _moment(milliseconds: Any) -> datetime | None:
    known = _of(int, milliseconds)
    try:
        return None if known is None else datetime.fromtimestamp(known / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _of(kind: type[T], value: object) -> T | None:
    """The value, if it is of this type."""
    return value if isinstance(value, kind) and not isinstance(value, bool) else None
