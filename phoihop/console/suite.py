"""`phoihop test`: all tests, on real PostgreSQL and in a real browser.

Without further words, one process for each of the machine's processors shares them
(`phoihop/testing/sharing.py`); with words, pytest is told just these.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from phoihop.console.access import SOURCE
from phoihop.console.arguments import rest_of
from phoihop.console.messages import ConsoleError, say
from phoihop.console.programs import ROOT
from phoihop.console.translations import compile_translations

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSERS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
PACKAGES = ("chromium", "fonts-liberation")
# Each has a browser and a site beside it.
MOST_PROCESSES = 4


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    parser = commands.add_parser(
        "test", help="run the tests; further words go to pytest", add_help=False
    )
    parser.set_defaults(carry_out=carry_out)
    parser.add_argument("rest", nargs=argparse.REMAINDER)


def carry_out(choice: argparse.Namespace) -> int:
    """Prepare what the tests need and become pytest."""
    environment = os.environ | {"PHOIHOP_CHROMIUM": find_browser()}
    known = environment.get("PYTHONPATH", "")
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(SOURCE), known]))
    compile_translations()
    os.chdir(SOURCE)
    words = rest_of(choice) or shared_out(os.cpu_count() or 1)
    command = [sys.executable, "-m", "pytest", *words]
    os.execve(sys.executable, command, environment)


def shared_out(processors: int) -> list[str]:
    """Return what tells pytest to share all tests among so many processors."""
    processes = min(processors, MOST_PROCESSES)
    return [f"--numprocesses={processes}"] if processes > 1 else []


def find_browser() -> str:
    """Find a Chromium or Chrome; as root on Debian, install it first."""
    found = _installed_browser()
    if found is None and os.geteuid() == ROOT and shutil.which("apt-get"):
        _install_browser()
        found = _installed_browser()
    if found is None:
        raise ConsoleError(
            "Kiểm thử cần Chromium hoặc Chrome. Trên Debian, chạy bằng root:"
            f" apt-get install {' '.join(PACKAGES)}",
            "The tests need Chromium or Chrome. On Debian, run as root:"
            f" apt-get install {' '.join(PACKAGES)}",
        )
    return found


def _installed_browser() -> str | None:
    named = os.environ.get("PHOIHOP_CHROMIUM")
    if named:
        return named
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    return next((place for place in MAC_BROWSERS if Path(place).exists()), None)


def _install_browser() -> None:
    say("Đang cài Chromium để kiểm thử …", "Installing Chromium for the tests …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES]
    for command in (["apt-get", "update"], install):
        subprocess.run(command, env=environment, check=False, stdin=subprocess.DEVNULL)
