"""`phoihop sample wipe`, as an operator runs it."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connections

from phoihop.audit.models import Entry
from phoihop.console.access import SOURCE, Access
from phoihop.console.alone import only_one
from phoihop.console.children import log_of
from phoihop.console.fingerprints import schema_mark, static_mark, unit_mark
from phoihop.console.messages import ConsoleError
from phoihop.console.preparation import STATIC_NOTE, Preparation
from phoihop.console.roles import APPLICATION, MIGRATOR
from phoihop.console.samples import SIGN_INS, surroundings_of
from phoihop.console.state import Samples, State, read_state, write_state
from phoihop.directory.factories import make_organisation, make_person, make_unit
from phoihop.directory.models import AdminUnit, Organisation, Person
from phoihop.testing.database import TestServer

DONE = State(schema_mark(), unit_mark(), Samples.LOADED)


class Operator:
    """Somebody at a terminal, with both addresses of a database."""

    def __init__(self, data: Path, server: TestServer, database: str) -> None:
        self.data = data
        self.application_url = server.url(APPLICATION, database)
        self.owner_url = server.url(MIGRATOR, database)
        self.environment = os.environ | {
            "DATABASE_URL": self.application_url,
            "DATABASE_OWNER_URL": self.owner_url,
            "PYTHONPATH": str(SOURCE),
        }

    def wipes(self, *words: str, typed: str = "") -> tuple[int, str]:
        """Run the command; give its exit code and all that it said."""
        connections.close_all()
        command = [sys.executable, "-m", "phoihop.console.main", "sample", "wipe"]
        done = subprocess.run(
            [*command, f"--data={self.data}", *words],
            env=self.environment,
            input=typed,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout


@pytest.fixture
def operator(data: Path, test_server: TestServer, fresh_database: str) -> Operator:
    return Operator(data, test_server, fresh_database)


@pytest.fixture
def commune(operator: Operator) -> AdminUnit:
    """Let the database carry a small sample."""
    write_state(operator.owner_url, DONE)
    unit = make_unit()
    make_organisation(unit=unit)
    make_person(unit=unit)
    return unit


def test_a_database_without_a_sample_says_so(operator: Operator) -> None:
    code, said = operator.wipes("--yes")
    assert code == 0, said
    assert "không có dữ liệu mẫu" in said
    assert "has no sample" in said
    assert not Entry.objects.filter(action="sample.wipe").exists()
    assert read_state(operator.owner_url) == State()


@pytest.mark.parametrize("typed", ["", "\n", "yes\n"])
def test_without_the_word_nothing_is_removed(
    operator: Operator, commune: AdminUnit, typed: str
) -> None:
    code, said = operator.wipes(typed=typed)
    assert code == 1
    assert "(directory_person)" in said
    assert "it was not confirmed" in said
    assert Person.objects.filter(unit=commune).exists()
    assert read_state(operator.owner_url) == DONE


@pytest.mark.parametrize(("words", "typed"), [(["--yes"], ""), ([], "xoa\n")])
def test_a_confirmed_wipe_removes_the_sample_and_is_remembered(
    operator: Operator, commune: AdminUnit, words: list[str], typed: str
) -> None:
    log = log_of(operator.data, SIGN_INS)
    log.parent.mkdir()
    log.write_text("an-phu-minh-hoa")

    code, said = operator.wipes(*words, typed=typed)

    assert code == 0, said
    assert "The sample is removed: 3 rows of 3 tables" in said
    assert not AdminUnit.objects.filter(is_sample=True).exists()
    assert not Person.objects.exists()
    assert not Organisation.objects.exists()
    line = Entry.objects.get(action="sample.wipe")
    assert line.object_label == str(commune)
    assert read_state(operator.owner_url) == State(
        schema_mark(), unit_mark(), Samples.WIPED
    )
    assert not log.exists()


def test_what_of_a_real_locality_hangs_on_it_is_named_and_nothing_changes(
    operator: Operator, commune: AdminUnit
) -> None:
    real = AdminUnit.objects.filter(is_sample=False).earliest("pk")
    AdminUnit.objects.filter(pk=real.pk).update(parent=commune)

    code, said = operator.wipes("--yes")

    assert code == 1
    assert "Data of a real locality hang on the sample" in said
    assert "(directory_adminunit): 1" in said
    assert Person.objects.filter(unit=commune).exists()
    assert not Entry.objects.filter(action="sample.wipe").exists()


def test_while_the_application_is_connected_nothing_is_removed(
    operator: Operator, commune: AdminUnit
) -> None:
    with psycopg.connect(operator.application_url):
        code, said = operator.wipes("--yes")
    assert code == 1
    assert "A web server or a worker is using this database" in said
    assert Person.objects.filter(unit=commune).exists()


def test_while_somebody_writes_it_gives_up_after_some_seconds(
    operator: Operator, commune: AdminUnit
) -> None:
    # Another role than the application's, so that its session alone is no reason.
    options = "-c role=phoihop_owner"
    with psycopg.connect(operator.owner_url, options=options) as other:
        other.execute("LOCK TABLE directory_person IN ROW EXCLUSIVE MODE")
        code, said = operator.wipes("--yes")
        other.rollback()
    assert code == 1
    assert "stop them, then run this again" in said
    assert Person.objects.filter(unit=commune).exists()


def test_while_it_runs_with_this_folder_nothing_is_removed(
    operator: Operator, commune: AdminUnit
) -> None:
    with only_one(operator.data):
        code, said = operator.wipes("--yes")
        with (
            pytest.raises(ConsoleError, match="already running"),
            only_one(operator.data),
        ):
            pass
    assert code == 1
    assert "already running with the data folder" in said
    assert Person.objects.filter(unit=commune).exists()


def test_without_the_owners_address_it_is_refused(
    operator: Operator, commune: AdminUnit
) -> None:
    del operator.environment["DATABASE_OWNER_URL"]
    code, said = operator.wipes("--yes")
    assert code == 1
    assert "DATABASE_OWNER_URL" in said
    assert Person.objects.filter(unit=commune).exists()


def test_before_the_migrations_it_is_refused(
    operator: Operator, commune: AdminUnit
) -> None:
    options = "-c role=phoihop_owner"
    with psycopg.connect(operator.owner_url, options=options) as owner:
        owner.execute("DELETE FROM django_migrations WHERE app = 'samples'")
    code, said = operator.wipes("--yes")
    assert code == 1
    assert "run: phoihop migrate" in said
    assert Person.objects.filter(unit=commune).exists()


@pytest.mark.parametrize("empty", [False, True])
def test_a_later_start_does_not_load_the_sample_again(
    operator: Operator, empty: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    wiped = State(schema_mark(), unit_mark(), Samples.WIPED)
    write_state(operator.owner_url, wiped)
    (operator.data / STATIC_NOTE).write_text(static_mark())
    access = Access(operator.data, operator.application_url, operator.owner_url, None)

    assert Preparation(access, empty=empty).carry_out() == wiped

    assert ("The samples were removed" in capsys.readouterr().out) is not empty
    assert not AdminUnit.objects.filter(is_sample=True).exists()
    assert surroundings_of(access) == {}
