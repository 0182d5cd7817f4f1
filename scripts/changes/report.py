"""The report of what changed: Markdown for people, JSON for programs.

The JSON, format 1 (a later format has another number; names are only ever added to this one):
  format          1
  old, new        what was compared, as it was named
  level           "nothing", "compatible" or "breaking"
  version         hogkit's now
  version_part    that must move: "major", "minor", "patch"; "" if nothing changed
  summary         one sentence
  counts          breaking, compatible, used (what facade and CLI use)
  operations      all that feel a change: method, path, id (operationId), symbol
  changes         kind, breaking, request, answer (true: breaks that side; null: has nothing to do
                  with it), symbol, where, old, new, keep, operations (positions in the list above),
                  uses (of facade and CLI), text (a line of Markdown)
  overlay_lines   what keeps old names, to append to openapi/overlays/50-names.yaml
  stale_overlays  actions that do not fit the new document
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from attrs import asdict, frozen
from pipeline.refusal import one_line

from . import layout
from .change import Change, Operation
from .markdown import Section, bounded, code, joined, many
from .usage import moved, uses
from .wording import told

Level = Literal["nothing", "compatible", "breaking"]
FORMAT = 1
OPERATIONS = "hogkit_api.api."
SHOWN = 6  # uses that a line names


@frozen
class Line:
    """A change, and what is said of it.

    Attributes:
        text: Of Markdown, without the bullet.
        uses: What of facade and CLI it concerns.
    """

    change: Change
    text: str
    uses: tuple[str, ...]

    @property
    def near(self) -> bool:
        """Whether hogkit names it itself, and not only calls an operation that reaches it."""
        return self.change.symbol.startswith(OPERATIONS) or any(
            use.startswith("facade/") for use in self.uses
        )

    @property
    def bullet(self) -> str:
        if not self.uses:
            return f"- {self.text}"
        more = f" and {len(self.uses) - SHOWN} more" if len(self.uses) > SHOWN else ""
        return f"- {self.text} — used by {', '.join(map(code, self.uses[:SHOWN]))}{more}"


@frozen
class Report:
    """What changed between two documents.

    Attributes:
        old, new: Their names.
        version: hogkit's, as `0.1.0`.
        lines: One for each change, in the order of `compare`.
        stale: Overlay actions that do not fit the new one.
    """

    old: str
    new: str
    version: str
    lines: tuple[Line, ...]
    stale: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        if not self.lines:
            return "nothing"
        return "breaking" if self.breaking else "compatible"

    @property
    def version_part(self) -> str:
        """What must move: in 0.x the second part for what breaks, as the first from 1.0 on."""
        grown = any(line.change.kind.endswith("-added") for line in self.lines)
        if self.version.startswith("0."):
            parts = {"breaking": "minor", "compatible": "patch"}
        else:
            parts = {"breaking": "major", "compatible": "minor" if grown else "patch"}
        return parts.get(self.level, "")

    @property
    def breaking(self) -> list[Line]:
        return [line for line in self.lines if line.change.breaking]

    @property
    def used(self) -> list[Line]:
        """What concerns facade and CLI."""
        return [line for line in self.lines if line.uses]

    @property
    def keep(self) -> list[str]:
        """Overlay actions that keep names of old, each once."""
        return list(dict.fromkeys(line.change.keep for line in self.lines if line.change.keep))

    @property
    def summary(self) -> str:
        """One sentence: how many changes there are, and which part of the version must move."""
        if not self.lines:
            return "Nothing changed that users of hogkit_api feel."
        words = ("breaking", "compatible")
        parts = [many(self.counts[word], f"{word} change") for word in words if self.counts[word]]
        mark = "⚠️ " if self.breaking else ""
        used = f"{len(self.used):,}" if self.used else "none"
        must = f"the {self.version_part} part of version {self.version} must move"
        return f"{mark}{' and '.join(parts)}, {used} in what hogkit itself uses: {must}."

    def markdown(self, limit: int | None = None, whole: str = "") -> str:
        """All of it.

        Args:
            limit: Bytes, such as `markdown.GITHUB_LIMIT`; how many lines are left out then is said at the end.
            whole: Where the whole report is, for that sentence.
        """
        title = f"# PostHog's API: {code(self.old)} → {code(self.new)}"
        sections = [
            Section(0, (title, "", self.summary)),
            *layout.changes(self.lines, level=2, fold=True),
            layout.keeping(self.keep),
            layout.stale(self.stale),
        ]
        return joined(sections) if limit is None else bounded(sections, limit, whole)

    @property
    def counts(self) -> dict[str, int]:
        breaks = len(self.breaking)
        kept = len(self.lines) - breaks
        return {"breaking": breaks, "compatible": kept, "used": len(self.used)}

    def data(self) -> dict[str, Any]:
        """For JSON; the docstring of this module says what is in it."""
        felt = dict.fromkeys(one for line in self.lines for one in line.change.operations)
        places = {operation: place for place, operation in enumerate(felt)}
        return {
            "format": FORMAT,
            "old": self.old,
            "new": self.new,
            "level": self.level,
            "version": self.version,
            "version_part": self.version_part,
            "summary": self.summary,
            "counts": self.counts,
            "operations": [asdict(operation) for operation in felt],
            "changes": [_data(line, places) for line in self.lines],
            "overlay_lines": self.keep,
            "stale_overlays": list(self.stale),
        }


def report(
    changes: Iterable[Change], old: str, new: str, version: str, stale: Iterable[str] = ()
) -> Report:
    """Args: old, new, version, stale: as of `Report`."""
    found = tuple(changes)
    were = moved(found)
    lines = tuple(Line(change, one_line(told(change)), uses(change, were)) for change in found)
    return Report(old, new, version, lines, tuple(stale))


def _data(line: Line, places: dict[Operation, int]) -> dict[str, Any]:
    told = asdict(line.change, recurse=False)
    felt = [places[operation] for operation in line.change.operations]
    more = {"breaking": line.change.breaking, "uses": list(line.uses), "text": line.text}
    return {**told, "operations": felt, **more}
