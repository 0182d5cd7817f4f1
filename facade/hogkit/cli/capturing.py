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
    found = options.settings_of(connection)
    if found.project_api_key is None:
        raise ConfigurationError(
            "there is no project token: export POSTHOG_PROJECT_API_KEY=phc_…, "
            f"which stands in PostHog's settings ({found.host}/settings/project)"
        )
    return found


def client(
    connection: options.Connection, delivery: Delivery | None = None, spool: Path | None = None
) -> PostHog:
    """The client, for one command.

    Raises:
        ConfigurationError: A setting cannot work, or there is no token.
    """
    carrier = options.watched(connection, settings(connection).ingest_host)
    return options.client(connection, carrier, delivery=delivery, spool=spool)
