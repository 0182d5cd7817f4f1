"""Ten generated operations as a user calls them; mypy and pyright check it, both strict.

Nothing here runs. A line marked `expect` must be an error: an unused `type: ignore` is one too.
"""

import datetime
from typing import assert_type

from hogkit_api.api.annotations import annotations_create, annotations_list
from hogkit_api.api.cohorts import cohorts_persons_retrieve
from hogkit_api.api.event_definitions import event_definitions_list
from hogkit_api.api.feature_flags import feature_flags_list, feature_flags_partial_update
from hogkit_api.api.insights import insights_retrieve
from hogkit_api.api.persons import persons_delete_property_create, persons_list
from hogkit_api.api.query import query_create
from hogkit_api.api.session_recordings import session_recordings_list
from hogkit_api.api.users import users_retrieve
from hogkit_api.client import AuthenticatedClient, Client
from hogkit_api.models.annotation import Annotation
from hogkit_api.models.annotation_scope_enum import AnnotationScopeEnum
from hogkit_api.models.feature_flag import FeatureFlag
from hogkit_api.models.hog_ql_query import HogQLQuery
from hogkit_api.models.paginated_annotation_list import PaginatedAnnotationList
from hogkit_api.models.patched_feature_flag import PatchedFeatureFlag
from hogkit_api.models.person import Person
from hogkit_api.models.persons_delete_property_create_body import PersonsDeletePropertyCreateBody
from hogkit_api.models.query_answer import QueryAnswer
from hogkit_api.models.query_request import QueryRequest
from hogkit_api.types import Response, Unset


def lists(client: AuthenticatedClient) -> None:
    page = annotations_list.sync("1", client=client, limit=10)
    assert_type(page, PaginatedAnnotationList | None)
    if page is not None:
        first = page.results[0]
        assert_type(first.id, int)
        assert_type(first.created_at, datetime.datetime | None)
        assert_type(first.created_by.email, str)
        assert_type(first.scope, AnnotationScopeEnum | Unset)
    people = persons_list.sync("1", client=client, search="ada")
    if people is not None and not isinstance(people, str):
        assert_type(people.results, list[Person] | Unset)
    flags = feature_flags_list.sync_detailed("1", client=client)
    assert_type(flags.status_code, int)
    recordings = session_recordings_list.sync("1", client=client)
    if recordings is not None:
        assert_type(recordings.has_next, bool | Unset)
    definitions = event_definitions_list.sync("1", client=client, search="$page")
    if definitions is not None:
        assert_type(definitions.results[0].name, str)
    cohorts_persons_retrieve.sync("1", 2, client=client, format_="csv")


async def calls(client: AuthenticatedClient, public: Client) -> None:
    body = QueryRequest(query=HogQLQuery(query="SELECT 1"), name="sample")
    assert_type(await query_create.asyncio("1", client=client, body=body), QueryAnswer | None)
    detailed = await annotations_create.asyncio_detailed("1", client=client, body=Annotation())
    assert_type(detailed, Response[Annotation])
    changed = await feature_flags_partial_update.asyncio(
        "1", 2, client=client, body=PatchedFeatureFlag(active=False)
    )
    assert_type(changed, FeatureFlag | None)
    await users_retrieve.asyncio("@me", client=client)
    await insights_retrieve.asyncio("1", 2, client=client)
    name = PersonsDeletePropertyCreateBody(unset="plan")
    await persons_delete_property_create.asyncio("1", "uuid", client=client, body=name)


def mistakes(client: AuthenticatedClient, public: Client) -> None:
    annotations_list.sync("1", client=public)  # type: ignore[arg-type]  # expect: needs a key
    annotations_list.sync("1", client=client, limt=1)  # type: ignore[call-arg]  # expect
    annotations_list.sync("1", client=client, limit="1")  # type: ignore[arg-type]  # expect
    Annotation(scope="planet")  # type: ignore[arg-type]  # expect: not in the enum
    HogQLQuery(kind="HogQL", query="SELECT 1")  # type: ignore[arg-type]  # expect: a constant
    QueryRequest(query="SELECT 1")  # type: ignore[arg-type]  # expect: a node, not text
    HogQLQuery()  # type: ignore[call-arg]  # expect: the query is missing
