"""How names of people and organisations are sorted."""

from phoihop.directory.models import Organisation, Person
from phoihop.foundation.vietnamese import normalise, sort_key


def key_of_person(full_name: str) -> str:
    """Return the sort key by given name first, as Vietnamese lists are."""
    *family, given = normalise(full_name).split(" ")
    key = sort_key(" ".join([given, *family]))
    return key[: Person._meta.get_field("sort_key").max_length]


def key_of_organisation(name: str) -> str:
    """Return the sort key of an organisation's name."""
    return sort_key(name)[: Organisation._meta.get_field("sort_key").max_length]
