"""Any history of a spool: what was put and is not done comes again, whatever happens to its files."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hogkit.ingest.reading import line
from hogkit.ingest.source import Batch
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from spooling import SMALL, drained, files, numbers, record, source

SIZES = st.sampled_from([0, 10, 700, 30_000, 70_000])  # a file has 64 KiB


class Histories(RuleBasedStateMachine):
    """
    Attributes:
        put: Every event by its number, with its line.
        excused: Those that damage has hit, or that were dropped.
        killed: Whether anything could be sent twice.
    """

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.put: dict[int, bytes] = {}
        self.done = dict[int, int]()
        self.excused = set[int]()
        self.dropped = 0
        self.again: set[int] = set()
        self.flying: list[Batch] = []
        self.spool = source(self.folder, max_bytes=SMALL)

    @rule(sizes=st.lists(SIZES, min_size=1, max_size=8), historical=st.booleans())
    def puts(self, sizes: list[int], historical: bool) -> None:
        for size in sizes:
            text = record(len(self.put), size)
            if not self.spool.put(text, historical):
                assert sum(one.stat().st_size for one in files(self.folder)) > SMALL // 2
                break
            self.put[len(self.put)] = line(text, historical)

    @rule(events=st.integers(1, 9), size=st.sampled_from([1, 2_000, SMALL]))
    def takes(self, events: int, size: int) -> None:
        before = self.spool.waiting
        batch = self.spool.take(events, size)
        if batch is None:
            assert self.spool.waiting == 0
            return
        assert 1 <= len(batch.records) <= events
        if not self.excused:
            assert self.spool.waiting == before - len(batch.records)
        self.flying.append(batch)

    @precondition(lambda self: self.flying)
    @rule(number=st.integers(0, 99))
    def is_done(self, number: int) -> None:
        batch = self.flying.pop(number % len(self.flying))
        self.spool.done(batch)
        for one in numbers(batch):
            self.done[one] = self.done.get(one, 0) + 1

    @precondition(lambda self: self.flying)
    @rule(number=st.integers(0, 99))
    def puts_back(self, number: int) -> None:
        self.spool.put_back(self.flying.pop(number % len(self.flying)))

    @rule()
    def drops(self) -> None:
        before = self.spool.waiting
        dropped = self.spool.drop_oldest()
        assert dropped > 0 or before == 0
        self.dropped += dropped

    @rule(killed=st.booleans())
    def ends(self, killed: bool) -> None:
        """A kill leaves the files as they are, and that is all that letting go of them does."""
        (self.spool.abandon if killed else self.spool.close)()
        self.flying.clear()
        self.spool = source(self.folder, max_bytes=SMALL)

    @rule(where=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7), which=st.integers(0, 99))
    def is_damaged(self, where: float, bit: int, which: int) -> None:
        if not (found := [one for one in files(self.folder) if one.stat().st_size]):
            return
        path = found[which % len(found)]
        raw = bytearray(path.read_bytes())
        place = int(where * len(raw))
        self._excuse(bytes(raw), place, place + 1)
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes([raw[place] ^ 1 << bit]))

    @rule(cut=st.integers(1, 3_000), which=st.integers(0, 99))
    def is_torn(self, cut: int, which: int) -> None:
        """The end of a file is lost with the process."""
        self.ends(True)
        self.spool.abandon()
        if found := files(self.folder):
            path = found[which % len(found)]
            raw = path.read_bytes()
            self._excuse(raw, max(0, len(raw) - cut), len(raw))
            path.write_bytes(raw[:-cut])
        self.spool = source(self.folder, max_bytes=SMALL)

    @rule(where=st.floats(0, 1, exclude_max=True), which=st.integers(0, 99))
    def has_damaged_acks(self, where: float, which: int) -> None:
        found = [one for one in files(self.folder, "acks") if one.stat().st_size]
        if found:
            path = found[which % len(found)]
            raw = bytearray(path.read_bytes())
            raw[int(where * len(raw))] ^= 1
            with path.open("r+b") as file:
                file.write(raw)
            self.again.update(self.done)

    def _excuse(self, raw: bytes, start: int, stop: int) -> None:
        """The events between two places, whose lines are hit before their ends."""
        for number, text in self.put.items():
            at = raw.find(text[:-1])
            if at >= 0 and at < stop and start < at + len(text) - 1:
                self.excused.add(number)

    def teardown(self) -> None:
        if not hasattr(self, "spool"):
            return
        self.spool.abandon()
        last = source(self.folder, max_bytes=SMALL)
        for number in drained(last):
            self.done[number] = self.done.get(number, 0) + 1
        assert (last.pending, last.waiting, last.waiting_bytes) == (0, 0, 0)
        last.close()
        rest = [one.name for one in self.folder.iterdir() if not one.name.startswith("damaged-")]
        shutil.rmtree(self.folder)
        assert rest == []
        assert self.done.keys() <= self.put.keys()
        missing = self.put.keys() - self.done.keys() - self.excused
        assert len(missing) <= self.dropped, (missing, self.dropped)
        twice = {number for number, times in self.done.items() if times > 1}
        assert twice <= self.again, twice


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
