"""What a client is made with: what settings can be, and where they come from."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from answering import VARIABLES
from hogkit import AsyncPostHog, PostHog
from hogkit.settings import settings
from making import PERSONAL, REST, TOKEN, made

US = ("https://us.posthog.com", "https://us.i.posthog.com")
EU = ("https://eu.posthog.com", "https://eu.i.posthog.com")


@pytest.mark.parametrize(
    ("host", "ingest", "found"),
    [
        (None, None, US),
        ("us", None, US),
        ("US", None, US),
        (" us\n", None, US),
        ("eu", None, EU),
        ("eu", "eu", EU),
        ("https://us.posthog.com", None, US),
        ("https://us.posthog.com///", None, US),
        ("HTTPS://EU.PostHog.Com/", None, EU),
        ("https://us.posthog.com:443", None, US),
        ("https://app.posthog.com", None, US),
        ("https://us.i.posthog.com", None, US),
        ("https://eu.i.posthog.com/", None, EU),
        ("https://app.i.posthog.com", None, US),
        (None, "https://us.i.posthog.com/", US),
        ("eu", "https://e.ada.example", (EU[0], "https://e.ada.example")),
        ("https://ph.example", None, ("https://ph.example",) * 2),
        ("https://ph.example", "us", ("https://ph.example", US[1])),
        ("http://ph.example:8000/", None, ("http://ph.example:8000",) * 2),
        ("HTTPS://PH.Example/Sub/ph/", None, ("https://ph.example/Sub/ph",) * 2),
        ("http://127.0.0.1:8000", None, ("http://127.0.0.1:8000",) * 2),
        ("http://[::1]:8000/", None, ("http://[::1]:8000",) * 2),
        ("https://notposthog.com", None, ("https://notposthog.com",) * 2),
        ("https://us.posthog.com.example", None, ("https://us.posthog.com.example",) * 2),
    ],
)
def test_hosts_that_can_be(host: str | None, ingest: str | None, found: tuple[str, str]) -> None:
    have = made(host=host, ingest_host=ingest)
    assert (have.host, have.ingest_host) == found
    again = made(host=have.host, ingest_host=have.ingest_host)
    assert (again.host, again.ingest_host) == found


@pytest.mark.parametrize("key", [PERSONAL, f"pha_{REST}", f"phs_{REST}", REST, f" {PERSONAL}\n"])
def test_keys_for_private_endpoints_that_can_be(key: str) -> None:
    assert made(api_key=key).api_key == key.strip()


@pytest.mark.parametrize("token", [TOKEN, REST, f"\t{TOKEN} "])
def test_project_tokens_that_can_be(token: str) -> None:
    assert made(project_api_key=token).project_api_key == token.strip()


@pytest.mark.parametrize(
    ("project", "found"),
    [(None, "@current"), (7, "7"), ("7", "7"), (" 7 ", "7"), ("@current", "@current"), (10**17, "1" + "0" * 17)],
)  # fmt: skip
def test_project_ids_that_can_be(project: Any, found: str) -> None:
    assert made(project_id=project).project_id == found


OLD = f"phx_old{REST}"


@pytest.mark.parametrize(
    ("arguments", "environment", "found"),
    [
        ({}, {"POSTHOG_PERSONAL_API_KEY": PERSONAL, "POSTHOG_API_KEY": OLD}, {"api_key": PERSONAL}),
        ({}, {"POSTHOG_API_KEY": OLD}, {"api_key": OLD}),
        ({}, {"POSTHOG_PERSONAL_API_KEY": "", "POSTHOG_API_KEY": OLD}, {"api_key": OLD}),
        ({}, {"POSTHOG_PERSONAL_API_KEY": " \t", "POSTHOG_API_KEY": OLD}, {"api_key": OLD}),
        ({}, {"POSTHOG_PERSONAL_API_KEY": PERSONAL, "POSTHOG_API_KEY": "'wrong"}, {"api_key": PERSONAL}),
        ({"api_key": PERSONAL}, {"POSTHOG_PERSONAL_API_KEY": OLD}, {"api_key": PERSONAL}),
        ({"api_key": PERSONAL}, {"POSTHOG_PERSONAL_API_KEY": TOKEN}, {"api_key": PERSONAL}),
        ({}, {"POSTHOG_PROJECT_API_KEY": TOKEN}, {"project_api_key": TOKEN}),
        ({"project_api_key": TOKEN}, {"POSTHOG_PROJECT_API_KEY": PERSONAL}, {"project_api_key": TOKEN}),
        ({}, {"POSTHOG_PROJECT_ID": "7"}, {"project_id": "7"}),
        ({}, {"POSTHOG_PROJECT_ID": ""}, {"project_id": "@current"}),
        ({"project_id": "@current"}, {"POSTHOG_PROJECT_ID": "7"}, {"project_id": "@current"}),
        ({"project_id": 8}, {"POSTHOG_PROJECT_ID": "7"}, {"project_id": "8"}),
        ({}, {"POSTHOG_HOST": "eu"}, {"host": EU[0], "ingest_host": EU[1]}),
        ({}, {"POSTHOG_HOST": "eu", "POSTHOG_INGEST_HOST": ""}, {"ingest_host": EU[1]}),
        ({"host": "us"}, {"POSTHOG_HOST": "eu"}, {"host": US[0], "ingest_host": US[1]}),
        ({}, {"POSTHOG_INGEST_HOST": "https://e.example"}, {"host": US[0], "ingest_host": "https://e.example"}),
        ({"host": "http://127.0.0.1:8010"}, {"POSTHOG_INGEST_HOST": US[1]}, {"ingest_host": "http://127.0.0.1:8010"}),
        ({"host": "eu"}, {"POSTHOG_INGEST_HOST": US[1]}, {"ingest_host": EU[1]}),
        ({"host": "https://US.posthog.com."}, {}, {"host": US[0], "ingest_host": US[1]}),
        ({"ingest_host": "us"}, {"POSTHOG_INGEST_HOST": "https://e.example"}, {"ingest_host": US[1]}),
        ({}, {}, {"api_key": None, "project_api_key": None, "project_id": "@current", "host": US[0]}),
        ({}, dict.fromkeys(VARIABLES, ""), {"api_key": None, "project_api_key": None, "project_id": "@current", "host": US[0]}),
    ],
)  # fmt: skip
def test_an_argument_beats_the_environment_and_an_empty_variable_counts_as_unset(
    arguments: dict[str, Any], environment: dict[str, str], found: dict[str, str]
) -> None:
    have = settings(**arguments, environment=environment)
    assert {name: getattr(have, name) for name in found} == found


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
def test_a_client_reads_the_environment_when_it_is_made_and_never_again(
    kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("POSTHOG_API_KEY", PERSONAL)
    monkeypatch.setenv("POSTHOG_HOST", "eu")
    client = kind()
    monkeypatch.setenv("POSTHOG_HOST", "us")
    assert (client.settings.api_key, client.settings.host) == (PERSONAL, EU[0])
    assert kind().settings.host == US[0]


WATCH = """
import os, sys
class Watched(dict):
    def told(self, name):
        if "POSTHOG" in name.upper():
            sys.exit(f"read {name}")
    def __getitem__(self, name): self.told(name); return dict.__getitem__(self, name)
    def __contains__(self, name): self.told(name); return dict.__contains__(self, name)
    def get(self, name, default=None): self.told(name); return dict.get(self, name, default)
    def __iter__(self): sys.exit("read all") if armed else None; return dict.__iter__(self)
    def items(self): sys.exit("read all"); return dict.items(self)
armed = False
os.environ = Watched(os.environ)
os.getenv = os.environ.get
import hogkit, hogkit.client, hogkit.settings, hogkit.transport, hogkit.exchange, hogkit.api, hogkit.times
hogkit.PostHog, hogkit.AsyncPostHog, hogkit.Result, hogkit.ApiError
if "use" in sys.argv:
    hogkit.PostHog()
"""


@pytest.mark.parametrize(
    ("use", "said"), [((), ""), (("use",), "read POSTHOG_PERSONAL_API_KEY")], ids=["import", "use"]
)
def test_importing_reads_nothing_of_the_environment(use: tuple[str, ...], said: str) -> None:
    root = Path(__file__).parents[1]
    paths = os.pathsep.join(str(root / name) for name in ("facade", "generated"))
    ran = subprocess.run(
        [sys.executable, "-B", "-c", WATCH, *use],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip
    assert (ran.stderr.strip(), ran.returncode) == (said, 1 if said else 0)
