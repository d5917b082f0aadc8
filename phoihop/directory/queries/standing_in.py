"""Questions about acting in a post and about delegations."""

from datetime import date

from django.db.models import Q, QuerySet

from phoihop.directory.models import (
    Acting,
    Delegation,
    Organisation,
    Person,
    Tenure,
)


def actings_of(person: Person) -> QuerySet[Acting]:
    """Return the actings of a person, the newest first."""
    return person.actings.select_related("post__organisation").order_by("-period")


def delegations_of(person: Person) -> QuerySet[Delegation]:
    """Return what a person delegated, and what was delegated to him."""
    mine = Q(person=person) | Q(tenure__person=person) | Q(acting__person=person)
    return Delegation.objects.filter(mine).with_giver().order_by("-period", "-id")


def delegations_in(organisation: Organisation, day: date) -> QuerySet[Delegation]:
    """Return the delegations that run in an organisation on the day or later."""
    return (
        Delegation.objects.valid()
        .of_organisation(organisation.pk)
        .filter(Q(period__contains=day) | Q(period__startswith__gt=day))
        .with_giver()
        .order_by("period", "id")
    )


def standings_of(person: Person, day: date) -> list[Tenure | Acting]:
    """Return the posts that a person holds or acts in on the day, or later."""
    since = Q(period__contains=day) | Q(period__startswith__gt=day)
    tenures = person.tenures.filter(since).select_related("post__organisation")
    actings = person.actings.valid().filter(since).select_related("post__organisation")
    return [*tenures.order_by("id"), *actings.order_by("id")]


def colleagues_of(person: Person, day: date) -> QuerySet[Person]:
    """Return who holds a post where the person holds one or acts in one."""
    bodies = {one.post.organisation_id for one in standings_of(person, day)}
    seated = Tenure.objects.filter(
        Q(period__contains=day) | Q(period__startswith__gt=day),
        post__organisation_id__in=bodies,
    )
    return (
        Person.objects.filter(pk__in=seated.values("person_id"))
        .exclude(pk=person.pk)
        .order_by("sort_key", "id")
    )
