"""The facade as a user calls it, on both clients; mypy and pyright check it, both strict.

Nothing here runs. A line marked `expect` must be an error: an unused `type: ignore` is one too.
"""

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type
from uuid import UUID

import httpx
from hogkit import (
    ApiError,
    AsyncPostHog,
    AuthenticationError,
    Checked,
    ConfigurationError,
    DeadLetter,
    Delivery,
    Event,
    Exported,
    Finding,
    MissingExtra,
    Page,
    PostHog,
    PostHogError,
    Project,
    RateLimited,
    Recorder,
    Report,
    Result,
    Spool,
    UnexpectedAnswer,
    Unreachable,
    User,
    last,
)
from hogkit.account import Organization
from hogkit.api import Api
from hogkit.flags import AsyncFlags, Definitions, Evaluation, Flag, Flags
from hogkit.paging.runs import AsyncRows, Rows
from hogkit.resources import (
    ActivityLogEntry,
    Annotation,
    AsyncItems,
    EventDefinition,
    FeatureFlag,
    Group,
    Insight,
    Items,
    Person,
    ProjectRecord,
    SessionRecording,
    UserRecord,
)
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


def capturing(posthog: PostHog, recorder: Recorder) -> None:
    PostHog(spool="events", on_error=print, delivery=Delivery(overflow="drop_oldest", deadline=60))
    PostHog(spool=Path("events"))
    PostHog(spool=Spool(Path("events"), fsync="always"), disabled=False)
    AsyncPostHog(recorder=recorder, delivery=Delivery(dead_letters=letter))
    assert_type(posthog.capture("event", "ada"), UUID)
    assert_type(posthog.capture("event", 5, {"n": 1}, uuid="5", groups={"company": "acme"}), UUID)
    assert_type(posthog.capture("event", UUID(int=5), set={"a": 1}, set_once={"b": 2}), UUID)
    assert_type(posthog.identify("ada", {"plan": "pro"}, anonymous_id=UUID(int=5)), UUID)
    assert_type(posthog.alias("a", "ada", timestamp="2026-01-02"), UUID)
    assert_type(posthog.set_person("ada", {"a": 1}, set_once={"b": 2}, unset=["c"]), UUID)
    assert_type(posthog.group_identify("company", "acme", {"a": 1}, distinct_id="ada"), UUID)
    assert_type(posthog.capture_exception(), UUID)
    assert_type(posthog.capture_exception(ValueError(), "ada", handled=False), UUID)
    assert_type(posthog.capture_many([Event(event="e", distinct_id=5)]), int)
    assert_type(posthog.capture_many(iter([{"event": "e"}]), historical_migration=True), int)
    assert_type(posthog.flush(), Report)
    assert_type(posthog.flush(timeout=None), Report)
    assert_type(posthog.shutdown(5), Report)
    assert_type(posthog.delivery, Report)


async def awaited_capturing(posthog: AsyncPostHog, events: AsyncIterator[Event]) -> None:
    unstarted: Coroutine[Any, Any, UUID] = posthog.capture("event", "ada")
    assert_type(await unstarted, UUID)
    assert_type(await posthog.capture("event", 5, {"n": 1}, process_person_profile=False), UUID)
    assert_type(await posthog.identify("ada", set_once={"plan": "pro"}), UUID)
    assert_type(await posthog.alias("a", "ada"), UUID)
    assert_type(await posthog.set_person("ada", {"a": 1}), UUID)
    assert_type(await posthog.group_identify("company", "acme"), UUID)
    assert_type(await posthog.capture_exception(ValueError(), groups={"company": "acme"}), UUID)
    assert_type(await posthog.capture_many([{"event": "e", "distinct_id": "ada"}]), int)
    assert_type(await posthog.capture_many(events), int)
    assert_type(await posthog.flush(5.0), Report)
    assert_type(await posthog.shutdown(), Report)
    assert_type(posthog.delivery, Report)


def letter(given: DeadLetter) -> None:
    assert_type(given.event, Mapping[str, Any])
    assert_type(given.error, PostHogError)
    assert_type(given.at, datetime)


