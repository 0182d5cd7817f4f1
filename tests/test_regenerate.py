"""The whole chain as its users run it: one result, all or nothing, hostile input included."""

from __future__ import annotations

import ast
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
from typing import Any

import pytest
from dialects import to_31
from packages import answer, body, build, document, obj, query, ref
from pipeline import gates, lock, swap
from pipeline.chain import run
from pipeline.facts import facts_only
from pipeline.generate import GateError
from pipeline.lower import Facts

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "scripts" / "regenerate.py"
STR = {"type": "string"}


def regenerate(
    *arguments: str | Path, script: Path = SCRIPT, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        cwd=environment.get("PWD", ROOT),
    )


def small() -> dict[str, Any]:
    """A document with a little of everything."""
    path = {"in": "path", "name": "project_id", "required": True, "schema": STR}
    return document(
        {
            "path": "/api/projects/{project_id}/flags/",
            "operationId": "flags_list",
            "parameters": [path, query("limit", {"type": "integer"})],
            "responses": answer(ref("FlagList")),
        },
        {
            "path": "/api/projects/{project_id}/flags/",
            "method": "post",
            "operationId": "flags_create",
            "parameters": [path],
            "requestBody": body(ref("Flag")),
            "responses": answer(ref("Flag"), status="201"),
        },
        FlagList=obj(results={"type": "array", "items": ref("Flag")}),
        Flag=obj(key=STR, kind={"enum": ["a", "b"], "type": "string"}, zone=ref("Zone")),
        Zone={"type": "string", "enum": ["Z", "A", "M", "B", "Y"]},
    )


def saved(given: dict[str, Any], folder: Path) -> Path:
    path = folder / "schema.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    return path


