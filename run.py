#!/usr/bin/env python3
"""Bring Phối Hợp up, or test it: `python3 run.py`, `python3 run.py test`.

Standard library only. It makes the Python environment beside this file once, then
hands over to the command `phoihop` inside it.
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

OLDEST_PYTHON = (3, 11)
SOURCE = Path(__file__).resolve().parent
ENVIRONMENT = SOURCE / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
TOOL = ENVIRONMENT / "tool"  # outside the packages, so that a sync leaves it alone
STAMP = ENVIRONMENT / "phoihop-stamp"
LOCK = SOURCE / "requirements.lock"
TOOL_LOCK = SOURCE / "requirements-uv.lock"
SPACE_NEEDED = 1000000000
FULL_SIGN = "No space left on device"
HASHED = ["--require-hashes", "--only-binary", ":all:"]
PIP_INSTALL = [str(PYTHON), "-m", "pip", "install", "--no-deps", "--retries", "2"]

# What pip is told on this machine, and how uv, which ignores pip's files, is told it.
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "proxy": "ALL_PROXY",
    "cert": "SSL_CERT_FILE",
}
COMMA_SEPARATED = {"UV_FIND_LINKS"}


class SetupError(Exception):
    """Why the environment cannot be made: Vietnamese, then English."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese + "\n" + english)


def main(arguments: list[str]) -> int:
    """Check this machine, make the environment where it is missing, hand over."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        check_machine()
        command = read_arguments(arguments)
        make_environment(command)
        if command == ["setup"]:
            return 0
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        print(disk_is_full(), file=sys.stderr)
        return 1
    return hand_over(command)


def hand_over(command: list[str]) -> NoReturn:
    """Become the command `phoihop` of the environment."""
    program = ENVIRONMENT / "bin" / "phoihop"
    os.execv(program, [str(program), *command])  # noqa: S606 - no shell wanted


def check_machine() -> None:
    """Refuse a Python that is too old and a system that is not supported."""
    if sys.version_info < OLDEST_PYTHON:
        found = "%d.%d" % sys.version_info[:2]
        raise SetupError(
            "Cần Python 3.11 trở lên; ở đây là Python %s." % found,
            "Python 3.11 or later is needed; this is Python %s." % found,
        )
    if sys.platform == "win32":
        raise SetupError(
            "Chưa chạy được trên Windows: hãy dùng Linux, macOS hoặc WSL.",
            "Windows is not supported yet: use Linux, macOS or WSL.",
        )


def read_arguments(arguments: list[str]) -> list[str]:
    """Turn the command line into one of the command `phoihop`."""
    if arguments[:1] == ["test"] or arguments == ["setup"]:
        return arguments
    parser = argparse.ArgumentParser(
        prog="run.py",
        description="Chạy Phối Hợp trên máy này / run Phối Hợp on this machine",
        epilog="python3 run.py test [pytest …]: chạy kiểm thử / run the tests",
    )
    parser.add_argument("--port", type=int, help="cổng / port (8000)")
    parser.add_argument("--data", help="thư mục dữ liệu / data folder (var)")
    parser.add_argument(
        "--empty", action="store_true", help="không dữ liệu mẫu / without samples"
    )
    choice = parser.parse_args(arguments)
    command = ["up"]
    if choice.port is not None:
        command.append("--port=%d" % choice.port)
    if choice.data is not None:
        command.append("--data=" + choice.data)
    if choice.empty:
        command.append("--empty")
    return command


def make_environment(command: list[str]) -> None:
    """Make or renew the environment, unless its stamp says that it is up to date."""
    stamp = wanted_stamp()
    if STAMP.exists() and STAMP.read_text() == stamp and PYTHON.exists():
        return
    if command[0] == "up":
        check_port(command)
    if shutil.disk_usage(str(SOURCE)).free < SPACE_NEEDED:
        raise disk_is_full()
    if not is_usable(stamp):
        make_empty_environment()
    # Without its stamp an environment counts as half made and is made again.
    STAMP.unlink(missing_ok=True)
    say("Đang cài các gói Python …", "Installing the Python packages …")
    if not install_with_uv():
        install_with_pip()
    STAMP.write_text(stamp)


def wanted_stamp() -> str:
    """Describe the Python and the locked packages that the environment must have."""
    digest = hashlib.sha256()
    for file in (LOCK, TOOL_LOCK, SOURCE / "pyproject.toml"):
        digest.update(file.read_bytes())
    python = "%d.%d" % sys.version_info[:2]
    return "%s %s %s\n" % (python, digest.hexdigest(), SOURCE)


def is_usable(stamp: str) -> bool:
    """Say whether a whole environment of this Python and place only needs a renewal."""
    if not STAMP.exists() or not PYTHON.exists():
        return False
    had, wanted = STAMP.read_text().split(" ", 2), stamp.split(" ", 2)
    return had[0] == wanted[0] and had[-1] == wanted[-1]


def check_port(command: list[str]) -> None:
    """Refuse a taken port before the long work; the start itself asks again."""
    named = [part for part in command if part.startswith("--port=")]
    port = int(named[0].split("=")[1]) if named else 8000
    try:
        with socket.socket() as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            attempt.bind(("127.0.0.1", port))
    except (OSError, OverflowError):
        raise SetupError(
            "Cổng %d đang có chương trình khác dùng, hoặc không được phép dùng;"
            " hãy chọn cổng khác, ví dụ: --port 8001" % port,
            "Port %d is taken by another program, or not allowed;"
            " choose another one, for example: --port 8001" % port,
        ) from None


def make_empty_environment() -> None:
    """Make the environment with pip in it, by the Python that runs this file."""
    say("Đang tạo môi trường Python …", "Making the Python environment …")
    if importlib.util.find_spec("ensurepip") is None:
        install_venv_module()
    if ENVIRONMENT.exists():
        shutil.rmtree(str(ENVIRONMENT))
    # Started from inside the environment, its own Python is about to disappear.
    python = getattr(sys, "_base_executable", "") or sys.executable
    made = run([python, "-m", "venv", str(ENVIRONMENT)])
    if made.returncode != 0:
        raise failure(
            "Không tạo được môi trường Python.",
            "The Python environment could not be made.",
            made.stdout,
        )


def install_venv_module() -> None:
    """Install the module that Debian leaves out of Python, or say how."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Đang cài gói python3-venv …", "Installing the package python3-venv …")
        settings = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        run(["apt-get", "update"], settings)
        done = run(["apt-get", "install", "-y", "python3-venv"], settings)
        if done.returncode == 0:
            return
    raise SetupError(
        "Thiếu mô-đun venv của Python. Hãy chạy: sudo apt-get install python3-venv",
        "Python's venv module is missing. Run: sudo apt-get install python3-venv",
    )


