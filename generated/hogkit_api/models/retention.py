from __future__ import annotations

from attrs import define

from ..types import UNSET, Model, Unset


@define(kw_only=True)
class RETENTION(Model):
    """RETENTION"""

    hide_line_graph: bool | None | Unset = UNSET
    hide_size_column: bool | None | Unset = UNSET
    use_small_layout: bool | None | Unset = UNSET

    _WIRE = {
        "hide_line_graph": "hideLineGraph",
        "hide_size_column": "hideSizeColumn",
        "use_small_layout": "useSmallLayout",
    }
