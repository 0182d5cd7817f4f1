"""Budgets: which there are, who shares one, and what they tell."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from hogkit import AsyncPostHog, Backoff, Budget, BudgetSpent, ConfigurationError, PostHog, Rate
from hogkit.limits.budget import usual
from hogkit.limits.rates import RATES, Window
from hogkit.limits.states import State, WindowState

KEY = "phx_budget0123456789abcdefghij"
HOST = "https://ph.example"
TWO = Rate((Window(2, 50.0),))


def answers(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"results": []})


def client(budget: Budget | None = None, host: str = HOST, **options: Any) -> PostHog:
    return PostHog(
        KEY, 7, project_api_key="phc_budget0123456789abcdefgh", host=host, budget=budget,
        transport=httpx.MockTransport(answers), **options,
    )  # fmt: skip


def used(of: PostHog | AsyncPostHog, name: str) -> list[int]:
    return [
        window.used
        for state in of.budget.state()
        if state.rate_class == name
        for window in state.windows
    ]


# Which one counts.


@pytest.fixture(autouse=True)
def _own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the process has made so far is not the test's."""
    monkeypatch.delenv("HOGKIT_BUDGET")
    monkeypatch.setattr("hogkit.limits.budget._known", {})


@pytest.mark.parametrize("value", ["", "  ", "process", " process\n"])
def test_left_out_all_share_the_process_s_own(value: str) -> None:
    budget = usual({"HOGKIT_BUDGET": value})
    assert budget is usual({}) is usual()
    assert repr(budget) == "<Budget in this process>"
    assert [state.rate_class for state in budget.state(HOST)] == list(RATES)


def test_off_is_no_limit() -> None:
    assert usual({"HOGKIT_BUDGET": "off"}).state(HOST) == ()
    assert Budget.unlimited().state(HOST) == ()


def test_a_path_is_a_file(tmp_path: Path) -> None:
    budget = usual({"HOGKIT_BUDGET": str(tmp_path / "budget")})
    assert repr(budget) == f"<Budget in {tmp_path / 'budget'}>"
    assert len(budget.state(HOST)) == len(RATES)
    assert (tmp_path / "budget").exists()
    budget.close()


@pytest.mark.parametrize(
    "url", ["redis://nowhere.invalid", "rediss://nowhere.invalid/1", "unix:///nowhere"]
)
def test_a_url_is_a_redis(url: str) -> None:
    budget = usual({"HOGKIT_BUDGET": url})
    assert repr(budget) == "<Budget in Redis>"
    budget.close()


def test_one_name_is_one_budget(tmp_path: Path) -> None:
    names = ["process", "off", str(tmp_path / "a"), str(tmp_path / "b")]
    first = [usual({"HOGKIT_BUDGET": name}) for name in names]
    assert len(set(first)) == 4
    assert [usual({"HOGKIT_BUDGET": name}) for name in names] == first


def test_the_environment_counts_when_a_client_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOGKIT_BUDGET", "off")
    with client() as posthog:
        assert posthog.budget.state() == ()
        monkeypatch.delenv("HOGKIT_BUDGET")
        posthog.query("SELECT 1")
        assert posthog.budget.state() == ()
    with client() as posthog:
        assert used(posthog, "query") == [0, 0]


def test_a_file_and_redis_are_too_much(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="not both"):
        Budget(file=tmp_path / "budget", redis="redis://nowhere.invalid")


# Who shares one.


def test_clients_that_were_given_none_share_one() -> None:
    with client() as one, client() as other:
        one.query("SELECT 1")
        other.query("SELECT 1")
        assert used(one, "query") == used(other, "query") == [2, 2]
        assert used(one, "crud") == [0, 0]


def test_two_clients_of_both_kinds_share_what_they_are_given() -> None:
    budget = Budget(rates={"query": TWO})
    spent = AsyncPostHog(
        KEY, 7, host=HOST, budget=budget, transport=httpx.MockTransport(answers), backoff=Backoff(max_wait=1.0)
    )  # fmt: skip

    async def both() -> None:
        async with spent:
            await spent.query("SELECT 1")
            with pytest.raises(BudgetSpent) as caught:
                await spent.query("SELECT 1")
            assert 40 < (caught.value.retry_after or 0) <= 50
            assert caught.value.retry_at is not None
            assert caught.value.tries == 0

    with client(budget) as posthog:
        posthog.query("SELECT 1")
        asyncio.run(both())
        assert used(posthog, "query") == [2]


def test_each_host_is_counted_by_itself() -> None:
    budget = Budget(rates={"query": TWO})
    with client(budget) as one, client(budget, host="https://other.example") as other:
        for posthog in (one, other) * 2:
            posthog.query("SELECT 1")
        assert used(one, "query") == used(other, "query") == [2]
        assert budget.state("https://third.example")[2].windows == (
            WindowState(calls=2, seconds=TWO.windows[0].seconds, used=0),
        )


def test_one_budget_is_none_of_another() -> None:
    with client(Budget()) as one, client(Budget()) as other:
        one.query("SELECT 1")
        assert (used(one, "query"), used(other, "query")) == ([1, 1], [0, 0])


def test_other_bounds_are_the_same_budget() -> None:
    with client(Budget()) as posthog:
        posthog.with_options(deadline=5.0).query("SELECT 1")
        assert used(posthog, "query") == [1, 1]


