"""The processes that `phoihop up` keeps running, and the steps it takes before."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from phoihop.console.disk import FULL_SIGN, disk_is_full, has_no_space
from phoihop.console.messages import ConsoleError, say
from phoihop.console.processes import end_processes, is_alive, marked_processes

MARK = "PHOIHOP_STARTED_BY"
PATIENCE = 10.0
MOST_DEATHS = 5
DEATHS_WITHIN = 60.0
LARGEST_LOG = 10_000_000


class Child:
    """A program started by us, with its log; it never outlives us."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        data: Path,
    ) -> None:
        self.name = name
        self.log = log_of(data, name)
        self._command = command
        self._mark = f"{data}:{name}"
        self.environment = {**environment, MARK: self._mark}
        self._process: subprocess.Popen[bytes] | None = None
        self._deaths: list[float] = []

    def start(self) -> None:
        """Start the program; whatever an earlier life left behind ends first."""
        self._end_remains()
        self.log.parent.mkdir(mode=0o700, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        binder = [sys.executable, "-m", "phoihop.console.child", str(os.getpid())]
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                [*binder, *self._command],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def has_ended(self) -> bool:
        """Say whether the program has ended."""
        return self._process is None or self._process.poll() is not None

    def revive(self) -> None:
        """Start the program again if it ended; give up when it keeps ending."""
        if not self.has_ended():
            return
        now = time.monotonic()
        self._deaths = [at for at in self._deaths if now - at < DEATHS_WITHIN] + [now]
        if len(self._deaths) > MOST_DEATHS:
            raise failure_of(self.name, self.log)
        say(
            f"Tiến trình {self.name} đã dừng; đang khởi động lại.",
            f"The process {self.name} ended; it is started again.",
        )
        self.start()

    def finish(self) -> None:
        """Wait for a program that ends by itself, and complain when it fails."""
        if self._process is not None and self._process.wait() != 0:
            raise failure_of(self.name, self.log)

    def stop(self) -> None:
        """End the program and everything that it started."""
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._end_remains()
        self._process = None

    def _end_remains(self) -> None:
        remains = marked_processes(MARK, self._mark)
        end_processes(remains, [signal.SIGTERM, signal.SIGKILL], PATIENCE)
        process = self._process
        if process is not None and not is_alive(process.pid):
            process.wait()


def log_of(data: Path, name: str) -> Path:
    """Give the file that a program of this name writes to."""
    return data / "logs" / f"{name}.log"


def failure_of(name: str, log: Path) -> ConsoleError:
    """Describe a program that failed, with the last lines that it wrote."""
    text = log.read_text(errors="replace") if log.exists() else ""
    tail = "\n".join(text.splitlines()[-12:])
    if FULL_SIGN in tail or has_no_space(log):
        return disk_is_full(log)
    return ConsoleError(
        f"Bước {name} không chạy được; nhật ký: {log}",
        f"The step {name} failed; its log: {log}\n{tail}",
    )
