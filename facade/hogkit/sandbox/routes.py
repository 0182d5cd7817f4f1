"""Every endpoint there is.

The slash at the end of a path is optional, as in PostHog's routers (`posthog/api/routing.py`,
`rust/capture/src/router.rs`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import (
    account,
    activity,
    cohorts,
    definitions,
    groups,
    local_evaluation,
    persons,
    projects,
    queries,
)
from .analytics import capture_v1
from .analytics_request import too_large
from .calls import Call, Handler
from .collection import Resource
from .flags import post_flags
from .ingest import capture
from .messages import Answer, text_answer
from .paging import PAGING
from .payload import MAX_BYTES, TOO_LARGE
from .resources import RESOURCES


def get_schema(call: Call) -> Answer:
    return call.world.schema.answer(call.request)


TOO_LARGE_TEXT = text_answer(f"{TOO_LARGE}: request body is over 20 MB", 413)


@dataclass(frozen=True, slots=True)
class Route:
    """One or more methods of a path.

    Attributes:
        too_large: What a body over 20 MB is answered with, of a public endpoint.
        scope: What a personal key needs; None for those that need no key.
        query: Names that may be in the query, of a private endpoint.
        slow: Whether it is answered in a thread of its own, without the store's lock.
    """

    methods: str
    path: str
    handler: Handler
    scope: str | None = None
    query: frozenset[str] = frozenset()
    too_large: Answer = TOO_LARGE_TEXT
    slow: bool = False


OPEN = "/api/schema"  # needs no key
PROJECT = "/api/projects/{project_id}"
PROJECTS = "/api/organizations/{organization_id}/projects"


def resource(rows: Resource) -> tuple[Route, ...]:
    """All that can be done with one kind of objects."""
    path, read, write = f"{PROJECT}/{rows.name}", f"{rows.scope}:read", f"{rows.scope}:write"
    making = (Route("POST", path, rows.create, write),) if rows.fields else ()
    return (
        Route("GET", path, rows.listed, read, rows.query),
        *making,
        Route("GET", path + "/{id}", rows.get, read, rows.asked),
        Route("PATCH", path + "/{id}", rows.update, write),
        Route("DELETE", path + "/{id}", rows.delete, write),
    )


def definition(name: str, one: definitions.Kept) -> tuple[Route, ...]:
    path, scope = f"{PROJECT}/{name}s/{{id}}", name
    return (
        Route("GET", path, one.get, f"{scope}:read", slow=True),
        Route("PATCH", path, one.change, f"{scope}:write", slow=True),
        Route("DELETE", path, one.delete, f"{scope}:write", slow=True),
    )


# Answered by the ingest host, and by the app host.
PUBLIC = (
    *(
        Route("GET POST", path, capture)
        for path in ("/i/v0/e", "/e", "/capture", "/track", "/engage", "/batch")
    ),
    Route("POST", "/i/v1/analytics/events", capture_v1, too_large=too_large(MAX_BYTES).answer),
    Route("POST", "/flags", post_flags),
)

# Answered by the app host alone.
PRIVATE = (
    Route("GET", OPEN, get_schema),
    Route("GET", "/api/users", account.list_users, "user:read", PAGING | {"email", "is_staff"}),
    Route("GET", "/api/users/{uuid}", account.get_user, "user:read"),
    Route("PATCH", "/api/users/{uuid}", account.change_user, "user:write"),
    Route("GET", "/api/organizations", account.list_organizations, "organization:read", PAGING),
    Route(
        "GET", "/api/organizations/{organization_id}", account.get_organization, "organization:read"
    ),
    Route("GET", PROJECTS, projects.list_projects, "project:read", PAGING),
    Route("POST", PROJECTS, projects.create_project, "project:write"),
    Route("GET", PROJECTS + "/{id}", projects.get_project, "project:read"),
    Route("PATCH", PROJECTS + "/{id}", projects.change_project, "project:write"),
    Route("DELETE", PROJECTS + "/{id}", projects.delete_project, "project:write"),
    Route("GET", "/api/projects", projects.list_projects, "project:read", PAGING),
    Route("GET", PROJECT, projects.get_project, "project:read"),
    Route("POST", PROJECT + "/query", queries.post_query, "query:read", slow=True),
    Route("POST", PROJECT + "/query/{id}", queries.post_query, "query:read", slow=True),
    Route(
        "GET",
        PROJECT + "/query/{id}",
        queries.get_query,
        "query:read",
        frozenset({"show_progress", "showProgress"}),
        slow=True,
    ),
    Route(
        "DELETE",
        PROJECT + "/query/{id}",
        queries.delete_query,
        "query:read",
        frozenset({"dequeue_only"}),
        slow=True,
    ),
    Route(
        "GET",
        PROJECT + "/property_definitions",
        definitions.list_properties,
        "property_definition:read",
        definitions.PROPERTY_FILTERS,
        slow=True,
    ),
    Route(
        "GET",
        PROJECT + "/event_definitions",
        definitions.list_events,
        "event_definition:read",
        definitions.EVENT_FILTERS,
        slow=True,
    ),
    Route(
        "GET",
        PROJECT + "/persons",
        persons.list_persons,
        "person:read",
        PAGING | {"distinct_id", "email", "search", "properties"},
    ),
    Route("GET", PROJECT + "/persons/{id}", persons.get_person, "person:read"),
    Route("PATCH", PROJECT + "/persons/{id}", persons.change_person, "person:write"),
    Route(
        "DELETE",
        PROJECT + "/persons/{id}",
        persons.delete_person,
        "person:write",
        frozenset({"delete_events"}),
    ),
    Route(
        "GET",
        PROJECT + "/feature_flags/local_evaluation",
        local_evaluation.get_definitions,
        "feature_flag:read",
        frozenset({"send_cohorts"}),
    ),
    Route("GET", PROJECT + "/cohorts/{id}/persons", cohorts.list_members, "cohort:read", PAGING),
    Route("GET", PROJECT + "/groups", groups.list_groups, "group:read", groups.FILTERS),
    Route("POST", PROJECT + "/groups", groups.create_group, "group:write"),
    Route("GET", PROJECT + "/groups/find", groups.find_group, "group:read", groups.FILTERS),
    Route(
        "GET",
        PROJECT + "/activity_log",
        activity.list_activity,
        "activity_log:read",
        activity.FILTERS,
    ),
    *definition("event_definition", definitions.EVENT),
    *definition("property_definition", definitions.PROPERTY),
    *(route for rows in RESOURCES.values() for route in resource(rows)),
)


class Path:
    """The routes of one path, by method."""

    def __init__(self, template: str, routes: list[Route]) -> None:
        self.routes = {method: route for route in routes for method in route.methods.split()}
        self.pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template))
        self.allowed = ", ".join([*self.routes, "HEAD", "OPTIONS"])

    def route(self, method: str) -> Route | None:
        return self.routes.get("GET" if method == "HEAD" else method)


def by_path(routes: tuple[Route, ...]) -> dict[str, Path]:
    templates = dict.fromkeys(route.path for route in routes)
    return {
        path: Path(path, [route for route in routes if route.path == path]) for path in templates
    }


PUBLIC_PATHS = by_path(PUBLIC)
PRIVATE_PATHS = by_path(PRIVATE)
