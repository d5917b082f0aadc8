"""Papers, photos, and the summary that the public reads."""

from datetime import timedelta
from typing import Any

import pytest

from phoihop.conferences import factories, services
from phoihop.conferences.meeting_errors import (
    PaperWithoutTitle,
    PhotoOfAnotherDay,
    PhotoWithoutCaption,
    SummaryEmpty,
    SummaryMissing,
    SummaryNotShown,
    SummaryShown,
    SummaryTooLong,
)
from phoihop.conferences.models import Conference, ConferencePerson, Paper, Photo
from phoihop.conferences.queries.board import board_of
from phoihop.conferences.queries.published import (
    public_photo,
    published_summaries,
    read_summary,
)
from phoihop.conferences.services import ItemOutline, PaperOutline, PhotoOutline
from phoihop.conferences.states import ItemKind
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.errors import FileRefused
from phoihop.files.tests.samples import jpg_with_place, pdf, upload
from phoihop.foundation.errors import ChangedMeanwhile, NotAllowed, ReasonMissing


def hand_in(actor: Mandate, conference: Conference, **fields: Any) -> Paper:
    values = {"title": "Báo cáo 6 tháng", "upload": upload(pdf(), "bc.pdf"), **fields}
    return services.add_paper(
        actor=actor, conference=conference, outline=PaperOutline(**values)
    )


def photograph(actor: Mandate, conference: Conference, **fields: Any) -> Photo:
    values = {
        "caption": "Chủ tịch phát biểu",
        "upload": upload(jpg_with_place(), "anh.jpg"),
        "taken_on": actor.on,
        **fields,
    }
    return services.add_photo(
        actor=actor, conference=conference, outline=PhotoOutline(**values)
    )


def summarise(actor: Mandate, conference: Conference, text: str, version: int) -> Any:
    return services.write_summary(
        actor=actor, conference=conference, text=text, version=version
    )


def test_whoever_speaks_to_an_item_hands_in_its_paper(
    lan: Mandate, thao: Mandate, front: Organisation, invited: Conference
) -> None:
    outline = ItemOutline(
        kind=ItemKind.REPORT, title="Báo cáo", speaker_organisation=front
    )
    item = services.add_item(actor=lan, conference=invited, outline=outline)
    paper = hand_in(thao, invited, item=item, read_by=lan.on)
    assert [line.papers for line in board_of(invited).lines][1] == [paper]
    with pytest.raises(NotAllowed):
        hand_in(thao, invited)
    with pytest.raises(NotAllowed):
        hand_in(thao, invited, item=invited.items.first())
    services.remove_paper(actor=thao, conference=invited, paper=paper)
    assert board_of(invited).lines[1].papers == []


def test_it_refuses_a_paper_without_a_title_and_a_file_that_is_none(
    lan: Mandate, planned: Conference
) -> None:
    with pytest.raises(PaperWithoutTitle):
        hand_in(lan, planned, title=" ")
    with pytest.raises(FileRefused):
        hand_in(lan, planned, upload=upload(b"MZ\x90", "virus.exe"))


def test_photos_have_a_caption_and_a_day_that_has_come(
    lan: Mandate, held: Conference
) -> None:
    with pytest.raises(PhotoWithoutCaption):
        photograph(lan, held, caption=" ")
    with pytest.raises(PhotoOfAnotherDay):
        photograph(lan, held, taken_on=lan.on + timedelta(days=1))
    with pytest.raises(FileRefused):
        photograph(lan, held, upload=upload(pdf(), "anh.pdf"))
    assert not photograph(lan, held).is_public


def test_no_photo_is_taken_of_what_is_still_ahead(
    lan: Mandate, thao: Mandate, invited: Conference
) -> None:
    for actor in (lan, thao):
        with pytest.raises(NotAllowed):
            photograph(actor, invited)


