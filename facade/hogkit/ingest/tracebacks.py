"""Exceptions as PostHog's error tracking takes them: the properties of an `$exception` event.

The shape is that of rust/cymbal/src/core/types and of posthog-python's `exception_utils.py`: the
exception that was caught stands first and what led to it after it, and frames are oldest first.
"""

from __future__ import annotations

import json
import linecache
import reprlib
import sys
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from pathlib import PurePath
from types import FrameType, ModuleType, TracebackType
from typing import Any, cast

from attrs import define, frozen

from ..shapes import as_array

# Bytes of JSON for all of it, in ASCII, which is its longest form. An event has 1,000,000
# (rust/capture/src/config.rs), and the properties of the caller are to have most of them.
LARGEST = 300_000
MOST_EXCEPTIONS = 50  # as posthog-python
EACH_END = 50  # frames of a stack: the oldest, and as many of the newest
LONGEST_VALUE = 4_096  # characters of a message; ours
LONGEST_NAME = 300  # characters of a type, module, function or file; ours
LONGEST_LINE = 300  # PostHog cuts what is longer: rust/cymbal/src/core/types/frames/mod.rs
LINES = 5  # of source, before the line and after it; as posthog-python
MOST_VARIABLES = 50  # of a frame; ours
# Characters. PostHog looks for secrets in a value of up to 2,048, and keeps no longer one
# (rust/cymbal/src/core/code_variables.rs).
LONGEST_VARIABLE = 500

_INSTALLED = frozenset({"site-packages", "dist-packages"})
# Python's own; not from `os.__file__`: that module is frozen, and may have no file.
_PYTHON = PurePath(linecache.__file__).parent


def exception_properties(
    error: BaseException,
    *,
    handled: bool = True,
    absolute_paths: bool = False,
    local_variables: bool = False,
    source_lines: bool = True,
) -> dict[str, Any]:
    """The properties of the `$exception` event for `error` and for all that led to it.

    They have at most about 300,000 bytes: of a deep stack the middle is left out, and where there
    is no more room, source lines and variables, then frames, then exceptions.

    Args:
        handled: False if nothing caught it.
        absolute_paths: Also send where each file lies on this machine. Without it, a file is named
            from the folder on `sys.path` that it was imported from. Messages stay as they are.
        local_variables: Also send the `repr` of the local variables of the application's own
            frames, cut short but with the secrets that are in it. What such a `repr` does, happens.
        source_lines: Send the lines of source around each frame, as `linecache` finds them.
    """
    told = _Told(absolute_paths, local_variables, source_lines, LARGEST)
    links = list(islice(_chain(error), MOST_EXCEPTIONS))
    found = list(takewhile(told.takes, (_head(link, handled) for link in links)))
    for link, head in zip(links, found, strict=False):
        if frames := _frames(link.error.__traceback__, told):
            head["stacktrace"] = {"type": "raw", "frames": frames}
    return {"$exception_list": found, "$exception_level": "error"}


@define
class _Told:
    """What is to be told, and the bytes that are left for it."""

    absolute_paths: bool
    local_variables: bool
    source_lines: bool
    left: int

    def takes(self, part: dict[str, Any]) -> bool:
        """Whether there is room for it; if so, it has it."""
        size = len(json.dumps(part))
        if size > self.left:
            return False
        self.left -= size
        return True


@frozen
class _Link:
    """An exception in a chain, with the number of the one that it stands behind, and as what."""

    error: BaseException
    number: int
    parent: int
    source: str


def _chain(error: BaseException) -> Iterator[_Link]:
    """The exception, its cause with all of its own, then the members of a group; each once."""
    seen: set[int] = set()
    waiting = [(error, 0, "")]
    while waiting:
        error, parent, source = waiting.pop()
        if id(error) in seen:
            continue
        link = _Link(error, len(seen), parent, source)
        seen.add(id(error))
        yield link
        waiting += reversed([(cause, link.number, how) for cause, how in _behind(error)])


