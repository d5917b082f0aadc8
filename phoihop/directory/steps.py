"""The five steps in which a unit's directory is filled, and which is next."""

from dataclasses import dataclass

from django.urls import reverse_lazy
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from phoihop.directory.queries import Overview


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step: what it is, whether it is done, where it is done."""

    number: int
    title: str | Promise
    text: str | Promise
    count: int
    url: str | Promise
    is_next: bool


_STEPS = (
    (
        _("Organisations"),
        _("The People's Committee, the Front, and each organisation that signs."),
        "directory:organisations",
    ),
    (
        _("Posts"),
        _("Chair, vice-chair, office chief: one seat for each person."),
        "directory:organisations",
    ),
    (_("People"), _("Who holds which post, and since when."), "directory:people"),
    (
        _("Accounts"),
        _("A user name and a first password for everybody who works with it."),
        "directory:people",
    ),
    (
        _("Rights"),
        _("What each person may do, until when, and why."),
        "directory:people",
    ),
)


def steps_of(overview: Overview) -> list[Step]:
    """Return the steps; the first one without anything is the next."""
    counts = (
        overview.organisations,
        overview.posts,
        overview.people,
        overview.accounts,
        overview.grants,
    )
    following = next((place for place, count in enumerate(counts) if not count), None)
    return [
        Step(
            number=place + 1,
            title=title,
            text=text,
            count=counts[place],
            url=reverse_lazy(address),
            is_next=place == following,
        )
        for place, (title, text, address) in enumerate(_STEPS)
    ]