def test_the_office_writes_a_summary_once_it_is_concluded(
    lan: Mandate, thao: Mandate, minuted: Conference, ha: Mandate
) -> None:
    with pytest.raises(NotAllowed):
        summarise(lan, minuted, "Đã họp.", 1)
    services.conclude(actor=ha, conference=minuted, no_conclusion_reason="Nắm.")
    with pytest.raises(NotAllowed):
        summarise(thao, minuted, "Đã họp.", 1)
    with pytest.raises(SummaryEmpty):
        summarise(lan, minuted, " \n ", 1)
    with pytest.raises(SummaryTooLong):
        summarise(lan, minuted, "a\n\nb\n\nc\n\nd", 1)
    assert summarise(lan, minuted, "Đã họp.", 1).version == 1
    assert summarise(lan, minuted, "Đã họp xong.", 1).version == 2
    with pytest.raises(ChangedMeanwhile):
        summarise(lan, minuted, "Khác.", 1)


def test_a_publisher_who_wrote_none_of_it_shows_it_with_chosen_photos(
    lan: Mandate, phuong: Mandate, concluded: Conference
) -> None:
    with pytest.raises(SummaryMissing):
        services.publish_summary(actor=phuong, conference=concluded)
    shown, hidden = photograph(lan, concluded), photograph(lan, concluded)
    summarise(lan, concluded, "Xã giao ban quý II.\n\nTiến độ tốt.", 1)
    publication = services.publish_summary(
        actor=phuong, conference=concluded, photo_ids=[shown.pk]
    )
    told = read_summary(published_summaries().get())
    assert told.code == concluded.public_code == publication.public_code
    assert told.paragraphs == ("Xã giao ban quý II.", "Tiến độ tốt.")
    assert told.agenda == ("Nhà ở cho hộ nghèo",)
    assert [one.caption for one in told.photos] == ["Chủ tịch phát biểu"]
    assert public_photo(told.code, shown.rank) == shown
    assert public_photo(told.code, hidden.rank) is None
    with pytest.raises(SummaryShown):
        summarise(lan, concluded, "Khác.", 1)
    with pytest.raises(SummaryShown):
        services.remove_photo(actor=lan, conference=concluded, photo=shown)


def test_taken_off_it_says_why_and_shows_no_photo(
    lan: Mandate, phuong: Mandate, concluded: Conference
) -> None:
    photo = photograph(lan, concluded)
    summarise(lan, concluded, "Đã họp.", 1)
    with pytest.raises(SummaryNotShown):
        services.withdraw_summary(actor=phuong, conference=concluded, reason="Sai")
    services.publish_summary(actor=phuong, conference=concluded, photo_ids=[photo.pk])
    with pytest.raises(ReasonMissing):
        services.withdraw_summary(actor=phuong, conference=concluded, reason=" ")
    services.withdraw_summary(actor=phuong, conference=concluded, reason="Sai")
    assert public_photo(concluded.public_code, photo.rank) is None
    assert not published_summaries().exists()
    services.remove_photo(actor=lan, conference=concluded, photo=photo)


@pytest.mark.parametrize("name", ["lan", "ha", "tam", "tuan", "an"])
def test_nobody_but_a_publisher_shows_it(
    request: pytest.FixtureRequest, name: str, lan: Mandate, concluded: Conference
) -> None:
    summarise(lan, concluded, "Đã họp.", 1)
    actor: Mandate = request.getfixturevalue(name)
    with pytest.raises(NotAllowed):
        services.publish_summary(actor=actor, conference=concluded)


def test_a_publisher_who_took_the_photos_does_not_show_them(
    lan: Mandate, phuong: Mandate, held: Conference
) -> None:
    secretary = services.PartOutline(
        part=ConferencePerson.Part.SECRETARY,
        name=phuong.person_name,
        person_id=phuong.person_id,
    )
    services.add_people(actor=lan, conference=held, outlines=[secretary])
    photograph(phuong, held)
    assert factories.add_item(actor=lan, conference=held).conference == held
    with pytest.raises(NotAllowed):
        services.publish_summary(actor=phuong, conference=held)
