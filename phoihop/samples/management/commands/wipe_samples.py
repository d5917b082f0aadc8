"""Removes the sample: every row and file of it, and nothing else."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from phoihop.console.state import mark_wiped
from phoihop.samples.wiping.errors import WipeRefused, name_of
from phoihop.samples.wiping.services import Counts, survey, wipe

_WORD = "XOA"
_MOST_NAMED = 12


class Command(BaseCommand):
    """Say what would go, ask, and let it go."""

    help = "Remove the fictional province and what the sample tells of real units."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Let the question be answered beforehand."""
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *_arguments: object, **options: object) -> None:
        """Carry it out; where there is no sample, say so."""
        try:
            counts = survey()
            if not counts:
                self.stdout.write(
                    "Cơ sở dữ liệu này không có dữ liệu mẫu.\n"
                    "This database has no sample."
                )
                return
            self._tell(counts)
            if not options["yes"]:
                _ask()
            counts = wipe(finish=lambda: mark_wiped(connection))
        except WipeRefused as reason:
            raise CommandError(str(reason)) from reason
        total = sum(counts.values())
        self.stdout.write(
            f"Đã xóa dữ liệu mẫu: {total} hàng trong {len(counts)} bảng; nhật ký ghi"
            " một dòng.\n"
            f"The sample is removed: {total} rows of {len(counts)} tables; the journal"
            " has one line."
        )

    def _tell(self, counts: Counts) -> None:
        self.stdout.write(
            "Sẽ xóa hẳn tỉnh Lam Sơn (minh họa) và những gì dữ liệu mẫu kể về đơn vị"
            " có thật; dữ liệu khác giữ nguyên.\n"
            "The fictional province goes, and what the sample tells of real units;"
            " everything else stays."
        )
        largest = sorted(counts.items(), key=lambda line: -line[1])[:_MOST_NAMED]
        for table, count in largest:
            self.stdout.write(f"  {count:>7}  {name_of(table)} ({table})")
        rest = len(counts) - len(largest)
        if rest > 0:
            self.stdout.write(f"  … và {rest} bảng khác / and {rest} more tables")


def _ask() -> None:
    """Go on only if the operator types the word.

    Raises:
        CommandError: something else was typed, or nobody is there to type.
    """
    try:
        typed = input(f"Gõ {_WORD} để xóa / type {_WORD} to remove it: ")
    except EOFError:
        typed = ""
    if typed.strip().upper() != _WORD:
        raise CommandError(
            "Chưa được xác nhận nên không xóa gì (hoặc thêm --yes).\n"
            "Nothing is removed: it was not confirmed (or add --yes)."
        )
