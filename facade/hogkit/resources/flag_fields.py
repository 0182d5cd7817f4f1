"""Flags in readable arguments: rollout, variants, conditions, payloads.

Source: `posthog/api/feature_flag.py` and `rust/feature-flags/src/flags/flag_models.rs` for what `filters` are.
"""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import InvalidArgument
from ..shapes import as_array, as_object, is_array, is_mapping, is_object, is_sequence

READABLE = ("rollout", "variants", "conditions", "payloads")
WHOLE = 100  # percent
# What flags are evaluated with; properties of events are not there when they are.
TYPES = ("person", "group", "cohort", "flag")
# Flags take numbers for these as text only (validate_filters in posthog/api/feature_flag.py).
TEXTUAL = ("gt", "gte", "lt", "lte")
# For insights alone: PostHog refuses them in flags, whose evaluation does not know them
# (rust/feature-flags/src/properties/property_models.rs).
UNEVALUATED = ("between", "not_between", "min", "max", "is_cleaned_path_exact")
PARTS = ("properties", "rollout", "variant")  # of a condition that is written out

Json = dict[str, Any]


def fields(given: Mapping[str, Any]) -> Json:
    """The fields of a new flag, or of one whose conditions are all replaced.

    Args:
        given: Its fields, and of these: rollout, in percent of those who meet a condition (100 if left out);
            variants, each with its percentage; conditions: filters that all have to hold, or lists of such of
            which one is enough, or dicts with `properties`, `rollout` and `variant`; payloads: JSON for each
            variant, or for `true`.

    Raises:
        InvalidArgument: They contradict each other, or PostHog could not evaluate them.
    """
    rest = _rest(given)
    rollout = _percentage("rollout", given.get("rollout", WHOLE))
    variants = _variants(given.get("variants"))
    names = [one["key"] for one in variants]
    groups = _groups(given.get("conditions"), rollout, names)
    filters: Json = {"groups": groups, **_aggregated(groups)}
    if variants:
        filters["multivariate"] = {"variants": variants}
    if "payloads" in given:
        filters["payloads"] = _payloads(given["payloads"], names)
    return {**rest, "filters": filters}


def changed(flag: Mapping[str, Any], given: Mapping[str, Any]) -> Json:
    """The fields that change a flag; what is not given of its filters stays as it is. Conditions replace all
    that there were.

    Raises:
        InvalidArgument: As of `fields`; or a rollout alone for a flag with several conditions.
    """
    rest, filters = _rest(given), _filters(flag)
    if "variants" in given:
        filters["multivariate"] = _multivariate(filters, _variants(given["variants"]))
    kept = as_array(as_object(filters.get("multivariate")).get("variants"))
    names = [str(as_object(one).get("key")) for one in kept]
    if "conditions" in given:
        share = given["rollout"] if "rollout" in given else _shared(flag, filters)
        filters["groups"] = _groups(given["conditions"], _percentage("rollout", share), names)
        filters |= _aggregated(filters["groups"])
    elif "rollout" in given:
        _only(flag, filters)["rollout_percentage"] = _percentage("rollout", given["rollout"])
    if "payloads" in given:
        known = as_object(filters.get("payloads"))
        filters["payloads"] = {**known, **_payloads(given["payloads"], names)}
    _whole(filters, names)
    return {**_unchanged(flag), **rest, "filters": filters}


def _filters(flag: Mapping[str, Any]) -> Json:
    """A copy of what it has, always with groups: without them PostHog ignores all of it in a PATCH.

    Raises:
        InvalidArgument: PostHog left them out, or they have another form, so that nothing could stay as it is.
    """
    told = as_object(flag.get("filters"))
    groups: Any = told.get("groups") or []
    variants: Any = as_object(told.get("multivariate")).get("variants") or []
    named = _named(groups, "variant", str | None) and _named(variants, "key", str)
    if not is_object(flag.get("filters")) or not named:
        raise InvalidArgument(
            f"the flag {flag.get('key')} came without filters that can be read, so that no part of them can be changed; give filters"
        )
    return copy.deepcopy({**told, "groups": groups})


