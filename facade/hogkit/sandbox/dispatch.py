"""The way of a request to its endpoint, and what is refused on the way."""

from __future__ import annotations

from dataclasses import replace

from . import account
from .calls import Call, World
from .keys import demand
from .loopback import check_host, check_media_type
from .messages import Answer, Refused, Request, json_answer, not_allowed, not_found, text_answer
from .paging import check_query
from .routes import OPEN, PRIVATE_PATHS, PUBLIC_PATHS, Path, Route

CROSS_ORIGIN = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "*",
}


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
