"""`phoihop database`: start and stop our server, print its addresses, open psql."""

import argparse
import os

from phoihop.console.access import data_folder, embedded_access, open_access
from phoihop.console.arguments import add_data_option, rest_of
from phoihop.console.binaries import find_binaries
from phoihop.console.cluster import SUPERUSER
from phoihop.console.messages import ConsoleError, say, write_line
from phoihop.console.postgres import Server
from phoihop.console.programs import current_account
from phoihop.console.roles import DATABASE, OWNER, SCRIPT


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    parser = commands.add_parser("database", help="the embedded PostgreSQL server")
    parts = parser.add_subparsers(metavar="ACTION", required=True)
    for name, carry_out, explanation in (
        ("start", start, "start our server and print its addresses"),
        ("stop", stop, "stop our server"),
        ("sql", show_sql, "print what an administrator runs once on another server"),
        ("psql", open_psql, "open psql on the database"),
    ):
        part = parts.add_parser(name, help=explanation)
        part.set_defaults(carry_out=carry_out)
        add_data_option(part)
        if name == "psql":
            part.add_argument("--role", choices=["owner", "app", "superuser"])
            part.add_argument("rest", nargs=argparse.REMAINDER)


def start(choice: argparse.Namespace) -> int:
    """Start our server and print the addresses that programs use."""
    server = Server(data_folder(choice.data))
    server.start()
    access = embedded_access(server)
    server.leave()
    write_line(f"DATABASE_URL={access.application_url}")
    write_line(f"DATABASE_OWNER_URL={access.owner_url}")
    return 0


def stop(choice: argparse.Namespace) -> int:
    """Stop our server."""
    Server(data_folder(choice.data)).stop()
    say("PostgreSQL đã dừng.", "PostgreSQL has stopped.")
    return 0


def show_sql(_choice: argparse.Namespace) -> int:
    """Print the script that prepares a server that is not ours."""
    write_line(SCRIPT)
    return 0


def open_psql(choice: argparse.Namespace) -> int:
    """Replace this process by psql under the asked role."""
    access = open_access(choice.data)
    role = choice.role or "owner"
    if role == "superuser":
        if access.server is None:
            raise ConsoleError(
                "Vai trò superuser chỉ có ở máy chủ PostgreSQL đi kèm.",
                "The role superuser exists only with the embedded server.",
            )
        url = access.server.url(SUPERUSER, DATABASE)
        environment = dict(os.environ)
    elif role == "app":
        environment = access.application_environment()
        url = environment["DATABASE_URL"]
    else:
        environment = access.owner_environment() | {"PGOPTIONS": f"-c role={OWNER}"}
        url = environment["DATABASE_URL"]
    program = find_binaries(current_account()).program("psql")
    os.execve(program, [str(program), url, *rest_of(choice)], environment)
