from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .path_cleaning_filter import PathCleaningFilter
    from .path_type import PathType


@define(kw_only=True)
class PathsFilter(Model):
    """PathsFilter"""

    edge_limit: int | None | Unset = UNSET
    end_point: str | None | Unset = UNSET
    exclude_events: list[str] | None | Unset = UNSET
    include_event_types: list[PathType] | None | Unset = UNSET
    local_path_cleaning_filters: list[PathCleaningFilter] | None | Unset = UNSET
    max_edge_weight: int | None | Unset = UNSET
    min_edge_weight: int | None | Unset = UNSET
    path_dropoff_key: str | None | Unset = UNSET
    path_end_key: str | None | Unset = UNSET
    path_groupings: list[str] | None | Unset = UNSET
    path_replacements: bool | None | Unset = UNSET
    path_start_key: str | None | Unset = UNSET
    paths_hog_ql_expression: str | None | Unset = UNSET
    start_point: str | None | Unset = UNSET
    step_limit: int | None | Unset = UNSET

    _WIRE = {
        "edge_limit": "edgeLimit",
        "end_point": "endPoint",
        "exclude_events": "excludeEvents",
        "include_event_types": "includeEventTypes",
        "local_path_cleaning_filters": "localPathCleaningFilters",
        "max_edge_weight": "maxEdgeWeight",
        "min_edge_weight": "minEdgeWeight",
        "path_dropoff_key": "pathDropoffKey",
        "path_end_key": "pathEndKey",
        "path_groupings": "pathGroupings",
        "path_replacements": "pathReplacements",
        "path_start_key": "pathStartKey",
        "paths_hog_ql_expression": "pathsHogQLExpression",
        "start_point": "startPoint",
        "step_limit": "stepLimit",
    }

    _DECODE = {
        "local_path_cleaning_filters": Each(One("path_cleaning_filter", "PathCleaningFilter")),
    }
