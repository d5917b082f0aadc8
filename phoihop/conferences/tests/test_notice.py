"""The notice of conclusions: fixed at concluding, numbered by the clerk."""

import json
from datetime import timedelta

import pytest

from phoihop.conferences import services
from phoihop.conferences.conclusion_errors import NoticeDayImpossible, NoticeIncomplete
from phoihop.conferences.models import ConclusionItem, ConclusionNotice, Conference
from phoihop.conferences.tests.concluding import ASKED
from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.testing.cast import Cast


def test_concluding_fixes_the_conclusions_as_one_text(issued: ConclusionItem) -> None:
    notice = issued.conference.notice
    assert notice.document.kind.code == "conclusion_notice"
    text = json.loads(notice.text.canonical_text)
    [line] = text["conclusions"]
    assert (line["number"], line["words"]) == (1, ASKED)
    assert line["lead"] == "Hội Liên hiệp Phụ nữ xã An Phú"
    assert line["due"]["on"] == (today() + timedelta(days=10)).isoformat()
    assert text["conference"]["concludes_for"] == "Ủy ban nhân dân xã An Phú"


def test_a_conference_without_conclusions_has_no_notice(concluded: Conference) -> None:
    assert not ConclusionNotice.objects.filter(conference=concluded).exists()


def test_only_a_clerk_of_these_bodies_numbers_it_once(
    cast: Cast, issued: ConclusionItem, quang: Mandate
) -> None:
    notice = issued.conference.notice
    for name in ("lan", "minh", "ha", "tam", "hong", "tuan"):
        with pytest.raises(NotAllowed):
            services.number_notice(
                actor=cast.mandate(name),
                notice=notice,
                printed_number="5/TB",
                issued_on=today(),
            )
    numbered = services.number_notice(
        actor=quang, notice=notice, printed_number=" 5/TB-UBND ", issued_on=today()
    )
    assert numbered.printed_number == "5/TB-UBND"
    with pytest.raises(NotAllowed):
        services.number_notice(
            actor=quang, notice=notice, printed_number="6/TB", issued_on=today()
        )


def test_number_and_day_are_possible(issued: ConclusionItem, quang: Mandate) -> None:
    notice = issued.conference.notice
    with pytest.raises(NoticeIncomplete):
        services.number_notice(
            actor=quang, notice=notice, printed_number=" ", issued_on=today()
        )
    before = issued.conference.occurred_on - timedelta(days=1)
    for day in (before, today() + timedelta(days=1)):
        with pytest.raises(NoticeDayImpossible):
            services.number_notice(
                actor=quang, notice=notice, printed_number="5/TB", issued_on=day
            )
