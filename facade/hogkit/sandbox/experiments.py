"""The experiments of the private API. Source: `ee/clickhouse/views/experiments.py`."""

from __future__ import annotations

from .collection import Resource, authored
from .feature_flags import EVERYONE, FLAGS, check_key
from .fields import ANYTHING, JSON_OBJECT, MOMENT, array, flag, number, objects, optional, text
from .local_evaluation import shown as minimal
from .messages import Json, as_object, child, invalid
from .store import Store, now
from .timestamps import written

CONCLUSIONS = ("won", "lost", "inconclusive", "stopped_early", "invalid", "")
HALVES = [{"key": name, "rollout_percentage": 50} for name in ("control", "test")]


def new_experiment(_: int) -> Json:
    return {
        **authored(),
        "updated_at": written(now()),
        "holdout": None,
        "exposure_cohort": None,
        "saved_metrics": [],
        "user_access_level": "editor",
    }


def shown(store: Store, row: Json) -> Json:
    linked = flag_of(store, row["feature_flag_key"])
    return {**row, "feature_flag": None if linked is None else minimal(linked)}


def flag_of(store: Store, key: str) -> Json | None:
    flags = (row for row in store.rows["feature_flags"] if not row["deleted"])
    return next((row for row in flags if row["key"] == key), None)


def check(store: Store, fields: Json, row: Json | None) -> None:
    """Its flag is one with variants that is there, or is made."""
    key = fields.get("feature_flag_key")
    if row is not None:
        if key not in (None, row["feature_flag_key"]):
            raise invalid("invalid_input", "Can't update keys: feature_flag_key on Experiment")
        return
    linked = flag_of(store, key or "")
    if linked is None:
        check_key(store, key or "", None)
        filters = {**EVERYONE, "multivariate": {"variants": variants_of(fields) or HALVES}}
        FLAGS.add(
            store,
            {"key": key, "name": f"Feature flag for {fields.get('name')}", "filters": filters},
        )
    elif not child(linked["filters"], "multivariate").get("variants"):
        detail = "Feature flag must have control as the first variant."
        raise invalid("invalid_input", detail, "feature_flag_key")


def variants_of(fields: Json) -> list[Json]:
    parameters = as_object(fields.get("parameters")) or {}
    return objects(parameters.get("feature_flag_variants"), "parameters", "Variants")


EXPERIMENTS = Resource(
    name="experiments",
    scope="experiment",
    logged="Experiment",
    made=new_experiment,
    required=("name", "feature_flag_key"),
    newest=True,
    show=shown,
    check=check,
    fields={
        "name": text(longest=400, blank=False),
        "description": optional(400),
        "start_date": MOMENT,
        "end_date": MOMENT,
        "feature_flag_key": text(blank=False),
        "holdout_id": number(),
        "parameters": JSON_OBJECT,
        "secondary_metrics": ANYTHING,
        "saved_metrics_ids": array(nullable=True),
        "filters": JSON_OBJECT,
        "archived": flag(),
        "deleted": flag(nullable=True),
        "type": optional(choices=("web", "product", "")),
        "exposure_criteria": ANYTHING,
        "metrics": ANYTHING,
        "metrics_secondary": ANYTHING,
        "stats_config": ANYTHING,
        "conclusion": optional(choices=CONCLUSIONS),
        "conclusion_comment": optional(),
        "primary_metrics_ordered_uuids": ANYTHING,
        "secondary_metrics_ordered_uuids": ANYTHING,
    },
)
