"""The sandbox as a fixture of pytest, and what is said without its extra."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

PLUGIN = """
import httpx

def post(sandbox):
    body = {"api_key": "phc_sandbox_project_token", "event": "a", "distinct_id": "b"}
    assert httpx.post(sandbox.url + "/e/", json=body).is_success
    return sandbox.url

urls = []

def test_one(posthog_sandbox):
    urls.append(post(posthog_sandbox))
    assert len(posthog_sandbox.events) == 1

def test_two(posthog_sandbox):
    urls.append(post(posthog_sandbox))
    assert len(posthog_sandbox.events) == 1
    assert urls[0] == urls[1]
"""


def run(*arguments: str, folder: Path, path: str = "") -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([path, str(ROOT / "facade")] if path else [str(ROOT / "facade")])
    return subprocess.run(
        [sys.executable, "-B", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
    )


def test_pytest_gives_each_test_a_fresh_sandbox(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(PLUGIN)
    pytest_run = ("-m", "pytest", "-q", "-p", "hogkit.sandbox.plugin", "-p", "no:cacheprovider")

    done = run(*pytest_run, folder=tmp_path)

    assert "2 passed" in done.stdout, done.stdout + done.stderr


def test_without_uvicorn_the_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ModuleNotFoundError('gone', name='uvicorn')")
    (tmp_path / "test_it.py").write_text(PLUGIN)

    told = run(
        "-c", "from hogkit.sandbox import Sandbox; Sandbox()", folder=tmp_path, path=str(tmp_path)
    )
    assert "MissingExtra: The sandbox needs" in told.stderr
    assert "pip install 'hogkit[sandbox]'" in told.stderr
    pytest_run = ("-m", "pytest", "-q", "-p", "hogkit.sandbox.plugin", "-p", "no:cacheprovider")
    done = run(*pytest_run, folder=tmp_path, path=str(tmp_path))
    assert "pip install 'hogkit[sandbox]'" in done.stdout
    assert "2 errors" in done.stdout


def test_the_plugin_imports_next_to_nothing(tmp_path: Path) -> None:
    program = (
        "import sys, pytest; before = set(sys.modules); import hogkit.sandbox.plugin;"
        "print(*sorted(name for name in set(sys.modules) - before if '.' not in name))"
    )

    assert run("-c", program, folder=tmp_path).stdout.split() == ["hogkit"]
