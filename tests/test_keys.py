"""No URL, no client and no message about a key shows one."""

from __future__ import annotations

from typing import Any

import hogkit
import pytest
from answering import BARE_KEYS, Host, connection, encoded, hosting, keys
from hogkit import AsyncPostHog, PostHog
from hogkit.redact import redact
from hogkit_api.api.annotations import annotations_list, annotations_retrieve
from hypothesis import given, settings
from hypothesis import strategies as st
from seeking import PERSONAL, TOKENS, Records, hidden, holding, kinds, logging_everything, told

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
log = pytest.fixture(name="log", scope="module")(logging_everything)

EMBEDDED = ["{}", "a {} b", "[{}]", "'{}'", "x={}", "/{}/", "é{}", "{}\n"]


@kinds
@settings(deadline=None, max_examples=20)
@given(
    personal=PERSONAL,
    token=TOKENS,
    foreign=keys("phx_", "phc_", "phs_", "pha_", "phr_"),
    form=st.sampled_from(EMBEDDED),
)
def test_a_key_is_not_sent_in_a_url(
    hosts: tuple[Host, Host], log: Records, kind: Any, personal: str, token: str, foreign: str, form: str
) -> None:  # fmt: skip
    log.said.clear()
    ask = holding(kind, hosts[0], personal, token)
    for key in (personal, token, foreign):
        given = form.format(key)
        for use in (
            lambda it, given=given: ask.operation(annotations_list, given),
            lambda it, given=given: ask.operation(annotations_list, "7", search=given),
            lambda it, given=given: ask.operation(annotations_retrieve, "7", given),
            lambda it, given=given: ask.get("/x", params={"a": "1", given: "2"}),
            lambda it, given=given: ask("persons.get", given),
        ):
            with pytest.raises(
                hogkit.ConfigurationError, match="refused to send a key in a URL"
            ) as caught:
                use(None)
            hidden(told(caught.value), personal, token, foreign)
    assert hosts[0].connections == 0
    hidden(repr(log.said), personal, token, foreign)


@kinds
@settings(deadline=None, max_examples=25)
@given(personal=PERSONAL, token=TOKENS)
def test_nothing_that_a_client_is_made_of_shows_a_key(
    hosts: tuple[Host, Host], kind: Any, personal: str, token: str
) -> None:
    ask = holding(kind, hosts[0], personal, token)

    def look(client: Any) -> Any:
        context = client._context
        http = connection(client)
        public = context.public.blocking() if kind is PostHog else context.public.running()
        every = [
            client, client.settings, client.flags, client.api, client.api.with_timeout(3), client.whoami, context,
            context.private, context.public, context.private.access, context.public.access, http, public,
            http._transport, http.headers, http.cookies, http.auth, http.base_url, public._transport, public.headers,
            client.api.token, http.build_request("GET", "/x").headers,
        ]  # fmt: skip
        hidden("".join(f"{one} {one!r} {one:}" for one in every), personal, token)
        hidden(repr([vars(one) for one in (http, public)]), personal, token)

        async def nothing() -> None: ...

        return nothing() if kind is AsyncPostHog else None

    ask.run(look)


@settings(deadline=None)
@given(key=BARE_KEYS | keys("phx_", "phc_", "phs_", "pha_", "phr_"), slip=st.sampled_from(EMBEDDED))
@pytest.mark.parametrize("slot", ["api_key", "project_api_key", "project_id"])
def test_a_key_in_a_wrong_place_is_not_shown(slot: str, key: str, slip: str) -> None:
    try:
        client = PostHog(**{slot: slip.format(key)})
    except hogkit.ConfigurationError as error:
        hidden(told(error), key)
    else:
        hidden(f"{client!r} {client.settings!r}", key)


@settings(deadline=None)
@given(
    parts=st.lists(st.text("ab1_-. :/\"'\n%é"), min_size=2, max_size=4),
    key=keys("phx_", "phc_", "phs_", "pha_", "phr_", "PHX_"),
    own=BARE_KEYS,
)
def test_redacting_leaves_no_key_and_changes_nothing_else(
    parts: list[str], key: str, own: str
) -> None:
    assert redact(f"({key})", own) == f"({key[:4]}…)"
    assert redact(f"{parts[0]}{own}{parts[1]}", own) == f"{parts[0]}…{parts[1]}"
    assert redact("".join(parts), own) == "".join(parts)
    assert own not in redact(own.join(parts), own)


@kinds
def test_a_success_is_given_as_it_came_and_logged_without_a_key(
    hosts: tuple[Host, Host], log: Records, kind: Any
) -> None:
    log.said.clear()
    ask = holding(kind, hosts[0], "phx_" + "a" * 30, "phc_" + "b" * 30)
    hosts[0].will_send(
        encoded(
            200,
            {"content-type": "application/json", "content-length": "24"},
            b'{"email": "ada@e.com"}  ',
        )
    )
    assert ask("whoami").email == "ada@e.com"
    assert {"httpx", "httpcore.connection", "httpcore.http11"} <= {name for name, _ in log.said}
    hidden(repr(log.said), "a" * 30, "b" * 30)
