"""Contents added and withdrawn after signing, each by a signed document."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.http import FileResponse

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.documents.errors import TitleMissing
from phoihop.documents.queries import data_of, latest_version
from phoihop.files.models import StoredFile
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes import services
from phoihop.programmes.amending_errors import (
    AmendedBeforeSigning,
    AmendedInFuture,
    AmendsNothing,
    NotOfThisProgramme,
    PaperNotScanned,
    WithdrawnBefore,
)
from phoihop.programmes.models import Amendment, Programme, SignedContent
from phoihop.programmes.queries.amendments import amendments_of, not_withdrawn
from phoihop.programmes.services import AddedContentOutline, AmendmentOutline
from phoihop.programmes.tests.filled_in import scan as scanned
from phoihop.programmes.tests.pages import read_form
from phoihop.programmes.tests.raw_sql import count, expect_no_right, expect_refusal
from phoihop.programmes.tests.test_query_budget import _signed
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

NEW = (AddedContentOutline(title="Chuyển đổi số", text="Mỗi thôn một tổ"),)


@pytest.fixture
def scan(quang: Mandate) -> StoredFile:
    return store_file(actor=quang, upload=upload(pdf(), "phụ lục.pdf"))


def _amend(
    clerk: Mandate,
    programme: Programme,
    scan: StoredFile,
    *,
    title: str = "Phụ lục số 1",
    signed_on: date | None = None,
    added: Sequence[AddedContentOutline] = NEW,
    withdrawn: Sequence[SignedContent] = (),
) -> Amendment:
    outline = AmendmentOutline(
        title=title,
        signed_on=signed_on or today(),
        scan=scan,
        added=added,
        withdrawn=withdrawn,
    )
    return services.amend(actor=clerk, programme=programme, outline=outline)


@pytest.fixture
def only(signed: Programme) -> SignedContent:
    """The one content of the denominator."""
    return signed.signed_contents.get()


def test_a_clerk_of_a_party_adds_and_withdraws_and_the_denominator_stays(
    quang: Mandate, signed: Programme, only: SignedContent, scan: StoredFile
) -> None:
    amendment = _amend(quang, signed, scan, withdrawn=[only])
    assert signed.signed_contents.get() == only
    [(known, changes)] = amendments_of(signed.pk)
    assert known == amendment
    assert [one.kind for one in changes] == ["added", "withdrawn"]
    assert not not_withdrawn(signed.pk).exists()
    text = latest_version(amendment.document)
    assert text is not None
    written = data_of(text)
    assert written["withdrawn"] == [{"number": only.number, "title": only.title}]
    assert written["scan_sha256"] == scan.sha256
    assert history_of(signed)[0].action == "amendment.record"


def test_nobody_but_a_clerk_of_a_party_amends(
    cast: Cast, signed: Programme, scan: StoredFile
) -> None:
    for name in ("lan", "minh", "ha", "son", "tam", "phuong", "kieu", "tuan", "an"):
        with pytest.raises(NotAllowed):
            _amend(cast.mandate(name), signed, scan)


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed"])
def test_it_refuses_to_amend_what_is_not_signed(
    request: pytest.FixtureRequest, quang: Mandate, scan: StoredFile, state: str
) -> None:
    with pytest.raises(NotAllowed):
        _amend(quang, request.getfixturevalue(state), scan)


def test_it_refuses_a_paper_that_changes_nothing_or_has_no_title(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    for added in ((), (AddedContentOutline(title="  "),)):
        with pytest.raises(AmendsNothing):
            _amend(quang, signed, scan, added=added)
    with pytest.raises(TitleMissing):
        _amend(quang, signed, scan, title=" ")


def test_it_refuses_a_paper_that_is_no_scan(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    scan.media_type = "text/plain"
    with pytest.raises(PaperNotScanned):
        _amend(quang, signed, scan)


def test_it_refuses_a_day_before_the_signing_or_to_come(
    quang: Mandate, signed: Programme, scan: StoredFile
) -> None:
    for days, refusal in ((-1, AmendedBeforeSigning), (1, AmendedInFuture)):
        with pytest.raises(refusal):
            _amend(quang, signed, scan, signed_on=today() + timedelta(days=days))


def test_it_refuses_to_withdraw_twice_or_from_another_programme(
    cast: Cast,
    quang: Mandate,
    signed: Programme,
    only: SignedContent,
    scan: StoredFile,
) -> None:
    _amend(quang, signed, scan, withdrawn=[only])
    with pytest.raises(WithdrawnBefore):
        _amend(quang, signed, scan, withdrawn=[only])
    other = _signed(cast, 1).signed_contents.get()
    for repeated in ([other], [other, other]):
        with pytest.raises(NotOfThisProgramme):
            _amend(quang, signed, scan, withdrawn=repeated)


def test_the_database_keeps_amendments_and_their_rules(
    cast: Cast,
    quang: Mandate,
    signed: Programme,
    only: SignedContent,
    scan: StoredFile,
    agreed: Programme,
) -> None:
    amendment = _amend(quang, signed, scan)
    for table in ("programmes_amendment", "programmes_amendedcontent"):
        expect_no_right(f"UPDATE {table} SET title = 'Khác'")
        expect_no_right(f"DELETE FROM {table}")
    copy = (
        "INSERT INTO programmes_amendment (programme_id, document_id, title, signed_on,"
        " scan_id, recorded_by_person_id, recorded_at) SELECT {programme},"
        " document_id, title, {day}, scan_id, 1, now() FROM programmes_amendment"
    )
    expect_refusal(
        "amendment_is_signed_after_the_programme",
        copy.format(programme=signed.pk, day="'2020-01-01'"),
    )
    other = _signed(cast, 1).signed_contents.get()
    expect_refusal(
        "content_withdrawn_is_of_this_programme",
        "INSERT INTO programmes_amendedcontent (amendment_id, kind, signed_content_id,"
        f" title, text) VALUES ({amendment.pk}, 'withdrawn', {other.pk}, 'x', '')",
    )
    assert count("programmes_amendedcontent") == 1


def test_the_database_refuses_to_amend_a_draft(
    draft: Programme, scan: StoredFile
) -> None:
    expect_refusal(
        "amendment_changes_a_signed_programme",
        "INSERT INTO programmes_amendment (programme_id, document_id, title, signed_on,"
        " scan_id, recorded_by_person_id, recorded_at) VALUES"
        f" ({draft.pk}, {draft.document_id}, 'x', now(), {scan.pk}, 1, now())",
    )


def test_the_pages_record_and_list_an_amendment(
    client_of: ClientOf, quang: Mandate, signed: Programme, only: SignedContent
) -> None:
    form = {
        "title": "Phụ lục số 2", "signed_on": format_date(today()), "scan": scanned(),
        "withdrawn": [only.pk], "added1-title": "Chuyển đổi số", "added1-text": "",
    }  # fmt: skip
    client = client_of(quang)
    path = f"/work/programmes/{signed.pk}/amendments/new/"
    late = form | {"signed_on": "1/1/2020"}
    answer = client.post(path, late)
    assert answer.status_code == 422
    assert "không thể sửa đổi" in read_form(answer).messages["signed_on"]
    assert client.post(path, form | {"scan": scanned()}).status_code == 302
    page = client.get(f"/work/programmes/{signed.pk}/", follow=True).content.decode()
    assert "Phụ lục số 2" in page
    assert "thêm: Chuyển đổi số" in page
    amendment = signed.amendments.get()
    paper: object = client.get(
        f"/work/programmes/{signed.pk}/amendments/{amendment.pk}/scan/"
    )
    assert isinstance(paper, FileResponse)
    paper.close()