def _behind(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """What Python would show below it: the cause, or else the context; and a group's members."""
    if error.__cause__ is not None:
        yield error.__cause__, "cause"
    elif error.__context__ is not None and not error.__suppress_context__:
        yield error.__context__, "context"
    if isinstance(error, BaseExceptionGroup):
        members = cast("BaseExceptionGroup[BaseException]", error).exceptions
        yield from ((member, "member") for member in members)


def _head(link: _Link, handled: bool) -> dict[str, Any]:
    kind = type(link.error)
    head: dict[str, Any] = {
        "type": _text(kind.__qualname__),
        "value": _text(_message(link.error), LONGEST_VALUE),
        "mechanism": _mechanism(link, handled),
    }
    if kind.__module__ != "builtins":
        head["module"] = _text(str(kind.__module__))
    return head


def _mechanism(link: _Link, handled: bool) -> dict[str, Any]:
    mechanism: dict[str, Any] = {"exception_id": link.number, "synthetic": False}
    if link.source:
        mechanism |= {"type": "chained", "source": link.source, "parent_id": link.parent}
    else:
        mechanism |= {"type": "generic", "handled": handled}
    if isinstance(link.error, BaseExceptionGroup):
        mechanism["is_exception_group"] = True
    return mechanism


def _message(error: BaseException) -> str:
    """What it says, and its notes, as Python prints them."""
    try:
        notes = as_array(getattr(error, "__notes__", None))
        return "\n".join([str(error), *map(str, notes)])
    except Exception:  # anything may be wrong with a __str__ that is not ours
        return "<exception str() failed>"


def _frames(traceback: TracebackType | None, told: _Told) -> list[dict[str, Any]]:
    """Both ends of a stack, oldest first; the newest frames have the first claim to the room."""
    steps = list(_steps(traceback))
    newest = _taken(reversed(steps[-EACH_END:]), told)[::-1]
    oldest = _taken(steps[:-EACH_END][:EACH_END], told)
    missing = len(steps) - len(oldest) - len(newest)
    return [*oldest, _gap(missing), *newest] if missing else [*oldest, *newest]


def _steps(traceback: TracebackType | None) -> Iterator[TracebackType]:
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next


def _gap(missing: int) -> dict[str, Any]:
    """Stands for frames that were left out; not in the app, or it would have a part in grouping."""
    return {
        "platform": "python",
        "filename": "...",
        "function": f"({missing:,} frames left out)",
        "in_app": False,
        "synthetic": True,
    }


def _taken(steps: Iterable[TracebackType], told: _Told) -> list[dict[str, Any]]:
    """The frames for which there is room, each with those of its details that still fit."""
    frames: list[dict[str, Any]] = []
    for step in steps:
        frame = _frame(step, told.absolute_paths)
        if not told.takes(frame):
            break
        details = [_source(step)] if told.source_lines else []
        if told.local_variables and frame["in_app"]:  # as posthog-python
            details.append({"code_variables": _variables(step.tb_frame)})
        for part in filter(told.takes, details):
            frame |= part
        frames.append(frame)
    return frames


def _frame(step: TracebackType, absolute_paths: bool) -> dict[str, Any]:
    """A frame without its source; PostHog must have `filename` and `function`."""
    code = step.tb_frame.f_code
    module = str(step.tb_frame.f_globals.get("__name__") or "")
    path = code.co_filename
    frame: dict[str, Any] = {
        "platform": "python",
        "filename": _text(_relative(path, module)),
        "function": _text(code.co_name),
        "module": _text(module) or None,
        "lineno": step.tb_lineno,
        "in_app": _in_app(path, module),
    }
    if absolute_paths and PurePath(path).is_absolute():
        frame["abs_path"] = _text(path)
    return frame


def _relative(path: str, module: str) -> str:
    """A file's name from the folder on `sys.path` that its module was imported from.

    The name of the module says how much of the path that is, wherever the file was compiled. A
    main program and a template have no such name: then it is the nearest folder on `sys.path`, or
    else nothing is said but the name of the file.
    """
    file = PurePath(path)
    if not file.is_absolute():
        return path  # <string>, or what a compiler such as Cython made relative
    name = tuple(module.split("."))
    for inside in (name, (*name, "__init__")):
        if module != "__main__" and (*file.parent.parts, file.stem)[-len(inside) :] == inside:
            return "/".join(file.parts[-len(inside) :])
    listed = {PurePath(str(entry)) for entry in sys.path}
    below_root = file.parents[:-1]  # from the root everything would be absolute
    folder = next((parent for parent in below_root if parent in listed), file.parent)
    return file.relative_to(folder).as_posix()


def _in_app(path: str, module: str) -> bool:
    """Whether it is the application's own: not installed, and not Python's."""
    if path.startswith("<"):  # <frozen os>, or what dataclasses make in the name of a module
        return module.partition(".")[0] not in sys.stdlib_module_names
    file = PurePath(path)
    return _INSTALLED.isdisjoint(file.parts) and not file.is_relative_to(_PYTHON)


def _source(step: TracebackType) -> dict[str, Any]:
    """The line and those around it; nothing if the file is gone, or is another by now."""
    lines = _lines(step.tb_frame)
    at = (step.tb_lineno or 0) - 1  # an instruction may be of no line
    if not 0 <= at < len(lines):
        return {}
    first = max(0, at - LINES)
    short = [_text(line.rstrip("\r\n"), LONGEST_LINE) for line in lines[first : at + 1 + LINES]]
    return {
        "pre_context": short[: at - first],
        "context_line": short[at - first],
        "post_context": short[at - first + 1 :],
    }


def _lines(frame: FrameType) -> list[str]:
    try:
        return linecache.getlines(frame.f_code.co_filename, frame.f_globals)
    except Exception:  # the loader of a module is anybody's, and so is the name of a file
        return []


def _variables(frame: FrameType) -> dict[str, str]:
    """The local variables; the frame of a module has all that it imports, which says nothing."""
    try:
        named = [(str(name), value) for name, value in frame.f_locals.items()]
    except Exception:  # exec() takes any mapping for them, and another thread may be at work there
        return {}
    telling = ((k, v) for k, v in named if k[:2] != "__" and type(v) is not ModuleType)
    return {_text(name): _shown(value) for name, value in islice(telling, MOST_VARIABLES)}


def _shown(value: object) -> str:
    try:
        return _text(_short.repr(value), LONGEST_VARIABLE)
    except Exception:  # reprlib lets through what it meets in a class named as a builtin one
        return f"<{type(value).__name__} whose repr failed>"


class _Short(reprlib.Repr):
    """A `repr` that does not walk through the whole of a large value."""

    repr_bytes = repr_bytearray = reprlib.Repr.repr_str


_short = _Short()
_short.maxlevel = 3
_short.maxdict = _short.maxlist = _short.maxtuple = _short.maxset = _short.maxfrozenset = 10
_short.maxstring = _short.maxother = _short.maxlong = LONGEST_VARIABLE


def _text(text: str, longest: int = LONGEST_NAME) -> str:
    """`text`, cut short; a lone surrogate, which JSON in UTF-8 cannot hold, becomes its escape."""
    short = text if len(text) <= longest else f"{text[: longest - 1]}…"
    return short.encode(errors="backslashreplace").decode()
