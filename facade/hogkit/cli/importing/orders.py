"""What is asked of an import, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from ..options import Connection
from .opened import Given

if TYPE_CHECKING:
    from .fitting import Others


@frozen(kw_only=True)
class Order:
    """What to import, and how.

    Attributes:
        letters: Where dead letters go; None for the usual place.
        others, no_geoip: As of `Fitting`.
    """

    connection: Connection
    given: Given
    historical: bool = False
    letters: Path | None = None
    restart: bool = False
    others: Others | None = None
    no_geoip: bool = False

    @property
    def place(self) -> Path:
        usual = "dead-letters.jsonl" if self.given.path is None else f"{self.given.name}.dead-letters.jsonl"  # fmt: skip
        return self.letters or Path(usual)


@frozen(kw_only=True)
class Done:
    """What became of a file; what was not reached goes on with the same command.

    Attributes:
        delivered, failed: Events; those before an interruption are counted too.
        since: The line after which this command began.
        line: Up to which line all is delivered or a dead letter.
        unit: What a line of it is called.
    """

    delivered: int = 0
    failed: int = 0
    since: int = 0
    line: int = 0
    unit: str = "line"
    letters: Path
