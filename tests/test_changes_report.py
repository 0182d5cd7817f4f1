"""The report of what changed: what comes first, which version part must move, what fits a pull request."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from changes import usage
from changes.change import Change, Operation
from changes.layout import FOLDED
from changes.markdown import GITHUB_LIMIT, code
from changes.report import Report, report
from changes.usage import CALLERS, PROBED, uses
from hogkit import PostHog
from hogkit.resources.table import ROWS

LIST = Operation(
    "GET", "/api/projects/{project_id}/things/", "things_list", "hogkit_api.api.things.things_list"
)
FLAGS = Operation(
    "GET", "/api/projects/{project_id}/feature_flags/", "feature_flags_list", "hogkit_api.api.feature_flags.feature_flags_list"
)  # fmt: skip


def change(
    kind: str = "parameter-removed",
    where: str = "parameter search",
    *,
    request: bool | None = True,
    answer: bool | None = None,
    of: Operation = LIST,
    symbol: str = "",
    old: str = "str",
    new: str = "",
    keep: str = "",
) -> Change:
    return Change(
        kind=kind, request=request, answer=answer, operations=(of,), symbol=symbol or of.symbol,
        where=where, old=old, new=new, keep=keep,
    )  # fmt: skip


def added(name: str = "q", of: Operation = LIST) -> Change:
    return change("parameter-added", f"parameter {name}", request=False, of=of, old="", new="str")


def of(*changes: Change, version: str = "0.1.0", stale: tuple[str, ...] = ()) -> Report:
    return report(changes, "a.json", "b.json", version, stale)


@pytest.mark.parametrize(
    ("changes", "version", "level", "part"),
    [
        ((), "0.1.0", "nothing", ""),
        ((added(),), "0.1.0", "compatible", "patch"),
        ((change(), added()), "0.9.2", "breaking", "minor"),
        ((change(), added()), "1.0.0", "breaking", "major"),
        ((change(request=None, answer=True),), "1.0.0", "breaking", "major"),
        ((added(),), "1.0.0", "compatible", "minor"),
        ((change("parameter-optional", request=False),), "10.2.0", "compatible", "patch"),
    ],
)
def test_the_version_part_follows_from_what_changed(
    changes: tuple[Change, ...], version: str, level: str, part: str
) -> None:
    found = of(*changes, version=version)

    assert (found.level, found.version_part) == (level, part)
    assert (f"the {part} part of version {version} must move" in found.summary) == bool(changes)


def test_a_summary_counts() -> None:
    changes = [change(), change(of=FLAGS), added()]

    assert of(*changes).summary == (
        "⚠️ 2 breaking changes and 1 compatible change, 1 in what hogkit itself uses:"
        " the minor part of version 0.1.0 must move."
    )
    assert of(added()).summary.startswith("1 compatible change, none in what hogkit itself uses: ")


KEEP = "- {target: \"$.paths['/api/things/'].get\", x-why: w, x-expects: {}, update: {x-hogkit-name: a}}"


def test_what_hogkit_uses_comes_first_and_old_names_last() -> None:
    renamed = change(
        "operation-renamed", "", answer=True, old="things.a", new="things.b", keep=KEEP
    )
    gone = change("operation-removed", "", answer=True)
    answers = change("field-nullable", "field key", request=None, answer=True)
    used = change("parameter-default-changed", "parameter limit", request=False, of=FLAGS)
    text = of(
        renamed,
        gone,
        change("parameter-required"),
        answers,
        added(),
        used,
        stale=("10-a.yaml: $.x: gone",),
    ).markdown()

    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        "# PostHog's API: `a.json` → `b.json`",
        "## What hogkit itself uses",
        "## ⚠️ Breaking",
        "### Renamed: an overlay can keep the old name",
        "### Gone",
        "### Requests: what was sent is refused, or asked for otherwise",
        "### Answers: what reads them meets something else",
        "## Compatible",
        "### Added",
        "## Old names",
        "## Stale overlays: correct or delete these actions",
    ]
    uses_first = text.partition("## ⚠️ Breaking")[0]
    assert "used by `posthog.feature_flags.list`, `hogkit flags list`" in uses_first
    assert text.count("`hogkit flags list`") == 1
    assert "append to `openapi/overlays/50-names.yaml` and run `scripts/update` again." in text
    assert f"before you keep its name.\n\n```yaml\n  {KEEP}\n```\n" in text
    assert "- `10-a.yaml: $.x: gone`" in text
    assert "\n\n\n" not in text
    assert "<details>" not in text


def test_what_hogkit_names_itself_comes_before_what_it_only_reaches() -> None:
    symbols = ["hogkit_api.models.Nested", "hogkit_api.models.QueryAnswer", FLAGS.symbol]
    lines = [
        change("model-removed", "", answer=True, of=FLAGS, symbol=symbol) for symbol in symbols
    ]
    text = of(*lines[:2], change(of=FLAGS)).markdown()

    assert text.index("QueryAnswer") < text.index("parameter `search`") < text.index("Nested")


def test_a_section_without_lines_is_not_there() -> None:
    assert of().markdown() == (
        "# PostHog's API: `a.json` → `b.json`\n\nNothing changed that users of hogkit_api feel.\n"
    )


def test_a_long_list_of_what_breaks_nothing_is_folded() -> None:
    for count, folded in ((FOLDED, 0), (FOLDED + 1, 2)):
        changes = [added(f"q{number}", one) for number in range(count) for one in (LIST, FLAGS)]
        text = of(change(of=FLAGS), *changes).markdown()
        assert (
            text.count(f"<details><summary>{count} changes that break nothing</summary>\n\n")
            == folded
        )
        assert text.count("\n\n</details>\n") == folded
        assert text.index("parameter `search` is gone") < text.index("parameter `q0` is new")
        assert "\n\n\n" not in text


def test_a_report_for_a_pull_request_is_cut_at_whole_lines_the_least_important_first() -> None:
    breaks = [change(where=f"parameter p{number}") for number in range(300)]
    kept = change("operation-renamed", "", answer=True, old="a", new="b", keep=KEEP)
    made = of(kept, change(of=FLAGS), *breaks, *(added(f"q{number}") for number in range(2000)))
    whole = made.markdown().splitlines()

    for limit in (GITHUB_LIMIT, 20_000, 2_000, 1_200):
        text = made.markdown(limit=limit, whole="report.md")
        lines = text.splitlines()
        assert len(text.encode()) <= limit
        assert set(lines[:-1]) <= set(whole)
        left_out = sum(line.startswith("-") for line in whole) - sum(
            line.startswith("-") for line in lines
        )
        assert lines[-1].startswith(
            f"**{left_out:,} lines are left out here**; the whole report: `report.md`"
        )
        assert text.count("<details>") == text.count("</details>")
        assert KEEP in text
        assert "`posthog.feature_flags.list`" in text
        assert not any(line.startswith("#") and after.startswith("#") and len(line) >= len(after)
                       for line, after in zip(lines[::2], lines[2::2], strict=False) if after)  # fmt: skip
    assert "q1999" in made.markdown()
    assert made.markdown(limit=10**7) == made.markdown()


HOSTILE = "a`b\n# c <script>``` ‮d"


def test_names_of_strangers_stay_in_their_place() -> None:
    text = report([added()], HOSTILE, "b", "0.1.0", [HOSTILE]).markdown()

    assert text.splitlines()[0] == "# PostHog's API: ````a`b # c <script>``` d```` → `b`"
    assert "- ````a`b # c <script>``` d````" in text.splitlines()
    assert code("`") == "`` ` ``"
    fence = of(change("field-renamed", "field x", keep="- {a: '```'}")).markdown()
    assert "````yaml\n  - {a: '```'}\n````\n" in fence


def test_the_data_has_all_that_the_docstring_names() -> None:
    used = change(of=FLAGS)
    found = of(used, added(), change(request=None, answer=True, keep=KEEP), stale=("s",)).data()

    assert json.loads(json.dumps(found)) == found
    assert found["format"] == 1
    assert found["counts"] == {"breaking": 2, "compatible": 1, "used": 1}
    first = found["changes"][0]
    assert [found["operations"][place]["id"] for place in first["operations"]] == [FLAGS.id]
    assert (first["request"], first["answer"], first["breaking"]) == (True, None, True)
    assert first["uses"] == list(uses(used))
    assert found["overlay_lines"] == [KEEP]
    import changes.report as module

    told = str(module.__doc__)
    named = [*found, *first, *found["operations"][0]]
    assert [name for name in named if name not in told] == []


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (change(of=FLAGS), "facade/hogkit/resources/table.py: feature_flags.lookups"),
        (change(of=FLAGS, where="parameter tags"), "facade/hogkit/resources/table.py: feature_flags.arrays"),
        (
            change("parameter-renamed", "parameter q", of=FLAGS, old="search", new="q"),
            "facade/hogkit/resources/table.py: feature_flags.renamed",
        ),
        (
            change("field-removed", "field key", of=FLAGS, symbol="hogkit_api.models.FeatureFlag.key"),
            "facade/hogkit/resources/table.py: feature_flags.columns",
        ),
        (change("model-removed", "", symbol="hogkit_api.models.HogQLQuery"), "facade/hogkit/_api.py: HogQLQuery"),
        (
            change("field-removed", "field query", symbol="hogkit_api.models.HogQLQuery.query"),
            "facade/hogkit/_api.py: HogQLQuery",
        ),
        (change("operation-removed", "", symbol="hogkit_api.api.query.query_destroy"), "posthog.query"),
        (change(of=FLAGS, where="parameter limit"), "hogkit list-flags"),
        (change("operation-removed", "", symbol="hogkit_api.api.insights.insights_partial_update"), "posthog.insights.delete"),
        (change("operation-removed", "", symbol="hogkit_api.api.event_definitions.event_definitions_list"), "hogkit definitions list"),
    ],
)  # fmt: skip
def test_what_facade_and_cli_use_is_named(given: Change, named: str) -> None:
    assert named in uses(given)


@pytest.mark.parametrize(
    "given",
    [
        change(),
        change("model-removed", "", symbol="hogkit_api.models.Thing"),
        change("field-removed", "field key", symbol="hogkit_api.models.Thing.key"),
    ],
)
def test_what_they_do_not_reach_has_no_use(given: Change) -> None:
    assert uses(given) == ()


def test_a_field_of_something_within_a_row_is_no_column_of_it() -> None:
    nested = change("field-removed", "field id", of=FLAGS, symbol="hogkit_api.models.UserBasic.id")

    assert "posthog.feature_flags.list" in uses(nested)
    assert not any("table.py" in use for use in uses(nested))


# Modules that call each operation of the seam; who adds one looks at what `CALLERS` says of it.
CALLED_IN = {
    "feature_flags_local_evaluation_retrieve": {"flags/local.py"},
    "query_create": {"hogql/asking.py", "definitions.py"},
    "query_destroy": {"hogql/cancelling.py"},
    "query_retrieve": {"hogql/waiting.py"},
    "users_retrieve": {"account.py"},
}


def _calls(path: Path) -> set[str]:
    """Names of `_api` that a module goes by; docstrings do not count."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "_api"
    }


