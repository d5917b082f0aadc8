"""In which capacity a person is likely to sign for an organisation on a day."""

from collections.abc import Mapping
from datetime import date

from phoihop.directory.models import Acting, Delegation, Organisation, Person, Tenure

# The codes as they are kept with signatures.
HEAD, ACTING, FOR_THE_HEAD, DELEGATED = "none", "Q", "KT", "TUQ"

# Positions that head an organisation, the first one found in it being its head's, each
# with those of the deputies, who sign for the head.
_HEADS: Mapping[str, tuple[str, ...]] = {
    "secretary": ("standing_deputy_secretary", "deputy_secretary"),
    "chair": ("standing_vice_chair", "vice_chair"),
    "office_chief": ("deputy_office_chief",),
    "division_head": ("deputy_division_head",),
}


def capacity_on(
    organisation: Organisation, person: Person, day: date
) -> tuple[str, ...]:
    """Return the codes to be proposed, the likeliest first.

    ``none`` for the head, ``Q`` for who acts as one, ``KT`` for a deputy, ``TUQ`` where
    a delegation runs.
    """
    there = {"person": person, "post__organisation": organisation}
    held = Tenure.objects.on(day).filter(**there)
    acted = Acting.objects.on(day).filter(**there)
    head = _head_of(organisation, day)
    delegated = Delegation.objects.on(day).of_organisation(organisation.pk)
    deputies = _HEADS.get(head, ())
    proposed = {
        HEAD: held.filter(post__position__code=head).exists(),
        ACTING: acted.filter(post__position__code=head).exists(),
        FOR_THE_HEAD: held.filter(post__position__code__in=deputies).exists()
        or acted.filter(post__position__code__in=deputies).exists(),
        DELEGATED: delegated.filter(person=person).exists(),
    }
    return tuple(code for code, is_likely in proposed.items() if is_likely)


def _head_of(organisation: Organisation, day: date) -> str:
    """Return the code of the head's position; empty when no post tells."""
    posts = organisation.posts.filter(period__contains=day)
    there = set(posts.values_list("position__code", flat=True))
    return next(
        (
            head
            for head, deputies in _HEADS.items()
            if head in there or not there.isdisjoint(deputies)
        ),
        "",
    )
