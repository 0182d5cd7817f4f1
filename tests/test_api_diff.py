"""scripts/api_diff.py: what can be compared, what is printed, exit codes; and what a pull says of it."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import api_diff
import pytest
from changes import pulled, revisions
from changes.journal import NAME
from pulling import KEY, FakeHost, Pull, serving, trust
from running import ROOT, small

SCRIPT = ROOT / "scripts" / "api_diff.py"
PATH = "/api/projects/{project_id}/flags/"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The script in this process: exit code, output, errors."""

    def main(*arguments: object) -> tuple[int, str, str]:
        code = api_diff.main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return main


@pytest.fixture
def host() -> Iterator[FakeHost]:
    yield from serving()


def with_filter() -> dict[str, Any]:
    document = small()
    parameter = {"in": "query", "name": "fresh", "schema": {"type": "string"}}
    document["paths"][PATH]["get"]["parameters"].append(parameter)
    return document


def without_limit() -> dict[str, Any]:
    document = small()
    document["paths"][PATH]["get"]["parameters"].pop()
    return document


def saved(folder: Path, name: str, document: dict[str, Any]) -> Path:
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a document before (old.json), one with more (more.json), one with less (less.json)."""
    saved(tmp_path, "old.json", small())
    saved(tmp_path, "more.json", with_filter())
    saved(tmp_path, "less.json", without_limit())
    return tmp_path


@pytest.fixture
def repository(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose last commit has old.json, its tag v0 less.json, and whose checkout more.json."""
    schema = here / "openapi" / "posthog.json"
    schema.parent.mkdir()
    git(here, "init", "--quiet")
    for name in ("less", "old", "more"):
        shutil.copy(here / f"{name}.json", schema)
        if name != "more":
            git(here, "add", "openapi")
            git(here, "commit", "--quiet", "--message", name)
            git(here, "tag", name)
    monkeypatch.setattr(revisions, "ROOT", here)
    return here


