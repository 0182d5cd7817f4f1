"""What `whoami` asks for, and what it reads of any answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from answering import BOTH, ME, Ask, Host, asking, hosting, serving
from hogkit.account import Organization

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)


def test_whoami_tells_whose_key_it_is(server: Host, ask: Ask) -> None:
    data = ME | {
        "first_name": "Ada", "last_name": "Lovelace", "distinct_id": "d-1", "date_joined": "2026-01-02T10:00:00Z",
        "organization": {"id": "o-1", "name": "Acme"}, "organizations": [{"id": "o-1", "name": "Acme"}, {"id": "o-2", "name": "Two"}],
        "team": {"id": 7, "name": "Web", "organization": "o-1", "timezone": "Europe/Berlin"}, "new": {"x": 1},
    }  # fmt: skip
    server.will_answer(200, data)
    user = ask("whoami")
    [asked] = server.asked
    assert (asked.method, asked.path, asked.query, asked.body) == (
        "GET",
        "/api/users/@me/",
        {},
        b"",
    )
    assert (user.email, user.name, user.uuid) == (ME["email"], "Ada Lovelace", ME["uuid"])
    assert (user.distinct_id, user.joined) == ("d-1", datetime(2026, 1, 2, 10, tzinfo=UTC))
    assert user.organization == Organization(id="o-1", name="Acme")
    assert user.organizations == (user.organization, Organization(id="o-2", name="Two"))
    assert user.project is not None
    assert (user.project.id, user.project.name, user.project.organization) == (7, "Web", "o-1")
    assert user.project.timezone == "Europe/Berlin"
    assert user.data == data
    assert "new" not in repr(user)


@pytest.mark.parametrize(
    "left_out", [["first_name", "last_name"], ["team", "organization", "organizations"], ["date_joined"], ["uuid", "distinct_id"]]
)  # fmt: skip
@pytest.mark.parametrize("null", [True, False], ids=["null", "missing"])
def test_whoami_can_do_without_any_field(
    server: Host, ask: Ask, left_out: list[str], null: bool
) -> None:
    server.will_answer(200, {"email": "a@b"} | (dict.fromkeys(left_out) if null else {}))
    user = ask("whoami")
    assert (user.email, user.name, user.uuid, user.distinct_id) == ("a@b", "", "", None)
    assert (user.joined, user.organization, user.project, user.organizations) == (None,) * 3 + ((),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-01-02T10:00:00.5Z", datetime(2026, 1, 2, 10, 0, 0, 500_000, UTC)),
        ("2026-01-02 10:00:00+00", datetime(2026, 1, 2, 10, tzinfo=UTC)),
        ("2026-01-02", datetime(2026, 1, 2, tzinfo=UTC)),
        ("0000-00-00 00:00:00", None),
        ("soon", None),
        ("", None),
        (1767348000, None),
        ({"year": 2026}, None),
    ],
)
def test_whoami_reads_any_date_and_no_date(server: Host, ask: Ask, text: Any, found: Any) -> None:
    server.will_answer(200, ME | {"date_joined": text})
    assert ask("whoami").joined == found


@pytest.mark.parametrize(
    "odd",
    [
        {"team": 5}, {"team": {"id": "7"}}, {"team": []}, {"organization": "Acme"}, {"organization": {}},
        {"organizations": None}, {"organizations": [None, {}, 5, {"name": "x"}]}, {"organizations": {"a": 1}},
        {"first_name": 5}, {"organizations": 5},
    ],
)  # fmt: skip
def test_whoami_leaves_out_what_it_cannot_read(server: Host, ask: Ask, odd: Any) -> None:
    server.will_answer(200, ME | odd)
    user = ask("whoami")
    assert (user.email, user.project, user.organization, user.organizations) == (
        ME["email"],
        None,
        None,
        (),
    )
