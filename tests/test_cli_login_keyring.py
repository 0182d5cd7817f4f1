"""The key in a keyring: kept for its host alone, and in the file if there is no keyring that hides it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cli_running import KEY, Server, hogkit
from hogkit import ConfigurationError
from hogkit.cli.login import keeping, vault
from hogkit.cli.login.profile import Profile
from logging_in import homing, kept, kept_for, regional, sent, user

home = pytest.fixture(name="home")(homing)
regions = pytest.fixture(name="regions")(regional)
GIVEN = f"{KEY}\n".encode()


class Fake:
    """A backend as `keyring` has them, with faults on demand."""

    name = "Fake"
    priority: float = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.fails: set[str] = set()
        self.forgetful = False

    def _may(self, verb: str, *secrets: str) -> None:
        if verb in self.fails:
            raise RuntimeError(f"{verb} of {secrets} was dismissed")  # as D-Bus says, and more

    def get_password(self, service: str, username: str) -> str | None:
        self._may("get")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._may("set", password)
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._may("delete")
        del self.kept[service, username]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Fake:
    found = Fake()
    package: Any = ModuleType("keyring")
    package.get_keyring = lambda: found
    monkeypatch.setitem(sys.modules, "keyring", package)
    return found


def profile(home: Path) -> Any:
    return json.loads((home / "profile.json").read_text())


def test_the_key_is_in_the_keyring_and_not_in_the_file(
    home: Path, regions: tuple[Server, Server], ring: Fake
) -> None:
    us, _ = regions
    us.says(user(5))
    done = hogkit("login", stdin=GIVEN)
    assert done.code == 0
    assert "the key is in Fake\n" in done.err
    assert ring.kept == {("hogkit", us.url): KEY}
    assert (profile(home)["api_key"], profile(home)["keyring"]) == (None, True)
    assert KEY not in (home / "profile.json").read_text()
    assert hogkit("whoami").code == 0
    assert us.asked[-1][2]["authorization"] == f"Bearer {KEY}"
    assert hogkit("logout").code == 0
    assert (ring.kept, list(home.iterdir())) == ({}, [])


def test_whoever_changes_the_host_in_the_file_gets_no_key(
    home: Path, regions: tuple[Server, Server], ring: Fake
) -> None:
    us, eu = regions
    us.says(user(5))
    assert hogkit("login", stdin=GIVEN).code == 0
    kept_for(home, eu, api_key=None, keyring=True)
    done = hogkit("whoami")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert f"the keyring has none for {eu.url} any more" in done.err
    assert sent(eu) == "[]"


def test_a_login_for_another_host_leaves_no_old_key(
    home: Path, regions: tuple[Server, Server], ring: Fake
) -> None:
    us, eu = regions
    us.says(user(5))
    eu.says(user(6))
    assert hogkit("login", "--host", us.url, stdin=GIVEN).code == 0
    assert hogkit("login", "--host", eu.url, stdin=GIVEN).code == 0
    assert list(ring.kept) == [("hogkit", eu.url)]
    ring.fails = {"set"}  # now it goes into the file
    assert hogkit("login", "--host", us.url, stdin=GIVEN).code == 0
    assert (ring.kept, profile(home)["api_key"]) == ({}, KEY)


@pytest.mark.parametrize("fault", ["get", "set", "forgetful"])
def test_a_keyring_that_takes_nothing_is_said_and_the_file_has_the_key(
    home: Path, regions: tuple[Server, Server], ring: Fake, fault: str
) -> None:
    regions[0].says(user(5))
    ring.fails, ring.forgetful = {fault}, fault == "forgetful"
    done = hogkit("login", stdin=GIVEN)
    assert done.code == 0
    assert done.err.startswith("hogkit: the keyring ")
    assert str(home / "profile.json") in done.err
    assert "sentinel" not in done.err
    assert (profile(home)["api_key"], profile(home)["keyring"], ring.kept) == (KEY, False, {})


@pytest.mark.parametrize("priority", [-1, 0, 0.5])
def test_a_backend_that_does_not_hide_what_it_keeps_is_none(
    home: Path, regions: tuple[Server, Server], ring: Fake, priority: float
) -> None:
    ring.priority = priority
    regions[0].says(user(5))
    assert hogkit("login", stdin=GIVEN).code == 0
    assert (profile(home)["api_key"], ring.kept) == (KEY, {})


def test_a_locked_keyring_is_one_line_and_nothing_to_who_brings_a_key(
    home: Path, regions: tuple[Server, Server], ring: Fake
) -> None:
    us, _ = regions
    kept_for(home, us, api_key=None, keyring=True)
    us.says(user(5))
    ring.fails = {"get"}
    done = hogkit("whoami")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "the keyring cannot be used (RuntimeError)" in done.err
    assert hogkit("whoami", environment={"POSTHOG_API_KEY": KEY, "POSTHOG_HOST": us.url}).code == 0
    us.says({"status": "Ok"})
    assert hogkit("capture", "signed up", "ada").code == 0  # which needs no key
    assert hogkit("api", "feature_flags_list", "--dry-run").code == 0


def test_without_the_package_it_is_said_what_to_install(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    kept(home, api_key=None, keyring=True)
    done = hogkit("whoami")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "pip install 'hogkit[keyring]'" in done.err


def test_logout_removes_the_file_and_says_if_the_keyring_keeps_the_key(
    home: Path, ring: Fake
) -> None:
    kept(home, api_key=None, keyring=True)
    ring.kept["hogkit", "https://us.posthog.com"] = KEY
    ring.fails = {"delete"}
    done = hogkit("logout")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "its key may still be in the keyring" in done.err
    assert list(home.iterdir()) == []


def test_logout_from_a_damaged_profile_forgets_the_keys_of_the_cloud(
    home: Path, ring: Fake
) -> None:
    kept(home).write_text("{")
    ring.kept = {("hogkit", f"https://{region}.posthog.com"): KEY for region in ("us", "eu")}
    assert hogkit("logout").code == 0
    assert ring.kept == {}


@pytest.mark.parametrize("before", [None, "phx_before"])
def test_if_the_file_cannot_be_written_the_keyring_is_as_it_was(
    home: Path, ring: Fake, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    made = Profile(host="https://ph.example", ingest_host="https://ph.example")
    if before:
        ring.kept["hogkit", made.host] = before
    was = dict(ring.kept)
    for error in (OSError(28, "No space left on device"), KeyboardInterrupt()):

        def fails(*_: object, error: BaseException = error) -> None:
            raise error

        monkeypatch.setattr(keeping, "replaced", fails)
        with pytest.raises((ConfigurationError, KeyboardInterrupt)):
            keeping.store(made, KEY)
        assert ring.kept == was


def test_the_package_itself(
    home: Path, regions: tuple[Server, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = pytest.importorskip("keyring")
    backend = pytest.importorskip("keyring.backend")
    store: dict[tuple[str, str], str] = {}

    class Memory(backend.KeyringBackend):
        priority = 5

        def get_password(self, service: str, username: str) -> str | None:
            return store.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            store[service, username] = password

        def delete_password(self, service: str, username: str) -> None:
            del store[service, username]

    us, _ = regions
    us.says(user(5))
    monkeypatch.setattr(keyring.core, "_keyring_backend", Memory())
    assert hogkit("login", stdin=GIVEN).code == 0
    assert store == {("hogkit", us.url): KEY}
    assert hogkit("whoami").code == 0
    assert hogkit("logout").code == 0
    assert store == {}
    for none in ("fail", "null"):
        module = pytest.importorskip(f"keyring.backends.{none}")
        monkeypatch.setattr(keyring.core, "_keyring_backend", module.Keyring())
        assert vault.backend() is None
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setitem(os.environ, "PYTHON_KEYRING_BACKEND", "not.there.Keyring")
    with pytest.raises(vault.Refused):
        vault.backend()
