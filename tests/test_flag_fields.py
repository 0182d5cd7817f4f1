"""Readable arguments of flags become PostHog's filters, and nothing that it would refuse."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from typing import Any

import pytest
from hogkit import InvalidArgument, PostHog
from hogkit.filters import PropertyFilter, cohort, event, flag, group, person, session
from hogkit.resources.flag_fields import changed, fields
from hogkit.sandbox import Sandbox
from hogkit.sandbox.evaluation import evaluate
from hogkit.sandbox.feature_flags import check_filters
from hypothesis import given
from hypothesis import strategies as st

PRO, TEAM = person("plan").exact("pro"), person("plan").exact("team")
HALVES = {"control": 50, "test": 50}
VARIANTS = [
    {"key": "control", "rollout_percentage": 50},
    {"key": "test", "rollout_percentage": 50},
]


def filters(**given: Any) -> Any:
    return fields(given)["filters"]


def groups(**given: Any) -> Any:
    return filters(**given)["groups"]


def condition(*properties: PropertyFilter, rollout: float = 100, **more: Any) -> dict[str, Any]:
    return {"properties": list(properties), "rollout_percentage": rollout, **more}


# What is made of them.


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, [condition()]),
        ({"rollout": 20}, [condition(rollout=20)]),
        ({"rollout": 0}, [condition(rollout=0)]),
        ({"rollout": 33.3}, [condition(rollout=33.3)]),
        ({"conditions": []}, [condition()]),
        ({"conditions": None, "rollout": 5}, [condition(rollout=5)]),
        ({"conditions": [PRO]}, [condition(PRO)]),
        ({"conditions": (PRO, cohort(5).within())}, [condition(PRO, cohort(5).within())]),
        ({"conditions": [[PRO], [TEAM]], "rollout": 20}, [condition(PRO, rollout=20), condition(TEAM, rollout=20)]),
        ({"conditions": [[]]}, [condition()]),
        ({"conditions": [[PRO], {"properties": [TEAM], "rollout": 50}]}, [condition(PRO), condition(TEAM, rollout=50)]),
        ({"conditions": [{"rollout": 50}], "rollout": 20}, [condition(rollout=50)]),
        (
            {"conditions": [{"properties": [PRO], "variant": "test"}], "variants": HALVES},
            [condition(PRO, variant="test")],
        ),
        ({"conditions": [{"key": "plan", "value": "x"}]}, [{"properties": [{"type": "person", "key": "plan", "value": "x"}], "rollout_percentage": 100}]),
        ({"conditions": [flag(12).evaluates_to(True)]}, [condition(flag(12).evaluates_to(True))]),
    ],
)  # fmt: skip
def test_conditions(given: dict[str, Any], wanted: list[Any]) -> None:
    assert groups(**given) == wanted


def test_all_other_fields_stay() -> None:
    made = fields({"key": "beta", "name": "Beta", "active": True, "rollout": 20, "newer": [1]})
    wanted = {"key": "beta", "name": "Beta", "active": True, "newer": [1]}
    assert made == {**wanted, "filters": {"groups": [condition(rollout=20)]}}


def test_variants_and_payloads() -> None:
    made = filters(variants=HALVES, payloads={"test": {"limit": 5}, "control": None})
    assert made["multivariate"] == {"variants": VARIANTS}
    assert made["payloads"] == {"test": '{"limit": 5}', "control": "null"}
    assert "multivariate" not in filters(variants=None)
    assert filters(payloads={"true": "text"})["payloads"] == {"true": '"text"'}
    assert filters(payloads={True: [1, "ä"]})["payloads"] == {"true": '[1, "ä"]'}
    thirds = {"a": 33.3, "b": 33.3, "c": 33.4}
    assert [one["rollout_percentage"] for one in filters(variants=thirds)["multivariate"]["variants"]] == [33.3, 33.3, 33.4]  # fmt: skip


def test_numbers_are_compared_with_as_text_for_flags_take_no_others() -> None:
    age = person("age")
    [made] = groups(conditions=[age.gt(18), age.gte(18.5), age.lt(-1), age.lte(0), age.exact(5)])
    assert [one["value"] for one in made["properties"]] == ["18", "18.5", "-1", "0", [5]]


def test_a_flag_is_for_persons_or_for_groups() -> None:
    size = group("size", 2).gt(10)
    assert filters(conditions=[size])["aggregation_group_type_index"] == 2
    assert filters(conditions=[[size], []])["aggregation_group_type_index"] == 2
    assert filters(conditions=[PRO]).get("aggregation_group_type_index") is None
    for conditions in ([size, PRO], [[size], [PRO]], [[size], [group("size", 1).is_set()]]):
        with pytest.raises(InvalidArgument, match="persons and groups, or groups of several"):
            fields({"conditions": conditions})


def test_what_is_given_is_not_changed() -> None:
    given = {"conditions": [{"properties": [person("age").gt(5)]}], "variants": dict(HALVES)}
    before = copy.deepcopy(given)
    fields(given)
    assert given == before


DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]
MISTAKES: list[tuple[dict[str, Any], str]] = [
    ({"filters": {}, "rollout": 5, "payloads": {}}, "filters: give either these or rollout, payloads"),
    ({"rollout": 101}, "rollout: 101 is no percentage; a number from 0 to 100"),
    ({"rollout": -1}, "rollout: -1"),
    ({"rollout": True}, "rollout: True"),
    ({"rollout": "20"}, "rollout: '20'"),
    ({"rollout": None}, "rollout: None"),
    ({"rollout": float("nan")}, "rollout: nan"),
    ({"rollout": float("-inf")}, "rollout: -inf"),
    ({"rollout": 10**400}, "rollout: 10{400} is no percentage"),
    ({"rollout": Decimal(20)}, r"rollout: Decimal\('20'\)"),
    ({"variants": {"a": 33.333333, "b": 33.333333, "c": 33.333333}}, "variants: they are 99.999999 percent"),
    ({"variants": {"control": 50, "test": 49}}, "variants: they are 99 percent together; 100 are wanted"),
    ({"variants": {"control": 50, "test": 150}}, "variants: test: 150 is no percentage"),
    ({"variants": {}}, "variants: a dict is wanted"),
    ({"variants": ["control"]}, "variants: a dict is wanted"),
    ({"variants": {"": 100}}, "variants: '' is no name"),
    ({"variants": {1: 100}}, "variants: 1 is no name"),
    ({"conditions": PRO}, "conditions: a list is wanted"),
    ({"conditions": "plan"}, "conditions: a list is wanted"),
    ({"conditions": ["plan"]}, "conditions: filters are wanted"),
    ({"conditions": [["plan"]]}, "conditions: 'plan' is no filter"),
    ({"conditions": [[{"value": 5}]]}, "is no filter"),
    ({"conditions": [PRO, [TEAM]]}, "conditions: no 'key'; a condition has properties, rollout, variant"),
    ({"conditions": [{"rollout_percentage": 50}]}, "conditions: no 'rollout_percentage'"),
    ({"conditions": [{"properties": PRO}]}, "conditions: filters are wanted"),
    ({"conditions": [{"rollout": 101}]}, "conditions: rollout: 101"),
    ({"conditions": [{"variant": "test"}]}, "conditions: no variant 'test'; there are none"),
    ({"conditions": [{"variant": "x"}], "variants": HALVES}, "no variant 'x'; there are control, test"),
    ({"conditions": [event("$browser").is_set()]}, "flags know no event properties; there are person, group"),
    ({"conditions": [session("$x").is_set()]}, "flags know no session properties"),
    ({"conditions": [{"key": "x", "type": ["person"]}]}, r"flags know no \['person'\] properties"),
    ({"conditions": [{"key": 5, "value": "x"}]}, "is no filter"),
    ({"conditions": [person("age").between(1, 5)]}, "flags know no between; gte and lte are two filters"),
    ({"conditions": [person("age").not_between(1, 5)]}, "flags know no not_between"),
    ({"conditions": [person("path").is_cleaned_path_exact("/")]}, "flags know no is_cleaned_path_exact"),
    ({"conditions": [{"key": "x", "operator": "gt", "value": float("nan")}]}, "conditions: x is no JSON"),
    ({"conditions": [{"key": "size", "type": "group"}]}, "size is of no type of groups; group"),
    ({"conditions": [{"key": "size", "type": "group", "group_type_index": [1]}]}, "is of no type of groups"),
    ({"payloads": {"test": 1}}, "payloads: no variant 'test'; there are true"),
    ({"payloads": {"true": 1}, "variants": HALVES}, "payloads: no variant 'true'; there are control, test"),
    ({"payloads": [1]}, "payloads: a dict is wanted"),
    ({"payloads": {"true": {1, 2}}}, "payloads: true is no JSON"),
    ({"payloads": {"true": float("inf")}}, "payloads: true is no JSON"),
    ({"payloads": {"true": DEEP}}, "payloads: true is no JSON"),
    ({"payloads": {True: 1, "true": 2}}, "payloads: no variant 'true'"),
    ({"payloads": {False: 1}}, "payloads: no variant False"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "told"), MISTAKES)
def test_what_posthog_would_refuse_is_refused(given: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidArgument, match=told):
        fields(given)


# Changes of a flag that is there.

FLAG: dict[str, Any] = {
    "id": 12,
    "key": "beta",
    "filters": {
        "groups": [{"properties": [PRO], "rollout_percentage": 20, "variant": "test", "newer": 1}],
        "multivariate": {"variants": [{**VARIANTS[0], "name": "As it was"}, VARIANTS[1]]},
        "payloads": {"control": "1"},
        "super_groups": [],
    },
}


def flag_with(*conditions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"key": "beta", "filters": {"groups": list(conditions), **more}}


def after(flag: dict[str, Any], **given: Any) -> Any:
    """The filters after a change, which leaves the flag as it was."""
    before = copy.deepcopy(flag)
    made = changed(flag, given)
    assert flag == before
    return made["filters"]


def test_a_rollout_changes_nothing_else() -> None:
    [only] = FLAG["filters"]["groups"]
    wanted = {**FLAG["filters"], "groups": [{**only, "rollout_percentage": 55.5}]}
    assert after(FLAG, rollout=55.5) == wanted
    assert changed(FLAG, {"rollout": 5, "name": "Beta"})["name"] == "Beta"


def test_no_variant_may_be_text_as_well() -> None:
    flag = flag_with(condition(PRO, variant=""))
    assert after(flag, rollout=5)["groups"] == [condition(PRO, rollout=5, variant="")]


def test_a_rollout_of_several_conditions_is_not_guessed() -> None:
    with pytest.raises(InvalidArgument, match="the flag beta has 2 conditions"):
        changed(flag_with(condition(PRO), condition(TEAM)), {"rollout": 5})


@pytest.mark.parametrize("flag", [{"filters": {}}, {"filters": {"groups": None}}, flag_with()])
def test_a_flag_without_conditions_gets_one(flag: dict[str, Any]) -> None:
    assert after(flag, rollout=5)["groups"] == [condition(rollout=5)]
    assert after(flag, variants=HALVES)["groups"] == []  # or PostHog would ignore the variants


def test_conditions_without_properties_stay_as_they_are() -> None:
    bare = {"properties": None, "rollout_percentage": None}
    assert after(flag_with(bare), rollout=5)["groups"] == [{**bare, "rollout_percentage": 5}]
    assert after(flag_with(bare), variants=HALVES)["groups"] == [bare]


UNREAD: list[Any] = [
    {}, {"filters": None}, {"filters": []}, {"filters": {"groups": "all"}}, {"filters": {"groups": [5]}},
    {"filters": {"groups": [{"variant": ["test"]}]}},
    {"filters": {"groups": [], "multivariate": {"variants": [{"key": ["test"]}]}}},
]  # fmt: skip


@pytest.mark.parametrize("flag", UNREAD)
@pytest.mark.parametrize("given", [{"rollout": 5}, {"conditions": [PRO]}, {"variants": HALVES}])
def test_what_posthog_left_out_is_not_made_up(flag: dict[str, Any], given: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgument, match="the flag beta came without filters"):
        changed({"key": "beta", **flag}, given)


def test_conditions_replace_those_that_were_there() -> None:
    made = after(FLAG, conditions=[[TEAM], []])
    assert made == {
        **FLAG["filters"],
        "groups": [condition(TEAM, rollout=20), condition(rollout=20)],
        "aggregation_group_type_index": None,
    }
    assert after(FLAG, conditions=[TEAM], rollout=70)["groups"] == [condition(TEAM, rollout=70)]


def test_conditions_keep_a_rollout_only_if_there_is_one() -> None:
    flag = flag_with(condition(PRO, rollout=20), condition(TEAM, rollout=30))
    with pytest.raises(InvalidArgument, match="several rollouts; say which"):
        changed(flag, {"conditions": [PRO]})
    assert after(flag, conditions=[PRO], rollout=5)["groups"] == [condition(PRO, rollout=5)]
    assert after(flag_with({"properties": []}), conditions=[PRO])["groups"] == [condition(PRO)]


@pytest.mark.parametrize(
    ("conditions", "wanted"),
    [
        ([], 1),
        ([{"rollout": 5}], 1),
        ([group("size", 3).is_set()], 3),
        ([PRO], None),
    ],
)
def test_a_flag_of_groups_stays_one_unless_conditions_say_otherwise(
    conditions: list[Any], wanted: int | None
) -> None:
    flag = flag_with(condition(), aggregation_group_type_index=1)
    made = after(flag, conditions=conditions)
    assert made["aggregation_group_type_index"] == wanted


def test_variants_keep_what_is_known_of_them() -> None:
    made = after(FLAG, variants={"control": 10, "test": 60, "third": 30})
    assert made["multivariate"]["variants"] == [
        {"key": "control", "rollout_percentage": 10, "name": "As it was"},
        {"key": "test", "rollout_percentage": 60},
        {"key": "third", "rollout_percentage": 30},
    ]


def test_payloads_are_added_to_those_that_are_there() -> None:
    assert after(FLAG, payloads={"test": 5})["payloads"] == {"control": "1", "test": "5"}
    assert after(FLAG, payloads={"control": 2})["payloads"] == {"control": "2"}
    with pytest.raises(InvalidArgument, match="no variant 'true'"):
        changed(FLAG, {"payloads": {"true": 1}})


@pytest.mark.parametrize(
    ("flag", "variants", "told"),
    [
        (FLAG, {"control": 100}, "variants: test would go"),  # a condition is for it
        (FLAG, {"test": 100}, "variants: control would go"),  # a payload is for it
        (FLAG, None, "variants: control, test would go"),
        (flag_with(payloads={"true": "1"}), HALVES, "variants: true would go"),
    ],
)
def test_a_variant_that_is_in_use_does_not_go(flag: Any, variants: Any, told: str) -> None:
    with pytest.raises(InvalidArgument, match=told):
        changed(flag, {"variants": variants})


def test_what_posthog_compares_with_goes_along() -> None:
    made = changed({**FLAG, "version": 7}, {"rollout": 5})
    assert (made["version"], made["original_flag"]) == (7, {"filters": FLAG["filters"]})
    assert changed(FLAG, {"rollout": 5}).keys() == {"filters"}


# Whatever is given, PostHog takes what is made of it.

percentages = st.integers(0, 100) | st.floats(0, 100)
names = st.text("abc", min_size=1, max_size=3)


@st.composite
def shared(draw: st.DrawFn) -> dict[str, int]:
    """Variants of 100 percent together."""
    keys = draw(st.lists(names, min_size=1, max_size=5, unique=True))
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=len(keys) - 1, max_size=len(keys) - 1)))  # fmt: skip
    return {key: end - begin for key, begin, end in zip(keys, [0, *cuts], [*cuts, 100], strict=True)}  # fmt: skip


properties = st.lists(st.sampled_from([PRO, TEAM, cohort(5).within(), person("age").gt(5)]), min_size=1)  # fmt: skip


@given(shared(), percentages, st.lists(properties, max_size=4), st.data())
def test_what_is_made_meets_posthog_s_rules(
    variants: dict[str, int], rollout: float, conditions: list[Any], data: st.DataObject
) -> None:
    payloads = data.draw(st.dictionaries(st.sampled_from(list(variants)), st.none() | st.text()))
    made = filters(variants=variants, rollout=rollout, conditions=conditions, payloads=payloads)
    assert json.loads(json.dumps(made)) == made
    assert sum(one["rollout_percentage"] for one in made["multivariate"]["variants"]) == 100
    assert len(made["groups"]) == (len(conditions) or 1)
    assert all(one["rollout_percentage"] == rollout for one in made["groups"])
    assert {key: json.loads(text) for key, text in made["payloads"].items()} == payloads


@given(percentages, percentages)
def test_two_changes_are_the_second(first: float, second: float) -> None:
    once = changed(FLAG, {"rollout": first})
    assert changed(once, {"rollout": second}) == changed(FLAG, {"rollout": second})


WORDS = st.sampled_from(["groups", "variants", "key", "variant", "properties", "type", "rollout", "a"])  # fmt: skip
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.binary(max_size=1)  # fmt: skip
anything = st.recursive(
    LEAVES | st.sampled_from([10**400, Decimal(5), PRO, 50, 100]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.booleans(), inner, max_size=4),
    max_leaves=10,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from(["rollout", "variants", "conditions", "payloads"]), anything), anything, anything)  # fmt: skip
def test_anything_is_made_filters_or_is_refused(
    given: dict[str, Any], groups: Any, variants: Any
) -> None:
    known = {"groups": groups, "multivariate": {"variants": variants}}
    for there in (None, FLAG, {"filters": known}, {"filters": groups}):
        try:
            made = fields(given) if there is None else changed(there, given)
        except InvalidArgument:
            continue
        assert isinstance(made["filters"]["groups"], list)


# Whatever is given, the sandbox takes it, and evaluates it as it was meant.

known = st.dictionaries(st.sampled_from(["plan", "age"]), st.sampled_from(["pro", "team", 4, 6]))


def meets(one: PropertyFilter, about: dict[str, Any]) -> bool:
    if one["operator"] == "gt":
        return type(about.get("age")) is int and bool(about["age"] > one["value"])
    return about.get("plan") in one["value"]


simple = st.lists(st.sampled_from([PRO, TEAM, person("age").gt(5)]), min_size=1, max_size=2)


@given(shared(), st.sampled_from([0, 100, 100.0]), st.lists(simple, max_size=3), known)
def test_a_flag_is_on_for_those_who_meet_a_condition(
    variants: dict[str, int], rollout: float, conditions: list[Any], about: dict[str, Any]
) -> None:
    made = fields({"key": "beta", "variants": variants, "rollout": rollout, "conditions": conditions})  # fmt: skip
    check_filters(made)
    found = evaluate(made, "ada", about)
    wanted = not conditions or any(all(meets(one, about) for one in part) for part in conditions)
    assert found.enabled == (wanted and rollout == 100)
    assert (found.variant in variants) == found.enabled


@given(percentages, st.dictionaries(names, percentages, min_size=1))
def test_what_is_not_refused_passes_the_sandbox(rollout: float, variants: dict[str, float]) -> None:
    try:
        made = fields({"key": "beta", "rollout": rollout, "variants": variants})
    except InvalidArgument:
        assert abs(sum(variants.values()) - 100) > 1e-10
        return
    check_filters(made)
    assert evaluate(made, "ada", {}).enabled in (True, False)


def reader(sandbox: Sandbox) -> PostHog:
    told = sandbox.environment
    return PostHog(
        api_key=told["POSTHOG_API_KEY"],
        project_api_key=told["POSTHOG_PROJECT_API_KEY"],
        host=sandbox.url,
    )


def test_flags_are_made_and_evaluated() -> None:
    with Sandbox(seed=False) as sandbox, reader(sandbox) as posthog:
        flags = posthog.feature_flags
        flags.create(
            key="halves", variants=HALVES, payloads={"control": 1, "test": [2]}, conditions=[PRO]
        )
        flags.create(
            key="forced", variants=HALVES, conditions=[{"properties": [PRO], "variant": "test"}]
        )
        flags.create(key="grown", conditions=[[person("age").gte(18)], [TEAM]])
        flags.create(key="nobody", rollout=0)
        pro = posthog.flags.evaluate("ada", person_properties={"plan": "pro", "age": 5})
        grown = posthog.flags.evaluate("ada", person_properties={"age": 18})
        assert pro["halves"].value in HALVES
        assert (pro["forced"].value, pro["grown"].value, pro["nobody"].value) == (
            "test",
            False,
            False,
        )
        assert (grown["halves"].value, grown["grown"].value) == (False, True)
        flags.update(flags.get(key="nobody").id, rollout=100)
        assert posthog.flags.evaluate("ada")["nobody"].value is True
