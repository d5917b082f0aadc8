"""The operator's command on the index: catch up with the journal, or begin anew."""

import argparse

from django.core.management.base import BaseCommand

from phoihop.search.services import catch_up, rebuild


class Command(BaseCommand):
    """Bring the index of the search up to date."""

    help = "Catch up with the journal, or write the whole index anew."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what is to be done."""
        parser.add_argument("act", choices=["catch-up", "rebuild"])

    def handle(self, *_arguments: object, **options: object) -> None:
        """Do it, and say how much was read and written."""
        done = rebuild() if options["act"] == "rebuild" else catch_up()
        if done.is_busy:
            self.stdout.write(
                "Một lượt lập chỉ mục khác đang chạy.\n"
                "The index is being written already."
            )
        self.stdout.write(
            f"Đã đọc {done.entries} dòng nhật ký, ghi {done.cards} phiếu.\n"
            f"{done.entries} journal entries read, {done.cards} cards written."
        )
