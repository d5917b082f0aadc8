"""What a mandate owes in programmes on their way to signature, and after it."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from phoihop.desk.pages.rows import Owed, body_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.dates import format_date
from phoihop.foundation.prepared import PreparedQuery, given_number
from phoihop.programmes.models import (
    Comment,
    Consent,
    ConsultationRound,
    Origin,
    PartyMember,
    Programme,
)
from phoihop.programmes.states import State
from phoihop.publication.models import Publication

_SPEAKERS = (Role.OFFICER, Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
_MOST = 30


def programmes_owed(actor: Mandate, day: date) -> Iterator[Owed]:
    """Yield what waits for this mandate in programmes."""
    if actor.organisation_id is None:
        return
    if actor.has(*_SPEAKERS):
        yield from _to_comment(actor, day)
    if actor.has(Role.COORDINATOR):
        yield from _to_answer(actor)
    if actor.has(Role.CLERK):
        yield from _to_sign(actor)
    if actor.has(Role.PUBLISHER):
        yield from _to_publish(actor)


def _ours() -> QuerySet[Programme]:
    mine = PartyMember.objects.filter(
        organisation_id=given_number("body"), party__programme=OuterRef("pk")
    )
    return Programme.objects.filter(Exists(mine)).order_by("-period", "id")


def _url(programme: Programme) -> str:
    return reverse("programmes:detail", args=[programme.pk])


def _unspoken() -> QuerySet[Programme]:
    """Drafts out for comment on which our party has not spoken in this round."""
    of_ours = Q(party__members__organisation_id=given_number("body"))
    spoken = Comment.objects.filter(of_ours, round__text=OuterRef("current_version"))
    agreed = Consent.objects.filter(
        of_ours,
        content__programme=OuterRef("pk"),
        given_at__gte=OuterRef("current_version__frozen_at"),
    )
    rounds = ConsultationRound.objects.filter(programme=OuterRef("pk"))
    return (
        _ours()
        .filter(state=State.CONSULTING)
        .exclude(Exists(spoken))
        .exclude(Exists(agreed))
        .annotate(deadline=rounds.order_by("-number").values("deadline")[:1])[:_MOST]
    )


_TO_COMMENT = PreparedQuery(_unspoken)


def _to_comment(actor: Mandate, day: date) -> Iterator[Owed]:
    for one in _TO_COMMENT.rows(body=body_of(actor)):
        deadline: date | None = getattr(one, "deadline", None)
        until = format_date(deadline) if deadline else ""
        yield Owed(
            title=_("Comment on the draft: %(title)s") % {"title": one.title},
            verb=_("Comment"),
            url=_url(one),
            belongs_to=_("Draft"),
            note=_("comments until %(day)s") % {"day": until},
            due_on=deadline if deadline and deadline >= day else None,
            rank=4,
        )


def _unanswered() -> QuerySet[Programme]:
    open_comments = Count(
        "rounds__comments", filter=Q(rounds__comments__answer_kind="")
    )
    return (
        Programme.objects.filter(
            state=State.CONSULTING, drafting_organisation_id=given_number("body")
        )
        .annotate(unanswered=open_comments)
        .filter(unanswered__gt=0)
        .order_by("id")[:_MOST]
    )


_TO_ANSWER = PreparedQuery(_unanswered)


def _to_answer(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_ANSWER.rows(body=body_of(actor)):
        unanswered = getattr(one, "unanswered", 0)
        words = ngettext(
            "%(n)s comment without an answer",
            "%(n)s comments without an answer",
            unanswered,
        )
        yield Owed(
            title=words % {"n": unanswered},
            verb=_("Answer"),
            url=_url(one),
            belongs_to=one.title,
            rank=3,
        )


_TO_SIGN = PreparedQuery(
    lambda: _ours().filter(state=State.APPROVED_FOR_SIGNING)[:_MOST]
)


def _to_sign(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_SIGN.rows(body=body_of(actor)):
        yield Owed(
            title=_("Record the signatures: %(title)s") % {"title": one.title},
            verb=_("Record"),
            url=_url(one),
            belongs_to=_("Agreed, to be signed"),
            rank=4,
        )


def _unpublished() -> QuerySet[Programme]:
    shown = Publication.objects.filter(
        object_type=Programme._meta.label_lower, object_id=OuterRef("pk")
    )
    return (
        Programme.objects.filter(
            state=State.SIGNED, origin=Origin.HERE, unit_id=given_number("unit")
        )
        .exclude(Exists(shown))
        .exclude(created_by_person_id=given_number("person"))
        .order_by("-period", "id")[:_MOST]
    )


_TO_PUBLISH = PreparedQuery(_unpublished)


def _to_publish(actor: Mandate) -> Iterator[Owed]:
    for one in _TO_PUBLISH.rows(unit=actor.unit_id, person=actor.person_id):
        yield Owed(
            title=_("Publish: %(title)s") % {"title": one.title},
            verb=_("Publish"),
            url=_url(one),
            belongs_to=_("Signed"),
            rank=7,
        )
