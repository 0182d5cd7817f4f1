import datetime

from ...client import AuthenticatedClient, Operation
from ...models.web_analytics_overview_response import WebAnalyticsOverviewResponse
from ...types import UNSET, One, Response, Unset

OPERATION = Operation(
    id="web_analytics_overview_retrieve",
    method="GET",
    path="/api/projects/{project_id}/web_analytics/overview/",
    scopes=("query:read",),
    rate_class="web_analytics",
    answer="json",
    decode={
        200: One("web_analytics_overview_response", "WebAnalyticsOverviewResponse"),
    },
)


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    date_from: datetime.date,
    date_to: datetime.date,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
) -> Response[WebAnalyticsOverviewResponse]:
    """GET /api/projects/{project_id}/web_analytics/overview/

    operationId web_analytics_overview_retrieve; scopes query:read; rate class web_analytics.
    """
    return client.call(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "date_from": date_from,
            "date_to": date_to,
            "filter_test_accounts": filter_test_accounts,
            "host": host,
        },
    )


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient,
    date_from: datetime.date,
    date_to: datetime.date,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
) -> WebAnalyticsOverviewResponse | None:
    """GET /api/projects/{project_id}/web_analytics/overview/

    operationId web_analytics_overview_retrieve; scopes query:read; rate class web_analytics.
    """
    return sync_detailed(
        project_id,
        client=client,
        date_from=date_from,
        date_to=date_to,
        filter_test_accounts=filter_test_accounts,
        host=host,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient,
    date_from: datetime.date,
    date_to: datetime.date,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
) -> Response[WebAnalyticsOverviewResponse]:
    """GET /api/projects/{project_id}/web_analytics/overview/

    operationId web_analytics_overview_retrieve; scopes query:read; rate class web_analytics.
    """
    return await client.call_async(
        OPERATION,
        {
            "project_id": project_id,
        },
        {
            "date_from": date_from,
            "date_to": date_to,
            "filter_test_accounts": filter_test_accounts,
            "host": host,
        },
    )


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient,
    date_from: datetime.date,
    date_to: datetime.date,
    filter_test_accounts: bool | Unset = UNSET,
    host: str | None | Unset = UNSET,
) -> WebAnalyticsOverviewResponse | None:
    """GET /api/projects/{project_id}/web_analytics/overview/

    operationId web_analytics_overview_retrieve; scopes query:read; rate class web_analytics.
    """
    return (
        await asyncio_detailed(
            project_id,
            client=client,
            date_from=date_from,
            date_to=date_to,
            filter_test_accounts=filter_test_accounts,
            host=host,
        )
    ).parsed
