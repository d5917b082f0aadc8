"""The database lies where the account that runs it can reach it."""

import os
from pathlib import Path

import pytest

from phoihop.console import placement
from phoihop.console.messages import ConsoleError
from phoihop.console.placement import OWNER_NOTE, RECORD, Placement, find_placement
from phoihop.console.programs import ROOT, Account, current_account

only_root = pytest.mark.skipif(
    os.geteuid() != ROOT, reason="only root chooses another account"
)


def test_the_database_lies_in_a_data_folder_that_can_be_reached(data: Path) -> None:
    assert find_placement(data).base == data.resolve() / "postgresql"


def test_a_socket_path_that_is_too_long_is_replaced_by_a_short_one() -> None:
    long = Path("/srv") / ("x" * 120)
    place = Placement(long, long / "postgresql", current_account())

    assert len(os.fsencode(place.sockets)) < 90
    assert place.sockets != place.base / "socket"


def test_a_folder_of_another_account_is_refused(data: Path) -> None:
    stranger = Account("somebody", os.geteuid() + 1, os.getegid())
    folder = data / "postgresql"
    folder.mkdir()
    if os.geteuid() == ROOT:
        os.chown(folder, os.geteuid() + 2, -1)

    with pytest.raises(ConsoleError, match="somebody"):
        Placement(data, folder, stranger).make_folder(folder)


@only_root
def test_root_hands_the_server_to_an_unprivileged_account(data: Path) -> None:
    assert find_placement(data).account.user != ROOT


@only_root
def test_an_unreachable_data_folder_gets_a_recorded_place_elsewhere(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    state = data / "state"
    monkeypatch.setattr(placement, "STATE_FOLDER", state)
    hidden = data / "hidden"
    hidden.mkdir(mode=0o700)

    first = find_placement(hidden / "var")
    again = find_placement(hidden / "var")

    assert first.base.parent == state
    assert again == first
    assert (hidden / "var" / RECORD).read_text().strip() == str(first.base)
    assert (first.base / OWNER_NOTE).read_text().strip() == str(hidden / "var")
    assert str(first.base) in capsys.readouterr().out


def test_a_recorded_place_that_is_gone_is_said(data: Path) -> None:
    (data / RECORD).write_text("/nowhere/at/all\n")

    with pytest.raises(ConsoleError, match="is gone"):
        find_placement(data)
