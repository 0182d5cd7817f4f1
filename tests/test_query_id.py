"""The id that makes an asynchronous query one, however often it is sent."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from hogkit.traits import with_query_id

ID = UUID("0190b6e0-0000-7000-8000-000000000001")
ASYNC = ["async", "force_async", "async_except_on_cache_miss", "lazy_async"]


@pytest.mark.parametrize("refresh", ASYNC)
def test_an_asynchronous_query_gets_an_id(refresh: str) -> None:
    content = with_query_id(json.dumps({"query": {}, "refresh": refresh}).encode(), ID)
    assert content is not None
    assert json.loads(content) == {"query": {}, "refresh": refresh, "client_query_id": str(ID)}


def test_each_asynchronous_query_gets_an_id_of_its_own() -> None:
    made = {with_query_id(b'{"refresh": "force_async"}') for _ in range(100)}
    assert len(made) == 100
    assert None not in made


@pytest.mark.parametrize("body", [{"async": True}, {"refresh": "async", "client_query_id": None},
                                  {"refresh": "async", "client_query_id": ""}])  # fmt: skip
def test_an_id_that_is_not_given_is_given(body: dict[str, Any]) -> None:
    content = with_query_id(json.dumps(body).encode(), ID)
    assert content is not None
    assert json.loads(content) == body | {"client_query_id": str(ID)}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'{"query": {"kind": "HogQLQuery", "query": "SELECT 1"}}',
        b'{"query": "SELECT async", "refresh": "blocking"}',
        b'{"refresh": "force_blocking", "name": "async"}',
        b'{"async": false}',
        b'{"async": "yes"}',
        b'{"refresh": "async", "client_query_id": "mine"}',
        b'["refresh", "async"]',
        b'"async"',
        b"async",
        b'{"refresh": "async"',
        b'{"refresh": "async", "x": \xff}',
        b'{"refresh":"async","x":' + b"9" * 5_000 + b"}",
        b'{"async":' + b"[" * 100_000,
        '{"refresh": "async"}'.encode("utf-16"),
        b"--boundary\r\nasync",
        b"\x1f\x8basync",
    ],
)
def test_every_other_body_stays_as_it_is(content: bytes) -> None:
    assert with_query_id(content, ID) is None


@pytest.mark.parametrize(
    "content",
    [
        b'{"refresh": "async", "x": 1e400}',
        b'{"refresh": "async", "x": 0.1000000000000000055511151231257827021181583404541015625}',
        b'{"x": 1, "refresh": "async", "x": 2}',
        b'{"refresh": "async", "x": "\\ud800"}',
        b'\xef\xbb\xbf{"refresh": "async"}',
        ' \n{"refresh": "async", "x": "é"} \t\r\n'.encode(),
    ],
)
def test_nothing_else_of_the_body_changes(content: bytes) -> None:
    """A body that is written anew may say something else: Infinity, which is no JSON, for 1e400."""
    told = with_query_id(content, ID)
    assert told is not None
    assert told.startswith(content.rstrip()[:-1])
    assert json.loads(told)["client_query_id"] == str(ID)
