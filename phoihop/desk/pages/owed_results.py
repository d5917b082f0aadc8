"""What a mandate owes in results: check, confirm, answer a dispute."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from phoihop.desk.pages.owed_tasks import programme_of
from phoihop.desk.pages.rows import Owed, body_of
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.dates import format_date
from phoihop.foundation.prepared import (
    PreparedQuery,
    PreparedValues,
    given_number,
)
from phoihop.programmes.models import PartyMember
from phoihop.programmes.states import State
from phoihop.tasks.models import Confirmation, Submission
from phoihop.tasks.states import ConfirmationStance, SubmissionStanding

_MOST, _MOST_KEPT = 60, 1000


def results_owed(actor: Mandate) -> Iterator[Owed]:
    """Yield every reported result that waits for this mandate's word."""
    if actor.organisation_id is None:
        return
    if actor.has(Role.COORDINATOR):
        yield from _to_verify(actor)
    if actor.has(Role.OFFICER, Role.HEAD):
        yield from _to_confirm(actor)
        yield from _to_answer(actor)


class _Result(NamedTuple):
    """What the desk says of a reported result; its order is that of the columns."""

    task_id: int
    task: str
    programme: str | None
    body: str
    completed_on: date
    pieces: int


_Line = tuple[int, str, str | None, str, date, int]


def _lines(results: QuerySet[Submission]) -> QuerySet[Submission, _Line]:
    counted = results.annotate(pieces=Count("uses")).order_by("submitted_on", "id")
    return counted.values_list(
        "assignment__task_id",
        "assignment__task__title",
        "assignment__programme__title",
        "organisation__short_name",
        "completed_on",
        "pieces",
    )[:_MOST]


def _standing() -> QuerySet[Submission]:
    return Submission.objects.filter(standing=SubmissionStanding.STANDING)


def _unjudged() -> QuerySet[Submission, _Line]:
    return _lines(
        _standing()
        .filter(
            assignment__assigned_by_id=given_number("body"), judged_by_person_id=None
        )
        .exclude(person_id=given_number("person"))
    )


_TO_VERIFY = PreparedValues(_unjudged)


def _to_verify(actor: Mandate) -> Iterator[Owed]:
    waiting = _TO_VERIFY.rows(body=body_of(actor), person=actor.person_id)
    said = _("Check the result of %(body)s: %(task)s"), _("Check"), 3, get_language()
    for one in waiting:
        yield _judge(_Result(*one), *said)


def _unconfirmed() -> QuerySet[Submission, _Line]:
    """Results of the other parties on which our party has not spoken."""
    body = given_number("body")
    ours = PartyMember.objects.filter(
        organisation_id=body, party__programme=OuterRef("assignment__programme")
    )
    leads_too = PartyMember.objects.filter(
        organisation=OuterRef("assignment__lead"),
        party__programme=OuterRef("assignment__programme"),
        party__members__organisation_id=body,
    )
    spoken = Confirmation.objects.filter(
        submission=OuterRef("pk"), party__members__organisation_id=body
    )
    person = given_number("person")
    return _lines(
        _standing()
        .filter(
            Exists(ours),
            Q(judged_by_person_id=None) | ~Q(judged_by_person_id=person),
            assignment__programme__state__in=[State.SIGNED, State.CLOSED],
            assignment__unit_id=given_number("unit"),
        )
        .exclude(Exists(leads_too))
        .exclude(Exists(spoken))
        .exclude(person_id=person)
    )


_TO_CONFIRM = PreparedValues(_unconfirmed)


def _watched() -> QuerySet[Submission, _Line]:
    """Results of tasks without programme that our body watches and has not judged."""
    body = given_number("body")
    spoken = Confirmation.objects.filter(
        submission=OuterRef("pk"), organisation_id=body
    )
    person = given_number("person")
    return _lines(
        _standing()
        .filter(
            Q(judged_by_person_id=None) | ~Q(judged_by_person_id=person),
            assignment__programme=None,
            assignment__task__supervisor_id=body,
        )
        .exclude(assignment__lead_id=body)
        .exclude(Exists(spoken))
        .exclude(person_id=person)
    )


_WATCHED = PreparedValues(_watched)


def _to_confirm(actor: Mandate) -> Iterator[Owed]:
    known = {"body": body_of(actor), "person": actor.person_id}
    waiting = _TO_CONFIRM.rows(unit=actor.unit_id, **known)
    words = _("Confirm the result of %(body)s: %(task)s")
    said = words, _("Look and confirm"), 4, get_language()
    for one in [*waiting, *_WATCHED.rows(**known)]:
        yield _judge(_Result(*one), *said)


# The same values say the same; two people who are asked for it share the row.
@lru_cache(maxsize=_MOST_KEPT)
def _judge(
    one: _Result, words: str, verb: str, rank: int, _language: str | None
) -> Owed:
    evidence = (
        ngettext("%(n)s piece of evidence", "%(n)s pieces of evidence", one.pieces)
        % {"n": one.pieces}
        if one.pieces
        else _("no evidence")
    )
    reported = _("reported done on %(day)s") % {"day": format_date(one.completed_on)}
    return Owed(
        title=words % {"body": one.body, "task": one.task},
        verb=verb,
        task_id=one.task_id,
        belongs_to=one.programme or "",
        note=f"{reported} · {evidence}",
        rank=rank,
    )


def _unanswered() -> QuerySet[Confirmation]:
    same_side = Q(party=OuterRef("party"))
    same_side |= Q(party=None, organisation=OuterRef("organisation"))
    later = Confirmation.objects.filter(
        same_side, submission=OuterRef("submission"), pk__gt=OuterRef("pk")
    )
    return (
        Confirmation.objects.filter(
            stance=ConfirmationStance.DISPUTED,
            answered_on=None,
            submission__standing=SubmissionStanding.STANDING,
            submission__assignment__lead_id=given_number("body"),
        )
        .exclude(Exists(later))
        .exclude(person_id=given_number("person"))
        .select_related(
            "party",
            "organisation",
            "submission__assignment__task",
            "submission__assignment__programme",
        )
        .order_by("confirmed_on", "id")[:_MOST]
    )


_TO_ANSWER = PreparedQuery(_unanswered)


def _to_answer(actor: Mandate) -> Iterator[Owed]:
    disputes = _TO_ANSWER.rows(body=body_of(actor), person=actor.person_id)
    for one in disputes:
        assignment = one.submission.assignment
        yield Owed(
            title=_("%(party)s disputes the result: %(task)s")
            % {"party": one.side.short_name, "task": assignment.task.title},
            verb=_("Answer"),
            task_id=assignment.task_id,
            belongs_to=programme_of(assignment.programme),
            note=f"“{one.reason}”",
            rank=0,
        )
