"""Flags when PostHog does not answer, or not with all of them: tries, defaults, earlier answers."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from answering import BOTH, Ask, Host, asking, hosting, serving
from attrs import evolve
from flag_calls import each
from hogkit import (
    ApiError,
    AuthenticationError,
    Backoff,
    ConfigurationError,
    PostHog,
    RateLimited,
    ServerError,
    UnexpectedAnswer,
    Unreachable,
)
from hogkit.flags import Evaluation, Flag, evaluating
from hogkit.flags.memory import MOST_ANSWERS, Memory

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

PAGE = "<html><title>502 Bad Gateway</title></html>"


def flags(**values: bool | str) -> dict[str, Any]:
    """An answer of `/flags`."""
    told = {
        key: {"enabled": value is not False, "variant": value if isinstance(value, str) else None}
        for key, value in values.items()
    }
    return {"flags": told, "errorsWhileComputingFlags": False, "requestId": "r"}


def calls(ask: Ask, *given: dict[str, Any], others: float | None = None) -> list[Any]:
    """What one client gets when it evaluates several times."""
    told = [{"distinct_id": "ada", **arguments} for arguments in given]
    return each(ask, "flags.evaluate", *told, others=others)


# Tries.


def quickly(ask: Ask, **options: Any) -> None:
    ask.options["backoff"] = Backoff(base=0.0, **options)


@pytest.mark.parametrize("status", [502, 504])
def test_what_a_proxy_lost_is_sent_once_more(server: Host, ask: Ask, status: int) -> None:
    quickly(ask)
    server.will_answer(status, PAGE)
    server.will_answer(200, flags(a=True))
    assert ask("flags.evaluate", "ada").enabled("a")
    assert len(server.asked) == 2
    assert server.asked[0].body == server.asked[1].body


@pytest.mark.parametrize("break_it", [Host.will_reset, Host.will_hang_up, Host.will_break_off])
def test_what_got_no_whole_answer_is_sent_once_more(
    server: Host, ask: Ask, break_it: Callable[[Host], None]
) -> None:
    quickly(ask)
    break_it(server)
    server.will_answer(200, flags(a=True))
    assert ask("flags.evaluate", "ada").enabled("a")
    assert len(server.asked) == 2


def test_it_is_sent_twice_at_most(server: Host, ask: Ask) -> None:
    quickly(ask, tries=9)
    server.will_answer(502, PAGE)
    with pytest.raises(ServerError) as caught:
        ask("flags.evaluate", "ada")
    assert (caught.value.tries, len(server.asked)) == (2, 2)


def test_a_client_that_never_repeats_does_not_here(server: Host, ask: Ask) -> None:
    server.will_answer(502, PAGE)  # `ask` has one try
    with pytest.raises(ServerError):
        ask("flags.evaluate", "ada")
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [400, 402, 408, 429, 500, 503, 520])
def test_no_other_answer_is_worth_the_time_of_another_try(
    server: Host, ask: Ask, status: int
) -> None:
    quickly(ask)
    server.will_answer(status, "no", {"retry-after": "0"})
    with pytest.raises(ApiError):
        ask("flags.evaluate", "ada")
    assert len(server.asked) == 1


def test_the_wait_before_the_second_try_is_short() -> None:
    context = PostHog(project_api_key="phc_token_of_a_test", backoff=Backoff(base=30.0))._context
    hurried = evaluating._hurried(context).policy
    assert (hurried.backoff.ceiling(1), hurried.backoff.tries, hurried.timeout) == (0.6, 2, 3.0)
    given = evolve(context.policy, timeout=0.5, backoff=Backoff(base=0.1), deadline=1.0)
    shorter = evaluating._hurried(context.going_by(given)).policy
    assert (shorter.backoff.base, shorter.timeout, shorter.deadline) == (0.1, 0.5, 1.0)


def test_a_try_takes_three_seconds_at_most(server: Host, ask: Ask) -> None:
    server.will_say_nothing()
    began = time.monotonic()
    with pytest.raises(Unreachable):
        ask("flags.evaluate", "ada")
    assert 2.8 < time.monotonic() - began < 5.0


@pytest.mark.parametrize("bound", ["timeout", "deadline"])
def test_a_shorter_bound_of_the_client_counts(server: Host, ask: Ask, bound: str) -> None:
    server.will_say_nothing()
    began = time.monotonic()
    with pytest.raises(Unreachable):
        ask.run(lambda it: it.with_options(**{bound: 0.3}).flags.evaluate("ada"))
    assert time.monotonic() - began < 2.0


# Defaults.

FAILURES: list[tuple[Callable[[Host], None], type[Exception]]] = [
    (lambda host: host.will_answer(503, "down"), ServerError),
    (lambda host: host.will_answer(429, {"code": "rate_limit_exceeded"}), RateLimited),
    (lambda host: host.will_answer(401, "bad token"), AuthenticationError),
    (lambda host: host.will_answer(200, PAGE, kind="text/html"), UnexpectedAnswer),
    (lambda host: host.will_answer(200, "[]"), UnexpectedAnswer),
    (Host.will_reset, Unreachable),
]


@pytest.mark.parametrize(("fail", "kind"), FAILURES)
def test_a_failure_is_raised_or_gives_the_default(
    server: Host, ask: Ask, fail: Callable[[Host], None], kind: type[Exception]
) -> None:
    fail(server)
    with pytest.raises(kind):
        ask("flags.evaluate", "ada")
    found = ask("flags.evaluate", "ada", default={"a": True, "b": False, "c": "control"})
    assert isinstance(found.failure, kind)
    assert found.failure.__traceback__ is None  # whose frames hold the token
    assert [found.enabled(key) for key in "abc"] == [True, False, True]
    assert (found.variant("c"), found.whole) == ("control", False)
    assert {flag.source for flag in found.values()} == {"default"}
    assert len(ask("flags.evaluate", "ada", default={})) == 0


def test_an_evaluation_is_a_default_too(server: Host, ask: Ask) -> None:
    server.will_answer(503, "down")
    kept = Evaluation(flags={"a": Flag(key="a", enabled=True, payload='{"n": 1}', id=5)})
    found = ask("flags.evaluate", "ada", default=kept)
    assert (found.payload("a"), found["a"].source, kept["a"].source) == ({"n": 1}, "default", "answer")  # fmt: skip


def test_a_mistake_is_raised_whatever_the_default(server: Host, ask: Ask) -> None:
    ask.options["project_api_key"] = None
    with pytest.raises(ConfigurationError):
        ask("flags.evaluate", "ada", default={"a": True})
    assert not server.asked


def test_a_failure_is_said_once_until_there_is_an_answer_again(
    server: Host, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        server.will_answer(503, "down")
    server.will_answer(200, flags(a=True))
    server.will_answer(503, "down")
    with caplog.at_level(logging.WARNING, "hogkit"):
        calls(ask, *[{"default": {}}] * 5)
    told = [record.getMessage() for record in caplog.records]
    said = "flags were not evaluated, and defaults are used: POST /flags/: 503 down."
    assert [text.startswith(said) for text in told] == [True, True]


# Earlier answers.


def test_what_is_missing_is_taken_from_the_last_whole_answer(server: Host, ask: Ask) -> None:
    server.will_answer(200, flags(a="x", b=True))
    server.will_answer(200, {**flags(b=False), "errorsWhileComputingFlags": True})
    server.will_answer(200, {**flags(), "quotaLimited": ["feature_flags"]})
    server.will_answer(503, "down")
    whole, partial, limited, failed = calls(ask, *[{"default": {"a": False, "c": True}}] * 4)
    assert {key: flag.value for key, flag in whole.items()} == {"a": "x", "b": True}
    assert not any(flag.stale for flag in whole.values())
    assert {key: (flag.value, flag.source) for key, flag in partial.items()} == {
        "a": ("x", "cache"), "b": (False, "answer"), "c": (True, "default"),
    }  # fmt: skip
    assert partial.errors_while_computing
    # The partial answer replaced nothing.
    known = {"a": ("x", "cache"), "b": (True, "cache"), "c": (True, "default")}
    for found in (limited, failed):
        assert {key: (flag.value, flag.source) for key, flag in found.items()} == known
        assert found["a"].stale
    assert (limited.quota_limited, limited.failure) == (True, None)
    assert isinstance(failed.failure, ServerError)


def test_without_a_default_a_failure_is_raised_whatever_is_known(server: Host, ask: Ask) -> None:
    server.will_answer(200, flags(a=True))
    server.will_answer(503, "down")
    _, failed = calls(ask, {}, {})
    assert isinstance(failed, ServerError)


@pytest.mark.parametrize(
    "other",
    [
        {"groups": {"company": "acme"}},
        {"person_properties": {"plan": "pro"}},
        {"group_properties": {"company": {"plan": "pro"}}},
    ],
)
def test_an_answer_is_for_its_groups_and_properties_only(
    server: Host, ask: Ask, other: dict[str, Any]
) -> None:
    server.will_answer(200, flags(a=True))
    server.will_answer(503, "down")
    _, found, again = calls(ask, {}, {**other, "default": {}}, {"default": {}})
    assert (list(found), list(again)) == ([], ["a"])


def test_an_answer_for_some_keys_changes_only_these(server: Host, ask: Ask) -> None:
    server.will_answer(200, flags(a="x", b="x", c="x"))
    server.will_answer(200, flags(a="y"))
    server.will_answer(503, "down")
    keyed: dict[str, Any] = {"keys": ["a", "b"]}
    *_, all_of_them, some = calls(ask, {}, keyed, {"default": {}}, {**keyed, "default": {}})
    assert {key: flag.value for key, flag in all_of_them.items()} == {"a": "y", "c": "x"}
    assert {key: flag.value for key, flag in some.items()} == {"a": "y"}


def test_copies_of_a_client_know_the_same_answers(server: Host, ask: Ask) -> None:
    server.will_answer(200, flags(a=True))
    server.will_answer(503, "down")
    _, found = calls(ask, {}, {"default": {}}, others=2.0)
    assert found["a"].stale


# What is remembered.


def whole(*keys: str) -> Evaluation:
    return Evaluation(flags={key: Flag(key=key, enabled=True) for key in keys})


def test_the_answers_that_were_used_last_are_kept() -> None:
    memory = Memory()
    for number in range(MOST_ANSWERS):
        memory.keep(b"%d" % number, whole("a"), None)
    assert memory.known(b"0")
    memory.keep(b"new", whole("a"), None)
    assert [bool(memory.known(name)) for name in (b"0", b"1", b"2", b"new")] == [True, False, True, True]  # fmt: skip


def test_answers_of_many_flags_take_no_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hogkit.flags.memory.MOST_FLAGS", 10)
    memory = Memory()
    for number in range(100):
        memory.keep(b"%d" % (number % 3), whole(*"abcd"), None)
    kept = [name for name in (b"0", b"1", b"2") if memory.known(name)]
    assert len(kept) == 2
    memory.keep(b"3", whole(*"abcdefghijk"), None)
    assert not any(memory.known(name) for name in (b"0", b"1", b"2", b"3"))


def test_threads_share_what_is_remembered() -> None:
    memory, reported = Memory(), []

    def work() -> None:
        for number in range(2_000):
            memory.keep(b"%d" % (number % 50), whole("a", "b"), None if number % 2 else ["a"])
            memory.known(b"%d" % (number % 70))
            reported.append(memory.first(number))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(reported) == 2_000
    assert memory._flags == sum(map(len, memory._answers.values())) == 100


def test_a_forked_child_remembers_and_waits_for_no_thread_of_its_parent() -> None:
    memory = Memory()
    memory.keep(b"a", whole("a"), None)
    assert memory._lock.acquire()
    memory.forked()
    assert list(memory.known(b"a")) == ["a"]
