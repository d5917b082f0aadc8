"""Processes of this machine, read from the kernel's process folder."""

import os
import signal
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

PROCESS_FOLDER = Path("/proc")
PAUSE = 0.05


def is_alive(process: int) -> bool:
    """Say whether a process runs; one that waits to be reaped does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        status = (PROCESS_FOLDER / str(process) / "stat").read_text(errors="replace")
    except OSError:
        return not PROCESS_FOLDER.is_dir()
    return status.rpartition(")")[2].split()[0] != "Z"


def processes_where(holds: Callable[[Path], bool]) -> list[int]:
    """List the living processes whose folder under /proc satisfies a test."""
    found = []
    for folder in PROCESS_FOLDER.glob("[0-9]*"):
        try:
            matches = holds(folder)
        except OSError:  # it ended meanwhile, or belongs to somebody else
            continue
        process = int(folder.name)
        if matches and process != os.getpid() and is_alive(process):
            found.append(process)
    return found


def servers_in(cluster: Path) -> list[int]:
    """List the PostgreSQL processes that work in this cluster folder."""
    place = str(cluster.resolve())

    def works_there(folder: Path) -> bool:
        program = Path(os.readlink(folder / "exe")).name
        return program.startswith("postgres") and os.readlink(folder / "cwd") == place

    return processes_where(works_there)


def marked_processes(variable: str, value: str) -> list[int]:
    """List the processes that were started with this environment variable."""
    mark = f"{variable}={value}".encode()
    return processes_where(
        lambda folder: mark in (folder / "environ").read_bytes().split(b"\0")
    )


def send(processes: Iterable[int], which: signal.Signals) -> None:
    """Send a signal to the processes that are still there."""
    for process in processes:
        try:
            os.kill(process, which)
        except ProcessLookupError:
            continue


def end_processes(
    processes: Sequence[int], signals: Sequence[signal.Signals], patience: float
) -> bool:
    """Send one signal after the other until all processes have ended."""
    for which in signals:
        send(processes, which)
        if wait_until(lambda: not any(map(is_alive, processes)), patience):
            return True
    return not any(map(is_alive, processes))


def wait_until(happens: Callable[[], bool], patience: float) -> bool:
    """Wait until something is so, at most `patience` seconds."""
    end = time.monotonic() + patience
    while not happens():
        if time.monotonic() > end:
            return False
        time.sleep(PAUSE)
    return True
