"""A concluded conference is taken away as one file, the same for the same state."""

import hashlib
import io
import json
import zipfile
from typing import Any

import pytest
from django.http import StreamingHttpResponse

from phoihop.audit.models import Entry
from phoihop.conferences import dossier as writing
from phoihop.conferences import services
from phoihop.conferences.meeting_errors import DossierTooLarge
from phoihop.conferences.models import (
    ConclusionItem,
    Conference,
    ConferencePerson,
    ConferenceProgramme,
)
from phoihop.conferences.queries import dossier as dossiers
from phoihop.conferences.queries.dossier import dossier_of
from phoihop.conferences.services import (
    PaperOutline,
    PartOutline,
    PhotoOutline,
)
from phoihop.conferences.services import (
    dossier as taking,
)
from phoihop.conferences.tests.concluding import (
    ASKED,
    GROUP,
    assign,
    conclude,
    hold_on,
    take,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.bytes_on_disk import remove_bytes
from phoihop.files.tests.samples import jpg_with_place, pdf, upload
from phoihop.foundation.errors import NotAllowed
from phoihop.programmes.models import Programme
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

ROOT = "/work/conferences/"
PAPER, PHOTO = "tai-lieu/001-Tờ trình.pdf", "anh/001-ảnh.jpg"


@pytest.fixture
def meeting(lan: Mandate, ha: Mandate, front: Organisation) -> Conference:
    """A concluded briefing with a paper, a photo, two revisions and a conclusion."""
    conference = hold_on(lan, [front])
    item = conference.items.get()
    services.write_minute(
        actor=lan,
        conference=conference,
        item=item,
        text=f"{ASKED} {GROUP}",
        version=2,
    )
    paper = PaperOutline(title="Tờ trình", upload=upload(pdf(), "Tờ trình.pdf"))
    services.add_paper(actor=lan, conference=conference, outline=paper)
    photo = PhotoOutline(
        caption="Toàn cảnh", upload=upload(jpg_with_place(), "ảnh.jpg"), taken_on=lan.on
    )
    services.add_photo(actor=lan, conference=conference, outline=photo)
    part = PartOutline(
        part=ConferencePerson.Part.PRESIDING, name="Ông <An>", titles=["Chủ tịch"]
    )
    services.add_people(actor=lan, conference=conference, outlines=[part])
    take(lan, item)
    return conclude(lan, ha, conference)


def _bytes(actor: Mandate, conference: Conference) -> bytes:
    now = Conference.objects.get(pk=conference.pk)
    with writing.write_dossier(dossier_of(actor, now)) as opened:
        return opened.read()


def _open(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def _state(package: zipfile.ZipFile) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(package.read("ho-so.json"))
    return read


def test_it_holds_all_of_the_conference(meeting: Conference, lan: Mandate) -> None:
    package = _open(_bytes(lan, meeting))
    assert package.testzip() is None
    assert package.namelist() == [
        "index.html",
        "ho-so.json",
        "bien-ban-chot.json",
        "thong-bao-ket-luan-chot.json",
        PAPER,
        PHOTO,
        "SHA256SUMS.txt",
    ]
    page = package.read("index.html").decode()
    for words in (
        "Giao ban quý II",
        "Ông &lt;An&gt;, Chủ tịch",
        "Mặt trận Tổ quốc",
        ASKED,
        GROUP,
        "Lần ghi 2",
        "Các lần ghi trước",
        "Chủ tịch kết luận:",
        "Hội Liên hiệp Phụ nữ",
        "Toàn cảnh",
        'href="tai-lieu/001-T%E1%BB%9D%20tr%C3%ACnh.pdf"',
    ):
        assert words in page, words
    assert "Ông <An>" not in page
    state = _state(package)
    assert [len(one["revisions"]) for one in state["agenda"]] == [2]
    assert state["conclusions"][0]["words"] == ASKED
    assert state["conference"]["minutes_sha256"] == meeting.text.sha256  # type: ignore[union-attr]  # it is concluded


def test_papers_and_photos_are_the_bytes_that_are_kept(
    meeting: Conference, lan: Mandate
) -> None:
    package = _open(_bytes(lan, meeting))
    listed = {one["path"]: one["sha256"] for one in _state(package)["files"]}
    assert set(listed) == {PAPER, PHOTO}
    assert package.read(PAPER) == pdf()
    for path, sha256 in listed.items():
        assert hashlib.sha256(package.read(path)).hexdigest() == sha256
    lines = package.read("SHA256SUMS.txt").decode().splitlines()
    sums = {name: sha256 for sha256, _, name in (one.partition("  ") for one in lines)}
    assert set(sums) == set(package.namelist()) - {"SHA256SUMS.txt"}
    for path, sha256 in sums.items():
        assert hashlib.sha256(package.read(path)).hexdigest() == sha256, path
    assert sums["bien-ban-chot.json"] == _state(package)["conference"]["minutes_sha256"]


def test_the_same_state_gives_the_same_bytes_and_another_one_others(
    meeting: Conference, lan: Mandate, minh: Mandate, womens_union: Organisation
) -> None:
    first = _bytes(lan, meeting)
    assert _bytes(lan, meeting) == first
    assert _bytes(minh, meeting) == first
    assign(minh, ConclusionItem.objects.get(), [womens_union])
    later = _bytes(lan, meeting)
    assert later != first
    [task] = _state(_open(later))["conclusions"][0]["tasks"]
    assert (task["title"], task["state"]) == ("Rà soát hộ nghèo", "đã giao")


def test_filing_and_taking_keep_the_hash_of_the_state(
    meeting: Conference, lan: Mandate, cast: Cast
) -> None:
    filed = services.file_conference(actor=lan, conference=meeting)
    entry = Entry.objects.get(action="conference.make_dossier")
    assert entry.changes == {"sha256": ["", dossier_of(lan, filed).sha256]}
    tam = cast.mandate("tam")
    services.take_dossier(actor=tam, conference=meeting)
    taken = Entry.objects.get(action="conference.take_dossier")
    assert (taken.person_id, taken.changes) == (tam.person_id, entry.changes)
    package = _open(_bytes(tam, meeting))
    sha256 = hashlib.sha256(package.read("ho-so.json")).hexdigest()
    assert taken.changes == {"sha256": ["", sha256]}
    assert sha256 in package.read("index.html").decode()


def test_before_it_is_concluded_there_is_no_file(
    held: Conference, lan: Mandate
) -> None:
    with pytest.raises(NotAllowed):
        services.take_dossier(actor=lan, conference=held)


def test_an_outsider_takes_nothing(
    meeting: Conference, cast: Cast, client_of: ClientOf
) -> None:
    tuan = cast.mandate("tuan")
    with pytest.raises(NotAllowed):
        services.take_dossier(actor=tuan, conference=meeting)
    client = client_of(tuan)
    assert client.get(f"{ROOT}{meeting.pk}/file/").status_code == 404
    assert client.post(f"{ROOT}{meeting.pk}/file/take/").status_code == 404
    assert not Entry.objects.filter(action="conference.take_dossier").exists()


def test_a_programme_that_the_reader_may_not_see_is_not_in_it(
    lan: Mandate, ha: Mandate, front: Organisation, programme: Programme, cast: Cast
) -> None:
    conference = hold_on(lan, [front])
    link = ConferenceProgramme.Link.BRIEFS
    services.link_programme(
        actor=lan, conference=conference, programme=programme, link=link
    )
    conclude(lan, ha, conference)
    seen = _open(_bytes(lan, conference))
    assert [one["title"] for one in _state(seen)["programmes"]] == [programme.title]
    assert "bien-ban-chot.json" in seen.namelist()
    hidden = _open(_bytes(cast.mandate("tuan"), conference))
    assert "bien-ban-chot.json" not in hidden.namelist()
    for name in hidden.namelist():
        assert programme.title.encode() not in hidden.read(name), name


def test_what_the_store_has_lost_is_named_and_left_out(
    meeting: Conference, lan: Mandate
) -> None:
    remove_bytes(meeting.papers.get().file.stored_name)
    package = _open(_bytes(lan, meeting))
    assert PAPER not in package.namelist()
    assert PHOTO in package.namelist()
    assert "kho đã mất tệp này" in package.read("index.html").decode()


def test_too_much_for_one_file_is_refused(
    meeting: Conference,
    lan: Mandate,
    client_of: ClientOf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(taking, "MOST_BYTES", 10)
    with pytest.raises(DossierTooLarge):
        services.take_dossier(actor=lan, conference=meeting)
    client = client_of(lan)
    assert client.post(f"{ROOT}{meeting.pk}/file/take/").status_code == 422
    assert client.get(f"{ROOT}{meeting.pk}/file/").status_code == 422


def test_the_limit_is_one_that_a_person_carries() -> None:
    assert dossiers.MOST_BYTES == 512 * 1024 * 1024


def test_the_button_leads_to_the_file(
    meeting: Conference, cast: Cast, client_of: ClientOf
) -> None:
    tam = client_of(cast.mandate("tam"))
    page = tam.get(f"{ROOT}{meeting.pk}/").content.decode()
    assert f'action="{ROOT}{meeting.pk}/file/take/"' in page
    answer = tam.post(f"{ROOT}{meeting.pk}/file/take/")
    assert answer["Location"] == f"{ROOT}{meeting.pk}/file/"
    file = tam.get(answer["Location"])
    assert isinstance(file, StreamingHttpResponse)
    day = meeting.occurred_on.isoformat()
    assert file["Content-Type"] == "application/zip"
    assert file["Content-Disposition"] == (
        f'attachment; filename="ho-so-{day}-{meeting.public_code}.zip"'
    )
    assert file["X-Content-Type-Options"] == "nosniff"
    assert file["Cache-Control"] == "private, no-store"
    content = b"".join(file)
    assert content == _bytes(cast.mandate("tam"), meeting)
    history = tam.get(f"{ROOT}{meeting.pk}/history/").content.decode()
    assert "tải toàn bộ hồ sơ hội nghị về một tệp" in history


def test_a_conference_that_is_ahead_offers_no_file(
    held: Conference, lan: Mandate, client_of: ClientOf
) -> None:
    client = client_of(lan)
    page = client.get(f"{ROOT}{held.pk}/").content.decode()
    assert "/file/take/" not in page
    refused = client.get(f"{ROOT}{held.pk}/file/")
    assert refused.status_code == 403
    assert "khi hội nghị đã kết luận" in refused.content.decode()
