"""Makes the first account of a unit: its local administrator."""

import getpass
import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from phoihop.directory.errors import UnitHasAdministrator
from phoihop.directory.models import AdminUnit
from phoihop.directory.passwords import suggested_password
from phoihop.directory.services import set_up_administrator
from phoihop.directory.units.queries import unit_by_public_code, unit_on
from phoihop.foundation.clock import today
from phoihop.foundation.errors import RuleViolation

_GENERATE, _ASK, _STDIN = "generate", "ask", "stdin"


class Command(BaseCommand):
    """Give a unit the person who keeps its directory."""

    help = "Make the first local administrator of a unit; the password is shown once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take who, where, and how the password comes in: never in the command."""
        parser.add_argument("--username", required=True)
        parser.add_argument("--name", required=True, help="full name of the person")
        parser.add_argument("--unit", required=True, help="code of the unit, as 00004")
        parser.add_argument(
            "--password",
            choices=(_GENERATE, _ASK, _STDIN),
            default=_GENERATE,
            help="where the first password comes from",
        )
        parser.add_argument(
            "--again", action="store_true", help="although there is one already"
        )

    def handle(self, *_arguments: object, **options: str) -> None:
        """Make the account, and show the password if it was made here."""
        unit = _unit(options["unit"])
        password = _password(options["password"])
        try:
            account = set_up_administrator(
                unit=unit,
                full_name=options["name"],
                username=options["username"],
                password=password,
                on=today(),
                again=bool(options["again"]),
            )
        except UnitHasAdministrator as refusal:
            raise CommandError(
                f"{unit}: đã có người quản trị. Thêm người nữa: --again\n"
                f"{unit}: there is an administrator already. One more: --again"
            ) from refusal
        except RuleViolation as refusal:
            raise CommandError(
                f"{refusal.sentence}\nRefused: {refusal.code}"
            ) from refusal
        self.stdout.write(f"{unit}: {account.person} · {account.username}")
        if options["password"] == _GENERATE:
            self.stdout.write(f"Mật khẩu lần đầu / first password: {password}")
        self.stdout.write(
            "Phải đổi mật khẩu khi đăng nhập lần đầu. Quyền có hạn 5 năm.\n"
            "It must be changed at the first sign-in. The right runs five years."
        )


def _unit(code: str) -> AdminUnit:
    unit = unit_on(code, today()) or unit_by_public_code(code)
    if unit is None:
        raise CommandError(
            f"Không có đơn vị hành chính mang mã {code}.\n"
            f"There is no administrative unit with the code {code}."
        )
    return unit


def _password(source: str) -> str:
    if source == _ASK:
        return getpass.getpass("Mật khẩu / password: ")
    if source == _STDIN:
        return sys.stdin.readline().rstrip("\r\n")
    return suggested_password()
