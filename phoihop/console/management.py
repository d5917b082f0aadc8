"""`phoihop manage`, `migrate`, `create-admin`: Django's commands on the right role."""

import argparse
import os
import sys

import django
from django.core.management import call_command

from phoihop.console.access import open_access
from phoihop.console.arguments import add_data_option, rest_of
from phoihop.console.rights import grant_rights
from phoihop.console.samples import surroundings_of
from phoihop.console.translations import compile_translations


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    manage = commands.add_parser("manage", help="run a command of Django")
    manage.set_defaults(carry_out=run_manage)
    add_data_option(manage)
    manage.add_argument(
        "--app", action="store_true", help="as the application role, not the owner"
    )
    manage.add_argument("rest", nargs=argparse.REMAINDER, metavar="...")
    migrate = commands.add_parser("migrate", help="migrate and grant rights")
    migrate.set_defaults(carry_out=run_migrate)
    add_data_option(migrate)
    administrator = commands.add_parser(
        "create-admin", help="make the first administrator's account"
    )
    administrator.set_defaults(carry_out=run_create_admin)
    add_data_option(administrator)
    administrator.add_argument("rest", nargs=argparse.REMAINDER, metavar="...")


def run_manage(choice: argparse.Namespace) -> int:
    """Replace this process by a command of Django."""
    access = open_access(choice.data)
    environment = (
        access.application_environment() if choice.app else access.owner_environment()
    )
    return become_django(rest_of(choice), environment | surroundings_of(access))


def run_create_admin(choice: argparse.Namespace) -> int:
    """Replace this process by the command that makes the first account."""
    access = open_access(choice.data)
    environment = access.application_environment() | surroundings_of(access)
    return become_django(["create_admin", *rest_of(choice)], environment)


def run_migrate(choice: argparse.Namespace) -> int:
    """Bring tables, rights and compiled translations up to date."""
    os.environ.update(open_access(choice.data).owner_environment())
    migrate_here()
    compile_translations()
    return 0


def migrate_here() -> None:
    """Migrate with the environment of this process, which is the owner's."""
    django.setup()
    call_command("migrate", interactive=False, verbosity=1)
    grant_rights()


def become_django(arguments: list[str], environment: dict[str, str]) -> int:
    """Replace this process by a command of Django."""
    command = [sys.executable, "-m", "django", *arguments]
    os.execve(sys.executable, command, environment)
