"""Whether PostHog accepts the keys, and what it says of the project."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...errors import PostHogError
from ...settings import CURRENT
from ..exits import USAGE
from ..login.chosen import LOGIN
from .finding import Finding, failed, failed_by, ok, skipped

if TYPE_CHECKING:
    from ...client import PostHog
    from ..login.chosen import Chosen
    from ..login.scopes import Allowed

SCOPES_SECONDS = 10.0


def personal(posthog: PostHog, known: Chosen) -> Finding:
    """Whose the personal key is. One that may not read users is accepted all the same."""
    from ...errors import PermissionDenied

    try:
        user = posthog.whoami()
    except PermissionDenied as error:
        return ok("personal_key", f"accepted; whose it is, it may not say: {error.detail}")
    except PostHogError as error:
        return failed_by("personal_key", error, _another(known.origins["api_key"]))
    return ok("personal_key", f"accepted, of {user.email or user.uuid}", data={"email": user.email})


def _another(origin: str) -> str:
    """How to come by another key: what the environment has counts before what login stores."""
    if origin == LOGIN:
        return f"`{LOGIN}` stores another"
    return f"export another {origin}, or unset it for the key that `{LOGIN}` stores"


def scopes(posthog: PostHog) -> Finding:
    """What the key may: nothing is wrong if that is little."""
    from ..login.scopes import allowed

    found = allowed(posthog, posthog.project_id, seconds=SCOPES_SECONDS)
    data = {f"{one.command}:{one.verb}": one.answer for one in found}
    if all(one.answer == "unknown" for one in found):
        return skipped("scopes", f"not known: {found[0].why}")
    may, lacks = _lists(found)
    told = f"may {may}" if may else "none that a command needs"
    return ok("scopes", told, f"lacks {lacks}" if lacks else "", data)


def _lists(found: Sequence[Allowed]) -> tuple[str, str]:
    """What it may, and which scopes it lacks."""
    write = [one.command for one in found if (one.verb, one.answer) == ("write", "yes")]
    read = [one.command for one in found if (one.verb, one.answer) == ("read", "yes")]
    only = [name for name in read if name not in write]
    parts = [
        f"{verb} {', '.join(names)}" for verb, names in (("write", write), ("read", only)) if names
    ]
    lacks = dict.fromkeys(one.scope for one in found if one.answer == "no" and not one.why)
    return "; ".join(parts), ", ".join(lacks)  # fmt: skip


def project(posthog: PostHog, known: Chosen) -> Finding:
    """Whether there is such a project, and the token is its own."""
    from ..login.probing import project

    number = known.settings.project_id
    try:
        found = project(posthog, number)
    except PostHogError as error:
        return failed_by(
            "project", error, "`hogkit projects list` shows those that the key may see"
        )
    if found is None:
        return skipped("project", f"{number}: the key may not read projects (scope project:read)")
    token = known.settings.project_api_key
    if token and found.token and token != found.token:
        told = f"{found.id} ({found.name}) has another project token than the one that is set"
        todo = (
            f"events go to another project than questions: see {known.origins['project_api_key']}"
        )
        return failed("project", told, todo, {"id": found.id}, code=USAGE)
    which = "" if number != CURRENT else ", the one that the user has open"
    data = {"id": found.id, "name": found.name}
    return ok("project", f"{found.id} ({found.name}){which}", data=data)


def token(posthog: PostHog, known: Chosen) -> Finding:
    """Whether the project token is accepted, which costs one flag request."""
    try:
        answer = posthog.flags.evaluate(f"hogkit-doctor-{uuid.uuid4()}")
    except PostHogError as error:
        return failed_by("project_token", error, f"it is from {known.origins['project_api_key']}")
    spent = "; the plan's flag requests are spent" if answer.quota_limited else ""
    return ok(
        "project_token",
        f"accepted by {known.settings.ingest_host} (one flag request, which PostHog counts){spent}",
    )