def _named(parts: Any, field: str, kinds: Any) -> bool:
    return is_array(parts) and all(
        is_object(one) and isinstance(one.get(field), kinds) for one in parts
    )


def _unchanged(flag: Mapping[str, Any]) -> Json:
    """What PostHog compares with, so that it refuses (409) to undo what somebody else changed meanwhile
    (posthog/api/feature_flag.py)."""
    if "version" not in flag:
        return {}
    return {"version": flag["version"], "original_flag": {"filters": flag.get("filters")}}


def _multivariate(filters: Json, variants: list[Json]) -> Json | None:
    """With what is known of those that stay, such as their names."""
    kept = as_array(as_object(filters.get("multivariate")).get("variants"))
    known = {as_object(one).get("key"): as_object(one) for one in kept}
    return (
        {"variants": [{**known.get(one["key"], {}), **one} for one in variants]}
        if variants
        else None
    )


def _shared(flag: Mapping[str, Any], filters: Json) -> Any:
    """The rollout that all conditions have."""
    shares = [as_object(one).get("rollout_percentage") for one in as_array(filters.get("groups"))]
    known = {WHOLE if share is None else share for share in shares} or {WHOLE}
    if len(known) > 1:
        raise InvalidArgument(
            f"conditions: those of the flag {flag.get('key')} have several rollouts; say which with rollout"
        )
    return known.pop()


def _whole(filters: Json, names: Sequence[str]) -> None:
    """Refuse to leave a condition or a payload of a variant that goes.

    Raises:
        InvalidArgument: There is one.
    """
    used = {as_object(one).get("variant") for one in as_array(filters.get("groups"))} - {None, ""}
    used |= set(as_object(filters.get("payloads"))) - (set() if names else {"true"})
    if gone := sorted(str(name) for name in used - set(names)):
        raise InvalidArgument(
            f"variants: {', '.join(gone)} would go, and a condition or payload is for it; give filters"
        )


def _rest(given: Mapping[str, Any]) -> Json:
    if "filters" in given:
        both = ", ".join(name for name in READABLE if name in given)
        raise InvalidArgument(f"filters: give either these or {both}, which are the same")
    return {name: value for name, value in given.items() if name not in READABLE}


def _only(flag: Mapping[str, Any], filters: Json) -> Json:
    """Its one condition."""
    groups: list[Json] = filters["groups"] or [{"properties": []}]
    if len(groups) > 1:
        raise InvalidArgument(
            f"rollout: the flag {flag.get('key')} has {len(groups)} conditions, each with its own; give conditions, or filters"
        )
    filters["groups"] = groups
    return groups[0]


def _percentage(name: str, value: Any) -> float:
    number = not isinstance(value, bool) and isinstance(value, int | float)
    if not (number and 0 <= value <= WHOLE):
        raise InvalidArgument(
            f"{name}: {value!r} is no percentage; a number from 0 to 100 is wanted"
        )
    return int(value) if value == int(value) else float(value)


def _variants(given: Any) -> list[Json]:
    if given is None:
        return []
    if not is_mapping(given) or not given:
        raise InvalidArgument('variants: a dict is wanted, such as {"control": 50, "test": 50}')
    shares: dict[str, float] = {}
    for key, share in given.items():
        shares[_text("variants", key)] = _percentage(f"variants: {key}", share)
    total = math.fsum(shares.values())
    if abs(total - WHOLE) > 1e-9:
        raise InvalidArgument(f"variants: they are {total:.12g} percent together; 100 are wanted")
    return [{"key": key, "rollout_percentage": share} for key, share in shares.items()]


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise InvalidArgument(f"{name}: {value!r} is no name")
    return value


