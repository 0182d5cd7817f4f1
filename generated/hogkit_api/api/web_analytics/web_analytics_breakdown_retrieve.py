import datetime
from typing import Literal

from ...client import AuthenticatedClient, Operation
from ...models.web_analytics_breakdown_response import WebAnalyticsBreakdownResponse
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="web_analytics_breakdown_retrieve",
    method="GET",
    path="/api/projects/{project_id}/web_analytics/breakdown/",
    scopes=("query:read",),
    rate_class="web_analytics",
    answer="json",
    decode={
        200: One("web_analytics_breakdown_response", "WebAnalyticsBreakdownResponse"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    breakdown_by: Literal[
        "DeviceType",
        "Browser",
        "OS",
        "Viewport",
        "InitialReferringDomain",
        "InitialUTMSource",
        "InitialUTMMedium",
        "InitialUTMCampaign",
        "InitialUTMTerm",
        "InitialUTMContent",
        "Country",
        "Region",
        "City",
        "InitialPage",
        "Page",
        "ExitPage",
        "InitialChannelType",
    ],
    date_from: datetime.date,
    date_to: datetime.date,
    apply_path_cleaning: bool | Unset = UNSET,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[WebAnalyticsBreakdownResponse]:
    """GET /api/projects/{project_id}/web_analytics/breakdown/

    operationId web_analytics_breakdown_retrieve; scopes query:read; rate class web_analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "breakdown_by": breakdown_by,
            "date_from": date_from,
            "date_to": date_to,
            "apply_path_cleaning": apply_path_cleaning,
            "filter_test_accounts": filter_test_accounts,
            "host": host,
            "limit": limit,
            "offset": offset,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    breakdown_by: Literal[
        "DeviceType",
        "Browser",
        "OS",
        "Viewport",
        "InitialReferringDomain",
        "InitialUTMSource",
        "InitialUTMMedium",
        "InitialUTMCampaign",
        "InitialUTMTerm",
        "InitialUTMContent",
        "Country",
        "Region",
        "City",
        "InitialPage",
        "Page",
        "ExitPage",
        "InitialChannelType",
    ],
    date_from: datetime.date,
    date_to: datetime.date,
    apply_path_cleaning: bool | Unset = UNSET,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> WebAnalyticsBreakdownResponse | None:
    """GET /api/projects/{project_id}/web_analytics/breakdown/

    operationId web_analytics_breakdown_retrieve; scopes query:read; rate class web_analytics.
    """
    return sync_detailed(
        project_id,
        client=client,
        breakdown_by=breakdown_by,
        date_from=date_from,
        date_to=date_to,
        apply_path_cleaning=apply_path_cleaning,
        filter_test_accounts=filter_test_accounts,
        host=host,
        limit=limit,
        offset=offset,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    breakdown_by: Literal[
        "DeviceType",
        "Browser",
        "OS",
        "Viewport",
        "InitialReferringDomain",
        "InitialUTMSource",
        "InitialUTMMedium",
        "InitialUTMCampaign",
        "InitialUTMTerm",
        "InitialUTMContent",
        "Country",
        "Region",
        "City",
        "InitialPage",
        "Page",
        "ExitPage",
        "InitialChannelType",
    ],
    date_from: datetime.date,
    date_to: datetime.date,
    apply_path_cleaning: bool | Unset = UNSET,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> Response[WebAnalyticsBreakdownResponse]:
    """GET /api/projects/{project_id}/web_analytics/breakdown/

    operationId web_analytics_breakdown_retrieve; scopes query:read; rate class web_analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "breakdown_by": breakdown_by,
            "date_from": date_from,
            "date_to": date_to,
            "apply_path_cleaning": apply_path_cleaning,
            "filter_test_accounts": filter_test_accounts,
            "host": host,
            "limit": limit,
            "offset": offset,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    breakdown_by: Literal[
        "DeviceType",
        "Browser",
        "OS",
        "Viewport",
        "InitialReferringDomain",
        "InitialUTMSource",
        "InitialUTMMedium",
        "InitialUTMCampaign",
        "InitialUTMTerm",
        "InitialUTMContent",
        "Country",
        "Region",
        "City",
        "InitialPage",
        "Page",
        "ExitPage",
        "InitialChannelType",
    ],
    date_from: datetime.date,
    date_to: datetime.date,
    apply_path_cleaning: bool | Unset = UNSET,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
    limit: int | Unset = UNSET,
    offset: int | Unset = UNSET,
) -> WebAnalyticsBreakdownResponse | None:
    """GET /api/projects/{project_id}/web_analytics/breakdown/

    operationId web_analytics_breakdown_retrieve; scopes query:read; rate class web_analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            breakdown_by=breakdown_by,
            date_from=date_from,
            date_to=date_to,
            apply_path_cleaning=apply_path_cleaning,
            filter_test_accounts=filter_test_accounts,
            host=host,
            limit=limit,
            offset=offset,
        )
    ).parsed
