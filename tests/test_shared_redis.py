"""A budget that machines share: what is particular to Redis."""

from __future__ import annotations

import signal
import sys
import time
from typing import Any

import pytest
import redis
import redis.asyncio
import redis_server
from hogkit.errors import ConfigurationError, MissingExtra
from hogkit.limits.fallback import Unavailable
from hogkit.limits.ledger import Settlement
from hogkit.limits.rates import Rate, Window
from hogkit.limits.shared_redis import Redis
from hogkit.limits.stores import Account
from programs import program
from redis.backoff import NoBackoff
from redis.retry import Retry
from redis_server import ACCOUNT, RATE, Server

server = pytest.fixture(name="server", scope="module")(redis_server.serving)
account = pytest.fixture(name="account")(redis_server.named)
store = pytest.fixture(name="store")(redis_server.opened)
client = pytest.fixture(name="client")(redis_server.connected)


def test_it_keeps_time_by_the_servers_clock(
    store: Redis, client: redis.Redis, account: Account
) -> None:
    seconds, micros = client.time()
    stamp = store.ask(account, "t", 9.0).stamp
    assert 0 <= stamp - RATE.windows[0].seconds / 2 - (seconds + micros / 1e6) < 5
    store.settle(account, "t", stamp, Settlement(left=123_456_789_012_345_678.0, read=0.1))
    view = store.look(account)
    assert (view.used, view.running, view.left) == ((1, 1), 0, 123_456_789_012_345_678.0)


def test_nothing_stays_for_ever_and_all_of_it_is_in_one_slot(
    store: Redis, client: redis.Redis
) -> None:
    client.flushall()
    odd = Account("}{ ü:host\n{a}", RATE)
    for number in range(12):
        store.ask(odd, f"t{number}", 9.0)
    keys: Any = client.keys("*")
    assert len(keys) == 5
    assert all(7_200_000 < client.pttl(key) < 7_300_000 for key in keys)
    tags = {key.split(b"{", 1)[1].split(b"}", 1)[0] for key in keys}
    assert len(tags) == 1
    assert tags != {b""}


GIVEN = [{}, {"decode_responses": True}, {"protocol": 3}, {"encoding": "utf-16"}]


@pytest.mark.parametrize("options", GIVEN)
def test_the_settings_of_a_client_that_is_given_are_used_and_it_is_left_alone(
    server: Server, account: Account, options: dict[str, Any]
) -> None:
    with redis.Redis(unix_socket_path=str(server.socket), db=3, **options) as given_client:
        ours = Redis(given_client)
        reply = ours.ask(account, "t", 9.0)
        ours.settle(account, "t", reply.stamp, Settlement(left=1.5))
        assert (ours.look(account).left, ours.wait(account, 0)) == (1.5, 0.0)
        assert given_client.dbsize() > 0
        ours.close()
        assert given_client.connection_pool.get_connection().is_connected
        given_client.flushdb()


def given_up_in_time(server: Server, ours: Redis) -> None:
    """While the server hangs."""
    assert server.process
    server.process.send_signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        with pytest.raises(Unavailable, match=r"(?i)time"):
            ours.look(ACCOUNT)
        assert time.monotonic() - began < 2.5
    finally:
        server.process.send_signal(signal.SIGCONT)


@pytest.mark.parametrize(
    "options", [{}, {"socket_timeout": None}, {"socket_timeout": 9, "retry": Retry(NoBackoff(), 5)}]
)
def test_a_client_that_is_given_waits_no_longer_than_we_do(
    server: Server, options: dict[str, Any]
) -> None:
    ours = Redis(redis.Redis(unix_socket_path=str(server.socket), **options))
    ours.look(ACCOUNT)
    given_up_in_time(server, ours)
    ours.close()


def not_clients() -> list[Any]:
    once = redis.Redis()
    return [redis.asyncio.Redis(), once.pipeline(), once.pubsub(), once.connection_pool, 42, object]


@pytest.mark.parametrize("wrong", not_clients(), ids=lambda wrong: type(wrong).__name__)
def test_what_is_no_client_that_waits_for_its_answers_is_refused(wrong: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"a redis\.Redis: no client of asyncio"):
        Redis(wrong)


@pytest.mark.parametrize("scheme", ["REDIS", "Redis", "rediss", "REDISS"])
def test_the_scheme_is_taken_in_any_case(scheme: str) -> None:
    assert str(Redis(f"{scheme}://")) == "Redis at localhost:6379"


def test_an_ask_that_is_repeated_is_one(store: Redis, account: Account) -> None:
    one = Account(account.name, Rate((Window(9, 60.0),), at_once=1))
    first = store.ask(one, "a", 9.0)
    time.sleep(0.01)
    assert store.ask(one, "a", 9.0) == first
    store.settle(one, "a", first.stamp, Settlement())
    assert store.ask(one, "a", 9.0).wait == 0  # arrives late
    view = store.look(one)
    assert (view.used, view.running) == ((1,), 0)


