"""The sample is loaded once, by the application role, and only where it belongs."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from phoihop.audit.models import Entry
from phoihop.directory.models import Account
from phoihop.foundation.clock import today
from phoihop.programmes.models import Programme
from phoihop.samples.loading import load
from phoihop.samples.models import SampleSource
from phoihop.samples.sign_ins import sign_ins
from phoihop.sources.models import Source

pytestmark = pytest.mark.usefixtures("chapters")


def _run(command: str) -> str:
    said = StringIO()
    call_command(command, stdout=said)
    return said.getvalue()


def test_the_application_role_is_enough() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("phoihop_app",)
    assert Programme.objects.filter(unit__is_sample=True).count() == 5


def test_the_loading_says_each_chapter(chapters: list[str]) -> None:
    assert len(chapters) == 9


def test_what_is_told_of_real_units_is_marked_as_the_samples() -> None:
    told = set(Source.objects.filter(kept_by=None).values_list("pk", flat=True))
    assert told
    assert set(SampleSource.objects.values_list("source_id", flat=True)) == told


def test_loading_again_does_nothing() -> None:
    def count() -> tuple[int, int, int]:
        return (
            Entry.objects.count(),
            Account.objects.count(),
            Programme.objects.count(),
        )

    before = count()
    said: list[str] = []
    assert not load(today=today(), say=said.append)
    assert "Dữ liệu mẫu đã có." in _run("load_samples")
    assert said == []
    assert count() == before


def test_the_sign_ins_are_listed_with_what_they_can_try() -> None:
    said = _run("sample_sign_ins")
    assert "an-phu-minh-hoa" in said
    for row in sign_ins():
        assert f"  {row.username} " in said
        assert row.who in said
        assert row.tries in said


@pytest.mark.parametrize("command", ["load_samples", "sample_sign_ins"])
def test_both_commands_refuse_outside_the_local_mode(command: str) -> None:
    with (
        override_settings(LOCAL_MODE=False, SAMPLE_MODE=False),
        pytest.raises(CommandError),
    ):
        _run(command)
