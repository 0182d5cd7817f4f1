"""`hogkit vendor`: what a copy holds, and how it comes into its place."""

from __future__ import annotations

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import hogkit as package
import pytest
from cli_running import Done, hogkit
from hogkit.vendoring import Refused, making, places, seam, sources, writing
from hogkit.vendoring.manifest import REQUIRES, Options, read
from vendored import ORIGINAL, ROOT, copied, said

FACADE, GENERATED = ROOT / "facade" / "hogkit", ROOT / "generated" / "hogkit_api"
SCHEMA = ROOT / "openapi" / "posthog.json"
BINARIES = Path(sys.executable).parent


@pytest.fixture(scope="module")
def whole() -> dict[str, bytes]:
    return sources.whole()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return making.made(Options("third_party.hogkit"))


@pytest.fixture(scope="module")
def monorepo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("monorepo")
    copied(folder, "third_party.hogkit")
    return folder


def listed(folder: Path) -> set[str]:
    """What lies in a folder of the checkout and is no cache."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    inside = (path.relative_to(folder) for path in paths)
    return {
        path.as_posix() for path in inside if not {"__pycache__", ".mypy_cache"} & set(path.parts)
    }


def test_a_copy_holds_all_that_there_is(whole: dict[str, bytes]) -> None:
    facade = {path for path in listed(FACADE) if not path.endswith(".md")}
    generated = {f"hogkit_api/{path}" for path in listed(GENERATED)}
    assert set(whole) == {*facade, *generated, "LICENSE", "sandbox/posthog.json"}
    assert whole["sandbox/posthog.json"] == SCHEMA.read_bytes()
    assert whole["LICENSE"] == (ROOT / "LICENSE").read_bytes()
    assert whole["client.py"] == (FACADE / "client.py").read_bytes()


def test_only_the_seam_differs_beside_the_first_lines(
    whole: dict[str, bytes], files: dict[str, bytes]
) -> None:
    assert files.keys() - whole.keys() == {"vendored.json"}
    assert not whole.keys() - files.keys()
    for path, content in whole.items():
        head = writing.HEAD if path.endswith((".py", ".pyi")) else b""
        assert (files[path] == head + content) == (path != "_api.py"), path


def test_the_seam_of_a_copy_differs_in_its_imports_alone() -> None:
    source = (FACADE / "_api.py").read_text(encoding="utf-8")
    made = seam.nested(source)
    assert ast.dump(ast.parse(made)) == ast.dump(Nested().visit(ast.parse(source)))
    assert "absolute" not in made
    comments = [line.partition("#")[2] for line in source.splitlines() if "#" in line]
    assert comments == [line.partition("#")[2] for line in made.splitlines() if "#" in line]


class Nested(ast.NodeTransformer):
    """What `seam` does, to the tree."""

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.ImportFrom:
        ours = (node.module or "").split(".")[0] == "hogkit_api"
        return ast.ImportFrom(node.module, node.names, level=1) if ours else node

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        if ast.unparse(node) != "PACKAGE = 'hogkit_api'":
            return node
        return ast.parse('PACKAGE = f"{__package__}.hogkit_api"').body[0]


def test_a_seam_that_has_become_another_is_noticed() -> None:
    with pytest.raises(ValueError, match="no PACKAGE"):
        seam.nested("from hogkit_api import errors\n")


def test_the_seam_may_have_letters_of_any_alphabet() -> None:
    text = "x = 'ö'; PACKAGE = 'hogkit_api'; y = 'ü'  # ä\nif y:\n    from hogkit_api.a import (\n        b,\n    )  # ß\n"
    assert seam.nested(text) == (
        "x = 'ö'; PACKAGE = f\"{__package__}.hogkit_api\"; y = 'ü'  # ä\n"
        "if y:\n    from .hogkit_api.a import b  # ß\n"
    )


def absolute(source: bytes) -> set[str]:
    """The packages that a module imports by their full names."""
    names = set[str]()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add((node.module or "").partition(".")[0])
    return names


def test_no_module_of_a_copy_imports_itself_absolutely(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith((".py", ".pyi")):
            suspicious = b"hogkit" in content  # to parse all of them would take seconds
            assert not suspicious or not {"hogkit", "hogkit_api"} & absolute(content), path


def test_the_same_input_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert making.made(Options("third_party.hogkit")) == files
    under_another_name = making.made(Options("hogkit"))
    assert [path for path in files if files[path] != under_another_name[path]] == ["vendored.json"]


def test_the_manifest_says_what_it_is(monorepo: Path) -> None:
    target = monorepo / "third_party" / "hogkit"
    told = json.loads((target / "vendored.json").read_bytes())
    assert told["hogkit"] == package.__version__
    source = json.loads((ROOT / "openapi" / "posthog.source.json").read_bytes())
    assert told["schema"] == source["pinned_sha256"] == sha256(SCHEMA.read_bytes()).hexdigest()
    assert told["license"] == "MIT"
    assert told["options"] == {"name": "third_party.hogkit", "parts": None, "used_by": None}
    assert told["files"].keys() == listed(target) - {"vendored.json"}
    assert read(target).content == (target / "vendored.json").read_bytes()


def test_what_a_copy_needs_is_what_hogkit_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert list(REQUIRES) == project["dependencies"]


@pytest.mark.parametrize("width", [79, 88, 120])
def test_formatters_of_a_monorepo_have_nothing_to_do(monorepo: Path, width: int) -> None:
    length = ("--line-length", str(width))
    done = tool(
        "ruff", "format", "--isolated", "--no-cache", "--check", *length, ".", within=monorepo
    )
    assert done.returncode == 0, done.stdout[-400:]
    target = monorepo / "third_party" / "hogkit"
    some = [
        *sorted(target.glob("*.py")),
        *sorted(target.rglob("*.pyi")),
        *sorted(target.rglob("*.py"))[::80],
    ]
    done = tool("black", "--quiet", "--check", *length, *map(str, some), within=monorepo)
    assert done.returncode == 0, done.stderr[-400:]


@pytest.mark.parametrize("rules", ["ALL", "I", "E,F,W,I,UP,RUF,PGH"])
def test_linters_of_a_monorepo_find_nothing(monorepo: Path, rules: str) -> None:
    done = tool(
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--quiet",
        "--select",
        rules,
        ".",
        within=monorepo,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout[:400]


def tool(name: str, *arguments: str, within: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "BLACK_CACHE_DIR": str(within.parent)}
    command = [str(BINARIES / name), *arguments]
    return subprocess.run(
        command, cwd=within, capture_output=True, text=True, check=False, env=environment
    )


def test_an_installed_hogkit_makes_the_same_copy(tmp_path: Path, whole: dict[str, bytes]) -> None:
    for folder in (FACADE, GENERATED):
        shutil.copytree(
            folder, tmp_path / folder.name, ignore=shutil.ignore_patterns("__pycache__", "*.md")
        )
    shutil.copy(SCHEMA, tmp_path / "hogkit" / "sandbox")
    known = tmp_path / f"hogkit-{package.__version__}.dist-info"
    (known / "licenses").mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", known / "licenses")
    (known / "METADATA").write_text(
        f"Metadata-Version: 2.4\nName: hogkit\nVersion: {package.__version__}\n"
    )
    program = "from hogkit.vendoring.sources import origin, whole; print(origin(whole()).source)"
    assert said(program, tmp_path) == sources.origin(whole).source


def test_a_copy_makes_no_copies(monorepo: Path, tmp_path: Path) -> None:
    program = "from third_party.hogkit.cli import main; raise SystemExit(main(sys.argv))"
    with pytest.raises(
        AssertionError, match=r"hogkit: .* is itself a copy; copies are made by an installed"
    ):
        said(program, monorepo, arguments=("vendor", str(tmp_path)))
    check = ("vendor", str(monorepo), "--name", "third_party.hogkit", "--check", "--json")
    assert json.loads(said(program, monorepo, arguments=check))["clean"]


def vendor(*arguments: str | Path) -> Done:
    return hogkit("vendor", *map(str, arguments))


def refused(done: Done, *words: str) -> None:
    """One clear line, and nothing else."""
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), done.err
    assert "bug" not in done.err
    for word in words:
        assert word in done.err


def test_the_command_says_what_was_written(tmp_path: Path) -> None:
    done = vendor(tmp_path, "--name", "third_party.hogkit")
    assert (done.code, done.out) == (0, "")
    assert sorted(path.name for path in tmp_path.rglob("*") if len(path.relative_to(tmp_path).parts) < 3) == [
        "hogkit", "third_party",
    ]  # fmt: skip
    assert "from third_party.hogkit import PostHog" in done.err
    assert all(one in done.err for one in REQUIRES)
    refused(vendor(tmp_path, "--name", "third_party.hogkit"), "is a copy already", "--update")


def test_json_says_the_same(tmp_path: Path) -> None:
    done = vendor(tmp_path, "--json")
    told = json.loads(done.out)
    assert (done.code, done.err, told["name"]) == (0, "", "hogkit")
    sizes = [path.stat().st_size for path in (tmp_path / "hogkit").rglob("*") if path.is_file()]
    assert (told["files"], told["bytes"]) == (len(sizes), sum(sizes))


@pytest.mark.parametrize(
    "name",
    [
        "",
        "third party.hogkit",
        "a..b",
        ".hogkit",
        "a.class",
        "9.hogkit",
        "a/b",
        "ünï.hogkit",
        "json.hogkit",
    ],
)
def test_a_name_that_nobody_could_import(tmp_path: Path, name: str) -> None:
    refused(vendor(tmp_path, "--name", name), "--name")
    assert not list(tmp_path.iterdir())


OPTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "two ways to choose": (("--only", "persons", "--used-by", "."), "--only or --used-by"),
    "two verbs": (("--check", "--update"), "--check or --update"),
    "parts for a check": (("--check", "--only", "persons"), "--check takes the parts"),
    "nothing to discard": (("--discard-edits",), "goes with --update"),
    "no part": (("--only", " , "), "names no part"),
    "an unknown part": (("--only", "personz"), "persons"),
    "no copy to check": (("--check",), "vendored.json is not there"),
    "no copy to update": (("--update",), "vendored.json is not there"),
}


@pytest.mark.parametrize(("arguments", "word"), OPTIONS.values(), ids=OPTIONS)
def test_options_that_do_not_go_together(
    tmp_path: Path, arguments: tuple[str, ...], word: str
) -> None:
    refused(vendor(tmp_path, *arguments), word)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    start = tmp_path / "libs"
    refused(vendor(start, "--check"), "vendored.json is not there")
    refused(vendor(start, "--update"), "vendored.json is not there")
    assert not start.exists()
    assert vendor(start, "--only", "persons").code == 0
    assert [path.name for path in start.iterdir()] == ["hogkit"]


def test_a_folder_that_nobody_can_write_in() -> None:
    refused(
        vendor("/proc/self/fd"), "/proc/", "No such file"
    )  # which root could write in elsewhere


def test_what_is_no_copy_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "hogkit").mkdir()
    (tmp_path / "hogkit" / "mine.py").write_text("mine = 1\n")
    refused(vendor(tmp_path), "is in the way")
    refused(vendor(tmp_path, "--update"), "no copy of hogkit")
    assert [path.name for path in tmp_path.rglob("*")] == ["hogkit", "mine.py"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "hogkit").mkdir()
    assert vendor(tmp_path).code == 0
    assert (tmp_path / "hogkit" / "vendored.json").is_file()


def test_links_files_and_modules_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to("real")
    (tmp_path / "file").write_text("")
    (tmp_path / "module.py").write_text("")
    refused(vendor(tmp_path, "--name", "linked.hogkit"), "symbolic link")
    refused(vendor(tmp_path, "--name", "linked"), "symbolic link")
    refused(vendor(tmp_path, "--name", "file.hogkit"), "no folder")
    refused(vendor(tmp_path, "--name", "module.hogkit"), "module.py would be imported in place of")
    assert not list((tmp_path / "real").iterdir())


def test_hogkit_itself_is_no_place_for_a_copy() -> None:
    for start, name in (
        (ORIGINAL[0], "hogkit"),
        (FACADE, "vendored"),
        (ROOT, "facade"),
        (GENERATED, "api.vendored"),
    ):
        with pytest.raises(Refused, match="where hogkit itself lies"):
            places.check_outside(places.place(start, name))
        refused(vendor(start, "--name", name), "where hogkit itself lies")
    assert not (FACADE / "vendored").exists()


def test_a_disk_that_takes_no_more_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "hogkit"
    writing.put(target, {"a.py": b"old"})

    def full(self: Path, content: bytes) -> int:
        if self.name == "c.py":
            raise OSError(28, "No space left on device", str(self))
        with self.open("wb") as file:
            return file.write(content)

    with mock.patch.object(Path, "write_bytes", full), pytest.raises(OSError, match="No space"):
        writing.put(target, {"b.py": b"new", "c.py": b"new"})
    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*.py")} == {"a.py": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["hogkit"]


# The calls that a run is killed at: how many of them it survives.
KILLED = {"write_bytes": 2, "mkdir": 2, "rename": 2}
MOMENTS = [(call, survived) for call, calls in KILLED.items() for survived in range(calls)]


@pytest.mark.parametrize(("call", "survived"), [*MOMENTS, ("rmtree", 0)])
def test_a_killed_run_leaves_a_whole_copy_and_the_next_one_tidies_up(
    tmp_path: Path, call: str, survived: int
) -> None:
    target, old, new = (
        tmp_path / "in" / "hogkit",
        {"a/b.py": b"old"},
        {"a/b.py": b"new", "c/d.py": b"new"},
    )
    with writing.alone(target):
        writing.put(target, old)
    killed(target, new, call, survived)
    left = contents(target) if target.exists() else contents(target.with_name(".hogkit.old"))
    assert left in (old, new)
    assert writing.interrupted(target) == (not target.exists())
    with writing.alone(target):
        assert contents(target) == left
        assert [path.name for path in target.parent.iterdir()] == ["hogkit"]
        writing.put(target, new)
    assert contents(target) == new


def killed(target: Path, files: dict[str, bytes], call: str, survived: int) -> None:
    """Write in a child that is killed at the call after so many of them."""
    if (child := os.fork()) == 0:
        owner = shutil if call == "rmtree" else Path
        real, calls = getattr(owner, call), SimpleNamespace(left=survived)

        def dying(*args: object, **options: object) -> object:
            if calls.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            calls.left -= 1
            return real(*args, **options)

        setattr(owner, call, dying)
        writing.put(target, files)
        os._exit(1)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_two_runs_at_once_are_one_too_many(tmp_path: Path) -> None:
    with writing.alone(tmp_path / "hogkit"):
        refused(vendor(tmp_path), "another process writes")
    assert vendor(tmp_path).code == 0
