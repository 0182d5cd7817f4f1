from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .external_query_error_code import ExternalQueryErrorCode


@define(kw_only=True)
class ExternalQueryError(Model):
    """ExternalQueryError"""

    code: ExternalQueryErrorCode
    detail: str
