"""The project of a client that was given none: the one that the key's user has open, asked for once."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from typing import Any

import hogkit
import pytest
from answering import BOTH, ME, Ask, Asked, Host, asking, hosting, serving
from hogkit import PostHog
from hogkit.resources.asked import asked
from hogkit.resources.table import ROWS
from list_world import NAMES, NEEDED, path_of, whole

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)


@pytest.fixture(name="ask", params=BOTH)
def asks(request: pytest.FixtureRequest, server: Host, monkeypatch: pytest.MonkeyPatch) -> Ask:  # fmt: skip
    made = asking(request, server, monkeypatch)
    made.options["project_id"] = None
    return made


def answer(team: Any, *, after: float = 0.0) -> Any:
    """Of a PostHog with one project, and nothing in it."""

    def answered(request: Asked) -> Any:
        if request.path != "/api/users/@me/":
            return {"results": [], "next": None}
        time.sleep(after)
        return ME | {"team": team}

    return answered


def asked_for(server: Host) -> list[str]:
    return [request.path for request in server.asked]


def flags(project: str | int) -> str:
    return f"/api/projects/{project}/feature_flags/"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_asked_for_where_it_is_needed(server: Host, ask: Ask, name: str) -> None:
    server.will_work_out(answer({"id": 42, "name": "Web"}))
    ask.run(lambda client: whole(getattr(client, name).list(**NEEDED.get(name, {}))))
    needs = "project_id" in asked(ROWS[name].module("list")).path
    listed = path_of(name).replace("/7/", "/42/")
    assert asked_for(server) == ["/api/users/@me/"] * needs + [listed]


def test_a_client_asks_once_and_knows_it_from_then_on(server: Host, ask: Ask) -> None:
    server.will_work_out(answer({"id": 42}))

    def use(client: Any) -> Any:
        assert client.project_id == "@current"
        copy = client.with_options(deadline=30.0)
        if isinstance(client, PostHog):
            used = [whole(it.feature_flags.list()) for it in (client, copy, client.with_options())]
            return used, client.project_id, copy.project_id

        async def awaited() -> Any:
            used = [await whole(it.feature_flags.list()) for it in (client, copy, client.with_options())]  # fmt: skip
            return used, client.project_id, copy.project_id

        return awaited()

    assert ask.run(use) == ([[], [], []], "42", "42")
    assert asked_for(server) == ["/api/users/@me/", *[flags(42)] * 3]


def test_a_copy_asks_for_its_original(server: Host, ask: Ask) -> None:
    server.will_work_out(answer({"id": 42}))

    def use(client: Any) -> Any:
        if isinstance(client, PostHog):
            return whole(client.with_options().feature_flags.list()) or client.project_id

        async def awaited() -> Any:
            return await whole(client.with_options().feature_flags.list()) or client.project_id

        return awaited()

    assert ask.run(use) == "42"


def test_the_persons_of_a_cohort_are_of_the_same_project(server: Host, ask: Ask) -> None:
    server.will_work_out(answer({"id": 42}))
    ask.run(lambda client: whole(client.cohorts.persons(5)))
    assert asked_for(server)[1] == "/api/projects/42/cohorts/5/persons/"


def test_a_key_that_may_not_read_users_is_for_the_current_one(server: Host, ask: Ask) -> None:
    server.will_answer(403, {"type": "authentication_error", "code": "permission_denied", "detail": "no"})  # fmt: skip
    server.will_answer(200, {"results": [], "next": None})
    assert ask.run(lambda client: whole(client.feature_flags.list())) == []
    assert asked_for(server) == ["/api/users/@me/", flags("@current")]


def test_nor_is_it_asked_again_then(server: Host, ask: Ask) -> None:
    server.will_answer(403, {"detail": "no"})
    server.will_answer(200, {"results": [], "next": None})

    def use(client: Any) -> Any:
        if isinstance(client, PostHog):
            return [whole(client.feature_flags.list()) for _ in range(3)]

        async def awaited() -> Any:
            return [await whole(client.feature_flags.list()) for _ in range(3)]

        return awaited()

    ask.run(use)
    assert asked_for(server) == ["/api/users/@me/", *[flags("@current")] * 3]


@pytest.mark.parametrize("team", [None, {}, {"id": "42"}, 5, []])
def test_a_user_without_a_project_leaves_it_at_the_current_one(
    server: Host, ask: Ask, team: Any
) -> None:
    server.will_work_out(answer(team))
    ask.run(lambda client: whole(client.feature_flags.list()))
    assert asked_for(server) == ["/api/users/@me/", flags("@current")]


@pytest.mark.parametrize(("status", "error"), [(401, hogkit.AuthenticationError), (500, hogkit.ServerError)])  # fmt: skip
def test_other_errors_are_told_and_nothing_is_kept(
    server: Host, ask: Ask, status: int, error: type[Exception]
) -> None:
    server.will_answer(status, {"detail": "no"})
    server.will_work_out(answer({"id": 42}))

    def use(client: Any) -> Any:
        if isinstance(client, PostHog):
            with pytest.raises(error):
                client.feature_flags.get(1)
            return client.feature_flags.get(1)

        async def awaited() -> Any:
            with pytest.raises(error):
                await client.feature_flags.get(1)
            return await client.feature_flags.get(1)

        return awaited()

    ask.run(use)
    assert asked_for(server) == ["/api/users/@me/"] * 2 + [f"{flags(42)}1/"]


@pytest.mark.parametrize("given", [7, "7"])
def test_one_that_is_set_is_not_asked_for(server: Host, ask: Ask, given: Any) -> None:
    ask.options["project_id"] = given
    server.will_work_out(answer({"id": 42}))
    ask.run(lambda client: whole(client.feature_flags.list()))
    assert asked_for(server) == [flags(7)]


def test_many_at_once_are_about_one(server: Host, ask: Ask) -> None:
    """Though each may ask, and the user opens one project after the other meanwhile."""
    numbers = itertools.count(42)

    def answered(request: Asked) -> Any:
        if request.path != "/api/users/@me/":
            return {"results": [], "next": None}
        number = next(numbers)
        time.sleep(0.05 * (50 - number))  # the last to be asked answers first
        return ME | {"team": {"id": number}}

    server.will_work_out(answered)
    count = 8

    def use(client: Any) -> Any:
        if isinstance(client, PostHog):
            barrier = threading.Barrier(count)

            def one() -> None:
                barrier.wait()
                list(client.feature_flags.list())

            threads = [threading.Thread(target=one) for _ in range(count)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            return None

        async def awaited() -> None:
            await asyncio.gather(*(whole(client.feature_flags.list()) for _ in range(count)))

        return awaited()

    ask.run(use)
    listed = [path for path in asked_for(server) if path != "/api/users/@me/"]
    assert (len(listed), len(set(listed))) == (count, 1)


def test_a_listing_stays_in_the_project_that_it_began_in(server: Host, ask: Ask) -> None:
    """Though the user opens another one between two pages: the link names it, and what was asked is kept."""
    server.will_answer(200, ME | {"team": {"id": 42}})
    server.will_answer(200, {"results": [{"id": "a"}], "has_next": True})
    server.will_answer(200, {"results": [{"id": "b"}], "has_next": False})
    found = ask.run(lambda client: whole(client.session_recordings.list()))
    assert [one["id"] for one in found] == ["a", "b"]
    assert set(asked_for(server)[1:]) == {"/api/projects/42/session_recordings/"}
