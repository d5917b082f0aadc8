"""What the outbox tells of corrections: that one is asked for, and its decision."""

from django.utils.translation import gettext as _

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation, Role
from phoihop.directory.queries.holders import Holder, holders_of
from phoihop.figures.models import CorrectionRequest, Measurement
from phoihop.figures.states import CorrectionState
from phoihop.figures.value import Value, value_of, written
from phoihop.foundation.addresses import Address
from phoihop.outbox.services import News, tell, tell_bodies
from phoihop.outbox.states import MessageKind

_DECIDE = (Role.COORDINATOR, Role.OFFICE_CHIEF, Role.HEAD)
_ASK = (Role.OFFICER, Role.COORDINATOR)


def tell_of_request(
    actor: Mandate, figure: Measurement, request: CorrectionRequest
) -> None:
    """Tell those who may decide a correction that it waits for one of them.

    The body that gathers the period is told; where it asks itself, every other body
    of the unit.
    """
    words = _words(figure)
    news = _news(
        MessageKind.REQUEST,
        _("Correction to decide: %(indicator)s, %(period)s") % words,
        _lines(figure, value_of(figure.current), value_of(request), request.reason),
        request,
    )
    gathers = figure.period.organisation_id
    bodies = {gathers}
    if gathers == request.organisation_id:
        at_work = Organisation.objects.on(actor.on).filter(unit_id=figure.unit_id)
        bodies = set(at_work.exclude(pk=gathers).values_list("pk", flat=True))
    tell_bodies(actor=actor, organisations=bodies, roles=_DECIDE, news=news)


def tell_of_decision(
    actor: Mandate, figure: Measurement, request: CorrectionRequest, before: Value
) -> None:
    """Tell whoever asked how it was decided; his body's coordinator if he has left."""
    words = _words(figure)
    if request.state == CorrectionState.APPROVED:
        subject = _("Correction approved: %(indicator)s, %(period)s") % words
    else:
        subject = _("Correction refused: %(indicator)s, %(period)s") % words
    lines = _lines(figure, before, value_of(request), request.decision_reason)
    news = _news(MessageKind.NEWS, subject, lines, request)
    holders = holders_of([request.organisation_id], _ASK, actor.on)
    asker = Holder(request.requested_by_person_id, request.organisation_id)
    stand_ins = [one for one, roles in holders.items() if Role.COORDINATOR in roles]
    recipients = [asker] if asker in holders else stand_ins
    tell(actor=actor, recipients=recipients, news=news, on=actor.on)


def _news(
    kind: MessageKind, subject: str, lines: tuple[str, ...], request: CorrectionRequest
) -> News:
    return News(
        kind=kind,
        subject=subject,
        lines=lines,
        address=Address.FIGURE.to(request.measurement.public_code),
        about=f"{request._meta.label_lower}:{request.pk}",
    )


def _words(figure: Measurement) -> dict[str, str]:
    return {"indicator": figure.indicator_version.name, "period": figure.period.name}


def _lines(
    figure: Measurement, before: Value, after: Value, said: str
) -> tuple[str, ...]:
    """Name the body, both values and what was said; names of people stay inside."""
    version = figure.indicator_version
    change = _("%(body)s: %(before)s, asked for: %(after)s") % {
        "body": figure.organisation.short_name,
        "before": written(before, version),
        "after": written(after, version),
    }
    return tuple(line for line in (change, said) if line)
