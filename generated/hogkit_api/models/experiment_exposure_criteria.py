from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from ..types import UNSET, Either, Model, One, Unset

if TYPE_CHECKING:
    from .actions_node import ActionsNode
    from .experiment_event_exposure_config import ExperimentEventExposureConfig
    from .multiple_variant_handling import MultipleVariantHandling


@define(kw_only=True)
class ExperimentExposureCriteria(Model):
    """ExperimentExposureCriteria"""

    exposure_config: ExperimentEventExposureConfig | ActionsNode | None | Unset = UNSET
    filter_test_accounts: bool | None | Unset = UNSET
    multiple_variant_handling: MultipleVariantHandling | None | Unset = UNSET

    _WIRE = {
        "filter_test_accounts": "filterTestAccounts",
    }

    _DECODE = {
        "exposure_config": Either(
            tag="kind",
            tagged={
                "ExperimentEventExposureConfig": One(
                    "experiment_event_exposure_config", "ExperimentEventExposureConfig"
                ),
                "ActionsNode": One("actions_node", "ActionsNode"),
            },
        ),
    }
