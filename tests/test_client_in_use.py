"""The clients among other code: its exceptions, loops, mocks and types."""

from __future__ import annotations

import asyncio
import gc
import inspect
import os
import socket
import traceback
import types
import typing
from collections.abc import Iterator
from unittest import mock
from uuid import UUID

import hogkit
import httpx
import pytest
from answering import KEY, ME, TOKEN, Host, hosting, serving
from hogkit import AsyncPostHog, PostHog
from hogkit.flags import Flag
from hogkit.flags.evaluation import read

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)

METHODS = (
    "whoami", "query", "capture", "identify", "alias", "set_person", "group_identify",
    "capture_exception", "capture_many", "capture_now", "flush", "shutdown",
)  # fmt: skip


def failing(error: type[Exception] = httpx.ConnectTimeout) -> httpx.MockTransport:
    def fail(request: httpx.Request) -> httpx.Response:
        raise error("t", request=request)  # type: ignore[call-arg]

    return httpx.MockTransport(fail)


def posthog(carrier: httpx.MockTransport) -> PostHog:
    return PostHog(KEY, 7, project_api_key=TOKEN, transport=carrier)


def test_what_the_caller_is_handling_stays_as_it_is() -> None:
    def work() -> None:
        raise KeyError("a", 1)

    try:
        work()
    except KeyError as caught:
        with pytest.raises(hogkit.Unreachable):
            posthog(failing()).capture_now("failed", "ada")
        kept = caught
    frames = traceback.extract_tb(kept.__traceback__)
    assert [frame.name for frame in frames][-1] == "work"
    assert kept.args == ("a", 1)


def test_the_caller_s_exception_stays_over_a_real_socket_and_awaited() -> None:
    async def call() -> None:
        try:
            raise KeyError("a")
        except KeyError as caught:
            async with AsyncPostHog(KEY, host="http://127.0.0.1:1") as client:
                with pytest.raises(hogkit.Unreachable):
                    await client.whoami()
            kept = caught
        assert kept.__traceback__ is not None
        assert kept.args == ("a",)

    asyncio.run(call())


def test_no_request_with_the_key_hangs_on_a_cause() -> None:
    with pytest.raises(hogkit.Unreachable) as caught:
        posthog(failing()).whoami()
    cause = caught.value.__cause__
    assert isinstance(cause, httpx.ConnectTimeout)
    with pytest.raises(RuntimeError, match="has not been set"):
        _ = cause.request


def test_an_exhausted_iterator_below_is_not_taken_for_a_result() -> None:
    answers: Iterator[httpx.Response] = iter(())
    with pytest.raises(StopIteration):
        posthog(httpx.MockTransport(lambda _: next(answers))).whoami()


def test_a_host_header_of_the_caller_is_not_sent(server: Host) -> None:
    from hogkit_api.api.annotations import annotations_list

    with PostHog(KEY, 7, host=server.url) as client:
        annotations_list.sync("7", client=client.api.with_headers({"Host": "evil.test"}))
    [asked] = server.asked
    assert asked.headers["host"] == server.url.removeprefix("http://")


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_loops_that_have_ended_take_their_connections_with_them(server: Host) -> None:
    """Somebody calls `asyncio.run` again and again with one client that is never closed."""
    server.will_answer(200, ME)
    grown = open_files_after_many_loops(server)
    gc.collect()  # what was never closed complains here, and not in some other test
    # The server's ends are in this process too, and are closed a moment later.
    assert grown <= 10


def open_files_after_many_loops(server: Host) -> int:
    client = AsyncPostHog(KEY, host=server.url)

    async def once() -> None:
        assert (await client.whoami()).email == ME["email"]

    counts: list[int] = []
    for _ in range(31):
        asyncio.run(once())
        gc.collect()
        counts.append(len(os.listdir("/proc/self/fd")))  # noqa: PTH208
    return counts[-1] - counts[0]


@pytest.mark.parametrize("charset", ["undefined", "hex", "idna", "zlib", "base64", "rot13"])
def test_a_page_in_an_odd_charset_is_a_page(charset: str) -> None:
    page = httpx.MockTransport(
        lambda _: httpx.Response(
            200,
            content=b"<html>x</html>",
            headers={"content-type": f"text/html; charset={charset}"},
        )
    )
    with pytest.raises(hogkit.UnexpectedAnswer, match="HTML page"):
        posthog(page).whoami()


@pytest.mark.parametrize(
    "host",
    ["https://a..b", "https://good.com\\evil", "https://*.example", f"https://{'a' * 64}.example",
     "https://ph.example:0", "https://\U0001f4a9.example", "https://-a.example"],
)  # fmt: skip
def test_a_host_that_cannot_be_is_refused(host: str) -> None:
    with pytest.raises(hogkit.ConfigurationError, match="names no host"):
        PostHog(KEY, host=host)


