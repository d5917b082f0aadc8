"""That a thing has ended is kept once, and never changed."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from phoihop.audit.queries import history_of
from phoihop.directory.mandates import Mandate
from phoihop.publication.models import Ending, EndKind
from phoihop.publication.queries import endings_of
from phoihop.publication.services import EndedThing, record_end

KIND = "programmes.programme"


def _thing(kind: EndKind = EndKind.SUPERSEDED, replaced_by: str = "moi") -> EndedThing:
    return EndedThing(
        object_type=KIND,
        object_id=7,
        kind=kind,
        ended_on=date(2026, 6, 5),
        replaced_by=replaced_by,
    )


def test_it_is_kept_and_journalled(quang: Mandate) -> None:
    ending = record_end(actor=quang, thing=_thing())
    assert endings_of(KIND, [7, 8]) == {7: ending}
    (entry,) = history_of(ending)
    assert (entry.action, entry.occurred_on) == ("ending.record", date(2026, 6, 5))
    assert entry.object_label == "đã được thay thế, 5/6/2026"


@pytest.mark.parametrize("kind", EndKind)
def test_every_kind_of_end_is_known(quang: Mandate, kind: EndKind) -> None:
    assert record_end(actor=quang, thing=_thing(kind, "")).kind == kind


def test_a_thing_ends_once(quang: Mandate) -> None:
    record_end(actor=quang, thing=_thing())
    with pytest.raises(IntegrityError, match="ending_is_one_a_thing"):
        record_end(actor=quang, thing=_thing(EndKind.TERMINATED, ""))


def test_only_what_was_replaced_names_a_replacement(quang: Mandate) -> None:
    with pytest.raises(IntegrityError, match="ending_by_replacement_alone"):
        record_end(actor=quang, thing=_thing(EndKind.TERMINATED))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE publication_ending SET ended_on = '2026-01-01'",
        "DELETE FROM publication_ending",
    ],
)
def test_the_application_can_neither_change_nor_remove_it(
    quang: Mandate, statement: str
) -> None:
    record_end(actor=quang, thing=_thing())
    refused = pytest.raises(Exception, match=r"permission denied|is_append_only")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Ending.objects.count() == 1
