"""What a feature flag is for someone.

Source: `rust/feature-flags/src/flags/flag_matching.rs`, `flag_matching_utils.rs`,
`flag_match_reason.rs`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from .cannot_evaluate import CannotEvaluate, unknown
from .messages import Json, child, children
from .operators import KNOWN, matches, operator_of

SCALE = 0xFFFFFFFFFFFFFFF
# Of several conditions that did not match, the one is told whose reason says most.
SCORES = {"no_condition_match": 2, "out_of_rollout_bound": 3, "condition_match": 4}
DESCRIPTIONS = {
    "no_condition_match": "No matching condition set",
    "out_of_rollout_bound": "Out of rollout bound",
}


@dataclass(frozen=True, slots=True)
class Match:
    enabled: bool
    code: str
    condition_index: int | None
    variant: str | None = None

    @property
    def description(self) -> str:
        if self.code == "condition_match":
            return f"Matched condition set {(self.condition_index or 0) + 1}"
        return DESCRIPTIONS[self.code]


def evaluate(flag: Json, distinct_id: str, properties: Json) -> Match:
    """The first condition that holds decides.

    Raises:
        CannotEvaluate: The flag uses cohorts, groups or what else is not known here.
    """
    check(flag)
    best = Match(False, "no_condition_match", None)
    for index, condition in enumerate(children(flag["filters"], "groups")):
        code = judge(flag, condition, distinct_id, properties)
        if code == "condition_match":
            return Match(True, code, index, choose_variant(flag, condition, distinct_id))
        if SCORES[code] >= SCORES[best.code]:
            best = Match(False, code, index)
    return best


def judge(flag: Json, condition: Json, distinct_id: str, properties: Json) -> str:
    if not all(matches(wanted, properties) for wanted in children(condition, "properties")):
        return "no_condition_match"
    percentage = condition.get("rollout_percentage")
    if percentage is None or percentage == 100:
        return "condition_match"
    within = bucket(flag["key"], distinct_id) <= percentage / 100
    return "condition_match" if within else "out_of_rollout_bound"


def bucket(key: str, distinct_id: str, salt: str = "") -> float:
    """Where someone stands between 0 and 1 for a flag: always in the same place.

    Without a distinct id it is 0, which is within every rollout, even one of 0 %.
    """
    if not distinct_id:
        return 0.0
    text = f"{key}.{distinct_id}{salt}".encode("utf-8", "surrogatepass")
    return int(hashlib.sha1(text, usedforsecurity=False).hexdigest()[:15], 16) / SCALE


def choose_variant(flag: Json, condition: Json, distinct_id: str) -> str | None:
    offered = variants(flag)
    if condition.get("variant") in [variant["key"] for variant in offered]:
        return str(condition["variant"])
    place, reached = bucket(flag["key"], distinct_id, "variant"), 0.0
    for variant in offered:
        reached += variant["rollout_percentage"] / 100
        if place < reached:
            return str(variant["key"])
    return None


def variants(flag: Json) -> list[Json]:
    return children(child(flag["filters"], "multivariate"), "variants")


def payload(flag: Json, match: Match) -> Any:
    """The JSON text kept for the variant, or for `true` if there are no variants."""
    payloads = child(flag["filters"], "payloads")
    return payloads.get(match.variant or "true") if match.enabled else None


def check(flag: Json) -> None:
    """Refuse what this sandbox cannot evaluate, instead of guessing."""
    filters: Json = flag["filters"]
    for feature in ("super_groups", "holdout", "holdout_groups", "feature_enrollment"):
        if filters.get(feature):
            raise unknown(f"the filter '{feature}'")
    if filters.get("aggregation_group_type_index") is not None:
        raise CannotEvaluate("no_group_type_mappings", "This sandbox has no groups.")
    for condition in children(filters, "groups"):
        check_condition(condition)


def check_condition(condition: Json) -> None:
    if condition.get("aggregation_group_type_index") is not None:
        raise CannotEvaluate("no_group_type_mappings", "This sandbox has no groups.")
    for wanted in children(condition, "properties"):
        kind = wanted.get("type", "person")
        if kind == "cohort":
            raise CannotEvaluate("dependency_not_found_cohort", "This sandbox has no cohorts.")
        if kind == "group":
            raise CannotEvaluate("no_group_type_mappings", "This sandbox has no groups.")
        if kind != "person":
            raise unknown(f"properties of type '{kind}'")
        if operator_of(wanted) not in KNOWN:
            raise unknown(f"the operator '{operator_of(wanted)}'")