def test_a_host_that_idna_does_not_allow_is_a_mistake_of_configuration() -> None:
    with pytest.raises(hogkit.ConfigurationError, match="xn--a cannot be asked"):
        PostHog(KEY, host="https://xn--a").whoami()


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), "5", None, True, 10**400])
def test_a_timeout_that_is_none_is_refused(timeout: typing.Any) -> None:
    with pytest.raises(hogkit.ConfigurationError, match="timeout"):
        PostHog(KEY, timeout=timeout)


@pytest.mark.parametrize("argument", [5.0, True, None, ["a"], b"a", ""])
def test_an_argument_of_another_kind_is_refused_before_anything_is_sent(
    argument: typing.Any,
) -> None:
    client = posthog(failing(AssertionError))
    with pytest.raises(hogkit.InvalidEvent, match="distinct_id"):
        client.capture_now("e", argument)
    with pytest.raises(hogkit.InvalidArgument, match="distinct_id"):
        client.flags.evaluate(argument)
    with pytest.raises(hogkit.InvalidArgument, match="sql"):
        client.query(argument)


@pytest.mark.parametrize("given", [5, 2**70, UUID(int=5)], ids=str)
def test_a_number_and_a_uuid_are_ids_as_databases_have_them(
    server: Host, given: int | UUID
) -> None:
    with PostHog(KEY, host=server.url, project_api_key=TOKEN) as client:
        client.capture_now("e", given)
    assert server.asked[0].json["distinct_id"] == str(given)


def test_one_flag_is_no_list_of_letters() -> None:
    with pytest.raises(hogkit.InvalidArgument, match=r"give \['beta'\]"):
        posthog(failing()).flags.evaluate("ada", keys="beta")


def test_a_flag_is_as_true_as_it_is_on() -> None:
    on = read({"flags": {"a": {"enabled": True}, "b": {"enabled": False}}, "quotaLimited": True})
    assert (bool(on["a"]), bool(on["b"]), on.quota_limited) == (True, False, False)
    assert isinstance(on["a"], Flag)


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
@pytest.mark.parametrize("name", METHODS)
def test_methods_are_ordinary_ones(kind: type[typing.Any], name: str) -> None:
    method = vars(kind)[name]
    assert isinstance(method, types.FunctionType)
    assert inspect.iscoroutinefunction(method) == (kind is AsyncPostHog)
    assert next(iter(inspect.signature(method).parameters)) == "self"
    assert "self" not in inspect.signature(getattr(kind(KEY), name)).parameters
    assert method.__qualname__ == f"{kind.__name__}.{name}"
    assert "Flow" not in str(inspect.signature(method))
    assert method.__doc__


def test_a_mock_with_the_signatures_of_a_client_can_be_called() -> None:
    pretended = mock.create_autospec(PostHog, instance=True)
    pretended.query("SELECT 1", name="x")
    with pytest.raises(TypeError):
        pretended.query("SELECT 1", nome="x")


def test_a_subclass_may_have_its_own_method() -> None:
    class Mine(PostHog):
        def query(self, sql: str, *, name: str = "mine") -> typing.Any:
            return ("mine", sql, name)

    assert Mine(KEY).query("SELECT 1") == ("mine", "SELECT 1", "mine")


def test_words_that_begin_like_keys_are_no_keys(server: Host) -> None:
    from hogkit_api.api.feature_flags import feature_flags_list

    with PostHog(KEY, 7, host=server.url) as client:
        feature_flags_list.sync("7", client=client.api, search="pha_beta")
    assert server.asked[0].query["search"] == ["pha_beta"]


def test_a_page_that_is_long_and_hostile_is_read_quickly() -> None:
    page = httpx.MockTransport(
        lambda _: httpx.Response(502, content=b"<html>" + b"<title>" * 200_000)
    )
    with pytest.raises(hogkit.ServerError) as caught:
        posthog(page).whoami()
    assert len(str(caught.value)) < 1_000


def test_no_frame_of_an_interrupted_call_shows_the_key() -> None:
    def interrupt(request: httpx.Request) -> httpx.Response:
        held = request.headers["authorization"]
        raise KeyboardInterrupt(len(held))

    with pytest.raises(KeyboardInterrupt) as caught:
        posthog(httpx.MockTransport(interrupt)).whoami()
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert KEY not in "".join(told.format()).replace(f"KEY = {KEY!r}", "")


def test_a_client_works_in_a_child_after_a_fork(server: Host) -> None:
    server.will_answer(200, ME)
    with PostHog(KEY, host=server.url) as client:
        client.whoami()
        before = server.connections
        ours, theirs = socket.socketpair()
        with ours, theirs:
            if (child := os.fork()) == 0:
                theirs.sendall(client.whoami().email.encode())
                os._exit(0)
            os.waitpid(child, 0)
            assert ours.recv(99).decode() == ME["email"]
        assert server.connections == before + 1
