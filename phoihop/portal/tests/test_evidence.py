"""A file of evidence is public only when another person has published it."""

import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Role
from phoihop.foundation.errors import NotAllowed, ReasonMissing
from phoihop.portal.tests.carrying_out import FILE_NAME, CarryingOut
from phoihop.portal.tests.reading import page_of, words_of
from phoihop.programmes import services as programmes
from phoihop.publication.errors import AlreadyPublished
from phoihop.publication.models import Publication
from phoihop.tasks.models import Evidence, Submission
from phoihop.tasks.publishing_errors import (
    EvidenceHasNoFile,
    EvidenceNotShown,
    EvidenceShowsNothing,
)
from phoihop.tasks.services import (
    add_evidence,
    publish_evidence,
    send_back,
    withdraw_evidence,
)
from phoihop.tasks.tests.employing import also
from phoihop.testing.fixtures import ClientOf


@pytest.fixture
def evidence(on_its_way: CarryingOut) -> Evidence:
    return on_its_way.evidence


def _address(evidence: Evidence) -> str:
    return f"/evidence/{evidence.public_code}/"


def _bytes_of(evidence: Evidence) -> bytes:
    response = Client().get(_address(evidence))
    assert isinstance(response, StreamingHttpResponse)
    # Read to its end, the file closes by itself.
    taken: bytes = response.getvalue()
    return taken


def test_until_it_is_published_nobody_takes_the_file(
    on_its_way: CarryingOut, evidence: Evidence
) -> None:
    page_of(_address(evidence), 404)
    html = page_of(on_its_way.address)
    assert _address(evidence) not in html
    assert f"{evidence.public_code} · chưa công bố tệp" in words_of(html)


def test_then_everybody_takes_it_under_its_code_and_with_safe_headers(
    on_its_way: CarryingOut, evidence: Evidence
) -> None:
    publish_evidence(actor=on_its_way.phuong, evidence=evidence)
    assert f'href="{_address(evidence)}"' in page_of(on_its_way.address)
    response = Client().get(_address(evidence))
    assert isinstance(response, StreamingHttpResponse)
    assert response.getvalue().startswith(b"%PDF")
    headers = response.headers
    assert headers["Content-Type"] == "application/pdf"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert headers["Cache-Control"] == "private, no-store"
    expected = f'attachment; filename="{evidence.public_code}.pdf"'
    assert headers["Content-Disposition"] == expected
    assert FILE_NAME not in str(headers)
    assert Client().post(_address(evidence)).status_code == 405


def test_taken_back_it_is_gone_at_once(
    on_its_way: CarryingOut, evidence: Evidence
) -> None:
    phuong = on_its_way.phuong
    publish_evidence(actor=phuong, evidence=evidence)
    withdraw_evidence(actor=phuong, evidence=evidence, reason="Có số căn cước.")
    page_of(_address(evidence), 404)
    html = page_of(on_its_way.address)
    assert "Có số căn cước" not in html
    assert "Biên bản nghiệm thu" in html
    publish_evidence(actor=phuong, evidence=evidence)
    assert _bytes_of(evidence).startswith(b"%PDF")


def test_with_its_programme_the_file_goes_too(
    on_its_way: CarryingOut, evidence: Evidence
) -> None:
    publish_evidence(actor=on_its_way.phuong, evidence=evidence)
    programmes.withdraw(
        actor=on_its_way.phuong, programme=on_its_way.programme, reason="Rút."
    )
    page_of(_address(evidence), 404)


def test_of_an_unpublished_programme_no_file_is_given(
    carrying_out: CarryingOut,
) -> None:
    carrying_out.report(1, carrying_out.file())
    publish_evidence(actor=carrying_out.phuong, evidence=carrying_out.evidence)
    page_of(_address(carrying_out.evidence), 404)


