"""What someone sees who sits at a terminal: its width, its colours, one line for a failure, and Ctrl-C."""

from __future__ import annotations

import re
import signal
import socket
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
import terminals
from breaking import soon
from cli_running import BIN, KEY, run, serving
from hogkit.cli.exits import AUTHENTICATION, NOT_FOUND, UNREACHABLE, USAGE
from hogkit.sandbox import Sandbox
from rich.cells import cell_len
from terminals import INTERRUPT, Terminal, shown, terminal
from test_screens import Decoding, settled

pytestmark = pytest.mark.skipif(not BIN.exists(), reason="hogkit is not installed here")

FLAGS = "/api/projects/1/feature_flags/"
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3\d|4\d|9\d|10\d)[;m]")
SHOW_CURSOR, HIDE_CURSOR = "\x1b[?25h", "\x1b[?25l"
TOO_LONG = "数えきれないほど長い名前 " * 12 + "naïve 👩‍🚀 " * 8
NARROW, WIDE = 80, 200


@pytest.fixture(autouse=True)
def _decoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminals, "Terminal", Decoding)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """What a new one has, and things with names that no terminal has room for."""
    with Sandbox() as made:
        made.add("feature_flags", key="much-too-long-" + "key-" * 12, name=TOO_LONG)
        made.add_person("x" * 180, {"email": "a" * 90 + "@example.com", "name": TOO_LONG})
        made.add("insights", name=TOO_LONG, description=TOO_LONG)
        made.add("dashboards", name=TOO_LONG, description="two\nlines\tand \x1b[31mred")
        yield made


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Folders of its own, for those who write there."""
    return {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_STATE_HOME": str(tmp_path / "state")}


def echoes(made: Terminal) -> bool:
    """Whether what is typed is shown, by line and with its Ctrl-C, as a shell expects it."""
    wanted = termios.ECHO | termios.ICANON | termios.ISIG
    modes: int = termios.tcgetattr(made.side)[3]
    return modes & wanted == wanted


# Its width


SCREENS = [
    "--help", "flags list --help", "flags list", "flags get 1", "persons list", "insights list",
    "insights get 1", "dashboards list", "cohorts list", "experiments list", "surveys list",
    "recordings list", "list-flags", "list-dashboards", "operations", "whoami", "doctor",
    "evaluate-flags ada", "capture paid ada",
]  # fmt: skip


@pytest.mark.parametrize("columns", [NARROW, WIDE])
@pytest.mark.parametrize("command", SCREENS)
def test_no_line_is_wider_than_the_terminal(
    sandbox: Sandbox, home: dict[str, str], command: str, columns: int
) -> None:
    environment = {**sandbox.environment, **home}
    code, made = shown(*command.split(), columns=columns, environment=environment)
    data = [line for line in made.lines if not line.startswith("hogkit: ")]  # a hint is one line
    assert code == 0
    assert data
    assert [line for line in data if cell_len(line) > columns] == []


def test_a_wide_terminal_shows_more(sandbox: Sandbox) -> None:
    seen = [
        shown("flags", "list", columns=columns, environment=sandbox.environment)[1]
        for columns in (NARROW, WIDE)
    ]
    assert ["created_at" in made.lines[0] for made in seen] == [False, True]
    assert [re.search("not shown here:.* created_at;", made.text) is None for made in seen] == [
        False,
        True,
    ]
    assert "…" in seen[1].text


def test_what_posthog_holds_steers_no_terminal(sandbox: Sandbox) -> None:
    _, made = shown("dashboards", "list", columns=WIDE, environment=sandbox.environment)
    assert "two" in made.text
    assert "\x1b[31m" not in made.raw
    assert len([line for line in made.lines if "lines" in line]) == 1


# Its colours


def test_a_terminal_has_emphasis_and_colours(sandbox: Sandbox) -> None:
    _, listed = shown("flags", "list", environment=sandbox.environment)
    assert listed.raw.startswith("\x1b[1mid ")
    assert COLOUR.search(asked(sandbox))


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_nobody_sees_colours_who_wants_none(sandbox: Sandbox, variables: dict[str, str]) -> None:
    assert not COLOUR.search(asked(sandbox, **variables))
    for command in ("flags list", "flags get 1", "doctor", "--help"):
        _, made = shown(*command.split(), environment={**sandbox.environment, **variables})
        assert not COLOUR.search(made.raw)
        assert "\x1b" not in made.raw or "TERM" not in variables  # bold is no colour


def asked(sandbox: Sandbox, **variables: str) -> str:
    """All that a terminal is sent by a query that is slow enough for something to move."""
    pytest.importorskip("chdb", reason="needs the extra engine")
    sandbox.will_break("slow:0.5", path="/api/projects/1/query/")
    code, made = shown("query", "SELECT 1", environment={**sandbox.environment, **variables})
    assert code == 0
    return made.raw


@pytest.mark.parametrize("command", ["flags list", "flags get 1", "doctor", "--help", "flags delete 99 --yes"])  # fmt: skip
def test_a_pipe_gets_nothing_that_is_for_terminals(
    sandbox: Sandbox, home: dict[str, str], command: str
) -> None:
    done = run(BIN, *command.split(), **sandbox.environment, **home, TERM="xterm-256color")
    assert done.returncode == (NOT_FOUND if "99" in command else 0)
    assert "\x1b" not in done.stdout + done.stderr


# What goes wrong: one line, and its exit code


def closed() -> str:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return f"http://127.0.0.1:{port}"


def failed(*arguments: str, environment: dict[str, str]) -> tuple[int, str]:
    """The exit code, and the one line that is left on the screen."""
    with terminal(*arguments, environment=environment) as made:
        code = made.ended()
        assert echoes(made)
    left = settled(made.raw)
    assert left.startswith("hogkit: ")
    assert left.count("\n") == 1, left
    assert left.endswith("\n")
    assert "Traceback" not in made.text
    assert KEY not in made.text
    assert made.raw.count(HIDE_CURSOR) == made.raw.count(SHOW_CURSOR)
    return code, left


@pytest.mark.parametrize("command", ["flags list", "persons get ada", "query 1", "list-persons 2"])
class TestFailures:
    """A failure is one line, whatever was asked for."""

    def test_a_wrong_key(self, sandbox: Sandbox, command: str) -> None:
        environment = {**sandbox.environment, "POSTHOG_API_KEY": "phx_mistyped_4711"}
        code, told = failed(*command.split(), environment=environment)
        assert code == AUTHENTICATION
        assert f"Is the key right, and of {sandbox.url}?" in told

    def test_a_host_that_is_not_posthog(self, command: str) -> None:
        with serving() as server:
            server.says(b"<!doctype html><title>Welcome to nginx</title>", content_type="text/html")
            code, told = failed(*command.split(), environment=server.environment)
        assert code == UNREACHABLE
        assert "Welcome to nginx" in told
        assert server.url in told

    def test_a_closed_port(self, command: str) -> None:
        environment = {"POSTHOG_HOST": (url := closed()), "POSTHOG_API_KEY": KEY}
        code, told = failed(*command.split(), "--max-wait", "0", environment=environment)
        assert code == UNREACHABLE
        assert f"{url} cannot be reached" in told

    def test_no_key(self, command: str) -> None:
        code, told = failed(*command.split(), environment={})
        assert code == USAGE
        assert "hogkit login" in told


def test_no_network_is_one_line_too() -> None:
    environment = {"POSTHOG_HOST": "https://posthog.invalid", "POSTHOG_API_KEY": KEY}
    code, told = failed("flags", "list", "--max-wait", "0", environment=environment)
    assert code == UNREACHABLE
    assert "https://posthog.invalid cannot be reached" in told


# Ctrl-C


def interrupted(made: Terminal) -> None:
    """Ctrl-C: it says so, dies of the signal, as shells want it, and leaves the terminal as it was."""
    for _ in range(5):  # one that comes right before a read is heeded by the next
        made.types(INTERRUPT)
        if soon(lambda: made.process.poll() is not None, 5.0):
            break
    assert made.ended() == -signal.SIGINT
    assert made.text.endswith("hogkit: interrupted\n")
    assert "Traceback" not in made.text
    assert made.raw.count(HIDE_CURSOR) == made.raw.count(SHOW_CURSOR)
    assert echoes(made)


@pytest.mark.parametrize("command", ["flags list", "persons get ada", "query 1", "whoami"])
def test_ctrl_c_while_an_answer_is_late(command: str) -> None:
    with serving() as server:
        server.delay = 30
        with terminal(*command.split(), environment=server.environment) as made:
            assert soon(lambda: bool(server.asked), 30.0)
            interrupted(made)
            server.released.set()


@pytest.fixture
def paged() -> Iterator[Sandbox]:
    """A list of three pages: the first takes long enough for a bar, the last does not come."""
    with Sandbox(seed=False) as made:
        for number in range(6):
            made.add_feature_flag(f"flag-{number}")
        made.list_pages(2)
        made.will_break("slow:1.2", path=FLAGS)
        made.will_break("slow:30", path=FLAGS, after=1)
        yield made


def test_ctrl_c_in_the_middle_of_a_list_takes_its_bar_away(paged: Sandbox) -> None:
    with terminal("flags", "list", "--all", environment=paged.environment) as made:
        made.until("4 of 6 read")
        assert soon(lambda: len(paged.requests) == 3, 30.0)
        interrupted(made)
    assert HIDE_CURSOR in made.raw
    assert "flag-0" not in made.text  # a table is written whole, or not at all


def test_ctrl_c_at_the_question_keeps_all(paged: Sandbox) -> None:
    paged.reset()
    paged.add_feature_flag("beta")
    with terminal("flags", "delete", "beta", environment=paged.environment) as made:
        made.until("Delete feature flag 1 (beta)? [y/N] ")
        interrupted(made)
    assert {request.method for request in paged.requests} == {"GET"}


def test_the_end_of_input_at_the_question_keeps_all(paged: Sandbox) -> None:
    paged.reset()
    paged.add_feature_flag("beta")
    with terminal("flags", "delete", "beta", environment=paged.environment) as made:
        made.until("[y/N] ")
        made.types("\x04")
        assert made.ended() == 1
        assert echoes(made)
    assert {request.method for request in paged.requests} == {"GET"}
    assert "is kept" in made.lines[-1]


def test_login_hides_what_is_typed_and_ctrl_c_shows_it_again(home: dict[str, str]) -> None:
    with terminal("login", environment={**home, "POSTHOG_HOST": closed()}) as made:
        made.until("not shown): ")
        assert soon(lambda: not echoes(made), 30.0)
        made.types("phx_half_typed")
        interrupted(made)
    assert "half_typed" not in made.raw
    assert list(Path(home["XDG_CONFIG_HOME"]).glob("**/*.json")) == []


@pytest.mark.parametrize(
    ("raw", "coloured"),
    [("\x1b[1mid\x1b[0m", False), ("\x1b[2K", False), ("\x1b[32m", True), ("\x1b[1;91mx", True)],
)
def test_bold_is_no_colour(raw: str, coloured: bool) -> None:
    assert bool(COLOUR.search(raw)) == coloured
