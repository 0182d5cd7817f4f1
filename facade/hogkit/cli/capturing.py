"""The client of commands that send events: a project token is enough for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ConfigurationError
from . import options

if TYPE_CHECKING:
    from pathlib import Path

    from ..client import PostHog
    from ..ingest.delivery import Delivery
    from ..settings import Settings


def settings(connection: options.Connection) -> Settings:
    """Where events go, and with which token.

    Raises:
        ConfigurationError: A setting cannot work, or there is no token.
    """
    known = options.chosen_for(connection, key_needed=False)
    found = known.settings
    if found.project_api_key is not None:
        return found
    if known.no_token:
        raise ConfigurationError(
            f"there is no project token for {found.ingest_host}: {known.no_token}"
        )
    raise ConfigurationError(
        "there is no project token: `hogkit login`, or export POSTHOG_PROJECT_API_KEY=phc_…, "
        f"which stands in PostHog's settings ({found.host}/settings/project)"
    )


def client(
    connection: options.Connection, delivery: Delivery | None = None, spool: Path | None = None
) -> PostHog:
    """The client, for one command.

    Raises:
        ConfigurationError: A setting cannot work, or there is no token.
    """
    found = settings(connection)
    carrier = options.watched(connection, found.ingest_host)
    return options.client(connection, found, carrier, delivery=delivery, spool=spool)
