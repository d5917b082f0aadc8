"""The samples, and programmes that stand where no sample stands; run in a shell."""

import json
import sys
from datetime import date
from decimal import Decimal
from io import StringIO

from django.core.management import call_command

from phoihop.conferences.models import Conference
from phoihop.directory.mandates import Mandate, mandates_of
from phoihop.directory.models import Account, Organisation
from phoihop.foundation.clock import today
from phoihop.indicators.factories import definition_of
from phoihop.programmes import factories, services
from phoihop.programmes.models import Comment, Origin, Programme
from phoihop.programmes.services import TargetOutline
from phoihop.programmes.states import Operator
from tests.journeys.calendar_places import tell_calendar
from tests.journeys.conclusion_pages import tell_conclusions
from tests.journeys.conference_pages import tell_conferences
from tests.journeys.figure_stories import tell_figures
from tests.journeys.indicator_places import indicator_places
from tests.journeys.public_places import public_places
from tests.journeys.renewal_places import renewal_places
from tests.journeys.reviewing import reviewed
from tests.journeys.task_stories import tell_tasks
from tests.journeys.year_places import (
    evidence_places,
    record_places,
    review_places,
    task_places,
)

_HEADS = ("loc", "thien", "lan")


def tell() -> None:
    """Load everything and print the numbers that addresses are made of."""
    call_command("load_samples", stdout=StringIO())
    places = _sample_places() | _writing() | _signing() | _withdrawn() | _running()
    signed = Programme.objects.get(public_code=places["signed_code"])
    places |= reviewed(_mandate, signed, _HEADS)
    running = Programme.objects.get(title__contains="2031")
    places |= review_places(running, _mandate("ha"))
    places |= task_places(signed) | evidence_places()
    tell_calendar(_mandate)
    places |= renewal_places(_mandate("ha"))
    places |= record_places(_mandate, _organisation("UBND xã"))
    places |= indicator_places(_mandate)
    places |= tell_conferences(
        _mandate("ha"), _mandate("khai"), _organisation("MTTQ xã")
    )
    places |= tell_conclusions(
        _mandate("ha"), _mandate("khai"), _mandate("loc"), _organisation("MTTQ xã")
    )
    places |= tell_figures(_mandate, _organisation("UBND xã"))
    sys.stdout.write(f"{json.dumps(places)}\n")


def _mandate(username: str) -> Mandate:
    account = Account.objects.get(username=username)
    return mandates_of(account.person_id, today())[0]


def _sample_places() -> dict[str, object]:
    draft = Programme.objects.get(title__contains="2027")
    signed = Programme.objects.get(title__contains="2026")
    judged = Programme.objects.get(title__contains="2025")
    older = Programme.objects.get(title__contains="2024", origin=Origin.HERE)
    comment = Comment.objects.get(round__programme=draft, answer_kind="")
    lan = Account.objects.get(username="lan")
    committee = _organisation("UBND xã")
    return {
        "draft": draft.pk,
        "draft_content": comment.content_id,
        "comment": comment.pk,
        "signed": signed.pk,
        "signed_code": signed.public_code,
        "judged_code": judged.public_code,
        "older_code": older.public_code,
        **_told(),
        **public_places(),
        "unit": committee.unit.public_code,
        "old_unit": older.unit.public_code,
        "committee": committee.pk,
        "person": lan.person_id,
        "account": lan.pk,
    }


def _told() -> dict[str, object]:
    """Return the event of Ba Chẽ with its programme, and one of no named place."""
    events = Conference.objects.filter(origin="source")
    told = events.get(unit__name="Ba Chẽ")
    nowhere = events.get(unit=None)
    programme = told.programme_links.get(link="signs").programme
    return {
        "event_code": told.public_code,
        "placeless_code": nowhere.public_code,
        "told_code": programme.public_code,
        "told_source": told.source_id,
    }


def _organisation(short_name: str) -> Organisation:
    here = Organisation.objects.of_unit(_mandate("ha").unit_id)
    return here.select_related("unit").get(short_name=short_name)


def _draft(year: int) -> Programme:
    """Open a draft with a content, a task and a target."""
    coordinator = _mandate("ha")
    committee, front, women, farmers = (
        _organisation(name)
        for name in ("UBND xã", "MTTQ xã", "Hội LHPN xã", "Hội Nông dân xã")
    )
    programme = factories.make_programme(
        actor=coordinator,
        parties=[[committee], [front], [women, farmers]],
        title=f"Chương trình phối hợp công tác năm {year}",
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
    )
    content = factories.make_content(actor=coordinator, programme=programme)
    factories.make_task(
        actor=coordinator, content=content, lead=front, due_on=date(year, 11, 30)
    )
    services.add_target(
        actor=coordinator,
        content=content,
        outline=TargetOutline(
            indicator_version=definition_of("A01"),
            operator=Operator.AT_LEAST,
            value=Decimal(12),
        ),
    )
    return programme


def _agreed(year: int) -> Programme:
    """Bring a draft to where only the signatures are missing."""
    programme = _draft(year)
    heads = [_mandate(name) for name in _HEADS]
    factories.open_round(chief=_mandate("khai"), programme=programme)
    factories.agree_all(programme=programme, speakers=heads)
    for head in heads:
        services.approve(actor=head, programme=programme)
    programme.refresh_from_db()
    return programme


def _writing() -> dict[str, object]:
    programme = _draft(2028)
    content = programme.contents.get()
    return {
        "writing": programme.pk,
        "content": content.pk,
        "task": content.tasks.get().pk,
        "target": content.targets.get().pk,
    }


def _signing() -> dict[str, object]:
    programme = _agreed(2029)
    return {"signing": programme.pk, "party": programme.parties.get(rank=1).pk}


def _withdrawn() -> dict[str, object]:
    programme = _agreed(2030)
    factories.sign_all(clerk=_mandate("bich"), programme=programme, signed_on=today())
    publisher = _mandate("chau")
    services.publish(actor=publisher, programme=programme)
    services.withdraw(actor=publisher, programme=programme, reason="Công bố nhầm bản.")
    return {"withdrawn_code": programme.public_code}


def _running() -> dict[str, object]:
    programme = _agreed(2031)
    factories.sign_all(clerk=_mandate("bich"), programme=programme, signed_on=today())
    programme.refresh_from_db()
    people = {
        "coordinator": _mandate("ha"),
        "head": _mandate("loc"),
        "officer": _mandate("tu"),
        "other": _mandate("thien"),
    }
    return tell_tasks(programme, people, _organisation("UBND xã"))
