"""Published programmes as data: as signed, and no draft among them."""

from datetime import date

import pytest
from django.test import override_settings

from phoihop.api.tests.asking import ask
from phoihop.portal.tests.publishing import MOTTO, Publisher, content, contents
from phoihop.publication.models import EndKind, Publication
from phoihop.publication.services import EndedThing, record_end, withdraw

ONE = "programmes/ct-an-phu-2026"


@pytest.mark.django_db
def test_an_empty_system_answers_an_empty_list() -> None:
    assert ask("programmes") == {"count": 0, "next": None, "items": []}


def test_a_programme_in_the_list(publication: Publication) -> None:
    [item] = ask("programmes")["items"]
    assert publication.version is not None
    assert item == {
        "public_code": "ct-an-phu-2026",
        "origin": "here",
        "title": "Chương trình phối hợp công tác năm 2026",
        "kind": "Chương trình phối hợp công tác năm",
        "unit": {
            "code": "MHT02",
            "public_code": "an-phu-mht02",
            "full_name": "Xã An Phú",
        },
        "period": {"first_day": "2026-01-01", "last_day": "2026-12-31"},
        "state": "signed",
        "signed_on": "2026-01-09",
        "effective_from": None,
        "effective_to": None,
        "ended_on": None,
        "replaced_by": None,
        "published_on": publication.published_on.isoformat(),
        "content_count": 15,
        "sha256": publication.version.sha256,
        "page": "/programmes/ct-an-phu-2026/",
        "sample": True,
        "provenance": "illustrative",
    }


def test_a_programme_is_given_as_signed(publisher: Publisher) -> None:
    inner = content("1.1", "Hội nghị", counted=False)
    publisher.publish(contents=[content("1", "Tuyên truyền", contents=[inner])])
    programme = ask(ONE)
    assert programme["motto"] == {"text": MOTTO, "issuer": "Đảng ủy xã An Phú"}
    assert [party["bloc"] for party in programme["parties"]] == [False, False, True]
    [outer] = programme["contents"]
    assert [one["number"] for one in outer["contents"]] == ["1.1"]
    [task] = outer["tasks"]
    assert task == {
        "key": "ct-an-phu-2026/1.1",
        "title": "Bàn giao nhà cho hộ nghèo, hộ cận nghèo",
        "lead": "MTTQ xã An Phú",
        "coordinating": ["UBND xã An Phú", "Hội LHPN xã An Phú"],
        "extent": "9 căn, ở các thôn 1, 3 và 5",
        "due": {
            "kind": "date",
            "on": "2026-09-30",
            "words": "trước hết ngày 30/9/2026",
        },
        "measure": "biên bản bàn giao từng căn",
        "deliverable": "9 hộ có nhà ở ổn định",
        "signed": True,
        "lead_now": "MTTQ xã An Phú",
        "due_on": "2026-09-30",
        # The text is signed here, and nothing is recorded of its tasks.
        "state": None,
        "status": None,
        "late": False,
        "completed_on": None,
        "proof": None,
        "disputed": False,
        "evidence": [],
    }


def test_targets_come_as_data_and_in_words(publication: Publication) -> None:
    [target] = ask(ONE)["contents"][3]["targets"]
    assert (target["operator"], target["value"]) == ("at_least", "9")
    assert target["words"].endswith("ít nhất 9 căn")


def test_signatures_come_as_printed_and_without_scans(publication: Publication) -> None:
    programme = ask(ONE)
    first = programme["signatures"][0]
    assert first == {
        "party_name": "Ủy ban nhân dân xã An Phú",
        "capacity_lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        "signatory_name": "Trần Văn Minh",
        "signatory_title": "Chủ tịch UBND xã",
        "authorisation": "",
        "signed_on": "2026-01-09",
    }
    assert "scan" not in str(programme)


def test_they_are_narrowed_by_unit_and_year(
    publisher: Publisher, publication: Publication
) -> None:
    codes = {
        question: [one["public_code"] for one in ask(f"programmes?{question}")["items"]]
        for question in (
            f"unit={publisher.unit.public_code}",
            "unit=lam-son-mht01",
            "unit=binh-hoa-mht03",
            "year=2026",
            "year=2027",
        )
    }
    assert list(map(len, codes.values())) == [1, 1, 0, 1, 0]


def test_the_list_comes_in_parts_newest_first(publisher: Publisher) -> None:
    for day in (1, 2, 3):
        publisher.publish(
            code=f"ct-{day}", day=date(2026, 3, day), contents=contents(1)
        )
    first = ask("programmes?limit=2")
    assert [one["public_code"] for one in first["items"]] == ["ct-3", "ct-2"]
    assert first["next"] == "/api/v1/programmes?limit=2&offset=2"
    last = ask(first["next"].removeprefix("/api/v1/"))
    assert [one["public_code"] for one in last["items"]] == ["ct-1"]
    assert (last["count"], last["next"]) == (3, None)


def test_a_text_that_is_only_fixed_never_appears(publisher: Publisher) -> None:
    draft = publisher.freeze()
    assert ask("programmes")["count"] == 0
    ask(f"programmes/{draft.document.public_code}", 404)


def test_a_withdrawn_programme_is_gone(
    publisher: Publisher, publication: Publication
) -> None:
    withdraw(actor=publisher.phuong, publication=publication, reason="Đăng nhầm bản.")
    problem = ask(ONE, 410)
    assert problem["detail"].endswith("Đăng nhầm bản.")
    assert ask("programmes")["count"] == 0


def test_a_withdrawal_in_the_sample_has_the_samples_day(
    publisher: Publisher, publication: Publication
) -> None:
    withdraw(actor=publisher.phuong, publication=publication, reason="Đăng nhầm bản.")
    with override_settings(SAMPLE_DAY=date(2026, 5, 12)):
        problem = ask(ONE, 410)
    assert problem["detail"].startswith("Withdrawn on 2026-05-12")


def test_the_days_in_force_are_given_as_signed(publisher: Publisher) -> None:
    publisher.publish(effective={"from": "2026-01-12", "to": None})
    programme = ask(ONE)
    assert (programme["effective_from"], programme["effective_to"]) == (
        "2026-01-12",
        None,
    )
    assert programme["signed_on"] == "2026-01-09"


def test_an_end_is_given_with_its_day_and_what_replaced_it(
    publisher: Publisher, publication: Publication
) -> None:
    thing = EndedThing(
        object_type=publication.object_type,
        object_id=publication.object_id,
        kind=EndKind.SUPERSEDED,
        ended_on=date(2026, 6, 5),
        replaced_by="ct-thay",
    )
    record_end(actor=publisher.quang, thing=thing)
    kept = {"state": "superseded", "ended_on": "2026-06-05", "replaced_by": None}
    assert kept.items() <= ask(ONE).items()
    publisher.publish(code="ct-thay", contents=contents(1))
    for one in (ask(ONE), ask("programmes")["items"][1]):
        assert one["replaced_by"] == "ct-thay"
        assert one["state"] == "superseded"
