"""What a process is told about a database that carries the sample."""

from collections.abc import Mapping

from phoihop.console.access import Access
from phoihop.console.state import Samples, read_state
from phoihop.samples.day import SAMPLE_DAY


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