def test_the_package_is_what_the_lock_says() -> None:
    done = regenerate("--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_generating_again_gives_the_same_bytes() -> None:
    done = regenerate(
        "--check", "--rebuild", PYTHONHASHSEED="4711", LC_ALL="C", TZ="Asia/Kathmandu"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_output_depends_on_nothing_around_it(tmp_path: Path) -> None:
    schema = saved(small(), tmp_path)
    digests = set()
    for number, seed in enumerate(("0", "1", "2")):
        around = tmp_path / f"around {number}"
        around.mkdir()
        (around / "ruff.toml").write_text(f"line-length = {60 + number}\nindent-width = 8\n")
        (around / "pyproject.toml").write_text("[tool.ruff.format]\nquote-style = 'single'\n")
        done = regenerate(
            "--schema", schema, "--out", around / "out", PWD=str(around), HOME=str(around),
            PYTHONHASHSEED=seed, LC_ALL=("C", "C.UTF-8", "POSIX")[number], TZ=("UTC", "EST5EDT", "Asia/Tokyo")[number],
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        digests.add(lock.package_digest(around / "out" / "hogkit_api"))
    assert len(digests) == 1


def test_another_document_leaves_the_repository_alone_and_is_reported(tmp_path: Path) -> None:
    before = lock.package_digest(lock.PACKAGE), lock.inputs()
    report = tmp_path / "report.json"
    done = regenerate(
        "--schema", saved(small(), tmp_path), "--out", tmp_path / "out", "--report", report
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(report.read_text())
    assert told["operations"] == 2
    assert told["generated"] == {
        "flags_create": "hogkit_api.api.things.flags_create",
        "flags_list": "hogkit_api.api.things.flags_list",
    }
    assert told["folded"] == told["left_out"] == {}
    assert told["rules"]["inline-enums"] == 1
    assert len(told["stale_overlays"]) > 10
    assert (lock.package_digest(lock.PACKAGE), lock.inputs()) == before


def test_the_31_form_of_the_whole_schema_gives_the_same_package(tmp_path: Path) -> None:
    pinned = json.loads((lock.OPENAPI / "posthog.json").read_text(encoding="utf-8"))
    newer = to_31(pinned)
    for item in newer["paths"].values():
        for operation in item.values():
            del operation["x-product"]
    run(newer, tmp_path)
    assert lock.package_digest(tmp_path / "hogkit_api") == lock.package_digest(lock.PACKAGE)


def test_operations_and_components_of_other_names_need_no_change_of_code(tmp_path: Path) -> None:
    given = json.dumps(small()).replace("Flag", "Switch").replace("flags_", "switches_")
    package = build(json.loads(given), tmp_path)
    assert set(package.result.generated) == {"switches_list", "switches_create"}
    assert package.model("Switch")(key="a").to_dict() == {"key": "a"}


PROSE = "Sentinel of somebody's prose"


def _with_prose(given: dict[str, Any]) -> dict[str, Any]:
    for item in given["paths"].values():
        for operation in item.values():
            operation |= {"description": f'{PROSE} """ \\N{{x}} \\', "summary": PROSE}
    for schema in given["components"]["schemas"].values():
        schema |= {"description": PROSE, "title": PROSE, "example": PROSE}
        for inner in schema.get("properties", {}).values():
            inner.setdefault("description", PROSE)
    return given


def test_prose_goes_into_docstrings_only_if_asked_for(tmp_path: Path) -> None:
    schema = saved(_with_prose(small()), tmp_path)
    for flags, expected in (((), False), (("--with-prose",), True)):
        done = regenerate("--schema", schema, "--out", tmp_path / "out", *flags)
        assert done.returncode == 0, done.stderr
        for path in ("api/things/flags_list.py", "models/flag.py"):
            assert (PROSE in (tmp_path / "out" / "hogkit_api" / path).read_text()) == expected


def test_no_upstream_prose_is_committed() -> None:
    pinned = json.loads((lock.OPENAPI / "posthog.json").read_text(encoding="utf-8"))
    assert facts_only(pinned) == pinned
    for path in lock.PACKAGE.rglob("models/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                told = re.sub(
                    r"\w+: |Read only\.|Deprecated\.|Attributes:", "", ast.get_docstring(node) or ""
                )
                assert len(told.split()) <= 4, path.name


HOSTILE = [
    'x"""\n    return None\nimport os\nos.system("touch CANARY")\nasync def f(client):\n    """',
    'a"; import os; os.system("touch CANARY")  #',
    "a'''\n\"\"\"\nraise SystemExit\n",
    "../../../../escape",
    "..\\..\\escape",
    "/etc/passwd",
    "class", "import", "None", "self", "__init__", "__class__", "con.py", "con", "",
    "имя", "ﬁ", "\u202e\u200b", "a\x00b", "\ud800", "{project_id}", "{0.__class__}", "%s", "$x",
    "x" * 10_000, "1st", "a b", "a/b", "a.b", "-", "*", "\\N{BULLET}", "\\", "'",
]  # fmt: skip


def hostile() -> dict[str, Any]:
    """Hostile text in every place that takes a name or a value."""
    operations = []
    for number, text in enumerate(HOSTILE):
        where = {
            "in": "path",
            "name": text.replace("{", "").replace("}", ""),
            "required": True,
            "schema": STR,
        }
        operations.append(
            {
                "path": f"/api/{number}/{text}/{{{where['name']}}}/",
                "method": "post",
                "operationId": text,
                "tags": [text],
                "deprecated": True,
                "description": text,
                "security": [{"k": [text]}],
                "x-product": [text],
                "parameters": [where, query(text, {"type": "string", "enum": [text, "b"], "default": text}),
                               {"in": "header", "name": text, "schema": STR}],
                "requestBody": body({**obj(**{text: STR}), "title": text, "required": [text]}),
                "responses": {
                    **answer({**ref(f"C{text}"), "description": text}),
                    **answer({"type": "string"}, f"text/{text}", "201"),
                },
            }
        )  # fmt: skip
    given = document(*operations, **{text: {"type": "string", "enum": HOSTILE} for text in HOSTILE})
    given["components"]["schemas"] |= {
        f"C{text}": obj(
            **{
                text: {"const": text, "default": text},
                "e": {"type": "string", "enum": [text, "z"]},
            }
        )
        for text in HOSTILE
    }
    given["info"] = {"title": HOSTILE[0], "version": HOSTILE[1]}
    return given


@pytest.mark.parametrize("with_prose", [False, True])
def test_hostile_names_become_neither_code_nor_paths(tmp_path: Path, with_prose: bool) -> None:
    inside = tmp_path / "a" / "b" / "c" / "d" / "e"
    inside.mkdir(parents=True)
    given = hostile()
    before = {path for path in tmp_path.rglob("*") if inside not in path.parents}
    here = set(Path.cwd().iterdir())
    package = build(given, inside, with_prose=with_prose)
    assert {path for path in tmp_path.rglob("*") if inside not in path.parents} == before
    assert set(Path.cwd().iterdir()) == here
    assert not list(tmp_path.rglob("*CANARY*"))
    climbing = package.result.account.left_out
    assert set(climbing) == {"../../../../escape"}
    assert len(package.result.generated) + len(climbing) == len(HOSTILE)
    assert all(path.name.isascii() and len(path.name) < 130 for path in inside.rglob("*"))


def test_hostile_names_keep_their_place_on_the_wire(tmp_path: Path) -> None:
    package = build(hostile(), tmp_path)
    for text in filter(package.result.generated.get, HOSTILE):
        operation = package.operation(text)
        body_type = operation.sync_detailed.__annotations__["body"]
        assert body_type.from_dict({text: "v"}).to_dict() == {text: "v"}
        assert not body_type.from_dict({text: "v"}).additional_properties


@pytest.fixture
def generated(tmp_path: Path) -> tuple[Path, Facts]:
    from collections import Counter

    from pipeline.generate import PACKAGE, generate
    from pipeline.lower import lower
    from pipeline.normalise import normalise

    lowered, facts = lower(normalise(small())[0], Counter())
    generate(
        lowered,
        facts,
        lock.OPENAPI / "templates",
        lock.OPENAPI / "generator.yaml",
        tmp_path / PACKAGE,
    )
    gates.check(tmp_path, facts, 2)
    return tmp_path, facts


FAULTS = [
    ("api/things/flags_list.py", None, "operation flags_list (GET /api/projects/{project_id}/flags/)"),
    ("api/things/flags_list.py", "raise NameError('Unset')", "operation flags_list .*NameError: Unset"),
    ("api/things/flags_list.py", "from ...models.gone import Gone", "models.gone, which does not exist"),
    ("api/things/flags_list.py", "import hogkit_api.client", "by its absolute name"),
    ("models/flag.py", "from ..types import One\nX = One('gone', 'Gone')", "components/schemas/Flag: imports models.gone"),
    ("models/flag.py", "if True:\n    Flag.from_dict = None", "components/schemas/Flag: TypeError"),
    ("models/flag.py", "X = '\\d'", "components/schemas/Flag: SyntaxError|components/schemas/Flag: .*Warning"),
    ("api/things/other.py", "", "3 operation modules for 2 operations"),
    ("api/things/notes.txt", "", "only Python modules"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "message"), FAULTS)
def test_a_gate_names_what_is_wrong_where(
    generated: tuple[Path, Facts], path: str, text: str | None, message: str
) -> None:
    folder, facts = generated
    file = folder / "hogkit_api" / path
    if text is None:
        file.unlink()
    else:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f"\n{text}\n")
    with pytest.raises(
        GateError, match=message.replace("(", r"\(").replace(")", r"\)").replace("{", r"\{")
    ):
        gates.check(folder, facts, 2)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small copy of the repository, with a package that fits its lock."""
    for name in ("scripts", "openapi"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(tmp_path / "openapi" / "overlays")
    (tmp_path / "openapi" / "overlays").mkdir()
    (tmp_path / "openapi" / "posthog.json").write_text(json.dumps(small()), encoding="utf-8")
    done = regenerate(script=tmp_path / "scripts" / "regenerate.py")
    assert done.returncode == 0, done.stderr
    return tmp_path


def _everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


CHANGES = [
    ("openapi/posthog.json", "schema"),
    ("openapi/templates/model.py.jinja", "templates"),
    ("openapi/generator.yaml", "templates"),
    ("openapi/overlays/10-new.yaml", "overlays"),
    ("scripts/pipeline/names.py", "rules"),
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


USAGE = [
    (["--schema", "x", "--out", "y", "--check"], "--check does not go with --schema"),
    (["--schema", "x", "--out", "y", "--force"], "--force does not go with --schema"),
    (["--check", "--force"], "--check changes nothing"),
    (
        ["--schema", str(ROOT / "openapi" / "posthog.json"), "--out", "x", "--report", "no/r.json"],
        "there is no folder",
    ),
    (["--schema", str(ROOT / "openapi" / "posthog.json"), "--out", str(SCRIPT)], "File exists"),
    (["--out", "x"], "--out goes with --schema"),
    (["--rebuild"], "--rebuild goes with --check"),
    (["--schema", "nowhere.json", "--out", "x"], "nowhere.json: No such file"),
    (["--schema", str(ROOT / "README.md"), "--out", "x"], "README.md"),
    (["--schema", str(ROOT / "openapi" / "posthog.json")], "--schema needs --out"),
    (["--schema", "x", "--out", str(ROOT / "generated" / "x")], "inside generated/"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_use_gets_one_line(arguments: list[str], message: str, tmp_path: Path) -> None:
    done = regenerate(*arguments, PWD=str(tmp_path))
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_a_warning_of_the_generator_names_the_operation_of_the_schema(
    tmp_path: Path, capsys: Any
) -> None:
    from collections import Counter

    from pipeline.generate import PACKAGE, generate
    from pipeline.lower import lower
    from pipeline.normalise import normalise

    lowered, facts = lower(normalise(small())[0], Counter())
    path = next(path for path in lowered["paths"] if "flags_list" in path)
    lowered["paths"][path]["get"]["parameters"][1]["schema"] = {"type": "array"}
    with pytest.raises(GateError, match=r"GET /api/projects/\{project_id\}/flags/ \(flags_list\)"):
        generate(
            lowered,
            facts,
            lock.OPENAPI / "templates",
            lock.OPENAPI / "generator.yaml",
            tmp_path / PACKAGE,
        )


def test_marks_of_our_own_in_the_input_do_not_count(tmp_path: Path) -> None:
    given = document({"operationId": "a", "x-hogkit-id": "b"}, {"operationId": "b"})
    assert set(build(given, tmp_path).result.generated) == {"a", "b"}


def test_a_folder_that_is_no_generated_package_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out" / "hogkit_api").mkdir(parents=True)
    (tmp_path / "out" / "hogkit_api" / "mine.txt").write_text("mine")
    done = regenerate("--schema", saved(small(), tmp_path), "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "is in the way" in done.stderr
    assert (tmp_path / "out" / "hogkit_api" / "mine.txt").read_text() == "mine"


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
        [sys.executable, "-u", script, "--force"], stderr=subprocess.PIPE, text=True
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


def test_the_normal_form_can_be_looked_at(tmp_path: Path) -> None:
    done = regenerate("--normal", tmp_path / "normal.json")
    assert done.returncode == 0, done.stderr
    normal = json.loads((tmp_path / "normal.json").read_text())
    assert normal["openapi"] == "3.1.0"
    assert "nullable" not in json.dumps(normal["paths"])
