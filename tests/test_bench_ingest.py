"""What `scripts/bench ingest` measures, and how it says so."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from attrs import evolve
from benchmarks import ingest_limit, ingest_table, ingesting
from benchmarks.ingest_events import NAME, WARM_UP, samples
from benchmarks.ingest_sink import counted
from benchmarks.ingest_table import AIMS, Aim, Found
from benchmarks.ingesting import CONTENDERS, CORE, FAST, LIMIT, LIMIT_FAST, SINK
from benchmarks.limiting import started

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".venv" / f"peers-{sys.version_info[0]}.{sys.version_info[1]}" / "made-from"
BY_NAME = {contender.name: contender for contender in CONTENDERS}
FOUND = Found(
    name=CORE, delay=0.0, events=100, p50=5.0, p99=9.0, rate=50.0, cpu=1.0, peak=2.0,
    peaks=[], lost=0, twice=0, size=90.0, requests=1,
)  # fmt: skip


def body(*uuids: str, event: str = NAME) -> bytes:
    return json.dumps({"batch": [{"event": event, "uuid": uuid} for uuid in uuids]}).encode()


def test_events_are_as_large_as_they_are_said_to_be() -> None:
    sizes = [
        len(ingest_limit._record(NAME, who, properties, "0" * 36, ingest_limit.as_text))
        for who, properties in samples()
    ]

    assert 400 <= sum(sizes) / len(sizes) <= 450
    assert {len(properties) for _, properties in samples()} == {12}
    assert samples() == samples()


def test_the_limit_makes_json() -> None:
    for who, properties in samples():
        record = ingest_limit._record(NAME, who, properties, "0" * 36, ingest_limit.as_text)
        assert json.loads(record)["properties"] == {**ingest_limit.OURS, **properties}


def test_the_sink_counts_events_and_not_the_warm_up() -> None:
    assert counted(body("a", "b", "a")) == ["a", "b", "a"]
    assert counted(gzip.compress(body("a"))) == ["a"]
    assert counted(body("a", event=WARM_UP)) == []


def request(content: bytes) -> bytes:
    return b"POST /batch/ HTTP/1.1\r\nContent-LENGTH: %d\r\n\r\n%b" % (len(content), content)


@pytest.mark.parametrize("delay", [0.0, 0.1])
def test_the_sink_has_what_came_in_pieces(delay: float) -> None:
    """Three requests, one of them a repetition, byte by byte and behind one another."""
    content = request(body("a", "b")) + request(body("b", "c")) + request(body("x", event=WARM_UP))
    command = [sys.executable, "-m", "benchmarks.ingest_sink", str(delay)]
    with started("the sink", *command) as sink:
        where = urlsplit(sink.told())
        with socket.create_connection((where.hostname or "", where.port or 0)) as connection:
            began = time.monotonic()
            for at in range(len(content) - 100):
                connection.sendall(content[at : at + 1])
            connection.sendall(content[-100:])
            ingest_limit._answers(connection, 3)
            took = time.monotonic() - began
        sink.tell("enough")
        found = json.loads(sink.told())

    assert took >= delay
    assert {"events": 4, "distinct": 3, "requests": 2}.items() <= found.items()
    assert began <= found["last"] <= began + took
    assert found["bytes"] == len(body("a", "b")) + len(body("b", "c"))


@pytest.mark.parametrize("name", BY_NAME)
def test_each_contender_delivers(name: str) -> None:
    contender = BY_NAME[name]
    if contender.environment == "peers" and not PEERS.exists():
        pytest.skip("there is no environment with the peers: scripts/bench makes it")

    found = ingesting.run(contender, 700, 0.0)  # more than a batch, less than any queue

    assert (found.lost, found.twice, found.events) == (0, 0, 700)
    assert found.rate > 0
    assert 0 < found.p50 <= found.p99
    assert found.cpu > 0
    assert found.size > 50
    assert len(found.peaks) == 21


def test_the_sink_alone_takes_all() -> None:
    found = ingesting.run(SINK, 1500, 0.0)

    assert (found.lost, found.requests) == (0, 3)


def test_what_is_lost_is_counted() -> None:
    said = {"p50": 5000, "p99": 9000, "started": 10.0, "cpu": 0.002, "peaks": [1.0, 4.0]}
    sink = {"events": 150, "distinct": 120, "last": 12.0, "bytes": 15_000, "requests": 2}

    found = Found.of(CORE, 0.05, 200, said, sink)

    assert (found.lost, found.twice, found.rate, found.size) == (80, 30, 60.0, 100.0)
    assert (found.p50, found.p99, found.cpu, found.peak) == (5.0, 9.0, 1.0, 4.0)
    assert Found.of(CORE, 0.0, 200, said, dict.fromkeys(sink, 0)).rate == 0


def test_a_row_has_medians_and_the_worst_loss() -> None:
    runs = [FOUND, evolve(FOUND, p50=1.0, lost=7), evolve(FOUND, p50=6.0, twice=2)]

    numbers = ingest_table.row(runs, 10).removeprefix(CORE).split()

    assert numbers == ["5.0", "9.0", "50", "1.00", "2.0", "7", "2", "90"]


def test_ratios_are_of_pairs() -> None:
    """Each run against the one beside it: a machine that is twice as slow for both changes nothing."""
    mine = [evolve(FOUND, p50=2.0), evolve(FOUND, p50=4.0), evolve(FOUND, p50=3.0)]
    theirs = [evolve(one, name="posthog", p50=one.p50 * times, rate=one.rate / times)
              for one, times in zip(mine, (8, 8, 1), strict=True)]  # fmt: skip
    found = [*mine, *theirs, evolve(FOUND, name="posthog", delay=0.05)]
    of = {aim.what: aim for aim in AIMS if aim.ours == CORE}

    assert ingest_table.ratio(found, of["call p50"], "posthog") == 8
    assert ingest_table.ratio(found, of["delivered, 0 ms"], "posthog") == 8


def test_a_peer_that_delivers_nothing_is_infinitely_worse() -> None:
    aim = Aim("delivered", CORE, 0.0, "", lambda found: found.rate, more_is_better=True)
    none = evolve(FOUND, name="posthog", rate=0.0)

    assert ingest_table.ratio([FOUND, none], aim, "posthog") == float("inf")


@pytest.mark.parametrize(
    ("peaks", "grown"),
    [([0, 5, 5, 5, 5, 5, 5, 5], 0), ([0, 1, 2, 3, 4, 5, 6, 7], 4), ([3.0], 0)],
)
def test_growth_is_that_after_the_queues_are_full(peaks: list[float], grown: float) -> None:
    assert ingest_table.growth(peaks) == grown


def test_a_short_run_says_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    ingesting.main(600, 1, [LIMIT], 0, as_json=False)

    lines = capsys.readouterr().out.splitlines()
    for name in (LIMIT, LIMIT_FAST):
        rows = [line for line in lines if line.startswith(f"{name}  ")]
        assert len(rows) == len(ingesting.DELAYS)
    assert sum(line.startswith("the sink alone takes ") for line in lines) == 2
    assert not any("aim" in line for line in lines)  # nothing of ours ran


def test_ours_is_held_against_the_limit(capsys: pytest.CaptureFixture[str]) -> None:
    ingesting.main(600, 1, [CORE, LIMIT], 4000, as_json=False)

    lines = capsys.readouterr().out.splitlines()
    aims = [line for line in lines if CORE in line and "≥" in line]
    assert len(aims) == len([aim for aim in AIMS if aim.ours == CORE])
    assert f"4,000 events, {CORE}: " in "\n".join(lines)


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    ingesting.main(600, 2, [LIMIT_FAST], 0, as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert [run["delay"] for run in told["runs"]] == [0.0, 0.05, 0.0, 0.05]
    assert {run["name"] for run in told["runs"]} == {LIMIT_FAST}
    assert len(told["sink"]) == 2
    assert told["flat"] == []


def test_a_contender_that_is_none() -> None:
    with pytest.raises(SystemExit, match=f"--only: there are {CORE}; {FAST}; "):
        ingesting.main(600, 1, ["mixpanel"], 0, as_json=False)


@pytest.mark.parametrize("arguments", [["--events", "0"], ["--memory", "-1"], ["--repeat", "0"]])
def test_numbers_that_cannot_be(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "bench", "ingest", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert arguments[0].replace("repeat", "runs") in done.stderr