def test_every_operation_of_the_seam_has_its_callers() -> None:
    seam = {name for name, path in usage._seam().items() if path.startswith("api.")}
    assert seam == set(CALLERS) == set(CALLED_IN)

    found: dict[str, set[str]] = {name: set() for name in seam}
    for path in usage.FACADE.rglob("*.py"):
        for name in _calls(path) & seam:
            found[name].add(path.relative_to(usage.FACADE).as_posix())
    assert found == CALLED_IN


def test_everything_that_is_named_exists() -> None:
    from hogkit.cli.group import COMMANDS

    told = {use for given in usage._callers().values() for use in given}
    for use in sorted(told):
        program, *names = (
            use.replace(".", " ").split() if use.startswith("posthog") else use.split()
        )
        if program == "posthog":
            assert names[0] in ROWS or hasattr(PostHog, names[0]), use
        else:
            assert names[0] in COMMANDS, use


def test_login_asks_for_the_lists_that_are_said_to_be_probed() -> None:
    from hogkit import _api
    from hogkit.cli.login.scopes import PROBES

    paths = {
        _api.module(f"api.{ROWS[name].tag}.{ROWS[name].list}").OPERATION.path for name in PROBED
    }
    asked = {
        probe.reads.replace("{project}", "{project_id}").replace("@current", "{organization_id}")
        for probe in PROBES
        if probe.scope not in ("user", "query")
    }
    assert paths == asked


def test_what_changes_of_an_operation_with_another_name_is_used_too() -> None:
    old = "hogkit_api.api.feature_flags.feature_flags_list"
    new = "hogkit_api.api.feature_flags.flags_list"
    operation = Operation("GET", "/api/projects/{project_id}/feature_flags/", "flags_list", new)
    told = {"request": True, "operations": (operation,)}
    renamed = Change(
        kind="operation-renamed", answer=True, symbol=old, old=old, new=new, **told
    )  # fmt: skip
    other = Change(
        kind="parameter-renamed", answer=None, symbol=new, where="parameter search",
        old="search", new="q", **told,
    )  # fmt: skip
    lines = report([renamed, other], "old", "new", "0.1.0").data()["changes"]
    assert all("posthog.feature_flags.list" in line["uses"] for line in lines)
