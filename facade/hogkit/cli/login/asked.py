"""Asks one thing with a key: once more if need be, and not for long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import hosts
from ...settings import CURRENT, Settings

if TYPE_CHECKING:
    from ...client import PostHog
    from ..options import Connection

TIMEOUT = 10.0  # seconds for each try, if --timeout does not say
TRIES = 2
MAX_WAIT = 5.0  # seconds, if --max-wait does not say


def client(connection: Connection, host: str, key: str) -> PostHog:
    """A client that has this key and this host, whatever else is set."""
    from ...backoff import Backoff
    from .. import options

    found = Settings(
        api_key=key, project_api_key=None, project_id=CURRENT, host=host, ingest_host=hosts.ingest_of(host)
    )  # fmt: skip
    made = options.client(connection, found, options.watched(connection, host))
    wait = MAX_WAIT if connection.max_wait is None else connection.max_wait
    return made.with_options(
        timeout=connection.timeout or TIMEOUT, backoff=Backoff(tries=TRIES, max_wait=wait)
    )


def asked(
    posthog: PostHog,
    method: str,
    path: str,
    body: Any = None,
    *,
    rate_class: str = "crud",
    **query: Any,
) -> Any:
    """The JSON of an answer.

    Raises:
        PostHogError: There is none, or it is a refusal.
    """  # fmt: skip
    from ... import _api

    operation = _api.Operation(
        id="", method=method, path=path, rate_class=rate_class, answer="json",
        body="" if body is None else "json",
    )  # fmt: skip
    return posthog.api.call(operation, {}, query, _api.UNSET if body is None else body).parsed
