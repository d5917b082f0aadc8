"""Which sample accounts there are, whose they are, and what they can try."""

from typing import NamedTuple

from phoihop.directory.models import Account
from phoihop.samples.outlines import PersonOutline
from phoihop.samples.people import AN_PHU, BINH_HOA

_ADMINISTRATOR = "Quản trị địa phương"


class SignIn(NamedTuple):
    """One line of the table of sample sign-ins."""

    username: str
    who: str
    tries: str


def sign_ins() -> list[SignIn]:
    """Return the accounts that can be tried and are open in this database."""
    rows = [
        SignIn(person.username, _who(person, short_names), person.tries)
        for person, short_names in _people()
        if person.tries
    ]
    names = [row.username for row in rows]
    found = Account.objects.filter(username__in=names, is_active=True)
    open_names = set(found.values_list("username", flat=True))
    return [row for row in rows if row.username in open_names]


def _people() -> list[tuple[PersonOutline, dict[str, str]]]:
    """Return everybody with the short names of the organisations around them."""
    return [
        (person, {key: one.short_name for key, one in commune.organisations.items()})
        for commune in (AN_PHU, BINH_HOA)
        for person in (*commune.people.values(), *commune.administrators)
    ]


def _who(person: PersonOutline, short_names: dict[str, str]) -> str:
    if not person.posts:
        return f"{person.full_name} · {_ADMINISTRATOR}"
    post = person.posts[0]
    return f"{person.full_name} · {post.title} · {short_names[post.organisation]}"
