"""How much of a list is read, where its next page is, and pages that are none."""

from __future__ import annotations

from collections.abc import AsyncIterable
from typing import Any
from urllib.parse import unquote

import hogkit
import pytest
from answering import BOTH, Ask, Asked, Host, asking, hosting, serving, serving_too
from hogkit import PostHog
from hogkit.resources.lists import AsyncItems, Items
from list_world import (
    COUNTED,
    LINKED,
    NAMES,
    STYLES,
    Listed,
    Row,
    listed,
    numbers,
    pages,
    path_of,
    things,
    using,
)

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
other = pytest.fixture(name="other")(serving_too)
ask = pytest.fixture(name="ask", params=BOTH)(asking)

every = pytest.mark.parametrize("name", NAMES)
each_style = pytest.mark.parametrize("name", ["feature_flags", *STYLES])


# How much, and how.


@every
def test_a_limit_bounds_what_is_read(server: Host, ask: Ask, name: str) -> None:
    served = Listed(name, things(name, 9), 2).on(server)

    def use(items: Any) -> Any:
        if isinstance(items, Items):
            return list(items), items.truncated

        async def awaited() -> Any:
            return [item async for item in items], items.truncated

        return awaited()

    assert using(ask, name, use, limit=3) == (served.rows[:3], True)
    assert len(server.asked) == min(2, served.pages())
    assert using(ask, name, use, limit=9) == (served.rows, False)
    assert using(ask, name, use, limit=10) == (served.rows, False)
    assert using(ask, name, use, limit=8) == (served.rows[:8], True)
    assert using(ask, name, use) == (served.rows, False)


@pytest.mark.parametrize("ahead", [False, True])
def test_a_limit_bounds_requests(server: Host, ask: Ask, ahead: bool) -> None:
    served = Listed("feature_flags", things("feature_flags", 9), 2).on(server)
    assert listed(ask, "feature_flags", limit=4, ahead=ahead) == served.rows[:4]
    assert len(server.asked) == 2
    assert server.asked[0].query["limit"] == ["4"]


@pytest.mark.parametrize("name", [name for name in NAMES if STYLES.get(name) not in ("cursor", "whole")])  # fmt: skip
def test_the_size_of_a_page_is_posthog_s_limit(server: Host, ask: Ask, name: str) -> None:
    served = Listed(name, things(name, 5)).on(server)
    assert [len(page) for page in pages(ask, name, page_size=2)] == [2, 2, 1]
    assert [asked.query["limit"] for asked in server.asked] == [["2"]] * 3
    assert listed(ask, name) == served.rows
    assert server.asked[-1].query == {"limit": ["100"]}


@pytest.mark.parametrize("bound", ["limit", "page_size"])
@pytest.mark.parametrize("value", [0, -1, 1.5, "5", True, float("nan")])
def test_a_bound_is_a_number_from_one_on(server: Host, ask: Ask, bound: str, value: Any) -> None:
    with pytest.raises(hogkit.InvalidArgument, match=rf"feature_flags.list: {bound} is"):
        listed(ask, "feature_flags", **{bound: value})
    assert server.asked == []


@every
def test_the_first_asks_for_one(server: Host, ask: Ask, name: str) -> None:
    served = Listed(name, things(name, 5)).on(server)
    assert using(ask, name, lambda items: items.first()) == served.rows[0]
    (asked,) = server.asked
    assert asked.query.get("limit", ["1"]) == ["1"]


@every
def test_the_count_is_what_posthog_says(server: Host, ask: Ask, name: str) -> None:
    Listed(name, things(name, 5), 2).on(server)
    told = 5 if name in COUNTED else None
    assert using(ask, name, lambda items: items.count()) == told
    assert len(server.asked) == 1


def test_the_count_is_had_with_what_was_read(server: Host, ask: Ask) -> None:
    Listed("feature_flags", things("feature_flags", 5), 2).on(server)

    def use(items: Any) -> Any:
        if isinstance(items, Items):
            return len(list(items)), items.count(), items.count()

        async def awaited() -> Any:
            return len([item async for item in items]), await items.count(), await items.count()

        return awaited()

    assert using(ask, "feature_flags", use, limit=3) == (3, 5, 5)
    assert len(server.asked) == 2


def test_nothing_is_sent_before_it_is_iterated_over_and_again_reads_again(
    server: Host, ask: Ask
) -> None:
    served = Listed("feature_flags", things("feature_flags", 3), 2).on(server)

    def use(items: Any) -> Any:
        assert server.asked == []
        assert repr(items) == f"<{type(items).__name__} of feature_flags.list>"
        if isinstance(items, Items):
            return [*items], [*items]

        async def awaited() -> Any:
            return [item async for item in items], [item async for item in items]

        return awaited()

    assert using(ask, "feature_flags", use) == (served.rows, served.rows)
    assert len(server.asked) == 4


