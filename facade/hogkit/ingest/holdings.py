"""The files of a spool that one client has, its own and those that others have left."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

from ..log import log
from .journals import Journal, names
from .segments import Segment

JOURNALS = 64  # of others that are held at once, each by an open file


class Holdings:
    """Who uses it sees to it that one thread does so at a time.

    Attributes:
        segments: In the order in which they are sent.
        more: There were journals that could not be held, too.
    """

    def __init__(self, folder: Path, owner: str, journal: Journal) -> None:
        self.folder = folder
        self.owner = owner
        self.segments: list[Segment] = []
        self.more = False
        self._own = journal
        self._adopted: dict[str, Journal] = {}

    def add(self, segment: Segment) -> None:
        insort(self.segments, segment, key=attrgetter("key"))

    def adopt(self) -> Iterator[Segment]:
        """Take over what others have left."""
        self.more = False
        try:
            found = {one.journal for one in names(self.folder) if one.owner == self.owner}
        except OSError as error:
            log.warning("%s cannot be read: %s", self.folder, error)
            return
        for journal in sorted(found - {self._own.id, *self._adopted}):
            if len(self._adopted) >= JOURNALS:
                self.more = True
                return
            try:
                yield from self._adopt(journal)
            except OSError as error:
                log.warning("%s: what was left cannot be read: %s", self.folder, error)

    def _adopt(self, name: str) -> list[Segment]:
        journal = Journal.adopt(self.folder, self.owner, name)
        if journal is None:
            return []
        try:
            segments = list(journal.segments())
        except BaseException:
            journal.close()
            raise
        self._adopted[name] = journal
        for segment in segments:
            self.add(segment)
        if not segments:
            self._release(name)
        return segments

    def delete(self, segment: Segment) -> bool:
        """Delete a file all of which is done, and its journal with the last one; whether it was."""
        if segment not in self.segments:
            return False
        try:
            if not segment.finished():
                return False
            segment.delete()
        except OSError as error:
            log.warning("%s is delivered, and cannot be deleted: %s", segment.path, error)
        self.segments.remove(segment)
        self._release(segment.key[0])
        return True

    def _release(self, name: str) -> None:
        if name in self._adopted and not any(one.key[0] == name for one in self.segments):
            self._adopted.pop(name).release()

    def close(self) -> None:
        """Let others have what is left."""
        self._closed()
        for journal in (*self._adopted.values(), self._own):
            journal.release()

    def abandon(self) -> None:
        """See `Source.abandon`."""
        self._closed()
        for journal in (*self._adopted.values(), self._own):
            journal.close()

    def _closed(self) -> None:
        for segment in self.segments:
            segment.close()
