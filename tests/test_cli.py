"""The command as a process: what it imports, its exit codes, broken pipes, Ctrl-C, completion."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from breaking import soon
from cli_running import BIN, KEY, Server, hogkit, run, serving
from hogkit.cli import main
from hogkit.cli.group import COMMANDS, SECTIONS
from hogkit.cli.group import hogkit as group
from running import heed_interrupts
from sandbox_running import exported, sandbox

pytestmark = pytest.mark.skipif(not BIN.exists(), reason="hogkit is not installed here")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.mark.parametrize("arguments", ["--help", "--version", "query --help", "api --help"])
def test_help_imports_nothing_that_talks_or_draws(arguments: str) -> None:
    program = f"""
import sys
from hogkit.cli import main
code = main({arguments.split()!r})
print(code, *sys.modules, file=sys.stderr)
"""
    done = run(sys.executable, "-W", "error", "-c", program)
    code, *modules = done.stderr.split()
    assert code == "0", done.stderr
    roots = {name.partition(".")[0] for name in modules}
    assert not {"httpx", "rich", "attrs", "attr", "hogkit_api", "uvicorn"} & roots


def test_only_the_command_that_is_run_is_imported() -> None:
    program = "import sys; from hogkit.cli import main; main(['limits', '-h']); print(*sys.modules)"
    modules = run(sys.executable, "-c", program).stdout.split()
    commands = {name for name in modules if name.startswith("hogkit.cli.commands.")}
    assert commands == {"hogkit.cli.commands.limits"}


def test_the_listing_says_of_each_command_what_its_own_help_does() -> None:
    import click

    context = click.Context(group)
    assert list(COMMANDS) == group.list_commands(context)
    for name, told in COMMANDS.items():
        command = group.get_command(context, name)
        assert command is not None
        assert (command.name, (command.help or "").split("\n\n")[0]) == (name, told)
        examples = (command.help or "").partition("Examples:")[2].partition("\n\n")[0]
        assert 2 <= examples.count("hogkit") <= 6, name


def test_every_line_of_help_fits_eighty_columns() -> None:
    for arguments in ([], *([name] for name in COMMANDS)):
        done = hogkit(*arguments, "--help", columns=80)
        assert done.code == 0
        assert max(map(len, done.out.splitlines())) <= 80


def test_the_help_names_every_variable_of_the_settings() -> None:
    from hogkit.settings import PERSONAL, PROJECT_TOKEN

    shown = hogkit("--help").out
    for name in (*PERSONAL, *PROJECT_TOKEN, "POSTHOG_INGEST_HOST", "POSTHOG_HOST"):
        assert name in shown


def test_no_option_takes_a_key() -> None:
    for arguments in ([], *([name] for name in COMMANDS)):
        assert "--api-key" not in hogkit(*arguments, "--help").out
    done = hogkit("whoami", "--api-key", KEY)
    assert done.code == 2
    assert KEY not in done.err


def test_without_a_command_the_help_goes_to_standard_error() -> None:
    done = hogkit()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Usage: hogkit [OPTIONS] COMMAND [ARGS]...\n")
    assert done.err.endswith("\nhogkit --help tells all.\n")
    assert done.err.count("\n") < 22  # a terminal has 24 lines
    shown = hogkit("--help").out
    assert done.err.splitlines()[0] == shown.splitlines()[0]
    for title, commands in SECTIONS.items():
        assert f"\n{title}:\n" in done.err
        assert f"\n{title}:\n" in shown
        assert set(commands) <= set(done.err.split())
    assert all(f"  {told}\n" in shown for told in COMMANDS.values())


def test_the_version_is_the_package_s() -> None:
    import hogkit as package

    assert run(BIN, "--version").stdout == f"hogkit {package.__version__}\n"
    assert run(sys.executable, "-m", "hogkit", "--version").stdout.startswith("hogkit ")


def test_without_click_one_line_says_what_to_install() -> None:
    program = """