def test_two_passes_at_once_do_not_disturb_each_other(server: Host, ask: Ask) -> None:
    served = Listed("feature_flags", things("feature_flags", 5), 2).on(server)

    def use(items: Any) -> Any:
        if isinstance(items, Items):
            return list(zip(items, items, strict=True))

        async def awaited() -> Any:
            one, other = aiter(items), aiter(items)
            return [(item, await anext(other)) async for item in one]

        return awaited()

    assert using(ask, "feature_flags", use) == [(row, row) for row in served.rows]


def test_each_client_has_its_kind_of_list(server: Host, ask: Ask) -> None:
    Listed("feature_flags", []).on(server)
    kinds = using(
        ask, "feature_flags", lambda items: (type(items), isinstance(items, AsyncIterable))
    )
    assert kinds == ((Items, False) if ask.kind is PostHog else (AsyncItems, True))


# Where the next page is.


@pytest.mark.parametrize("name", LINKED)
def test_a_link_to_another_host_is_refused_and_gets_no_key(
    server: Host, other: Host, ask: Ask, name: str
) -> None:
    elsewhere = other.url.replace("127.0.0.1", "localhost")
    Listed(name, things(name, 3), 2, elsewhere).on(server)
    with pytest.raises(hogkit.UnexpectedAnswer, match="another host, which gets no key") as caught:
        listed(ask, name)
    assert (len(server.asked), other.asked, other.connections) == (1, [], 0)
    assert (caught.value.method, unquote(caught.value.path or "")) == ("GET", path_of(name))


@pytest.mark.parametrize("name", LINKED)
@pytest.mark.parametrize(
    "origin", ["https://127.0.0.1", "http://127.0.0.1:9", "", "//127.0.0.1:9", "HTTPS://127.0.0.1:443"]
)  # fmt: skip
def test_a_link_by_another_scheme_or_port_is_for_the_host_that_is_set(
    server: Host, other: Host, ask: Ask, name: str, origin: str
) -> None:
    served = Listed(name, things(name, 5), 2)
    server.will_work_out(served.answer)  # before `on`, which would set an origin
    served.origin = origin
    assert listed(ask, name) == served.rows
    assert (len(server.asked), other.asked) == (3, [])
    assert {asked.headers["host"] for asked in server.asked} == {server.url.removeprefix("http://")}


@each_style
@pytest.mark.parametrize("prefix", ["", "/posthog"], ids=["unseen", "seen"])
def test_behind_a_proxy_the_prefix_is_kept(server: Host, ask: Ask, name: str, prefix: str) -> None:
    ask.options["host"] = f"{server.url}/posthog"
    served = Listed(name, things(name, 5), 2).on(server)
    inner = served.link
    # A PostHog that does not know of the prefix writes links without it.
    served.link = lambda asked, query: inner(asked, query).replace("/posthog/api", f"{prefix}/api")  # type: ignore[method-assign]
    assert listed(ask, name) == served.rows
    assert {asked.path for asked in server.asked} == {f"/posthog{path_of(name)}"}


def test_all_of_a_link_s_query_is_sent(server: Host, ask: Ask) -> None:
    query = "?limit=5&offset=1&search=a%2Fb%20c&tags=x&tags=y&empty=&new=%7B1%7D"
    server.will_answer(200, {"results": [{"id": 1}], "next": f"{server.url}/api/x/{query}"})
    server.will_answer(200, {"results": [{"id": 2}], "next": None})
    listed(ask, "feature_flags", search="a/b c")
    first, second = server.asked
    assert first.query == {"limit": ["100"], "search": ["a/b c"]}
    assert second.query == {
        "limit": ["5"], "offset": ["1"], "search": ["a/b c"], "tags": ["x", "y"], "empty": [""], "new": ["{1}"],
    }  # fmt: skip
    assert second.path == "/api/x/"


@pytest.mark.parametrize("link", [None, "", 5, [], {}, False, True])
def test_what_is_no_link_is_the_end(server: Host, ask: Ask, link: Any) -> None:
    server.will_answer(200, {"count": 1, "results": [{"id": 1}], "next": link})
    assert numbers("feature_flags", listed(ask, "feature_flags")) == [1]
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "link",
    [
        "http://[::1", "http://127.0.0.1:x/api/", "http://127.0.0.1:99999/api/", "ftp://127.0.0.1/api/x/", "javascript:alert(1)",
        "/login?next=/api/", "/x", "../../../../x/", "http://127.0.0.1/apis/", "/api/x/\x00", "/api/x/?a=\x7f", "/api/\ud800",
        "/api/" + "x" * 70_000, "/api/x/?a=" + "x" * 70_000, "mailto:ada@127.0.0.1",
    ],
)  # fmt: skip
def test_a_link_that_cannot_be_followed_is_no_answer_of_posthog(
    server: Host, ask: Ask, link: str
) -> None:
    server.will_answer(200, {"results": [{"id": 1}], "next": link})
    with pytest.raises(hogkit.UnexpectedAnswer, match="its link to the next page"):
        listed(ask, "feature_flags")
    assert len(server.asked) == 1


