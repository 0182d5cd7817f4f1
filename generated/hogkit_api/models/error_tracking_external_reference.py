from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import Model, One

if TYPE_CHECKING:
    from .error_tracking_external_reference_integration import ErrorTrackingExternalReferenceIntegration


@define(kw_only=True)
class ErrorTrackingExternalReference(Model):
    """ErrorTrackingExternalReference"""

    external_url: str
    id: str
    integration: ErrorTrackingExternalReferenceIntegration

    _DECODE = {
        "integration": One(
            "error_tracking_external_reference_integration", "ErrorTrackingExternalReferenceIntegration"
        ),
    }
