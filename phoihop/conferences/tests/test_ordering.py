"""People, those invited and photos stand in the order somebody gives them."""

import pytest
from django.test import Client

from phoihop.audit.models import Entry
from phoihop.conferences import factories, services
from phoihop.conferences.meeting_errors import OrderChanged
from phoihop.conferences.models import (
    Conference,
    ConferencePerson,
    Invitation,
    Photo,
)
from phoihop.conferences.queries.board import board_of
from phoihop.conferences.queries.summaries import photos_of
from phoihop.conferences.services import (
    InvitationOutline,
    PartOutline,
    Past,
    PhotoOutline,
)
from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.tests.samples import jpg_with_place, upload
from phoihop.foundation.errors import NotAllowed
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

PARTS = ConferencePerson.Part
ROOT = "/work/conferences/"


def _up(thing: ConferencePerson | Invitation | Photo) -> Past:
    return Past(neighbour=thing.pk, is_up=True)


def _name(actor: Mandate, conference: Conference, part: str, *names: str) -> None:
    outlines = [PartOutline(part=PARTS(part), name=name) for name in names]
    services.add_people(actor=actor, conference=conference, outlines=outlines)


def _people(conference: Conference) -> list[tuple[str, list[str]]]:
    parts = board_of(conference).parts
    return [(part, [one.name for one in people]) for part, people in parts]


def _person(name: str) -> ConferencePerson:
    return ConferencePerson.objects.get(name=name)


def _invited(conference: Conference) -> list[str]:
    return [one.body_name for one in board_of(conference).invitations]


def _captions(conference: Conference) -> list[str]:
    return [one.caption for one in photos_of(conference)]


def _take_photos(actor: Mandate, conference: Conference, *captions: str) -> None:
    for caption in captions:
        outline = PhotoOutline(
            caption=caption,
            upload=upload(jpg_with_place(), "a.jpg"),
            taken_on=actor.on,
        )
        services.add_photo(actor=actor, conference=conference, outline=outline)


@pytest.fixture
def mixed(invited: Conference, lan: Mandate) -> Conference:
    """Two who preside were written down with somebody else between them."""
    _name(lan, invited, PARTS.PRESIDING, "Ông An")
    _name(lan, invited, PARTS.ATTENDING, "Bà Cúc")
    _name(lan, invited, PARTS.PRESIDING, "Ông Bình", "Ông Dũng")
    return invited


def test_people_stand_by_their_part_whenever_they_were_written_down(
    mixed: Conference, lan: Mandate, client_of: ClientOf
) -> None:
    presiding, attending = _people(mixed)
    assert presiding[1] == ["Ông An", "Ông Bình", "Ông Dũng"]
    assert attending[1] == ["Bà Cúc"]
    page = client_of(lan).get(f"{ROOT}{mixed.pk}/").content.decode()
    assert page.count("<dt>Chủ trì</dt>") == 1


def test_somebody_moves_among_those_with_the_same_part(
    mixed: Conference, lan: Mandate
) -> None:
    an, binh = _person("Ông An"), _person("Ông Bình")
    services.move_person(actor=lan, conference=mixed, person=binh, past=_up(an))
    assert _people(mixed)[0][1] == ["Ông Bình", "Ông An", "Ông Dũng"]
    assert Entry.objects.filter(action="conference_person.move").count() == 1


def test_only_neighbours_of_one_part_change_places(
    mixed: Conference, lan: Mandate
) -> None:
    an, dung, cuc = _person("Ông An"), _person("Ông Dũng"), _person("Bà Cúc")
    for past in (dung.pk, cuc.pk, an.pk, 0):
        for is_up in (True, False):
            with pytest.raises(OrderChanged):
                services.move_person(
                    actor=lan,
                    conference=mixed,
                    person=an,
                    past=Past(neighbour=past, is_up=is_up),
                )


