"""Evaluates flags, and makes the best of an answer in which some are missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from attrs import evolve, field, frozen

from .._flow import Flow
from ..arguments import text
from ..context import Context
from ..errors import ApiError, InvalidArgument, UnexpectedAnswer, Unreachable
from ..public import encoded, post, read_object
from .evaluation import Default, Evaluation, Flag, fallback, read
from .reporting import Reporter

PATH = "/flags/?v=2"  # posthog.com/docs/api/flags
# As the official SDK has it (posthog/client.py, posthog/request.py): a page waits for the answer.
# Waits are uniform from 0 to BASE, so 0.3 s on average.
TIMEOUT = 3.0  # seconds for each try
TRIES = 2
BASE = 0.6  # seconds


def evaluate(
    client: Context,
    distinct_id: str,
    *,
    groups: Mapping[str, str] | None = None,
    person_properties: Mapping[str, Any] | None = None,
    group_properties: Mapping[str, Mapping[str, Any]] | None = None,
    keys: Iterable[str] | None = None,
    default: Default | None = None,
    report: bool = False,
) -> Flow[Evaluation]:
    """Evaluate the project's feature flags for one person, over `/flags`.

    A try takes at most 3 s, and is repeated once, if no answer came or a proxy said 502 or 504;
    `timeout`, `backoff` and `deadline` of the client count where they are shorter.

    Args:
        distinct_id: Whose flags.
        groups: Group type to group key, such as {"company": "acme"}.
        person_properties: Taken instead of what PostHog knows, for this evaluation.
        group_properties: The same of groups, by their type: {"company": {"plan": "pro"}}.
        keys: Only these flags; all if left out.
        default: What to return if there is no answer, and where flags are missing from it: key to
            True, False or a variant, or an earlier evaluation. Without it an error is raised.
        report: Send `$feature_flag_called` when `enabled`, `variant` or `payload` are first asked
            for a flag, once for each id, groups, key and value.

    Raises:
        AuthenticationError: The project token is not accepted.
        ConfigurationError: There is none.
        InvalidArgument: `distinct_id` is empty, or something given cannot be sent as JSON.
        Unreachable: No answer came.
    """
    asked = Asked(
        who={
            "distinct_id": text(distinct_id, "distinct_id"),
            "groups": _copied("groups", groups),
            "person_properties": _copied("person_properties", person_properties),
            "group_properties": _copied("group_properties", group_properties),
        },
        keys=keys,
        default=default,
    )
    found = yield from _evaluated(client, asked)
    return (
        evolve(found, told=Reporter(client, distinct_id, asked.who["groups"])) if report else found
    )


def _copied(name: str, given: Any) -> dict[str, Any]:
    if given is None or isinstance(given, Mapping):
        return dict(cast("Mapping[str, Any]", given or {}))
    raise InvalidArgument(f"{name}: a mapping is wanted, not {type(given).__name__}")


def _listed(keys: Any) -> tuple[str, ...] | None:
    if isinstance(keys, str):
        raise InvalidArgument(f"keys: a list is wanted; for one flag give [{keys!r}]")
    if not isinstance(keys, Iterable | None):
        raise InvalidArgument(f"keys: a list is wanted, not {type(keys).__name__}")
    return None if keys is None else tuple(cast("Iterable[str]", keys))


def _assumed(default: Default | None) -> Mapping[str, Flag] | None:
    return None if default is None else fallback(default)


@frozen(kw_only=True)
class Asked:
    """What is to be evaluated.

    Attributes:
        who: For whom, as the body has it.
        default: Flags of the caller's; None to raise if there is no answer.
    """

    who: Mapping[str, Any]
    keys: tuple[str, ...] | None = field(converter=_listed)
    default: Mapping[str, Flag] | None = field(converter=_assumed)

    @property
    def body(self) -> dict[str, Any]:
        how: dict[str, Any] = {
            "geoip_disable": True,  # the address is this server's
            # An agent that PostHog does not know gets only flags without a runtime
            # (rust/feature-flags/src/flags/flag_request.rs).
            "evaluation_runtime": "server",
        }
        chosen = {} if self.keys is None else {"flag_keys": list(self.keys)}
        return {**self.who, **how, **chosen}

    @property
    def identity(self) -> bytes:
        """Whose flags; no more of it is remembered."""
        from hashlib import sha256

        return sha256(encoded(self.who)).digest()


def _evaluated(client: Context, asked: Asked) -> Flow[Evaluation]:
    if client.capturing.disabled:
        return Evaluation(flags=asked.default or {})
    found = yield from _answer(client, asked)
    if not found.whole:
        return _completed(found, client.flags.known(asked.identity), asked)
    client.flags.keep(asked.identity, found, asked.keys)
    return found


def _answer(client: Context, asked: Asked) -> Flow[Evaluation]:
    """What PostHog says, or, if there is a default, why it says nothing."""
    try:
        answer = yield post(_hurried(client), PATH, asked.body)
        found = read(read_object(answer, client.settings.ingest_host))
    except (ApiError, Unreachable, UnexpectedAnswer) as error:
        if asked.default is None:
            raise
        client.flags.failed(error)
        return Evaluation(flags={}, failure=error.with_traceback(None))
    client.flags.failing = False
    return found


def _hurried(client: Context) -> Context:
    """The client with bounds for a page that waits."""
    given, backoff = client.policy, client.policy.backoff
    hurried = evolve(backoff, tries=min(backoff.tries, TRIES), base=min(backoff.base, BASE))
    policy = evolve(given, timeout=min(given.timeout, TIMEOUT), backoff=hurried)
    return client.going_by(policy)


def _completed(found: Evaluation, known: Mapping[str, Flag], asked: Asked) -> Evaluation:
    """The evaluation with what is missing from it, as far as it is known."""
    stale = {
        key: evolve(flag, source="cache")
        for key, flag in known.items()
        if asked.keys is None or key in asked.keys
    }
    return evolve(found, flags={**(asked.default or {}), **stale, **found})
