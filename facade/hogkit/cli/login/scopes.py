"""Which commands a key's scopes allow, found by asking: PostHog tells no key its scopes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from ...errors import ApiError, PermissionDenied, PostHogError
from .asked import asked
from .bounded import bounded
from .probing import missing

if TYPE_CHECKING:
    from ...client import PostHog

AT_ONCE = 4
SECONDS = 30.0  # for all of them
NOBODY = "00000000-0000-0000-0000-000000000000"

NO_SUCH = (
    "Endpoint not found."  # of a path that this PostHog does not have (posthog/api/__init__.py)
)

Answer = Literal["yes", "no", "unknown"]
Verb = Literal["read", "write"]


@frozen(kw_only=True)
class Probe:
    """A command, and what to ask to see whether it may.

    Attributes:
        scope: Without `:read` or `:write`.
        reads: Path of a list.
        writes: Path of one that is not there; empty if the command writes nothing.
    """

    command: str
    scope: str
    reads: str
    writes: str = ""


@frozen(kw_only=True)
class Allowed:
    """Whether a command may read, or write.

    Attributes:
        scope: That it needs, such as feature_flag:write.
        why: What PostHog said, if nobody knows or it is no matter of scopes.
    """

    command: str
    verb: Verb
    scope: str
    answer: Answer
    why: str = ""


def _usual(command: str, scope: str, name: str, none: str = "0") -> Probe:
    path = f"/api/projects/{{project}}/{name}/"
    return Probe(command=command, scope=scope, reads=path, writes=f"{path}{none}/")


# The scopes are the pinned schema's. A PATCH of what is not there changes nothing: a key without the scope
# gets 403 before anything is looked for (posthog/permissions.py), and any other 404.
PROBES: Sequence[Probe] = (
    Probe(command="whoami", scope="user", reads="/api/users/@me/"),
    Probe(command="query", scope="query", reads="/api/projects/{project}/query/"),
    _usual("flags", "feature_flag", "feature_flags"),
    _usual("insights", "insight", "insights"),
    _usual("dashboards", "dashboard", "dashboards"),
    _usual("persons", "person", "persons", NOBODY),
    _usual("cohorts", "cohort", "cohorts"),
    _usual("experiments", "experiment", "experiments"),
    _usual("surveys", "survey", "surveys", NOBODY),
    _usual("actions", "action", "actions"),
    _usual("annotations", "annotation", "annotations"),
    _usual("recordings", "session_recording", "session_recordings", NOBODY),
    _usual("definitions", "event_definition", "event_definitions", NOBODY),
    Probe(command="projects", scope="project", reads="/api/organizations/@current/projects/"),
)


def allowed(posthog: PostHog, project: str, *, seconds: float = SECONDS) -> list[Allowed]:
    """What each command may, in the order of the table."""
    asks: list[tuple[Probe, Verb]] = [(probe, verb) for probe in PROBES for verb in _verbs(probe)]
    tasks: list[Callable[[], None]] = [partial(_ask, posthog, project, *one) for one in asks]
    answers = bounded(tasks, seconds, at_once=AT_ONCE)
    return _agreeing([_allowed(*one, found) for one, found in zip(asks, answers, strict=True)])


def _agreeing(found: Sequence[Allowed]) -> list[Allowed]:
    """Whoever may write may read (posthog/permissions.py): where that does not hold, nobody knows."""
    unread = {one.command for one in found if (one.verb, one.answer) == ("read", "no")}
    return [
        evolve(one, answer="unknown", why="PostHog does not say")
        if one.command in unread and (one.verb, one.answer) == ("write", "yes")
        else one
        for one in found
    ]


def _verbs(probe: Probe) -> tuple[Verb, ...]:
    return ("read", "write") if probe.writes else ("read",)


def _ask(posthog: PostHog, project: str, probe: Probe, verb: Verb) -> None:
    path = (probe.reads if verb == "read" else probe.writes).format(project=project)
    if verb == "write":
        asked(posthog, "PATCH", path, {})
    elif probe.scope == "query":
        body = {"query": {"kind": "HogQLQuery", "query": "SELECT 1"}}
        asked(posthog, "POST", path, body, rate_class="query")
    elif probe.scope == "user":
        asked(posthog, "GET", path)
    else:
        asked(posthog, "GET", path, limit=1)


def _allowed(probe: Probe, verb: Verb, found: Exception | None) -> Allowed:
    scope = f"{probe.scope}:{verb}"
    answer, why = _judged(verb, found)
    if isinstance(found, PermissionDenied):
        scope = missing(found) or scope
    return Allowed(command=probe.command, verb=verb, scope=scope, answer=answer, why=why)


def _judged(verb: Verb, found: Exception | None) -> tuple[Answer, str]:
    if found is None:
        return "yes", ""
    if isinstance(found, PermissionDenied):
        return "no", "" if missing(found) else found.detail
    # Whoever may not write never learns that there is nothing (404) or that it is no change (400).
    if verb == "write" and isinstance(found, ApiError) and found.status in (400, 404):
        return ("yes", "") if found.detail != NO_SUCH else ("unknown", found.detail)
    if isinstance(found, TimeoutError):
        return "unknown", "no answer in time"
    if not isinstance(found, PostHogError):
        raise found
    return "unknown", found.detail if isinstance(found, ApiError) else str(found)