import sys
sys.modules["click"] = None
from hogkit.cli import main
sys.exit(main(["--help"]))
"""
    done = run(sys.executable, "-c", program)
    told = "hogkit: The command hogkit needs an extra that is not installed: pip install 'hogkit[cli]'\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)


def test_without_rich_only_drawing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "hogkit.cli.drawing", raising=False)
    for name in ("rich", "rich.cells", "rich.console", "rich.text"):
        monkeypatch.setitem(sys.modules, name, None)
    assert hogkit("operations", "flags").code == 0
    done = hogkit("operations", "flags", terminal=True)
    assert done.code == 2
    assert "pip install 'hogkit[cli]'" in done.err


def test_without_uvicorn_the_sandbox_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "hogkit.sandbox.listening", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = hogkit("sandbox", "--port", "0")
    assert done.code == 2
    assert "pip install 'hogkit[sandbox]'" in done.err


COMMANDS_OF_A_SHELL = [f"{BIN}", f"{sys.executable} -m hogkit"]


@pytest.mark.parametrize("command", COMMANDS_OF_A_SHELL)
def test_ctrl_c_while_waiting_is_one_line_and_dies_of_it(server: Server, command: str) -> None:
    server.delay = 30
    child = interrupted(server, *command.split(), "query", "SELECT 1")
    assert child == (-signal.SIGINT, "", "hogkit: interrupted\n")


@pytest.mark.parametrize("command", COMMANDS_OF_A_SHELL)
def test_ctrl_c_ends_a_loop_of_the_shell(server: Server, command: str) -> None:
    server.delay = 5
    loop = f"for i in 1 2 3; do {command} whoami; done; echo on"
    child = interrupted(server, "bash", "-c", loop)
    assert child == (-signal.SIGINT, "", "hogkit: interrupted\n")
    assert len(server.asked) == 1


def test_ctrl_c_is_130_for_a_shell_that_goes_on(server: Server) -> None:
    server.delay = 30
    child = interrupted(server, "bash", "-c", f"trap : INT; {BIN} whoami; echo $?")
    assert child == (0, "130\n", "hogkit: interrupted\n")


def test_who_calls_main_gets_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hogkit.cli.running.prepare", interrupt)
    assert main(["operations"]) == 130
    assert capsys.readouterr().err == "hogkit: interrupted\n"


def interrupted(server: Server, *command: str) -> tuple[int, str, str]:
    """How a command ends if its terminal sends SIGINT while it waits for its answer."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **server.environment},
        preexec_fn=heed_interrupts,
        start_new_session=True,
    ) as child:
        assert soon(lambda: bool(server.asked), 20.0)
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate(timeout=20)
        server.released.set()
        return child.returncode, out, err


def test_ctrl_c_ends_the_sandbox_with_0() -> None:
    with sandbox("--ingest-port", "0") as child:
        done = hogkit("whoami", environment=exported(child))
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=20)
    assert child.returncode == 0
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["email"] == "sandbox@example.com"
    assert "\nGET /api/users/@me/ 200" in f"\n{err}"
    assert "hogkit: paste these lines in another terminal" in err
    assert err.endswith("hogkit: the sandbox has stopped\n")
    assert "phx_" not in err


def test_a_port_that_is_taken_is_one_line(server: Server) -> None:
    done = hogkit("sandbox", "--port", server.url.rpartition(":")[2])
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "cannot listen" in done.err
    assert "--port 0 takes any that is free" in done.err


def test_completion_knows_commands_and_operations() -> None:
    environment = {"_HOGKIT_COMPLETE": "bash_complete", "COMP_CWORD": "2"}
    for command in ("api", "operations"):
        done = run(BIN, **environment, COMP_WORDS=f"hogkit {command} feature_flags_l")
        assert {
            "plain,feature_flags_list",
            "plain,feature_flags_local_evaluation_retrieve",
        } == set(done.stdout.split())
    environment["COMP_CWORD"] = "1"
    assert run(BIN, **environment, COMP_WORDS="hogkit quer").stdout.split() == ["plain,query"]
    assert "_hogkit_completion" in run(BIN, _HOGKIT_COMPLETE="bash_source").stdout
