"""What users of hogkit come from: a shell script that is piped into jq, and a tutorial with `requests`.

The lines of the script run as they stand there, with `hogkit` for its name, in a real shell and with a
real jq; the steps of the tutorial are written with the client. Both talk to the sandbox over sockets.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_running import BIN
from hogkit import AsyncPostHog, NotFound, PostHog, person
from hogkit.sandbox import Sandbox

JQ = shutil.which("jq")
BASH = shutil.which("bash")
TOTAL = {"display": "BoldNumber"}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(ingest_port=0) as made:
        yield made


# posthog.sh

Shell = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def shell(sandbox: Sandbox, tmp_path: Path) -> Shell:
    """A shell that finds `hogkit`, with the keys of the sandbox in its environment."""
    if not BIN.exists():
        pytest.skip("hogkit is not installed here")
    if BASH is None:
        pytest.skip("there is no bash on this machine")
    places = f"{BIN.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, **sandbox.environment, "PATH": places, "HOME": str(tmp_path)}

    def ran(line: str) -> subprocess.CompletedProcess[str]:
        if "| jq" in line and JQ is None:
            pytest.skip("there is no jq on this machine (Debian: apt-get install jq)")
        return subprocess.run(
            [BASH, "-o", "pipefail", "-c", line],
            env=environment, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip

    return ran


def values(done: subprocess.CompletedProcess[str]) -> list[Any]:
    """What was written: one value of JSON after the other, as jq writes them."""
    assert done.returncode == 0, done.stderr
    decoder, text, found = json.JSONDecoder(), done.stdout.strip(), []
    while text:
        value, end = decoder.raw_decode(text)
        found.append(value)
        text = text[end:].lstrip()
    return found


def test_whoami(shell: Shell, sandbox: Sandbox) -> None:
    done = shell("hogkit whoami")
    assert done.stderr == ""
    [user] = values(done)
    assert user["email"] == "sandbox@example.com"
    assert user["team"]["api_token"] == sandbox.environment["POSTHOG_PROJECT_API_KEY"]
    assert shell("hogkit whoami | jq -r .email").stdout == "sandbox@example.com\n"


def test_capture(shell: Shell, sandbox: Sandbox) -> None:
    done = shell("""hogkit capture "signup" "user_123" '{"plan":"pro"}'""")
    assert done.stderr == ""
    [told] = values(done)
    [event] = sandbox.events
    assert told["status"] == "Ok"
    assert told["uuid"] == event["uuid"]
    assert (event["event"], event["distinct_id"]) == ("signup", "user_123")
    assert event["properties"]["plan"] == "pro"


def test_capture_takes_no_properties(shell: Shell, sandbox: Sandbox) -> None:
    assert shell('hogkit capture "signup" "user_123" | jq -r .status').stdout == "Ok\n"
    assert [event["event"] for event in sandbox.events] == ["signup"]


def test_evaluate_flags(shell: Shell, sandbox: Sandbox) -> None:
    sandbox.add_feature_flag("price", variants={"low": 100}, payloads={"low": {"cents": 1}})
    done = shell('hogkit evaluate-flags "user_123"')
    assert done.stderr == ""
    [told] = values(done)
    assert told["errorsWhileComputingFlags"] is False
    assert told["flags"]["new-onboarding"]["enabled"] is True
    assert told["flags"]["price"]["variant"] == "low"
    assert told["flags"]["price"]["metadata"]["payload"] == '{"cents": 1}'
    [asked] = [asked for asked in sandbox.requests if asked.path.startswith("/flags")]
    assert asked.host == "ingest"


QUERY = (
    'hogkit query "SELECT event, count() FROM events WHERE timestamp >= now() - INTERVAL 7 DAY '
    'GROUP BY event ORDER BY count() DESC LIMIT 20"'
)


def test_query(shell: Shell, sandbox: Sandbox) -> None:
    pytest.importorskip("chdb", reason="needs the extra engine")
    with PostHog(**named(sandbox)) as posthog:
        posthog.capture_many(
            {"event": event, "distinct_id": "ada"} for event in ("a", "b", "b", "c", "c", "c")
        )
    [told] = values(shell(QUERY))
    assert told["results"] == [["c", 3], ["b", 2], ["a", 1]]
    assert told["columns"] == ["event", "count()"]
    assert [name for name, _ in told["types"]] == told["columns"]
    assert {"hasMore", "truncated"} <= told.keys()
    assert shell(f"{QUERY} | jq -c '.results[0]'").stdout == '["c",3]\n'


def test_list_persons(shell: Shell, sandbox: Sandbox) -> None:
    for number in range(12):
        sandbox.add_person(f"user_{number}", {"name": f"Name {number}"})
    done = shell("hogkit list-persons 10 | jq '.results[] | {name, distinct_ids}'")
    assert values(done) == [
        {"name": f"Name {number}", "distinct_ids": [f"user_{number}"]}
        for number in range(11, 1, -1)
    ]
    told = "hogkit: 10 shown, and there are more; hogkit persons list --all shows all\n"
    assert done.stderr == told
    [envelope] = values(shell("hogkit list-persons"))
    assert envelope.keys() == {"next", "previous", "results"}
    assert len(envelope["results"]) == 15


def test_list_flags(shell: Shell, sandbox: Sandbox) -> None:
    sandbox.add_feature_flag("off", active=False)
    done = shell("hogkit list-flags | jq '.results[] | {id, key, active}'")
    assert done.stderr == ""
    names = ("id", "key", "active")
    made = [{name: flag[name] for name in names} for flag in sandbox.feature_flags]
    assert sorted(values(done), key=lambda flag: flag["id"]) == made
    [envelope] = values(shell("hogkit list-flags"))
    assert (envelope["count"], envelope["next"], envelope["previous"]) == (len(made), None, None)


def test_list_dashboards(shell: Shell, sandbox: Sandbox) -> None:
    done = shell("hogkit list-dashboards | jq '.results[] | {id, name}'")
    assert done.stderr == ""
    found = {dashboard["id"]: dashboard["name"] for dashboard in values(done)}
    assert found == {dashboard["id"]: dashboard["name"] for dashboard in sandbox.dashboards}


def test_lists_of_more_than_a_page_say_so(shell: Shell, sandbox: Sandbox) -> None:
    for number in range(101):
        sandbox.add_feature_flag(f"flag-{number}")
    done = shell("hogkit list-flags | jq '.results | length'")
    count = len(sandbox.feature_flags)
    assert values(done) == [100]
    assert done.stderr == f"hogkit: 100 of {count} shown; hogkit flags list --all shows all\n"
    assert values(shell("hogkit flags list --all --json | jq length")) == [count]


FLAG = (
    '{"key":"new-dashboard","name":"New Dashboard","active":true,'
    '"filters":{"groups":[{"rollout_percentage":50}]}}'
)


@pytest.mark.parametrize(
    "line", [f"echo '{FLAG}' | hogkit create-flag", "hogkit create-flag < flag.json"]
)
def test_create_flag(shell: Shell, sandbox: Sandbox, tmp_path: Path, line: str) -> None:
    (tmp_path / "flag.json").write_text(FLAG)
    [told] = values(shell(line))
    made = sandbox.feature_flags[-1]
    assert told["id"] == made["id"]
    assert told.items() >= {"key": "new-dashboard", "name": "New Dashboard", "active": True}.items()
    assert [group["rollout_percentage"] for group in made["filters"]["groups"]] == [50]
    again = shell(f"{line} | jq .id")
    assert (again.returncode, again.stdout) == (1, "")  # the key is taken
    assert again.stderr.startswith("hogkit: ")


def test_help(shell: Shell) -> None:
    done = shell("hogkit help")
    assert (done.returncode, done.stderr) == (0, "")
    commands = (
        "whoami", "capture", "evaluate-flags", "query",
        "list-persons", "list-flags", "create-flag", "list-dashboards", "help",
    )  # fmt: skip
    assert all(f"\n  {command} " in done.stdout for command in commands)


def test_what_jq_reads_from_is_not_a_success_if_it_fails(shell: Shell, sandbox: Sandbox) -> None:
    sandbox.will_answer(500, {"type": "server_error", "detail": "no"}, times=9)
    done = shell("hogkit list-flags --max-wait 0 | jq '.results[]'")
    assert (done.returncode, done.stdout) == (7, "")
    assert done.stderr.count("\n") == 1


# The tutorial.


def named(sandbox: Sandbox) -> dict[str, str]:
    """The arguments of a client, as the tutorial's are: no project."""
    told = sandbox.environment
    return {
        "api_key": told["POSTHOG_API_KEY"],
        "project_api_key": told["POSTHOG_PROJECT_API_KEY"],
        "host": told["POSTHOG_HOST"],
    }