def test_what_was_moved_meanwhile_is_not_moved_on(
    mixed: Conference, lan: Mandate
) -> None:
    an, binh, dung = (_person(name) for name in ("Ông An", "Ông Bình", "Ông Dũng"))
    services.move_person(actor=lan, conference=mixed, person=dung, past=_up(binh))
    with pytest.raises(OrderChanged):
        services.move_person(actor=lan, conference=mixed, person=binh, past=_up(an))
    services.remove_person(actor=lan, conference=mixed, person=dung)
    with pytest.raises(OrderChanged):
        services.move_person(actor=lan, conference=mixed, person=dung, past=_up(an))
    assert _people(mixed)[0][1] == ["Ông An", "Ông Bình"]


def test_those_invited_stand_as_the_house_has_them_until_somebody_orders_them(
    invited: Conference, lan: Mandate, cast: Cast
) -> None:
    union = cast.organisations["womens_union"]
    factories.invite(actor=lan, conference=invited, organisation=union)
    before = _invited(invited)
    first, second = board_of(invited).invitations
    services.move_invitation(
        actor=lan, conference=invited, invitation=second, past=_up(first)
    )
    assert _invited(invited) == [before[1], before[0]]
    outline = InvitationOutline(body_name="Ban Chỉ huy quân sự xã")
    services.invite_body(actor=lan, conference=invited, outline=outline)
    assert _invited(invited) == [before[1], before[0], "Ban Chỉ huy quân sự xã"]


def test_whoever_takes_the_minutes_orders_the_list_when_it_was_held(
    held: Conference, lan: Mandate, cast: Cast
) -> None:
    [only] = board_of(held).invitations
    with pytest.raises(NotAllowed):
        services.move_invitation(
            actor=cast.mandate("tam"), conference=held, invitation=only, past=_up(only)
        )
    with pytest.raises(OrderChanged):
        services.move_invitation(
            actor=lan, conference=held, invitation=only, past=_up(only)
        )


def test_the_list_is_frozen_with_its_conference(
    concluded: Conference, lan: Mandate
) -> None:
    [only] = board_of(concluded).invitations
    with pytest.raises(NotAllowed):
        services.move_invitation(
            actor=lan, conference=concluded, invitation=only, past=_up(only)
        )


def test_photos_change_places_and_keep_the_number_that_the_public_knows(
    held: Conference, lan: Mandate
) -> None:
    _take_photos(lan, held, "Một", "Hai", "Ba")
    numbers = dict(Photo.objects.values_list("caption", "rank"))
    one, _two, three = photos_of(held)
    services.move_photo(actor=lan, conference=held, photo=three, past=_up(_two))
    assert _captions(held) == ["Một", "Ba", "Hai"]
    assert dict(Photo.objects.values_list("caption", "rank")) == numbers
    with pytest.raises(OrderChanged):
        services.move_photo(actor=lan, conference=held, photo=one, past=_up(_two))
    _take_photos(lan, held, "Bốn")
    assert _captions(held) == ["Một", "Ba", "Hai", "Bốn"]


def test_what_is_published_keeps_the_order_in_which_it_was(
    concluded: Conference, lan: Mandate, cast: Cast
) -> None:
    _take_photos(lan, concluded, "Một", "Hai")
    services.write_summary(actor=lan, conference=concluded, text="Đã họp.", version=1)
    one, two = photos_of(concluded)
    services.move_photo(actor=lan, conference=concluded, photo=two, past=_up(one))
    shown = services.publish_summary(
        actor=cast.mandate("phuong"),
        conference=concluded,
        photo_ids=[one.pk, two.pk],
    )
    assert shown.version is not None
    text = shown.version.canonical_text
    assert text.index("Hai") < text.index("Một")
    services.move_photo(actor=lan, conference=concluded, photo=one, past=_up(two))
    shown.refresh_from_db()
    assert shown.version.canonical_text == text