def test_a_slot_without_windows_is_given_once(store: Redis, account: Account) -> None:
    one = Account(account.name, Rate(at_once=1))
    assert store.ask(one, "a", 9.0).wait == 0
    time.sleep(0.01)
    assert store.ask(one, "a", 9.0).wait == 0
    assert store.ask(one, "b", 9.0).wait > 0
    assert store.look(one).running == 1


def test_what_the_longest_window_of_anybody_counts_stays_as_long(
    store: Redis, client: redis.Redis, account: Account
) -> None:
    store.ask(Account(account.name, Rate((Window(9, 50_000.0),))), "a", 9.0)
    store.look(account)
    keys: Any = client.keys(f"hogkit:*{account.name}*")
    assert min(client.pttl(key) for key in keys) > 57_000_000


def test_a_name_that_cannot_be_encoded(store: Redis) -> None:
    with pytest.raises(ConfigurationError, match=r"budget: '\\udcff x' cannot be encoded"):
        store.ask(Account("\udcff x", RATE), "t", 9.0)


def test_a_server_that_has_forgotten_the_script_is_told_it_again(
    store: Redis, client: redis.Redis, account: Account
) -> None:
    client.script_flush()
    assert store.ask(account, "a", 9.0).wait == 0
    store.close()
    assert store.ask(account, "b", 9.0).wait == 0


def test_another_rate_counts_the_calls_that_were_there(store: Redis, account: Account) -> None:
    for number in range(3):
        reply = store.ask(account, f"t{number}", 9.0)
        store.settle(account, f"t{number}", reply.stamp, Settlement())
    assert store.ask(Account(account.name, Rate((Window(3, 9.0),))), "t", 9.0).wait > 8


@pytest.mark.parametrize(
    "url",
    [
        "redis://:hunter/2@host/0",
        "http://:hunter2@host",
        "redis://:hunter2@host:port/0",
        "redis://:hunter2@host/0?foo=bar",
        "redis://:hunter2@host/0?hunter2=1",
        "rediss://:hunter2@host?ssl_cert_reqs=hunter2",
        "unix:///s?hunter2=1",
        "redis://hunter2@[::1/0",
        "hunter2",
        "",
    ],
)
def test_a_url_that_cannot_work_is_not_shown(url: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Redis(url)
    assert "hunter" not in f"{caught.value} {caught.value.__cause__} {caught.value.__context__}"


def test_the_password_is_in_no_error(server: Server, client: redis.Redis) -> None:
    client.config_set("requirepass", "right")
    try:
        wrong = Redis(server.url.replace("unix://", "unix://hunter1:hunter2@"))
        with pytest.raises(Unavailable) as caught:
            wrong.look(ACCOUNT)
        wrong.close()
    finally:
        redis.Redis.from_url(server.url, password="right").config_set("requirepass", "")
    assert "WRONGPASS" in str(caught.value) or "invalid" in str(caught.value)
    assert "hunter" not in f"{wrong} {wrong!r} {caught.value!r}"
    assert str(Redis("rediss://u:hunter2@example.org:7000/1")) == "Redis at example.org:7000"


def test_what_a_server_repeats_of_the_password_is_taken_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = Redis("redis://hunter1:hunter2@localhost:1/0")

    def repeats(*_: Any) -> None:
        raise redis.ResponseError("unknown command `AUTH`, with args: `hunter1` `hunter2`")

    monkeypatch.setattr(ours._client, "evalsha", repeats)
    with pytest.raises(Unavailable, match="unknown command") as caught:
        ours.look(ACCOUNT)
    assert "hunter" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("url", ["redis://127.0.0.1:1/0", "unix:///nowhere/s"])
def test_no_server_is_known_at_once(url: str) -> None:
    started = time.monotonic()
    with pytest.raises(Unavailable):
        Redis(url).ask(ACCOUNT, "t", 9.0)
    assert time.monotonic() - started < 1.5


def test_a_server_that_hangs_is_given_up(server: Server, store: Redis) -> None:
    given_up_in_time(server, store)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis.exceptions", None)
    with pytest.raises(MissingExtra, match=r"A budget on Redis .*hogkit\[redis\]"):
        Redis("redis://localhost")


FORKS = """
from hogkit.limits.shared_redis import Redis
store = Redis("redis://localhost")
mine = store.mark
assert mine == store.mark == Redis("redis://localhost").mark
child = os.fork()
if not child:
    os._exit(store.mark == mine)
assert os.waitpid(child, 0)[1] == 0
"""


def test_a_forked_process_has_a_mark_of_its_own() -> None:
    program(FORKS)


def test_what_came_first_goes_first(store: Redis, account: Account) -> None:
    one = Account(account.name, Rate((Window(1, 0.4),)))
    reply = store.ask(one, "t", 9.0)
    store.settle(one, "t", reply.stamp, Settlement())
    waits = [store.ask(one, name, 9.0).wait for name in "abc"]
    assert waits == sorted(waits)
    time.sleep(waits[0])
    assert store.ask(one, "b", 9.0).wait > 0
    assert store.ask(one, "a", 9.0).wait == 0
