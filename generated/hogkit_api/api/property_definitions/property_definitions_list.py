from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.paginated_property_definition_list import PaginatedPropertyDefinitionList
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="property_definitions_list",
    method="GET",
    path="/api/projects/{project_id}/property_definitions/",
    scopes=("property_definition:read",),
    answer="json",
    decode={
        200: One("paginated_property_definition_list", "PaginatedPropertyDefinitionList"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    event_names: str | Unset = UNSET,
    exclude_core_properties: bool | Unset = UNSET,
    exclude_hidden: bool | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    filter_by_event_names: bool | None | Unset = UNSET,
    group_type_index: int | Unset = UNSET,
    is_feature_flag: bool | None | Unset = UNSET,
    is_numerical: bool | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: str | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: Literal["event", "person", "group", "session"] | Unset = UNSET,
) -> Response[PaginatedPropertyDefinitionList]:
    """GET /api/projects/{project_id}/property_definitions/

    operationId property_definitions_list; scopes property_definition:read; rate class crud.

    Args:
        type_: sent as type
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "event_names": event_names,
            "exclude_core_properties": exclude_core_properties,
            "exclude_hidden": exclude_hidden,
            "excluded_properties": excluded_properties,
            "filter_by_event_names": filter_by_event_names,
            "group_type_index": group_type_index,
            "is_feature_flag": is_feature_flag,
            "is_numerical": is_numerical,
            "limit": limit,
            "offset": offset,
            "properties": properties,
            "search": search,
            "type": type_,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    event_names: str | Unset = UNSET,
    exclude_core_properties: bool | Unset = UNSET,
    exclude_hidden: bool | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    filter_by_event_names: bool | None | Unset = UNSET,
    group_type_index: int | Unset = UNSET,
    is_feature_flag: bool | None | Unset = UNSET,
    is_numerical: bool | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: str | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: Literal["event", "person", "group", "session"] | Unset = UNSET,
) -> PaginatedPropertyDefinitionList | None:
    """GET /api/projects/{project_id}/property_definitions/

    operationId property_definitions_list; scopes property_definition:read; rate class crud.

    Args:
        type_: sent as type
    """
    return sync_detailed(
        project_id,
        client=client,
        event_names=event_names,
        exclude_core_properties=exclude_core_properties,
        exclude_hidden=exclude_hidden,
        excluded_properties=excluded_properties,
        filter_by_event_names=filter_by_event_names,
        group_type_index=group_type_index,
        is_feature_flag=is_feature_flag,
        is_numerical=is_numerical,
        limit=limit,
        offset=offset,
        properties=properties,
        search=search,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    event_names: str | Unset = UNSET,
    exclude_core_properties: bool | Unset = UNSET,
    exclude_hidden: bool | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    filter_by_event_names: bool | None | Unset = UNSET,
    group_type_index: int | Unset = UNSET,
    is_feature_flag: bool | None | Unset = UNSET,
    is_numerical: bool | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: str | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: Literal["event", "person", "group", "session"] | Unset = UNSET,
) -> Response[PaginatedPropertyDefinitionList]:
    """GET /api/projects/{project_id}/property_definitions/

    operationId property_definitions_list; scopes property_definition:read; rate class crud.

    Args:
        type_: sent as type
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "event_names": event_names,
            "exclude_core_properties": exclude_core_properties,
            "exclude_hidden": exclude_hidden,
            "excluded_properties": excluded_properties,
            "filter_by_event_names": filter_by_event_names,
            "group_type_index": group_type_index,
            "is_feature_flag": is_feature_flag,
            "is_numerical": is_numerical,
            "limit": limit,
            "offset": offset,
            "properties": properties,
            "search": search,
            "type": type_,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    event_names: str | Unset = UNSET,
    exclude_core_properties: bool | Unset = UNSET,
    exclude_hidden: bool | Unset = UNSET,
    excluded_properties: str | Unset = UNSET,
    filter_by_event_names: bool | None | Unset = UNSET,
    group_type_index: int | Unset = UNSET,
    is_feature_flag: bool | None | Unset = UNSET,
    is_numerical: bool | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
    properties: str | Unset = UNSET,
    search: str | Unset = UNSET,
    type_: Literal["event", "person", "group", "session"] | Unset = UNSET,
) -> PaginatedPropertyDefinitionList | None:
    """GET /api/projects/{project_id}/property_definitions/

    operationId property_definitions_list; scopes property_definition:read; rate class crud.

    Args:
        type_: sent as type
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            event_names=event_names,
            exclude_core_properties=exclude_core_properties,
            exclude_hidden=exclude_hidden,
            excluded_properties=excluded_properties,
            filter_by_event_names=filter_by_event_names,
            group_type_index=group_type_index,
            is_feature_flag=is_feature_flag,
            is_numerical=is_numerical,
            limit=limit,
            offset=offset,
            properties=properties,
            search=search,
            type_=type_,
        )
    ).parsed
