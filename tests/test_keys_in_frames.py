"""No frame of an error knows a key, as error trackers would send it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import hogkit
import httpx
import pytest
from answering import Ask, Host, hosting
from calling import PUBLIC
from hogkit import AsyncPostHog
from seeking import Records, attempt, frames, hidden, holding, kinds, logging_everything, told

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
log = pytest.fixture(name="log", scope="module")(logging_everything)


@kinds
def test_the_project_token_is_in_no_frame_but_that_of_the_call_that_sends_it(
    hosts: tuple[Host, Host], kind: Any
) -> None:
    ask = holding(kind, hosts[0], "phx_" + "a" * 30, "phc_" + "b" * 30)
    hosts[0].will_answer(500)
    for call in PUBLIC:
        error = attempt(ask, call)
        assert error is not None
        knowing = {
            line.partition(":")[0]
            for line in frames(error).splitlines()
            if "phc_" + "b" * 30 in line
        }
        assert {Path(path).name for path in knowing} <= {
            "ingest.py",
            "flags.py",
            "public.py",
            "_client.py",
        }


@kinds
@pytest.mark.parametrize("fault", ["will_say_nothing", "will_reset", "will_hang_up"])
def test_a_fault_of_the_socket_shows_no_key_in_any_frame(
    hosts: tuple[Host, Host], log: Records, kind: Any, fault: str
) -> None:
    personal = "phx_" + "a" * 30
    ask = holding(kind, hosts[0], personal, "phc_" + "b" * 30)
    ask.options["timeout"] = 0.05
    getattr(hosts[0], fault)()
    error = attempt(ask, ("whoami",))
    assert isinstance(error, hogkit.Unreachable)
    said = frames(error)
    hidden(said + told(error), personal)
    assert "transport.py" in said
    assert "httpcore" not in said.replace("httpcore.", "")


def test_a_call_that_is_cancelled_shows_no_key_in_any_frame(hosts: tuple[Host, Host]) -> None:
    personal = "phx_" + "a" * 30
    ask = holding(AsyncPostHog, hosts[0], personal, "phc_" + "b" * 30)
    hosts[0].will_say_nothing()

    async def give_up(client: AsyncPostHog) -> None:
        await asyncio.wait_for(client.whoami(), 0.05)

    with pytest.raises(TimeoutError) as caught:
        ask.run(give_up)
    said = frames(caught.value)
    assert "transport.py" in said
    hidden(said, personal)


@kinds
@pytest.mark.parametrize("wrong", [RuntimeError("broken"), KeyboardInterrupt()])
def test_what_else_a_transport_raises_shows_no_key_in_any_frame(
    kind: Any, wrong: BaseException
) -> None:
    personal, token = "phx_" + "a" * 30, "phc_" + "b" * 30

    def answer(request: httpx.Request) -> httpx.Response:
        raise wrong

    ask = Ask(kind, "https://ph.example")
    ask.options |= {
        "api_key": personal,
        "project_api_key": token,
        "transport": httpx.MockTransport(answer),
    }
    with pytest.raises(type(wrong)) as caught:
        ask("whoami")
    said = frames(caught.value)
    assert "transport.py" in said
    hidden(said, personal, token)
