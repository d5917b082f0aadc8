"""How commands reach the database: addresses given by the operator, or our server."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from phoihop.console.cluster import SUPERUSER
from phoihop.console.messages import ConsoleError
from phoihop.console.postgres import Server
from phoihop.console.programs import ROOT
from phoihop.console.roles import (
    APPLICATION,
    DATABASE,
    MIGRATOR,
    OWNER,
    prepare_database,
)

SOURCE = Path(__file__).resolve().parents[2]
DEFAULT_DATA = SOURCE / "var"


@dataclass(frozen=True)
class Access:
    """The addresses of one database and the data folder that goes with it."""

    data: Path
    application_url: str
    owner_url: str | None
    server: Server | None

    def application_environment(self) -> dict[str, str]:
        """Give the environment of what serves people: it never knows the owner."""
        return {**self._environment(), "DATABASE_URL": self.application_url}

    def owner_environment(self) -> dict[str, str]:
        """Give the environment of migrations and of the operator's own commands."""
        if self.owner_url is None:
            raise ConsoleError(
                "Lệnh này cần DATABASE_OWNER_URL (vai trò phoihop_migrator).",
                "This command needs DATABASE_OWNER_URL (the role phoihop_migrator).",
            )
        return {
            **self._environment(),
            "DATABASE_URL": self.owner_url,
            "PHOIHOP_DATABASE_ROLE": OWNER,
            # Migrations and loading may take longer than a page is allowed to.
            "PHOIHOP_STATEMENT_MS": "0",
        }

    def _environment(self) -> dict[str, str]:
        environment = dict(os.environ)
        for name in ("DATABASE_OWNER_URL", "PHOIHOP_DATABASE_ROLE"):
            environment.pop(name, None)
        environment["PHOIHOP_DATA"] = str(self.data)
        environment["DJANGO_SETTINGS_MODULE"] = "phoihop.settings"
        environment["PYTHONPATH"] = _path_with_source(environment)
        if not environment.get("PHOIHOP_SECRET_KEY"):
            environment.setdefault(
                "PHOIHOP_SECRET_KEY_FILE", secret_key_file(self.data)
            )
        if self.server is not None:
            environment["PHOIHOP_LOCAL"] = "1"
        return environment


def open_access(data: Path | None) -> Access:
    """Find the database of a command, and start our server where it is ours."""
    folder = data_folder(data)
    application_url = os.environ.get("DATABASE_URL")
    if application_url:
        owner_url = os.environ.get("DATABASE_OWNER_URL") or None
        return Access(folder, application_url, owner_url, None)
    server = Server(folder)
    server.start()
    return embedded_access(server)


def embedded_access(server: Server) -> Access:
    """Prepare the roles and the database of our running server; give its addresses."""
    with psycopg.connect(
        server.url(SUPERUSER, SUPERUSER), autocommit=True
    ) as administrator:
        prepare_database(administrator)
    return Access(
        server.placement.data,
        server.url(APPLICATION, DATABASE),
        server.url(MIGRATOR, DATABASE),
        server,
    )


def data_folder(named: Path | None) -> Path:
    """Give the data folder: named, from PHOIHOP_DATA, or `var` beside the source."""
    folder = named or Path(os.environ.get("PHOIHOP_DATA") or DEFAULT_DATA)
    # Only root's database runs as another account, which must be able to pass.
    mode = 0o711 if os.geteuid() == ROOT else 0o700
    folder.mkdir(mode=mode, parents=True, exist_ok=True)
    return folder.resolve()


def secret_key_file(data: Path) -> str:
    """Make the key that signs cookies, once for a data folder."""
    file = data / "secret-key"
    if not file.exists():
        unfinished = data / f"secret-key.{os.getpid()}"
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as stream:
            stream.write(f"{secrets.token_urlsafe(50)}\n")
        unfinished.replace(file)
    return str(file)


def _path_with_source(environment: Mapping[str, str]) -> str:
    known = environment.get("PYTHONPATH", "")
    parts = [str(SOURCE), *(part for part in known.split(os.pathsep) if part)]
    return os.pathsep.join(dict.fromkeys(parts))
