"""How queries and bodies are written, and answers of several kinds read."""

from __future__ import annotations

import asyncio
import datetime
import json
from io import BytesIO
from typing import Any

import httpx
import pytest
from hogkit_api.client import Operation
from hogkit_api.models import Annotation
from hogkit_api.types import UNSET, File
from packages import answer, body, build, document, obj, query, ref

BODIES = [
    ({"a": None, "b": UNSET, "c": [1, UNSET]}, {"a": None, "c": [1]}),
    (None, None),
    ([], []),
    ("é", "é"),
]


@pytest.mark.parametrize(("given", "sent"), BODIES)
def test_a_json_body_is_sent_whole_and_without_what_is_unset(
    given: Any, sent: Any, tmp_path: Any
) -> None:
    operation = {"method": "post", "requestBody": body({}, "application/merge-patch+json")}
    package = build(document(operation), tmp_path)
    package_unset = package.module("types").UNSET
    given = (
        {k: package_unset if v is UNSET else v for k, v in given.items()}
        if isinstance(given, dict)
        else given
    )
    if isinstance(given, dict):
        given["c"] = [1, package_unset]
    client, asked = package.client()
    package.operation("thing0").sync_detailed(client=client, body=given)
    assert json.loads(asked[0].content) == sent
    assert asked[0].headers["content-type"] == "application/merge-patch+json"


QUERIES = [
    ({"type": "array", "items": {}}, {}, [["a", "b"], 1], 'q=[["a","b"],1]'),
    ({"type": "array", "items": {}}, {"explode": False}, ["a", None, "b"], "q=a,b"),
    ({"type": "array", "items": {}}, {"style": "pipeDelimited"}, ["a", "b"], "q=a|b"),
    ({"type": "array", "items": {}}, {"style": "spaceDelimited"}, ["a", "b"], "q=a b"),
    ({"type": "array", "items": {}}, {"style": ["x"], "explode": False}, ["a"], "q=a"),
    ({"type": "boolean"}, {}, True, "q=true"),
    ({"type": "string", "format": "date-time"}, {}, datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC),
     "q=2026-01-02T00:00:00Z"),
    ({"type": "string"}, {}, None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "more", "value", "sent"), QUERIES)
def test_a_query_is_encoded_as_declared(
    schema: Any, more: Any, value: Any, sent: str, tmp_path: Any
) -> None:
    package = build(document({"parameters": [query("q", schema, **more)]}), tmp_path)
    client, asked = package.client()
    package.operation("thing0").sync_detailed(client=client, q=value)
    from urllib.parse import unquote_plus

    assert unquote_plus(asked[0].url.query.decode()) == sent


def test_a_file_is_sent_again_the_same_and_without_blocking_too(tmp_path: Any) -> None:
    operation = {
        "method": "post",
        "requestBody": body({"type": "string", "format": "binary"}, "application/octet-stream"),
    }
    package = build(document(operation), tmp_path)
    client, asked = package.client()
    file = package.module("types").File(payload=BytesIO(b"\x00abc"))
    for _ in range(2):
        package.operation("thing0").sync_detailed(client=client, body=file)
    http = httpx.AsyncClient(
        transport=httpx.MockTransport(lambda r: asked.append(r) or httpx.Response(204))
    )  # type: ignore[func-returns-value]
    client.set_async_httpx_client(http)
    asyncio.run(package.operation("thing0").asyncio_detailed(client=client, body=file))
    assert [request.content for request in asked] == [b"\x00abc"] * 3


def test_a_body_with_a_file_goes_as_multipart_though_json_is_declared(tmp_path: Any) -> None:
    kinds = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
    upload = obj(
        name={"type": "string"}, inner=ref("Inner"), data={"type": "string", "format": "binary"}
    )
    package = build(
        document(
            {"method": "post", "requestBody": body(ref("Upload"), *kinds)},
            Upload=upload,
            Inner=obj(a={}),
        ),
        tmp_path,
    )
    client, asked = package.client()
    file = package.module("types").File(
        payload=BytesIO(b"PNG"), file_name="a.png", mime_type="image/png"
    )
    package.operation("thing0").sync_detailed(
        client=client, body=package.model("Upload")(name="n", data=file)
    )
    assert asked[0].headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'filename="a.png"' in asked[0].content
    assert b"PNG" in asked[0].content


def test_each_status_is_read_in_its_own_way(tmp_path: Any) -> None:
    answers = {
        **answer(ref("A")),
        **answer({}, status="201"),
        **answer({"type": "string"}, "text/csv", status="202"),
        **answer({"type": "string", "format": "binary"}, "application/zip", status="203"),
    }
    package = build(document({"responses": answers}, A=obj(a={})), tmp_path)
    read = package.operation("thing0").sync
    assert read(client=package.client(httpx.Response(200, json={"a": 1}))[0]).a == 1
    assert read(client=package.client(httpx.Response(201, json={"a": 1}))[0]) == {"a": 1}
    assert read(client=package.client(httpx.Response(201, json=5))[0]) == 5
    csv = httpx.Response(202, text="a,b", headers={"content-type": "text/csv"})
    assert read(client=package.client(csv)[0]) == "a,b"
    packed = httpx.Response(203, content=b"PK", headers={"content-type": "application/zip"})
    assert read(client=package.client(packed)[0]).payload.read() == b"PK"


@pytest.mark.parametrize(
    "schema", [{"type": "null"}, {"enum": [None]}, {"type": ["string", "null"]}]
)
def test_an_answer_that_may_be_null_is_generated(schema: Any, tmp_path: Any) -> None:
    package = build(document({"responses": answer(schema)}), tmp_path)
    assert (
        package.operation("thing0").sync(client=package.client(httpx.Response(200, json=None))[0])
        is None
    )


def test_a_file_from_its_middle_is_sent_from_there() -> None:
    payload = BytesIO(b"abcdef")
    payload.seek(3)
    operation = Operation(id="x", method="POST", path="/x", body="content", content_type="a/b")
    assert operation.content(File(payload=payload))["content"] == b"def"
    assert payload.tell() == 3


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.123456Z",
        "2026-01-02T03:04:05+02:00",
        "2026-01-02T03:04:05",
        "2026-01-02",
        "2026-01-02T03:04:05.1234567Z",
        "2026-13-45T99:99:99Z",
        "soon",
        "",
    ],
)
def test_a_time_is_written_as_it_was_read(text: str) -> None:
    note = Annotation.from_dict({"created_at": text})
    assert note.to_dict() == {"created_at": text}
    is_time = len(text) > 18 and "1234567" not in text and "99" not in text
    assert isinstance(note.created_at, datetime.datetime) == is_time