@pytest.fixture
def browser(mixed: Conference, lan: Mandate, client_of: ClientOf) -> Client:
    """The coordinator at his desk."""
    return client_of(lan)


def test_the_buttons_work_without_scripts_and_lead_back_to_the_row(
    mixed: Conference, browser: Client
) -> None:
    an, binh = _person("Ông An"), _person("Ông Bình")
    page = browser.get(f"{ROOT}{mixed.pk}/people/").content.decode()
    path = f"{ROOT}{mixed.pk}/people/{binh.pk}/move/"
    assert page.count(f'action="{path}"') == 2
    assert f'name="past" value="{an.pk}"' in page
    answer = browser.post(path, {"to": "up", "past": an.pk})
    assert answer.status_code == 302
    assert answer["Location"] == f"{ROOT}{mixed.pk}/people/#person-{binh.pk}"
    assert _people(mixed)[0][1][0] == "Ông Bình"


def test_two_who_move_somebody_up_at_once_move_him_once(
    mixed: Conference, browser: Client
) -> None:
    an, binh = _person("Ông An"), _person("Ông Bình")
    path = f"{ROOT}{mixed.pk}/people/{binh.pk}/move/"
    assert browser.post(path, {"to": "up", "past": an.pk}).status_code == 302
    assert browser.post(path, {"to": "up", "past": an.pk}).status_code == 409
    assert _people(mixed)[0][1] == ["Ông Bình", "Ông An", "Ông Dũng"]


@pytest.mark.parametrize("past", ["", "9" * 30, "x", "-1"])
def test_an_order_that_changed_is_told(
    mixed: Conference, browser: Client, past: str
) -> None:
    binh = _person("Ông Bình")
    answer = browser.post(f"{ROOT}{mixed.pk}/people/{binh.pk}/move/", {"past": past})
    assert answer.status_code == 409
    assert "Người khác vừa đổi thứ tự" in answer.content.decode()


def test_the_lists_of_guests_and_photos_have_their_buttons(
    held: Conference, lan: Mandate, client_of: ClientOf
) -> None:
    _take_photos(lan, held, "Một", "Hai")
    client = client_of(lan)
    one, two = photos_of(held)
    path = f"{ROOT}{held.pk}/photos/{two.pk}/move/"
    assert f'action="{path}"' in client.get(f"{ROOT}{held.pk}/").content.decode()
    answer = client.post(path, {"to": "up", "past": one.pk})
    assert answer["Location"] == f"{ROOT}{held.pk}/#photo-{two.pk}"
    assert _captions(held) == ["Hai", "Một"]


def test_the_list_of_guests_is_ordered_on_its_page(
    invited: Conference, lan: Mandate, womens_union: Organisation, client_of: ClientOf
) -> None:
    factories.invite(actor=lan, conference=invited, organisation=womens_union)
    first, second = board_of(invited).invitations
    client = client_of(lan)
    path = f"{ROOT}{invited.pk}/invitations/{first.pk}/move/"
    page = client.get(f"{ROOT}{invited.pk}/invitations/").content.decode()
    assert f'action="{path}"' in page
    answer = client.post(path, {"past": second.pk})
    assert answer["Location"].endswith(f"#invitation-{first.pk}")
    assert board_of(invited).invitations[0] == second


def test_an_outsider_finds_nothing_to_move(
    held: Conference, lan: Mandate, cast: Cast, client_of: ClientOf
) -> None:
    _take_photos(lan, held, "Một", "Hai")
    _name(lan, held, PARTS.PRESIDING, "Ông An")
    tuan = client_of(cast.mandate("tuan"))
    numbers = {
        "people": _person("Ông An").pk,
        "invitations": Invitation.objects.get().pk,
        "photos": photos_of(held)[0].pk,
    }
    for kind, number in numbers.items():
        path = f"{ROOT}{held.pk}/{kind}/{number}/move/"
        assert tuan.post(path, {"past": "1"}).status_code == 404, kind