def test_of_a_result_sent_back_nothing_is_shown(carrying_out: CarryingOut) -> None:
    carrying_out.publish()
    submission: Submission = carrying_out.report(1, carrying_out.file())
    evidence = carrying_out.evidence
    publish_evidence(actor=carrying_out.phuong, evidence=evidence)
    assert _bytes_of(evidence).startswith(b"%PDF")
    send_back(actor=carrying_out.lan, submission=submission, reason="Thiếu chữ ký")
    page_of(_address(evidence), 404)
    assert evidence.public_code not in page_of(carrying_out.address)


@pytest.mark.parametrize("name", ["son", "lan", "minh", "tuan", "an"])
def test_nobody_but_a_publisher_of_the_unit_publishes(
    on_its_way: CarryingOut, evidence: Evidence, name: str
) -> None:
    actor = on_its_way.cast.mandate(name)
    with pytest.raises(NotAllowed):
        publish_evidence(actor=actor, evidence=evidence)
    publish_evidence(actor=on_its_way.phuong, evidence=evidence)
    with pytest.raises(NotAllowed):
        withdraw_evidence(actor=actor, evidence=evidence, reason="Thôi")


def test_whoever_added_it_does_not_publish_it(
    on_its_way: CarryingOut, evidence: Evidence, son: Mandate
) -> None:
    front = on_its_way.cast.organisations["front"]
    with pytest.raises(NotAllowed):
        publish_evidence(actor=also(son, front, Role.PUBLISHER), evidence=evidence)


def test_only_a_file_that_shows_a_result_is_published(
    on_its_way: CarryingOut, evidence: Evidence
) -> None:
    paper = Evidence.objects.filter(file=None).earliest("id")
    with pytest.raises(EvidenceHasNoFile):
        publish_evidence(actor=on_its_way.phuong, evidence=paper)
    handed_in = on_its_way.file().upload
    unused = add_evidence(actor=on_its_way.thao, title="Ảnh", upload=handed_in)
    with pytest.raises(EvidenceShowsNothing):
        publish_evidence(actor=on_its_way.phuong, evidence=unused)
    with pytest.raises(EvidenceNotShown):
        withdraw_evidence(actor=on_its_way.phuong, evidence=evidence, reason="Thôi")


def test_it_is_published_once_and_taken_back_with_a_reason(
    on_its_way: CarryingOut, evidence: Evidence
) -> None:
    publish_evidence(actor=on_its_way.phuong, evidence=evidence)
    with pytest.raises(AlreadyPublished):
        publish_evidence(actor=on_its_way.phuong, evidence=evidence)
    with pytest.raises(ReasonMissing):
        withdraw_evidence(actor=on_its_way.phuong, evidence=evidence, reason=" ")
    [row] = Publication.objects.showing("tasks.evidence")
    assert row.public_code == evidence.public_code


def test_a_publisher_does_it_from_the_task_page(
    on_its_way: CarryingOut, evidence: Evidence, client_of: ClientOf
) -> None:
    browser = client_of(on_its_way.phuong)
    task = f"/work/tasks/{on_its_way.task(1).pk}/"
    act = f"/work/evidence/{evidence.pk}/publish/"
    assert f'href="{act}"' in browser.get(task).content.decode()
    assert browser.get(act).status_code == 200
    assert browser.post(act, {}).status_code == 422
    done = browser.post(act, {"has_looked": "on"})
    assert (done.status_code, done["Location"]) == (302, task)
    assert "đã công bố tệp" in browser.get(task).content.decode()
    back = f"/work/evidence/{evidence.pk}/withdraw/"
    assert browser.get(back).status_code == 200
    assert browser.post(back, {"reason": "Nhầm tệp"}).status_code == 302
    page_of(_address(evidence), 404)


def test_others_see_no_button_and_are_refused(
    on_its_way: CarryingOut, evidence: Evidence, client_of: ClientOf
) -> None:
    act = f"/work/evidence/{evidence.pk}/publish/"
    browser = client_of(on_its_way.lan)
    task = browser.get(f"/work/tasks/{on_its_way.task(1).pk}/")
    assert act not in task.content.decode()
    assert browser.get(act).status_code == 403
    assert client_of(on_its_way.tuan).get(act).status_code == 404
