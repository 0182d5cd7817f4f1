from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .autocomplete_completion_item_kind import AutocompleteCompletionItemKind


@define(kw_only=True)
class AutocompleteCompletionItem(Model):
    """AutocompleteCompletionItem"""

    insert_text: str
    kind: AutocompleteCompletionItemKind
    label: str
    detail: str | None | Unset = UNSET
    documentation: str | None | Unset = UNSET

    _WIRE = {
        "insert_text": "insertText",
    }
