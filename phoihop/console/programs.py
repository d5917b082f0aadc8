"""Starting other programs, also under another system account."""

import os
import pwd
import signal
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from phoihop.console.messages import ConsoleError

ROOT = 0


@dataclass(frozen=True)
class Account:
    """A system account that a program may run as."""

    name: str
    user: int
    group: int


def account_of(user: int) -> Account:
    """Describe the system account with this number, named or not."""
    try:
        entry = pwd.getpwuid(user)
    except KeyError:
        return Account(str(user), user, user)
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def current_account() -> Account:
    """Describe the account of this process."""
    return account_of(os.geteuid())


def run_program(
    arguments: Sequence[str | Path],
    *,
    account: Account,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a short program to its end as the given account and keep its output."""
    process = start_program(
        arguments,
        account=account,
        environment=environment,
        output=subprocess.PIPE,
    )
    try:
        output, _ = process.communicate()
    except KeyboardInterrupt:
        # It has a session of its own, so Ctrl-C reaches it only through us.
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        raise
    text = output.decode(errors="replace")
    return subprocess.CompletedProcess(process.args, process.returncode, text)


def start_program(
    arguments: Sequence[str | Path],
    *,
    account: Account,
    environment: Mapping[str, str] | None = None,
    output: int,
) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own, out of reach of Ctrl-C."""
    changed = account.user != os.geteuid()
    try:
        return subprocess.Popen(
            [str(argument) for argument in arguments],
            user=account.user if changed else None,
            group=account.group if changed else None,
            extra_groups=[] if changed else None,
            env=dict(environment) if environment is not None else None,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except PermissionError as error:
        raise ConsoleError(
            f"Không chạy được {arguments[0]} bằng tài khoản {account.name}.",
            f"Cannot run {arguments[0]} as the account {account.name}.",
        ) from error


def can_reach(account: Account, path: Path) -> bool:
    """Say whether the account may enter this folder or run this program."""
    if account.user == os.geteuid():
        return os.access(path, os.X_OK)
    question = ["/bin/sh", "-c", 'test -x "$1"', "sh", str(path)]
    return run_program(question, account=account).returncode == 0