def _groups(given: Any, rollout: float, names: Sequence[str]) -> list[Json]:
    """PostHog's condition groups, one of which is enough."""
    if given is None or given == []:
        return [{"properties": [], "rollout_percentage": rollout}]
    if not is_sequence(given):
        raise InvalidArgument("conditions: a list is wanted, such as [person('plan').exact('pro')]")
    parts: list[Any] = list(given)
    if all(is_mapping(part) and "key" in part for part in parts):
        parts = [parts]  # filters that all have to hold are one condition
    return [_group(part, rollout, names) for part in parts]


def _group(part: Any, rollout: float, names: Sequence[str]) -> Json:
    if is_mapping(part):
        told: Json = dict(as_object(dict(part)))
    else:
        told = {"properties": part}
    for name in told:
        if name not in PARTS:
            raise InvalidArgument(f"conditions: no {name!r}; a condition has {', '.join(PARTS)}")
    share = _percentage("conditions: rollout", told.get("rollout", rollout))
    made: Json = {
        "properties": _properties(told.get("properties", [])),
        "rollout_percentage": share,
    }
    if (variant := told.get("variant")) is not None:
        if variant not in names:
            raise InvalidArgument(
                f"conditions: no variant {variant!r}; there are {', '.join(names) or 'none'}"
            )
        made["variant"] = variant
    return made


def _properties(given: Any) -> list[Json]:
    if not is_sequence(given):
        raise InvalidArgument("conditions: filters are wanted, such as person('plan').exact('pro')")
    return [_property(one) for one in given]


def _property(one: Any) -> Json:
    if not is_mapping(one) or not isinstance(one.get("key"), str):
        raise InvalidArgument(
            f"conditions: {one!r} is no filter; person('plan').exact('pro') is one"
        )
    made: Json = {"type": "person", **as_object(dict(one))}
    kind, operator, value = made["type"], made.get("operator"), made.get("value")
    if kind not in TYPES:
        raise InvalidArgument(
            f"conditions: flags know no {kind} properties; there are {', '.join(TYPES)}"
        )
    if kind == "group" and type(made.get("group_type_index")) is not int:
        raise InvalidArgument(
            f"conditions: {one['key']} is of no type of groups; group(name, index) says it"
        )
    if operator in UNEVALUATED:
        raise InvalidArgument(f"conditions: flags know no {operator}; gte and lte are two filters")
    if operator in TEXTUAL and isinstance(value, int | float) and not isinstance(value, bool):
        made["value"] = _json(f"conditions: {made['key']}", value)
    return made


def _aggregated(groups: Sequence[Json]) -> Json:
    """For whom it is rolled out: persons, or groups of a type. Nothing, if no condition says it.

    Raises:
        InvalidArgument: Conditions are about both, or about groups of several types.
    """
    told = [one for made in groups for one in made["properties"]]
    found = {one.get("group_type_index") if one["type"] == "group" else None for one in told}
    if len(found) > 1:
        raise InvalidArgument(
            "conditions: they are about persons and groups, or groups of several types; a flag has one"
        )
    return {"aggregation_group_type_index": found.pop()} if found else {}


def _payloads(given: Any, names: Sequence[str]) -> Json:
    if not is_mapping(given):
        raise InvalidArgument('payloads: a dict is wanted, such as {"true": {"limit": 5}}')
    known = list(names) or ["true"]
    made: Json = {}
    for key, value in given.items():
        name = _outcome(key)
        if name not in known or name in made:
            raise InvalidArgument(f"payloads: no variant {key!r}; there are {', '.join(known)}")
        made[name] = _json(f"payloads: {name}", value)
    return made


def _outcome(key: Any) -> str:
    """A flag without variants is true."""
    return "true" if key is True else str(key)


def _json(name: str, value: Any) -> str:
    """PostHog keeps payloads as the text of their JSON."""
    try:
        return json.dumps(value, allow_nan=False, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgument(f"{name} is no JSON: {error}") from None
