"""What resources give is PostHog's JSON, with its fields as attributes."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hogkit import resources
from hogkit.resources.item import Item
from hogkit.resources.table import ROWS


def item(kind: str = "FeatureFlag", /, **fields: Any) -> Item:
    return getattr(resources, kind)(fields)


def test_an_item_is_its_json() -> None:
    flag = item(id=1, key="beta", items=5, newer={"a": 1})
    assert flag == {"id": 1, "key": "beta", "items": 5, "newer": {"a": 1}}
    assert (flag.id, flag["key"], flag.key, flag.newer) == (1, "beta", "beta", {"a": 1})
    assert flag["items"] == 5
    assert next(iter(flag.items())) == ("id", 1)
    assert json.loads(json.dumps(flag)) == flag


def test_a_field_that_is_not_there_names_those_that_are() -> None:
    flag = item(id=1, key="beta")
    with pytest.raises(
        AttributeError, match="this FeatureFlag has no field 'name'; it has id, key"
    ):
        _ = flag.name
    assert getattr(flag, "name", None) is None
    assert not hasattr(flag, "name")


@pytest.mark.parametrize("remade", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])  # fmt: skip
def test_an_item_can_be_copied_and_pickled(remade: Any) -> None:
    for name in sorted({row.item for row in ROWS.values()}):
        one = item(name, id=1, nested={"a": [1]})
        other = remade(one)
        assert (other, type(other)) == (one, type(one))


def test_an_item_shows_no_personal_data() -> None:
    shown = repr(item("Person", id=5, uuid="0190", name="Ada", properties={"email": "ada@example.com"}, distinct_ids=["ada"]))  # fmt: skip
    assert shown == "Person(id=5, uuid='0190')"
    assert repr(item()) == "FeatureFlag(…)"
    assert str(item("UserRecord", uuid="u", email="ada@example.com")) == "UserRecord(uuid='u')"
