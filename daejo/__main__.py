"""Where the program starts: `daejo`, and `python -m daejo` where the console script is not on the path.

Modules take a second to load. Until they are there, an interrupt is answered here.
"""

import sys


def main() -> None:
    """Run the command line in sys.argv. Always ends by SystemExit, or by the exit itself when it is interrupted."""
    try:
        from daejo.cli import main as run

        run()
    except KeyboardInterrupt:
        _interrupted()
    except SystemExit as ended:
        if ended.code == _INTERRUPTED:
            _end()
        raise


_INTERRUPTED = 130


def _interrupted() -> None:
    from daejo.lang import language
    from daejo.messages import text

    if sys.stderr:
        sys.stderr.write(f"daejo: {text('error.interrupted', language(None))}\n")
    _end()


def _end() -> None:
    """End with 130 at once: Python would kill itself by the signal where it was loading a module, or print what it was
    destroying."""
    import os
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
