"""The command `phoihop`: what operators do from a terminal."""

import argparse
import errno
import sys
from collections.abc import Sequence
from pathlib import Path

from phoihop.console import (
    checks,
    database,
    management,
    samples,
    search,
    suite,
    up,
)
from phoihop.console.disk import disk_is_full
from phoihop.console.messages import ConsoleError, say_error

CHAPTERS = (up, suite, management, database, search, samples, checks)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and carry out one command."""
    parser = argparse.ArgumentParser(
        prog="phoihop", description="Phối Hợp: lệnh vận hành / operator's commands"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for chapter in CHAPTERS:
        chapter.add_commands(commands)
    choice = _read(parser, arguments)
    try:
        return int(choice.carry_out(choice))
    except ConsoleError as error:
        say_error(error)
    except PermissionError as error:
        say_error(_no_permission(error))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        say_error(disk_is_full(Path(str(error.filename or "."))))
    except KeyboardInterrupt:
        return 130
    return 1


def _read(
    parser: argparse.ArgumentParser, arguments: Sequence[str] | None
) -> argparse.Namespace:
    """Read the words; a command that hands words on takes options it does not know."""
    choice, unknown = parser.parse_known_args(arguments)
    if unknown and not hasattr(choice, "rest"):
        parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    if unknown:
        choice.rest = [*unknown, *choice.rest]
    return choice


def _no_permission(error: PermissionError) -> ConsoleError:
    return ConsoleError(
        f"Không có quyền với {error.filename}; hãy chạy bằng tài khoản đã tạo nó.",
        f"No permission for {error.filename}; run as the account that made it.",
    )


if __name__ == "__main__":
    sys.exit(main())
