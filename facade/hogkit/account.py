"""Who the key belongs to, and which projects it sees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from . import _api, times
from ._flow import Flow, call
from .context import Context
from .listing import fields, listed, unlike
from .shapes import as_array, is_object

PAGE = 100  # PostHog's default for lists (posthog/api/routing.py)


@frozen(kw_only=True)
class Project:
    """A project, as lists and users have it.

    Attributes:
        id: The number in the address of its pages, and in `POSTHOG_PROJECT_ID`.
        organization: The uuid of its organization, as text.
        timezone: Of its reports and of HogQL, such as Europe/Berlin.
        data: The whole answer.
    """

    id: int
    name: str
    organization: str | None = None
    timezone: str | None = None
    data: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)


@frozen(kw_only=True)
class Organization:
    id: str
    name: str


@frozen(kw_only=True)
class User:
    """The user that a personal key belongs to.

    Attributes:
        project: The one that `@current` means.
        organizations: All that the user is a member of; the key may be limited to some.
        data: The whole answer.
    """

    email: str
    name: str
    uuid: str
    distinct_id: str | None
    joined: datetime | None
    organization: Organization | None
    project: Project | None
    organizations: tuple[Organization, ...]
    data: Mapping[str, Any] = field(repr=False)


def whoami(client: Context) -> Flow[User]:
    """The user that the personal key belongs to. Needs the scope user:read.

    Raises:
        AuthenticationError: The key is not accepted.
        PermissionDenied: It lacks user:read.
        UnexpectedAnswer: The host is not PostHog's API.
    """
    answer = yield from call(_api.users_retrieve, "@me", client=client.api)
    path = "/api/users/@me/"
    data = fields(answer, client, path)
    if not (data.get("email") or data.get("uuid")):
        raise unlike(client, path)
    names = (data.get("first_name"), data.get("last_name"))
    return User(
        email=str(data.get("email") or ""),
        name=" ".join(name for name in names if isinstance(name, str) and name),
        uuid=str(data.get("uuid") or ""),
        distinct_id=data.get("distinct_id"),
        joined=times.read(data.get("date_joined")),
        organization=_organization(data.get("organization")),
        project=_project(data.get("team")),
        organizations=tuple(filter(None, map(_organization, as_array(data.get("organizations"))))),
        data=data,
    )


def projects(client: Context, organization: str = "@current") -> Flow[list[Project]]:
    """All projects of an organization that the key may see. Needs the scope project:read.

    Args:
        organization: Its uuid; `@current` is the one that the key's user has open.

    Raises:
        PermissionDenied: The key lacks project:read, or is limited to single projects.
        NotFound: There is no such organization.
    """
    path = f"/api/organizations/{organization}/projects/"
    found = yield from listed(
        client, path, _api.organizations_projects_list, organization, limit=PAGE
    )
    return list(filter(None, map(_project, found)))


def _project(data: Any) -> Project | None:
    if not is_object(data) or not isinstance(data.get("id"), int):
        return None
    return Project(
        id=data["id"],
        name=str(data.get("name") or ""),
        organization=data.get("organization"),
        timezone=data.get("timezone"),
        data=data,
    )


def _organization(data: Any) -> Organization | None:
    if not is_object(data) or not data.get("id"):
        return None
    return Organization(id=str(data["id"]), name=str(data.get("name") or ""))
