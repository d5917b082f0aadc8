"""Smallest valid renewals for tests and benchmarks, made through the services."""

from datetime import date
from typing import Any

from phoihop.directory.mandates import Mandate
from phoihop.programmes.models import Programme
from phoihop.programmes.services import Head
from phoihop.programmes.services.parties import stored_parties
from phoihop.renewals import services
from phoihop.renewals.models import LineDecision, Renewal
from phoihop.renewals.queries.walk import walk_of
from phoihop.renewals.services import DecisionOutline


def open_next(
    *, actor: Mandate, predecessor: Programme, waiver: str = "", **changes: Any
) -> Renewal:
    """Open the programme of the year after, by the same parties."""
    year = predecessor.period.lower.year + 1
    head = {
        "kind": predecessor.kind,
        "title": f"Chương trình phối hợp công tác năm {year}",
        "first_day": date(year, 1, 1),
        "last_day": date(year, 12, 31),
    }
    return services.open_next(
        actor=actor,
        predecessor=predecessor,
        head=Head(**{**head, **changes}),
        parties=stored_parties(predecessor),
        waiver=waiver,
    )


def key_of(renewal: Renewal, title: str) -> str:
    """Return the key of the line with a title."""
    lines = walk_of(renewal, renewal.opened_on).lines
    return next(line.key for line in lines if line.title == title)


def decide(
    *, actor: Mandate, renewal: Renewal, line: str, kind: str, **changes: Any
) -> LineDecision:
    """Decide on the line with a title, once."""
    return services.decide_line(
        actor=actor,
        renewal=renewal,
        key=key_of(renewal, line),
        outline=DecisionOutline(kind=kind, **changes),
    )


def go_on(*, actor: Mandate, renewal: Renewal) -> Programme:
    """Continue every line that is left, and make the draft."""
    services.decide_rest(actor=actor, renewal=renewal)
    return services.finish_walk(actor=actor, renewal=renewal)
