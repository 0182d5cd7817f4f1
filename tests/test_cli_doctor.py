"""`hogkit doctor`: what it finds, how it says so, and that it needs nothing and waits for nobody for long."""

from __future__ import annotations

import json
import ssl
import time
import tomllib
from collections.abc import Iterator
from email.utils import formatdate
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest
from answering import Host
from breaking import never_accepting
from certifying import certifying, securing
from cli_running import KEY, TOKEN, Done, Server, hogkit, serving
from hogkit.cli.doctor import examined, here, keys, network
from hogkit.cli.login.bounded import bounded
from hogkit.limits.budget import Budget
from hogkit.limits.rates import Rate
from hogkit.sandbox import Sandbox
from hogkit.sandbox.server import PERSONAL_KEY, PROJECT_TOKEN
from logging_in import homing, kept, kept_for, refuses, user

home = pytest.fixture(name="home")(homing)
certificate = pytest.fixture(name="certificate", scope="module")(certifying)
secure = pytest.fixture(name="secure")(securing)
ROOT = Path(__file__).parents[1]

NAMES = [
    "versions", "extras", "profile", "settings", "folders", "limits", "host", "ingest_host", "clock",
    "personal_key", "scopes", "project", "project_token",
]  # fmt: skip


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(keys={"phx_flags_only_key": ["feature_flag:write"]}) as made:
        yield made


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture(autouse=True)
def _home(home: Path) -> None:
    """None of them looks at the home of who runs them."""


def checks(done: Done) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(done.out)["checks"]}


def whole(url: str, **changed: str) -> dict[str, str]:
    return {
        "POSTHOG_HOST": url, "POSTHOG_API_KEY": PERSONAL_KEY, "POSTHOG_PROJECT_API_KEY": PROJECT_TOKEN,
        "POSTHOG_PROJECT_ID": "1", "HOGKIT_BUDGET": "process", **changed,
    }  # fmt: skip


def test_where_all_is_well_every_check_says_so_and_0(sandbox: Sandbox) -> None:
    done = hogkit("doctor", "--json", environment=whole(sandbox.url))
    told = json.loads(done.out)
    assert (done.code, told["ok"], told["exit_code"], done.err) == (0, True, 0, "")
    found = checks(done)
    assert list(found) == NAMES
    assert [name for name, one in found.items() if one["status"] != "ok"] == ["profile"]
    for one in found.values():
        assert list(one) == ["name", "status", "what", "todo", "code", "data"]
    assert "flag request, which PostHog counts" in found["project_token"]["what"]
    assert found["settings"]["data"]["api_key"] == {"value": "phx_…", "from": "POSTHOG_API_KEY"}
    assert found["project"]["data"] == {"id": "1", "name": "Sandbox project"}
    assert set(found["scopes"]["data"].values()) == {"yes"}
    assert PERSONAL_KEY not in done.out
    assert PROJECT_TOKEN not in done.out


def test_a_line_a_check_with_a_sign_on_a_terminal_and_with_tabs_elsewhere(sandbox: Sandbox) -> None:
    piped = hogkit("doctor", environment=whole(sandbox.url))
    rows = [row.split("\t") for row in piped.out.splitlines()]
    assert [row[1] for row in rows] == NAMES
    assert {len(row) for row in rows} == {4}
    for columns, encoding in ((80, "utf-8"), (200, "utf-8"), (80, "ascii")):
        done = hogkit(
            "doctor",
            environment=whole(sandbox.url),
            terminal=True,
            columns=columns,
            encoding=encoding,
        )
        ok, skipped = ("✓", "–") if encoding == "utf-8" else ("+", "-")
        lines = done.out.splitlines()
        assert [line[0] for line in lines if line[0] != " "] == [
            skipped if name == "profile" else ok for name in NAMES
        ]
        assert max(map(len, lines)) <= columns