def told(report: Report) -> None:
    assert_type(report.accepted, int)
    assert_type(report.dropped, int)
    assert_type(report.obstacle, PostHogError | None)


def blocking(posthog: PostHog) -> None:
    assert_type(posthog.whoami(), User)
    assert_type(posthog.query("SELECT 1"), Result)
    assert_type(posthog.query("SELECT 1", name="sample"), Result)
    assert_type(posthog.capture_now("event", "ada"), UUID)
    assert_type(
        posthog.capture_now("event", "ada", {"n": 1}, timestamp="2026-01-02", uuid=UUID(int=5)),
        UUID,
    )
    assert_type(posthog.capture_now("event", "ada", timestamp=datetime.now().astimezone()), UUID)
    assert_type(posthog.capture_now("event", 5, uuid="5", groups={"a": "b"}, set={"n": 1}), UUID)
    assert_type(posthog.flags, Flags)
    assert_type(posthog.flags.evaluate("ada"), Evaluation)
    assert_type(
        posthog.flags.evaluate("ada", groups={"a": "b"}, person_properties={"n": 1}, keys=["a"]),
        Evaluation,
    )
    kept_flags = posthog.flags.evaluate("ada", default={"a": True, "b": "control"}, report=True)
    assert_type(posthog.flags.evaluate("ada", default=kept_flags), Evaluation)
    assert_type(posthog.flags.definitions(), Definitions)
    assert_type(annotations_list.sync("7", client=posthog.api), PaginatedAnnotationList | None)
    assert_type(posthog.close(), None)
    kept: Callable[..., User] = posthog.whoami
    assert_type(kept(), User)


async def awaiting(posthog: AsyncPostHog) -> None:
    unstarted: Coroutine[Any, Any, User] = posthog.whoami()
    assert_type(await unstarted, User)
    assert_type(await posthog.whoami(), User)
    assert_type(await posthog.query("SELECT 1", name="sample"), Result)
    assert_type(await posthog.capture_now("event", "ada", {"n": 1}), UUID)
    assert_type(posthog.flags, AsyncFlags)
    assert_type(await posthog.flags.evaluate("ada", keys=("a", "b")), Evaluation)
    assert_type(await posthog.flags.definitions(), Definitions)
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
    assert_type(result.rows, Sequence[tuple[Any, ...]])
    assert_type(result.raw, list[list[Any]])
    assert_type(result.one(), tuple[Any, ...])
    assert_type(result.bytes_read, int | None)
    assert_type(result.has_more, bool | None)
    assert_type(result.dicts(), list[dict[str, Any]])
    assert_type(iter(result), Iterator[tuple[Any, ...]])
    assert_type(flags["a"], Flag)
    assert_type(flags["a"].variant, str | None)
    assert_type(flags.enabled("a", default=True), bool)
    assert_type(flags.variant("a"), str | None)
    assert_type(flags.payload("a"), Any)
    assert_type(flags.failure, PostHogError | None)
    assert_type(flags.evaluated_at, datetime | None)
    assert_type(flags.get("a"), Flag | None)


async def paging(posthog: PostHog, awaited: AsyncPostHog) -> None:
    run = posthog.events(last("7d"), columns=("uuid",), where="event = {e}", values={"e": "a"})
    assert_type(run, Rows)
    assert_type(run.cursor, str)
    assert_type(run.bytes_read, int)
    for row in run:
        assert_type(row, tuple[Any, ...])
    for page in posthog.pages("persons", ("id",)):
        assert_type(page, Page)
        assert_type(page.cursor, str)
    assert_type(awaited.events("7d ago"), AsyncRows)
    async for row in awaited.events("2026-01-01", limit=5):
        assert_type(row, tuple[Any, ...])
    async for page in awaited.pages("sessions").pages():
        assert_type(page, Page)


async def exporting(posthog: PostHog, awaited: AsyncPostHog) -> None:
    done = posthog.export("events", "e.parquet", since=last("7d"), properties=("plan:text",))
    assert_type(done, Exported)
    assert_type(done.files, tuple[str, ...])
    assert_type(await awaited.export("events", Path("e"), partition="day"), Exported)
    assert_type(posthog.verify_export("e.parquet"), Checked)
    assert_type(posthog.lint("SELECT 1"), list[Finding])
    assert_type(await awaited.lint("SELECT 1", strict=True), list[Finding])


