"""Exceptions as PostHog's error tracking takes them: whole, in its order, bounded, and discreet."""

from __future__ import annotations

import gc
import importlib
import json
import linecache
import sys
import tracemalloc
import weakref
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hogkit.ingest import tracebacks
from hogkit.ingest.tracebacks import exception_properties
from hypothesis import given, settings
from hypothesis import strategies as st

FAR = "/srv/secret-place/app"  # a folder that is on no sys.path
PYTHON = Path(json.__file__).parents[1]


def caught(run: Callable[[], object]) -> BaseException:
    try:
        run()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def executed(
    source: str, path: str = "<string>", module: str = "app", names: Any = None
) -> BaseException:
    """What a module of this name raises, with the frame of `exec` and its caller cut off."""
    code = compile(source, path, "exec")
    error = caught(lambda: exec(code, {"__name__": module}, names))
    assert error.__traceback__ is not None
    assert error.__traceback__.tb_next is not None
    return error.with_traceback(error.__traceback__.tb_next.tb_next)


def told(error: BaseException, **options: Any) -> list[dict[str, Any]]:
    return list(exception_properties(error, **options)["$exception_list"])


def frames(error: BaseException, **options: Any) -> list[dict[str, Any]]:
    return list(told(error, **options)[0]["stacktrace"]["frames"])


def linked(error: BaseException) -> list[tuple[str, str | None, int | None]]:
    return [
        (one["value"], one["mechanism"].get("source"), one["mechanism"].get("parent_id"))
        for one in told(error)
    ]


class Oddity(Exception):
    pass


def test_an_exception_has_the_whole_shape_that_posthog_reads() -> None:
    source = "def charge():\n    raise ValueError('no funds')\ncharge()\n"
    error = executed(source, "<shop>", "shop.till")
    frame = {"platform": "python", "filename": "<shop>", "module": "shop.till", "in_app": True}
    assert exception_properties(error) == {
        "$exception_level": "error",
        "$exception_list": [
            {
                "type": "ValueError",
                "value": "no funds",
                "mechanism": {
                    "type": "generic",
                    "handled": True,
                    "synthetic": False,
                    "exception_id": 0,
                },
                "stacktrace": {
                    "type": "raw",
                    "frames": [
                        {**frame, "function": "<module>", "lineno": 3},
                        {**frame, "function": "charge", "lineno": 2},
                    ],
                },
            }
        ],
    }


def test_an_exception_of_a_library_has_its_module_and_may_be_unhandled() -> None:
    first = told(Oddity("x"), handled=False)[0]
    assert (first["type"], first["module"]) == ("Oddity", __name__)
    assert first["mechanism"]["handled"] is False


@pytest.mark.parametrize(
    "error",
    [
        SyntaxError("invalid syntax", ("/srv/a.py", 3, 1, "x ==", 3, 4)),
        KeyboardInterrupt(),
        SystemExit(2),
        OSError(2, "No such file", "x.txt"),
        KeyError("k"),
        StopIteration(),
    ],
)
def test_one_that_was_never_raised_has_no_stack(error: BaseException) -> None:
    first = told(error)[0]
    assert first["value"] == str(error)
    assert "stacktrace" not in first


