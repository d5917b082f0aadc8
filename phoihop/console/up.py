"""`phoihop up`: the whole house on this machine, in the one local mode."""

import argparse
import http.client
import os
import signal
import socket
import sys
import time
from pathlib import Path
from typing import NoReturn

from phoihop.console.access import Access, data_folder, open_access
from phoihop.console.alone import only_one
from phoihop.console.arguments import add_data_option
from phoihop.console.children import MARK, Child, failure_of
from phoihop.console.messages import ConsoleError, say, write_line
from phoihop.console.postgres import Server
from phoihop.console.preparation import Preparation, check_space, sample_sign_ins
from phoihop.console.processes import end_processes, marked_processes
from phoihop.console.samples import sample_surroundings
from phoihop.console.state import Samples

HOST = "127.0.0.1"
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
FIRST_PAGE_PATIENCE = 90.0
WATCH_PAUSE = 0.5
SERVER_ERROR = 500


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    parser = commands.add_parser("up", help="start everything on this machine")
    parser.set_defaults(carry_out=carry_out)
    add_data_option(parser)
    parser.add_argument("--port", type=int, default=8000, help="default: 8000")
    parser.add_argument("--empty", action="store_true", help="without the samples")


def carry_out(choice: argparse.Namespace) -> int:
    """Prepare, serve and watch until the operator ends it."""
    for ending in ENDINGS:
        signal.signal(ending, signal.default_int_handler)
    data = data_folder(choice.data)
    children: list[Child] = []
    with only_one(data):
        _end_earlier_children(data)
        check_port(choice.port)
        check_space(data)
        os.environ["PHOIHOP_LOCAL"] = "1"
        say("Đang khởi động cơ sở dữ liệu …", "Starting the database …")
        try:
            access = open_access(data)
        except KeyboardInterrupt:
            _stop_half_started(data)
            return 0
        try:
            state = Preparation(access, empty=choice.empty).carry_out()
            with_samples = state.samples is Samples.LOADED
            children += children_of(access, choice.port, with_samples=with_samples)
            _serve(access, children, choice.port, with_samples=with_samples)
        except KeyboardInterrupt:
            return 0
        finally:
            _stop_everything(access, children)


def check_port(port: int) -> None:
    """Refuse a port that is out of range or taken by another program."""
    try:
        with socket.socket() as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            attempt.bind((HOST, port))
    except (OSError, OverflowError) as error:
        raise ConsoleError(
            f"Cổng {port} đang có chương trình khác dùng, hoặc không được phép dùng;"
            " hãy chọn cổng khác, ví dụ: --port 8001",
            f"Port {port} is taken by another program, or not allowed;"
            " choose another one, for example: --port 8001",
        ) from error


def children_of(access: Access, port: int, *, with_samples: bool) -> list[Child]:
    """Make what is kept running: the web server and the worker."""
    environment = access.application_environment()
    if with_samples:
        environment |= sample_surroundings()
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"]
    web += ["--host", HOST, "--port", str(port), "--workers", "1"]
    web += ["--blocking-threads", "4", "--respawn-failed-workers"]
    web += ["phoihop.wsgi:application"]
    worker = [sys.executable, "-m", "django", "procrastinate", "worker"]
    return [
        Child("web", web, environment, data=access.data),
        Child("worker", worker, environment, data=access.data),
    ]


def _serve(
    access: Access, children: list[Child], port: int, *, with_samples: bool
) -> NoReturn:
    say("Đang khởi động trang web …", "Starting the web server …")
    for child in children:
        child.start()
    sign_ins = sample_sign_ins(access) if with_samples else None
    _wait_for_first_page(children, port)
    write_line("")
    write_line(f"Ready: http://{HOST}:{port}")
    if sign_ins is not None:
        sign_ins.finish()
        write_line(sign_ins.log.read_text().rstrip())
    say(
        f"Nhấn Ctrl-C để dừng. Nhật ký: {access.data / 'logs'}",
        f"Press Ctrl-C to stop. Logs: {access.data / 'logs'}",
    )
    while True:
        _watch(access, children)
        time.sleep(WATCH_PAUSE)


def _watch(access: Access, children: list[Child]) -> None:
    if access.server is not None and not access.server.is_running():
        say(
            "PostgreSQL đã dừng; đang khởi động lại.",
            "PostgreSQL ended; it is started again.",
        )
        access.server.start()
    for child in children:
        child.revive()


def _wait_for_first_page(children: list[Child], port: int) -> None:
    web = children[0]
    end = time.monotonic() + FIRST_PAGE_PATIENCE
    while True:
        for child in children:
            child.revive()
        status = _status_of_first_page(port)
        if status is not None and status < SERVER_ERROR:
            return
        if status is not None or time.monotonic() > end:
            raise failure_of(web.name, web.log)
        time.sleep(0.1)


def _status_of_first_page(port: int) -> int | None:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _end_earlier_children(data: Path) -> None:
    """End what an earlier `up` that was killed has left behind."""
    for name in ("web", "worker", "migrate", "load_units", "load_samples"):
        remains = marked_processes(MARK, f"{data}:{name}")
        end_processes(remains, [signal.SIGTERM, signal.SIGKILL], 10)


def _stop_half_started(data: Path) -> None:
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    if not os.environ.get("DATABASE_URL"):
        Server(data).stop()


def _stop_everything(access: Access, children: list[Child]) -> None:
    # A second Ctrl-C must not leave half of it running.
    for ending in ENDINGS:
        signal.signal(ending, signal.SIG_IGN)
    say("Đang dừng …", "Stopping …")
    for child in reversed(children):
        child.stop()
    if access.server is not None:
        access.server.stop()
    say("Đã dừng hẳn.", "Stopped.")
