from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class ElementType(Model):
    """ElementType"""

    attributes: dict[str, str]
    tag_name: str
    attr_class: list[str] | None | Unset = UNSET
    attr_id: str | None | Unset = UNSET
    href: str | None | Unset = UNSET
    nth_child: float | None | Unset = UNSET
    nth_of_type: float | None | Unset = UNSET
    order: float | None | Unset = UNSET
    text: str | None | Unset = UNSET