def git(root: Path, *arguments: str) -> None:
    name = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid")
    command = ["git", "-C", str(root), *name, "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True)


def test_exit_codes_say_how_much_it_matters(here: Path, run: Run) -> None:
    for old, new, code, said in [
        ("old", "old", 0, "Nothing changed"),
        ("old", "more", 10, "1 compatible change, none in"),
        ("old", "less", 11, "⚠️ 1 breaking change, none in"),
    ]:
        found, out, error = run(here / f"{old}.json", here / f"{new}.json")
        assert (found, error) == (code, "")
        assert out.startswith(f"# PostHog's API: `{old}.json` → `{new}.json`\n\n{said}")
        assert ("`fresh`" in out, "`limit`" in out) == (new == "more", new == "less")


def test_json_is_for_programs(here: Path, run: Run) -> None:
    code, out, _ = run(here / "old.json", here / "less.json", "--json")
    found = json.loads(out)

    assert (code, found["format"], found["level"], found["version_part"]) == (
        11,
        1,
        "breaking",
        "minor",
    )
    (change,) = found["changes"]
    assert (change["kind"], change["request"], change["answer"]) == (
        "parameter-removed",
        True,
        None,
    )
    (place,) = change["operations"]
    assert found["operations"][place] == {
        "method": "GET",
        "path": PATH,
        "id": "flags_list",
        "symbol": "hogkit_api.api.things.flags_list",
    }


def test_a_report_goes_to_a_file_as_it_would_be_printed(here: Path, run: Run) -> None:
    arguments = (here / "old.json", here / "less.json")
    _, printed, _ = run(*arguments)
    code, out, _ = run(*arguments, "--output", here / "report.md")

    assert (here / "report.md").read_text(encoding="utf-8") == printed
    assert code == 11
    assert out.splitlines() == [printed.splitlines()[2]]


def test_an_entry_is_added_on_request(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api_diff, "JOURNAL", here / NAME)
    less = (here / "old.json", here / "less.json", "--changelog")

    assert run(*less)[2] == f"{NAME} has a new entry\n"
    assert "`limit`" in (here / NAME).read_text(encoding="utf-8")
    assert run(*less)[2] == ""
    assert run(here / "old.json", here / "old.json", "--changelog")[2] == ""


def test_yaml_gzip_and_standard_input_are_documents(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    import yaml

    (here / "a.yaml").write_text(yaml.safe_dump(json.loads(json.dumps(small()))), encoding="utf-8")
    (here / "b.json.gz").write_bytes(gzip.compress(json.dumps(with_filter()).encode()))
    standard = io.TextIOWrapper(io.BytesIO(json.dumps(without_limit()).encode()))
    monkeypatch.setattr(sys, "stdin", standard)

    assert run(here / "old.json", here / "a.yaml")[0] == 0
    assert run(here / "a.yaml", here / "b.json.gz")[0] == 10
    assert run(here / "a.yaml", "-")[:2] == (
        11,
        run(here / "a.yaml", here / "less.json")[1].replace("less.json", "-"),
    )


def test_revisions_are_documents(repository: Path, run: Run) -> None:
    assert run("HEAD", "pinned")[::2] == (10, "")
    assert run("less", "old")[0] == 10
    assert run("HEAD", "HEAD~1")[0] == 11
    assert "`HEAD~1` → `pinned`" in run("HEAD~1", "pinned")[1]
    assert run("HEAD", repository / "old.json")[0] == 0


OVERLAY = """overlay: 1.0.0
info: {title: t, version: 1.0.0}
actions:
  - target: $.paths['/api/projects/{project_id}/flags/'].get.parameters[?(@.name == 'limit')]
    x-why: It is not read.
    x-expects: {}
    remove: true
"""


def test_a_revision_has_its_own_overlays_and_files_have_those_here(
    repository: Path, run: Run
) -> None:
    overlays = repository / "openapi" / "overlays"
    overlays.mkdir()
    (overlays / "10-a.yaml").write_text(OVERLAY)

    assert run("HEAD", "pinned")[0] == 11
    assert run(repository / "old.json", repository / "less.json")[0] == 0
    git(repository, "add", "openapi")
    git(repository, "commit", "--quiet", "--message", "overlay")
    assert run("HEAD~1", "HEAD")[0] == 11
    assert run("HEAD", "pinned")[0] == 0
    stale = run("pinned", repository / "less.json")[1]
    assert (
        "## Stale overlays: correct or delete these actions\n\n- `10-a.yaml, action 1: $.paths"
        in stale
    )


def test_hosts_are_asked_as_a_pull_does_and_no_key_is_told(
    here: Path, run: Run, host: FakeHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(monkeypatch, host)
    host.will_say(401, {"detail": "No key given."})
    host.will_say(200, with_filter())
    code, out, error = run(here / "old.json", f"{host.url}/schema?token=secret")

    assert (code, error) == (10, "")
    assert host.keys == [None, f"Bearer {KEY}"]
    assert host.url in out
    assert not any(secret in out + error for secret in (KEY, "secret"))


def exit_code(arguments: tuple[str, ...]) -> object:
    try:
        return api_diff.main(arguments)
    except SystemExit as ended:  # of argparse
        return ended.code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("old.json", "missing.json"), "missing.json: no such file"),
        (("old.json", "v9.9"), "v9.9: no such file or revision; give pinned, upstream, us"),
        (("old.json", "--output=x"), "the following arguments are required: NEW; see --help"),
        (("-", "-"), "standard input can be one of the two only"),
        (("old.json", "http://127.0.0.1:9"), "127.0.0.1: refuses the connection"),
        (("old.json", "empty.json"), "empty.json: empty; get it again"),
        (("old.json", "none.json"), "none.json: a schema without a single operation"),
        (("old.json", "openapi"), "Is a directory"),
        (("HEAD", "--help=x"), "ignored explicit argument"),
        (("HEAD", "old.json", "--output=nowhere/x.md"), "there is no such folder"),
        (("old.json", "bad.json"), "nested more than 100 deep"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(repository)
    (repository / "empty.json").write_text("")
    saved(repository, "none.json", {"openapi": "3.1.0", "info": {}, "paths": {}})
    (repository / "bad.json").write_text(
        '{"openapi": "3.1.0", "a": ' + "[" * 5000 + "]" * 5000 + "}"
    )
    code = exit_code(arguments)
    out, error = capsys.readouterr()

    assert (code, out) == (2, "")
    assert error.startswith("api_diff: ")
    assert error.count("\n") == 1
    assert said in error


def test_a_revision_cannot_be_an_option_of_git(repository: Path) -> None:
    for name in ("--output=x", "-h", "--all"):
        with pytest.raises(revisions.Refused, match="no such file or revision"):
            revisions.commit_of(name)
    assert not (repository / "x").exists()


def test_a_copy_within_another_repository_has_no_history(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = repository / "inner"
    (inner / "openapi").mkdir(parents=True)
    monkeypatch.setattr(revisions, "ROOT", inner)

    assert run("HEAD", repository / "old.json")[2] == (
        "api_diff: this copy of the repository has no git history\n"
    )


def test_whoever_reads_may_stop(here: Path) -> None:
    command = [sys.executable, str(SCRIPT), str(here / "old.json"), str(here / "less.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 11


def test_its_help_has_examples_and_exit_codes() -> None:
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, SCRIPT, "--help"], capture_output=True, text=True, check=True
    )

    assert "scripts/api_diff.py pinned upstream" in done.stdout
    assert "10 compatible, 11 breaking" in done.stdout
    assert time.monotonic() - started < 5


def test_a_pull_says_what_it_changed(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pull = Pull(tmp_path / "pins", capsys)
    assert pull(here / "old.json") == 0
    assert len(pull.out.splitlines()) == 1
    assert pull(here / "less.json") == 0

    first, summary, gone, last = pull.out.splitlines()
    assert first.startswith("pinned OpenAPI ")
    assert summary.startswith("⚠️ 1 breaking change")
    assert gone.startswith("- ⚠️")
    assert "`limit`" in gone
    assert last == "all of it: scripts/api_diff.py OLD NEW"


def test_a_pull_over_what_nobody_can_read_pins_all_the_same(
    here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pull = Pull(tmp_path / "pins", capsys)
    pull(here / "old.json")
    (pull.folder / "posthog.json").write_text("{")
    assert pull(here / "less.json") == 0

    assert pull.out.splitlines()[1] == (
        "what changed cannot be told: before: JSON that ends too early, at byte 1; get it again"
    )


def test_a_pull_without_what_reads_overlays_names_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pulled, "NEEDED", ("a_module_that_nobody_has",))

    assert pulled.told("", {}, ROOT / "openapi") == [
        "what changed: scripts/api_diff.py HEAD pinned"
    ]


def test_a_pull_tells_at_most_some_lines_facades_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def operation(name: str, *parameters: str) -> dict[str, Any]:
        listed = [{"in": "query", "name": one, "schema": {"type": "string"}} for one in parameters]
        return {"get": {"operationId": name, "tags": [name.removesuffix("_list")], "parameters": listed,
                        "responses": {"200": {"description": ""}}}}  # fmt: skip

    names = [f"p{number}" for number in range(pulled.MOST + 5)]
    paths = {"/api/a/": ("a_list", *names), "/api/feature_flags/": ("feature_flags_list", "search")}
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
    before = saved(
        tmp_path, "a.json", document | {"paths": {p: operation(*o) for p, o in paths.items()}}
    )
    after = saved(
        tmp_path, "b.json", document | {"paths": {p: operation(o[0]) for p, o in paths.items()}}
    )
    pull = Pull(tmp_path / "pins", capsys)
    pull(before)
    pull(after)

    lines = pull.out.splitlines()[2:-1]
    assert "`posthog.feature_flags.list`" in lines[0]
    assert not any("used by" in line for line in lines[1:])
    assert lines[-1] == "- … and 6 more"
    assert len(lines) == pulled.MOST + 1
