"""Which calls and reports a mandate may see."""

from functools import cache

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role, UnitSuccession
from phoihop.foundation.prepared import Given, PreparedQuery, given_number
from phoihop.reports.models import Report, ReportCall, ReportDuty
from phoihop.reports.states import ReportState

# On its way the text belongs to whoever writes it.
_BEING_WRITTEN = (ReportState.DRAFT, ReportState.RETURNED)


def reads_all(actor: Mandate) -> bool:
    """Tell whether the mandate reads what was submitted in its whole unit."""
    return actor.has(Role.AUDITOR, Role.PARTY_STANDING)


def calls_seen_by(actor: Mandate) -> QuerySet[ReportCall]:
    """Return the calls of the receiver, of the bodies asked, and of who reads along."""
    body = actor.organisation_id
    if body is None:
        return ReportCall.objects.none()
    asked = ReportDuty.objects.filter(call=OuterRef("pk"), organisation_id=body)
    seen = Q(receiver_id=body) | Q(Exists(asked))
    if reads_all(actor):
        seen |= Q(unit_id=actor.unit_id)
    calls = ReportCall.objects.filter(seen).select_related("period", "receiver", "unit")
    return calls.order_by("-due_on", "-id")


def with_duties(calls: QuerySet[ReportCall]) -> QuerySet[ReportCall]:
    """Fetch with the calls what is owed after them, and the reports that came."""
    duties = ReportDuty.objects.select_related("organisation__kind", "report").order_by(
        "organisation__kind__rank", "organisation__sort_key", "id"
    )
    return calls.prefetch_related(Prefetch("duties", duties))


def reports_seen_by(actor: Mandate) -> QuerySet[Report]:
    """Return the reports that the mandate may read.

    Its own body reads a report always, the receiver what was submitted to it, whoever
    reads along in the unit too; once it is issued the whole unit reads it, and the
    one that took over from it.
    """
    body = actor.organisation_id
    if body is None:
        return Report.objects.none()
    return _reports_seen_from(body, actor.unit_id, all_submitted=reads_all(actor))


def _reports_seen_from(
    body: int | Given, unit: int | Given, *, all_submitted: bool
) -> QuerySet[Report]:
    """Return what is read from a place; the rule of ``reports_seen_by``."""
    seen = Q(organisation_id=body)
    submitted = ~Q(state__in=_BEING_WRITTEN)
    seen |= submitted & Q(duty__call__receiver_id=body)
    of_unit = Q(duty__call__unit_id=unit)
    # A unit reads the history of those it took over from (decision 1).
    before = UnitSuccession.objects.filter(successor_id=unit)
    of_past = Q(duty__call__unit_id__in=before.values("predecessor"))
    seen |= (of_unit | of_past) & Q(state=ReportState.ISSUED)
    if all_submitted:
        seen |= of_unit & submitted
    return Report.objects.filter(seen).select_related(
        "organisation",
        "text",
        "document",
        "duty__organisation",
        "duty__call__receiver",
        "duty__call__period",
        "duty__call__unit__kind",
    )


@cache
def _numbered(*, all_submitted: bool) -> PreparedQuery[Report]:
    def build() -> QuerySet[Report]:
        seen = _reports_seen_from(
            given_number("body"), given_number("unit"), all_submitted=all_submitted
        )
        return seen.filter(pk=given_number("number"))

    return PreparedQuery(build)


def report_seen(actor: Mandate, number: int) -> Report | None:
    """Return one of these reports."""
    if actor.organisation_id is None:
        return None
    return _numbered(all_submitted=reads_all(actor)).first(
        number=number, body=actor.organisation_id, unit=actor.unit_id
    )


def call_seen(actor: Mandate, number: int) -> ReportCall | None:
    """Return one of the calls that the mandate may see, with what is owed after it."""
    return with_duties(calls_seen_by(actor)).filter(pk=number).first()