def resources(posthog: PostHog) -> None:
    flags = posthog.feature_flags.list(search="beta", limit=5, page_size=2, ahead=True)
    assert_type(flags, Items[FeatureFlag])
    for item in flags:
        assert_type(item, FeatureFlag)
    for page in flags.pages():
        assert_type(page, list[FeatureFlag])
    assert_type(flags.first(), FeatureFlag | None)
    assert_type(flags.count(), int | None)
    assert_type(flags.truncated, bool)
    flag = posthog.feature_flags.get(12)
    assert_type(flag, FeatureFlag)
    assert_type(posthog.feature_flags.get("12"), FeatureFlag)
    assert_type(posthog.feature_flags.get(key="beta"), FeatureFlag)
    assert_type(flag.key, str)
    assert_type(flag.active, bool)
    assert_type(flag.rollout_percentage, float | None)
    assert_type(flag.created_at, str)
    assert_type(flag["newer"], Any)
    assert_type(flag["newer"], Any)
    made = posthog.feature_flags.create(key="beta", name="Beta", rollout=50, active=True)
    assert_type(made, FeatureFlag)
    posthog.feature_flags.create({"newer": 1}, key="beta", variants={"control": 50, "test": 50})
    assert_type(posthog.feature_flags.update(12, active=False), FeatureFlag)
    assert_type(posthog.feature_flags.update("12", {"newer": 1}), FeatureFlag)
    assert_type(posthog.feature_flags.delete(12), None)
    assert_type(posthog.insights.get(short_id="abc", refresh="blocking"), Insight)
    assert_type(posthog.insights.list(short_id="abc", basic=True), Items[Insight])
    assert_type(posthog.persons.list(search="ada").first(), Person | None)
    assert_type(posthog.persons.get(distinct_id="ada"), Person)
    assert_type(posthog.persons.get(UUID(int=5).hex).distinct_ids, list[str])
    assert_type(posthog.persons.delete(12, delete_events=True), None)
    assert_type(posthog.cohorts.persons(12, limit=5), Items[Person])
    note = posthog.annotations.create(content="x", date_marker=datetime.now().astimezone())
    assert_type(note, Annotation)
    assert_type(posthog.event_definitions.get(name="signup"), EventDefinition)
    assert_type(posthog.session_recordings.list({"newer": 1}), Items[SessionRecording])
    assert_type(posthog.users.get("@me"), UserRecord)
    assert_type(posthog.projects.list(organization_id="0190b6e0"), Items[ProjectRecord])
    assert_type(posthog.groups.list(group_type_index=0), Items[Group])
    assert_type(posthog.activity_log.list(), Items[ActivityLogEntry])


