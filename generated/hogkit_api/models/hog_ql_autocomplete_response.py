from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Each, Model, One, Unset

if TYPE_CHECKING:
    from .autocomplete_completion_item import AutocompleteCompletionItem
    from .query_timing import QueryTiming


@define(kw_only=True)
class HogQLAutocompleteResponse(Model):
    """HogQLAutocompleteResponse"""

    incomplete_list: bool
    suggestions: list[AutocompleteCompletionItem]
    timings: list[QueryTiming] | None | Unset = UNSET

    _DECODE = {
        "suggestions": Each(One("autocomplete_completion_item", "AutocompleteCompletionItem")),
        "timings": Each(One("query_timing", "QueryTiming")),
    }