def test_without_anything_it_says_what_there_is_and_0(server: Server) -> None:
    done = hogkit("doctor", "--json", "--host", server.url)
    found = checks(done)
    assert done.code == 0
    for name in ("personal_key", "project_token"):
        assert (found[name]["status"], found[name]["what"]) == ("skipped", "there is none")
        assert "hogkit login" in found[name]["todo"]
    assert server.asked == []  # but for a HEAD, which tells the time


def test_without_a_network_it_is_6_and_nothing_is_asked_with_a_key() -> None:
    environment = whole("http://127.0.0.1:1")
    done = hogkit("doctor", "--json", environment=environment)
    found = checks(done)
    assert (done.code, found["host"]["code"]) == (6, 6)
    assert "Connection refused" in found["host"]["what"]
    for name in ("clock", "personal_key", "project_token"):
        assert found[name]["status"] == "skipped"
    named = hogkit("doctor", "--json", "--host", "https://ph.invalid")
    assert named.code == 6
    assert "its name cannot be looked up" in checks(named)["host"]["what"]


def test_the_code_is_that_of_the_first_failure(server: Server) -> None:
    refuses(server)
    done = hogkit("doctor", "--json", environment=server.environment)
    found = checks(done)
    assert (done.code, found["personal_key"]["status"]) == (3, "failed")
    assert "401" in found["personal_key"]["what"]
    assert found["project_token"]["status"] == "failed"
    assert "scopes" not in found
    assert "sentinel" not in done.out + done.err
    todo = "export another POSTHOG_API_KEY, or unset it for the key that `hogkit login` stores"
    assert found["personal_key"]["todo"] == todo
    server.says({}, 500)
    assert hogkit("doctor", environment=server.environment).code == 7


def test_a_key_with_few_scopes_is_nothing_wrong(sandbox: Sandbox) -> None:
    environment = whole(sandbox.url, POSTHOG_API_KEY="phx_flags_only_key")
    found = checks(done := hogkit("doctor", "--json", environment=environment))
    assert done.code == 0
    assert "user:read" in found["personal_key"]["what"]
    assert found["scopes"]["what"] == "may write flags"
    assert "insight:write" in found["scopes"]["todo"]
    assert found["project"]["status"] == "skipped"


@pytest.mark.parametrize(("project", "code"), [("77", 3), ("1", 0), ("@current", 0)])
def test_the_project(sandbox: Sandbox, project: str, code: int) -> None:
    done = hogkit("doctor", "--json", "--project-id", project, environment=whole(sandbox.url))
    found = checks(done)["project"]
    assert (done.code, found["code"]) == (code, code)
    assert ("the one that the user has open" in found["what"]) == (project == "@current")


def test_a_token_of_another_project_and_one_that_is_refused(sandbox: Sandbox) -> None:
    environment = whole(sandbox.url, POSTHOG_PROJECT_API_KEY="phc_of_another_project")
    done = hogkit("doctor", "--json", environment=environment)
    found = checks(done)
    assert done.code == 2
    assert "has another project token" in found["project"]["what"]
    assert "POSTHOG_PROJECT_API_KEY" in found["project"]["todo"]
    assert (found["project_token"]["status"], found["project_token"]["code"]) == ("failed", 3)


@pytest.mark.parametrize(
    "environment",
    [
        {"POSTHOG_HOST": "ph.example"},
        {"POSTHOG_API_KEY": TOKEN},
        {"POSTHOG_PROJECT_ID": KEY},
        {"POSTHOG_HOST": "https://a:b@ph.example"},
    ],
)
def test_settings_that_cannot_work_are_a_finding_and_2(environment: dict[str, str]) -> None:
    done = hogkit("doctor", "--json", environment=environment)
    found = checks(done)
    assert (done.code, found["settings"]["status"]) == (2, "failed")
    assert next(iter(environment)) in found["settings"]["what"]
    assert "host" not in found
    assert "sentinel" not in done.out + done.err


