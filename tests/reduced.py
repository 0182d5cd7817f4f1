"""The pinned schema with a few operations only, and checkouts that have such a schema pinned."""

from __future__ import annotations

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from hogkit import _api
from hogkit.resources.table import ROWS, VERBS
from pipeline import overlays
from pipeline.document import canonical
from pipeline.normalise import normalise
from pipeline.walk import components, is_object, operations, references, target

ROOT = Path(__file__).resolve().parents[1]
OPENAPI = ROOT / "openapi"
# Of a longer union of components these many members are kept, and those that the facade names: query_create alone
# reaches 480 components, nearly all of them as members of two unions.
LONGEST = 3

# Chosen so that each kind of thing is there: aliases under /api/environments/, what has no twin there, organizations,
# forms, files, streams, text, answers without a body, only 405, cursors, plain arrays, names that fold, unions.
FORTY = frozenset("""
    actions_destroy agents_list app_metrics_retrieve batch_exports_create batch_exports_runs_list
    change_organization_create create_session_summaries dashboards_sharing_passwords_create
    dashboards_stream_tiles_retrieve data_color_themes_list dataset_items_create domains_verify_create
    early_access_feature_create environments_batch_exports_create environments_batch_exports_runs_list
    environments_default_evaluation_tags_retrieve environments_error_tracking_symbol_sets_start_upload_create
    environments_evaluations_create experiment_holdouts_create exports_content_retrieve feature_flags_bulk_keys_create
    file_system_list groups_types_metrics_create hog_functions_create insights_sharing_list integrations_create
    invites_bulk_create llm_gateway_v1_chat_completions_create logs_query_create members_partial_update notebooks_create
    plugin_configs_logs_list roles_list subscriptions_create surveys_stats_retrieve_2 tasks_runs_append_log_create
    users_hedgehog_config_retrieve warehouse_tables_file_create web_analytics_breakdown_retrieve web_experiments_create
""".split())  # noqa: SIM905  # fmt: skip


def pinned() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((OPENAPI / "posthog.json").read_text(encoding="utf-8"))
    return document


def _used() -> frozenset[str]:
    """The operations of the facade, as the pinned schema calls them."""
    lock = json.loads((OPENAPI / "lock.json").read_text(encoding="utf-8"))
    named = {path for path, attribute in _api._WHERE.values() if attribute is None}
    for row in ROWS.values():
        verbs = [getattr(row, verb) for verb in (*VERBS, "persons")]
        named |= {f"api.{row.tag}.{module}" for module in verbs if module}
    modules: dict[str, str] = lock["operations"]["generated"]
    return frozenset(name for name, at in modules.items() if at.partition(".")[2] in named)


USED = _used()


def reduced(document: dict[str, Any], kept: Iterable[str]) -> dict[str, Any]:
    """`document` with the operations of these ids alone, and the components that they reach."""
    wanted = set(kept)
    paths: dict[str, Any] = {}
    for place in operations(document):
        if place.operation["operationId"] in wanted:
            paths.setdefault(place.path, {})[place.method] = place.operation
    known = {name: _shorter(schema) for name, schema in components(document).items()}
    reached = _reached(known, paths)
    schemas = {name: schema for name, schema in known.items() if name in reached}
    return {
        **document,
        "paths": paths,
        "components": {**document["components"], "schemas": schemas},
    }


def standard(document: dict[str, Any]) -> dict[str, Any]:
    """`document` with `USED`, `FORTY`, and the operations that overlays are about."""
    kept = USED | FORTY
    while True:
        made = reduced(document, kept)
        _, stale = overlays.apply(normalise(made)[0], overlays.load(OPENAPI / "overlays"))
        found = {name for one in stale for name in _named(document, one.target)} - kept
        if not found:
            return made
        kept |= found


def _named(document: dict[str, Any], place: str) -> set[str]:
    """The operations that the target of an overlay names, or one that reaches the component that it names."""
    path = re.match(r"\$\.paths\['([^']+)'\]\.(\w+|\*)", place)
    component = re.match(r"\$\.components\.schemas\.(\w+)", place)
    found: set[str] = set()
    for one in operations(document):
        here = path and one.path == path[1] and path[2] in ("*", one.method)
        if here or (component and component[1] in _reached(components(document), one.operation)):
            found.add(one.operation["operationId"])
            if component:
                break
    return found


def _reached(known: dict[str, Any], whole: Any) -> set[str]:
    """The components that are needed for a part of the document."""
    todo, found = [whole], set[str]()
    while todo:
        for name in {target(one) for one in references(todo.pop())} - found:
            found.add(name)
            todo.append(known[name])
    return found


@cache
def _classes() -> frozenset[str]:
    return frozenset(
        name for path, name in _api._WHERE.values() if name and path.startswith("models.")
    )


def _shorter(schema: Any) -> Any:
    """A schema without most members of long unions."""
    if isinstance(schema, list):
        return [_shorter(item) for item in schema]
    if not is_object(schema):
        return schema
    made = {key: _shorter(value) for key, value in schema.items()}
    for key in ("anyOf", "oneOf"):
        members = made.get(key)
        if isinstance(members, list) and len(members) > LONGEST:
            kept = [one for one in members[LONGEST:] if target(one.get("$ref", "")) in _classes()]
            made[key] = members[:LONGEST] + kept
            made.pop("discriminator", None)
    return made


def checkout(folder: Path, document: dict[str, Any]) -> Path:
    """A copy of this repository at `folder`, with `document` pinned and its package made."""
    shutil.copytree(_template(canonical(document)), folder, symlinks=True, dirs_exist_ok=True)
    return folder


@cache
def _template(text: str) -> Path:
    """A checkout that is copied from; one for each document, as long as this process lasts."""
    held = Path(tempfile.mkdtemp(prefix="hogkit-checkout-"))
    atexit.register(shutil.rmtree, held, ignore_errors=True)
    folder = held / "hogkit"
    for name in _files():
        to = folder / name
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, to)
        to.chmod((ROOT / name).stat().st_mode & 0o777)
    schema = held / "schema.json"
    schema.write_text(text, encoding="utf-8")
    for command in (["pull_schema.py", str(schema)], ["regenerate.py"], ["type_resources.py"]):
        script(folder, *command)
    return folder


def script(folder: Path, name: str, *arguments: str) -> str:
    """What a script of a checkout prints; it has to end well."""
    done = subprocess.run(
        [sys.executable, str(folder / "scripts" / name), *arguments],
        capture_output=True, text=True, check=False, cwd=folder, env=environment(folder),
    )  # fmt: skip
    assert done.returncode == 0, f"{name}: {done.stdout}{done.stderr}"
    return done.stdout


def environment(folder: Path, **more: str) -> dict[str, str]:
    """For programs that are to import the code of a checkout, and no other hogkit."""
    path = os.pathsep.join(str(folder / name) for name in ("facade", "generated", "scripts"))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **more}


def _files() -> list[str]:
    """What a checkout is made of: without the package, which is made anew, and tests but those of `smoke`."""
    listed = _listed()
    tests = ("tests/smok", "tests/typing_sample", "tests/facade_typing")
    dropped = ("generated/", ".ci/", "openapi/posthog")
    return [
        name for name in listed
        if not name.startswith(dropped) and (not name.startswith("tests/") or name.startswith(tests))
    ]  # fmt: skip


def _listed() -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):  # an unpacked archive
        hidden = {".git", ".venv", "__pycache__"}
        found = [path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file()]
        return sorted(str(path) for path in found if not hidden & set(path.parts))
    return sorted(name for name in set(done.stdout.split("\0")) if name and (ROOT / name).is_file())
