"""A package is replaced as a whole or not at all, whatever happens."""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pipeline import lock, swap
from running import ROOT, heed_interrupts, regenerate, saved, small


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small copy of the repository, with a package that fits its lock."""
    for name in ("scripts", "openapi"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(tmp_path / "openapi" / "overlays")
    (tmp_path / "openapi" / "overlays").mkdir()
    classes = tmp_path / lock.CLASSES.relative_to(ROOT)
    classes.parent.mkdir(parents=True)
    shutil.copy(lock.CLASSES, classes)
    (tmp_path / "openapi" / "posthog.json").write_text(json.dumps(small()), encoding="utf-8")
    done = regenerate(script=tmp_path / "scripts" / "regenerate.py")
    assert done.returncode == 0, done.stderr
    return tmp_path


def _everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


CHANGES = [
    ("openapi/posthog.json", "schema"),
    ("openapi/templates/model.py.jinja", "templates"),
    ("openapi/generator.yaml", "templates"),
    ("openapi/overlays/10-new.yaml", "overlays"),
    ("scripts/pipeline/names.py", "rules"),
    ("facade/hogkit/limits/classes.py", "rules"),
    ("generated/hogkit_api/client.py", "edited by hand"),
    ("generated/hogkit_api/stray.py", "edited by hand"),
]


def test_the_check_sees_every_kind_of_change(checkout: Path) -> None:
    script = checkout / "scripts" / "regenerate.py"
    assert "nothing to do" in regenerate(script=script).stdout
    for name, said in CHANGES:
        path = checkout / name
        before = path.read_bytes() if path.exists() else None
        path.write_bytes((before or b"") + b"\n")
        done = regenerate("--check", script=script)
        assert done.returncode == 1
        assert said in done.stderr
        path.unlink()
        if before is not None:
            path.write_bytes(before)
    assert regenerate("--check", "--rebuild", script=script).returncode == 0


BREAKS = [
    ("openapi/templates/model.py.jinja", "\nraise ValueError('no')\n", "components/schemas/.*ValueError: no"),
    ("openapi/templates/endpoint_module.py.jinja", "\nnowhere.x\n", "operation flags_.*NameError: name 'nowhere'"),
    ("openapi/templates/endpoint_module.py.jinja", "\n)\n", "ruff"),
    ("openapi/overlays/10-stale.yaml",
     "overlay: 1.0.0\nactions: [{target: $.gone, x-why: w, x-expects: {}, remove: true}]", "10-stale.yaml"),
    ("openapi/posthog.json", "}", "posthog.json"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "message"), BREAKS)
def test_if_anything_fails_nothing_changes(
    checkout: Path, name: str, text: str, message: str
) -> None:
    with (checkout / name).open("a", encoding="utf-8") as stream:
        stream.write(text)
    before = _everything(checkout)
    done = regenerate(script=checkout / "scripts" / "regenerate.py")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert re.search(message, done.stderr), done.stderr
    assert _everything(checkout) == before


def test_a_package_retired_by_a_killed_run_comes_back(checkout: Path) -> None:
    package = checkout / "generated" / "hogkit_api"
    before = _everything(package)
    package.rename(package.with_name(".hogkit_api.old"))
    done = regenerate(script=checkout / "scripts" / "regenerate.py")
    assert done.returncode == 0, done.stderr
    assert "nothing to do" in done.stdout
    assert _everything(package) == before
    assert [path.name for path in package.parent.iterdir()] == ["hogkit_api"]


@pytest.mark.parametrize("kills", [3, pytest.param(50, marks=pytest.mark.full)])
def test_after_any_kill_the_next_run_ends_with_a_whole_package(checkout: Path, kills: int) -> None:
    script = checkout / "scripts" / "regenerate.py"
    package = checkout / "generated" / "hogkit_api"
    chance = random.Random(7)
    for number in range(kills):
        template = checkout / "openapi" / "templates" / "errors.py.jinja"
        template.write_text(template.read_text() + f"# {number}\n")
        process = subprocess.Popen([sys.executable, script], stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.0, 1.5))
        process.kill()
        process.wait()
        done = regenerate(script=script)
        assert done.returncode == 0, done.stderr
        assert (package / "errors.py").read_text().rstrip().endswith(f"# {number}")
        assert regenerate("--check", script=script).returncode == 0
        assert not (package.parent / ".hogkit_api.old").exists()


def test_what_killed_runs_left_goes_when_it_is_old(tmp_path: Path) -> None:
    old, new = tmp_path / ".fresh-old", tmp_path / ".fresh-new"
    for folder in (old, new):
        (folder / "hogkit_api").mkdir(parents=True)
    os.utime(old, (0, 0))
    with swap.scratch(tmp_path / "hogkit_api"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == [".fresh-new"]


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_cleans_up_and_says_so(checkout: Path, interruption: int) -> None:
    script = checkout / "scripts" / "regenerate.py"
    before = _everything(checkout)
    process = subprocess.Popen(
        [sys.executable, "-u", script, "--force"],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    )
    deadline = time.monotonic() + 10
    while not list(checkout.glob("generated/.fresh-*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(interruption)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (
        130,
        "regenerate: interrupted; the package is whole, run it again\n",
    )
    assert _everything(checkout) == before


def test_a_link_in_the_place_of_a_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "hogkit_api").symlink_to(tmp_path / "elsewhere")
    done = regenerate("--schema", saved(small(), tmp_path), "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "is in the way" in done.stderr
    assert (tmp_path / "out" / "hogkit_api").is_symlink()


def test_a_folder_that_is_no_generated_package_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out" / "hogkit_api").mkdir(parents=True)
    (tmp_path / "out" / "hogkit_api" / "mine.txt").write_text("mine")
    done = regenerate("--schema", saved(small(), tmp_path), "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "is in the way" in done.stderr
    assert (tmp_path / "out" / "hogkit_api" / "mine.txt").read_text() == "mine"
