"""What may be sent where. No httpx here: a client is made before a connection is."""

from __future__ import annotations

from attrs import field, frozen

from .settings import Settings


@frozen(kw_only=True)
class Access:
    """What a transport may send, and where.

    Attributes:
        host: The only origin that it sends to.
        bearer: The key for its `Authorization` header: a personal one for private endpoints, and none
            for public ones, which take the project token in the body; v1 ingest takes it here.
        agent: The `User-Agent`.
        secrets: What must not be in a URL or an error.
        ingest: Whether it is for public endpoints, on the ingest host.
    """

    host: str
    bearer: str | None = field(repr=False)
    agent: str
    secrets: tuple[str, ...] = field(repr=False)
    ingest: bool = False

    @property
    def private(self) -> bool:
        """Whether it is for private endpoints, on the app host."""
        return self.bearer is not None and not self.ingest


def private(settings: Settings, agent: str) -> Access:
    """For private endpoints, on the app host."""
    return Access(
        host=settings.host, bearer=settings.api_key, agent=agent, secrets=settings.secrets
    )


def public(settings: Settings, agent: str, *, bearer: bool = False) -> Access:
    """For public endpoints, on the ingest host.

    Args:
        bearer: Send the project token as v1 ingest wants it.
    """
    return Access(
        host=settings.ingest_host,
        ingest=True,
        bearer=settings.project_api_key if bearer else None,
        agent=agent,
        secrets=settings.secrets,
    )
