"""Reviews: the parties find them on their way, the unit once they are approved."""

from collections.abc import Iterable

import pytest

from phoihop.directory.mandates import Mandate
from phoihop.monitoring.factories import approve_all
from phoihop.monitoring.models import Review
from phoihop.monitoring.tests.conftest import heads, review, signed, submitted
from phoihop.search.tests.conftest import Look

pytestmark = pytest.mark.django_db
__all__ = ["heads", "review", "signed", "submitted"]


def _sees(look: Look, actors: Iterable[Mandate]) -> list[int]:
    return [
        look(actor, "bien ban nghiem thu", kind="review").found.count
        for actor in actors
    ]


def test_a_review_on_its_way_is_for_the_parties_and_who_reads_along(
    look: Look,
    submitted: Review,
    lan: Mandate,
    tam: Mandate,
    kieu: Mandate,
    tuan: Mandate,
) -> None:
    assert _sees(look, (lan, tam, kieu, tuan)) == [1, 1, 1, 0]


def test_somebody_of_the_unit_finds_it_once_every_party_has_approved(
    look: Look,
    submitted: Review,
    heads: list[Mandate],
    outsider: Mandate,
    tuan: Mandate,
) -> None:
    assert _sees(look, (outsider, tuan)) == [0, 0]
    approve_all(heads=heads, review=submitted)
    assert _sees(look, (outsider, tuan)) == [1, 0]
    [line] = look(outsider, "bien ban nghiem thu", kind="review").lines
    assert line.excerpts[0].label.startswith("nội dung ")
