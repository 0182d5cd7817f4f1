from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Each, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actors_query_response import ActorsQueryResponse
    from .cohort_property_filter import CohortPropertyFilter
    from .empty_property_filter import EmptyPropertyFilter
    from .funnel_correlation_actors_query import FunnelCorrelationActorsQuery
    from .funnels_actors_query import FunnelsActorsQuery
    from .hog_ql_property_filter import HogQLPropertyFilter
    from .hog_ql_query import HogQLQuery
    from .hog_ql_query_modifiers import HogQLQueryModifiers
    from .insight_actors_query import InsightActorsQuery
    from .person_property_filter import PersonPropertyFilter
    from .property_group_filter_value import PropertyGroupFilterValue
    from .query_log_tags import QueryLogTags
    from .stickiness_actors_query import StickinessActorsQuery


@define(kw_only=True)
class ActorsQuery(Model):
    """ActorsQuery"""

    fixed_properties: (
        list[PersonPropertyFilter | CohortPropertyFilter | HogQLPropertyFilter | EmptyPropertyFilter] | None | Unset
    ) = UNSET
    kind: Literal["ActorsQuery"] = "ActorsQuery"
    limit: int | None | Unset = UNSET
    modifiers: HogQLQueryModifiers | None | Unset = UNSET
    offset: int | None | Unset = UNSET
    order_by: list[str] | None | Unset = UNSET
    properties: (
        list[PersonPropertyFilter | CohortPropertyFilter | HogQLPropertyFilter | EmptyPropertyFilter]
        | PropertyGroupFilterValue
        | None
        | Unset
    ) = UNSET
    response: ActorsQueryResponse | None | Unset = UNSET
    search: str | None | Unset = UNSET
    select: list[str] | None | Unset = UNSET
    source: (
        InsightActorsQuery
        | FunnelsActorsQuery
        | FunnelCorrelationActorsQuery
        | StickinessActorsQuery
        | HogQLQuery
        | None
        | Unset
    ) = UNSET
    tags: QueryLogTags | None | Unset = UNSET
    version: float | None | Unset = UNSET

    _WIRE = {
        "fixed_properties": "fixedProperties",
        "order_by": "orderBy",
    }

    _DECODE = {
        "fixed_properties": Each(
            Either(
                tag="type",
                tagged={
                    "person": One("person_property_filter", "PersonPropertyFilter"),
                    "cohort": One("cohort_property_filter", "CohortPropertyFilter"),
                    "hogql": One("hog_ql_property_filter", "HogQLPropertyFilter"),
                },
                untagged=(One("empty_property_filter", "EmptyPropertyFilter"),),
            )
        ),
        "modifiers": One("hog_ql_query_modifiers", "HogQLQueryModifiers"),
        "properties": Either(
            Each(
                Either(
                    tag="type",
                    tagged={
                        "person": One("person_property_filter", "PersonPropertyFilter"),
                        "cohort": One("cohort_property_filter", "CohortPropertyFilter"),
                        "hogql": One("hog_ql_property_filter", "HogQLPropertyFilter"),
                    },
                    untagged=(One("empty_property_filter", "EmptyPropertyFilter"),),
                )
            ),
            untagged=(One("property_group_filter_value", "PropertyGroupFilterValue"),),
        ),
        "response": One("actors_query_response", "ActorsQueryResponse"),
        "source": Either(
            tag="kind",
            tagged={
                "InsightActorsQuery": One("insight_actors_query", "InsightActorsQuery"),
                "FunnelsActorsQuery": One("funnels_actors_query", "FunnelsActorsQuery"),
                "FunnelCorrelationActorsQuery": One("funnel_correlation_actors_query", "FunnelCorrelationActorsQuery"),
                "StickinessActorsQuery": One("stickiness_actors_query", "StickinessActorsQuery"),
                "HogQLQuery": One("hog_ql_query", "HogQLQuery"),
            },
        ),
        "tags": One("query_log_tags", "QueryLogTags"),
    }