def test_a_profile_that_is_damaged_is_a_finding(home: Path, server: Server) -> None:
    kept_for(home, server).write_text("{")
    done = hogkit("doctor", "--json", "--host", server.url)
    found = checks(done)
    assert (done.code, found["profile"]["status"]) == (2, "failed")
    assert found["personal_key"]["status"] == "failed"
    assert "is damaged" in found["personal_key"]["what"]
    assert hogkit("doctor", "--json", environment=server.environment).code == 2


def test_a_profile_for_another_host_is_said_and_its_keys_stay(home: Path, server: Server) -> None:
    kept(home)
    done = hogkit("doctor", "--json", environment={"POSTHOG_HOST": server.url})
    found = checks(done)
    assert (done.code, found["profile"]["status"]) == (2, "ok")
    assert "POSTHOG_HOST is" in found["personal_key"]["what"]
    assert "sentinel" not in repr(server.asked)
    kept_for(home, server)
    server.says(user(5))
    found = checks(hogkit("doctor", "--json"))
    assert found["settings"]["data"]["api_key"]["from"] == "hogkit login"


def test_a_key_of_login_that_is_refused_is_for_login_to_mend(home: Path, server: Server) -> None:
    kept_for(home, server)
    refuses(server)
    found = checks(hogkit("doctor", "--json"))
    assert found["personal_key"]["todo"] == "`hogkit login` stores another"


@pytest.mark.parametrize(
    ("off", "status"), [(0, "ok"), (-50, "ok"), (3600, "failed"), (-3600, "failed")]
)
def test_the_clock(server: Server, monkeypatch: pytest.MonkeyPatch, off: int, status: str) -> None:
    def dated(*_: object) -> str:
        return formatdate(time.time() - off, usegmt=True)

    monkeypatch.setattr(network, "_date", dated)
    found = network.clock(server.url)
    assert (found.status, found.code) == (status, 1 if status == "failed" else 0)
    assert abs(found.data["skew"] - off) < 5
    if off > 60:
        assert "3,600 s ahead of" in found.what.replace("3,599", "3,600").replace("3,601", "3,600")


def test_a_host_that_tells_no_time_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    for date in ("", "yesterday"):
        monkeypatch.setattr(network, "_date", lambda _, date=date: date)
        assert network.clock("http://127.0.0.1:1").status == "skipped"


