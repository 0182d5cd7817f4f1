"""The lines of a spool: an event each, with a checksum, so that damage costs no other event.

A line is the CRC-32 of what follows it (8 hex digits), a byte that says whether the event is sent as a
historical migration, its JSON and a line feed, which JSON without indentation has nowhere else.
"""

from __future__ import annotations

import os
import re
import time
from itertools import islice
from zlib import crc32

from attrs import define, field

HEAD = 9  # bytes before the JSON
BLOCK = 256 * 1024  # bytes that are read at once
_USUAL, _HISTORICAL = b" ", b"h"
_SEEDS = {_USUAL: crc32(_USUAL), _HISTORICAL: crc32(_HISTORICAL)}
_USUAL_SEED, _HISTORICAL_SEED = _SEEDS[_USUAL], _SEEDS[_HISTORICAL]
_BEGINS = re.compile(rb"[0-9a-f]{8}[ h]\{")
TRIED = 1_000  # beginnings that are looked at in one damaged line
FALSE = 5  # of them that may stand in the text of an event
SETTLES = 0.001  # seconds after which a line is no longer half there


def line(record: bytes, historical: bool) -> bytes:
    """The line of an event."""
    if b"\n" in record:  # between two tokens; in a string JSON has it escaped
        record = record.replace(b"\n", b" ")
    if historical:
        return b"%08xh%b\n" % (crc32(record, _HISTORICAL_SEED), record)
    return b"%08x %b\n" % (crc32(record, _USUAL_SEED), record)


@define
class Run:
    """Events that were read one after the other, as many as fit into one batch.

    Attributes:
        stop: Where they end in the file.
        events, size: How many may follow, and of how many bytes; the first is always taken.
        damage: What was between them, by the place where it ends.
        full: The next one does not fit.
    """

    stop: int
    events: int
    size: int
    records: list[bytes] = field(factory=list[bytes])
    historical: bool = False
    damage: dict[int, bytes] = field(factory=dict[int, bytes])
    full: bool = False

    def fill(self, block: bytes) -> bool:
        """Take the lines at the beginning that are whole and undamaged; whether there was one."""
        at = 0
        while not self.full and (end := block.find(b"\n", at)) > 0:
            kind, record = block[at + HEAD - 1 : at + HEAD], block[at + HEAD : end]
            if b"%08x" % crc32(record, _SEEDS.get(kind, 0)) != block[at : at + HEAD - 1]:
                break
            if self.add(record, kind == _HISTORICAL, end + 1 - at):
                at = end + 1
        return at > 0

    def add(self, record: bytes, historical: bool, length: int) -> bool:
        """Take an event with so many bytes of the file; False if it does not fit."""
        size = len(record)
        if self.records and (
            historical is not self.historical or size > self.size or self.events < 1
        ):
            self.full = True
            return False
        self.records.append(record)
        self.historical = historical
        self.size -= size
        self.events -= 1
        self.stop += length
        return True

    def skip(self, damage: bytes) -> None:
        self.stop += len(damage)
        if told := damage.strip(b"\0\n"):  # without what file systems fill up with
            self.damage[self.stop] = told


def read_run(file: int, start: int, stop: int, events: int, size: int, *, sealed: bool) -> Run:
    """The events between two places, up to so many, of so many bytes of JSON, and at least one.

    Args:
        sealed: Nothing is written any more. Else a line without its end is one that is being written.
    """
    run, length = Run(start, events, size), BLOCK
    while not run.full and (block := os.pread(file, min(length, stop - run.stop), run.stop)):
        if run.fill(block) or run.full:
            continue
        end = block.find(b"\n") + 1
        if not end and run.stop + len(block) < stop:
            length *= 2  # the line is longer
            continue
        raw = block[: end or None]
        if not sealed and not (end and _settled(file, raw, run.stop)):
            break
        _mend(run, raw)
    return run


def _settled(file: int, raw: bytes, start: int) -> bool:
    """Whether it is the same after a moment: what is cut off and written anew may be seen half and half."""
    time.sleep(SETTLES)
    return os.pread(file, len(raw), start) == raw


def _mend(run: Run, raw: bytes) -> None:
    """Take the events in a damaged line, which are whole if only an end between them is, and skip the
    rest."""
    at = 0
    starts = [found.start() for found in islice(_BEGINS.finditer(raw), TRIED)]
    for number, start in enumerate(starts, 1):
        for follows in (*starts[number : number + FALSE], len(raw)):
            stop = raw.rfind(b"}", start, follows) + 1
            if start >= at and (found := _checked(raw[start:stop])) is not None:
                if at < start:
                    run.skip(raw[at:start])
                at = start
                if not run.add(*found, stop - start):
                    return
                at = stop
    run.skip(raw[at:])


def _checked(text: bytes) -> tuple[bytes, bool] | None:
    """The event of a line without its end; None if it is damaged."""
    kind, record = text[HEAD - 1 : HEAD], text[HEAD:]
    if kind not in _SEEDS or b"%08x" % crc32(record, _SEEDS[kind]) != text[: HEAD - 1]:
        return None
    return record, kind == _HISTORICAL
