"""`phoihop search`: bring the index of the search up to date, or write it anew."""

import argparse

from phoihop.console.access import open_access
from phoihop.console.arguments import add_data_option
from phoihop.console.management import become_django
from phoihop.console.samples import surroundings_of


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    parser = commands.add_parser("search", help="the index of the search")
    parser.set_defaults(carry_out=carry_out)
    add_data_option(parser)
    parser.add_argument("act", choices=["catch-up", "rebuild"])


def carry_out(choice: argparse.Namespace) -> int:
    """Replace this process by the command, under the application's own role."""
    access = open_access(choice.data)
    environment = access.application_environment() | surroundings_of(access)
    return become_django(["search_index", choice.act], environment)
