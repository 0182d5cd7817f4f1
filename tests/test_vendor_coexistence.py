"""Copies live with each other and with the original, and without it."""

from __future__ import annotations

import signal
from collections.abc import Generator
from pathlib import Path

import pytest
from cli_running import serving
from sink import Sink
from sink import serving as sinking
from smoke_server import SmokeSandbox
from vendored import ABSENT, ORIGINAL, copied, said, smoke, started

DEEP = "a.b.c.third_party.hogkit"
OTHER = "9.8.7"  # the version of the top-level package that the copies meet


@pytest.fixture(scope="module")
def monorepo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two copies of different versions."""
    folder = tmp_path_factory.mktemp("monorepo")
    copied(folder, DEEP)
    copied(folder, "libs.hogkit", version="0.0.1")
    return folder


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another version under hogkit's own name."""
    folder = tmp_path_factory.mktemp("installed")
    copied(folder, "hogkit", version=OTHER)
    return folder


@pytest.fixture(scope="module")
def host() -> Generator[str]:
    with SmokeSandbox() as sandbox:
        yield sandbox.url


def test_a_whole_copy_three_packages_deep_does_it_all_without_the_original(
    monorepo: Path, host: str
) -> None:
    assert smoke(DEEP, host, monorepo).startswith("ok: ")


def test_a_copy_does_it_all_beside_another_version(
    monorepo: Path, installed: Path, host: str
) -> None:
    program = f"import hogkit; assert hogkit.__version__ == {OTHER!r}\n"
    assert smoke("libs.hogkit", host, monorepo, installed, absent=False).startswith("ok: ")
    assert said(program, installed) == ""


def test_the_original_was_really_absent(monorepo: Path) -> None:
    program = ABSENT + "try: import hogkit\nexcept ImportError as error: print(error)"
    assert "which a copy must not do" in said(program, monorepo, *ORIGINAL)
    assert said("import importlib.util as u; print(u.find_spec('hogkit_api'))", monorepo) == "None"


# The original, and two copies of other versions.
THREE = f"""
import importlib, json, logging, os, sys
NAMES = ("hogkit", {DEEP!r}, "libs.hogkit")
HOST = sys.argv[0] if sys.argv else ""
three = [importlib.import_module(name) for name in NAMES]
def inside(path):
    return [importlib.import_module(f"{{name}}.{{path}}") for name in NAMES]
def clients(**options):
    return [one.PostHog("phx_secret_0123456789", 1, host=HOST, **options) for one in three]
"""


def test_three_versions_have_nothing_in_common(monorepo: Path) -> None:
    program = """
assert len({one.__version__ for one in three}) == 2 and len({id(one.PostHog) for one in three}) == 3
for name, one, errors in zip(NAMES, three, inside("errors")):
    assert one.PostHog.__module__ == f"{name}.client" and one.NotFound is errors.NotFound
    assert not any(issubclass(one.PostHogError, other.PostHogError) for other in three if other is not one)
    assert not any(isinstance(one.Backoff(), other.Backoff) for other in three if other is not one)
    try:
        raise one.InvalidArgument("x")
    except tuple(other.PostHogError for other in three if other is not one):
        raise AssertionError("another copy's error was caught")
    except one.PostHogError:
        pass
assert [log.log.name for log in inside("log")] == list(NAMES)
assert [log.log.name for log in inside("ingest.spool")] == list(NAMES)
logging.getLogger("libs.hogkit").setLevel("DEBUG")
assert [log.log.isEnabledFor(logging.DEBUG) for log in inside("log")] == [False, False, True]
assert [client.AGENT for client in inside("client")] == [f"{n}/{one.__version__}" for n, one in zip(NAMES, three)]
packages = [seam.PACKAGE for seam in inside("_api")]
assert packages == ["hogkit_api", *(f"{name}.hogkit_api" for name in NAMES[1:])]
models = [seam.module("models.annotation").Annotation for seam in inside("_api")]
assert [model.__module__ for model in models] == [f"{package}.models.annotation" for package in packages]
one, two, _ = (model.from_dict({"id": 1}) for model in models)
assert one != two and one.to_dict() == two.to_dict()
import pickle
again = [pickle.loads(pickle.dumps(made.last("1d"))) for made in three]
assert len({type(one) for one in again}) == len({type(made.last("1d")) for made in three})
"""
    assert said(THREE + program, *ORIGINAL, monorepo) == ""


def test_clients_of_three_versions_call_and_close_and_fork_by_themselves(monorepo: Path) -> None:
    program = """
def calls(posthog, package):
    try:
        posthog.whoami()
    except package.PostHogError:
        pass  # an answer that says nothing; it is the request that counts
posthogs = clients()
for number, (posthog, package) in enumerate(zip(posthogs, three)):
    calls(posthog, package)
    posthog.close()
    for other, owner in list(zip(posthogs, three))[number + 1:]:
        calls(other, owner)
posthogs = clients()
if (child := os.fork()) == 0:
    for posthog, package in zip(posthogs, three):
        calls(posthog, package)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
for posthog, package in zip(posthogs, three):
    calls(posthog, package)
    posthog.close()
"""
    with serving() as server:
        assert said(THREE + program, *ORIGINAL, monorepo, arguments=(server.url,)) == ""
        agents = [headers["user-agent"].partition("/")[0] for _, _, headers, _ in server.asked]
    names = ["hogkit", DEEP, "libs.hogkit"]
    assert agents == [names[n] for n in (0, 1, 2, 1, 2, 2)] + names * 2


