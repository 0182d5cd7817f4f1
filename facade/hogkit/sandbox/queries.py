"""The query endpoint: HogQL, answered at once or in the background, and what tables there are.

Sources: `posthog/api/query.py`, `posthog/hogql_queries/query_runner.py`,
`posthog/clickhouse/client/execute_async.py`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Literal
from uuid import uuid4

from ..errors import MissingExtra
from . import schema_query
from .background import Job
from .calls import Call, World
from .messages import Answer, Refused, Request, invalid, json_answer, not_allowed, not_found
from .query_cache import Calculated
from .query_request import PATH_KIND, Asked, read_request
from .throttle import BYTES_READ, runs_query

JSON = {"content-type": "application/json"}
NO_ENGINE = "This sandbox has no query engine: pip install 'hogkit[engine]'"

Course = Literal["at once", "calculated", "in background"]


def post_query(call: Call) -> Answer:
    """`refresh` decides between the cache, an answer, and a job of which the status is told."""
    kind = call.parts.get("id")
    if kind is not None and not PATH_KIND.fullmatch(kind):
        raise not_allowed("POST", "GET, DELETE")
    if schema_query.is_asked(call.fields):
        return schema_query.answer(call, kind)
    asked, hogql = read_request(call.fields, kind), call.world.hogql
    try:
        hogql.engine("A query")
    except MissingExtra:
        raise invalid("invalid_input", NO_ENGINE) from None
    calculated = hogql.cached(asked)
    if calculated is not None:
        return given(calculated, cached=True)
    query_id = asked.query_id or uuid4().hex
    if asked.in_background:
        return started(call, asked, query_id)
    calculated = hogql.calculate(asked, query_id, hogql.limits.seconds)
    answer = given(calculated, cached=False)
    return replace(answer, headers={**JSON, BYTES_READ: str(calculated.bytes_read)})


def given(calculated: Calculated, *, cached: bool) -> Answer:
    note = f"{calculated.rows} rows{' (cached)' if cached else ''}"
    return Answer(200, calculated.body(cached=cached), JSON, note)


def started(call: Call, asked: Asked, query_id: str) -> Answer:
    """The status of a job, which may be one that an earlier request with this id has started."""
    hogql, jobs = call.world.hogql, call.world.jobs
    limits = hogql.limits
    work = partial(hogql.calculate, asked, query_id, limits.async_seconds)
    job = jobs.add(Job(query_id, work), limits.kept)
    return status_answer(job, 202 if job.ended is None else 200, job.status(limits.kept))


def get_query(call: Call) -> Answer:
    job = found(call)
    kept = call.world.hogql.limits.kept
    if job.ended is None:
        wanted = "true" in (call.query.get("show_progress"), call.query.get("showProgress"))
        progress = call.world.hogql.progress(job.id) if wanted else None
        return status_answer(job, 202, job.status(kept, progress))
    status = 200 if not job.error else 400 if job.message else 500
    return status_answer(job, status, job.status(kept))


def status_answer(job: Job, status: int, content: bytes) -> Answer:
    return Answer(status, b'{"query_status":%s}' % content, JSON, f"query {job.id}")


def found(call: Call) -> Job:
    query_id = call.parts["id"]
    job = call.world.jobs.find(query_id, call.world.hogql.limits.kept)
    if job is None:
        raise not_found(f"Query {query_id} not found.")
    return job


def delete_query(call: Call) -> Answer:
    """Forget a job, and stop it unless only a waiting one is to be. Of an unknown one, a query that
    answers at once and was given this id is stopped."""
    query_id = call.parts["id"]
    job = call.world.jobs.find(query_id, call.world.hogql.limits.kept)
    if job is not None and job.ended is not None:
        return json_answer({"message": "Query already complete"})
    call.world.jobs.remove(query_id)
    if call.query.get("dequeue_only") == "true":
        return json_answer({"message": "Query dequeued, not cancelled"})
    call.world.hogql.cancel(query_id)
    return json_answer({"message": "Query cancelled"})


def course(request: Request, world: World) -> Course:
    """What is going to be done with a POST, for those who limit queries before they run."""
    if not runs_query(request):
        return "at once"
    try:
        fields = Call(request, world).fields
        if schema_query.is_asked(fields):
            return "at once"
        asked = read_request(fields, None)
    except Refused:
        return "calculated"
    if world.hogql.cached(asked) is not None:
        return "at once"
    return "in background" if asked.in_background else "calculated"
