"""Runs the command in a terminal of its own, as a shell does: it has a size, and takes Ctrl-C."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from cli_running import BIN

INTERRUPT = "\x03"  # what the terminal makes of Ctrl-C
PATIENCE = 60.0  # seconds
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@dataclass
class Terminal:
    """A command under way, and what it has written; standard input, output and error are all here."""

    process: subprocess.Popen[bytes]
    side: int
    raw: str = ""

    @property
    def text(self) -> str:
        """Without colours and the like, as it would be without progress bars."""
        return CONTROL.sub("", self.raw).replace("\r\n", "\n")

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def until(self, words: str) -> None:
        """Wait for them."""
        while words not in self.text:
            if not self._more():
                raise AssertionError(f"it never said {words!r}: {self.raw!r}")

    def types(self, keys: str) -> None:
        os.write(self.side, keys.encode())

    def ended(self) -> int:
        """Wait for its end: the exit code, or minus the signal that it died of."""
        while self._more():
            pass
        return self.process.wait(PATIENCE)

    def _more(self) -> bool:
        if not select.select([self.side], [], [], PATIENCE)[0]:
            raise AssertionError(f"nothing for {PATIENCE} s after {self.raw!r}")
        try:
            piece = os.read(self.side, 1 << 16)
        except OSError:  # Linux says so of a terminal that nobody has any more
            return False
        self.raw += piece.decode()
        return bool(piece)


@contextmanager
def terminal(
    *arguments: str, columns: int = 80, environment: dict[str, str] | None = None
) -> Generator[Terminal]:
    """`hogkit` with these arguments, in a terminal as wide as that."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    inherited = {name: value for name, value in os.environ.items() if name not in _OWN}
    process = subprocess.Popen(
        [BIN, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**inherited, "TERM": "xterm-256color", **(environment or {})},
        start_new_session=True,
        preexec_fn=_own,
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        os.close(ours)


_OWN = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CI")


def _own() -> None:
    """In the child: its standard input is the terminal that it is interrupted from."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def shown(
    *arguments: str, columns: int = 80, environment: dict[str, str] | None = None
) -> tuple[int, Terminal]:
    """The whole screen, and the exit code."""
    with terminal(*arguments, columns=columns, environment=environment) as made:
        return made.ended(), made
