"""What the pages of a programme show, and to whom they offer what."""

import hashlib
import re
from typing import Any

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.tests.samples import pdf
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes import services
from phoihop.programmes.actions import ACTS, acts_open_to
from phoihop.programmes.factories import make_content, make_task, sign_all
from phoihop.programmes.models import Content, Programme
from phoihop.programmes.policies import standing
from phoihop.programmes.queries.loading import parties_of
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import Stance
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.replacing import make_replacement
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


def _path(programme: Programme, page: str = "") -> str:
    return f"/work/programmes/{programme.pk}/{page}"


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed", "signed"])
def test_every_page_of_a_programme_opens_in_every_state(
    request: pytest.FixtureRequest, client_of: ClientOf, lan: Mandate, state: str
) -> None:
    programme: Programme = request.getfixturevalue(state)
    content = programme.contents.get()
    client = client_of(lan)
    own = "year/" if programme.is_signed else ""
    for page in (own, "text/", "history/", f"contents/{content.pk}/"):
        answer = client.get(_path(programme, page))
        assert answer.status_code == 200, page
        assert "{{" not in answer.content.decode()


def test_what_is_missing_is_listed_with_a_link_to_the_spot(
    client_of: ClientOf,
    lan: Mandate,
    draft: Programme,
    content: Content,
    front: Organisation,
) -> None:
    bare = make_task(
        actor=lan, content=content, lead=front, due_kind="none", due_on=None, measure=""
    )
    empty = make_content(actor=lan, programme=draft, title="Chưa có việc")

    shown = client_of(lan).get(_path(draft)).content.decode()

    assert f"/tasks/{bare.pk}/edit/#id_due_kind" in shown
    assert f"/tasks/{bare.pk}/edit/#id_measure" in shown
    assert _path(draft, f"contents/{empty.pk}/") in shown


def test_the_links_to_a_gap_lead_to_a_field_that_is_there(
    client_of: ClientOf, lan: Mandate, draft: Programme, content: Content
) -> None:
    make_task(
        actor=lan,
        content=content,
        lead=None,
        due_kind="none",
        due_on=None,
        extent="",
        measure="",
        deliverable="",
    )
    client = client_of(lan)
    shown = client.get(_path(draft)).content.decode()
    links = re.findall(r'href="([^"#]*/edit/)#([\w]+)"', shown)
    assert len(links) == 5
    for page, place in links:
        assert f'id="{place}"' in client.get(page).content.decode(), place


def test_the_draft_shows_where_each_party_stands(
    client_of: ClientOf,
    lan: Mandate,
    tam: Mandate,
    hong: Mandate,
    consulting: Programme,
) -> None:
    services.agree_to_rest(actor=tam, programme=consulting)
    services.comment(
        actor=hong,
        programme=consulting,
        content=consulting.contents.get(),
        outline=CommentOutline(stance=Stance.NOT_AGREED, text="Chưa rõ kinh phí"),
    )
    shown = client_of(lan).get(_path(consulting)).content.decode()
    for words in ("Chưa rõ kinh phí", "Đặng Thị Hồng", "MTTQ xã An Phú"):
        assert words in shown


def test_nobody_is_offered_an_act_that_would_be_refused(
    client_of: ClientOf, cast: Cast, consulting: Programme
) -> None:
    tried = 0
    for name in ("lan", "minh", "ha", "quang", "son", "tam", "thao", "kieu"):
        client = client_of(cast.mandate(name))
        shown = client.get(_path(consulting)).content.decode()
        offered = set(re.findall(r"/acts/([\w-]+)/", shown))
        for slug in ACTS:
            tried += 1
            answer = client.get(_path(consulting, f"acts/{slug}/"))
            assert answer.status_code == (200 if slug in offered else 403), slug
    assert tried == 8 * len(ACTS)


def test_publish_and_withdraw_are_offered_in_turn(
    phuong: Mandate, signed: Programme
) -> None:
    place = standing(phuong, signed, parties_of(signed))
    slugs = [
        [act.slug for act in acts_open_to(phuong, place, is_published=shown)]
        for shown in (False, True)
    ]
    assert slugs == [["publish"], ["withdraw"]]


def test_the_text_on_paper_shows_signatures_of_this_very_text_only(
    client_of: ClientOf, lan: Mandate, tam: Mandate, quang: Mandate, agreed: Programme
) -> None:
    path = _path(agreed, f"parties/{agreed.parties.get(rank=1).pk}/sign/")
    client_of(quang).post(path, filled_in.signature())
    client = client_of(lan)
    assert "Trần Văn Minh" in client.get(_path(agreed, "text/")).content.decode()

    services.unapprove(actor=tam, programme=agreed, reason="Bổ sung")
    assert "Trần Văn Minh" not in client.get(_path(agreed, "text/")).content.decode()


