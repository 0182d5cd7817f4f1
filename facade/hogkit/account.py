"""Who the key belongs to, and which projects it sees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import field, frozen

from . import _api, moments
from ._flow import Flow, call
from .answer_fields import fields, unlike
from .context import Context
from .errors import PermissionDenied
from .settings import CURRENT
from .shapes import as_array, is_object


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
        joined=moments.read(data.get("date_joined")),
        organization=_organization(data.get("organization")),
        project=_project(data.get("team")),
        organizations=tuple(filter(None, map(_organization, as_array(data.get("organizations"))))),
        data=data,
    )


def project_of(client: Context) -> Flow[str]:
    """The project's number. Where none is set it is the one that the key's user has open, which is asked
    for once: `@current` would be another one as soon as the user opens that.

    A key that may not read users leaves it at `@current`.
    """
    told = client.settings.project_id
    if told != CURRENT:
        return told
    found = client.project
    if found is None:
        try:
            project = (yield from whoami(client)).project
        except PermissionDenied:
            project = None
        # Of calls at once each asks; the first answer counts for all.
        found = client.project or (CURRENT if project is None else str(project.id))
        client.project = found
    return found


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
