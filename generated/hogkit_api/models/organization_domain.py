from __future__ import annotations

import datetime
from uuid import UUID

from attrs import define

from ..types import AS_DATE_TIME, AS_UUID, FROM_SERVER, UNSET, Model, Unset


@define(kw_only=True)
class OrganizationDomain(Model):
    """OrganizationDomain

    Attributes:
        id: Read only.
        is_verified: Read only.
        verified_at: Read only.
        verification_challenge: Read only.
        has_saml: Read only.
    """

    domain: str
    id: UUID = FROM_SERVER
    is_verified: bool = FROM_SERVER
    verified_at: datetime.datetime | None = FROM_SERVER
    verification_challenge: str = FROM_SERVER
    jit_provisioning_enabled: bool | Unset = UNSET
    sso_enforcement: str | Unset = UNSET
    has_saml: bool = FROM_SERVER
    saml_entity_id: str | None | Unset = UNSET
    saml_acs_url: str | None | Unset = UNSET
    saml_x509_cert: str | None | Unset = UNSET

    _DECODE = {
        "id": AS_UUID,
        "verified_at": AS_DATE_TIME,
    }
