"""What came of an update: for a terminal, for a pull request or an issue, and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from attrs import field, frozen
from changes.markdown import GITHUB_LIMIT
from pipeline.document import write_atomically

from .comparing import Told

NOTHING, COMPATIBLE, BREAKING, FAILED, INTERRUPTED = 0, 10, 11, 2, 130
SHOWN = 60  # lines of what a program said: its last ones
WIDEST = 500  # characters of such a line
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@frozen
class Failure:
    """Why an update was given up.

    Attributes:
        said: By the programs of the step.
        means: What it means and what to do, in Markdown.
    """

    step: str
    said: str
    means: str

    @property
    def lines(self) -> list[str]:
        """The end of what was said, as far as it fits a report."""
        text = ESCAPES.sub("", self.said).replace("\r", "\n")
        return [line[:WIDEST] for line in text.splitlines() if line.strip()][-SHOWN:]

    def markdown(self) -> str:
        said = "\n".join(self.lines)
        fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", said)), 0)
        return (
            f"# ❌ The update failed at: {self.step}\n\n{self.means}\n\n"
            "The checkout is as it was. When this is mended, run `scripts/update` again.\n\n"
            f"{fence}text\n{said}\n{fence}\n"
        )


@frozen
class Outcome:
    """How an update ended.

    Attributes:
        told: What changed, once that is known.
        steps: Seconds of each step that ended well.
        notes: What a reader of the report must know, a sentence each.
    """

    code: int
    told: Told | None = None
    failure: Failure | None = None
    steps: dict[str, float] = field(factory=dict[str, float])
    notes: tuple[str, ...] = ()

    def markdown(self, limit: int | None = None) -> str:
        """All of it, or what fits a pull request."""
        head = self.failure.markdown() + "\n" if self.failure else ""
        head += "".join(f"> {note}\n\n" for note in self.notes)
        if self.told is None:
            return head or "# Nothing changed\n"
        rest = None if limit is None else limit - len(head.encode())
        return head + self.told.markdown(rest, "scripts/update --report FILE")

    def data(self) -> dict[str, Any]:
        """The report's, and how the update ended."""
        failure = self.failure
        failed = failure and {"step": failure.step, "said": failure.lines, "means": failure.means}
        own = {
            "exit_code": self.code,
            "failed": failed,
            "steps": self.steps,
            "notes": list(self.notes),
        }
        return {**(self.told.data() if self.told else {"level": "nothing"}), "update": own}

    def write(self, report: Path | None, body: Path | None, data: Path | None) -> None:
        """Write the files that were asked for.

        Raises:
            OSError: One of them cannot be written.
        """
        if report is not None:
            write_atomically(report, self.markdown())
        if body is not None:
            write_atomically(body, self.markdown(GITHUB_LIMIT))
        if data is not None:
            write_atomically(data, json.dumps(self.data(), indent=1) + "\n")
