"""Everything comes up together, is kept up, and ends together."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from phoihop.console.access import SOURCE, Access
from phoihop.console.children import MARK
from phoihop.console.fingerprints import schema_mark, static_mark, unit_mark
from phoihop.console.messages import ConsoleError
from phoihop.console.preparation import STATIC_NOTE
from phoihop.console.processes import marked_processes, send, wait_until
from phoihop.console.roles import APPLICATION, MIGRATOR
from phoihop.console.state import Samples, State, write_state
from phoihop.console.up import check_port, children_of
from phoihop.testing.database import TestServer

PATIENCE = 60.0


class House:
    """A running `phoihop up` on a database that is prepared already."""

    def __init__(self, data: Path, environment: dict[str, str], port: int) -> None:
        self.data = data
        self.port = port
        self.said = data / "said.txt"
        self._environment = environment
        self.process = self.open()

    def open(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "phoihop.console.main", "up"]
        command += [f"--data={self.data}", f"--port={self.port}"]
        with self.said.open("wb") as output:
            return subprocess.Popen(
                command, env=self._environment, stdout=output, stderr=output
            )

    def children(self, name: str) -> list[int]:
        return marked_processes(MARK, f"{self.data}:{name}")

    def becomes_ready(self) -> bool:
        wait_until(lambda: self.is_ready() or self.has_ended(), PATIENCE)
        return self.is_ready()

    def is_ready(self) -> bool:
        return "Ready:" in self.said.read_text()

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status < 500
        except OSError:
            return False
        finally:
            connection.close()


def free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", 0))
        return int(attempt.getsockname()[1])


@pytest.fixture
def house(data: Path, test_server: TestServer, fresh_database: str) -> Iterator[House]:
    owner_url = test_server.url(MIGRATOR, fresh_database)
    done = State(schema_mark(), unit_mark(), Samples.DECLINED)
    write_state(owner_url, done)
    (data / STATIC_NOTE).write_text(static_mark())
    environment = os.environ | {
        "DATABASE_URL": test_server.url(APPLICATION, fresh_database),
        "DATABASE_OWNER_URL": owner_url,
        "PYTHONPATH": str(SOURCE),
    }
    house = House(data.resolve(), environment, free_port())
    try:
        yield house
    finally:
        house.process.terminate()
        house.process.wait()


def test_the_house_comes_up_is_kept_up_and_ends(house: House) -> None:
    assert house.becomes_ready(), house.said.read_text()
    assert house.answers()

    killed = house.children("web") + house.children("worker")
    send(killed, signal.SIGKILL)
    assert wait_until(lambda: "The process worker" in house.said.read_text(), PATIENCE)
    assert wait_until(house.answers, PATIENCE)

    # Killed outright, it takes its children along; a new start finds a clean place.
    house.process.kill()
    house.process.wait()
    assert wait_until(lambda: not house.children("web"), PATIENCE)
    house.process = house.open()
    assert house.becomes_ready(), house.said.read_text()

    house.process.send_signal(signal.SIGINT)
    assert house.process.wait() == 0
    assert house.children("web") + house.children("worker") == []


def test_a_taken_port_is_refused() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(ConsoleError, match=f"Port {port} is taken"):
            check_port(port)


def test_a_port_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ConsoleError, match="70000"):
        check_port(70000)


@pytest.fixture
def access(data: Path) -> Access:
    return Access(data, "postgresql:///none", None, None)


def test_web_and_worker_stand_on_the_day_of_the_sample(access: Access) -> None:
    for child in children_of(access, 8000, with_samples=True):
        assert child.environment["PHOIHOP_SAMPLES"] == "1"
        assert child.environment["PHOIHOP_SAMPLE_DAY"] == "2026-05-12"


def test_without_the_sample_web_and_worker_have_the_real_day(access: Access) -> None:
    for child in children_of(access, 8000, with_samples=False):
        assert "PHOIHOP_SAMPLE_DAY" not in child.environment
