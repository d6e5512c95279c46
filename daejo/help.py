"""What --help says, in either language: the words of daejo/messages beside the names of arguments and options."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from io import StringIO
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.table import Table
from typer.core import TyperCommand, TyperGroup

from daejo.arguments import FORMATS
from daejo.errors import UsageError
from daejo.lang import language
from daejo.messages import text
from daejo.settings import THRESHOLD

if TYPE_CHECKING:
    from claims import Language


class Command(TyperCommand):
    """A command whose help is in the language of the run; what it does not take is told."""

    allow_extra_args = True

    # typer hides the type of its context and of its formatter.
    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx, formatter.width))

    def invoke(self, ctx: Any) -> Any:
        if ctx.args:
            raise UsageError("usage.too_many", help=ctx.command_path, found=" ".join(ctx.args))
        return super().invoke(ctx)


class Group(TyperGroup):
    """The program, whose help lists its commands; a command that it does not have is told."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx, formatter.width))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in self.commands:
            near = get_close_matches(args[0], self.commands, n=1)
            raise UsageError(
                f"usage.no_command{'_near' * len(near)}", found=args[0], near="".join(near), help=ctx.command_path
            )
        return super().resolve_command(ctx, args)


def page(command: Command | Group, ctx: typer.Context, width: int) -> str:
    """The help of a command, in lines no wider than this: how it is called, what it does, what it takes."""
    lang = language(ctx.find_root().obj)
    params = command.get_params(ctx)
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    commands = command.commands if isinstance(command, Group) else {}
    called = [ctx.command_path, *([text("metavar.command", lang)] if commands else [])]
    called += [f"{'' if one.required else '['}{value(one, lang)}{'' if one.required else ']'}" for one in arguments]
    called += [_called(one, lang) for one in options if one.required]
    lines = [f"{text('help.usage', lang)}: {' '.join(called)} [{text('help.options', lang).lower()}]", ""]
    lines += [*_rows([("", text(f"command.{command.name}", lang))], width), ""]
    for name, rows in (
        ("arguments", [(value(one, lang), _told(one, lang)) for one in arguments]),
        ("options", [(_called(one, lang), _told(one, lang)) for one in options]),
        ("commands", [(name, text(f"command.{name}", lang)) for name in commands]),
    ):
        if rows:
            lines += [f"{text(f'help.{name}', lang)}:", *_rows(rows, width), ""]
    if commands:
        name, *path = ctx.command_path.split()
        lines.append(text("help.more", lang, command=" ".join((name, "help", *path))))
    return "\n".join(lines).rstrip() + "\n"


def value(param: Any, lang: Language) -> str:
    """What stands for a value in the help: its name in the language, or the few values that there are."""
    return param.metavar or text(f"metavar.{param.name}", lang)


def _called(param: Any, lang: Language) -> str:
    """The option with what is written behind it: --max N."""
    return param.opts[0] if param.is_flag else f"{param.opts[0]} {value(param, lang)}"


def _told(param: Any, lang: Language) -> str:
    return text(f"option.{param.name}", lang, formats=FORMATS, threshold=THRESHOLD, default=param.default)


def _rows(rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """Names, one below another, and beside them what they mean, in lines no wider than this."""
    table = Table.grid("", "", padding=(0, 2, 0, 0))
    for column in table.columns:
        column.overflow = "fold"  # rich cuts off a wide syllable that ends a full line where it may not fold
    for row in rows:
        table.add_row(*filter(None, row))
    out = StringIO()
    Console(file=out, width=width - 2, markup=False, emoji=False, highlight=False, color_system=None).print(table)
    yield from (f"  {line}".rstrip() for line in out.getvalue().splitlines())