def test_the_scan_is_given_to_whoever_sees_the_programme_with_safe_headers(
    client_of: ClientOf, cast: Cast, agreed: Programme
) -> None:
    party = agreed.parties.get(rank=1)
    page = _path(agreed, f"parties/{party.pk}/")
    lan = client_of(cast.mandate("lan"))
    assert lan.get(f"{page}scan/").status_code == 404
    quang = client_of(cast.mandate("quang"))
    assert quang.post(f"{page}sign/", filled_in.signature()).status_code == 302

    answer: Any = lan.get(f"{page}scan/")
    content = b"".join(answer.streaming_content)
    assert hashlib.sha256(content).digest() == hashlib.sha256(pdf()).digest()
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]
    for name in ("tuan", "an"):
        stranger = client_of(cast.mandate(name))
        assert stranger.get(f"{page}scan/").status_code == 404


def test_a_draft_is_compared_with_the_version_sent_out_before(
    client_of: ClientOf, lan: Mandate, consulting: Programme, content: Content
) -> None:
    services.redraft(actor=lan, programme=consulting)
    make_content(actor=lan, programme=consulting, title="Nội dung thêm sau")
    shown = client_of(lan).get(_path(consulting, "compare/?version=1"))
    assert shown.status_code == 200
    assert "Nội dung thêm sau" in shown.content.decode()
    assert f"{content.title}.</" not in shown.content.decode()


def test_the_list_counts_contents_and_leaves_dropped_ones_out(
    client_of: ClientOf, lan: Mandate, draft: Programme
) -> None:
    dropped = make_content(actor=lan, programme=draft, title="Bỏ")
    make_content(actor=lan, programme=draft, title="Không đếm", is_counted=False)
    services.drop_content(actor=lan, content=dropped, version=1)
    answer = client_of(lan).get("/work/programmes/")
    [row] = answer.context["page_obj"].object_list
    assert row.counted == 1


def test_the_signed_page_tells_the_day_and_the_denominator(
    client_of: ClientOf, thao: Mandate, signed: Programme
) -> None:
    led_on = client_of(thao).get(_path(signed))
    assert led_on["Location"] == _path(signed, "year/")
    shown = client_of(thao).get(led_on["Location"]).content.decode()
    assert format_date(today()) in shown
    assert "mẫu số chốt khi ký: 1" in shown
    assert signed.current_version is not None
    assert signed.current_version.sha256[:16] in shown


def test_whoever_does_not_write_is_offered_no_way_to_write(
    client_of: ClientOf, cast: Cast, draft: Programme, content: Content
) -> None:
    page = _path(draft, f"contents/{content.pk}/")
    assert f"{page}edit/" in client_of(cast.mandate("lan")).get(page).content.decode()
    for name in ("minh", "ha", "son"):
        shown = client_of(cast.mandate(name)).get(page).content.decode()
        assert 'method="post"' not in shown.split("<main", 1)[1], name
        assert f"{page}edit/" not in shown


def test_a_signature_once_recorded_is_not_asked_for_again(
    client_of: ClientOf, quang: Mandate, agreed: Programme
) -> None:
    client = client_of(quang)
    parties = list(agreed.parties.order_by("rank"))
    sign = [_path(agreed, f"parties/{party.pk}/sign/") for party in parties]
    client.post(sign[0], filled_in.signature())
    shown = client.get(_path(agreed)).content.decode()
    assert sign[0] not in shown
    assert sign[1] in shown
    assert client.post(sign[0], filled_in.signature()).status_code == 422


def test_a_party_of_another_programme_is_not_signed_for_here(
    client_of: ClientOf, cast: Cast, signed: Programme
) -> None:
    replacement = make_replacement(cast, signed)
    elsewhere = signed.parties.earliest("rank")
    path = _path(replacement, f"parties/{elsewhere.pk}/sign/")
    assert client_of(cast.mandate("quang")).get(path).status_code == 404


def test_every_act_of_the_journal_on_a_programme_has_words(
    client_of: ClientOf, lan: Mandate, quang: Mandate, agreed: Programme
) -> None:
    sign_all(clerk=quang, programme=agreed, signed_on=today())
    shown = client_of(lan).get(_path(agreed, "history/")).content.decode()
    for words in ("Phạm Minh Quang", "Nguyễn Thị Lan", "Vũ Thanh Tâm"):
        assert words in shown
    assert not re.search(r"\b(programme|content|task|party)\.[a-z_]+\b", shown)