def test_a_budget_in_a_file_is_one_for_all_versions(monorepo: Path, tmp_path: Path) -> None:
    program = """
posthogs = clients()
for posthog, package in zip(posthogs, three):
    for _ in range(3):
        try:
            posthog.whoami()
        except package.PostHogError:
            pass
if (child := os.fork()) == 0:
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
for posthog in posthogs:
    posthog.close()
for posthog in posthogs:
    print(*(state.windows[0].used for state in posthog.budget.state() if state.rate_class == "crud"))
"""
    with serving() as server:
        told = said(
            THREE + program, *ORIGINAL, monorepo, arguments=(server.url,), HOGKIT_BUDGET=str(tmp_path / "budget.db")
        )  # fmt: skip
    assert told.split() == ["9"] * 3


def test_sandboxes_of_three_versions_share_the_one_clickhouse_of_a_process(
    monorepo: Path, tmp_path: Path
) -> None:
    program = """
sandboxes = [sandbox.Sandbox() for sandbox in inside("sandbox")]
for number, (sandbox, package) in enumerate(zip(sandboxes, three)):
    sandbox.start()
    with package.PostHog("phx_sandbox_personal_key", 1, host=sandbox.url) as posthog:
        print(posthog.query("SELECT {n}", values={"n": number}).scalar())
    sandbox.stop()
if (child := os.fork()) == 0:
    try:
        inside("sandbox.engine.embedded")[1].Embedded()
    except RuntimeError as error:
        os._exit(0 if "before it was forked" in str(error) else 1)
assert os.waitpid(child, 0)[1] == 0
import pathlib, tempfile
assert len(list(pathlib.Path(tempfile.gettempdir()).glob("hogkit-engine-*"))) == 1
"""
    assert said(THREE + program, *ORIGINAL, monorepo, TMPDIR=str(tmp_path)).split() == [
        "0",
        "1",
        "2",
    ]
    assert not list(tmp_path.iterdir())


CAPTURE = """
def capturing(package, **options):
    delivery = package.Delivery(linger=30.0)
    return package.PostHog(project_api_key="phc_x", host=HOST, delivery=delivery, **options)
posthogs = [capturing(package) for package in three]
for name, posthog in zip(NAMES, posthogs):
    for number in range(100):
        posthog.capture("e", f"{name}-{number}")
"""


@pytest.mark.parametrize("end", ["", "sys.exit(0)"])
def test_at_its_end_a_process_delivers_what_each_version_has(monorepo: Path, end: str) -> None:
    with sinking() as sink:
        assert said(THREE + CAPTURE + end, *ORIGINAL, monorepo, arguments=(sink.url,)) == ""
        assert len(sink.uuids) == 300
    assert set(sink.uuids.values()) == {1}


@pytest.mark.parametrize("again", [False, True])
def test_sigterm_has_each_version_deliver(monorepo: Path, again: bool) -> None:
    """Whoever comes second finds the handler of the first.

    Args:
        again: All make further clients, which may not put their handlers in a circle.
    """
    more = "posthogs += [capturing(package) for package in three]\n" if again else ""
    program = f"{THREE}{CAPTURE}{more}print('ready', flush=True); import time; time.sleep(60)"
    with sinking() as sink, started(program, *ORIGINAL, monorepo, arguments=(sink.url,)) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        child.send_signal(signal.SIGTERM)
        out, errors = child.communicate(timeout=30)
        assert (child.returncode, out, errors) == (-signal.SIGTERM, "", "")
        assert delivered(sink) == {"hogkit": 100, DEEP: 100, "libs.hogkit": 100}


def delivered(sink: Sink) -> dict[str, int]:
    assert set(sink.uuids.values()) == {1}
    names = [str(event["distinct_id"]).rpartition("-")[0] for event in sink.first.values()]
    return {name: names.count(name) for name in names}


def test_a_handler_of_somebody_else_is_left_alone_by_all(monorepo: Path) -> None:
    program = (
        f"import signal\nsignal.signal(signal.SIGTERM, mine := lambda *_: None)\n{THREE}{CAPTURE}"
    )
    with sinking() as sink:
        ours = "assert signal.getsignal(signal.SIGTERM) is mine"
        assert said(program + ours, *ORIGINAL, monorepo, arguments=(sink.url,)) == ""


def test_a_spool_of_one_version_is_gone_on_with_by_another(monorepo: Path, tmp_path: Path) -> None:
    """Each has its own journal while it lives, and what a dead one left is anybody's."""
    program = """
folder = sys.argv[1]
posthogs = [capturing(package, spool=folder) for package in three]
for name, posthog in zip(NAMES, posthogs):
    for number in range(100):
        posthog.capture("e", f"{name}-{number}")
"""
    begun = CAPTURE.partition("posthogs")[0] + program
    with sinking() as sink:
        arguments = (sink.url, str(tmp_path))
        died = begun + "import signal; os.kill(os.getpid(), signal.SIGKILL)"
        with started(THREE + died, *ORIGINAL, monorepo, arguments=arguments) as child:
            child.communicate(timeout=30)
        assert child.returncode == -signal.SIGKILL
        rest = f"posthog = capturing(three[2], spool={str(tmp_path)!r})\nprint(posthog.flush().delivered)"
        one = CAPTURE.partition("posthogs")[0] + rest
        said(THREE + one, *ORIGINAL, monorepo, arguments=arguments)
        assert delivered(sink) == {"hogkit": 100, DEEP: 100, "libs.hogkit": 100}