@pytest.fixture
def posthog(sandbox: Sandbox) -> Iterator[PostHog]:
    with PostHog(**named(sandbox)) as made:
        yield made


def counted(event: str, **more: Any) -> dict[str, Any]:
    """A query that counts an event of the last week."""
    series = [{"kind": "EventsNode", "event": event, "name": event, "math": "total"}]
    source = {"kind": "TrendsQuery", "series": series, "dateRange": {"date_from": "-7d"}, **more}
    return {"kind": "InsightVizNode", "source": source}


def test_oneself(posthog: PostHog) -> None:
    me = posthog.whoami()
    assert me.email == "sandbox@example.com"
    assert me.project is not None
    assert me.data["distinct_id"] == me.distinct_id


def test_the_insights_of_the_project(posthog: PostHog, sandbox: Sandbox) -> None:
    for number in range(120):
        sandbox.add("insights", name=f"Insight {number}", query=counted("signup"))
    found = [insight.name for insight in posthog.insights.list()]
    assert {f"Insight {number}" for number in range(120)} <= set(found)
    assert len(set(found)) == len(found) == posthog.insights.list().count()
    assert [one.name for one in posthog.insights.list(search="Insight 117")] == ["Insight 117"]


def test_one_insight_by_its_number_and_by_what_is_in_its_address(
    posthog: PostHog, sandbox: Sandbox
) -> None:
    made = sandbox.add("insights", name="Signups", query=counted("signup"))
    assert posthog.insights.get(made["id"]).name == "Signups"
    found = posthog.insights.get(short_id=made["short_id"])
    assert (found.id, found.name) == (made["id"], "Signups")
    with pytest.raises(NotFound):
        posthog.insights.get(short_id="nothing")