async def awaited_resources(posthog: AsyncPostHog) -> None:
    flags = posthog.feature_flags.list(search="beta", limit=5, ahead=True)
    assert_type(flags, AsyncItems[FeatureFlag])
    async for item in flags:
        assert_type(item, FeatureFlag)
    async for page in flags.pages():
        assert_type(page, list[FeatureFlag])
    assert_type(await flags.first(), FeatureFlag | None)
    assert_type(await flags.count(), int | None)
    unstarted: Coroutine[Any, Any, FeatureFlag] = posthog.feature_flags.get(key="beta")
    assert_type((await unstarted).key, str)
    assert_type(await posthog.feature_flags.create(key="beta", rollout=50), FeatureFlag)
    assert_type(await posthog.feature_flags.update(12, active=False), FeatureFlag)
    assert_type(await posthog.feature_flags.delete(12), None)
    assert_type(posthog.cohorts.persons(12), AsyncItems[Person])
    assert_type(await posthog.insights.get(short_id="abc"), Insight)
    assert_type(posthog.projects.list(), AsyncItems[ProjectRecord])
    assert_type(posthog.groups.list(group_type_index=0), AsyncItems[Group])


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
    posthog.query("SELECT 1", "sample")  # type: ignore[call-arg, arg-type]  # expect: the name is by keyword
    posthog.query("SELECT 1", nmae="sample")  # type: ignore[call-arg]  # expect
    posthog.events("7d ago", column=("uuid",))  # type: ignore[call-arg]  # expect
    posthog.events("7d ago", columns=7)  # type: ignore[arg-type]  # expect
    posthog.pages()  # type: ignore[call-arg]  # expect: the table is missing
    posthog.export("events")  # type: ignore[call-arg]  # expect: where to is missing
    posthog.export("events", "e", partition="week")  # type: ignore[arg-type]  # expect
    posthog.query(b"SELECT 1")  # type: ignore[arg-type]  # expect
    posthog.capture_now("event")  # type: ignore[call-arg]  # expect: whose it is is missing
    posthog.capture_now("event", "ada", timestamp=5)  # type: ignore[arg-type]  # expect
    posthog.capture_now("event", "ada", uuid=5)  # type: ignore[arg-type]  # expect
    posthog.capture("event")  # type: ignore[call-arg]  # expect: whose it is is missing
    posthog.capture("event", None)  # type: ignore[arg-type]  # expect
    posthog.capture("event", "ada", propertys={})  # type: ignore[call-arg]  # expect
    posthog.capture("event", "ada", groups={"a": 1})  # type: ignore[dict-item]  # expect
    posthog.capture_many("event")  # type: ignore[arg-type]  # expect
    posthog.capture_exception("no")  # type: ignore[arg-type]  # expect
    PostHog(delivery=Delivery(overflow="drop"))  # type: ignore[arg-type]  # expect
    Delivery(500)  # type: ignore[call-arg]  # expect: only by keyword
    PostHog(on_error=lambda: None)  # type: ignore[arg-type, misc]  # expect
    posthog.delivery.pending = 0  # type: ignore[misc]  # expect: frozen
    posthog.flags.evaluate("ada", {"a": "b"})  # type: ignore[call-arg]  # expect
    posthog.flags.evaluate("ada", default={"a": 1})  # type: ignore[dict-item]  # expect
    posthog.whoami().emial  # type: ignore[attr-defined]  # noqa: B018  # expect
    posthog.whoami("ada")  # type: ignore[call-arg]  # expect
    posthog.feature_flags.list(serach="beta")  # type: ignore[call-arg]  # expect
    posthog.feature_flags.list("beta")  # type: ignore[arg-type]  # expect
    posthog.feature_flags.list(limit="5")  # type: ignore[arg-type]  # expect
    posthog.feature_flags.get(name="beta")  # type: ignore[call-arg]  # expect: it is found by its key
    posthog.dashboards.get()  # type: ignore[call-arg]  # expect: the id is missing
    posthog.feature_flags.create(kye="beta")  # type: ignore[call-arg]  # expect
    posthog.feature_flags.create("beta")  # type: ignore[arg-type]  # expect
    posthog.feature_flags.update(key="beta")  # type: ignore[call-arg]  # expect: the id is missing
    posthog.persons.create(name="Ada")  # type: ignore[attr-defined]  # expect: events make them
    posthog.groups.list()  # type: ignore[call-arg]  # expect: their type is missing
    posthog.projects()  # type: ignore[operator]  # expect
    posthog.feature_flags = posthog.feature_flags  # type: ignore[misc]  # expect: read only
    awaited.feature_flags.get(12).key  # type: ignore[attr-defined]  # noqa: B018  # expect: not awaited
    [*awaited.feature_flags.list()]  # type: ignore[misc]  # expect: async for
    posthog.aclose()  # type: ignore[attr-defined]  # expect
    awaited.close()  # type: ignore[attr-defined]  # expect
    awaited.whoami().email  # type: ignore[attr-defined]  # noqa: B018  # expect: not awaited
    result.rows = []  # type: ignore[misc]  # expect: frozen
    posthog.project_id = "8"  # type: ignore[misc]  # expect: read only
    annotations_list.sync("7", client=posthog)  # type: ignore[arg-type]  # expect: its api is wanted
