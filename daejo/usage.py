"""A command line that cannot be run as it was given, as one line that says what was found and what was expected."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from daejo.errors import UsageError
from daejo.help import Group, value
from daejo.messages import messages, text

if TYPE_CHECKING:
    from claims import Language


def misused(error: Any, lang: Language) -> UsageError:
    """The error of typer as one of ours, in the words of a language."""
    help_ = error.ctx.command_path if error.ctx else "daejo"
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    param = getattr(error, "param", None)
    match type(error).__name__:  # typer shows few of its classes
        case "MissingParameter" if param is not None:
            name = param.opts[0] if param.param_type_name == "option" else value(param, lang).rstrip(".")
            return UsageError("usage.missing", name=name, help=help_)
        case "NoSuchOption":
            known = [name for one in params for name in one.opts if name.startswith("-")]
            near = get_close_matches(error.option_name, known, n=1)
            key = f"usage.no_option{'_near' * len(near)}"
            return UsageError(key, found=error.option_name, near="".join(near), help=help_)
        case "BadOptionUsage":
            key = "usage.no_value_taken" if "not take" in error.message else "usage.no_value"
            return UsageError(key, option=error.option_name, help=help_)
        case "BadParameter" if param is not None:
            expected = messages(lang).get(f"expected.{param.name}") or value(param, lang).replace("|", ", ")
            return UsageError("usage.value", option=param.opts[0], found=_found(error), expected=expected)
        case "UsageError" if error.ctx and isinstance(error.ctx.command, Group):
            return UsageError("usage.missing", name=text("metavar.command", lang), help=help_)
    return UsageError("usage.other", cause=error.format_message(), help=help_)


def _found(error: Any) -> str:
    """What was given for a value, as typer's reader says; what typer says of it where it does not."""
    refused: list[dict[str, Any]] = getattr(error.__cause__, "errors", list)()
    return str(refused[0]["input"]) if refused else error.message


def no_arguments(error: Any) -> str | None:
    """The help that is shown where nothing at all is asked for."""
    return error.message if type(error).__name__ == "NoArgsIsHelpError" else None
