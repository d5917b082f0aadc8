"""Comments are taken until the round's last day; agreeing is possible after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.foundation.dates import format_date
from phoihop.programmes import services
from phoihop.programmes.errors import RoundIsOver
from phoihop.programmes.models import Comment, Consent, Content, Programme
from phoihop.programmes.services import CommentOutline
from phoihop.programmes.states import Stance
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.pages import read_form
from phoihop.programmes.tests.raw_sql import expect_refusal
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

REMARK = CommentOutline(stance=Stance.REMARKS, text="Nên ghi rõ số lớp")
LAST_DAY = today() + timedelta(days=7)


def _on(actor: Mandate, days_after: int) -> Mandate:
    return replace(actor, on=LAST_DAY + timedelta(days=days_after))


@pytest.fixture
def closed(draft: Programme, cast: Cast) -> Programme:
    """The draft, out for comment; the round ended yesterday."""
    chief = cast.mandate("ha", on=today() - timedelta(days=9))
    services.open_round(
        actor=chief, programme=draft, deadline=today() - timedelta(days=1)
    )
    draft.refresh_from_db()
    return draft


def test_a_comment_is_taken_on_the_last_day(
    tam: Mandate, consulting: Programme
) -> None:
    made = services.comment(
        actor=_on(tam, 0), programme=consulting, content=None, outline=REMARK
    )
    assert made.commented_on == LAST_DAY


def test_it_refuses_a_comment_after_the_last_day_and_says_whom_to_ask(
    tam: Mandate, consulting: Programme, content: Content
) -> None:
    for place in (content, None):
        with pytest.raises(RoundIsOver) as refusal:
            services.comment(
                actor=_on(tam, 1), programme=consulting, content=place, outline=REMARK
            )
    assert format_date(LAST_DAY) in refusal.value.sentence
    assert "UBND xã An Phú" in refusal.value.sentence
    assert not Comment.objects.exists()


def test_agreeing_is_possible_after_the_last_day(
    tam: Mandate, consulting: Programme, content: Content
) -> None:
    services.agree(actor=_on(tam, 30), content=content)
    assert Consent.objects.get().stance == Stance.AGREED


def test_the_page_of_a_late_comment_says_so_and_keeps_what_was_typed(
    client_of: ClientOf, tam: Mandate, closed: Programme
) -> None:
    content = closed.contents.get()
    client = client_of(tam)
    page = f"/work/programmes/{closed.pk}/contents/{content.pk}/"

    answer = client.post(f"{page}comment/", filled_in.comment())

    assert answer.status_code == 422
    told = read_form(answer)
    yesterday = format_date(today() - timedelta(days=1))
    assert f"Hạn góp ý đã hết ngày {yesterday}." in told.messages["text"]
    assert told.values["text"] == "Nên rõ hơn"
    shown = client.get(page).content.decode()
    assert f"Hạn góp ý đã hết ngày {yesterday}." in shown
    assert f"{page}comment/" not in shown
    assert client.post(f"{page}agree/", {}).status_code == 302


def test_the_database_refuses_a_comment_after_the_last_day(
    tam: Mandate, consulting: Programme
) -> None:
    made = services.comment(
        actor=tam, programme=consulting, content=None, outline=REMARK
    )
    expect_refusal(
        "comment_is_made_by_the_deadline",
        "INSERT INTO programmes_comment (round_id, party_id, content_id, stance, text,"
        " person_id, person_name, title, commented_on, commented_at, answer_kind,"
        " answer, answered_by_name) SELECT c.round_id, c.party_id,"
        f" {consulting.contents.get().pk}, 'remarks', 'Nên', 1, 'x', 'x',"
        " r.deadline + 1, now(), '', '', '' FROM programmes_comment c"
        " JOIN programmes_consultationround r ON r.id = c.round_id"
        f" WHERE c.id = {made.pk}",
    )
