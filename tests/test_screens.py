"""The screens of SCREENS.md are what a terminal of 80 columns shows.

`python tests/test_screens.py` writes them again; look at what has changed.
"""

from __future__ import annotations

import codecs
import os
import re
import select
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from unittest import mock

import pytest
import terminals
from cli_running import BIN
from hogkit.sandbox import Sandbox

SCREENS = Path(__file__).parents[1] / "facade" / "hogkit" / "cli" / "SCREENS.md"
SHELL = "/bin/sh"
WIDTH = 80
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
QUESTION = "[y/N] "  # of which a screen has one at most
HOME = "/srv/yourhome"  # as long as a folder that `mkdtemp` makes in /tmp
URL = "http://127.0.0.1:54321"  # free ports have five digits
SEQUENCE = r"\x1b\[([0-9;?]*)([a-zA-Z])"

# What is another one each time, or on another machine.
MASKS = (
    (r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)", "TIME"),
    (r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", "UUID"),
    (r"hogkit[ /]\d\S*", "hogkit VERSION"),
    (r"Python \d.*", "VERSIONS"),
    (r"(accept-encoding: ).*", r"\1ALL THAT ARE THERE"),
    (r"(  extras +).*(\n {10}.*)*", r"\1EXTRAS"),
    (r"(in a minute|in an hour|at once)  +\d+ +[\d,]+ +now", r"\1 COUNTED"),
)  # fmt: skip


@dataclass(frozen=True)
class Screen:
    """A command, and what it shows."""

    command: str
    shown: str

    @property
    def text(self) -> str:
        return f"$ {self.command}\n{self.shown}"

    @property
    def answers(self) -> list[str]:
        """What is typed at its questions."""
        return [line.rsplit(" ", 1)[1] for line in self.shown.splitlines() if QUESTION in line]


def screens(text: str) -> list[Screen]:
    told = [part for block in BLOCK.findall(text) for part in re.split(r"(?m)^\$ ", block)[1:]]
    return [Screen(*part.split("\n", 1)) for part in told]


@contextmanager
def fresh() -> Generator[Sandbox]:
    """A new sandbox, and an environment that has its keys, a new home, and nothing else."""
    home = tempfile.mkdtemp(dir="/tmp")
    environment = {
        "PATH": f"{BIN.parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": home, "XDG_CONFIG_HOME": f"{home}/.config", "XDG_STATE_HOME": f"{home}/.local/state",
        "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "NO_PROXY": "*",
    }  # fmt: skip
    try:
        with Sandbox() as sandbox:
            environment |= sandbox.environment
            with mock.patch.dict(os.environ, environment, clear=True):
                yield sandbox
    finally:
        shutil.rmtree(home)


def played(documented: list[Screen]) -> list[Screen]:
    """What they show, one after the other, with the names that the documentation uses."""
    with fresh() as sandbox, mock.patch.multiple(terminals, BIN=SHELL, Terminal=Decoding):
        names = {sandbox.url: URL, sandbox.url[7:]: URL[7:], os.environ["HOME"]: HOME}
        return [Screen(screen.command, renamed(shown(screen), names)) for screen in documented]


class Decoding(terminals.Terminal):
    """One that takes the end of a reading for what it is, which may be in the middle of a character."""

    @cached_property
    def decoder(self) -> codecs.IncrementalDecoder:
        return codecs.getincrementaldecoder("utf-8")()

    def _more(self) -> bool:
        if not select.select([self.side], [], [], terminals.PATIENCE)[0]:
            raise AssertionError(f"nothing for {terminals.PATIENCE} s after {self.raw!r}")
        try:
            piece = os.read(self.side, 1 << 16)
        except OSError:  # Linux says so of a terminal that nobody has any more
            return False
        self.raw += self.decoder.decode(piece)
        return bool(piece)


def shown(screen: Screen) -> str:
    """What a terminal shows in the end, if the questions are answered as the documentation has it."""
    with terminals.terminal("-c", screen.command, columns=WIDTH) as terminal:
        for answer in screen.answers:
            terminal.until(QUESTION)
            terminal.types(f"{answer}\n")
        terminal.ended()
    return settled(terminal.raw)


def renamed(text: str, names: dict[str, str]) -> str:
    for name, told in names.items():
        text = text.replace(name, told)
    return text


def settled(raw: str) -> str:
    """What stands on the screen at the end, without what was painted over."""
    paper = Paper()
    for sequence in re.finditer(rf"{SEQUENCE}|.", raw, re.DOTALL):
        paper.takes(sequence[1], sequence[2], sequence[0])
    return "\n".join(paper.lines)


class Paper:
    """Where a terminal writes, with the few of its sequences that spinners need."""

    def __init__(self) -> None:
        self.lines, self.row, self.column = [""], 0, 0

    def takes(self, count: str | None, kind: str | None, character: str) -> None:
        if kind == "A":
            self.row -= int(count or 1)
        elif kind == "K":
            self.lines[self.row] = self.lines[self.row][: 0 if count == "2" else self.column]
        elif character == "\n":
            self.row += 1
            self.lines += [""] * (self.row == len(self.lines))
        elif character == "\r":
            self.column = 0
        elif kind is None:
            self.writes(character)

    def writes(self, character: str) -> None:
        line, column = self.lines[self.row], self.column
        self.lines[self.row] = f"{line[:column]:<{column}}{character}{line[column + 1 :]}"
        self.column += 1


def masked(text: str) -> str:
    for pattern, name in MASKS:
        text = re.sub(pattern, name, text)
    return text


DOCUMENTED = screens(SCREENS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def seen() -> list[Screen]:
    pytest.importorskip("chdb", reason="needs the extra engine")
    if shutil.which("jq") is None:
        pytest.skip("there is no jq on this machine (Debian: apt-get install jq)")
    return played(DOCUMENTED)


@pytest.mark.parametrize(
    "number", range(len(DOCUMENTED)), ids=[screen.command for screen in DOCUMENTED]
)
def test_a_screen_is_as_the_documentation_has_it(seen: list[Screen], number: int) -> None:
    assert masked(seen[number].text) == masked(DOCUMENTED[number].text)


def test_every_mask_is_needed() -> None:
    text = "\n".join(screen.text for screen in DOCUMENTED)
    assert [pattern for pattern, _ in MASKS if not re.search(pattern, text)] == []


def test_what_was_painted_over_is_gone() -> None:
    assert settled("a\r\nlong\rto\x1b[K\r\n\x1b[2Kx\x1b[1A\r\x1b[32mT\x1b[0m\r\n") == "a\nTo\nx"


def _write() -> None:
    made = iter(played(DOCUMENTED))
    text = SCREENS.read_text(encoding="utf-8")

    def block(found: re.Match[str]) -> str:
        return "".join(next(made).text for _ in re.findall(r"(?m)^\$ ", found[0]))

    SCREENS.write_text(BLOCK.sub(block, text), encoding="utf-8")


if __name__ == "__main__":
    _write()
