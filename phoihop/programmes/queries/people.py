"""People who may sign for a party."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from phoihop.directory.models import Acting, Tenure
from phoihop.programmes.models import Party


@dataclass(frozen=True)
class Signatory:
    """Somebody who held a post of the party on a day, or acted in it."""

    key: str
    person_id: int
    name: str
    title: str
    body: str

    def __str__(self) -> str:
        return f"{self.name}, {self.title}, {self.body}"


def likely_signatories(party: Party, day: date) -> list[Signatory]:
    """Return who held a post on the day in whoever acts for the party, heads first.

    The day is the one on which the paper was signed: posts change hands. Whoever
    acted in a vacant post (quyền) signs for it as well.
    """
    bodies = list(
        party.members.filter(acts=True).values_list("organisation", flat=True)
    )
    order = ("post__position__rank", "person__sort_key", "id")
    tenures = (
        Tenure.objects.on(day)
        .filter(post__organisation_id__in=bodies)
        .select_related("person", "post__organisation", "post__position")
        .order_by(*order)
    )
    actings = (
        Acting.objects.on(day)
        .filter(post__organisation_id__in=bodies)
        .select_related("person", "post__organisation", "post__position")
        .order_by(*order)
    )
    ranked = [(one.post.position.rank, _holder(one)) for one in tenures]
    ranked += [(one.post.position.rank, _acting(one)) for one in actings]
    return [one for _rank, one in sorted(ranked, key=lambda pair: pair[0])]


def _holder(tenure: Tenure) -> Signatory:
    post = tenure.post
    return Signatory(
        str(tenure.pk),
        tenure.person_id,
        tenure.person.full_name,
        post.title,
        post.organisation.short_name,
    )


def _acting(acting: Acting) -> Signatory:
    post = acting.post
    return Signatory(
        f"q{acting.pk}",
        acting.person_id,
        acting.person.full_name,
        _("Acting %(title)s") % {"title": post.title},
        post.organisation.short_name,
    )
