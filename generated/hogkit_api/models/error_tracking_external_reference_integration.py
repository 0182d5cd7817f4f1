from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model

if TYPE_CHECKING:
    from .integration_kind import IntegrationKind


@define(kw_only=True)
class ErrorTrackingExternalReferenceIntegration(Model):
    """ErrorTrackingExternalReferenceIntegration"""

    display_name: str
    id: float
    kind: IntegrationKind
