"""How the lines of a report stand on the page: what is to be done first comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from .change import Change
from .keeping import FILE
from .markdown import Section, code, fenced, many

if TYPE_CHECKING:
    from .report import Line

FOLDED = 15  # lines that break nothing; more are folded

# What of a text that is too long loses its lines first: the last of these.
USED_BREAKS, OLD_NAMES, STALE, BREAKS, USED_REST, REST = range(1, 7)

# What a list is divided into; a change stands under the first that it fits.
Groups = Sequence[tuple[str, Callable[[Change], bool]]]
_GONE = {
    f"{part}-removed" for part in ("operation", "model", "field", "parameter", "body", "answer")
}
BREAKING: Groups = (
    ("Renamed: an overlay can keep the old name", lambda change: bool(change.keep)),
    ("Gone", lambda change: change.kind in _GONE),
    (
        "Requests: what was sent is refused, or asked for otherwise",
        lambda change: bool(change.request),
    ),
    ("Answers: what reads them meets something else", lambda _: True),
)
COMPATIBLE: Groups = (
    ("Added", lambda change: change.kind.endswith(("-added", "-undeprecated"))),
    ("Deprecated", lambda change: change.kind.endswith("-deprecated")),
    ("Other", lambda _: True),
)  # fmt: skip


def changes(lines: Iterable[Line], *, level: int, fold: bool) -> list[Section]:
    """What facade and CLI use, what they name themselves first; then what breaks, then the rest.

    Args:
        level: Of the headings.
        fold: Whether what breaks nothing is folded if it is long.
    """
    sharp, parted = "#" * level, _parted(lines)
    used = ("", f"{sharp} What hogkit itself uses", "")
    return [
        Section(0, used if parted[USED_BREAKS] or parted[USED_REST] else ()),
        Section(USED_BREAKS, (), _bullets(parted[USED_BREAKS])),
        _rest(USED_REST, (), parted[USED_REST], _bullets(parted[USED_REST]), fold=fold),
        Section(BREAKS, ("", f"{sharp} ⚠️ Breaking"), _grouped(parted[BREAKS], BREAKING, level)),
        _rest(REST, ("", f"{sharp} Compatible"), parted[REST], _grouped(parted[REST], COMPATIBLE, level), fold=fold),
    ]  # fmt: skip


def keeping(actions: Sequence[str]) -> Section:
    """What to append to the overlay of names."""
    lines = tuple(f"  {action}" for action in actions)
    opened, closed = fenced(lines, "yaml")
    told = (
        f"To keep the old names, append to {code(FILE)} and run `scripts/update` again. Renames are found by structure: a field"
        " or argument whose type stayed may mean something else by now, so look before you keep its name."
    )
    return Section(OLD_NAMES, ("", "## Old names", "", told, "", opened), lines, (closed,))


def stale(actions: Iterable[str]) -> Section:
    head = ("", "## Stale overlays: correct or delete these actions", "")
    return Section(STALE, head, tuple(f"- {code(action)}" for action in actions))


def _parted(lines: Iterable[Line]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = {part: [] for part in (USED_BREAKS, USED_REST, BREAKS, REST)}
    for line in sorted(lines, key=lambda line: bool(line.uses) and not line.near):
        parts = (USED_BREAKS, USED_REST) if line.uses else (BREAKS, REST)
        found[parts[not line.change.breaking]].append(line)
    return found


def _rest(
    rank: int, head: tuple[str, ...], lines: Sequence[Line], text: tuple[str, ...], *, fold: bool
) -> Section:
    """What breaks nothing."""
    if not fold or len(lines) <= FOLDED:
        return Section(rank, head, text)
    opened = f"<details><summary>{many(len(lines), 'change')} that break nothing</summary>"
    blank = () if text[:1] == ("",) else ("",)
    return Section(rank, (*head, "", opened, *blank), text, ("", "</details>"))


def _grouped(lines: Sequence[Line], groups: Groups, level: int) -> tuple[str, ...]:
    found: list[str] = []
    left = list(lines)
    for title, fits in groups:
        fitting = [line for line in left if fits(line.change)]
        left = [line for line in left if not fits(line.change)]
        head = ["", f"{'#' * (level + 1)} {title}", ""]
        found += [*head, *_bullets(fitting)] if fitting else []
    return tuple(found)


def _bullets(lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(line.bullet for line in lines)
