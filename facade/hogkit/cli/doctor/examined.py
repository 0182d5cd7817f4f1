"""All checks, in their order, each within its time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ...errors import PostHogError
from ..exits import USAGE
from . import here, keys, network
from .finding import Finding, failed, failed_by, skipped

if TYPE_CHECKING:
    from ...client import PostHog
    from ..login.chosen import Chosen
    from ..options import Connection

Check = Callable[[], Finding]

LOCAL = 5.0  # seconds; a keyring may ask for a password, and a home may be on a server that hangs
REMOTE = 8.0  # seconds for hosts, for the personal key, and for the token: two tries each
SCOPES = keys.SCOPES_SECONDS + 2  # seconds


def examined(connection: Connection) -> list[Finding]:
    """What all checks found."""
    found = _done(
        {"versions": here.versions, "extras": here.extras, "profile": here.profile}, LOCAL
    )
    known = _settled(connection)
    if isinstance(known, Finding):
        return [*found, known, *_done({"folders": here.folders}, LOCAL)]
    local: dict[str, Check] = {
        "settings": partial(here.settings, known),
        "folders": here.folders,
        "limits": partial(here.limits, known),
    }
    return [*found, *_done(local, LOCAL), *_outside(connection, known)]  # fmt: skip


def _settled(connection: Connection) -> Chosen | Finding:
    """The settings; what is wrong with them if they cannot work."""
    from ..login.bounded import bounded
    from ..options import chosen_for

    [known] = bounded([partial(chosen_for, connection)], LOCAL, at_once=1)
    if not isinstance(known, Exception):
        return known
    if isinstance(known, TimeoutError):
        told = f"not known within {LOCAL:g} s: the profile's folder or the keyring does not answer"
        return failed("settings", told, "unlock the keyring, or export the keys", code=USAGE)
    if isinstance(known, PostHogError):
        return failed_by("settings", known)
    raise known


def _outside(connection: Connection, known: Chosen) -> list[Finding]:
    host, ingest = known.settings.host, known.settings.ingest_host
    hosts = _done(
        {
            "host": partial(network.reachable, "host", host),
            "ingest_host": partial(network.reachable, "ingest_host", ingest),
            "clock": partial(network.clock, host),
        },
        REMOTE,
    )
    down = {one.name for one in hosts if one.status == "failed"}
    return [
        *hosts,
        *_private(connection, known, down="host" in down),
        *_public(connection, known, down="ingest_host" in down),
    ]


def _private(connection: Connection, known: Chosen, *, down: bool) -> list[Finding]:
    """What the personal key is good for."""
    if known.settings.api_key is None:
        return [_without("personal_key", known.no_key, "ask PostHog")]
    if down:
        return [skipped("personal_key", "not tried: the host cannot be reached")]
    with _client(connection, known) as posthog:
        [first] = _done({"personal_key": partial(keys.personal, posthog, known)}, REMOTE)
        if first.status == "failed":
            return [first]
        more: dict[str, Check] = {
            "scopes": partial(keys.scopes, posthog),
            "project": partial(keys.project, posthog, known),
        }
        return [first, *_done(more, SCOPES)]


def _public(connection: Connection, known: Chosen, *, down: bool) -> list[Finding]:
    """What the project token is good for."""
    if known.settings.project_api_key is None:
        return [_without("project_token", known.no_token, "send events and evaluate flags")]
    if down:
        return [skipped("project_token", "not tried: the ingest host cannot be reached")]
    with _client(connection, known) as posthog:
        return _done({"project_token": partial(keys.token, posthog, known)}, REMOTE)


def _without(name: str, why: str, use: str) -> Finding:
    """None is nothing wrong; one that may not be used is."""
    if why:
        return failed(name, why, code=USAGE)
    return skipped(name, "there is none", f"`hogkit login` stores one, to {use}")


def _client(connection: Connection, known: Chosen) -> PostHog:
    from ...backoff import Backoff
    from ..login.asked import MAX_WAIT, TRIES
    from ..options import client, watched

    made = client(connection, known.settings, watched(connection, known.settings.host))
    return made.with_options(
        timeout=network.TIMEOUT, backoff=Backoff(tries=TRIES, max_wait=MAX_WAIT)
    )


def _done(checks: dict[str, Check], seconds: float) -> list[Finding]:
    """What each of them found; a failure of a check is its finding."""
    from ..login.bounded import bounded

    found = bounded(list(checks.values()), seconds, at_once=len(checks))
    return [
        failed_by(name, one) if isinstance(one, Exception) else one
        for name, one in zip(checks, found, strict=True)
    ]
