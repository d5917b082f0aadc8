"""`phoihop check`: are the translations complete, do the links of the papers hold."""

import argparse
import os
import shutil
import subprocess
from collections.abc import Callable

from phoihop.console.completeness import translation_faults
from phoihop.console.links import broken_links
from phoihop.console.messages import ConsoleError, say, write_line
from phoihop.console.programs import ROOT

Check = Callable[[], list[str]]


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    parser = commands.add_parser("check", help="check translations or links")
    parser.set_defaults(carry_out=carry_out)
    parser.add_argument("what", choices=["translations", "links"])


def carry_out(choice: argparse.Namespace) -> int:
    """Run one check, list what is wrong and say so with the exit code."""
    if choice.what == "translations":
        _have_gettext()
    checks: dict[str, Check] = {
        "translations": translation_faults,
        "links": broken_links,
    }
    faults = checks[choice.what]()
    for fault in faults:
        write_line(fault)
    if faults:
        say(f"Có {len(faults)} lỗi.", f"{len(faults)} faults.")
    return 1 if faults else 0


def _have_gettext() -> None:
    """Make sure that the extractor is there; as root on Debian, install it."""
    if shutil.which("xgettext"):
        return
    if os.geteuid() == ROOT and shutil.which("apt-get"):
        for command in (["update"], ["install", "-y", "gettext"]):
            subprocess.run(["apt-get", *command], stdin=subprocess.DEVNULL, check=False)
    if not shutil.which("xgettext"):
        raise ConsoleError(
            "Thiếu gettext; trên Debian: apt-get install gettext",
            "gettext is missing; on Debian: apt-get install gettext",
        )
