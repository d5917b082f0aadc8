"""A running Phối Hợp on a database of its own, as an operator would start it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from phoihop.console.access import SOURCE
from phoihop.console.roles import APPLICATION, MIGRATOR
from phoihop.testing.database import TestServer
from phoihop.testing.environment import DATA_FOLDER

_PATIENCE_S = 60


@dataclass(frozen=True)
class Site:
    """Where the site answers, and the environment its commands run in."""

    address: str
    environment: dict[str, str]

    def manage(self, *words: str, typed: str = "") -> str:
        """Run an operator's command and return what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "phoihop.console.main", *words],
            env=self.environment,
            cwd=SOURCE,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def told(self, story: str) -> dict[str, object]:
        """Tell a story in a shell and return the numbers that it prints last."""
        printed = self.manage("manage", "--app", "shell", "-c", story)
        places: dict[str, object] = json.loads(printed.strip().splitlines()[-1])
        return places


@dataclass(frozen=True)
class SampleSite(Site):
    """A site with the samples, and the numbers that its addresses are made of."""

    places: dict[str, object]

    @classmethod
    def of(cls, site: Site) -> "SampleSite":
        """Load the samples into an empty site."""
        places = site.told("from tests.journeys.stories import tell; tell()")
        site.manage("search", "catch-up")
        return cls(site.address, site.environment, places)

    def path(self, pattern: str) -> str:
        """Fill in the numbers of a path."""
        return pattern.format_map(self.places)


@contextmanager
def running_site(
    server: TestServer, database: str, folder: Path, **settings: str
) -> Iterator[Site]:
    """Start the web server on loopback and stop it afterwards."""
    port = _free_port()
    environment = os.environ | {
        "DATABASE_URL": server.url(APPLICATION, database),
        "DATABASE_OWNER_URL": server.url(MIGRATOR, database),
        "PHOIHOP_DATA": str(folder),
        "PYTHONPATH": str(SOURCE),
        **settings,
    }
    shutil.copytree(_collected(), folder / "static")
    serve = ["-m", "granian", "--interface", "wsgi", "--port", str(port)]
    web = subprocess.Popen(
        [sys.executable, *serve, "--log-level", "error", "phoihop.wsgi:application"],
        env=environment,
        cwd=SOURCE,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_it_answers(f"{address}/healthz")
        yield Site(address, environment)
    finally:
        web.terminate()
        web.wait(timeout=_PATIENCE_S)


@cache
def _collected() -> Path:
    """Collect the sheets of style and scripts once; every site gets a copy."""
    folder = Path(DATA_FOLDER) / "collected"
    collect = ["-m", "django", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(
        [sys.executable, *collect],
        env=os.environ | {"PHOIHOP_DATA": str(folder), "PYTHONPATH": str(SOURCE)},
        cwd=SOURCE,
        check=True,
    )
    return folder / "static"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(address: str) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    message = f"{address} did not answer in {_PATIENCE_S} s"
    raise AssertionError(message)
