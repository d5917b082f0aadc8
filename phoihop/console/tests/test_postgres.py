"""The embedded server starts, recovers and refuses."""

import os
import signal
import threading
from pathlib import Path

import psycopg
import pytest

from phoihop.console.cluster import SUPERUSER
from phoihop.console.messages import ConsoleError
from phoihop.console.postgres import Server
from phoihop.console.processes import is_alive, servers_in, wait_until


def main_process(server: Server) -> int:
    text = (server.placement.cluster / "postmaster.pid").read_text()
    return int(text.split()[0])


def connect(server: Server) -> psycopg.Connection:
    return psycopg.connect(server.url(SUPERUSER, SUPERUSER), autocommit=True)


def test_a_second_start_adopts_the_running_server(data: Path, server: Server) -> None:
    server.start()
    first = main_process(server)

    Server(data, durable=False).start()

    assert main_process(server) == first


def test_it_leaves_no_process_after_a_stop(server: Server) -> None:
    server.start()

    server.stop()

    assert servers_in(server.placement.cluster) == []


def test_it_listens_on_no_network_address(server: Server) -> None:
    server.start()

    with connect(server) as connection:
        row = connection.execute("SHOW listen_addresses").fetchone()

    assert row == ("",)
    assert server.placement.sockets.stat().st_mode & 0o777 == 0o700


def test_it_starts_again_while_an_orphan_is_still_busy(durable_server: Server) -> None:
    server = durable_server
    server.start()
    with connect(server) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS figure")
    busy = connect(server)
    orphan = busy.info.backend_pid
    query = "SELECT count(*) FROM generate_series(1, 100000000000)"
    running = threading.Thread(target=expect_to_be_cut_off, args=(busy, query))
    running.start()
    assert wait_until(lambda: is_busy(server, orphan), 10)

    os.kill(main_process(server), signal.SIGKILL)
    server.start()
    running.join()
    busy.close()

    assert not is_alive(orphan)
    with connect(server) as connection:
        assert connection.execute("SELECT figure FROM kept").fetchone() == (1,)


def expect_to_be_cut_off(connection: psycopg.Connection, query: str) -> None:
    with pytest.raises(psycopg.OperationalError):
        connection.execute(query)


def is_busy(server: Server, process: int) -> bool:
    question = "SELECT state FROM pg_stat_activity WHERE pid = %s"
    with connect(server) as connection:
        return connection.execute(question, [process]).fetchone() == ("active",)


def test_it_ignores_a_process_number_that_now_belongs_to_another(
    server: Server,
) -> None:
    server.start()
    server.stop()
    (server.placement.cluster / "postmaster.pid").write_text(f"{os.getpid()}\n")

    assert not server.is_running()
    server.start()

    assert server.is_ready()


def test_it_makes_a_cluster_again_that_was_cut_short(server: Server) -> None:
    server.placement.make_folder(server.placement.base)
    unfinished = server.placement.base / "cluster.new"
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")

    server.start()

    assert server.is_ready()
    assert not unfinished.exists()


def test_it_refuses_the_data_of_another_major_version(server: Server) -> None:
    server.placement.make_folder(server.placement.base)
    server.placement.cluster.mkdir()
    (server.placement.cluster / "PG_VERSION").write_text("15\n")

    with pytest.raises(ConsoleError, match="PostgreSQL 15") as refusal:
        server.start()

    assert "PG_BIN" in refusal.value.vietnamese
    assert "pg_dump" in refusal.value.english


def make_programs(folder: Path, version: str, initdb: str) -> None:
    programs = {
        "postgres": f"echo 'postgres (PostgreSQL) {version}'",
        "initdb": initdb,
    }
    for name, text in programs.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{text}\n")
        program.chmod(0o755)


def test_it_says_that_the_disk_is_full(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PG_BIN", str(data))
    make_programs(data, "18.6", "echo 'initdb: error: No space left on device'; exit 1")

    with pytest.raises(ConsoleError, match=r"disk .* is full"):
        Server(data).start()


def test_it_refuses_programs_that_are_too_old(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PG_BIN", str(data))
    make_programs(data, "14.2", "exit 1")

    with pytest.raises(ConsoleError, match="14 is too old"):
        Server(data)


def test_it_refuses_a_folder_without_programs(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PG_BIN", str(data))

    with pytest.raises(ConsoleError, match="no PostgreSQL program"):
        Server(data)
