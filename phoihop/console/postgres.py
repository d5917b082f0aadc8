"""The embedded database server: made, started, recovered and stopped by us."""

import fcntl
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from phoihop.console.binaries import Binaries, find_binaries
from phoihop.console.cluster import (
    ENVIRONMENT,
    SUPERUSER,
    check_version,
    failure,
    prepare_cluster,
)
from phoihop.console.placement import SOCKET_NAME, Placement, find_placement
from phoihop.console.processes import end_processes, is_alive, servers_in, wait_until
from phoihop.console.programs import start_program

START_PATIENCE = 60.0
STOP_PATIENCE = 30.0
TRIES = 5
# Kept, because a forgotten process handle is reported as a leak.
LEFT_RUNNING: list[subprocess.Popen[bytes]] = []
BUSY_SIGNS = ("lock file", "pre-existing shared memory")


class Server:
    """One embedded PostgreSQL server with its data folder."""

    def __init__(self, data: Path, *, durable: bool = True) -> None:
        self.placement: Placement = find_placement(data)
        self.binaries: Binaries = find_binaries(self.placement.account)
        self._durable = durable
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, role: str, database: str) -> str:
        """Give the address of a database for a role."""
        host = quote(str(self.placement.sockets), safe="/")
        return f"postgresql://{role}@/{database}?host={host}"

    def is_ready(self) -> bool:
        """Say whether the server accepts connections now."""
        try:
            psycopg.connect(self.url(SUPERUSER, "postgres"), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def is_running(self) -> bool:
        """Say whether the main process is there; also reaps one that died."""
        if self._process is not None and self._process.poll() is not None:
            self._process = None
        return self._main_process() is not None

    def start(self) -> None:
        """Make sure that the server runs, whatever happened before."""
        with self._alone():
            check_version(self.placement, self.binaries)
            if self.is_running() and wait_until(self._is_settled, START_PATIENCE):
                if self.is_running():
                    return
            prepare_cluster(self.placement, self.binaries, durable=self._durable)
            for _ in range(TRIES):
                self._clear_remains()
                if self._try_to_start():
                    return
            raise failure(self.placement, self._log_tail())

    def stop(self) -> None:
        """Stop the server and wait until it is gone."""
        main = self._main_process()
        if main is not None:
            end_processes([main], [signal.SIGINT, signal.SIGQUIT], STOP_PATIENCE)
        self._clear_remains()

    def leave(self) -> None:
        """Let the server run on after this process, for others that use it."""
        if self._process is not None:
            LEFT_RUNNING.append(self._process)
            self._process = None

    def _is_settled(self) -> bool:
        return not self.is_running() or self.is_ready()

    def _main_process(self) -> int | None:
        try:
            first = (self.placement.cluster / "postmaster.pid").read_text().split()[0]
        except (FileNotFoundError, IndexError):
            return None
        main = int(first)
        if not is_alive(main):
            return None
        # After a restart of the machine the number may be somebody else's.
        known = servers_in(self.placement.cluster)
        return main if main in known or not Path("/proc").is_dir() else None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.placement.data / "database.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _clear_remains(self) -> None:
        """End what a killed server left behind, so that a new one may start."""
        cluster = self.placement.cluster
        # A busy backend outlives its killed main process and keeps the shared memory.
        remains = servers_in(cluster)
        end_processes(remains, [signal.SIGTERM, signal.SIGQUIT, signal.SIGKILL], 10)
        if self._process is not None:
            self._process.wait()
            self._process = None
        if Path("/proc").is_dir():
            # A dead server that nobody reaped would look alive to the new one.
            (cluster / "postmaster.pid").unlink(missing_ok=True)
            for name in (SOCKET_NAME, f"{SOCKET_NAME}.lock"):
                (self.placement.sockets / name).unlink(missing_ok=True)

    def _try_to_start(self) -> bool:
        place = self.placement
        settings = ["listen_addresses=", "unix_socket_permissions=0700"]
        settings += ["shared_buffers=64MB", "cluster_name=phoihop"]
        if not self._durable:
            settings += ["fsync=off", "full_page_writes=off", "synchronous_commit=off"]
        if place.log.exists():
            place.log.replace(place.log.with_suffix(".log.1"))
        output = os.open(place.log, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            self._process = start_program(
                [str(self.binaries.program("postgres")), "-D", str(place.cluster)]
                + ["-k", str(place.sockets)]
                + [part for setting in settings for part in ("-c", setting)],
                account=place.account,
                environment=ENVIRONMENT,
                output=output,
            )
        finally:
            os.close(output)
        process = self._process
        wait_until(
            lambda: process.poll() is not None or self.is_ready(), START_PATIENCE
        )
        if process.poll() is None and self.is_ready():
            return True
        tail = self._log_tail()
        if not any(sign in tail for sign in BUSY_SIGNS):
            raise failure(self.placement, tail)
        return False

    def _log_tail(self) -> str:
        lines = self.placement.log.read_text(errors="replace").splitlines()
        return "\n".join(lines[-8:])
