"""What users get: the wheel, its size, what importing costs in modules, and a vendored copy."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import hogkit
import pytest
from hogkit.sandbox import Sandbox
from pipeline import lock

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def run(*command: str | Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT
    )  # fmt: skip
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_two_packages_with_their_types_and_nothing_else(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {
        "hogkit",
        "hogkit_api",
        f"hogkit-{hogkit.__version__}.dist-info",
    }
    assert {"hogkit/py.typed", "hogkit_api/py.typed"} <= set(names)
    strays = [n for n in names if not n.endswith((".py", "py.typed")) and "dist-info" not in n]
    assert strays == [
        "hogkit/limits/shared_redis.lua",
        "hogkit/resources/typed.pyi",
        "hogkit/sandbox/posthog.json",
    ]
    pinned = (ROOT / "openapi" / "posthog.json").read_bytes()
    assert archive.read("hogkit/sandbox/posthog.json") == pinned
    generated = [name for name in names if name.startswith("hogkit_api/")]
    assert len(generated) == sum(1 for p in lock.PACKAGE.rglob("*.py")) + 1
    run(sys.executable, "-m", "check_wheel_contents", "--toplevel", "hogkit,hogkit_api", wheel)


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it must have, no extra."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder)
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", "--quiet"]
    run(*pip, "--require-hashes", "--no-deps", "-r", ROOT / "requirements" / "core.lock")
    run(*pip, "--no-deps", wheel)
    return folder / "bin"


def test_the_wheel_alone_in_an_empty_environment_imports(bin_folder: Path) -> None:
    program = """
import hogkit, hogkit_api, json, re
from importlib.metadata import requires
from hogkit_api.models import Annotation
from hogkit_api.api.query import query_create
assert hogkit_api.AuthenticatedClient("https://us.posthog.com", "phx_x")
assert Annotation.from_dict({"id": 1}).id == 1
print(json.dumps(sorted(re.match("[a-z-]+", r)[0] for r in requires("hogkit") if "extra" not in r)))
"""
    told = run(bin_folder / "python", "-I", "-W", "error", "-c", program)
    assert json.loads(told) == ["attrs", "httpx", "python-dateutil"]


def test_the_wheel_alone_gives_a_working_client(bin_folder: Path, posthog_sandbox: Sandbox) -> None:
    program = """
from hogkit import PostHog
from hogkit_api.api.dashboards import dashboards_list
with PostHog() as posthog:
    print(posthog.whoami().email)
    print(posthog.capture_now("signed up", "ada"))
    print(posthog.flags.evaluate("ada").enabled("new-onboarding"))
    print(len(dashboards_list.sync(posthog.project_id, client=posthog.api).results))
"""
    command = [bin_folder / "python", "-I", "-W", "error", "-c", program]
    email, uuid, enabled, dashboards = run(*command, **posthog_sandbox.environment).split()
    assert (email, enabled, dashboards) == ("sandbox@example.com", "True", "2")
    assert [event["uuid"] for event in posthog_sandbox.events] == [uuid]


def test_a_missing_extra_is_named(bin_folder: Path) -> None:
    done = subprocess.run([bin_folder / "hogkit", "whoami"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "pip install 'hogkit[cli]'" in done.stderr
    program = (
        "from hogkit.sandbox import Sandbox\ntry: Sandbox()\nexcept ImportError as e: print(e)"
    )
    assert "'hogkit[sandbox]'" in run(bin_folder / "python", "-I", "-c", program)


def test_the_package_is_small() -> None:
    files = [path for path in lock.PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert len(files) <= 1_400
    assert sum(path.stat().st_size for path in files) <= 5_000_000


def loaded(statement: str) -> set[str]:
    program = f"{statement}\nimport sys\nprint(*sys.modules)"
    return set(run(sys.executable, "-c", program, PYTHONPATH=str(ROOT / "generated")).split())


def test_importing_an_operation_loads_its_own_models_and_no_http() -> None:
    modules = loaded("from hogkit_api.api.annotations import annotations_list")
    assert {name for name in modules if name.startswith("hogkit_api.models.")} == {
        "hogkit_api.models.paginated_annotation_list"
    }
    assert "httpx" not in modules


def test_importing_the_query_endpoint_loads_its_two_models() -> None:
    modules = loaded("from hogkit_api.api.query import query_create")
    models = {name for name in modules if name.startswith("hogkit_api.models.")}
    assert models == {"hogkit_api.models.query_answer", "hogkit_api.models.query_request"}


def test_importing_the_packages_loads_nothing() -> None:
    modules = loaded("import hogkit_api, hogkit_api.models, hogkit_api.api")
    assert not {"httpx", "attrs", "hogkit_api.client"} & modules
    names = run(
        sys.executable, "-c", "import hogkit_api.models as m; print(len(dir(m)), m.Annotation)",
        PYTHONPATH=str(ROOT / "generated"),
    )  # fmt: skip
    assert "annotation.Annotation" in names


def test_a_copy_under_another_name_works_with_the_original_absent(tmp_path: Path) -> None:
    inside = tmp_path / "third_party" / "posthog"
    shutil.copytree(lock.PACKAGE, inside / "api", ignore=shutil.ignore_patterns("__pycache__"))
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
sys.modules["hogkit_api"] = None
from third_party.posthog.api.api.annotations import annotations_list
from third_party.posthog.api.models import PaginatedAnnotationList
page = PaginatedAnnotationList.from_dict({{"results": [{{"created_by": {{"email": "a"}}}}]}})
assert page.results[0].created_by.email == "a"
assert type(page.results[0]).__module__ == "third_party.posthog.api.models.annotation"
"""
    run(sys.executable, "-I", "-c", program)


def test_copies_of_both_packages_work_with_one_file_changed(
    tmp_path: Path, posthog_sandbox: Sandbox
) -> None:
    inside = tmp_path / "third_party" / "posthog"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "facade" / "hogkit", inside / "hogkit", ignore=ignored)
    shutil.copytree(lock.PACKAGE, inside / "hogkit_api", ignore=ignored)
    seam = inside / "hogkit" / "_api.py"
    seam.write_text(seam.read_text().replace("hogkit_api", "..hogkit_api"))
    program = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
sys.modules["hogkit_api"] = sys.modules["hogkit"] = None
from third_party.posthog.hogkit import PostHog
with PostHog() as posthog:
    assert posthog.whoami().email == "sandbox@example.com"
    assert type(posthog.api).__mro__[1].__module__ == "third_party.posthog.hogkit_api.client"
"""
    run(sys.executable, "-I", "-c", program, **posthog_sandbox.environment)


def test_extras_are_bounded_and_all_has_everything() -> None:
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    every = [*project["dependencies"], *(line for extra in extras for line in extra)]
    assert [line for line in every if "<" not in line and "==" not in line] == [
        "hogkit[hogql]",  # which the engine reads queries with
        "hogkit[build,cli,sandbox,engine,redis,aiohttp,fast,frames,export,s3,keyring]",
    ]
    assert {d.split(">")[0] for d in project["dependencies"]} == {
        "attrs",
        "httpx",
        "python-dateutil",
    }
    for name, pinned in lock.TOOLS.items():
        assert f"{name}=={pinned}" in project["optional-dependencies"]["build"]


def test_locks_name_no_host_and_hash_everything() -> None:
    for path in (ROOT / "requirements").glob("*.lock"):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text
        assert "index-url" not in text
        pins = [line for line in text.splitlines() if "==" in line and not line.startswith(" ")]
        assert pins
        assert text.count("--hash=sha256:") >= len(pins)


def test_hand_written_modules_are_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("facade", "scripts")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long
