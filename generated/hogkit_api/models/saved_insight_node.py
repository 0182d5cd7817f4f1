from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define

from ..types import UNSET, Model, One, Unset

if TYPE_CHECKING:
    from .data_table_node_view_props_context import DataTableNodeViewPropsContext
    from .taxonomic_filter_group_type import TaxonomicFilterGroupType
    from .viz_specific_options import VizSpecificOptions


@define(kw_only=True)
class SavedInsightNode(Model):
    """SavedInsightNode"""

    short_id: str
    allow_sorting: bool | None | Unset = UNSET
    context: DataTableNodeViewPropsContext | None | Unset = UNSET
    default_columns: list[str] | None | Unset = UNSET
    embedded: bool | None | Unset = UNSET
    expandable: bool | None | Unset = UNSET
    full: bool | None | Unset = UNSET
    hide_persons_modal: bool | None | Unset = UNSET
    hide_tooltip_on_scroll: bool | None | Unset = UNSET
    kind: Literal["SavedInsightNode"] = "SavedInsightNode"
    properties_via_url: bool | None | Unset = UNSET
    show_actions: bool | None | Unset = UNSET
    show_column_configurator: bool | None | Unset = UNSET
    show_correlation_table: bool | None | Unset = UNSET
    show_date_range: bool | None | Unset = UNSET
    show_elapsed_time: bool | None | Unset = UNSET
    show_event_filter: bool | None | Unset = UNSET
    show_export: bool | None | Unset = UNSET
    show_filters: bool | None | Unset = UNSET
    show_header: bool | None | Unset = UNSET
    show_hog_ql_editor: bool | None | Unset = UNSET
    show_last_computation: bool | None | Unset = UNSET
    show_last_computation_refresh: bool | None | Unset = UNSET
    show_open_editor_button: bool | None | Unset = UNSET
    show_persistent_column_configurator: bool | None | Unset = UNSET
    show_property_filter: bool | list[TaxonomicFilterGroupType] | None | Unset = UNSET
    show_reload: bool | None | Unset = UNSET
    show_results: bool | None | Unset = UNSET
    show_results_table: bool | None | Unset = UNSET
    show_saved_filters: bool | None | Unset = UNSET
    show_saved_queries: bool | None | Unset = UNSET
    show_search: bool | None | Unset = UNSET
    show_table: bool | None | Unset = UNSET
    show_test_account_filters: bool | None | Unset = UNSET
    show_timings: bool | None | Unset = UNSET
    suppress_session_analysis_warning: bool | None | Unset = UNSET
    version: float | None | Unset = UNSET
    viz_specific_options: VizSpecificOptions | None | Unset = UNSET

    _WIRE = {
        "short_id": "shortId",
        "allow_sorting": "allowSorting",
        "default_columns": "defaultColumns",
        "hide_persons_modal": "hidePersonsModal",
        "hide_tooltip_on_scroll": "hideTooltipOnScroll",
        "properties_via_url": "propertiesViaUrl",
        "show_actions": "showActions",
        "show_column_configurator": "showColumnConfigurator",
        "show_correlation_table": "showCorrelationTable",
        "show_date_range": "showDateRange",
        "show_elapsed_time": "showElapsedTime",
        "show_event_filter": "showEventFilter",
        "show_export": "showExport",
        "show_filters": "showFilters",
        "show_header": "showHeader",
        "show_hog_ql_editor": "showHogQLEditor",
        "show_last_computation": "showLastComputation",
        "show_last_computation_refresh": "showLastComputationRefresh",
        "show_open_editor_button": "showOpenEditorButton",
        "show_persistent_column_configurator": "showPersistentColumnConfigurator",
        "show_property_filter": "showPropertyFilter",
        "show_reload": "showReload",
        "show_results": "showResults",
        "show_results_table": "showResultsTable",
        "show_saved_filters": "showSavedFilters",
        "show_saved_queries": "showSavedQueries",
        "show_search": "showSearch",
        "show_table": "showTable",
        "show_test_account_filters": "showTestAccountFilters",
        "show_timings": "showTimings",
        "suppress_session_analysis_warning": "suppressSessionAnalysisWarning",
        "viz_specific_options": "vizSpecificOptions",
    }

    _DECODE = {
        "context": One("data_table_node_view_props_context", "DataTableNodeViewPropsContext"),
        "viz_specific_options": One("viz_specific_options", "VizSpecificOptions"),
    }