def test_the_certificate(secure: Host, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = secure.url
    found = network.reachable("host", url)
    assert (found.status, found.code) == ("failed", 6)
    assert "its certificate is not trusted" in found.what
    assert "SSL_CERT_FILE" in found.todo
    context = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(network.network, "tls", lambda: context)
    found = network.reachable("host", url)
    assert (found.status, found.todo) == ("ok", "the certificate ends in 1 days")
    assert found.data["tls"].startswith("TLSv1.")


def test_no_tls_where_it_is_wanted(server: Server) -> None:
    found = network.reachable("host", server.url.replace("http:", "https:"))
    assert (found.status, found.code) == ("failed", 6)
    assert "does not speak TLS there" in found.what


def test_behind_a_proxy_only_that_is_tried(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("HTTPS_PROXY", server.url)
    found = network.reachable("host", "https://us.posthog.com")
    assert (found.status, found.data["proxy"]) == ("ok", "127.0.0.1")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    assert network.reachable("host", "https://us.posthog.com").code == 6
    monkeypatch.setenv("HTTPS_PROXY", "ftp://user:secret@proxy")
    found = network.reachable("host", "https://us.posthog.com")
    assert (found.status, found.code, "secret" in found.what) == ("failed", 2, False)


def test_servers_that_never_answer_are_not_waited_for(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "TIMEOUT", 0.2)
    monkeypatch.setattr(examined, "REMOTE", 0.6)
    monkeypatch.setattr(examined, "SCOPES", 0.6)
    monkeypatch.setattr(keys, "SCOPES_SECONDS", 0.3)
    server.delay = 20
    began = time.monotonic()
    done = hogkit("doctor", "--json", environment=server.environment)
    assert time.monotonic() - began < 5
    assert done.code == 6
    assert checks(done)["personal_key"]["status"] == "failed"
    server.released.set()
    with never_accepting() as url:
        began = time.monotonic()
        assert hogkit("doctor", environment=whole(url)).code == 6
        assert time.monotonic() - began < 5


def test_a_check_that_hangs_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examined, "LOCAL", 0.2)
    monkeypatch.setattr("hogkit.cli.options.chosen_for", lambda _: time.sleep(3))
    began = time.monotonic()
    done = hogkit("doctor", "--json")
    assert (done.code, time.monotonic() - began < 2) == (2, True)
    assert "not known within 0.2 s" in checks(done)["settings"]["what"]


def test_a_check_that_breaks_is_its_finding(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks() -> Any:
        raise ZeroDivisionError(f"of {KEY}")

    monkeypatch.setattr(here, "folders", breaks)
    done = hogkit("doctor", "--json", environment=server.environment)
    found = checks(done)["folders"]
    assert (found["status"], found["code"]) == ("failed", 1)
    assert "ZeroDivisionError" in found["what"]
    assert "sentinel" not in done.out


def test_a_folder_that_cannot_be_written_is_a_finding(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", Path("/proc")):
        monkeypatch.setenv("XDG_STATE_HOME", str(place))
        found = checks(hogkit("doctor", "--json", "--host", server.url))["folders"]
        assert (found["status"], found["code"]) == ("failed", 2)
        assert "cannot be written" in found["what"]
    monkeypatch.setattr("hogkit.state_home.Path.home", homeless)
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name)
    found = checks(done := hogkit("doctor", "--json", "--host", server.url))
    assert done.code == 0
    assert (found["folders"]["status"], found["profile"]["status"]) == ("skipped", "skipped")


def homeless() -> Path:
    raise RuntimeError("Could not determine home directory.")


def test_limits_that_are_reached_and_a_budget_that_cannot_be_used(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = whole(sandbox.url, HOGKIT_BUDGET=str(tmp_path))
    done = hogkit("doctor", "--json", environment=environment)
    assert (done.code, checks(done)["limits"]["code"]) == (2, 2)
    budget = Budget(file=tmp_path / "budget", rates={"query": Rate.per(minute=3, hour=3)})
    monkeypatch.setattr("hogkit.cli.budgets.budget", lambda: budget)
    found = checks(hogkit("doctor", "--json", environment=whole(sandbox.url)))["limits"]
    assert (found["status"], found["data"]["wait"]["query"]) == ("ok", 0)
    assert str(tmp_path / "budget") in found["what"]
    for _ in range(2):  # the doctor's own was the first
        assert hogkit("query", "SELECT 1", environment=whole(sandbox.url)).code == 0
    done = hogkit("doctor", "--json", "--max-wait", "0", environment=whole(sandbox.url))
    found = checks(done)["limits"]
    assert (done.code, found["status"], found["code"]) == (5, "failed", 5)
    assert "query (next in " in found["what"]


def test_every_extra_that_is_of_use_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    assert set(here.EXTRAS) == set(extras) - {"build", "all", "hogql"}
    for name, packages in here.EXTRAS.items():
        wanted = " ".join(extras[name])
        assert all(package in wanted for package in packages)

    def nothing(_: str) -> str:
        raise PackageNotFoundError

    monkeypatch.setattr(here, "version", nothing)
    found = here.extras()
    assert (found.status, found.what) == ("ok", "none")
    assert "cli" in found.todo


def test_several_things_at_once_and_none_for_long() -> None:
    def fails() -> int:
        raise ValueError("x")

    found = bounded([lambda: 1, fails, lambda: time.sleep(5) or 2, lambda: 3], 0.5, at_once=2)
    assert (found[0], found[3]) == (1, 3)
    assert isinstance(found[1], ValueError)
    assert isinstance(found[2], TimeoutError)
    assert bounded([], 0.1, at_once=1) == []
