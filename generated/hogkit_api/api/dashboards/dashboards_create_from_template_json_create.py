from typing import Any, Literal

from ...client import AuthenticatedClient, Client, Operation
from ...models.dashboard import Dashboard
from ...types import UNSET, Response, Unset

OPERATION = Operation(
    id="dashboards_create_from_template_json_create",
    method="POST",
    path="/api/projects/{project_id}/dashboards/create_from_template_json/",
    secured=False,
    body="json",
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/dashboards/create_from_template_json/

    operationId dashboards_create_from_template_json_create; no scope: not for personal API keys; rate class crud.

    Args:
        format_: sent as format
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "format": format_,
        },
        body,
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/dashboards/create_from_template_json/

    operationId dashboards_create_from_template_json_create; no scope: not for personal API keys; rate class crud.

    Args:
        format_: sent as format
    """
    return sync_detailed(
        project_id,
        client=client,
        body=body,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Response[Any]:
    """POST /api/projects/{project_id}/dashboards/create_from_template_json/

    operationId dashboards_create_from_template_json_create; no scope: not for personal API keys; rate class crud.

    Args:
        format_: sent as format
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "format": format_,
        },
        body,
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: Dashboard | Unset = UNSET,
    format_: Literal["json", "txt"] | Unset = UNSET,
) -> Any:
    """POST /api/projects/{project_id}/dashboards/create_from_template_json/

    operationId dashboards_create_from_template_json_create; no scope: not for personal API keys; rate class crud.

    Args:
        format_: sent as format
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            body=body,
            format_=format_,
        )
    ).parsed
