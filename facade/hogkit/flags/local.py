"""The project's definitions of flags, from which they can be evaluated without PostHog."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from .. import _api
from .._flow import Call, Flow
from ..context import Context
from ..errors import UnexpectedAnswer
from ..shapes import as_array, as_object, is_array, is_object

NOT_MODIFIED = 304


@frozen(kw_only=True)
class Definitions:
    """All flags of a project as they are defined. Copies share it: do not change what is in it.

    Attributes:
        flags: As PostHog's local evaluation has them, with `key`, `active`, `filters`, `version`.
        group_type_mapping: Index of a group type, as text, to its name.
        cohorts: Id, as text, to properties; empty where PostHog writes them into the filters.
        etag: Of the answer; what was not changed since is not sent again.
    """

    flags: tuple[Mapping[str, Any], ...] = field(repr=False)
    group_type_mapping: Mapping[str, str]
    cohorts: Mapping[str, Any] = field(repr=False)
    etag: str | None


def definitions(client: Context) -> Flow[Definitions]:
    """The definitions of all flags, from the app host. Needs the scope feature_flag:read.

    What was not changed since the last call of this client is the same object. Each call is billed
    as 10 flag requests, and PostHog takes 600 a minute (posthog/rate_limit.py).

    Raises:
        ConfigurationError: There is no personal key.
        PermissionDenied: It lacks feature_flag:read.
        QuotaExceeded: The plan's flag requests are spent.
        ServerError: PostHog has them not at hand (503).
    """
    api, known = client.api, client.flags.definitions
    if known is not None and known.etag is not None:
        api = api.with_headers({"If-None-Match": known.etag})
    operation = _api.feature_flags_local_evaluation_retrieve
    answer: _api.Response[Any] = yield Call(operation, (client.project_id,), {"client": api})
    if answer.status_code == NOT_MODIFIED and known is not None:
        return known
    found = _read(answer, client)
    client.flags.definitions = found
    return found


def _read(answer: _api.Response[Any], client: Context) -> Definitions:
    data = answer.parsed
    if not is_object(data) or not is_array(data.get("flags")):
        reason = "its body is not what local evaluation has; is this PostHog's API?"
        path = f"/api/projects/{client.project_id}/feature_flags/local_evaluation/"
        raise UnexpectedAnswer(client.settings.host, answer.status_code, reason, "GET", path)
    return Definitions(
        flags=tuple(flag for flag in as_array(data["flags"]) if is_object(flag)),
        group_type_mapping=as_object(data.get("group_type_mapping")),
        cohorts=as_object(data.get("cohorts")),
        etag=answer.headers.get("etag"),
    )
