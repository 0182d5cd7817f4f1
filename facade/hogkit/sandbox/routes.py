"""Every endpoint there is, and the way of a request to it.

The slash at the end of a path is optional, as in PostHog's routers (`posthog/api/routing.py`,
`rust/capture/src/router.rs`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from . import account, dashboards, definitions, feature_flags, local_evaluation, persons, queries
from .analytics import capture_v1
from .analytics_request import too_large
from .calls import Call, Handler, World
from .flags import post_flags
from .ingest import capture
from .keys import demand
from .loopback import check_host, check_media_type
from .messages import Answer, Refused, Request, json_answer, not_allowed, not_found, text_answer
from .paging import PAGING, check_query
from .payload import MAX_BYTES, TOO_LARGE

CROSS_ORIGIN = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "*",
}


def get_schema(call: Call) -> Answer:
    return call.world.schema.answer(call.request)


def no_deletion(_: Call) -> Answer:
    """What is only marked as deleted answers with nothing (`posthog/api/forbid_destroy_model.py`)."""
    return Answer(405)


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
    Route("GET", "/api/users/{uuid}", account.get_user, "user:read"),
    Route("GET", "/api/organizations", account.list_organizations, "organization:read", PAGING),
    Route(
        "GET", "/api/organizations/{organization_id}", account.get_organization, "organization:read"
    ),
    Route(
        "GET",
        "/api/organizations/{organization_id}/projects",
        account.list_projects,
        "project:read",
        PAGING,
    ),
    Route("GET", "/api/projects", account.list_projects, "project:read", PAGING),
    Route("GET", PROJECT, account.get_project, "project:read"),
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
        PAGING | {"distinct_id", "email", "search"},
    ),
    Route("GET", PROJECT + "/persons/{id}", persons.get_person, "person:read"),
    Route(
        "GET",
        PROJECT + "/feature_flags",
        feature_flags.list_flags,
        "feature_flag:read",
        PAGING | {"active", "search"},
    ),
    Route("POST", PROJECT + "/feature_flags", feature_flags.create_flag, "feature_flag:write"),
    Route(
        "GET",
        PROJECT + "/feature_flags/local_evaluation",
        local_evaluation.get_definitions,
        "feature_flag:read",
        frozenset({"send_cohorts"}),
    ),
    Route("GET", PROJECT + "/feature_flags/{id}", feature_flags.get_flag, "feature_flag:read"),
    Route(
        "PATCH", PROJECT + "/feature_flags/{id}", feature_flags.change_flag, "feature_flag:write"
    ),
    Route("DELETE", PROJECT + "/feature_flags/{id}", no_deletion, "feature_flag:write"),
    Route("GET", PROJECT + "/dashboards", dashboards.list_dashboards, "dashboard:read", PAGING),
    Route("POST", PROJECT + "/dashboards", dashboards.create_dashboard, "dashboard:write"),
    Route("GET", PROJECT + "/dashboards/{id}", dashboards.get_dashboard, "dashboard:read"),
    Route("PATCH", PROJECT + "/dashboards/{id}", dashboards.change_dashboard, "dashboard:write"),
    Route("DELETE", PROJECT + "/dashboards/{id}", no_deletion, "dashboard:write"),
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


def answer(request: Request, world: World) -> Answer:
    path = request.path.removesuffix("/")
    public = PUBLIC_PATHS.get(path)
    try:
        check_host(request)
        if public is None:
            return answer_private(request, world, path)
        given = answer_public(Call(request, world), public)
    except Refused as refusal:
        given = refusal.answer
    shared = {} if public is None else CROSS_ORIGIN
    return replace(given, headers={**given.headers, **shared})


def answer_public(call: Call, path: Path) -> Answer:
    if call.request.method == "OPTIONS":
        return json_answer({"status": "Ok"})
    route = path.route(call.request.method)
    if route is None:
        return Answer(405, b"", {"allow": path.allowed})
    return route.too_large if call.request.too_large else route.handler(call)


def is_private(request: Request, path: str) -> bool:
    return request.host == "app" and f"{path}/".startswith("/api/")


def is_slow(request: Request) -> bool:
    """Whether its answer may take long, so that the event loop must not wait for it."""
    path = request.path.removesuffix("/")
    if not is_private(request, path):  # As nearly all requests are.
        return False
    try:
        found, _ = locate(path)
    except Refused:
        return False
    return any(route.slow for route in found.routes.values())


def is_limited(request: Request, world: World, *, scripted: bool) -> bool:
    """Whether a request gets as far as the rate limits.

    They come after authentication and permissions (`rest_framework/views.py`, APIView.initial),
    for personal keys on the private API. Of one whose answer is scripted only the key is checked.
    """
    path = request.path.removesuffix("/")
    if not is_private(request, path) or path == OPEN:
        return False
    try:
        check_host(request)
        scopes = world.keys.authenticate(request)
        if not scripted:
            check_permissions(request, world, path, scopes)
    except Refused:
        return False
    return True


def check_permissions(request: Request, world: World, path: str, scopes: frozenset[str]) -> None:
    found, parts = locate(path)
    route = found.route(request.method)
    if route is not None and route.scope is not None:
        demand(route.scope, scopes)
    account.check_place(Call(request, world, parts))


def answer_private(request: Request, world: World, path: str) -> Answer:
    """Who asks comes before what: a stranger learns nothing of what is there."""
    if not is_private(request, path):
        return text_answer("Not Found", 404)
    scopes = frozenset[str]() if path == OPEN else world.keys.authenticate(request)
    if request.too_large:
        return text_answer("Request Entity Too Large", 413)
    check_media_type(request)
    found, parts = locate(path)
    if request.method == "OPTIONS":
        return Answer(200, b"", {"allow": found.allowed})
    route = found.route(request.method)
    if route is None:
        raise not_allowed(request.method, found.allowed)
    return permitted(route, Call(request, world, parts), scopes)


def permitted(route: Route, call: Call, scopes: frozenset[str]) -> Answer:
    if route.scope is not None:
        demand(route.scope, scopes)
    account.check_place(call)
    check_query(call, route.query | {"personal_api_key"})
    if route.slow:
        return route.handler(call)
    with call.store.lock:
        return route.handler(call)


def locate(path: str) -> tuple[Path, dict[str, str]]:
    for candidate in PRIVATE_PATHS.values():
        match = candidate.pattern.fullmatch(path)
        if match:
            return candidate, match.groupdict()
    raise not_found("Endpoint not found.")
