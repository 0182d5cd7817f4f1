"""What every generated operation shares: the clients, their errors, how a request is made."""

from __future__ import annotations

import asyncio
import json
import pickle
from typing import Any

import httpx
import pytest
from hogkit_api.api.annotations import annotations_create, annotations_list
from hogkit_api.api.early_access_feature import early_access_feature_destroy
from hogkit_api.api.users import users_retrieve
from hogkit_api.client import AuthenticatedClient, Client, Operation
from hogkit_api.errors import UnexpectedStatus, UnreadableAnswer
from hogkit_api.models import Annotation
from hogkit_api.types import UNSET, Model, Unset
from packages import answer, build, document

KEY = "phx_sentinel_0123456789"


class Scripted:
    """A transport that gives one answer and remembers what was asked."""

    def __init__(self, status: int = 200, **answer: Any) -> None:
        self.answer = httpx.Response(status, **(answer or {"json": {}}))
        self.asked: list[httpx.Request] = []
        self.transport = httpx.MockTransport(self.handle)

    def handle(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self.answer

    def client(self, **options: Any) -> AuthenticatedClient:
        made = AuthenticatedClient("https://ph.example", KEY, **options)
        return made.set_httpx_client(httpx.Client(transport=self.transport))


@pytest.mark.parametrize("value", ["", ".", "..", None, UNSET])
def test_a_path_variable_that_names_nothing_is_refused(value: Any) -> None:
    scripted = Scripted()
    with pytest.raises(ValueError, match="early_access_feature_destroy: id is"):
        early_access_feature_destroy.sync("7", value, client=scripted.client())
    assert not scripted.asked


@pytest.mark.parametrize("value", ["...", "a/../b", "..;x", "%2e%2e", "a?b#c", "é"])
def test_any_other_path_variable_stays_where_it_belongs(value: str) -> None:
    scripted = Scripted()
    early_access_feature_destroy.sync("7", value, client=scripted.client())
    path = scripted.asked[0].url.raw_path.decode()
    assert path.startswith("/api/projects/7/early_access_feature/")
    assert path.count("/") == 6


@pytest.mark.parametrize(
    "status", [301, 400, 401, 402, 403, 404, 405, 409, 429, 500, 503, 512, 520]
)
def test_a_status_that_is_no_success_is_none_or_an_error_as_asked(status: int) -> None:
    scripted = Scripted(status, json={"detail": "no"}, headers={"retry-after": "7"})
    response = annotations_list.sync_detailed("1", client=scripted.client())
    assert (response.status_code, response.parsed) == (status, None)
    with pytest.raises(UnexpectedStatus) as caught:
        annotations_list.sync("1", client=scripted.client(raise_on_unexpected_status=True))
    error = pickle.loads(pickle.dumps(caught.value))
    assert error.status_code == status
    assert error.headers["retry-after"] == "7"
    assert json.loads(error.content) == {"detail": "no"}
    assert str(status) in str(error)


@pytest.mark.parametrize("status", [200, 201, 202, 206])
def test_any_success_is_read_as_the_declared_one(status: int) -> None:
    page = annotations_list.sync("1", client=Scripted(status, json={"count": 3}).client())
    assert page is not None
    assert page.count == 3


def test_a_body_that_is_no_json_is_an_error_with_the_body() -> None:
    scripted = Scripted(200, html="<html><title>Log in</title>")
    with pytest.raises(UnreadableAnswer, match=r"text/html.*Log in") as caught:
        annotations_list.sync("1", client=scripted.client())
    assert pickle.loads(pickle.dumps(caught.value)).content == b"<html><title>Log in</title>"


@pytest.mark.parametrize(
    "charset", ["utf-16", "idna", "punycode", "hex", "rot13", "undefined", "x\x00"]
)
def test_a_charset_of_the_answer_that_cannot_be_raises_nothing(charset: str, tmp_path: Any) -> None:
    package = build(document({"responses": answer({"type": "string"}, "text/csv")}), tmp_path)
    headers = {"content-type": f"text/csv; charset={charset}"}
    client, _ = package.client(httpx.Response(200, content=b"a,b\n\xff", headers=headers))
    assert isinstance(package.operation("thing0").sync(client=client), str)


def test_the_key_is_in_no_repr_and_no_error() -> None:
    client = AuthenticatedClient(
        "https://user:secret@ph.example", KEY, headers={"x": KEY}, cookies={"c": KEY}
    )
    assert KEY not in repr(client)
    assert "secret" not in repr(client)


def test_the_key_is_in_no_error_and_not_in_what_the_error_carries() -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no", request=request)

    client = AuthenticatedClient("https://ph.example", KEY)
    client.set_httpx_client(httpx.Client(transport=httpx.MockTransport(fail)))
    with pytest.raises(httpx.ConnectError) as caught:
        annotations_list.sync("1", client=client)
    error = caught.value
    assert KEY not in f"{error!r} {error} {error.request!r} {error.request.headers!r}"


@pytest.mark.parametrize("key", ["", None, "phx_a b", "phx_a\nb", "phx_é", "phx_…", "phx_\x00"])
def test_a_key_that_no_header_can_carry_is_refused_without_showing_it(key: Any) -> None:
    with pytest.raises(ValueError, match="token") as caught:
        AuthenticatedClient("https://ph.example", key)
    assert not key or key not in str(caught.value)


def test_headers_are_one_each_whatever_their_case_and_the_last_counts() -> None:
    scripted = Scripted()
    client = scripted.client(headers={"X-A": "1", "x-b": "1"}).with_headers(
        {"x-a": "2", "AUTHORIZATION": "Basic z"}
    )
    annotations_list.sync("1", client=client)
    sent = scripted.asked[0].headers
    assert sent.get_list("x-a") == ["2"]
    assert sent.get_list("x-b") == ["1"]
    assert sent.get_list("authorization") == ["Basic z"]


def test_cookies_join_those_of_the_http_client() -> None:
    scripted = Scripted()
    client = scripted.client().with_cookies({"a": "1"})
    client.get_httpx_client().cookies.set("b", "2")
    annotations_list.sync("1", client=client)
    assert sorted(scripted.asked[0].headers["cookie"].split("; ")) == ["a=1", "b=2"]


def test_a_copy_leaves_the_original_as_it_was() -> None:
    scripted = Scripted()
    client = scripted.client()
    copy = client.with_timeout(3).with_headers({"x": "1"})
    assert copy.get_httpx_client() is client.get_httpx_client()
    annotations_list.sync("1", client=copy)
    annotations_list.sync("1", client=client)
    assert scripted.asked[0].extensions["timeout"]["read"] == 3
    assert scripted.asked[1].extensions["timeout"]["read"] == 5
    assert "x" not in scripted.asked[1].headers


def test_the_http_client_of_the_caller_decides_the_host_and_may_carry_its_own_key() -> None:
    scripted = Scripted()
    client = AuthenticatedClient(
        "https://ignored.example", KEY, prefix="", auth_header_name="X-Key"
    )
    http = httpx.Client(
        base_url="https://inner.example/ph", transport=scripted.transport, headers={"x-key": "own"}
    )
    annotations_list.sync("1", client=client.set_httpx_client(http))
    assert str(scripted.asked[0].url) == "https://inner.example/ph/api/projects/1/annotations/"
    assert scripted.asked[0].headers.get_list("x-key") == ["own"]


def test_a_client_is_made_when_needed_and_again_after_it_was_closed() -> None:
    scripted = Scripted(200, json={"email": "a"})
    settings = {"transport": scripted.transport, "params": {"p": "1"}}
    client = AuthenticatedClient("https://ph.example", KEY, httpx_args=settings, timeout=9)
    for _ in range(2):
        with client:
            assert users_retrieve.sync("@me", client=client).email == "a"  # type: ignore[union-attr]
    assert scripted.asked[1].extensions["timeout"]["connect"] == 9


def test_one_client_serves_several_event_loops_in_turn() -> None:
    scripted = Scripted(200, json={"email": "a"})
    client = AuthenticatedClient(
        "https://ph.example", KEY, httpx_args={"transport": scripted.transport}
    )

    async def ask() -> str:
        async with client:
            user = await users_retrieve.asyncio("@me", client=client)
            assert user is not None
            return user.email

    assert [asyncio.run(ask()), asyncio.run(ask())] == ["a", "a"]


def test_an_operation_that_needs_no_key_is_called_without_one() -> None:
    scripted = Scripted()
    client = Client("https://ph.example").set_httpx_client(
        httpx.Client(transport=scripted.transport)
    )
    client.call(Operation(id="open", method="GET", path="/api/open/"), {}, {})
    assert "authorization" not in scripted.asked[0].headers


@pytest.mark.parametrize(
    "path",
    [
        "https://evil.example/x",
        "//evil.example/x",
        "api/x",
        "@evil.example/x",
        "/a?b=1#c",
        "/a/{b/",
        "/\\x",
    ],
)
def test_a_path_of_the_schema_leads_to_no_other_host(path: str, tmp_path: Any) -> None:
    package = build(document({"path": path}), tmp_path)
    scripted = Scripted()
    client = package.module("client").AuthenticatedClient("https://ph.example", KEY)
    client.set_httpx_client(httpx.Client(transport=scripted.transport))
    package.operation("thing0").sync_detailed(client=client)
    assert scripted.asked[0].url.host == "ph.example"
    assert not scripted.asked[0].url.query


def test_a_path_that_climbs_is_left_out(tmp_path: Any) -> None:
    package = build(
        document({"path": "/api/../x/"}, {"path": "/api/%2e%2E/y/"}, {"operationId": "ok"}),
        tmp_path,
    )
    assert list(package.result.account.left_out) == ["thing0", "thing1"]


def test_a_model_is_a_mapping_of_its_undeclared_keys_only() -> None:
    note = Annotation.from_dict({"content": "x", "new": 1})
    assert note["new"] == 1
    assert "new" in note
    assert note.additional_keys == ["new"]
    note["other"] = UNSET
    del note["new"]
    assert note.to_dict() == {"content": "x"}
    with pytest.raises(TypeError):
        list(note)  # type: ignore[call-overload]


def test_unset_is_one_falsy_value_through_copies_and_pickles() -> None:
    note = pickle.loads(pickle.dumps(Annotation(content="x")))
    assert note.scope is UNSET
    assert not UNSET
    assert isinstance(UNSET, Unset)
    assert note == Annotation(content="x")
    assert isinstance(note, Model)


def test_creating_sends_what_was_given_and_nothing_else() -> None:
    scripted = Scripted(201, json={"id": 3, "content": "x"})
    made = annotations_create.sync(
        "1", client=scripted.client(), body=Annotation(content="x", deleted=False)
    )
    assert json.loads(scripted.asked[0].content) == {"content": "x", "deleted": False}
    assert made is not None
    assert made.id == 3
