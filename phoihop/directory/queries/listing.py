"""Questions of the directory's pages, each in a fixed number of queries."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from phoihop.directory.models import (
    Account,
    Acting,
    Grant,
    Organisation,
    OrganisationSuccession,
    Person,
    Post,
    Role,
    Tenure,
    Term,
    UnitSuccession,
)


@dataclass(frozen=True, kw_only=True)
class Overview:
    """How far a unit's directory is filled."""

    organisations: int
    posts: int
    vacant_posts: int
    people: int
    accounts: int
    grants: int
    pending_grants: int

    @property
    def has_everything(self) -> bool:
        """Tell whether somebody can begin to work."""
        return bool(self.organisations and self.posts and self.accounts and self.grants)


def overview_of(unit_id: int, day: date) -> Overview:
    """Count what is in the directory of a unit; administrators are not counted."""
    posts = Post.objects.filter(
        organisation__unit_id=unit_id,
        period__contains=day,
        organisation__period__contains=day,
    )
    people = Person.objects.filter(unit_id=unit_id)
    work = Grant.objects.in_force(day).exclude(role=Role.LOCAL_ADMINISTRATOR)
    seated = Tenure.objects.on(day).values("person_id")
    acting = Acting.objects.on(day).values("person_id")
    workers = people.filter(Q(pk__in=seated) | Q(pk__in=acting))
    return Overview(
        organisations=Organisation.objects.of_unit(unit_id).on(day).count(),
        posts=posts.count(),
        vacant_posts=posts.exclude(_held_on(day)).exclude(_acted_on(day)).count(),
        people=workers.count(),
        accounts=Account.objects.filter(person__in=workers, is_active=True).count(),
        grants=work.filter(unit_id=unit_id).count(),
        pending_grants=pending_grants_of(unit_id, day).count(),
    )


def organisations_of(unit_id: int, day: date) -> QuerySet[Organisation]:
    """Return the organisations that a unit has had, with the number of their posts."""
    return (
        Organisation.objects.of_unit(unit_id)
        .select_related("kind")
        .annotate(
            post_count=Count("posts", filter=Q(posts__period__contains=day)),
            exists_now=Q(period__contains=day),
        )
        .order_by("-exists_now", "kind__rank", "sort_key", "id")
    )


def posts_of(organisation: Organisation, day: date) -> QuerySet[Post]:
    """Return the posts of an organisation with who holds them or acts on the day."""
    holders = Tenure.objects.on(day).select_related("person")
    acting = Acting.objects.on(day).select_related("person")
    return (
        organisation.posts.select_related("position")
        .annotate(exists_now=Q(period__contains=day))
        .prefetch_related(
            Prefetch("tenures", holders, to_attr="holders"),
            Prefetch("actings", acting, to_attr="acting"),
        )
        .order_by("-exists_now", "position__rank", "title", "seat")
    )


def terms_of(organisation: Organisation) -> QuerySet[Term]:
    """Return the terms of an organisation, the newest first."""
    return organisation.terms.order_by("-planned", "-id")


def successions_of(organisation: Organisation) -> QuerySet[OrganisationSuccession]:
    """Return what an organisation took over from and what took over from it."""
    either = Q(predecessor=organisation) | Q(successor=organisation)
    return (
        OrganisationSuccession.objects.filter(either)
        .select_related("predecessor", "successor")
        .order_by("occurred_on", "id")
    )


def possible_predecessors(organisation: Organisation) -> QuerySet[Organisation]:
    """Return organisations of the same unit and of the units it followed upon."""
    earlier_units = UnitSuccession.objects.filter(successor_id=organisation.unit_id)
    return (
        Organisation.objects.filter(
            Q(unit_id=organisation.unit_id)
            | Q(unit_id__in=earlier_units.values("predecessor_id"))
        )
        .exclude(pk=organisation.pk)
        .in_order()
    )


def people_of(unit_id: int, day: date) -> QuerySet[Person]:
    """Return the people of a unit with posts, rights and accounts of the day."""
    tenures = (
        Tenure.objects.on(day)
        .select_related("post__organisation", "post__position")
        .order_by("post__position__rank", "id")
    )
    actings = Acting.objects.on(day).select_related("post__organisation").order_by("id")
    grants = Grant.objects.in_force(day).order_by("id")
    return (
        Person.objects.filter(unit_id=unit_id)
        .prefetch_related(
            Prefetch("tenures", tenures, to_attr="current_tenures"),
            Prefetch("actings", actings, to_attr="current_actings"),
            Prefetch("grants", grants, to_attr="current_grants"),
            Prefetch(
                "accounts",
                Account.objects.filter(is_active=True),
                to_attr="open_accounts",
            ),
        )
        .order_by("sort_key", "id")
    )


def tenures_of(person: Person) -> QuerySet[Tenure]:
    """Return the tenures of a person, the newest first."""
    return person.tenures.select_related("post__organisation").order_by("-period")


def grants_of(person: Person) -> QuerySet[Grant]:
    """Return the rights a person has had, the newest first."""
    return person.grants.select_related(
        "organisation", "granted_by", "confirmed_by"
    ).order_by("-granted_at", "-id")


def pending_grants_of(unit_id: int, day: date) -> QuerySet[Grant]:
    """Return the rights of a unit that wait for a second administrator."""
    return (
        Grant.objects.filter(
            unit_id=unit_id,
            in_force_since=None,
            withdrawn_on=None,
            period__contains=day,
        )
        .select_related("person", "organisation", "granted_by")
        .order_by("id")
    )


def vacant_posts_of(unit_id: int, day: date) -> QuerySet[Post]:
    """Return the seats that nobody holds or acts in, on the day or later."""
    since = Q(period__contains=day) | Q(period__startswith__gt=day)
    held = Tenure.objects.filter(since, post=OuterRef("pk"))
    acted_in = Acting.objects.valid().filter(since, post=OuterRef("pk"))
    return (
        Post.objects.filter(
            Q(period__endswith=None) | Q(period__endswith__gt=day),
            organisation__unit_id=unit_id,
        )
        .exclude(Exists(held))
        .exclude(Exists(acted_in))
        .select_related("organisation")
        .order_by("organisation__sort_key", "position__rank", "title", "seat")
    )


def _held_on(day: date) -> Exists:
    return Exists(Tenure.objects.on(day).filter(post=OuterRef("pk")))


def _acted_on(day: date) -> Exists:
    return Exists(Acting.objects.on(day).filter(post=OuterRef("pk")))
