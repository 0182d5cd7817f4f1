"""The facade as a user calls it, on both clients; mypy and pyright check it, both strict.

Nothing here runs. A line marked `expect` must be an error: an unused `type: ignore` is one too.
"""

from collections.abc import Callable, Coroutine, Iterator, Mapping
from datetime import datetime
from typing import Any, assert_type
from uuid import UUID

import httpx
from hogkit import (
    ApiError,
    AsyncPostHog,
    AuthenticationError,
    ConfigurationError,
    MissingExtra,
    PostHog,
    PostHogError,
    Project,
    RateLimited,
    Result,
    UnexpectedAnswer,
    Unreachable,
    User,
)
from hogkit.account import Organization
from hogkit.api import Api
from hogkit.flags import AsyncFlags, Evaluation, Flag, Flags
from hogkit.settings import Settings
from hogkit_api.api.annotations import annotations_list
from hogkit_api.models.paginated_annotation_list import PaginatedAnnotationList


def made() -> None:
    PostHog()
    PostHog("phx_…", 7)
    PostHog("phx_…", "@current", project_api_key="phc_…", host="eu", ingest_host=None, timeout=3)
    PostHog(transport=httpx.HTTPTransport())
    AsyncPostHog(transport=httpx.AsyncHTTPTransport())
    with PostHog() as posthog:
        assert_type(posthog, PostHog)
        assert_type(posthog.settings, Settings)
        assert_type(posthog.settings.api_key, str | None)
        assert_type(posthog.project_id, str)
        assert_type(posthog.api, Api)


def blocking(posthog: PostHog) -> None:
    assert_type(posthog.whoami(), User)
    assert_type(posthog.projects(), list[Project])
    assert_type(posthog.projects("0190b6e0"), list[Project])
    assert_type(posthog.projects(organization="@current"), list[Project])
    assert_type(posthog.query("SELECT 1"), Result)
    assert_type(posthog.query("SELECT 1", name="sample"), Result)
    assert_type(posthog.capture_now("event", "ada"), UUID)
    assert_type(
        posthog.capture_now("event", "ada", {"n": 1}, timestamp="2026-01-02", uuid=UUID(int=5)),
        UUID,
    )
    assert_type(posthog.capture_now("event", "ada", timestamp=datetime.now().astimezone()), UUID)
    assert_type(posthog.flags, Flags)
    assert_type(posthog.flags.evaluate("ada"), Evaluation)
    assert_type(
        posthog.flags.evaluate("ada", groups={"a": "b"}, person_properties={"n": 1}, keys=["a"]),
        Evaluation,
    )
    assert_type(annotations_list.sync("7", client=posthog.api), PaginatedAnnotationList | None)
    assert_type(posthog.close(), None)
    kept: Callable[..., User] = posthog.whoami
    assert_type(kept(), User)


async def awaiting(posthog: AsyncPostHog) -> None:
    unstarted: Coroutine[Any, Any, User] = posthog.whoami()
    assert_type(await unstarted, User)
    assert_type(await posthog.whoami(), User)
    assert_type(await posthog.projects(), list[Project])
    assert_type(await posthog.projects(organization="@current"), list[Project])
    assert_type(await posthog.query("SELECT 1", name="sample"), Result)
    assert_type(await posthog.capture_now("event", "ada", {"n": 1}), UUID)
    assert_type(posthog.flags, AsyncFlags)
    assert_type(await posthog.flags.evaluate("ada", keys=("a", "b")), Evaluation)
    found = await annotations_list.asyncio("7", client=posthog.api)
    assert_type(found, PaginatedAnnotationList | None)
    async with posthog as same:
        assert_type(same, AsyncPostHog)
    assert_type(await posthog.aclose(), None)


def results(user: User, project: Project, result: Result, flags: Evaluation) -> None:
    assert_type(user.email, str)
    assert_type(user.joined, datetime | None)
    assert_type(user.organizations, tuple[Organization, ...])
    assert_type(user.project, Project | None)
    assert_type(user.data, Mapping[str, Any])
    assert_type(project.id, int)
    assert_type(project.timezone, str | None)
    assert_type(result.columns, tuple[str, ...])
    assert_type(result.rows, list[tuple[Any, ...]])
    assert_type(result.has_more, bool | None)
    assert_type(result.dicts(), list[dict[str, Any]])
    assert_type(iter(result), Iterator[tuple[Any, ...]])
    assert_type(flags["a"], Flag)
    assert_type(flags["a"].variant, str | None)
    assert_type(flags.enabled("a", default=True), bool)
    assert_type(flags.get("a"), Flag | None)


def errors(posthog: PostHog) -> None:
    try:
        posthog.whoami()
    except RateLimited as error:
        assert_type(error.retry_after, float | None)
    except AuthenticationError as error:
        assert_type(error.status, int)
        assert_type(error.code, str | None)
    except ApiError as error:
        assert_type(error.detail, str)
        assert_type(error.request_id, str | None)
    except UnexpectedAnswer as error:
        assert_type(error.status, int)
    except Unreachable as error:
        assert_type(error.reason, str)
    except MissingExtra as error:
        assert_type(error.extra, str)
    except ConfigurationError as error:
        also: ValueError = error
        also.with_traceback(None)
    except PostHogError as error:
        assert_type(error, PostHogError)


def mistakes(posthog: PostHog, awaited: AsyncPostHog, result: Result) -> None:
    PostHog("phx_…", 7, "phc_…")  # type: ignore[call-arg]  # expect: only two by position
    PostHog(api_kye="phx_…")  # type: ignore[call-arg]  # expect
    PostHog(project_id=1.5)  # type: ignore[arg-type]  # expect
    PostHog(transport="proxy")  # type: ignore[arg-type]  # expect
    posthog.query()  # type: ignore[call-arg]  # expect: the query is missing
    posthog.query("SELECT 1", "sample")  # type: ignore[call-arg]  # expect: the name is by keyword
    posthog.query("SELECT 1", nmae="sample")  # type: ignore[call-arg]  # expect
    posthog.query(b"SELECT 1")  # type: ignore[arg-type]  # expect
    posthog.capture_now("event")  # type: ignore[call-arg]  # expect: whose it is is missing
    posthog.capture_now("event", "ada", timestamp=5)  # type: ignore[arg-type]  # expect
    posthog.capture_now("event", "ada", uuid="5")  # type: ignore[arg-type]  # expect
    posthog.flags.evaluate("ada", {"a": "b"})  # type: ignore[call-arg]  # expect
    posthog.whoami().emial  # type: ignore[attr-defined]  # noqa: B018  # expect
    posthog.whoami("ada")  # type: ignore[call-arg]  # expect
    posthog.aclose()  # type: ignore[attr-defined]  # expect
    awaited.close()  # type: ignore[attr-defined]  # expect
    awaited.whoami().email  # type: ignore[attr-defined]  # noqa: B018  # expect: not awaited
    result.rows = []  # type: ignore[misc]  # expect: frozen
    posthog.project_id = "8"  # type: ignore[misc]  # expect: read only
    annotations_list.sync("7", client=posthog)  # type: ignore[arg-type]  # expect: its api is wanted