def install_with_uv() -> bool:
    """Install the lock and the project by the pinned uv, and say if it worked."""
    uv = TOOL / "bin" / "uv"
    told = run([str(PYTHON), "-m", "pip", "config", "list"]).stdout
    settings = uv_settings(told)
    fetch = [*PIP_INSTALL, *HASHED, "--upgrade", "--target", str(TOOL)]
    if run([*fetch, "-r", str(TOOL_LOCK)]).returncode != 0 and not uv.exists():
        return False
    sync = [str(uv), "pip", "sync", "--python", str(PYTHON), *HASHED, str(LOCK)]
    if run(sync, settings).returncode != 0:
        if run([*sync, "--offline"], settings).returncode != 0:
            return False
    project = [str(uv), "pip", "install", "--python", str(PYTHON), "--offline"]
    project += ["--no-deps", "--no-build-isolation", "-e", str(SOURCE)]
    return run(project, settings).returncode == 0


def uv_settings(told: str) -> dict[str, str]:
    """Give uv the environment that says what pip's configuration says."""
    settings = dict(os.environ, UV_INDEX_STRATEGY="unsafe-best-match")
    settings.update(UV_NO_PROGRESS="1", UV_SYSTEM_CERTS="1", UV_NO_CONFIG="1")
    # Later sections win, as they do for pip.
    for wanted in ("global", "install", ":env:"):
        for line in told.splitlines():
            name, _, value = line.partition("=")
            section, _, option = name.strip().rpartition(".")
            target = PIP_TO_UV.get(option)
            words = value.strip().strip("'\"").replace("\\n", " ").split()
            if section == wanted and target not in (None, *os.environ) and words:
                separator = "," if target in COMMA_SEPARATED else " "
                settings[target] = separator.join(words)
    return settings


def install_with_pip() -> None:
    """Install the same lock by pip, which takes longer."""
    say("Đang thử lại bằng pip …", "Trying again with pip …")
    installed = run([*PIP_INSTALL, *HASHED, "-r", str(LOCK)])
    if installed.returncode == 0:
        installed = run([*PIP_INSTALL, "--no-build-isolation", "-e", str(SOURCE)])
    if installed.returncode != 0:
        raise failure(
            "Không cài được các gói Python: không có mạng, và máy chưa lưu sẵn chúng?",
            "The Python packages could not be installed: is there no network, and"
            " nothing cached?",
            installed.stdout,
        )


def run(
    command: list[str], settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run one program to its end and keep what it says."""
    return subprocess.run(
        command,
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        errors="replace",
    )


def failure(vietnamese: str, english: str, output: str) -> SetupError:
    """Describe a program that failed, with its last lines."""
    if FULL_SIGN in output:
        return disk_is_full()
    tail = "\n".join(output.strip().splitlines()[-8:])
    return SetupError(vietnamese, english + "\n" + tail)


def disk_is_full() -> SetupError:
    """Describe a full disk."""
    return SetupError(
        "Đĩa chứa %s sắp đầy (cần 1 GB); hãy giải phóng rồi chạy lại." % SOURCE,
        "The disk that holds %s is nearly full (1 GB is needed); free some space"
        " and run again." % SOURCE,
    )


def say(vietnamese: str, english: str) -> None:
    """Tell what is being done, in both languages."""
    print(vietnamese + "\n" + english, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
