"""Finds out which host a key is for, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ... import hosts
from ...errors import AuthenticationError, PermissionDenied, PostHogError
from ...shapes import as_array, is_object
from ..output import hint
from .asked import asked, client

if TYPE_CHECKING:
    from ...account import User
    from ...client import PostHog
    from ..options import Connection

REGIONS: Sequence[str] = tuple(hosts.APP.values())  # asked in this order, if no host is given


@frozen(kw_only=True)
class Project:
    """A project, as far as the key may see it.

    Attributes:
        token: Its project token.
    """

    id: str
    name: str = ""
    token: str | None = field(default=None, repr=False)


@frozen(kw_only=True)
class Owner:
    """Whose key it is.

    Attributes:
        user: None if the key may not read users.
    """

    host: str
    user: User | None


def owner(connection: Connection, key: str, given: Sequence[str]) -> Owner:
    """The first of the hosts that accepts the key.

    Raises:
        AuthenticationError: None of them does.
        PostHogError: One could not be asked, and no other accepts it.
    """
    refused: list[AuthenticationError] = []
    unknown: list[PostHogError] = []
    for host in given:
        try:
            return _owner(connection, host, key)
        except AuthenticationError as error:
            refused.append(error)
        except PostHogError as error:
            unknown.append(error)
    if len(given) > 1 and not unknown:
        hint(f"neither {' nor '.join(given)} knows this key; --host names a server of your own")
    if unknown and refused:
        hint(f"{len(refused)} of {len(given)} hosts know no such key, and one could not be asked")
    raise (unknown or refused)[0].with_traceback(None)


def _owner(connection: Connection, host: str, key: str) -> Owner:
    with client(connection, host, key) as posthog:
        try:
            return Owner(host=host, user=posthog.whoami())
        except PermissionDenied:  # it is a key of this host, without user:read
            return Owner(host=host, user=None)


def projects(user: User) -> list[Project]:
    """Those of the organization that the user has open, the open one first."""
    organization = user.data.get("organization")
    teams = as_array(organization.get("teams")) if is_object(organization) else []
    found = {project.id: project for project in map(_project, teams) if project}
    if is_object(team := user.data.get("team")) and (current := _project(team)):
        found = {
            current.id: current,
            **{name: one for name, one in found.items() if name != current.id},
        }
    return list(found.values())  # fmt: skip


def project(posthog: PostHog, number: str) -> Project | None:
    """One by its number, or `@current`; None if the key may not read projects.

    Raises:
        NotFound: There is none.
        PostHogError: It could not be asked for.
    """
    try:
        answer = asked(posthog, "GET", f"/api/projects/{number}/")
    except PermissionDenied as error:
        if missing(error):
            return None
        raise
    return _project(answer) if is_object(answer) else None


def missing(error: PermissionDenied) -> str | None:
    """The scope that the key lacks; None if it lacks something else, such as access to the project."""
    _, _, rest = error.detail.partition("missing required scope '")  # posthog/permissions.py
    return rest.partition("'")[0] or None


def _project(data: Mapping[str, Any]) -> Project | None:
    if not is_object(data) or not isinstance(data.get("id"), int):
        return None
    token = data.get("api_token")
    return Project(
        id=str(data["id"]),
        name=str(data.get("name") or ""),
        token=token if isinstance(token, str) and token else None,
    )
