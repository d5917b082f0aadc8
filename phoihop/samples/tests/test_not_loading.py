"""What the loading refuses, and that a broken one leaves nothing behind."""

from datetime import date
from io import StringIO
from typing import NoReturn

import pytest
from django.core.management import CommandError, call_command

from phoihop.directory.models import AdminUnitKind, Person
from phoihop.foundation.clock import today
from phoihop.samples import loading
from phoihop.samples.loading import SamplesImpossible, is_loaded, load

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
    monkeypatch.setattr(loading, "tell_2026", _end)
    with pytest.raises(_PowerCut):
        load(today=today(), say=_silence)
    assert not is_loaded()
    assert not Person.objects.exists()


def test_it_refuses_when_the_clock_is_behind_its_story() -> None:
    with pytest.raises(SamplesImpossible, match="15/2/2026"):
        load(today=date(2026, 2, 14), say=_silence)


def test_it_refuses_without_the_kinds_of_units(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_UNIT_KINDS", ("province", "none_of_this_kind"))
    with pytest.raises(CommandError, match="load_units"):
        call_command("load_samples", stdout=StringIO())


def test_no_sign_ins_are_listed_before_the_loading() -> None:
    said = StringIO()
    call_command("sample_sign_ins", stdout=said)
    assert said.getvalue() == ""
    assert AdminUnitKind.objects.exists()
