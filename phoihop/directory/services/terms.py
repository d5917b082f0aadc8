"""Entering the terms of an organisation, and when they really ended."""

from datetime import date

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.audit.services import Circumstances, changes_between, record
from phoihop.directory.constraints import refusing
from phoihop.directory.errors import (
    AlreadyEnded,
    EndsBeforeItBegins,
    TermNumberTaken,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Term
from phoihop.directory.periods import period_from
from phoihop.directory.policies import can_keep_directory
from phoihop.foundation import dates
from phoihop.foundation.guards import require, require_version
from phoihop.foundation.vietnamese import normalise

_NUMBER_TAKEN = {"term_number_is_one_in_its_organisation": TermNumberTaken}


@transaction.atomic
def add_term(
    *, actor: Mandate, organisation: Organisation, number: str, planned: DateRange
) -> Term:
    """Enter a term of an organisation.

    Raises:
        TermNumberTaken: the organisation has a term of this number.
    """
    require(can_keep_directory(actor, organisation.unit_id))
    planned = period_from(planned.lower, dates.last_day(planned))
    term = Term(organisation=organisation, number=normalise(number), planned=planned)
    with refusing(_NUMBER_TAKEN):
        term.save()
    _journal(actor, "term.add", term, Circumstances(within=organisation))
    return term


@transaction.atomic
def change_term(
    *, actor: Mandate, term: Term, version: int, number: str, planned: DateRange
) -> Term:
    """Correct the number or the planned days of a term.

    Raises:
        ChangedMeanwhile: somebody else saved it since.
        TermNumberTaken: the organisation has a term of this number.
    """
    term = _locked(term)
    require(can_keep_directory(actor, term.organisation.unit_id))
    require_version(term, version, ["number", "first_day", "last_day"])
    before = _told(term)
    term.number = normalise(number)
    term.planned = period_from(planned.lower, dates.last_day(planned))
    term.version += 1
    with refusing(_NUMBER_TAKEN):
        term.save(update_fields=["number", "planned", "version"])
    changes = changes_between(before, _told(term))
    within = term.organisation
    _journal(actor, "term.change", term, Circumstances(within=within, changes=changes))
    return term


@transaction.atomic
def end_term(*, actor: Mandate, term: Term, version: int, last_day: date) -> Term:
    """Record the day on which a term really ended.

    Raises:
        AlreadyEnded: its end is recorded.
        ChangedMeanwhile: somebody else saved it since.
        EndsBeforeItBegins: the day lies before the term.
    """
    term = _locked(term)
    require(can_keep_directory(actor, term.organisation.unit_id))
    require_version(term, version, ["ended_on"])
    if term.ended_on:
        raise AlreadyEnded(term.ended_on)
    if term.planned.lower and last_day < term.planned.lower:
        raise EndsBeforeItBegins
    term.ended_on = last_day
    term.version += 1
    term.save(update_fields=["ended_on", "version"])
    _journal(
        actor,
        "term.end",
        term,
        Circumstances(
            occurred_on=last_day,
            within=term.organisation,
            changes={"ended_on": ["", dates.format_date(last_day)]},
        ),
    )
    return term


def _locked(term: Term) -> Term:
    locked = Term.objects.select_for_update(of=("self",))
    return locked.select_related("organisation").get(pk=term.pk)


def _told(term: Term) -> dict[str, object]:
    return {"number": term.number, "planned": dates.format_period(term.planned)}


def _journal(
    actor: Mandate, action: str, term: Term, circumstances: Circumstances
) -> None:
    record(actor=actor, action=action, target=term, circumstances=circumstances)
