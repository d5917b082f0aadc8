"""What the loading refuses, and that a broken one leaves nothing behind."""

from datetime import date, timedelta
from io import StringIO
from typing import NoReturn

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from phoihop.directory.models import AdminUnitKind, Person
from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme
from phoihop.programmes.states import State
from phoihop.samples import loading
from phoihop.samples.loading import SamplesImpossible, is_loaded, load
from phoihop.samples.year_2027 import TITLE as TITLE_2027

pytestmark = pytest.mark.usefixtures("empty_house")


class _PowerCut(Exception):
    """Something that ends the loading half-way."""


def _end(*_arguments: object) -> NoReturn:
    raise _PowerCut


def _silence(_line: str) -> None:
    """Nobody listens."""


def test_a_broken_loading_leaves_nothing_and_can_be_repeated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(loading, "tell_2027", _end)
    with pytest.raises(_PowerCut):
        load(today=today(), say=_silence)
    assert not is_loaded()
    assert not Person.objects.exists()


def test_it_can_be_told_on_a_later_day_than_its_own() -> None:
    day = timezone.localdate()
    with transaction.atomic():
        assert load(today=day, say=_silence)
        draft = Programme.objects.get(title=TITLE_2027)
        assert draft.state == State.CONSULTING
        assert (draft.rounds.latest("number").deadline - day).days == 4
        transaction.set_rollback(True)
    assert not is_loaded()


def test_the_command_refuses_a_machine_whose_clock_is_behind_the_samples_day() -> None:
    with (
        override_settings(SAMPLE_DAY=timezone.localdate() + timedelta(days=1)),
        pytest.raises(CommandError, match="The clock is behind"),
    ):
        call_command("load_samples", stdout=StringIO())
    assert not is_loaded()


def test_it_refuses_when_the_clock_is_behind_its_story() -> None:
    with pytest.raises(SamplesImpossible, match="12/5/2026"):
        load(today=date(2026, 5, 11), say=_silence)


def test_it_refuses_without_the_kinds_of_units(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_UNIT_KINDS", ("province", "none_of_this_kind"))
    with pytest.raises(CommandError, match="load_units"):
        call_command("load_samples", stdout=StringIO())


def test_no_sign_ins_are_listed_before_the_loading() -> None:
    said = StringIO()
    call_command("sample_sign_ins", stdout=said)
    assert said.getvalue() == ""
    assert AdminUnitKind.objects.exists()
