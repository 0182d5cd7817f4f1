from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .date_range import DateRange
    from .event_property_filter import EventPropertyFilter
    from .person_property_filter import PersonPropertyFilter
    from .session_property_filter import SessionPropertyFilter
    from .web_analytics_external_summary_query_response import WebAnalyticsExternalSummaryQueryResponse


@define(kw_only=True)
class WebAnalyticsExternalSummaryQuery(Model):
    """WebAnalyticsExternalSummaryQuery"""

    date_range: DateRange
    properties: list[EventPropertyFilter | PersonPropertyFilter | SessionPropertyFilter]
    kind: Literal["WebAnalyticsExternalSummaryQuery"] = "WebAnalyticsExternalSummaryQuery"
    response: WebAnalyticsExternalSummaryQueryResponse | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "date_range": "dateRange",
    }

    _DECODE = {
        "date_range": One("date_range", "DateRange"),
        "properties": Each(
            Either(
                tag="type",
                tagged={
                    "event": One("event_property_filter", "EventPropertyFilter"),
                    "person": One("person_property_filter", "PersonPropertyFilter"),
                    "session": One("session_property_filter", "SessionPropertyFilter"),
                },
            )
        ),
        "response": One("web_analytics_external_summary_query_response", "WebAnalyticsExternalSummaryQueryResponse"),
    }
