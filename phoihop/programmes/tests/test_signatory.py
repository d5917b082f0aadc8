"""Who signed is chosen as a person, so that four eyes are two persons."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from phoihop.directory.factories import make_person, make_post, make_tenure
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Acting, AdminUnit, Organisation, Tenure
from phoihop.documents.services import PrintedSignature
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes import services
from phoihop.programmes.errors import ClerkIsSignatory, NotOfTheParty
from phoihop.programmes.models import Party, Programme
from phoihop.programmes.services import SignatureOutline
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.pages import read_form
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

LONG_AGO = date(2025, 8, 1)


@pytest.fixture
def scan(quang: Mandate) -> StoredFile:
    return store_file(actor=quang, upload=upload(pdf(), "bản ký.pdf"), field="scan")


@pytest.fixture
def party(agreed: Programme) -> Party:
    """The side of the People's Committee."""
    return agreed.parties.get(rank=1)


@pytest.fixture
def earlier(an_phu: AdminUnit, committee: Organisation) -> Tenure:
    """A vice-chair of the committee who left in the autumn of 2025."""
    return make_tenure(
        person=make_person(unit=an_phu, full_name="Hoàng Văn Cũ"),
        post=make_post(organisation=committee, title="Phó Chủ tịch cũ"),
        period=DateRange(date(2025, 7, 1), date(2025, 10, 1)),
    )


def _path(party: Party) -> str:
    return f"/work/programmes/{party.programme_id}/parties/{party.pk}/sign/"


def _tenure(cast: Cast, name: str) -> Tenure:
    return Tenure.objects.get(person=cast.people[name])


def _printed(name: str, signed_on: date) -> PrintedSignature:
    return PrintedSignature(
        party_name="Ủy ban nhân dân xã An Phú",
        signatory_name=name,
        signatory_title="Chủ tịch",
        capacity_lines=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        capacity_code="TM",
        signed_on=signed_on,
    )


def _sent(**changes: Any) -> dict[str, Any]:
    return filled_in.signature() | changes


def test_choosing_a_person_stores_who_it_is_and_fills_what_is_left_empty(
    client_of: ClientOf, cast: Cast, quang: Mandate, party: Party
) -> None:
    chosen = _tenure(cast, "minh")
    fields = _sent(signatory=chosen.pk, signatory_name="", signatory_title=" ")
    assert client_of(quang).post(_path(party), fields).status_code == 302

    party.refresh_from_db()
    assert party.signature is not None
    assert party.signature.signatory_person_id == cast.people["minh"].pk
    assert party.signature.signatory_name == "Trần Văn Minh"
    assert party.signature.signatory_title == chosen.post.title


def test_what_is_printed_differently_is_kept_as_printed(
    client_of: ClientOf, cast: Cast, quang: Mandate, party: Party
) -> None:
    fields = _sent(
        signatory=_tenure(cast, "minh").pk,
        signatory_name="Trần V. Minh",
        signatory_title="Chủ tịch UBND",
    )
    client_of(quang).post(_path(party), fields)
    party.refresh_from_db()
    assert party.signature is not None
    assert party.signature.signatory_person_id == cast.people["minh"].pk
    assert party.signature.signatory_name == "Trần V. Minh"
    assert party.signature.signatory_title == "Chủ tịch UBND"


def test_another_person_has_the_printed_name_only(
    client_of: ClientOf, quang: Mandate, party: Party
) -> None:
    client_of(quang).post(_path(party), _sent(signatory_name="Người Ngoài"))
    party.refresh_from_db()
    assert party.signature is not None
    assert party.signature.signatory_person_id is None
    assert party.signature.signatory_name == "Người Ngoài"


def test_the_page_offers_whoever_holds_a_post_of_this_side_and_nobody_else(
    client_of: ClientOf, cast: Cast, quang: Mandate, party: Party
) -> None:
    shown = client_of(quang).get(_path(party)).content.decode()
    minh = _tenure(cast, "minh")
    words = f"Trần Văn Minh, {minh.post.title}, UBND xã An Phú"
    assert f'<option value="{minh.pk}">{words}</option>' in shown
    assert "Vũ Thanh Tâm" not in shown
    assert "– chọn –" in shown
    assert "Người khác, như in trong văn bản" in shown


def test_whoever_acts_in_a_vacant_post_is_offered_as_acting(
    client_of: ClientOf,
    quang: Mandate,
    party: Party,
    an_phu: AdminUnit,
    committee: Organisation,
) -> None:
    acting = Acting.objects.create(
        person=make_person(unit=an_phu, full_name="Đoàn Thị Quyền"),
        post=make_post(organisation=committee, title="Phó Chủ tịch thứ hai"),
        period=DateRange(LONG_AGO, None),
        decision="Quyết định số 7/QĐ-UBND",
    )
    client = client_of(quang)
    words = "Đoàn Thị Quyền, Quyền Phó Chủ tịch thứ hai, UBND xã An Phú"
    assert words in client.get(_path(party)).content.decode()

    answer = client.post(_path(party), _sent(signatory=f"q{acting.pk}"))

    assert answer.status_code == 302
    party.refresh_from_db()
    assert party.signature is not None
    assert party.signature.signatory_person_id == acting.person_id