def test_classes_are_counted_apart_and_public_calls_not_at_all() -> None:
    with client(Budget()) as posthog:
        posthog.query("SELECT 1")
        posthog.feature_flags.get(1)
        posthog.capture_now("e", "ada")
        posthog.flags.evaluate("ada")
        counts = {
            state.rate_class: [window.used for window in state.windows]
            for state in posthog.budget.state()
        }
    assert {name: n for name, n in counts.items() if any(n)} == {"query": [1, 1], "crud": [1, 1]}


def test_a_query_whose_project_is_not_known_is_counted_once() -> None:
    budget = Budget(rates={"query": TWO})
    asking = budget.turn(HOST, "query", project="", patience=0.0, lease=9.0, waits=[].append)
    with pytest.raises(StopIteration):
        asking.send(next(asking).blocking())
    assert budget.state(HOST)[2].windows[0].used == 1


# What they tell.


@pytest.mark.parametrize("at_once", [1, None])
def test_how_a_budget_stands(at_once: int | None) -> None:
    told = {"x-posthog-query-budget-remaining-bytes": "5000", "x-posthog-query-bytes-read": "10"}
    carry = httpx.MockTransport(lambda _: httpx.Response(200, json={"results": []}, headers=told))
    rates = {"query": Rate.per(minute=240, hour=2_400, at_once=at_once)}
    budget = Budget(share=0.5, rates=rates)
    with PostHog(KEY, 7, host=HOST, budget=budget, transport=carry) as posthog:
        posthog.query("SELECT 1")
        states = {state.rate_class: state for state in posthog.budget.state()}
    assert states["query"] == State(
        rate_class="query",
        windows=(
            WindowState(calls=120, seconds=60.0, used=1),
            WindowState(calls=1_200, seconds=3_600.0, used=1),
        ),
        at_once=at_once, running=0, waiting=0, wait=0.0, bytes_left=5_000.0,
    )  # fmt: skip
    assert states["local_evaluation"] == State(
        rate_class="local_evaluation",
        windows=(WindowState(calls=300, seconds=60.0, used=0),),
        at_once=None, running=0, waiting=0, wait=0.0, bytes_left=None,
    )  # fmt: skip


def test_how_long_it_would_take() -> None:
    with client(Budget(rates={"query": TWO})) as posthog:
        for _ in range(2):
            posthog.query("SELECT 1")
        state = next(s for s in posthog.budget.state() if s.rate_class == "query")
    assert 40 < state.wait <= 50


def test_a_429_empties_the_bucket_until_it_says() -> None:
    wait = {"retry-after": "30"}
    carry = httpx.MockTransport(lambda _: httpx.Response(429, json={}, headers=wait))
    with PostHog(
        KEY, 7, host=HOST, budget=Budget(), transport=carry, backoff=Backoff(tries=1)
    ) as posthog:
        with pytest.raises(Exception, match="429"):
            posthog.query("SELECT 1")
        waits = {state.rate_class: state.wait for state in posthog.budget.state()}
        with pytest.raises(BudgetSpent) as caught:
            posthog.with_options(backoff=Backoff(max_wait=5.0)).query("SELECT 1")
    assert 29 < waits.pop("query") <= 30
    assert not any(waits.values())
    assert 29 < (caught.value.retry_after or 0) <= 30


def test_without_a_limit_a_class_is_not_told_of_and_does_not_wait() -> None:
    with client(Budget(rates={"query": None, "crud": TWO})) as posthog:
        for _ in range(50):
            posthog.query("SELECT 1")
        classes = [state.rate_class for state in posthog.budget.state()]
    assert "query" not in classes
    assert "crud" in classes


def test_a_budget_shows_no_password() -> None:
    url = "redis://user:secret@nowhere.invalid"
    budget = Budget(redis=url)
    assert "secret" not in repr(budget)
    budget.close()


def test_a_budget_of_ones_own_lies_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("HOGKIT_BUDGET", "~/shared")
    assert Budget(share=0.5).where == str(tmp_path / "shared")
    assert Budget(file=tmp_path / "other").where == str(tmp_path / "other")
    monkeypatch.setenv("HOGKIT_BUDGET", "process")
    assert Budget(share=0.5).where == "this process"


@pytest.mark.parametrize("named", ["http://x", "valkey://127.0.0.1:1", "file:///budget"])
def test_a_url_of_something_else_is_no_file(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOGKIT_BUDGET", named)
    with pytest.raises(ConfigurationError, match="HOGKIT_BUDGET"):
        PostHog("phx_0123456789abcdef")
    with pytest.raises(ConfigurationError, match="HOGKIT_BUDGET"):
        Budget(share=0.5)


def test_a_place_that_cannot_be_used_is_said_when_asked(tmp_path: Path) -> None:
    Budget().reach()
    Budget(file=tmp_path / "budget").reach()
    with pytest.raises(ConfigurationError, match="it is no file"):
        Budget(file=tmp_path).reach()


def test_a_host_can_be_counted_anew() -> None:
    budget = Budget(rates={"query": TWO})
    for host in (HOST, "https://two.example"):
        with client(budget, host) as posthog:
            posthog.query("SELECT 1")
    budget.forget(HOST)
    left = {host: budget.state(host)[2].windows[0].left for host in (HOST, "https://two.example")}
    assert left == {HOST: 2, "https://two.example": 1}


def test_what_cannot_work_is_said_when_a_budget_is_made() -> None:
    with pytest.raises(ConfigurationError, match="redis"):
        Budget(redis=5)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="several are wanted"):
        Rate([5])  # type: ignore[list-item]
