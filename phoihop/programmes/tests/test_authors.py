"""Whoever wrote in a programme is its author and never shows it to the public."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.foundation.clock import today
from phoihop.foundation.errors import NotAllowed
from phoihop.indicators.factories import definition_of
from phoihop.programmes import services
from phoihop.programmes.factories import make_content, make_task, sign_all
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.policies import can_publish, standing
from phoihop.programmes.queries.authors import authors_of
from phoihop.programmes.queries.loading import parties_of
from phoihop.programmes.services import Head, PartyOutline, TargetOutline
from phoihop.programmes.states import Operator
from phoihop.programmes.tests.replacing import agree_and_approve
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf

Write = Callable[[Mandate, Programme, Cast], object]


def _head(writer: Mandate, draft: Programme, _cast: Cast) -> None:
    head = Head(
        kind=ProgrammeKind.objects.get(pk=draft.kind_id),
        title="Tên khác",
        first_day=draft.period.lower,
        last_day=date(2026, 12, 31),
    )
    services.change_head(
        actor=writer, programme=draft, head=head, version=draft.version
    )


def _parties(writer: Mandate, draft: Programme, cast: Cast) -> None:
    names = ("committee", "front", "womens_union")
    services.change_parties(
        actor=writer,
        programme=draft,
        parties=[PartyOutline(organisations=[cast.organisations[n]]) for n in names],
        version=draft.version,
    )


def _target(writer: Mandate, draft: Programme, _cast: Cast) -> None:
    services.add_target(
        actor=writer,
        content=draft.contents.get(),
        outline=TargetOutline(
            indicator_version=definition_of("B01"),
            operator=Operator.INCREASE,
            value=None,
        ),
    )


WRITERS: dict[str, Write] = {
    "head": _head,
    "parties": _parties,
    "content": lambda writer, draft, _cast: make_content(
        actor=writer, programme=draft, is_counted=False
    ),
    "task": lambda writer, draft, cast: make_task(
        actor=writer, content=draft.contents.get(), lead=cast.organisations["front"]
    ),
    "target": _target,
}


@pytest.fixture
def writer(lan: Mandate, phuong: Mandate) -> Mandate:
    """The publisher, when she drafts for the committee."""
    return replace(lan, person_id=phuong.person_id)


@pytest.mark.parametrize("part", WRITERS)
def test_whoever_writes_any_part_of_it_is_an_author(
    draft: Programme, cast: Cast, writer: Mandate, lan: Mandate, part: str
) -> None:
    assert authors_of(draft) == {lan.person_id}
    WRITERS[part](writer, draft, cast)
    assert authors_of(draft) == {lan.person_id, writer.person_id}


def test_to_agree_approve_and_sign_is_not_to_write(
    signed: Programme, lan: Mandate
) -> None:
    assert authors_of(signed) == {lan.person_id}


@pytest.fixture
def written(draft: Programme, cast: Cast, writer: Mandate) -> Programme:
    """A signed programme with a sentence by the publisher."""
    make_content(actor=writer, programme=draft, is_counted=False)
    agree_and_approve(cast, draft)
    sign_all(clerk=cast.mandate("quang"), programme=draft, signed_on=today())
    draft.refresh_from_db()
    return draft


def test_it_refuses_to_be_shown_by_somebody_who_wrote_in_it(
    written: Programme, phuong: Mandate
) -> None:
    assert not can_publish(phuong, standing(phuong, written, parties_of(written)))
    with pytest.raises(NotAllowed) as refusal:
        services.publish(actor=phuong, programme=written)
    assert "nhờ một người công bố khác" in refusal.value.sentence


def test_all_who_wrote_stand_in_the_publication(
    written: Programme, phuong: Mandate, lan: Mandate, tam: Mandate
) -> None:
    other = replace(phuong, person_id=tam.person_id)
    shown = services.publish(actor=other, programme=written)
    assert set(shown.author_person_ids) == {lan.person_id, phuong.person_id}


def test_the_page_offers_no_author_to_publish_and_says_whom_to_ask(
    written: Programme, phuong: Mandate, client_of: ClientOf
) -> None:
    page = f"/work/programmes/{written.pk}/"
    client = client_of(phuong)
    assert "acts/publish/" not in client.get(page).content.decode()
    for answer in (
        client.get(f"{page}acts/publish/"),
        client.post(f"{page}acts/publish/"),
    ):
        assert answer.status_code == 403
        assert "nhờ một người công bố khác" in answer.content.decode()


def test_the_page_offers_it_to_a_publisher_who_wrote_nothing(
    signed: Programme, phuong: Mandate, client_of: ClientOf
) -> None:
    page = client_of(phuong).get(f"/work/programmes/{signed.pk}/year/")
    assert "acts/publish/" in page.content.decode()
