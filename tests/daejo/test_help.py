import pytest
import typer
from rich.cells import cell_len

from daejo.cli import app
from daejo.help import page
from daejo.messages import LANGUAGES, messages

PROGRAM = typer.main.get_command(app)
COMMANDS = sorted(PROGRAM.commands)


@pytest.fixture(params=LANGUAGES)
def helped(request):
    def shown(name):
        with typer.Context(PROGRAM, info_name="daejo", obj=request.param) as root:
            if name is None:
                return page(PROGRAM, root, 78)
            command = PROGRAM.commands[name]
            with typer.Context(command, info_name=name, parent=root) as context:
                return page(command, context, 78)

    return shown


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_every_command_and_what_it_takes_is_told_within_the_width(helped, name):
    told = helped(name)
    assert not [key for key in ("command.", "option.", "metavar.", "help.") if key in told]
    assert max(map(cell_len, told.splitlines())) <= 78
    assert "…" not in told


def _commands(group):
    """The commands of a group by their names, and those of the groups in it."""
    inner = (_commands(one) for one in group.commands.values() if hasattr(one, "commands"))
    return {name: command for commands in (group.commands, *inner) for name, command in commands.items()}


def test_every_word_of_the_help_is_used():
    every = {"daejo": PROGRAM, **_commands(PROGRAM)}
    taken = {param.name for command in every.values() for param in command.params}
    for part, known in (("option.", {*taken, "help"}), ("command.", {*every})):
        assert {key.removeprefix(part) for key in messages("en") if key.startswith(part)} == known


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["help"], ["--help", "--lang", "ko"], ["--lang", "ko", "--help"], ["--lang", "ko", "help"]],
)
def test_help_is_in_the_language_of_the_messages(run, arguments):
    ended = run(*arguments)
    assert ended.status == 0
    assert ("한국어와 영어 뉴스에서" if "ko" in arguments else "Korean and English news") in ended.out


def test_help_follows_a_korean_locale(run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "여러 기사를 대조해" in run("report", "--help").out
    assert "사용법: daejo check [새기사...] [옵션]" in run("help", "check").out


def test_no_arguments_are_a_usage_error_that_shows_the_help(run):
    ended = run()
    assert (ended.status, ended.out) == (2, "")
    assert "daejo COMMAND" in ended.err


@pytest.mark.parametrize(
    "arguments", ["archive --help --lang ko", "--lang=ko archive --help", "help archive --lang ko"]
)
def test_help_of_a_group_takes_the_language_too(run, arguments):
    ended = run(*arguments.split())
    assert (ended.status, ended.err) == (0, "")
    assert "사용법: daejo archive 명령 [옵션]" in ended.out
    assert "명령을 자세히 보려면: daejo help archive 명령" in ended.out
