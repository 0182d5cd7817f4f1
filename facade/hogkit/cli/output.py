"""Standard output for data, standard error for all that is said about it."""

from __future__ import annotations

import io
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TextIO, cast

import click

from .hiding import forget, hide, hide_bytes, message, visible
from .saying import give_up, say


def prepare() -> None:
    """Let no character that a terminal's encoding lacks end the program, and no newline become two."""
    forget()  # of a command before this one in the same process
    for stream, newline in (
        (sys.stdout, "\n"),
        (sys.stderr, None),
    ):  # CSV has its own ends of lines
        wrapper: object = stream
        if isinstance(wrapper, io.TextIOWrapper):
            cast("io.TextIOWrapper", wrapper).reconfigure(errors="replace", newline=newline)


def on_terminal() -> bool:
    return sys.stdout.isatty()


def width() -> int:
    """Columns of the terminal; COLUMNS counts, if it is set."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


def hint(text: str) -> None:
    """One line for whoever reads along."""
    log(f"hogkit: {text}")


def log(text: str) -> None:
    """One line of many."""
    say(f"{message(text)}\n")


class Unwritten(Exception):
    """Standard output takes no more, as on a full disk."""

    def __str__(self) -> str:
        return f"cannot write the output: {self.args[0]}"


@contextmanager
def writing() -> Generator[TextIO]:
    """Standard output.

    Raises:
        Unwritten: It cannot be written.
        BrokenPipeError: Its reader is gone, which is no failure.
    """
    try:
        yield sys.stdout
    except BrokenPipeError:
        give_up("stdout")
        raise
    except OSError as error:
        give_up("stdout")
        raise Unwritten(error.strerror) from None


def write(text: str) -> None:
    """Data that is laid out; a line ends it."""
    text = hide(text)
    if on_terminal():
        text = visible(text.replace("\r\n", "\n"), but="\n\t")
    with writing() as stdout:
        stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def write_json(text: str, *, indent: bool = True) -> None:
    """JSON: on a terminal indented, else as it is."""
    from .json_text import clean, indented, printable

    text = clean(text)
    if on_terminal() and indent:
        text = indented(text)
    with writing() as stdout:
        stdout.write(f"{printable(text, terminal=on_terminal()).rstrip()}\n")


def write_bytes(content: bytes, kind: str) -> None:
    """An answer that is no JSON, as it is; on a terminal only if it is text.

    Raises:
        click.UsageError: It would be bytes on a terminal.
    """
    content = hide_bytes(content)
    if not on_terminal():
        with writing() as stdout:
            stdout.flush()
            stdout.buffer.write(content)
            stdout.buffer.flush()
        return
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise click.UsageError(
            f"the answer is {len(content):,} bytes of {kind or 'unknown type'}, not for a terminal: "
            "add --output FILE, or send it through a pipe"
        )
    write(text)