def test_the_list_is_of_the_day_of_signing_once_it_is_known(
    client_of: ClientOf, cast: Cast, quang: Mandate, party: Party, earlier: Tenure
) -> None:
    client = client_of(quang)
    assert "Hoàng Văn Cũ" not in client.get(_path(party)).content.decode()

    today_chosen = _sent(signatory=earlier.pk)
    answer = client.post(_path(party), today_chosen)
    assert answer.status_code == 422
    assert "vào ngày ký" in read_form(answer).messages["signatory"]

    on_the_day = {"signed_on": format_date(LONG_AGO), "signatory": ""}
    answer = client.post(_path(party), _sent(**on_the_day))
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Hoàng Văn Cũ, Phó Chủ tịch cũ" in shown
    assert "vào ngày 1/8/2025" in shown

    fields = _sent(**on_the_day | {"signatory": earlier.pk, "signatory_name": ""})
    assert client.post(_path(party), fields).status_code == 302
    party.refresh_from_db()
    assert party.signature is not None
    assert party.signature.signatory_person_id == earlier.person_id


@pytest.mark.parametrize("chosen", ["", "khác", "999999"])
def test_it_refuses_a_page_on_which_nobody_was_chosen(
    client_of: ClientOf, quang: Mandate, party: Party, chosen: str
) -> None:
    answer = client_of(quang).post(_path(party), _sent(signatory=chosen))
    assert answer.status_code == 422
    assert set(read_form(answer).messages) == {"signatory"}


def test_it_refuses_a_chosen_person_of_another_side(
    client_of: ClientOf,
    cast: Cast,
    quang: Mandate,
    tam: Mandate,
    party: Party,
    scan: StoredFile,
) -> None:
    fields = _sent(signatory=_tenure(cast, "tam").pk)
    assert client_of(quang).post(_path(party), fields).status_code == 422
    outline = SignatureOutline(
        printed=_printed("Vũ Thanh Tâm", today()),
        scan=scan,
        signatory_person_id=tam.person_id,
    )
    with pytest.raises(NotOfTheParty) as refusal:
        services.record_party_signature(actor=quang, party=party, outline=outline)
    assert refusal.value.field == "signatory"
    assert "UBND xã An Phú" in refusal.value.sentence


def test_it_refuses_a_person_who_had_left_on_the_day_of_signing(
    quang: Mandate, party: Party, scan: StoredFile, earlier: Tenure
) -> None:
    outline = SignatureOutline(
        printed=_printed("Hoàng Văn Cũ", LONG_AGO),
        scan=scan,
        signatory_person_id=earlier.person_id,
    )
    late = replace(outline, printed=_printed("Hoàng Văn Cũ", today()))
    with pytest.raises(NotOfTheParty):
        services.record_party_signature(actor=quang, party=party, outline=late)
    services.record_party_signature(actor=quang, party=party, outline=outline)


@pytest.mark.parametrize("printed", ["", "Tên in khác hẳn"])
def test_the_clerk_does_not_record_himself_whatever_is_printed(
    client_of: ClientOf, cast: Cast, quang: Mandate, party: Party, printed: str
) -> None:
    fields = _sent(signatory=_tenure(cast, "quang").pk, signatory_name=printed)
    answer = client_of(quang).post(_path(party), fields)
    assert answer.status_code == 422
    assert set(read_form(answer).messages) == {"signatory"}
    party.refresh_from_db()
    assert party.signature is None


def test_the_clerk_does_not_record_his_own_printed_name_of_another_person(
    client_of: ClientOf, quang: Mandate, party: Party
) -> None:
    fields = _sent(signatory_name="PHAM MINH QUANG")
    assert client_of(quang).post(_path(party), fields).status_code == 422


def test_a_signatory_records_no_other_signature_even_under_another_printed_name(
    agreed: Programme, minh: Mandate, quang: Mandate, scan: StoredFile
) -> None:
    outline = SignatureOutline(
        printed=_printed("T. V. M.", today() - timedelta(days=1)),
        scan=scan,
        signatory_person_id=minh.person_id,
    )
    first, second = agreed.parties.order_by("rank")[:2]
    services.record_party_signature(actor=quang, party=first, outline=outline)
    as_clerk = replace(minh, roles=frozenset({"clerk"}))
    other = SignatureOutline(printed=_printed("Vũ Thanh Tâm", today()), scan=scan)
    with pytest.raises(ClerkIsSignatory):
        services.record_party_signature(actor=as_clerk, party=second, outline=other)
