"""What tests of `hogkit login` and `hogkit doctor` share: a home of their own, and two regions on loopback."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_running import KEY, TOKEN, Server, serving
from hogkit.cli.login import probing

ORGANIZATION = "01900000-0000-7000-8000-000000000001"


def homing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the profile comes into, which is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "config" / "hogkit"


def regional(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Server, Server]]:
    """US and EU, on loopback."""
    with serving() as us, serving() as eu:
        monkeypatch.setattr(probing, "REGIONS", (us.url, eu.url))
        yield us, eu


def refuses(server: Server, status: int = 401) -> None:
    kind = {"type": "authentication_error", "code": "no", "detail": "No.", "attr": None}
    server.says(kind, status)


def user(*projects: int, current: int | None = None) -> dict[str, Any]:
    """What `/api/users/@me/` answers; the token of project 5 is TOKEN5."""
    teams = [
        {"id": one, "name": f"Project {one}", "api_token": f"{TOKEN}{one}"} for one in projects
    ]
    team = next((one for one in teams if one["id"] == current), teams[0] if teams else None)
    organization = {"id": ORGANIZATION, "name": "Acme", "teams": teams}
    return {"email": "ada@example.com", "uuid": "u", "team": team, "organization": organization}


def kept(home: Path, **changed: Any) -> Path:
    """A profile as login makes it, for US."""
    home.mkdir(parents=True, exist_ok=True)
    known: dict[str, Any] = {
        "version": 1, "host": "https://us.posthog.com", "ingest_host": "https://us.i.posthog.com",
        "project_id": "5", "project_api_key": TOKEN, "api_key": KEY, "keyring": False,
    }  # fmt: skip
    file = home / "profile.json"
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY, 0o600)
    with open(descriptor, "w", encoding="ascii") as opened:  # noqa: PTH123 - of a descriptor
        json.dump({**known, **changed}, opened)
    return file


def kept_for(home: Path, server: Server, **changed: Any) -> Path:
    """A profile for a server."""
    return kept(home, host=server.url, ingest_host=server.url, **changed)


def sent(server: Server) -> str:
    """All that a server was sent."""
    return repr(server.asked)
