from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, UNSET, Model, Unset


@define(kw_only=True)
class PatchedOrganizationDomain(Model):
    """PatchedOrganizationDomain

    Attributes:
        id: Read only.
        is_verified: Read only.
        verified_at: Read only.
        verification_challenge: Read only.
        has_saml: Read only.
    """

    id: UUID | Unset = UNSET
    domain: str | Unset = UNSET
    is_verified: bool | Unset = UNSET
    verified_at: datetime.datetime | None | Unset = UNSET
    verification_challenge: str | Unset = UNSET
    jit_provisioning_enabled: bool | Unset = UNSET
    sso_enforcement: str | Unset = UNSET
    has_saml: bool | Unset = UNSET
    saml_entity_id: str | None | Unset = UNSET
    saml_acs_url: str | None | Unset = UNSET
    saml_x509_cert: str | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "verified_at": AS_DATE_TIME,
    }
