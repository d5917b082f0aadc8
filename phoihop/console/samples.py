"""`phoihop sample`, and what a process is told about a database with the sample."""

import argparse
import os
from collections.abc import Mapping

import django
from django.core.management import CommandError, call_command

from phoihop.console.access import Access, data_folder, open_access
from phoihop.console.alone import only_one
from phoihop.console.arguments import add_data_option
from phoihop.console.children import log_of
from phoihop.console.messages import ConsoleError
from phoihop.console.state import Samples, read_state
from phoihop.samples.day import SAMPLE_DAY

SIGN_INS = "sample_sign_ins"


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Add the commands of this module to the parser."""
    parser = commands.add_parser("sample", help="the fictional commune An Phú")
    parts = parser.add_subparsers(metavar="ACTION", required=True)
    part = parts.add_parser("wipe", help="remove the sample, and nothing else")
    part.set_defaults(carry_out=wipe)
    add_data_option(part)
    part.add_argument("--yes", action="store_true", help="do not ask")


def wipe(choice: argparse.Namespace) -> int:
    """Remove the sample under the owner role, while nothing runs with its folder."""
    data = data_folder(choice.data)
    with only_one(data):
        os.environ.update(open_access(data).owner_environment())
        django.setup()
        try:
            call_command("wipe_samples", yes=choice.yes)
        except CommandError as reason:
            vietnamese, _, english = str(reason).partition("\n")
            raise ConsoleError(vietnamese, english) from reason
        # It names the accounts of the sample and their password.
        log_of(data, SIGN_INS).unlink(missing_ok=True)
    return 0


def sample_surroundings() -> dict[str, str]:
    """Give the settings under which the sample is loaded and shown."""
    return {
        "PHOIHOP_SAMPLES": "1",
        "PHOIHOP_SAMPLE_DAY": SAMPLE_DAY.isoformat(),
    }


def loading_surroundings(application: Mapping[str, str]) -> dict[str, str]:
    """Give the settings under which the sample is loaded, from those of the server.

    A hasher that the operator has named is kept: his server reads no other.
    """
    hasher = "phoihop.samples.hashing.SamplePasswordHasher"
    cheap = {"PHOIHOP_PASSWORD_HASHER": hasher}
    return {**cheap, **application, **sample_surroundings()}


def surroundings_of(access: Access) -> dict[str, str]:
    """Give the same settings in local mode, if the database carries the sample."""
    environment = access.application_environment()
    if environment.get("PHOIHOP_LOCAL") != "1" or access.owner_url is None:
        return {}
    state = read_state(access.owner_url)
    return sample_surroundings() if state.samples is Samples.LOADED else {}