def test_a_circle_of_links_is_an_error(server: Host, ask: Ask) -> None:
    def circle(asked: Asked) -> Any:
        number = int(asked.query.get("offset", ["0"])[0])
        return {
            "results": [{"id": number}],
            "next": f"{server.url}/api/x/?offset={(number + 1) % 3}",
        }

    server.will_work_out(circle)
    with pytest.raises(hogkit.UnexpectedAnswer, match="for one that was read"):
        listed(ask, "feature_flags")
    assert len(server.asked) <= 4


def test_a_page_that_leads_to_itself_is_an_error(server: Host, ask: Ask) -> None:
    server.will_answer(200, {"results": [{"id": 1}], "next": "?limit=100"})
    with pytest.raises(hogkit.UnexpectedAnswer, match="for one that was read"):
        listed(ask, "feature_flags")
    assert len(server.asked) <= 2


@pytest.mark.parametrize("results", [[], [{"id": 1}]], ids=["empty", "known"])
@pytest.mark.parametrize("name", ["feature_flags", "session_recordings"])
def test_pages_without_anything_new_end_at_some_time(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch, name: str, results: Any
) -> None:
    monkeypatch.setattr("hogkit.resources.listing.IDLE", 5)

    def endless(asked: Asked) -> Any:
        if len(server.asked) > 50:
            return {"detail": "asked for ever"}
        if name == "session_recordings":
            return {"results": results, "has_next": True}
        return {"results": results, "next": f"{server.url}/api/x/?offset={len(server.asked)}"}

    server.will_work_out(endless)
    with pytest.raises(hogkit.UnexpectedAnswer, match="pages with nothing new"):
        listed(ask, name)
    assert len(server.asked) <= 7


# Answers that are no list.


@every
@pytest.mark.parametrize("answer", [{}, {"results": None}, {"results": 5}, {"results": {"a": 1}}, 5, "x", None])  # fmt: skip
def test_what_has_no_results_is_no_answer_of_posthog(
    server: Host, ask: Ask, name: str, answer: Any
) -> None:
    server.will_answer(200, answer)
    with pytest.raises(hogkit.UnexpectedAnswer) as caught:
        listed(ask, name)
    assert unquote(caught.value.path or "") == path_of(name)


@pytest.mark.parametrize("results", [[], [None, 5, "x", [], True]])
def test_rows_that_are_none_are_left_out(server: Host, ask: Ask, results: Any) -> None:
    server.will_answer(200, {"results": results, "next": None})
    assert listed(ask, "feature_flags") == []


def test_rows_without_an_id_all_come(server: Host, ask: Ask) -> None:
    rows = [{"name": "a"}, {"name": "a"}, {"id": None}, {"id": None}, {"id": [1]}, {"id": {}}, {}]
    server.will_answer(200, {"results": rows, "next": None})
    assert listed(ask, "feature_flags") == rows


@pytest.mark.parametrize("count", ["5", None, 5.5, [], -1])
def test_a_count_that_is_none_does_no_harm(server: Host, ask: Ask, count: Any) -> None:
    server.will_answer(200, {"count": count, "results": [{"id": 1}], "next": None})
    assert numbers("feature_flags", listed(ask, "feature_flags")) == [1]


@pytest.mark.parametrize("ahead", [False, True])
@pytest.mark.parametrize(("status", "error"), [(500, hogkit.ServerError), (403, hogkit.PermissionDenied), (404, hogkit.NotFound)])  # fmt: skip
def test_an_error_in_the_middle_comes_after_what_was_before(
    server: Host, ask: Ask, ahead: bool, status: int, error: type[Exception]
) -> None:
    page = {"results": [{"id": 1}, {"id": 2}], "next": f"{server.url}/api/x/?offset=2"}
    server.will_answer(200, page)
    server.will_answer(status, {"detail": "no"})
    found: list[Row] = []

    def use(items: Any) -> Any:
        if isinstance(items, Items):
            return [found.append(item) for item in items]

        async def awaited() -> Any:
            return [found.append(item) async for item in items]

        return awaited()

    with pytest.raises(error):
        using(ask, "feature_flags", use, ahead=ahead)
    assert numbers("feature_flags", found) == [1, 2]
