"""What a programme may replace, asked at entry and again at signing."""

from datetime import date
from typing import Any

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.directory.models import Organisation
from phoihop.files.services import store_file
from phoihop.files.tests.samples import pdf, upload
from phoihop.foundation.errors import RuleViolation
from phoihop.programmes import services
from phoihop.programmes.ending_errors import (
    NotReplaceable,
    ReplacedPartiesLeftOut,
)
from phoihop.programmes.factories import day_within, make_programme, sign_all
from phoihop.programmes.models import Programme, ProgrammeKind
from phoihop.programmes.queries.earlier import earlier_programmes
from phoihop.programmes.services import Head, PartyOutline
from phoihop.programmes.states import State
from phoihop.programmes.tests import filled_in
from phoihop.programmes.tests.pages import read_form
from phoihop.programmes.tests.replacing import make_replacement
from phoihop.publication.queries import endings_of
from phoihop.testing.cast import Cast
from phoihop.testing.fixtures import ClientOf


@pytest.fixture
def bodies(cast: Cast) -> list[list[Organisation]]:
    """All who signed the programme of the fixture."""
    names = (["committee"], ["front"], ["womens_union", "farmers_union"])
    return [[cast.organisations[name] for name in party] for party in names]


def _terminate(clerk: Mandate, programme: Programme) -> None:
    services.terminate(
        actor=clerk,
        programme=programme,
        title="Quyết định",
        ended_on=day_within(),
        scan=store_file(actor=clerk, upload=upload(pdf(), "quyết định.pdf")),
    )


def test_all_who_signed_the_old_one_may_replace_it(
    lan: Mandate, signed: Programme, bodies: list[list[Organisation]]
) -> None:
    assert make_programme(actor=lan, parties=bodies, replaces=signed).replaces == signed


@pytest.mark.parametrize("state", ["draft", "consulting", "agreed"])
def test_it_refuses_to_replace_what_is_not_signed(
    request: pytest.FixtureRequest,
    lan: Mandate,
    bodies: list[list[Organisation]],
    state: str,
) -> None:
    other = request.getfixturevalue(state)
    with pytest.raises(NotReplaceable) as refusal:
        make_programme(actor=lan, parties=bodies, replaces=other)
    assert refusal.value.field == "replaces"


def test_it_refuses_to_replace_what_has_ended(
    lan: Mandate, quang: Mandate, signed: Programme, bodies: list[list[Organisation]]
) -> None:
    _terminate(quang, signed)
    with pytest.raises(NotReplaceable):
        make_programme(actor=lan, parties=bodies, replaces=signed)


def test_it_refuses_to_replace_a_programme_of_another_unit(
    cast: Cast, tuan: Mandate, signed: Programme
) -> None:
    own = cast.organisations["neighbour_committee"]
    parties = [[own], [cast.organisations["front"]]]
    with pytest.raises(NotReplaceable):
        make_programme(actor=tuan, parties=parties, replaces=signed)


def test_it_refuses_to_replace_without_somebody_who_signed(
    lan: Mandate, signed: Programme, bodies: list[list[Organisation]]
) -> None:
    with pytest.raises(ReplacedPartiesLeftOut) as refusal:
        make_programme(actor=lan, parties=bodies[:2], replaces=signed)
    assert bodies[2][0].short_name in refusal.value.sentence
    # Whoever did not act for the bloc did not sign by itself.
    assert bodies[2][1].short_name not in refusal.value.sentence


def _head(draft: Programme, **changes: Any) -> Head:
    entered: dict[str, Any] = {
        "kind": ProgrammeKind.objects.get(pk=draft.kind_id),
        "title": draft.title,
        "first_day": date(2027, 1, 1),
        "last_day": date(2027, 12, 31),
    }
    return Head(**{**entered, **changes})


def test_a_changed_head_is_asked_the_same(
    lan: Mandate, signed: Programme, bodies: list[list[Organisation]]
) -> None:
    two = make_programme(actor=lan, parties=bodies[:2])
    with pytest.raises(ReplacedPartiesLeftOut):
        services.change_head(
            actor=lan, programme=two, head=_head(two, replaces=signed), version=1
        )


def test_changed_parties_are_asked_the_same(
    lan: Mandate, signed: Programme, bodies: list[list[Organisation]]
) -> None:
    three = make_programme(actor=lan, parties=bodies, replaces=signed)
    left = [PartyOutline(organisations=party) for party in bodies[:2]]
    with pytest.raises(ReplacedPartiesLeftOut):
        services.change_parties(actor=lan, programme=three, parties=left, version=1)


def test_it_is_asked_again_when_the_last_party_signs(
    cast: Cast, quang: Mandate, signed: Programme
) -> None:
    """A draft of before the rule, or changed by hand, replaces nothing either."""
    made = make_replacement(cast, signed)
    Programme.objects.filter(pk=made.pk).update(replaces=_foreign(cast))
    made.refresh_from_db()
    with pytest.raises(RuleViolation, match="Không thay thế được"):
        sign_all(clerk=quang, programme=made, signed_on=day_within())
    made.refresh_from_db()
    assert made.state == State.APPROVED_FOR_SIGNING


def _foreign(cast: Cast) -> Programme:
    own = cast.organisations["neighbour_committee"]
    return make_programme(
        actor=cast.mandate("tuan"), parties=[[own], [cast.organisations["front"]]]
    )


def test_the_day_of_replacement_and_its_code_are_kept_for_the_public(
    cast: Cast, quang: Mandate, signed: Programme
) -> None:
    made = make_replacement(cast, signed)
    sign_all(clerk=quang, programme=made, signed_on=day_within())
    signed.refresh_from_db()
    assert (signed.state, signed.ended_on) == (State.SUPERSEDED, day_within())
    ending = endings_of("programmes.programme", [signed.pk])[signed.pk]
    assert (ending.kind, ending.replaced_by) == ("superseded", made.public_code)


def test_forms_offer_only_what_is_allowed(
    lan: Mandate, signed: Programme, bodies: list[list[Organisation]]
) -> None:
    two = make_programme(actor=lan, parties=bodies[:2])
    three = make_programme(actor=lan, parties=bodies)
    offered = earlier_programmes(lan)
    assert list(offered.to_replace) == [signed]
    assert list(offered.of(three).to_replace) == [signed]
    assert list(offered.of(two).to_replace) == []


def test_the_sentence_stands_beside_the_field(
    lan: Mandate,
    client_of: ClientOf,
    signed: Programme,
    bodies: list[list[Organisation]],
) -> None:
    form = filled_in.head() | filled_in.parties(bodies[0][0], bodies[1][0])
    form |= {"replaces": signed.pk}
    answer = client_of(lan).post("/work/programmes/new/", form)
    assert answer.status_code == 422
    assert bodies[2][0].short_name in read_form(answer).messages["replaces"]