def test_a_syntax_error_has_the_frames_that_led_to_it() -> None:
    error = caught(lambda: compile("x ==", "/srv/secret/a.py", "exec"))
    assert frames(error)[-1]["function"] == "<lambda>"
    assert "/srv" not in json.dumps(told(error, source_lines=False))


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on sys.path with a package: an application's, or installed."""
    package = tmp_path / "shop"
    package.mkdir()
    (package / "__init__.py").write_text("def start(run):\n    run()\n")
    lines = [f"# line {number}" for number in range(1, 21)]
    lines[0], lines[9] = "def first(): 1 / 0", "def charge(): raise ValueError('no funds')  "
    lines[19] = "def last(): raise ValueError"
    (package / "till.py").write_text("\n".join(lines))
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("shop", "shop.till"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    importlib.invalidate_caches()
    linecache.clearcache()
    return tmp_path


def test_frames_are_oldest_first_and_named_from_the_folder_on_the_path(shop: Path) -> None:
    start = importlib.import_module("shop").start
    charge = importlib.import_module("shop.till").charge
    error = caught(lambda: start(charge))
    assert [(f["filename"], f["function"], f["lineno"]) for f in frames(error)[-2:]] == [
        ("shop/__init__.py", "start", 2),
        ("shop/till.py", "charge", 10),
    ]
    assert str(shop) not in json.dumps(told(error, local_variables=False))


def test_source_is_the_line_with_five_before_and_after_it(shop: Path) -> None:
    till = importlib.import_module("shop.till")
    frame = frames(caught(till.charge))[-1]
    assert frame["pre_context"] == [f"# line {number}" for number in range(5, 10)]
    assert frame["context_line"] == "def charge(): raise ValueError('no funds')  "
    assert frame["post_context"] == [f"# line {number}" for number in range(11, 16)]


def test_source_ends_where_the_file_does(shop: Path) -> None:
    till = importlib.import_module("shop.till")
    first, last = frames(caught(till.first))[-1], frames(caught(till.last))[-1]
    assert (first["pre_context"], len(first["post_context"])) == ([], 5)
    assert first["context_line"] == "def first(): 1 / 0"
    assert (len(last["pre_context"]), last["post_context"]) == (5, [])
    assert last["context_line"] == "def last(): raise ValueError"


def test_source_and_paths_are_sent_as_asked(shop: Path) -> None:
    till = importlib.import_module("shop.till")
    frame = frames(caught(till.charge), absolute_paths=True, source_lines=False)[-1]
    assert frame["abs_path"] == str(shop / "shop" / "till.py")
    assert frame["filename"] == "shop/till.py"
    assert not {"pre_context", "context_line", "post_context"} & set(frame)


def test_generated_code_has_no_absolute_path() -> None:
    assert "abs_path" not in frames(executed("1 / 0"), absolute_paths=True)[0]


@pytest.mark.parametrize("now", [None, "", "x = 1\n"])
def test_source_that_is_gone_or_changed_is_left_out(shop: Path, now: str | None) -> None:
    till = importlib.import_module("shop.till")
    error = caught(till.charge)
    file = shop / "shop" / "till.py"
    file.unlink() if now is None else file.write_text(now)
    frame = frames(error)[-1]
    assert frame["lineno"] == 10
    assert "context_line" not in frame


def test_a_loader_that_fails_costs_only_the_source() -> None:
    class Loader:
        def get_source(self, name: str) -> str:
            raise Oddity(name)

    code = compile("1 / 0", f"{FAR}/gone.py", "exec")
    error = caught(lambda: exec(code, {"__name__": "gone", "__loader__": Loader()}))
    assert frames(error)[-1]["filename"] == "gone.py"
    assert "context_line" not in frames(error)[-1]


@pytest.mark.parametrize(
    ("path", "module", "filename"),
    [
        (f"{FAR}/shop/till.py", "shop.till", "shop/till.py"),
        (f"{FAR}/shop/till/__init__.py", "shop.till", "shop/till/__init__.py"),
        (f"{FAR}/shop/till.pyc", "shop.till", "shop/till.pyc"),
        (f"{FAR}/app.zip/shop/till.py", "shop.till", "shop/till.py"),
        (f"{FAR}/run.py", "__main__", "run.py"),
        (f"{FAR}/shop/__main__.py", "__main__", "__main__.py"),
        (f"{FAR}/templates/page.html", "shop.views", "page.html"),
        (f"{FAR}/x.py", "", "x.py"),
        ("/onpath/shop/__main__.py", "__main__", "shop/__main__.py"),
        ("/onpath/deeper/run.py", "__main__", "run.py"),
        ("shop/till.pyx", "shop.till", "shop/till.pyx"),
        ("<string>", "shop.till", "<string>"),
        ("/", "shop", "."),
    ],
)
def test_a_file_is_named_from_where_it_was_imported(
    monkeypatch: pytest.MonkeyPatch, path: str, module: str, filename: str
) -> None:
    monkeypatch.setattr(sys, "path", ["", "/", "/onpath", "/onpath/deeper", "relative"])
    error = executed("1 / 0", path, module)
    assert [frame["filename"] for frame in frames(error)] == [filename]


@pytest.mark.parametrize(
    ("path", "module", "ours"),
    [
        (f"{FAR}/shop/till.py", "shop.till", True),
        (f"{FAR}/my-site-packages/till.py", "till", True),
        (f"{FAR}/lib/python3.11/site-packages/redis/client.py", "redis.client", False),
        ("/usr/lib/python3/dist-packages/click/core.py", "click.core", False),
        (json.__file__, "json", False),
        (f"{PYTHON}/jsoner/x.py", "jsoner.x", False),
        (f"{PYTHON}-app/x.py", "x", True),
        ("<frozen importlib._bootstrap>", "importlib._bootstrap", False),
        ("<frozen os>", "os", False),
        ("<string>", "shop.till", True),
        ("<stdin>", "__main__", True),
    ],
)
def test_what_is_installed_or_pythons_is_not_in_the_app(path: str, module: str, ours: bool) -> None:
    assert [frame["in_app"] for frame in frames(executed("1 / 0", path, module))] == [ours]


def test_frames_of_the_standard_library_are_told_apart() -> None:
    error = caught(lambda: json.loads("{"))
    found = [(f["filename"], f["in_app"]) for f in frames(error)]
    assert found[0] == ("test_tracebacks.py", True)
    assert found[-1] == ("json/decoder.py", False)


def test_a_file_whose_name_no_system_takes_costs_only_the_source() -> None:
    code = compile("1 / 0", "x", "exec").replace(co_filename=f"{FAR}/\0.py")
    frame = frames(caught(lambda: exec(code, {"__name__": "shop"})))[-1]
    assert frame["filename"] == "\0.py"
    assert "context_line" not in frame


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    def run() -> None:
        if cause is None:
            raise error
        raise error from cause

    return caught(run)


def test_the_caught_exception_is_first_and_its_root_last() -> None:
    root = raised(OSError("root"))
    error = raised(ValueError("outer"), raised(KeyError("middle"), root))
    assert linked(error) == [
        ("outer", None, None),
        ("'middle'", "cause", 0),
        ("root", "cause", 1),
    ]
    assert [one["mechanism"]["type"] for one in told(error)] == ["generic", "chained", "chained"]
    assert [one["mechanism"]["exception_id"] for one in told(error)] == [0, 1, 2]
    assert ["handled" in one["mechanism"] for one in told(error)] == [True, False, False]
    assert all(one["stacktrace"]["frames"] for one in told(error))


def test_a_context_counts_unless_it_is_hidden() -> None:
    error = ValueError("outer")
    error.__context__ = KeyError("inner")
    assert linked(error) == [("outer", None, None), ("'inner'", "context", 0)]
    error.__suppress_context__ = True
    assert linked(error) == [("outer", None, None)]
    error.__cause__ = OSError("cause")
    assert linked(error) == [("outer", None, None), ("cause", "cause", 0)]


def test_members_of_a_group_follow_its_cause_each_with_its_own() -> None:
    member = raised(KeyError("b"), OSError("why b"))
    nested = BaseExceptionGroup("inner", [member, KeyboardInterrupt("c")])
    error = raised(BaseExceptionGroup("group", [ValueError("a"), nested, member]), OSError("why"))
    assert linked(error) == [
        ("group (3 sub-exceptions)", None, None),
        ("why", "cause", 0),
        ("a", "member", 0),
        ("inner (2 sub-exceptions)", "member", 0),
        ("'b'", "member", 3),
        ("why b", "cause", 4),
        ("c", "member", 3),
    ]
    groups = [one["mechanism"].get("is_exception_group", False) for one in told(error)]
    assert groups == [True, False, False, True, False, False, False]


def test_a_circle_of_exceptions_ends() -> None:
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    assert linked(one) == [("one", None, None), ("two", "cause", 0)]


def test_a_long_chain_and_a_large_group_are_cut() -> None:
    error = ValueError("0")
    last: BaseException = error
    for number in range(1, 5000):
        last.__context__ = ValueError(str(number))
        last = last.__context__
    assert [one["value"] for one in told(error)] == [str(number) for number in range(50)]
    group = ExceptionGroup("many", [ValueError(str(number)) for number in range(5000)])
    assert [one["value"] for one in told(group)][1:] == [str(number) for number in range(49)]


def deep(depth: int) -> None:
    if depth == 0:
        raise Oddity
    deep(depth - 1)


def test_a_deep_stack_keeps_both_ends_and_says_what_is_missing() -> None:
    error = caught(lambda: deep(300))  # with caught, the lambda and its own, 303 frames
    found = frames(error, source_lines=False)
    assert len(found) == 101
    assert [frame["function"] for frame in found[:3]] == ["caught", "<lambda>", "deep"]
    assert found[50] == {
        "platform": "python",
        "filename": "...",
        "function": "(203 frames left out)",
        "in_app": False,
        "synthetic": True,
    }
    assert found[100]["lineno"] == deep.__code__.co_firstlineno + 2


@pytest.mark.parametrize("depth", [47, 48, 97])
def test_a_stack_that_fits_is_whole(depth: int) -> None:
    found = frames(caught(lambda: deep(depth)))
    assert len(found) == depth + 3
    assert [frame["function"] for frame in found[2:]] == ["deep"] * (depth + 1)


def test_endless_recursion_is_told() -> None:
    def again() -> None:
        again()

    error = caught(again)
    assert isinstance(error, RecursionError)
    assert len(frames(error)) == 101


def size(error: BaseException, **options: Any) -> int:
    return len(json.dumps(exception_properties(error, **options)))


def test_the_whole_is_bounded_whatever_is_in_it(tmp_path: Path) -> None:
    """Twelve bytes of JSON for a character of the longest lines, names, values and messages."""
    wide = "\U0001f994" * 5000
    body = (
        f"    held = '{wide}'\n" * 8 + f"    fail(depth - 1, *rest) if depth else die()  # {wide}"
    )
    file = tmp_path / ("n" * 200 + ".py")
    file.write_text(f"def fail(depth, *rest):\n{body}\n")
    names: dict[str, Any] = {"__name__": "long." * 1000}
    exec(compile(file.read_text(), str(file), "exec"), names)
    names["die"] = lambda: deep(0)
    chain = [caught(lambda: names["fail"](90, wide)) for _ in range(60)]
    for outer, inner in pairwise(chain):
        outer.args, outer.__context__ = (wide,), inner
    everything = {"absolute_paths": True, "local_variables": True}
    assert 250_000 < size(chain[0], **everything) < 320_000
    found = told(chain[0], **everything)
    assert 1 < len(found) < 50
    assert "context_line" in found[0]["stacktrace"]["frames"][-1]


def test_where_there_is_no_more_room_a_stack_is_cut_at_one_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wide = "w" * 300
    source = f"def c(): 1 / 0\ndef {wide}(): c()\ndef a(): {wide}()\na()\n"
    monkeypatch.setattr(tracebacks, "LARGEST", 600)
    found = [frame["function"] for frame in frames(executed(source))]
    assert found == ["(3 frames left out)", "c"]


def test_a_usual_chain_is_whole_within_the_bounds() -> None:
    chain = [caught(lambda: deep(60)) for _ in range(4)]
    for outer, inner in pairwise(chain):
        outer.__context__ = inner
    stacks = [one["stacktrace"]["frames"] for one in told(chain[0])]
    assert [len(stack) for stack in stacks] == [63] * 4
    assert all("context_line" in frame for stack in stacks for frame in stack)


def test_long_lines_and_messages_are_cut() -> None:
    assert told(ValueError("x" * 4096))[0]["value"] == "x" * 4096
    assert told(ValueError("x" * 4097))[0]["value"] == "x" * 4095 + "…"
    source = "1 / 0  # " + "x" * 1000
    linecache.cache[f"{FAR}/wide.py"] = (len(source), None, [source], f"{FAR}/wide.py")
    line = frames(executed(source, f"{FAR}/wide.py"))[0]["context_line"]
    assert line == source[:299] + "…"


class Unprintable(Exception):
    def __init__(self, failing: Callable[[], Any]) -> None:
        self.failing = failing

    def __str__(self) -> Any:
        return self.failing()


@pytest.mark.parametrize("failing", [lambda: 1 / 0, lambda: None, lambda: deep(0)])
def test_a_message_that_fails_does_not_break_the_report(failing: Callable[[], Any]) -> None:
    error = raised(ValueError("outer"), Unprintable(failing))
    assert linked(error)[1] == ("<exception str() failed>", "cause", 0)


def test_control_c_while_a_message_is_made_goes_through() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        told(Unprintable(interrupted))


def test_notes_stand_below_the_message() -> None:
    error = ValueError("no funds")
    error.add_note("in shop 7")
    error.add_note("at noon")
    assert told(error)[0]["value"] == "no funds\nin shop 7\nat noon"


def test_what_utf8_cannot_hold_is_escaped() -> None:
    error = executed("raise ValueError('\\udc80 h\\u00e9')", "/srv/\udcff.py", "\udcfe")
    content = json.dumps(exception_properties(error), ensure_ascii=False).encode()
    assert told(error)[0]["value"] == "\\udc80 hé"
    assert b"\\\\udcff.py" in content


LOCALS = """
import os, json
class Broken:
    def __repr__(self):
        raise RuntimeError('no repr')
class list:
    pass
def work(amount, _own):
    broken, odd, __hidden = Broken(), list(), 1
    text, blob, many = 'x' * 10**7, b'y' * 10**7, [0] * 10**7
    number = 10 ** 5000
    nested = {'a': {'b': {'c': {'d': 1}}}}
    1 / 0
work(3, 'own')
"""


def test_local_variables_are_sent_only_when_asked() -> None:
    error = executed(LOCALS)
    assert "code_variables" not in json.dumps(told(error))
    module, work = (frame["code_variables"] for frame in frames(error, local_variables=True))
    assert (work["amount"], work["_own"]) == ("3", "'own'")
    assert "__hidden" not in work
    assert not {"os", "json", "__name__"} & set(module)


def test_local_variables_are_cut_and_broken_ones_survived() -> None:
    work = frames(executed(LOCALS), local_variables=True)[-1]["code_variables"]
    assert work["broken"].startswith("<Broken instance at 0x")
    assert "list" in work["odd"]
    assert work["many"] == "[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...]"
    assert work["nested"] == "{'a': {'b': {'c': {...}}}}"
    assert work["text"].startswith("'xxx")
    assert work["blob"].startswith("b'yyy")
    assert "number" in work
    assert all(len(text) <= 500 for text in work.values())


def test_a_large_value_is_not_walked_through() -> None:
    error = executed("blob, text = b'y' * 10**7, 'x' * 10**7\nmany = [blob, text]\n1 / 0")
    tracemalloc.start()
    try:
        assert len(frames(error, local_variables=True)[0]["code_variables"]) == 3
        assert tracemalloc.get_traced_memory()[1] < 1_000_000  # bytes at most
    finally:
        tracemalloc.stop()


def test_local_variables_of_libraries_are_never_sent() -> None:
    error = caught(lambda: json.loads("{"))
    found = [f["filename"] for f in frames(error, local_variables=True) if f.get("code_variables")]
    assert found
    assert set(found) == {"test_tracebacks.py"}


def test_at_most_fifty_local_variables_are_sent() -> None:
    source = "\n".join(f"v{number} = {number}" for number in range(200)) + "\n1 / 0"
    found = frames(executed(source), local_variables=True)[-1]["code_variables"]
    assert found == {f"v{number}": str(number) for number in range(50)}


class Names(dict[Any, Any]):
    def items(self) -> Any:
        raise Oddity


@pytest.mark.parametrize(("names", "sent"), [({1: 2}, {"1": "2"}), (Names(), {})])
def test_any_mapping_may_hold_the_local_variables(
    names: Mapping[Any, Any], sent: dict[str, str]
) -> None:
    error = executed("1 / 0", names=names)
    assert frames(error, local_variables=True)[-1]["code_variables"] == sent


def test_it_leaves_the_exception_as_it_was_and_says_the_same_again() -> None:
    error = raised(Oddity("outer"), ValueError("inner"))
    before = (error.__traceback__, error.__cause__, error.__context__, dict(vars(error)))
    first = exception_properties(error, local_variables=True, absolute_paths=True)
    after = (error.__traceback__, error.__cause__, error.__context__, dict(vars(error)))
    assert after == before
    assert exception_properties(error, local_variables=True, absolute_paths=True) == first
    assert json.loads(json.dumps(first)) == first


def test_it_holds_on_to_no_frame() -> None:
    class Held:
        pass

    def work() -> None:
        held = Held()
        alive.append(weakref.ref(held))
        raise Oddity

    alive: list[weakref.ref[Held]] = []
    error: BaseException | None = caught(work)
    assert error is not None
    gc.disable()
    try:
        properties = exception_properties(error, local_variables=True)
        assert alive[0]() is not None
        error = None
        assert alive[0]() is None, "the collector must not be needed"
    finally:
        gc.enable()
    assert properties["$exception_list"]


@settings(deadline=None)
@given(st.text(max_size=300), st.text(min_size=1, max_size=60), st.text(max_size=60))
def test_any_text_is_told_as_json_in_utf8(message: str, path: str, module: str) -> None:
    path = path.replace("\0", "") or "x"
    error = executed("raise ValueError(message)", path, module, {"message": message})
    found = exception_properties(error, absolute_paths=True, local_variables=True)
    text = json.dumps(found, ensure_ascii=False)
    assert json.loads(text.encode()) == found
    first = found["$exception_list"][0]
    assert first["value"] == message.encode(errors="backslashreplace").decode()