def test_the_total_of_an_insight(posthog: PostHog, sandbox: Sandbox) -> None:
    for distinct_id in ("ada", "grace", "linus"):
        posthog.capture_now("signup", distinct_id)
    posthog.capture_now("other", "ada")
    made = sandbox.add(
        "insights", name="Signups in all", query=counted("signup", trendsFilter=TOTAL)
    )
    insight = posthog.insights.get(short_id=made["short_id"])
    assert insight["result"][0]["aggregated_value"] == 3  # as the tutorial has it
    [series] = insight.series
    assert (series.label, series.aggregated_value) == ("signup", 3)


def test_the_days_of_an_insight(posthog: PostHog, sandbox: Sandbox) -> None:
    for distinct_id in ("ada", "grace"):
        posthog.capture_now("signup", distinct_id)
    made = sandbox.add("insights", name="Signups by day", query=counted("signup"))
    insight = posthog.insights.get(made["id"])
    [series] = insight.series
    assert series.count == 2
    assert len(series.points) == 8
    assert sum(point.value or 0 for point in series.points) == 2
    table = insight.table()
    assert sum(table.column("value")) == 2


@pytest.fixture
def known(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Persons with a system each, the newest first."""
    for number in range(130):
        os_name = "Linux" if number % 13 == 0 else "Mac OS X"
        sandbox.add_person(f"user_{number}", {"name": f"Name {number}", "$initial_os": os_name})
    return sandbox.persons


def test_persons(posthog: PostHog, known: list[dict[str, Any]]) -> None:
    found = [someone.uuid for someone in posthog.persons.list()]
    assert found == [someone["uuid"] for someone in known]


def test_persons_with_a_property(posthog: PostHog, known: list[dict[str, Any]]) -> None:
    wanted = [one["name"] for one in known if one["properties"].get("$initial_os") == "Linux"]
    raw = {"key": "$initial_os", "value": ["Linux"], "operator": "exact", "type": "person"}
    for condition in (person("$initial_os").exact("Linux"), raw):
        found = [someone.name for someone in posthog.persons.list(properties=[condition])]
        assert found == wanted
    assert len(wanted) == 11


def test_one_person(posthog: PostHog, known: list[dict[str, Any]]) -> None:
    given = known[5]
    ways = ({"which": given["id"]}, {"which": given["uuid"]}, {"distinct_id": "user_124"})
    for way in ways:
        which = way.pop("which", None)
        found = posthog.persons.get(which, **way) if which else posthog.persons.get(**way)
        assert (found.uuid, found.name) == (given["uuid"], "Name 124")
        assert found.properties["$initial_os"] == given["properties"]["$initial_os"]


def test_persons_by_their_name(posthog: PostHog, known: list[dict[str, Any]]) -> None:
    found = [someone.name for someone in posthog.persons.list(search="Name 77")]
    assert found == ["Name 77"]


def test_all_of_it_awaited(sandbox: Sandbox, known: list[dict[str, Any]]) -> None:
    made = sandbox.add("insights", name="Signups", query=counted("signup", trendsFilter=TOTAL))

    async def tutorial() -> None:
        async with AsyncPostHog(**named(sandbox)) as posthog:
            assert (await posthog.whoami()).email == "sandbox@example.com"
            names = [insight.name async for insight in posthog.insights.list()]
            assert "Signups" in names
            insight = await posthog.insights.get(short_id=made["short_id"])
            assert [series.aggregated_value for series in insight.series] == [0]
            linux = posthog.persons.list(properties=[person("$initial_os").exact("Linux")])
            assert len([someone async for someone in linux]) == 11
            found = await posthog.persons.get(known[0]["uuid"])
            assert found.name == "Name 129"

    asyncio.run(tutorial())
