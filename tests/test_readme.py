"""The README's code runs, its commands exist, and it is short."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hogkit.sandbox import Sandbox

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
PATHS = os.pathsep.join([str(ROOT / "facade"), str(ROOT / "generated")])
ME = {"email": "sandbox@example.com", "uuid": "0190c0de-0000-7000-8000-000000000000"}


@pytest.mark.parametrize("number", range(len(PYTHON)))
def test_the_code_of_the_readme_runs_in_order(
    posthog_sandbox: Sandbox, number: int, tmp_path: Path
) -> None:
    posthog_sandbox.will_answer(200, ME, path="/api/users/@me/", times=9)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(PYTHON[: number + 1])],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, **posthog_sandbox.environment, "PYTHONPATH": PATHS},
    )
    assert done.returncode == 0, done.stderr
    said = re.findall(r"# prints (.*)", PYTHON[number])
    assert done.stdout.splitlines()[-len(said) :] == said if said else True


def test_the_tests_of_the_readme_pass(tmp_path: Path) -> None:
    tests = [block for block in PYTHON if "posthog_sandbox" in block]
    assert tests
    (tmp_path / "test_readme_says.py").write_text("\n".join([PYTHON[0].splitlines()[0], *tests]))
    done = subprocess.run(
        [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "."],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": PATHS},
    )
    assert done.returncode == 0, done.stdout
    assert f"{len(tests)} passed" in done.stdout


def test_there_is_code_in_the_readme() -> None:
    assert len(PYTHON) >= 6


def test_every_command_of_the_documents_exists() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for script in set(re.findall(r"scripts/[a-z_]+(?:\.py)?", text)):
            assert (ROOT / script).exists(), f"{name}: {script}"


def test_the_extras_of_the_readme_are_those_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = README.partition("\nExtras: ")[2].partition("\n\n")[0]
    assert set(re.findall(r"`([a-z0-9]+)`", extras)) == set(project["optional-dependencies"])


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 200


def test_the_commands_of_the_readme_run(posthog_sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").write_text('{"event": "imported", "distinct_id": "user-7"}\n')
    commands = re.findall(r"^hogkit (.*)$", README, re.MULTILINE)
    assert len(commands) >= 4
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", "hogkit", *shlex.split(command, comments=True)],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env={
                **os.environ, **posthog_sandbox.environment, "PYTHONPATH": PATHS,
                "XDG_STATE_HOME": str(tmp_path),
            },
        )  # fmt: skip
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert done.stdout or done.stderr
