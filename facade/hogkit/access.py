"""What may be sent where. No httpx here: a client is made before a connection is."""

from __future__ import annotations

from attrs import field, frozen

from .settings import Settings


@frozen(kw_only=True)
class Access:
    """What a transport may send, and where.

    Attributes:
        host: The only origin that it sends to.
        bearer: A personal key for its `Authorization` header; None on the ingest host, whose
            endpoints take the project token in the body.
        agent: The `User-Agent`.
        secrets: What must not be in a URL or an error.
    """

    host: str
    bearer: str | None = field(repr=False)
    agent: str
    secrets: tuple[str, ...] = field(repr=False)


def private(settings: Settings, agent: str) -> Access:
    """For private endpoints, on the app host."""
    return Access(
        host=settings.host, bearer=settings.api_key, agent=agent, secrets=settings.secrets
    )


def public(settings: Settings, agent: str) -> Access:
    """For public endpoints, on the ingest host."""
    return Access(host=settings.ingest_host, bearer=None, agent=agent, secrets=settings.secrets)
