from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from ..types import UNSET, Model, Unset

if TYPE_CHECKING:
    from .url_matching_enum import UrlMatchingEnum


@define(kw_only=True)
class ActionStepJSON(Model):
    """ActionStepJSON"""

    event: str | None | Unset = UNSET
    properties: list[dict[str, Any]] | None | Unset = UNSET
    selector: str | None | Unset = UNSET
    tag_name: str | None | Unset = UNSET
    text: str | None | Unset = UNSET
    text_matching: UrlMatchingEnum | None | Unset = UNSET
    href: str | None | Unset = UNSET
    href_matching: UrlMatchingEnum | None | Unset = UNSET
    url: str | None | Unset = UNSET
    url_matching: UrlMatchingEnum | None | Unset = UNSET
